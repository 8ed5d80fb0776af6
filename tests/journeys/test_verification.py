"""Other authorities are asked: letters drafted and signed by two people, the term longer once, replies or none."""

import datetime as dt
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from casework.actions import replies, verifying
from casework.actions.deciding import stop
from casework.actions.leaving import withdraw
from casework.actions.refusals import NotAllowed, NotYet
from casework.actions.review import propose
from casework.actions.verifying import Question
from casework.desk.dossier.page import documents_of
from casework.documents.issued import IssuedDocument
from casework.dossiers.addressees import served_ward
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile
from casework.dossiers.scans import Scan, accept
from casework.dossiers.status import Status
from casework.dossiers.verifications import Verification
from casework.jobs import pictures
from casework.jobs.letters import send_letters
from casework.jobs.turn import Turn
from casework.notifications.message import Message
from casework.offices.working_time import VIETNAM
from casework.people.user import User
from casework.procedures import registry
from casework.workflow.incoming import INCOMING, letters_to
from casework.workflow.queues import counts
from tests import steps
from tests.desk.pages import at, opened, place, sent, words
from tests.dossiers import uploads
from tests.people_in_post import Office
from tests.remembered import remembered

GUARDIANSHIP = next(p.code for p in registry.all_procedures() if p.register == "guardianship")
MONDAY = dt.datetime(2026, 11, 30, 9, 0, tzinfo=VIETNAM)
ASKED = Question(addressee="Ủy ban nhân dân phường Tây Hồ", question="Người nêu trên có nơi cư trú tại phường không?")
POLICE = Question(addressee="Công an phường Xuân Đỉnh", question="Người nêu trên có đăng ký thường trú không?")


@pytest.fixture(autouse=True)
def monday(time_machine: Any) -> Any:
    time_machine.move_to(MONDAY, tick=False)
    return time_machine


@pytest.fixture
def reviewed(office: Office, citizen: User) -> Dossier:
    """Three working days: due on Thursday at 17:00."""
    dossier = steps.reviewed(office, citizen, GUARDIANSHIP)
    assert dossier.due_at == day(3, 17)
    return dossier


def day(later: int, hour: int = 9) -> dt.datetime:
    """So many days of the calendar after that Monday."""
    return (MONDAY + dt.timedelta(days=later)).replace(hour=hour)


def fresh(dossier: Dossier) -> Dossier:
    return Dossier.objects.get(pk=dossier.pk)


@remembered(steps.found_again)
def asked(dossier: Dossier, office: Office, *questions: Question) -> Dossier:
    verifying.ask_verification(dossier.pk, by=office.officer, questions=questions or [ASKED])
    return verifying.sign_verification(dossier.pk, by=office.leader)


def reply(dossier: Dossier, office: Office, *, confirms: bool = True, **facts: Any) -> Dossier:
    said = {"answered_on": MONDAY.date(), "number": "77/UBND", "text": "Đúng như hồ sơ.", "confirms": confirms}
    said["verification"] = dossier.letters_running[0].pk
    return replies.record_reply(dossier.pk, by=office.officer, **{**said, **facts})


def test_nothing_goes_out_before_the_leader_signs(reviewed: Dossier, office: Office) -> None:
    verifying.ask_verification(reviewed.pk, by=office.officer, questions=[ASKED])
    assert fresh(reviewed).due_at == reviewed.due_at
    assert not reviewed.documents.filter(kind="verification-letter", draft=False).exists()
    assert not reviewed.messages.filter(stem="verification_asked").exists()


def test_signed_letters_get_numbers_the_term_grows_once_and_the_citizen_reads_why(
    reviewed: Dossier, office: Office
) -> None:
    dossier = asked(reviewed, office, ASKED, POLICE)
    letters = list(dossier.documents.filter(kind="verification-letter", draft=False))
    assert len({letter.number for letter in letters}) == 2
    assert {letter.signer_name for letter in letters} == {office.leader.full_name}
    assert dossier.due_at == day(8, 17)
    assert {letter.due_on for letter in dossier.letters_running} == {day(3).date()}
    mail = dossier.messages.filter(stem="verification_asked").first()
    assert mail is not None
    assert "từ 17:00 03/12/2026 đến 17:00 08/12/2026" in mail.text
    assert "17 giờ 00 phút, ngày 08 tháng 12 năm 2026" in mail.text

    again = asked(dossier, office, POLICE)
    assert again.due_at == day(8, 17)
    assert again.extensions.count() == 1


