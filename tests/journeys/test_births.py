"""The other births the whole way: a parent who is not established, surrogacy, an abandoned child."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress

import pytest
from django.utils.timezone import localdate

from casework.actions.deciding import approve, stop
from casework.actions.foundling_gate import CaseConflict
from casework.actions.foundling_printing import (
    print_case_papers,
    seal_case_papers,
    sign_case_papers,
    sign_instead,
)
from casework.actions.foundlings import (
    amend_case,
    dismiss_claim,
    end_posting,
    open_case,
    record_claim,
    sign_decision,
    start_posting,
)
from casework.actions.hanging_on import link_case
from casework.actions.reception import receive
from casework.actions.refusals import NotAllowed, NotYet
from casework.actions.review import compute_checks, propose, record_fact
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.foundlings.case import FoundlingCase
from casework.notifications.message import Message
from casework.people.user import User
from casework.procedures import registry
from casework.workflow.queues import BY_CODE, waiting_in
from tests import steps
from tests.people_in_post import Office
from tests.procedures.catalogue.test_birth_with_unknown_parent import BOTH_UNKNOWN, FATHER_KNOWN
from tests.remembered import remembered

_ORDINARY, ABANDONED, UNKNOWN_PARENT, SURROGATE = (p.code for p in registry.all_procedures() if p.field.code == "birth")
PAPERS = {"birth-certificate-blank"}


@remembered(steps.found_again)
def granted(dossier: Dossier, office: Office) -> Dossier:
    """From filing to the papers that wait for the printer."""
    reviewed = steps.review(receive(dossier.pk, by=office.officer), office)
    approve(propose(reviewed.pk, by=office.officer).pk, by=office.leader)
    return record_fact(
        dossier.pk, by=office.officer, key="child_identity_number", value="001226000101", source="CSDLQG về dân cư"
    )


def notes(dossier: Dossier) -> list[str]:
    return list(dossier.entries.get().notes.values_list("text", flat=True))


@pytest.mark.parametrize(
    ("procedure", "papers"),
    [(UNKNOWN_PARENT, PAPERS), (SURROGATE, PAPERS | {"birth-certificate-copy"})],
    ids=["unknown father", "surrogacy"],
)
def test_from_filing_to_hand_over(procedure: str, papers: set[str], office: Office, citizen: User) -> None:
    dossier = steps.collected(office, citizen, procedure)
    assert dossier.status == Status.COLLECTED
    assert set(dossier.result_papers.values_list("kind", flat=True)) == papers
    assert dossier.entries.get().book.kind == "birth"
    assert notes(dossier) == []


@pytest.mark.parametrize(
    ("changes", "blank", "noted"),
    [
        ({}, ["father"], []),
        (FATHER_KNOWN, ["mother"], []),
        (BOTH_UNKNOWN, ["mother", "father"], ["Trẻ chưa xác định được cha, mẹ"]),
    ],
    ids=["father", "mother", "both"],
)
def test_an_unknown_parent_is_blank_in_book_and_paper(
    changes: dict[str, str], blank: list[str], noted: list[str], office: Office, citizen: User
) -> None:
    dossier = granted(steps.filed(office, citizen, UNKNOWN_PARENT, **changes), office)
    paper = dossier.documents.get(kind="birth-certificate-blank", voided_at=None)
    assert [role for role in ("mother", "father") if paper.facts[role] is None] == blank
    content = dossier.entries.get().content
    assert [role for role in ("mother", "father") if not content[f"{role}_full_name"]] == blank
    assert notes(dossier) == noted


def test_the_carrier_stands_on_no_paper_and_is_found_by_no_search(office: Office, citizen: User) -> None:
    dossier = granted(steps.filed(office, citizen, SURROGATE), office)
    assert compute_checks(dossier)["mother-reconciled"].result == "pass"
    written = f"{list(dossier.documents.values_list('facts', flat=True))}{dossier.entries.get().content}"
    assert "Ngọc Mai" not in written
    assert "001193000562" not in written
    assert "ngoc mai" not in dossier.search_text
    assert "001193000562" in dossier.named_numbers


@pytest.mark.parametrize("named", ["001193000562", "001196000012"], ids=["the carrier", "the mother"])
def test_nobody_named_in_a_surrogacy_works_on_it(named: str, office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, SURROGATE)
    office.officer.identity_number = named
    office.officer.save()
    with pytest.raises(NotAllowed):
        receive(dossier.pk, by=office.officer)


def found(office: Office, **changes: object) -> FoundlingCase:
    """A case with a carer, written down today about a child found twenty days ago."""
    long_ago = localdate() - dt.timedelta(days=20)
    facts = {
        "recorded_on": long_ago,
        "found_on": long_ago,
        "found_time": dt.time(5, 40),
        "found_place": "Cổng trạm y tế, số 88, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
        "sex": "female",
        "estimated_age": "khoảng 3 ngày tuổi",
        "features": "Tóc đen, có bớt nhỏ ở vai trái",
        "health": "Bình thường",
        "belongings": "",
        "finder_name": "Lê Văn Dũng",
        "finder_number": "001070000415",
        "finder_residence": "Số 90, phố Xuân Đỉnh",
        "witness_name": "Đỗ Thị Lan",
        "witness_residence": "Số 92, phố Xuân Đỉnh",
        "carer_name": "Đinh Thị Thanh Tâm",
        "carer_number": "001175000638",
        "carer_residence": "Số 3, ngách 5, ngõ 40, phố Xuân Đỉnh",
        "carer_email": "thanhtam@caseflow.example",
    }
    return open_case(office.ward, by=office.officer, facts=facts | changes)


def posted(office: Office, *, days_ago: int) -> FoundlingCase:
    case = found(office)
    since = localdate() - dt.timedelta(days=days_ago)
    case = start_posting(case.pk, by=office.officer, posted_from=since, posted_at="Trụ sở Ủy ban nhân dân")
    return papers_sealed(case, office)


def papers_sealed(case: FoundlingCase, office: Office) -> FoundlingCase:
    """The papers made, printed, signed and sealed."""
    case.documents.filter(state="waiting", draft=False).update(state="ready", path="made.pdf", sha256="0" * 64)
    print_case_papers(case.pk, by=office.officer)
    for signer in (office.officer, office.leader):
        with suppress(NotYet):
            sign_case_papers(case.pk, by=signer)
    return seal_case_papers(case.pk, by=office.counter)


def over(office: Office) -> FoundlingCase:
    case = sign_decision(posted(office, days_ago=15).pk, by=office.leader)
    return end_posting(papers_sealed(case, office).pk, by=office.officer)


def filed_on(case: FoundlingCase, office: Office, citizen: User, **changes: str) -> Dossier:
    """The carer's declaration, which names the case by its record."""
    day = f"{case.recorded_on:%d/%m/%Y}"
    since = case.posted_from or case.recorded_on
    dates = {
        "finding__found_on": day,
        "finding__record_date": day,
        "finding__record_number": case.record_number,
        "finding__posted_from": f"{since:%d/%m/%Y}",
        "finding__posted_until": f"{since + dt.timedelta(days=7):%d/%m/%Y}",
    }
    return steps.filed(office, citizen, ABANDONED, **(dates | changes))


