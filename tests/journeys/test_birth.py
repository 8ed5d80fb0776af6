"""One birth registration the whole way, and the ways it may turn: supplement, refusal, withhold, recall, withdrawal."""

import datetime as dt

import pytest
from django.utils.timezone import localdate

from casework.actions.deciding import approve, recall, reject, stop
from casework.actions.filing import save_draft
from casework.actions.handing_over import (
    collect,
    compare_original,
    end_visit,
    identify_collector,
    open_visit,
    settle_fee,
    sign_register,
    withhold,
)
from casework.actions.issuing import make_ready, print_papers, seal_papers, sign_papers
from casework.actions.leaving import withdraw
from casework.actions.reception import decline, receive
from casework.actions.refusals import Conflict, NotYet
from casework.actions.review import answer_check, draft, judge_papers, propose
from casework.actions.supplementing import Asked, lapse, request_supplement, send_supplement
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.user import User
from casework.registers.entries import RegisterEntry
from tests import steps
from tests.people_in_post import Office

ASKED = Asked("field", "mother.full_name", "Họ, chữ đệm, tên người mẹ", "incorrect", "Khác giấy chứng sinh")


def stems(dossier: Dossier) -> list[str]:
    return list(dict.fromkeys(dossier.messages.order_by("pk").values_list("stem", flat=True)))


def kinds(dossier: Dossier) -> set[str]:
    return set(dossier.documents.filter(draft=False, voided_at=None).values_list("kind", flat=True))


def ask_for_a_name(dossier: Dossier, office: Office) -> Dossier:
    verdicts = {p.code: {"verdict": "accepted", "reason": "", "note": ""} for p in dossier.required_papers()}
    judge_papers(dossier.pk, by=office.officer, verdicts=verdicts)
    in_ten_days = localdate() + dt.timedelta(days=10)
    return request_supplement(dossier.pk, by=office.officer, items=[ASKED], due_on=in_ten_days)


def correct_the_name(dossier: Dossier, name: str) -> None:
    version = dossier.working_declaration
    assert version is not None
    save_draft(dossier, raw=version.raw | {"mother-full_name": name}, revision=version.revision)


def test_from_filing_to_hand_over(office: Office, citizen: User) -> None:
    dossier = steps.collected(office, citizen)
    assert dossier.status == Status.COLLECTED
    assert kinds(dossier) == {
        "deposit-receipt",
        "receipt-slip",
        "birth-certificate",
        "birth-certificate-blank",
        "birth-certificate-copy",
        "handover-slip",
    }
    entry = dossier.entries.get()
    assert entry.printed_number == f"01/{localdate().year}"
    assert entry.signed_by == dossier.requester_name
    slip = dossier.documents.get(kind="handover-slip")
    assert [(paper["title"], paper["copies"]) for paper in slip.facts["results"]] == [
        ("Giấy khai sinh", 1),
        ("Trích lục khai sinh (bản sao)", 2),
    ]
    assert stems(dossier) == ["submitted", "received", "approved", "ready", "collected"]
    assert set(dossier.messages.values_list("to", flat=True)) == {citizen.email, "ngochuyen@caseflow.example"}