def test_the_leader_signs_the_letters_he_chose_and_the_rest_wait(reviewed: Dossier, office: Office) -> None:
    verifying.ask_verification(reviewed.pk, by=office.officer, questions=[ASKED, POLICE])
    asking, police = Verification.objects.all()
    page = words(opened(office.leader, "sign-verification", reviewed))
    assert page.count('type="checkbox" name="letters"') == page.count("checked> <strong") == 2
    none = sent(office.leader, "sign-verification", reviewed)
    assert none.status_code == 422
    assert "Hãy chọn ít nhất một công văn để ký." in words(none)
    assert sent(office.leader, "sign-verification", reviewed, letters=police.pk).status_code == 302
    dossier = fresh(reviewed)
    assert [letter.pk for letter in dossier.letters_running] == [police.pk]
    assert [letter.pk for letter in dossier.letters_to_sign] == [asking.pk]
    assert dossier.extensions.get().reason == POLICE.addressee
    with pytest.raises(NotYet, match="không còn chờ ký"):
        verifying.sign_verification(dossier.pk, by=office.leader, letters=[asking.pk, police.pk])
    verifying.drop_verification(dossier.pk, by=office.leader, note="Không cần nữa")
    assert dossier.documents.filter(draft=True, voided_at=None).count() == 0


def test_the_drafts_of_the_letters_lie_beside_what_is_signed(reviewed: Dossier, office: Office) -> None:
    verifying.ask_verification(reviewed.pk, by=office.officer, questions=[ASKED])
    draft = Verification.objects.get().letter
    assert draft is not None
    assert (draft.draft, draft.number, draft.facts["addressee"]) == (True, "", ASKED.addressee)
    fragment = reverse("desk-letter-drafts", args=[reviewed.code])
    assert "hx-get" in words(at(office.leader).get(fragment))
    IssuedDocument.objects.filter(pk=draft.pk).update(state="ready", path="x.pdf", sha256="0" * 64)
    for page in (
        words(at(office.leader).get(fragment)),
        words(opened(office.leader, "sign-verification", reviewed)),
    ):
        assert f'src="{reverse("desk-document", args=[draft.pk])}#' in page
        assert fragment not in page
    assert "dự thảo</a>" in words(opened(office.officer, "dossier", reviewed))
    signed = verifying.sign_verification(reviewed.pk, by=office.deputy)
    letter = Verification.objects.get().letter
    assert letter is not None
    assert (letter.draft, letter.signer_name) == (False, office.deputy.full_name)
    assert not signed.documents.drafts_of_result().exists()
    assert [paper.pk for paper in documents_of(fresh(reviewed)) if paper.kind == "verification-letter"] == [letter.pk]


def test_drafts_of_letters_are_no_drafts_of_the_result(reviewed: Dossier, office: Office) -> None:
    verifying.ask_verification(reviewed.pk, by=office.officer, questions=[ASKED])
    assert not reviewed.documents.drafts_of_result().exists()


def test_who_drafted_does_not_sign(reviewed: Dossier, office: Office) -> None:
    verifying.ask_verification(reviewed.pk, by=office.officer, questions=[ASKED])
    Verification.objects.update(drafted_by=office.leader)
    with pytest.raises(NotAllowed, match="người soạn không được tự ký"):
        verifying.sign_verification(reviewed.pk, by=office.leader)
    verifying.ask_verification(reviewed.pk, by=office.officer, questions=[POLICE])
    own, others = Verification.objects.all()
    page = words(opened(office.leader, "sign-verification", reviewed))
    assert page.count('type="checkbox" name="letters"') == 1
    assert "do anh/chị soạn nên lãnh đạo khác ký" in page
    with pytest.raises(NotYet, match="ít nhất một"):
        verifying.sign_verification(reviewed.pk, by=office.leader, letters=[own.pk])
    assert verifying.sign_verification(reviewed.pk, by=office.leader).letters_running == [others]
    assert own in verifying.sign_verification(reviewed.pk, by=office.deputy).letters_running


def test_a_late_dossier_is_not_made_punctual_by_asking(reviewed: Dossier, office: Office, monday: Any) -> None:
    monday.move_to(day(4), tick=False)
    dossier = asked(reviewed, office)
    assert dossier.due_at == reviewed.due_at
    assert dossier.is_late