def papers(case: FoundlingCase) -> list[tuple[str, str]]:
    return list(case.documents.filter(draft=False, voided_at=None).values_list("kind", "number"))


def test_an_abandoned_child_is_registered_after_the_posting(office: Office, citizen: User) -> None:
    case = over(office)
    year_signs = [("finding-record", "01/BB-UBND"), ("posting-notice", "01/TB-UBND")]
    assert papers(case) == [*year_signs, ("care-decision", "01/QĐ-UBND"), ("posting-record", "02/BB-UBND")]
    dossier = filed_on(case, office, citizen)
    assert dossier.foundling_case == case
    checks = compute_checks(dossier)
    assert (checks["posting-complete"].result, checks["no-claim"].result) == ("pass", "pass")
    done = granted(dossier, office)
    entry = done.entries.get()
    assert entry.subject_name == "Đinh An Nhiên"
    assert notes(done) == ["Trẻ bị bỏ rơi"]
    certificate = done.documents.get(kind="birth-certificate-blank", voided_at=None).facts
    assert (certificate["mother"], certificate["father"], certificate["ethnicity"]) == (None, None, "")
    assert "bỏ rơi" not in str(list(done.result_papers.values_list("facts", flat=True)))
    acts = [event.verb for event in case.events.all() if not event.verb.endswith("_papers")]
    assert acts == ["open_case", "start_posting", "sign_decision", "end_posting"]


