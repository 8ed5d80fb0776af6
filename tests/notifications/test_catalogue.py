"""Tests of the mails' words: every stem is complete, says what to do, and tells nothing it must not."""

import re

import pytest

from casework.dossiers.lifecycle import LifeCycle
from casework.notifications.catalogue import MAIL_OF, NO_MAIL, STEMS, TOGETHER
from casework.notifications.outbox import compose

TO = "ngoc@caseflow.example"
stems = pytest.mark.parametrize("stem", STEMS)
to_citizens = pytest.mark.parametrize("stem", [code for code, stem in STEMS.items() if not stem.for_officials])
to_officials = pytest.mark.parametrize("stem", [code for code, stem in STEMS.items() if stem.for_officials])


def about(facts) -> str:
    """What a mail is about: the code of its dossier, or the number of a record before any dossier."""
    return facts["dossier_code"] or facts["record_number"]


def composed(stem: str, **facts: object):
    return compose(stem, to=TO, facts=STEMS[stem].example | facts)


@to_officials
def test_a_mail_to_officials_leads_to_the_desk_and_names_nobody(stem, settings):
    settings.PUBLIC_URL = "https://motcua.example"
    facts = {**STEMS[stem].example, "subject_name": "Trần Minh Khôi", "procedure_title": "Đăng ký khai sinh"}
    message = composed(stem, **facts)
    for body in (message.text, message.html):
        assert f"https://motcua.example{facts['status_url']}" in body
        assert "Khôi" not in body
        assert "khai sinh" not in body
        assert facts["dossier_code"] in body


@to_citizens
def test_every_mail_carries_code_procedure_subject_and_link_in_text_and_html(stem, settings):
    settings.PUBLIC_URL = "https://motcua.example"
    facts = STEMS[stem].example
    message = composed(stem)
    for body in (message.text, message.html):
        assert about(facts) in body
        assert facts["procedure_title"] in body
        assert facts["subject_name"] in body
        assert f"https://motcua.example{facts['status_url']}" in body
    assert about(facts) in message.subject


@stems
def test_every_mail_names_one_thing_to_do(stem):
    message = composed(stem)
    todo = re.search(r"^Việc cần làm: (.+)$", message.text, re.M)
    assert todo, message.text
    assert todo[1] in re.sub(r"\s+", " ", message.html)
    assert message.text.count("Việc cần làm") == message.html.count("Việc cần làm") == 1


@stems
def test_every_needed_fact_is_read_somewhere_in_the_mail(stem):
    for name in STEMS[stem].needs:
        value = STEMS[stem].example[name]
        words = [item.title for item in value] if name == "items" else [str(value)]
        for word in words:
            assert word in composed(stem).text, name
            assert word in composed(stem).html, name


@stems
@pytest.mark.parametrize("body", ["text", "html", "subject"])
def test_no_template_tag_or_empty_fact_is_left_in_the_words(stem, body):
    words = getattr(composed(stem), body)
    assert not re.search(r"\{[{%]|%}|None|blocktranslate", words)
    assert not re.search(r"[  ][.,;:](\s|$)", words)


@stems
def test_html_asks_nothing_of_another_host(stem, settings):
    settings.PUBLIC_URL = "https://motcua.example"
    addresses = re.findall(r"https?://[^\s\"'<]+", composed(stem).html)
    assert all(address.startswith("https://motcua.example/") for address in addresses)
    assert not re.search(r"<(img|link|script|iframe)\b|url\(", composed(stem).html)


@pytest.mark.parametrize("secret", [None, "K7M4QX"])
def test_only_the_account_s_mail_holds_the_look_up_secret(secret):
    message = composed("submitted", secret=secret)
    assert ("K7M4QX" in message.text, "K7M4QX" in message.html) == (secret is not None, secret is not None)
    assert ("Mã bí mật" in message.text) == (secret is not None)


@pytest.mark.parametrize("stem", ["ready", "reminder", "appointment_moved", "uncollected"])
def test_without_originals_nothing_is_said_of_originals(stem):
    assert "bản chính" in composed(stem).text
    assert "bản chính" not in composed(stem, originals=()).text.lower()


def test_an_approved_dossier_s_mail_says_not_to_come_yet():
    assert "chưa cần đến phường" in composed("approved").text


def test_every_transition_has_a_mail_or_a_written_reason_for_none():
    verbs = {name for name, member in vars(LifeCycle).items() if hasattr(member, "_django_fsm")}
    assert verbs == MAIL_OF.keys() | NO_MAIL.keys()
    assert not MAIL_OF.keys() & NO_MAIL.keys()
    assert set(MAIL_OF.values()) <= STEMS.keys()
    assert all(reason.strip() for reason in NO_MAIL.values())


@pytest.mark.parametrize("stem", [*TOGETHER, "approved_to_register", "invited_to_register", "named_as_party"])
def test_who_come_together_to_register_are_not_told_to_fetch_a_result(stem):
    # What an official writes, and the law's words for a term, are not the mail's.
    given = {"reason": "Sai năm sinh", "due_explanation": "Đúng hạn"}
    message = compose(stem, to=TO, facts={**TOGETHER.get(stem, STEMS[stem].example), **given})
    words = " ".join([message.subject, message.text, re.sub(r"<[^>]+>", " ", message.html)]).lower()
    assert not re.findall(r"(?:trả|nhận|trao) kết quả|kết quả (?:hồ sơ|đang|đã|chưa)", words)
    assert ("nơi nhận" in words) == (stem == "uncollected")
    # Nor is their example that of a child.
    assert not re.findall(r"khai sinh|chứng sinh", words)


@pytest.mark.parametrize("stem", TOGETHER)
def test_their_mails_keep_code_link_and_needed_facts(stem):
    facts = TOGETHER[stem]
    message = compose(stem, to=TO, facts=facts)
    for name in ("dossier_code", "procedure_title", "subject_name", *(n for n in STEMS[stem].needs if n != "items")):
        assert str(facts[name]) in message.text
        assert str(facts[name]) in message.html


@pytest.mark.parametrize(
    ("stem", "said"),
    [
        ("appointment_moved", "Các bên cùng đến lúc"),
        ("reminder", "Các bên cùng đến lúc"),
        ("invited_to_register", "Các bên cùng đến lúc"),
        ("received", "các bên cùng đến đăng ký"),
        ("visit_without_handover", "việc đăng ký chưa thực hiện được"),
        ("withheld", "Việc đăng ký chưa làm xong"),
        ("recalled", "Xin các bên chưa đến phường"),
        ("collected", "Việc đăng ký đã hoàn thành"),
        ("uncollected", "đã được ghi vào sổ"),
    ],
)
def test_they_are_told_what_the_day_is_for(stem, said):
    facts = TOGETHER.get(stem, STEMS[stem].example)
    message = compose(stem, to=TO, facts=facts)
    assert said in message.text
    assert said in re.sub(r"\s+", " ", message.html)