def test_a_grant_waits_for_the_reply(reviewed: Dossier, office: Office) -> None:
    dossier = asked(reviewed, office)
    with pytest.raises(NotYet, match="phường Tây Hồ"):
        propose(dossier.pk, by=office.officer)
    reply(dossier, office)
    assert propose(dossier.pk, by=office.officer).status == Status.AWAITING_APPROVAL


@pytest.mark.parametrize("answered_on", [day(-1).date(), day(1).date()])
def test_a_reply_is_no_older_than_the_letter_and_not_of_tomorrow(
    answered_on: dt.date, reviewed: Dossier, office: Office
) -> None:
    dossier = asked(reviewed, office)
    with pytest.raises(NotYet, match="từ ngày gửi công văn đến hôm nay"):
        reply(dossier, office, answered_on=answered_on)


def test_waiting_ends_without_a_reply_only_when_its_time_is_over(
    reviewed: Dossier, office: Office, monday: Any
) -> None:
    dossier = asked(reviewed, office)
    letter = dossier.letters_running[0]
    facts: Any = {"by": office.officer, "verification": letter.pk, "note": "Đã gọi hai lần"}
    with pytest.raises(NotYet, match="03/12/2026"):
        replies.close_without_reply(dossier.pk, ending="no_reply", **facts)
    monday.move_to(day(4), tick=False)
    with pytest.raises(NotYet, match="không thay được"):
        replies.close_without_reply(dossier.pk, ending="sworn", sworn_on=day(4).date(), **facts)
    replies.close_without_reply(dossier.pk, ending="no_reply", **facts)
    assert Verification.objects.get().state == "no_reply"


def test_what_is_no_longer_needed_is_closed_at_once(reviewed: Dossier, office: Office) -> None:
    dossier = asked(reviewed, office)
    replies.close_without_reply(
        dossier.pk,
        by=office.officer,
        verification=dossier.letters_running[0].pk,
        ending="not_needed",
        note="Đã tra được trên cơ sở dữ liệu",
    )
    assert not fresh(dossier).letters_running


def test_drafted_letters_may_be_dropped(reviewed: Dossier, office: Office) -> None:
    verifying.ask_verification(reviewed.pk, by=office.officer, questions=[ASKED])
    verifying.drop_verification(reviewed.pk, by=office.leader, note="Tra trên cơ sở dữ liệu trước")
    with pytest.raises(NotYet, match="Không có công văn xác minh nào chờ ký"):
        verifying.sign_verification(reviewed.pk, by=office.leader)


def test_an_unanswered_letter_stops_neither_the_leader_nor_the_citizen(
    reviewed: Dossier, office: Office, citizen: User
) -> None:
    dossier = asked(reviewed, office)
    assert stop(dossier.pk, by=office.leader, note="Người yêu cầu đề nghị", legal_ground="NĐ 118").status == "stopped"
    other = asked(steps.reviewed(office, citizen, GUARDIANSHIP), office)
    assert withdraw(other.pk, by=citizen).status == Status.WITHDRAWN


def test_who_asked_is_reminded_once_before_and_once_after_the_day(
    reviewed: Dossier, office: Office, citizen: User, monday: Any
) -> None:
    dossier = asked(reviewed, office, ASKED, POLICE)
    listed = reverse("desk-queue", args=["verifying"])
    assert "đang xác minh" in words(at(office.officer).get(listed))
    reminded = []
    for later in range(1, 6):
        monday.move_to(day(later, 7), tick=False)
        send_letters(Turn())
        reminded.append(dossier.messages.filter(stem__in=("reply_due", "reply_overdue")).count())
    assert reminded == [0, 1, 1, 2, 2]
    assert dossier.events.filter(verb="note_reply_due").count() == 2
    assert "quá hạn trả lời xác minh" in words(at(office.officer).get(listed))
    before, after = dossier.messages.filter(stem__startswith="reply_").order_by("pk")
    assert {before.to, after.to} == {office.officer.email}
    assert before.text.count("Hạn trả lời: 03/12/2026") == 2
    assert reverse("desk-dossier", args=[dossier.code]) in before.text
    assert dossier.subject_name not in before.text + after.text
    assert before.subject not in words(at(citizen).get(reverse("my-dossier", args=[dossier.uuid])))