@pytest.mark.parametrize(
    ("days_ago", "sentence"),
    [(0, "Đang niêm yết đến hết ngày"), (7, "Đang niêm yết đến hết ngày"), (8, "lập biên bản kết thúc niêm yết")],
)
def test_reception_waits_for_seven_whole_days_and_their_record(
    days_ago: int, sentence: str, office: Office, citizen: User
) -> None:
    dossier = filed_on(posted(office, days_ago=days_ago), office, citizen)
    with pytest.raises(NotYet, match=sentence):
        receive(dossier.pk, by=office.officer)


def test_a_dossier_that_waits_is_not_in_the_queue_of_reception(office: Office, citizen: User) -> None:
    waiting = filed_on(posted(office, days_ago=2), office, citizen)
    assert waiting not in waiting_in(BY_CODE["to-receive"], office.officer)
    FoundlingCase.objects.update(posted_from=localdate() - dt.timedelta(days=9))
    end_posting(waiting.foundling_case.pk, by=office.officer)
    assert waiting in waiting_in(BY_CODE["to-receive"], office.officer)


def test_the_clock_starts_after_the_posting_whoever_sent_before(office: Office, citizen: User) -> None:
    case = over(office)
    dossier = filed_on(case, office, citizen)
    Dossier.objects.filter(pk=dossier.pk).update(received_at=dossier.received_at - dt.timedelta(days=18))
    got = receive(dossier.pk, by=office.officer)
    assert case.last_day is not None
    assert localdate(got.received_at) > case.last_day
    assert localdate(got.received_at) <= case.last_day + dt.timedelta(days=4)


def test_without_a_case_reception_is_refused_until_the_officer_links_it(office: Office, citizen: User) -> None:
    case = over(office)
    dossier = filed_on(case, office, citizen, finding__record_number="77/BB-UBND")
    assert dossier.foundling_case is None
    with pytest.raises(NotYet, match="Hãy gắn vụ việc"):
        receive(dossier.pk, by=office.officer)
    linked = link_case(dossier.pk, by=office.officer, case=case)
    assert receive(linked.pk, by=office.officer).status == Status.UNDER_REVIEW


def test_a_case_of_another_ward_is_no_case(office: Office, other_office: Office, citizen: User) -> None:
    elsewhere = over(other_office)
    dossier = filed_on(elsewhere, office, citizen)
    assert dossier.foundling_case is None
    with pytest.raises(NotYet, match="không thuộc phường"):
        link_case(dossier.pk, by=office.officer, case=elsewhere)


def test_a_number_written_without_its_zero_finds_the_case(office: Office, citizen: User) -> None:
    case = over(office)
    assert filed_on(case, office, citizen, finding__record_number="1/bb-ubnd").foundling_case == case


def claim(case: FoundlingCase, office: Office) -> FoundlingCase:
    return record_claim(
        case.pk, by=office.officer, claimant_name="Vũ Thị Hồng", note="Có giấy chứng sinh", claimed_on=localdate()
    )


def test_parents_who_appear_stop_the_dossier_wherever_it_is(office: Office, citizen: User) -> None:
    case = over(office)
    dossier = filed_on(case, office, citizen)
    reviewed = steps.review(receive(dossier.pk, by=office.officer), office)
    proposed = propose(reviewed.pk, by=office.officer)
    claim(case, office)
    with pytest.raises(NotYet, match="Đã có người nhận"):
        approve(proposed.pk, by=office.leader)
    stopped = stop(proposed.pk, by=office.leader, note="Đã có người nhận trẻ", legal_ground="Nghị định 123/2015/NĐ-CP")
    assert stopped.status == Status.STOPPED
    assert stopped.documents.filter(kind="stop-notice").exists()


