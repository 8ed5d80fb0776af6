"""The certificate of marital status: from filing to hand-over, other wards asked, replies, none, an oath, gaps."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils.timezone import now

from casework.actions import replies, statement, verifying
from casework.actions.deciding import approve, send_back
from casework.actions.filing import save_draft, submit
from casework.actions.reception import receive
from casework.actions.refusals import NotYet
from casework.actions.review import compute_checks, draft, judge_papers, propose
from casework.actions.supplementing import Asked, request_supplement, send_supplement
from casework.actions.verifying import Question
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile
from casework.dossiers.scans import Scan, accept, store
from casework.dossiers.status import Status
from casework.offices.working_time import VIETNAM
from casework.people.user import User
from casework.procedures import registry
from casework.procedures.persons import Person
from casework.registers.entries import write_entry
from tests import steps
from tests.desk.pages import at, opened, sent, words
from tests.dossiers import uploads
from tests.people_in_post import Office
from tests.remembered import remembered

CERTIFICATE = next(p.code for p in registry.all_procedures() if p.field.code == "marital-status")
MONDAY = dt.datetime(2026, 11, 30, 9, 0, tzinfo=VIETNAM)
KIND = "marital-status-certificate"


@pytest.fixture(autouse=True)
def monday(time_machine: Any) -> Any:
    time_machine.move_to(MONDAY, tick=False)
    return time_machine


@pytest.fixture
def files(settings: Any, tmp_path: Any) -> Any:
    settings.FILES_DIR = tmp_path
    return tmp_path


def scan() -> Scan:
    return accept(uploads.jpeg(), original_name="cam-doan.jpg")


@remembered(steps.found_again)
def filed(office: Office, citizen: User, **changes: str) -> Dossier:
    """The example, changed, sent and taken in."""
    dossier = steps.drafted(office, citizen, CERTIFICATE)
    named = {name.replace("__", "-", 1): text for name, text in changes.items()}
    save_draft(dossier, raw=steps.typed(dossier.procedure) | named, revision=1)
    sent = submit(dossier.pk, by=citizen, confirmed=steps.confirmed(dossier))
    return receive(sent.pk, by=office.officer)


@remembered(steps.found_again)
def others_asked(dossier: Dossier, office: Office) -> Dossier:
    """The proposed letters, drafted and signed."""
    proposed = dossier.procedure.verifications(dossier.declared)
    letters = [Question(addressee=one.addressee, question=one.question, topic=one.topic) for one in proposed]
    verifying.ask_verification(dossier.pk, by=office.officer, questions=letters)
    return verifying.sign_verification(dossier.pk, by=office.leader)


@remembered(steps.found_again)
def answered(dossier: Dossier, office: Office, *, confirms: bool = True) -> Dossier:
    said = {"answered_on": MONDAY.date(), "number": "77/UBND", "text": "Không đăng ký kết hôn.", "confirms": confirms}
    letter = dossier.letters_running[0]
    return replies.record_reply(dossier.pk, by=office.officer, verification=letter.pk, **said)


def result_of(dossier: Dossier, code: str) -> str:
    return compute_checks(Dossier.objects.get(pk=dossier.pk))[code].result


def test_from_filing_to_hand_over_without_a_register(office: Office, citizen: User) -> None:
    dossier = steps.visited(office, citizen, procedure_code=CERTIFICATE)
    charge = dossier.charges.get(state="due")
    steps.settle_fee(dossier.pk, by=office.counter, amount=charge.amount)
    collected = steps.collect(dossier.pk, by=office.counter)
    assert collected.status == Status.COLLECTED
    assert not collected.entries.exists()
    paper = collected.result_papers.get()
    assert (paper.kind, paper.number, paper.copies) == (KIND, "01/UBND-XNTTHN", 1)
    assert paper.facts["status"] == "Chưa đăng ký kết hôn với ai."


def test_the_other_ward_answers_and_the_certificate_is_granted(office: Office, citizen: User) -> None:
    dossier = others_asked(filed(office, citizen), office)
    assert dossier.due_at == dt.datetime(2026, 12, 23, 17, 0, tzinfo=VIETNAM)
    assert "phường Tây Hồ" in dossier.documents.get(kind="verification-letter", draft=False).facts["addressee"]
    assert result_of(dossier, "elsewhere") == "ask"
    answered(dossier, office)
    assert result_of(dossier, "elsewhere") == "pass"
    assert propose(steps.review(dossier, office).pk, by=office.officer).status == Status.AWAITING_APPROVAL


def test_a_reply_that_speaks_against_the_declaration_forbids_the_grant(office: Office, citizen: User) -> None:
    dossier = answered(others_asked(filed(office, citizen), office), office, confirms=False)
    steps.review(dossier, office)
    with pytest.raises(NotYet, match="nơi cư trú khác"):
        propose(dossier.pk, by=office.officer)
    draft(
        dossier.pk,
        by=office.officer,
        raw=dossier.procedure.result_form().typed(dossier.procedure.result_of(dossier.declared)),
        outcome="refuse",
        refusal_code="contradicted",
        reason="Phường Tây Hồ trả lời đã đăng ký kết hôn năm 2020.",
    )
    assert propose(dossier.pk, by=office.officer).status == Status.AWAITING_APPROVAL


def unanswered(dossier: Dossier, office: Office, monday: Any) -> Dossier:
    """The other ward was asked and let the twenty days pass."""
    asked = others_asked(dossier, office)
    monday.move_to(MONDAY + dt.timedelta(days=22), tick=False)
    return Dossier.objects.get(pk=asked.pk)


def test_after_twenty_days_without_a_reply_an_oath_takes_its_place(
    office: Office, citizen: User, monday: Any, files: None
) -> None:
    dossier = others_asked(filed(office, citizen), office)
    facts: Any = {"by": office.officer, "verification": dossier.letters_running[0].pk, "note": "Cam đoan tại quầy"}
    oath: Any = {"ending": "sworn", "sworn_on": MONDAY.date()}
    monday.move_to(MONDAY + dt.timedelta(days=20), tick=False)
    with pytest.raises(NotYet, match="Thời gian chờ trả lời còn"):
        replies.close_without_reply(dossier.pk, **facts, **oath)
    with pytest.raises(NotYet, match="Chưa có công văn xác minh nào hết thời gian chờ"):
        statement.prepare_statement(dossier.pk, by=office.officer)
    monday.move_to(MONDAY + dt.timedelta(days=22), tick=False)
    with pytest.raises(NotYet, match="ngày người yêu cầu ký"):
        replies.close_without_reply(dossier.pk, **facts, ending="sworn", scans=[scan()])
    with pytest.raises(NotYet, match="chưa có bản chụp văn bản cam đoan"):
        replies.close_without_reply(dossier.pk, **facts, **oath)
    assert not PaperFile.objects.filter(dossier=dossier, requirement="sworn-statement").exists()
    replies.close_without_reply(dossier.pk, **facts, **oath, scans=[scan()])
    assert result_of(dossier, "elsewhere") == "pass"
    assert not Dossier.objects.get(pk=dossier.pk).is_late
    page = words(opened(office.officer, "dossier", dossier))
    assert "cam-doan.jpg" in page
    assert "dùng văn bản cam đoan" in page


def test_a_reply_that_comes_after_the_oath_takes_its_place_and_may_speak_against_it(
    office: Office, citizen: User, monday: Any, files: None
) -> None:
    dossier = unanswered(filed(office, citizen), office, monday)
    [letter] = dossier.letters_running
    replies.close_without_reply(
        dossier.pk,
        by=office.officer,
        verification=letter.pk,
        ending="sworn",
        sworn_on=(MONDAY + dt.timedelta(days=22)).date(),
        note="Cam đoan tại quầy",
        scans=[scan()],
    )
    assert result_of(dossier, "elsewhere") == "pass"
    assert "(đã thôi chờ)" in words(opened(office.officer, "record-reply", dossier))
    said = {"answered_on": "2026-12-15", "number": "80/UBND", "text": "Đã đăng ký kết hôn năm 2020", "confirms": "no"}
    assert sent(office.officer, "record-reply", dossier, verification=letter.pk, **said).status_code == 302
    assert result_of(dossier, "elsewhere") == "fail"
    event = dossier.events.get(verb="record_reply")
    assert event.facts["instead_of"] == "sworn"


def test_what_speaks_against_the_grant_while_the_leader_has_it_stops_him(
    office: Office, citizen: User, monday: Any, files: None
) -> None:
    dossier = unanswered(filed(office, citizen), office, monday)
    [letter] = dossier.letters_running
    facts: Any = {"by": office.officer, "verification": letter.pk}
    sworn: Any = {"ending": "sworn", "sworn_on": MONDAY.date(), "note": "Cam đoan tại quầy", "scans": [scan()]}
    replies.close_without_reply(dossier.pk, **facts, **sworn)
    propose(steps.review(dossier, office).pk, by=office.officer)
    said: Any = {"answered_on": MONDAY.date(), "number": "80/UBND", "text": "Đã kết hôn", "confirms": False}
    replies.record_reply(dossier.pk, **facts, **said)
    with pytest.raises(NotYet, match="Sau khi trình, kiểm tra không còn đạt: Tình trạng hôn nhân tại các nơi"):
        approve(dossier.pk, by=office.leader)
    send_back(dossier.pk, by=office.leader, note="Phường Tây Hồ trả lời khác")
    with pytest.raises(NotYet, match="kiểm tra không đạt"):
        propose(dossier.pk, by=office.officer)


def test_the_statement_is_printed_with_the_residence_and_the_time_in_question(
    office: Office, citizen: User, monday: Any
) -> None:
    dossier = unanswered(filed(office, citizen), office, monday)
    page = words(opened(office.officer, "prepare-statement", dossier))
    sentence = "từ 08/2014 đến 30/06/2022, tôi không đăng ký kết hôn."
    assert sentence in page
    assert sent(office.officer, "prepare-statement", dossier).status_code == 302
    paper = dossier.documents.get(kind="sworn-statement")
    assert paper.facts["sworn"][0].endswith(sentence)
    assert paper.facts["full_name"] == dossier.subject_name
    assert (paper.facts["birth"], paper.facts["about"]) == ("14/02/1998", "")
    assert paper.facts["title"] == "Văn bản cam đoan về tình trạng hôn nhân"
    assert dossier.letters_running[0].number in paper.facts["unanswered"][0]
    assert not paper.bears_code
    statement.prepare_statement(dossier.pk, by=office.officer)
    assert dossier.documents.filter(kind="sworn-statement", voided_at=None).count() == 1


def test_who_was_divorced_or_asks_for_another_swears_in_other_words(office: Office, citizen: User, monday: Any) -> None:
    changes = {
        "requester__relation": "authorised",
        "requester__full_name": "Phan Văn Bảo",
        "status__status": "divorced",
        "status__divorce_number": "12/2023/QĐST",
        "status__divorced_on": "05/02/2023",
        "status__divorce_court": "Tòa án nhân dân quận Tây Hồ",
    }
    dossier = steps.drafted(office, citizen, CERTIFICATE)
    raw = steps.typed(dossier.procedure) | {name.replace("__", "-", 1): text for name, text in changes.items()}
    [asked] = dossier.procedure.verifications(dossier.procedure.bind(raw, on=MONDAY.date()).cleaned)
    assert "ngoài tình trạng hôn nhân đã khai trong tờ khai, Phan Thị Diệu Linh không đăng ký kết hôn" in asked.sworn


def test_what_was_asked_in_other_words_is_sworn_by_hand(office: Office, citizen: User, monday: Any) -> None:
    dossier = filed(office, citizen)
    free = Question(addressee="Công an phường Tây Hồ", question="Có tạm trú không?")
    verifying.ask_verification(dossier.pk, by=office.officer, questions=[free])
    verifying.sign_verification(dossier.pk, by=office.leader)
    monday.move_to(MONDAY + dt.timedelta(days=22), tick=False)
    [oath] = statement.oaths(Dossier.objects.get(pk=dossier.pk))
    assert oath.sentence.startswith("Về nội dung “Có tạm trú không?”: ……")


def test_at_home_the_citizen_takes_the_statement_signs_it_and_sends_its_scan(
    office: Office, citizen: User, monday: Any, files: None
) -> None:
    dossier = unanswered(filed(office, citizen), office, monday)
    verdicts = {p.code: {"verdict": "accepted", "reason": "", "note": ""} for p in dossier.required_papers()}
    judge_papers(dossier.pk, by=office.officer, verdicts=verdicts)
    statement.prepare_statement(dossier.pk, by=office.officer)
    item = Asked(kind="paper", key="sworn-statement", title="Văn bản cam đoan", reason="other", note="Hãy ký")
    due = (MONDAY + dt.timedelta(days=40)).date()
    request_supplement(dossier.pk, by=office.officer, items=[item], due_on=due)
    page = reverse("supplement", args=[dossier.uuid])
    assert "đang được tạo" in words(at(citizen).get(page))
    paper = dossier.documents.get(kind="sworn-statement")
    (files / "paper.pdf").write_bytes(b"%PDF")
    IssuedDocument.objects.filter(pk=paper.pk).update(state="ready", path="paper.pdf", sha256="0" * 64)
    own = reverse("my-document", args=[dossier.uuid, paper.pk])
    assert f'href="{own}"' in words(at(citizen).get(page))
    assert at(citizen).get(own).status_code == 200
    assert at(office.officer).get(own).status_code == 404

    store(dossier, "sworn-statement", scan(), by=citizen, at=now())
    send_supplement(dossier.pk, by=citizen)
    closing = words(opened(office.officer, "close-without-reply", dossier))
    assert "Hồ sơ đã có bản chụp" in closing
    said = {"verification": dossier.letters_running[0].pk, "ending": "sworn", "sworn_on": "2026-12-20", "note": "Đủ"}
    assert sent(office.officer, "close-without-reply", dossier, **said).status_code == 302
    assert result_of(dossier, "elsewhere") == "pass"


def test_each_letter_is_proposed_until_it_was_written(office: Office, citizen: User) -> None:
    dossier = filed(office, citizen)
    page = words(opened(office.officer, "ask-verification", dossier))
    assert "Ủy ban nhân dân phường Tây Hồ, thành phố Hà Nội" in page
    dossier = others_asked(dossier, office)
    page = words(opened(office.officer, "ask-verification", dossier))
    assert 'value="Ủy ban nhân dân phường Tây Hồ' not in page
    with pytest.raises(NotYet, match="đã có công văn"):
        others_asked(dossier, office)


def test_gaps_are_confirmed_and_shown_as_a_bar_to_both(office: Office, citizen: User) -> None:
    changes = {"residences__1-since": "01/10/2022"}
    draft_ = steps.drafted(office, citizen, CERTIFICATE)
    typed = {name.replace("__", "-", 1): text for name, text in changes.items()}
    save_draft(draft_, raw=steps.typed(draft_.procedure) | typed, revision=1)
    for screen in ("declaration", "review"):
        page = words(at(citizen).get(reverse(screen, args=[draft_.uuid])))
        assert "01/07/2022 – 30/09/2022" in page, screen
        assert 'class="gap"' in page, screen
    with pytest.raises(NotYet):
        submit(draft_.pk, by=citizen, confirmed=[])
    dossier = filed(office, citizen, **changes)
    page = words(opened(office.officer, "dossier", dossier))
    assert "<strong>chưa khai</strong>" in page
    assert result_of(dossier, "covered") == "ask"


def test_for_a_loan_as_many_as_were_asked_for(office: Office, citizen: User) -> None:
    dossier = filed(office, citizen, purpose__purpose="loan", purpose__number="3")
    proposed = propose(steps.review(dossier, office).pk, by=office.officer)
    assert approve(proposed.pk, by=office.leader).result_papers.get().copies == 3


def test_who_stands_in_the_marriage_book_is_not_confirmed_single(office: Office, citizen: User) -> None:
    dossier = filed(office, citizen)
    holder = dossier.procedure.subject(dossier.declared)
    husband = Person(role="husband", name="Đinh Quang Huy")
    wife = Person(role="wife", name=holder.name, birth_date=holder.birth_date, birth=holder.birth, identity_number="")
    write_entry(
        ward=office.ward,
        kind="marriage",
        on=dt.date(2026, 3, 2),
        dossier_id=None,
        content={},
        people=[husband, wife],
        by=office.officer,
    )
    assert result_of(dossier, "status") == "fail"
    with pytest.raises(NotYet, match="Tình trạng hôn nhân đúng như khai"):
        propose(steps.review(dossier, office).pk, by=office.officer)


def test_about_a_lost_earlier_certificate_the_office_of_the_planned_marriage_is_asked(
    office: Office, citizen: User
) -> None:
    dossier = filed(
        office,
        citizen,
        earlier__issued="yes",
        earlier__number="12/UBND-XNTTHN",
        earlier__returned="lost",
        earlier__explanation="Thất lạc",
        earlier__planned_office="Ủy ban nhân dân phường Tây Hồ",
    )
    asked = others_asked(dossier, office)
    assert len(asked.letters_running) == 2
    while asked.letters_running:
        asked = answered(asked, office)
    assert result_of(dossier, "earlier") == "pass"