def test_when_who_asked_has_left_his_colleagues_are_reminded(reviewed: Dossier, office: Office, monday: Any) -> None:
    dossier = asked(reviewed, office)
    office.officer.is_active = False
    office.officer.save()
    monday.move_to(day(4, 7), tick=False)
    send_letters(Turn())
    assert [mail.to for mail in dossier.messages.filter(stem="reply_overdue")] == [office.colleague.email]


def test_the_officers_of_a_ward_served_here_are_told_and_read_the_letter(
    reviewed: Dossier, office: Office, other_office: Office, citizen: User, settings: Any, tmp_path: Any
) -> None:
    settings.FILES_DIR = tmp_path
    page = reverse("desk-incoming")
    verifying.ask_verification(reviewed.pk, by=office.officer, questions=[ASKED, POLICE])
    assert "Chưa có công văn nào" in words(at(other_office.officer).get(page))
    verifying.sign_verification(reviewed.pk, by=office.leader)
    letter = Verification.objects.get(addressee=ASKED.addressee)
    assert letter.asked_ward == other_office.ward
    mails = Message.objects.filter(stem="letter_to_ward")
    assert {mail.to for mail in mails} == {other_office.officer.email, other_office.colleague.email}
    for mail in mails:
        assert letter.number in mail.text
        assert page in mail.text
        assert reviewed.subject_name not in mail.text + mail.html + mail.subject
        assert str(reviewed.code) not in mail.text + mail.html + mail.subject

    (tmp_path / "letter.pdf").write_bytes(b"%PDF")
    IssuedDocument.objects.filter(pk=letter.letter_id).update(state="ready", path="letter.pdf", sha256="0" * 64)
    paper = reverse("desk-incoming-letter", args=[letter.pk])
    for reader in (other_office.officer, other_office.leader):
        listed = words(at(reader).get(page))
        assert letter.number in listed
        assert paper in listed
        assert at(reader).get(paper).status_code == 200
    assert "Công văn hỏi đến" in words(at(other_office.officer).get(reverse("desk-home")))
    for _among_dossiers in range(2):
        assert counts(other_office.officer)[INCOMING] == 1
        steps.filed(other_office, citizen)
    assert "Công văn hỏi đến" not in words(at(office.officer).get(reverse("desk-home")))
    for stranger in (other_office.counter, office.officer, office.leader):
        assert at(stranger).get(paper).status_code == 404
    reply(fresh(reviewed), office)
    assert "nơi gửi đã nhận trả lời" in words(at(other_office.officer).get(page))


def test_incoming_letters_that_still_wait_come_first_then_the_newest(
    reviewed: Dossier, office: Office, other_office: Office, monday: Any
) -> None:
    reply(asked(reviewed, office, ASKED, ASKED), office)
    monday.move_to(day(1), tick=False)
    newest = asked(reviewed, office, ASKED).letters_running[-1]
    reply(fresh(reviewed), office, verification=newest.pk, answered_on=day(1).date())
    [answered, waiting] = Verification.objects.exclude(pk=newest.pk)
    assert list(letters_to(other_office.officer)) == [waiting, newest, answered]
    assert counts(other_office.officer)[INCOMING] == 1
    Dossier.objects.filter(pk=reviewed.pk).update(status=Status.STOPPED)
    assert list(letters_to(other_office.officer)) == [newest, waiting, answered]
    assert counts(other_office.officer)[INCOMING] == 0


@pytest.mark.parametrize(
    ("addressee", "known"),
    [
        ("Ủy ban nhân dân phường Tây Hồ", True),
        ("UBND phường Tây Hồ, thành phố Hà Nội", True),
        ("ủy ban nhân dân Phường Tây Hồ", True),
        ("Ủy ban nhân dân phường Tây Hồ, tỉnh Nghệ An", False),
        ("Ủy ban nhân dân phường Tây Hồ Tây", False),
        ("Công an phường Tây Hồ", False),
        ("", False),
    ],
)
def test_a_ward_served_here_is_known_by_how_it_is_addressed(addressee: str, known: bool, other_office: Office) -> None:
    assert served_ward(addressee) == (other_office.ward if known else None)


def test_the_citizen_reads_in_plain_words_that_others_are_asked(
    reviewed: Dossier, office: Office, citizen: User
) -> None:
    dossier = asked(reviewed, office)
    page = reverse("my-dossier", args=[dossier.uuid])
    assert "đang chờ trả lời" in words(at(citizen).get(page))
    assert ASKED.addressee not in words(at(citizen).get(page))
    reply(dossier, office)
    assert "đang chờ trả lời" not in words(at(citizen).get(page))