def test_parents_who_appear_forbid_reception_and_proposal(office: Office, citizen: User) -> None:
    case = over(office)
    first, second = filed_on(case, office, citizen), filed_on(case, office, citizen)
    steps.review(receive(first.pk, by=office.officer), office)
    claim(case, office)
    with pytest.raises(NotYet, match="kiểm tra không đạt"):
        propose(first.pk, by=office.officer)
    with pytest.raises(NotYet, match="Đã có người nhận"):
        receive(second.pk, by=office.officer)


@pytest.mark.parametrize("stage", [found, over], ids=["recorded", "closed"])
def test_a_claim_that_does_not_hold_is_dismissed_by_the_leader(
    stage: Callable[..., FoundlingCase], office: Office
) -> None:
    case = stage(office)
    was = case.status
    claimed = claim(case, office)
    with pytest.raises(NotAllowed):
        dismiss_claim(claimed.pk, by=office.officer, note="Không đúng")
    assert dismiss_claim(claimed.pk, by=office.leader, note="Xét nghiệm không đúng").status == was


def test_the_posting_ends_after_its_last_day_and_the_carer_is_told(office: Office) -> None:
    case = posted(office, days_ago=7)
    with pytest.raises(NotYet, match="đủ 7 ngày liên tục"):
        end_posting(case.pk, by=office.officer)
    end_posting(posted(office, days_ago=8).pk, by=office.officer)
    mail = Message.objects.get(stem="foundling_posting_over")
    assert mail.to == "thanhtam@caseflow.example"
    assert "001175000638" not in mail.text


def test_who_writes_and_who_signs_a_case(office: Office, other_office: Office) -> None:
    case = found(office)
    for nobody in (office.counter, office.inspector, other_office.officer):
        with pytest.raises(NotAllowed):
            start_posting(case.pk, by=nobody, posted_from=localdate(), posted_at="Trụ sở")
    with pytest.raises(NotAllowed):
        sign_decision(case.pk, by=office.officer)
    assert sign_decision(case.pk, by=office.deputy).decision_number == "01/QĐ-UBND"
    paper = case.documents.get(kind="care-decision", draft=False)
    assert paper.facts["signature"]["name"] == str(office.deputy)
    with pytest.raises(NotYet, match="đã được ký"):
        sign_decision(case.pk, by=office.leader)


def test_nobody_works_on_a_case_that_names_him(office: Office) -> None:
    office.officer.identity_number = "001070000415"
    office.officer.save()
    with pytest.raises(NotAllowed, match="có tên trong vụ việc"):
        found(office)


def test_a_corrected_record_keeps_its_number_and_nothing_is_corrected_once_posted(office: Office) -> None:
    case = found(office, carer_name="", carer_email="")
    assert not case.documents.filter(kind="care-decision").exists()
    with pytest.raises(NotYet, match="Chưa ghi người"):
        sign_decision(case.pk, by=office.leader)
    carer = {"carer_name": "Trung tâm Mầm Xanh", "carer_residence": "Số 7, phố Mẫu"}
    amend_case(case.pk, by=office.officer, facts=carer)
    record = case.documents.get(kind="finding-record", voided_at=None)
    assert (record.number, record.facts["carer"]["name"]) == ("01/BB-UBND", "Trung tâm Mầm Xanh")
    assert case.documents.get(kind="care-decision", voided_at=None).draft
    start_posting(case.pk, by=office.officer, posted_from=localdate(), posted_at="Trụ sở")
    with pytest.raises(CaseConflict, match="Phạm Thu Hà đã bắt đầu niêm yết lúc"):
        amend_case(case.pk, by=office.officer, facts={"health": "Ốm"})


@pytest.mark.parametrize("days", [-30, 1])
def test_a_posting_begins_between_the_record_and_today(days: int, office: Office) -> None:
    with pytest.raises(NotYet, match="Ngày bắt đầu niêm yết"):
        start_posting(
            found(office).pk, by=office.officer, posted_from=localdate() + dt.timedelta(days=days), posted_at="Trụ sở"
        )