def test_the_look_up_secret_goes_to_the_account_only(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    told = {m.to: dossier.secret in m.text for m in dossier.messages.filter(stem="submitted")}
    assert told == {citizen.email: True, "ngochuyen@caseflow.example": False}


def test_a_supplement_before_reception_counts_the_filing_anew(office: Office, citizen: User) -> None:
    dossier = ask_for_a_name(steps.filed(office, citizen), office)
    assert dossier.status == Status.NEEDS_SUPPLEMENT
    correct_the_name(dossier, "Trần Thị Ngọc Huyên")
    sent = send_supplement(dossier.pk, by=citizen, confirmed=steps.confirmed(dossier))
    assert sent.status == Status.SUBMITTED
    assert sent.declared["mother"]["full_name"] == "Trần Thị Ngọc Huyên"
    assert sent.declarations.count() == 2


def test_a_supplement_after_reception_stops_the_clock_and_returns_to_the_officer(office: Office, citizen: User) -> None:
    dossier = ask_for_a_name(steps.received(office, citizen), office)
    assert dossier.paused_at is not None
    assert dossier.pauses.get().until is None
    correct_the_name(dossier, "Trần Thị Ngọc Huyên")
    sent = send_supplement(dossier.pk, by=citizen, confirmed=steps.confirmed(dossier))
    assert (sent.status, sent.paused_at) == (Status.UNDER_REVIEW, None)
    assert sent.pauses.get().until is not None


def test_a_supplement_cannot_be_sent_before_every_item_is_answered(office: Office, citizen: User) -> None:
    dossier = ask_for_a_name(steps.received(office, citizen), office)
    with pytest.raises(NotYet, match="Còn mục chưa bổ sung: Họ, chữ đệm, tên người mẹ"):
        send_supplement(dossier.pk, by=citizen, confirmed=steps.confirmed(dossier))


def test_a_supplement_is_asked_for_only_after_a_verdict_on_every_paper(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    with pytest.raises(NotYet, match="ghi nhận xét cho mọi giấy tờ"):
        request_supplement(dossier.pk, by=office.officer, items=[ASKED], due_on=localdate() + dt.timedelta(days=9))


def test_a_second_supplement_needs_its_reason(office: Office, citizen: User) -> None:
    dossier = ask_for_a_name(steps.received(office, citizen), office)
    correct_the_name(dossier, "Trần Thị Ngọc Huyên")
    send_supplement(dossier.pk, by=citizen, confirmed=steps.confirmed(dossier))
    with pytest.raises(NotYet, match="Đã hướng dẫn bổ sung một lần"):
        ask_for_a_name(Dossier.objects.get(pk=dossier.pk), office)


def test_a_supplement_that_never_comes_stops_the_dossier(office: Office, citizen: User) -> None:
    asked = ask_for_a_name(steps.received(office, citizen), office)
    with pytest.raises(NotYet, match="chưa hết"):
        lapse(asked.pk)
    asked.supplements.update(due_on=localdate() - dt.timedelta(days=1))
    dossier = lapse(asked.pk)
    assert dossier.status == Status.STOPPED
    assert "stop-notice" in kinds(dossier)


def test_reception_is_declined_with_a_slip_that_names_the_right_ward(office: Office, citizen: User) -> None:
    dossier = decline(
        steps.filed(office, citizen).pk,
        by=office.counter,
        reason="Cha mẹ không cư trú tại phường",
        legal_ground="Điều 13 Luật Hộ tịch",
        next_step="Nộp tại Ủy ban nhân dân phường Tây Hồ",
    )
    assert dossier.status == Status.REJECTED
    assert "decline-slip" in kinds(dossier)
    assert "phường Tây Hồ" in dossier.messages.filter(stem="declined")[0].text


def test_a_refusal_is_proposed_by_the_officer_and_confirmed_by_the_leader(office: Office, citizen: User) -> None:
    dossier = steps.reviewed(office, citizen)
    draft(dossier.pk, by=office.officer, raw={}, outcome="refuse", reason="Trẻ đã được đăng ký khai sinh")
    propose(dossier.pk, by=office.officer)
    with pytest.raises(NotYet, match="đề xuất từ chối"):
        approve(dossier.pk, by=office.leader)
    refused = reject(dossier.pk, by=office.leader)
    assert refused.status == Status.REJECTED
    assert "refusal-letter" in kinds(refused)
    assert not refused.entries.exists()


def test_a_failed_hard_check_forbids_a_grant(office: Office, citizen: User) -> None:
    steps.approved(office, citizen)
    again = steps.reviewed(office, citizen)
    with pytest.raises(NotYet, match="kiểm tra không đạt"):
        propose(again.pk, by=office.officer)


def test_an_original_that_differs_withholds_the_paper_and_keeps_the_number(office: Office, citizen: User) -> None:
    dossier = steps.visited(office, citizen, result="differs")
    with pytest.raises(NotYet, match="không khớp"):
        collect(dossier.pk, by=office.counter)
    number = dossier.entries.get().printed_number
    held = withhold(dossier.pk, by=office.counter, note="Tên mẹ khác giấy chứng sinh")
    assert held.status == Status.UNDER_REVIEW
    assert held.entries.get().state == RegisterEntry.State.HELD
    assert not held.result_papers.exists()
    again = approve(propose(held.pk, by=office.officer).pk, by=office.leader)
    entry = again.entries.get()
    assert (entry.printed_number, entry.state) == (number, RegisterEntry.State.IN_FORCE)
    assert entry.notes.last().text == "Tên mẹ khác giấy chứng sinh"


def test_an_original_left_at_home_costs_a_new_appointment_and_nothing_else(office: Office, citizen: User) -> None:
    dossier = steps.visited(office, citizen, result="not_brought")
    with pytest.raises(NotYet, match="chưa mang bản chính"):
        collect(dossier.pk, by=office.counter)
    after = end_visit(dossier.pk, by=office.counter, outcome="not_brought", note="Quên giấy chứng sinh")
    assert after.status == Status.READY_FOR_PICKUP
    assert after.result_papers.exists()
    assert after.visits.get().outcome == "not_brought"
    assert after.appointments.filter(state="booked").count() == 1
    assert stems(after)[-1] == "visit_without_handover"


def test_a_misprint_is_recalled_and_reissued_under_the_same_number(office: Office, citizen: User) -> None:
    dossier = steps.ready(office, citizen)
    number = dossier.entries.get().printed_number
    back = recall(dossier.pk, by=office.leader, note="In sai nơi sinh")
    assert back.status == Status.UNDER_REVIEW
    again = approve(propose(back.pk, by=office.officer).pk, by=office.leader)
    assert again.entries.get().printed_number == number
    assert again.documents.filter(kind="birth-certificate", voided_at=None, draft=False).count() == 1


def test_the_citizen_withdraws_until_something_stands_in_the_register(office: Office, citizen: User) -> None:
    assert withdraw(steps.proposed(office, citizen).pk, by=citizen).status == Status.WITHDRAWN


def test_what_is_registered_cannot_be_withdrawn(office: Office, citizen: User) -> None:
    with pytest.raises(NotYet, match="ghi vào sổ"):
        withdraw(steps.approved(office, citizen).pk, by=citizen)


def test_the_leader_stops_the_handling_with_a_notice(office: Office, citizen: User) -> None:
    dossier = stop(
        steps.received(office, citizen).pk, by=office.leader, note="Có tranh chấp", legal_ground="NĐ 118/2025"
    )
    assert dossier.status == Status.STOPPED
    assert "stop-notice" in kinds(dossier)


def test_no_result_paper_is_made_before_the_identity_number_came(office: Office, citizen: User) -> None:
    dossier = approve(steps.proposed(office, citizen).pk, by=office.leader)
    with pytest.raises(NotYet, match="số định danh"):
        print_papers(dossier.pk, by=office.officer)
    assert not dossier.result_papers.exists()


def test_papers_go_out_printed_signed_and_sealed_in_this_order(office: Office, citizen: User) -> None:
    dossier = steps.approved(office, citizen)
    steps.pretend_papers_are_made(dossier)
    with pytest.raises(NotYet, match="chưa được in"):
        sign_papers(dossier.pk, by=office.leader)
    print_papers(dossier.pk, by=office.officer)
    with pytest.raises(NotYet, match="chưa có chữ ký"):
        seal_papers(dossier.pk, by=office.counter)
    sign_papers(dossier.pk, by=office.leader)
    with pytest.raises(NotYet, match="chưa đóng dấu"):
        make_ready(dossier.pk, by=office.counter)


def test_nothing_is_handed_over_before_the_book_is_signed_and_the_fee_settled(office: Office, citizen: User) -> None:
    dossier = steps.visited(office, citizen)
    with pytest.raises(NotYet, match="chưa ký vào sổ"):
        collect(dossier.pk, by=office.counter)
    sign_register(dossier.pk, by=office.counter, signed_by=dossier.requester_name)
    with pytest.raises(NotYet, match="Lệ phí chưa được thu"):
        collect(dossier.pk, by=office.counter)
    settle_fee(dossier.pk, by=office.counter, ground="Hộ nghèo, giấy chứng nhận số 12")
    assert collect(dossier.pk, by=office.counter).status == Status.COLLECTED


def test_a_collector_who_cannot_prove_himself_gets_nothing(office: Office, citizen: User) -> None:
    dossier = steps.ready(office, citizen)
    open_visit(dossier.pk, by=office.counter)
    facts = {"collector_kind": "authorised", "collector_name": "Người Lạ", "proven": False}
    identify_collector(dossier.pk, by=office.counter, facts=facts)
    for original in dossier.procedure.originals(dossier.declared):
        compare_original(dossier.pk, by=office.counter, original=original.code, facts={"result": "matches"})
    with pytest.raises(NotYet, match="Chưa xác định được người đến nhận"):
        collect(dossier.pk, by=office.counter)


def test_sending_twice_makes_one_dossier(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    with pytest.raises(Conflict) as again:
        steps.submit(dossier.pk, by=citizen)
    assert again.value.repeated
    assert Dossier.objects.count() == 1


def test_a_screen_that_is_out_of_date_is_told_who_did_what(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    with pytest.raises(Conflict, match="Phạm Thu Hà đã tiếp nhận hồ sơ lúc"):
        receive(dossier.pk, by=office.colleague, seen=Status.SUBMITTED)


def test_a_check_overruled_by_hand_is_kept(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    check = dossier.procedure.checks[0]
    answer_check(dossier.pk, by=office.officer, check_code=check.code, result="pass", note="Đã tra cứu cư trú")
    assert dossier.check_answers.get().by == office.officer


def test_the_hand_over_slip_says_by_what_paper_an_agent_collected(office: Office, citizen: User) -> None:
    dossier = steps.visited(office, citizen)
    proof = {
        "collector_kind": "authorised",
        "collector_name": "Nguyễn Văn Hưởng",
        "proof_kind": "Giấy ủy quyền",
        "proof_number": "45/2026",
        "proof_date": dt.date(2026, 11, 20),
        "proof_certifier": "UBND phường Tây Hồ",
        "proven": True,
    }
    identify_collector(dossier.pk, by=office.counter, facts=proof)
    sign_register(dossier.pk, by=office.counter, signed_by=dossier.requester_name)
    settle_fee(dossier.pk, by=office.counter, ground="Hộ nghèo")
    slip = collect(dossier.pk, by=office.counter).documents.get(kind="handover-slip")
    assert slip.facts["capacity"].endswith("(Giấy ủy quyền, số 45/2026, ngày 20/11/2026, UBND phường Tây Hồ)")