def test_minutes_are_a_paper_to_sign(reviewed: Dossier, office: Office) -> None:
    facts: Any = {"place": "Nhà văn hóa tổ 5", "present": "Ông Lộc\nBà Mận", "found": "- Đúng người"}
    with pytest.raises(NotYet, match="không thể ở sau"):
        verifying.write_minutes(reviewed.pk, by=office.officer, held_at=day(1), **facts)
    verifying.write_minutes(reviewed.pk, by=office.officer, held_at=day(0, 8), **facts)
    paper = reviewed.documents.get(kind="verification-minutes")
    assert paper.facts["present"] == ["Ông Lộc", "Bà Mận"]
    assert paper.facts["officer_title"] == "Công chức tư pháp – hộ tịch"


def test_the_screens_lead_from_the_draft_to_the_reply(reviewed: Dossier, office: Office) -> None:
    typed = {
        "letters-TOTAL_FORMS": "1",
        "letters-INITIAL_FORMS": "0",
        "letters-0-addressee": ASKED.addressee,
        "letters-0-question": ASKED.question,
        "letters-0-email": "tuphap@tayho.example",
    }
    unfinished = sent(office.officer, "ask-verification", reviewed, **{**typed, "letters-0-question": ""})
    assert unfinished.status_code == 422
    assert "Hãy ghi rõ cần cơ quan này xác minh điều gì." in words(unfinished)
    assert "08/12/2026" in words(opened(office.officer, "ask-verification", reviewed))
    assert sent(office.officer, "ask-verification", reviewed, **typed).status_code == 302
    assert "Ký công văn xác minh" in words(opened(office.leader, "dossier", reviewed))
    page = words(opened(office.leader, "sign-verification", reviewed))
    assert ASKED.question in page
    assert "Đang xác minh hồ sơ" in page
    letter = Verification.objects.get()
    assert sent(office.leader, "sign-verification", reviewed, letters=letter.pk).status_code == 302
    letter = Verification.objects.get()
    page = words(opened(office.officer, "dossier", reviewed))
    assert letter.number in page
    assert "mailto:tuphap@tayho.example" in page
    said = {"verification": letter.pk, "answered_on": "2026-11-30", "number": "5/UBND", "text": "Đúng"}
    assert sent(office.officer, "record-reply", reviewed, **said).status_code == 422
    assert sent(office.officer, "record-reply", reviewed, **said, confirms="no").status_code == 302
    assert Verification.objects.get().as_verified.contradicts


def test_the_other_screens_open_only_where_they_are_of_use(reviewed: Dossier, office: Office) -> None:
    page = words(opened(office.officer, "dossier", reviewed))
    assert "Lập biên bản xác minh để ký" in page
    assert "Kết thúc chờ trả lời xác minh" not in page
    asked(reviewed, office)
    for screen in ("close-without-reply", "write-minutes"):
        assert opened(office.officer, screen, reviewed).status_code == 200
    verifying.ask_verification(reviewed.pk, by=office.officer, questions=[POLICE])
    assert POLICE.addressee in words(opened(office.officer, "drop-verification", reviewed))


