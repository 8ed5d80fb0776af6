"""The declaration page: saved as one types, by two devices, through a dead session, with scripts and without."""

import html

import pytest
from django.urls import reverse

from tests.portal.filing_by_hand import PROCEDURE, begin, declare, form_with

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def dossier(client, citizen, office):
    client.force_login(citizen)
    return begin(client, office.ward)


def page_of(dossier):
    return reverse("declaration", args=[dossier.uuid])


def autosave(client, dossier, form):
    return client.post(reverse("autosave", args=[dossier.uuid]), form, headers=HTMX)


def opened(client, dossier):
    return form_with(client.get(page_of(dossier)), "revision")


def test_every_question_has_a_label_and_its_filled_sample(client, dossier):
    page = client.get(page_of(dossier))
    content = page.content.decode()
    for part in page.context["page"].parts:
        for row in part.rows:
            for question in row:
                assert str(question.field.label) in content
    assert content.count('<details class="sample') == sum(
        bool(question.sample) for part in page.context["page"].parts for row in part.rows for question in row
    )


def test_each_part_says_first_what_to_know_before_filling_it_in(client, dossier):
    content = html.unescape(client.get(page_of(dossier)).content.decode())
    intros = [str(block.intro) for block in PROCEDURE.declaration.layout if block.intro]
    assert intros
    assert all(intro in content for intro in intros)


def test_what_is_typed_is_saved_and_the_status_line_says_when(client, dossier):
    answer = autosave(client, dossier, opened(client, dossier) | {"child-full_name": "Nguyễn Minh Khôi"})
    assert "Đã lưu lúc" in answer.content.decode()
    assert opened(client, dossier)["child-full_name"] == "Nguyễn Minh Khôi"


def test_what_is_wrong_is_kept_as_typed(client, dossier):
    autosave(client, dossier, opened(client, dossier) | {"child-birth_date": "31/02/2026"})
    assert opened(client, dossier)["child-birth_date"] == "31/02/2026"


def test_the_birth_date_is_spelled_out_beside_its_question(client, dossier):
    answer = autosave(client, dossier, opened(client, dossier) | {"child-birth_date": "05/04/2026"})
    assert "ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi sáu" in answer.content.decode()


def test_a_number_that_disagrees_is_a_doubt_and_no_mistake(client, dossier):
    form = opened(client, dossier) | {"mother-identity_number": "001090000001", "mother-birth": "14/03/1996"}
    answer = autosave(client, dossier, form).content.decode()
    assert 'class="doubt"' in answer
    assert 'class="live-problem"' not in answer


def test_the_list_of_parts_tells_how_far_each_is(client, dossier):
    before = {part.name: part.progress for part in client.get(page_of(dossier)).context["page"].parts}
    declare(client, dossier)
    after = {part.name: part.progress for part in client.get(page_of(dossier)).context["page"].parts}
    assert before["evidence"] == "todo"
    assert before["mother"] == "begun"
    assert before["father"] == "not-asked"
    assert set(after.values()) == {"done"}


def test_continuing_with_gaps_marks_them_and_leads_to_each(client, dossier):
    answer = client.post(page_of(dossier), opened(client, dossier) | {"then": "continue"})
    assert answer.status_code == 422
    content = answer.content.decode()
    for problem in answer.context["problems"]:
        assert f'href="#{problem.html_id}"' in content
        assert f'id="{problem.html_id}"' in content


def test_continuing_when_complete_leads_to_the_papers(client, dossier):
    assert declare(client, dossier, then="continue").url == reverse("papers", args=[dossier.uuid])


def test_saving_without_scripts_stays_on_the_page(client, dossier):
    assert declare(client, dossier).url == page_of(dossier)
    typed = PROCEDURE.declaration.typed(PROCEDURE.example)
    assert opened(client, dossier).items() >= {name: text for name, text in typed.items() if text}.items()


@pytest.fixture
def two_devices(client, dossier):
    """The second device saved after the first one had opened the page."""
    first = opened(client, dossier) | {"child-full_name": "Nguyễn Minh Khôi"}
    autosave(client, dossier, opened(client, dossier) | {"child-full_name": "Nguyễn Minh An"})
    return first


def test_a_second_device_is_noticed_and_nothing_is_overwritten(client, dossier, two_devices):
    assert autosave(client, dossier, two_devices).status_code == 409
    assert opened(client, dossier)["child-full_name"] == "Nguyễn Minh An"


def test_both_texts_are_shown_where_they_differ(client, dossier, two_devices):
    answer = client.post(page_of(dossier), two_devices | {"then": "save"})
    assert answer.status_code == 409
    (difference,) = answer.context["differences"]
    assert (difference["mine"], difference["theirs"]) == ("Nguyễn Minh Khôi", "Nguyễn Minh An")


def test_the_citizen_chooses_the_text_to_keep(client, dossier, two_devices):
    choice = form_with(client.post(page_of(dossier), two_devices | {"then": "save"}), "revision")
    client.post(page_of(dossier), choice | {"then": "save"})
    assert opened(client, dossier)["child-full_name"] == "Nguyễn Minh Khôi"


def test_saving_in_the_background_with_a_dead_session_asks_to_log_in(client, dossier):
    form = opened(client, dossier)
    client.logout()
    answer = autosave(client, dossier, form)
    assert answer.status_code == 401
    assert answer["HX-Retarget"] == "#save-problem"
    assert f"?next={page_of(dossier)}" in answer.content.decode()


def test_a_form_sent_with_a_dead_session_is_there_after_the_login(client, dossier, citizen):
    form = opened(client, dossier) | {"child-full_name": "Nguyễn Minh Khôi", "then": "save"}
    client.logout()
    assert client.post(page_of(dossier), form).url == f"{reverse('account_login')}?next={page_of(dossier)}"
    client.force_login(citizen)
    client.get(page_of(dossier))
    assert opened(client, dossier)["child-full_name"] == "Nguyễn Minh Khôi"


def test_inputs_that_are_no_question_are_not_kept(client, dossier):
    autosave(client, dossier, opened(client, dossier) | {"is_staff": "1"})
    assert "is_staff" not in dossier.working_declaration.raw


@pytest.mark.parametrize("name", ["declaration", "papers", "review"])
def test_a_draft_does_not_exist_for_anybody_else(client, dossier, office, name):
    client.force_login(office.officer)
    assert client.get(reverse(name, args=[dossier.uuid])).status_code == 404
