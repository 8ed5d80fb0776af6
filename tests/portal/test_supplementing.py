"""The supplement: only what was asked can be changed, it is saved as one goes, and sent as a whole."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from casework.dossiers.status import Status
from tests import steps
from tests.dossiers.uploads import jpeg
from tests.portal.following import ADDRESS, EXPLANATION, FIELD, PAPER, VISIT, asked

NAME = "child-full_name"


@pytest.fixture
def browser(client, citizen):
    client.force_login(citizen)
    return client


def _url(dossier, name="supplement"):
    return reverse(name, args=[dossier.uuid])


def _form(browser, dossier, **typed):
    """The form as the browser would send it: what stands in the asked questions, overwritten by `typed`."""
    page = browser.get(_url(dossier)).context["page"]
    form = {"revision": page.version.revision}
    for key in page.editable:
        form |= dossier.procedure.declaration.typed_in(page.version.raw, key)
    return form | typed


def _working(dossier):
    return dossier.declarations.get(sent_at=None)


def test_a_dossier_without_request_leads_to_its_own_page(browser, office, citizen):
    dossier = steps.received(office, citizen)
    assert browser.get(_url(dossier)).url == _url(dossier, "my-dossier")


def test_each_item_shows_the_officers_reason_and_the_very_field_with_its_value(browser, office, citizen):
    dossier = asked(office, citizen, FIELD, PAPER, VISIT, EXPLANATION)
    page = browser.get(_url(dossier)).content.decode()
    for item in (FIELD, PAPER, VISIT, EXPLANATION):
        assert item.note in page
    assert f'name="{NAME}" value="{dossier.subject_name}"' in page
    assert "Đã xong 0/4 mục" in page
    assert 'name="mother-full_name"' not in page


def test_only_what_was_asked_can_be_changed(browser, office, citizen):
    dossier = asked(office, citizen, FIELD)
    form = _form(browser, dossier, **{NAME: "Nguyễn Trần Phương Yên", "mother-full_name": "Lê Thị Khác"})
    browser.post(_url(dossier), form)
    assert _working(dossier).raw[NAME] == "Nguyễn Trần Phương Yên"
    assert _working(dossier).raw["mother-full_name"] == dossier.sent_declaration.raw["mother-full_name"]


def test_answers_are_saved_as_he_goes_and_said_to_be_unsent(browser, office, citizen):
    dossier = asked(office, citizen, FIELD, EXPLANATION)
    form = _form(browser, dossier, **{NAME: "Nguyễn Trần Phương Yên"})
    answer = browser.post(_url(dossier, "supplement-autosave"), form, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert "Đã xong 1/2 mục" in page
    assert "Có thay đổi chưa gửi" in page
    assert f'value="{_working(dossier).revision}"' in page
    assert "Có thay đổi chưa gửi" in browser.get(_url(dossier, "my-dossier")).content.decode()


def test_a_second_device_overwrites_nothing_and_loses_nothing(browser, office, citizen):
    dossier = asked(office, citizen, FIELD)
    form = _form(browser, dossier)
    browser.post(_url(dossier), form | {NAME: "Nguyễn Trần Phương Yên"})
    answer = browser.post(_url(dossier), form | {NAME: "Nguyễn Trần Phương Yến"})
    assert answer.status_code == 409
    assert "Nguyễn Trần Phương Yến" in answer.content.decode()
    assert _working(dossier).raw[NAME] == "Nguyễn Trần Phương Yên"


def test_a_question_opened_by_an_answer_can_be_answered_too(browser, office, citizen):
    ethnicity = FIELD.__class__("field", "child.ethnicity", "Dân tộc của trẻ", "wrong", "Ghi lại dân tộc.")
    dossier = asked(office, citizen, ethnicity)
    other = next(value for value, label in _choices(browser, dossier) if "khác" in str(label).lower())
    browser.post(_url(dossier), _form(browser, dossier, **{"child-ethnicity": other}))
    assert 'name="child-ethnicity_other"' in browser.get(_url(dossier)).content.decode()
    browser.post(_url(dossier), _form(browser, dossier, **{"child-ethnicity_other": "Pa Dí"}))
    assert _working(dossier).raw["child-ethnicity_other"] == "Pa Dí"


def _choices(browser, dossier):
    task = browser.get(_url(dossier)).context["page"].tasks[0]
    return task.questions[0].field.field.choices


def test_a_file_that_is_no_scan_is_refused_and_the_rest_is_kept(browser, office, citizen):
    dossier = asked(office, citizen, FIELD, PAPER)
    item = dossier.open_supplement.items.get(kind="paper")
    disguised = SimpleUploadedFile("anh.jpg", b"<script>alert(1)</script>")
    form = _form(browser, dossier, **{NAME: "Nguyễn Trần Phương Yên"})
    answer = browser.post(_url(dossier), form | {f"files-{item.pk}": disguised})
    assert answer.status_code == 422
    assert "anh.jpg" in answer.content.decode()
    assert _working(dossier).raw[NAME] == "Nguyễn Trần Phương Yên"


def test_the_very_file_that_was_sent_before_is_no_answer_and_one_is_told(browser, office, citizen):
    dossier = asked(office, citizen, PAPER)
    item = dossier.open_supplement.items.get()
    _upload(browser, dossier, item)
    dossier.paper_files.update(sent_at=dossier.filed_at)
    answer = _upload(browser, dossier, item)
    assert answer.status_code == 422
    assert "Tệp “chung-sinh.jpg” chính là tệp đã gửi trước đây." in answer.content.decode()


def test_a_scan_can_be_taken_away_before_it_is_sent(browser, office, citizen):
    dossier = asked(office, citizen, PAPER)
    item = dossier.open_supplement.items.get()
    _upload(browser, dossier, item)
    scan = dossier.paper_files.current().get(sent_at=None)
    browser.post(_url(dossier), _form(browser, dossier, remove=str(scan.uuid)))
    assert not dossier.paper_files.current().filter(sent_at=None).exists()


def _upload(browser, dossier, item):
    photo = SimpleUploadedFile("chung-sinh.jpg", jpeg())
    return browser.post(_url(dossier), _form(browser, dossier) | {f"files-{item.pk}": photo})


@pytest.mark.parametrize(("received", "status"), [(True, Status.UNDER_REVIEW), (False, Status.SUBMITTED)])
def test_everything_is_sent_at_once(browser, office, citizen, received, status):
    dossier = asked(office, citizen, FIELD, ADDRESS, PAPER, VISIT, EXPLANATION, received=received)
    items = {item.kind: item for item in dossier.open_supplement.items.all()}
    answers = {f"answer-{items['visit'].pk}": "Tôi đã đến sáng nay.", f"answer-{items['explanation'].pk}": "Mẹ ốm."}
    typed = {NAME: "Nguyễn Trần Phương Yên", "mother-residence_detail": "Số 14, ngõ 68", **answers}
    browser.post(_url(dossier), _form(browser, dossier, **typed))
    _upload(browser, dossier, items["paper"])
    review = browser.get(_url(dossier, "supplement-review"))
    assert review.context["page"].complete
    assert "<del>" in review.content.decode()
    assert len(review.context["page"].changes) == 2
    confirmed = [warning.key for warning in review.context["warnings"]]
    page = browser.post(
        _url(dossier, "supplement-review"), {"seen": dossier.status, "confirmed": confirmed}, follow=True
    )
    sent = page.context["dossier"]
    assert sent.status == status
    assert sent.subject_name == "Nguyễn Trần Phương Yên"
    assert sent.open_supplement is None
    assert not sent.paper_files.filter(sent_at=None).exists()


def test_nothing_is_sent_while_an_item_is_open(browser, office, citizen):
    dossier = asked(office, citizen, FIELD, EXPLANATION)
    answer = browser.post(
        _url(dossier, "supplement-review"), {"seen": dossier.status, "confirmed": steps.confirmed(dossier)}
    )
    assert answer.status_code == 422
    assert EXPLANATION.title in answer.content.decode()


def test_a_field_that_was_right_may_be_explained_instead(browser, office, citizen):
    dossier = asked(office, citizen, FIELD)
    item = dossier.open_supplement.items.get()
    browser.post(_url(dossier), _form(browser, dossier, **{f"answer-{item.pk}": "Tên đã đúng như giấy chứng sinh."}))
    assert browser.get(_url(dossier, "supplement-review")).context["page"].complete


def test_the_mail_names_the_button_that_sends_and_the_whole_last_day(browser, office, citizen):
    dossier = asked(office, citizen, EXPLANATION)
    letter = dossier.messages.filter(stem="supplement_requested").first()
    item = dossier.open_supplement.items.get()
    browser.post(_url(dossier), _form(browser, dossier, **{f"answer-{item.pk}": "Vì đi xa."}))
    assert "“Gửi phần bổ sung”" in letter.text
    assert ">Gửi phần bổ sung<" in browser.get(_url(dossier, "supplement-review")).content.decode()
    assert "hết ngày" in letter.text
    assert "hết ngày" in letter.subject