def made(case: FoundlingCase) -> FoundlingCase:
    """What the worker does, without its renderer."""
    case.documents.filter(state="waiting").update(state="ready", path="made.pdf", sha256="0" * 64)
    return FoundlingCase.objects.get(pk=case.pk)


def test_the_papers_of_a_case_are_printed_signed_by_those_they_name_and_sealed(office: Office) -> None:
    case = found(office)
    with pytest.raises(NotYet, match="chờ in"):
        print_case_papers(case.pk, by=office.officer)
    start_posting(made(case).pk, by=office.officer, posted_from=localdate(), posted_at="Trụ sở")
    made(case)
    for nobody in (office.counter, office.leader, office.inspector):
        with pytest.raises(NotAllowed):
            print_case_papers(case.pk, by=nobody)
    print_case_papers(case.pk, by=office.officer)
    record, notice = (case.documents.get(kind=kind, voided_at=None) for kind in ("finding-record", "posting-notice"))
    # A record is signed before the officer; the notice by the leader whose name it bears, and by nobody for him.
    sign_case_papers(case.pk, by=office.officer)
    with pytest.raises(NotYet, match="chờ anh/chị ký"):
        sign_case_papers(case.pk, by=office.deputy)
    record.refresh_from_db()
    notice.refresh_from_db()
    assert (bool(record.signed_at), notice.signed_at) == (True, None)
    sign_case_papers(case.pk, by=office.leader)
    seal_case_papers(case.pk, by=office.counter)
    assert not case.documents.in_force().filter(draft=False, sealed_at=None).exists()


def test_a_paper_made_since_the_page_was_opened_is_not_printed_unseen(office: Office) -> None:
    case = made(found(office))
    record = case.documents.get(kind="finding-record")
    start_posting(case.pk, by=office.officer, posted_from=localdate(), posted_at="Trụ sở")
    made(case)
    print_case_papers(case.pk, by=office.officer, shown=[record.pk])
    assert [paper.kind for paper in case.documents.filter(printed_at=None, draft=False)] == ["posting-notice"]
    with pytest.raises(NotYet, match="Giấy tờ đã thay đổi"):
        print_case_papers(case.pk, by=office.officer, shown=[record.pk])
    with pytest.raises(NotYet, match="chờ in"):
        print_case_papers(case.pk, by=office.officer, shown=[])


def test_an_unsigned_notice_posts_nothing(office: Office) -> None:
    case = found(office)
    since = localdate() - dt.timedelta(days=9)
    start_posting(case.pk, by=office.officer, posted_from=since, posted_at="Trụ sở")
    print_case_papers(made(case).pk, by=office.officer)
    sign_case_papers(case.pk, by=office.officer)
    seal_case_papers(case.pk, by=office.counter)
    with pytest.raises(NotYet, match="Thông báo niêm yết về việc trẻ bị bỏ rơi: chờ ký"):
        end_posting(case.pk, by=office.officer)


def test_another_leader_takes_over_what_was_not_signed_under_its_number(office: Office) -> None:
    case = start_posting(found(office).pk, by=office.officer, posted_from=localdate(), posted_at="Trụ sở")
    before = case.documents.get(kind="posting-notice")
    with pytest.raises(NotYet, match="Không có giấy tờ"):
        sign_instead(case.pk, by=office.leader)
    sign_instead(case.pk, by=office.deputy)
    after = case.documents.get(kind="posting-notice", voided_at=None)
    assert (after.number, after.replaces, after.signer_name) == (before.number, before, str(office.deputy))
    assert after.facts["signature"]["name"] == str(office.deputy)


def test_who_acts_on_an_older_page_is_told_who_was_faster(office: Office) -> None:
    case = found(office)
    seen = case.as_seen
    amend_case(case.pk, by=office.colleague, facts={"health": "Ốm nhẹ"})
    with pytest.raises(CaseConflict, match=f"{office.colleague} đã sửa, bổ sung vụ việc lúc") as told:
        amend_case(case.pk, by=office.officer, facts={"health": "Khỏe"}, seen=seen)
    assert not told.value.repeated
    assert FoundlingCase.objects.get().health == "Ốm nhẹ"