def upload(content: bytes = b"", name: str = "tra-loi.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or uploads.jpeg())


def scan(size: tuple[int, int] = (600, 800)) -> Scan:
    return accept(uploads.jpeg(size), original_name="trang.jpg")


@pytest.fixture
def files(settings: Any, tmp_path: Any) -> None:
    settings.FILES_DIR = tmp_path


def test_a_reply_is_kept_with_its_scan_looked_at_beside_it(
    reviewed: Dossier, office: Office, other_office: Office, citizen: User, files: None
) -> None:
    letter = asked(reviewed, office).letters_running[0]
    said = {
        "verification": letter.pk,
        "answered_on": "2026-11-30",
        "number": "5/UBND",
        "text": "Đúng",
        "confirms": "yes",
    }
    refused = sent(office.officer, "record-reply", reviewed, **said, scans=[upload(b"hello", "a.txt"), upload()])
    assert refused.status_code == 422
    assert "Tệp “a.txt” không phải ảnh" in words(refused)
    assert letter.scans.count() == 0
    assert sent(office.officer, "record-reply", reviewed, **said, scans=[upload()]).status_code == 302

    row = letter.scans.get()
    assert row.sent_at is not None
    pictures.draw(row.pk)
    page = words(opened(office.officer, "dossier", reviewed))
    picture = reverse("desk-page-picture", args=[row.uuid, 1])
    assert f'href="{place("dossier", reviewed)}#scan-reply-{letter.pk}"' in page
    assert picture in page
    assert at(office.leader).get(picture).status_code == 200
    assert at(other_office.officer).get(picture).status_code == 404
    assert at(citizen).get(picture).status_code == 404
    for name, arguments in (("my-scan", [row.uuid]), ("my-page-picture", [row.uuid, 1])):
        assert at(citizen).get(reverse(name, args=[reviewed.uuid, *arguments])).status_code == 404
    assert "tra-loi.jpg" not in words(at(citizen).get(reverse("my-dossier", args=[reviewed.uuid])))


def test_a_scan_may_come_later_and_take_the_place_of_a_bad_one(reviewed: Dossier, office: Office, files: None) -> None:
    dossier = asked(reviewed, office)
    letter = dossier.letters_running[0]
    assert "Thêm bản chụp" not in words(opened(office.officer, "dossier", reviewed))
    reply(dossier, office)
    page = words(opened(office.officer, "dossier", reviewed))
    assert "Chưa có bản chụp." in page
    assert place("add-scan", reviewed) in page
    of = {"of": f"verification-{letter.pk}"}
    empty = sent(office.officer, "add-scan", reviewed, **of)
    assert empty.status_code == 422
    assert "Hãy chọn tệp bản chụp." in words(empty)
    assert sent(office.officer, "add-scan", reviewed, **of, scans=[upload()]).status_code == 302
    replies.add_scan(
        reviewed.pk,
        by=office.officer,
        verification=letter.pk,
        scans=[scan((640, 800)), scan((660, 800))],
        replaces=True,
    )
    assert letter.scans.count() == 3
    assert letter.scans.filter(removed_at=None).count() == 2
    assert "Bản chụp trả lời, 2 trang" in words(opened(office.officer, "dossier", reviewed))


def test_a_reply_that_comes_too_late_is_kept_all_the_same(
    reviewed: Dossier, office: Office, monday: Any, files: None
) -> None:
    letter = asked(reviewed, office).letters_running[0]
    with pytest.raises(NotYet, match="Chưa có trả lời xác minh"):
        replies.add_scan(reviewed.pk, by=office.officer, verification=letter.pk, scans=[scan()])
    monday.move_to(day(4), tick=False)
    facts: Any = {"by": office.officer, "verification": letter.pk, "note": "Đã gọi hai lần"}
    replies.close_without_reply(reviewed.pk, ending="no_reply", **facts)
    replies.add_scan(reviewed.pk, by=office.officer, verification=letter.pk, scans=[scan()])
    assert Verification.objects.get().state == "no_reply"
    assert letter.scans.count() == 1


def test_minutes_are_listed_and_come_back_signed(reviewed: Dossier, office: Office, files: None) -> None:
    verifying.write_minutes(
        reviewed.pk, by=office.officer, held_at=day(0, 8), place="Nhà văn hóa tổ 5", present="Ông Lộc", found="Đúng"
    )
    paper = reviewed.documents.get(kind="verification-minutes")
    page = words(opened(office.officer, "dossier", reviewed))
    assert "Biên bản xác minh" in page
    assert "Thêm bản chụp đã ký" in page
    assert "Thêm bản chụp đã ký" not in words(opened(office.counter, "dossier", reviewed))
    assert sent(office.officer, "add-scan", reviewed, of=f"document-{paper.pk}", scans=[upload()]).status_code == 302
    page = words(opened(office.officer, "dossier", reviewed))
    assert f'href="#scan-signed-{paper.pk}"' in page
    assert "Biên bản xác minh đã ký" in page
    assert PaperFile.objects.get(document=paper).requirement == ""


def test_the_pages_cost_of_letters_does_not_grow(
    reviewed: Dossier, office: Office, files: None, django_assert_max_num_queries: Any
) -> None:
    dossier = asked(reviewed, office, ASKED, POLICE)
    for _letter in dossier.letters_running:
        reply(dossier, office, scans=[scan()])
        dossier = fresh(dossier)
    client = at(office.officer)
    client.get(place("dossier", reviewed))
    with django_assert_max_num_queries(20):
        client.get(place("dossier", reviewed))
