"""A person without account or e-mail at the counter, a letter by post, an original that differs, and two counters."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from casework.actions.at_counter import begin_at_counter, compare_on_filing, note_shown, print_form, take_over
from casework.actions.deciding import approve
from casework.actions.filing import save_draft
from casework.actions.handing_over import collect, identify_collector, open_visit, settle_fee, sign_register
from casework.actions.issuing import make_ready, print_papers, seal_papers, sign_papers
from casework.actions.leaving import withdraw
from casework.actions.reception import receive
from casework.actions.refusals import Conflict, NotAllowed, NotYet
from casework.actions.review import judge_papers, propose, record_fact
from casework.actions.supplementing import Asked, request_supplement, send_supplement
from casework.dossiers.dossier import Dossier
from casework.dossiers.signed_form import SIGNED_FORM
from casework.dossiers.status import Status
from tests import at_counter, steps
from tests.desk.pages import at, in_days
from tests.people_in_post import Office, person

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
MONDAY = dt.datetime(2026, 11, 16, 9, 30, tzinfo=HANOI)


def mails(dossier: Dossier) -> int:
    return dossier.messages.count()


def asked_to_add(dossier: Dossier, office: Office) -> Dossier:
    """Slip 02 from the counter: the mother's name is to be put right."""
    verdicts = {p.code: {"verdict": "accepted", "reason": "", "note": ""} for p in dossier.required_papers()}
    judge_papers(dossier.pk, by=office.counter, verdicts=verdicts)
    item = Asked(kind="field", key="mother.full_name", title="Tên mẹ", reason="mismatch", note="Khác giấy chứng sinh")
    return request_supplement(dossier.pk, by=office.counter, items=[item], due_on=in_days(10))


def test_without_account_or_mail_from_the_counter_to_the_hand_over(office: Office) -> None:
    dossier = steps.review(at_counter.taken_in(office), office)
    assert (dossier.owner, dossier.requester_email, dossier.channel) == (None, "", "counter")
    approve(propose(dossier.pk, by=office.officer).pk, by=office.leader)
    for fact in dossier.procedure.awaited:
        record_fact(dossier.pk, by=office.officer, key=fact.key, value="001326000101", source="CSDLQG")
    steps.pretend_papers_are_made(dossier)
    print_papers(dossier.pk, by=office.officer)
    sign_papers(dossier.pk, by=office.leader)
    seal_papers(dossier.pk, by=office.counter)
    make_ready(dossier.pk, by=office.counter)
    open_visit(dossier.pk, by=office.counter)
    facts = {"collector_kind": "requester", "collector_name": dossier.requester_name, "proven": True}
    identify_collector(dossier.pk, by=office.counter, facts=facts)
    charge = dossier.charges.filter(state="due").first()
    if charge is not None:
        settle_fee(dossier.pk, by=office.counter, amount=charge.amount)
    sign_register(dossier.pk, by=office.counter, signed_by=dossier.requester_name)
    done = collect(dossier.pk, by=office.counter)
    assert done.status == Status.COLLECTED
    assert mails(done) == 0
    assert done.events.get(verb="make_ready").facts["mail"] == "không gửi: không có thư điện tử"
    slip = done.documents.get(kind="handover-slip")
    assert {row["verdict"] for row in slip.facts["originals"]} == {"khớp"}


def test_slip_01_bears_the_secret_on_the_citizens_copy_for_who_has_no_account(office: Office, citizen) -> None:
    taken_in = at_counter.taken_in(office)
    assert taken_in.documents.get(kind="receipt-slip").facts["secret"] == taken_in.secret
    online = steps.received(office, citizen)
    assert online.documents.get(kind="receipt-slip").facts["secret"] == ""


def test_the_slip_says_what_was_shown_and_what_was_kept(office: Office) -> None:
    papers = at_counter.taken_in(office).documents.get(kind="receipt-slip").facts["papers"]
    assert papers[0]["form"] == "bản giấy"
    assert {paper["form"] for paper in papers[1:]} == {"đã xuất trình"}


def test_by_post_the_day_of_arrival_counts(office: Office) -> None:
    sunday = dt.datetime(2026, 11, 15, 20, 0, tzinfo=HANOI)
    for arrived, counted in ((MONDAY, MONDAY), (sunday, dt.datetime(2026, 11, 16, 8, 0, tzinfo=HANOI))):
        dossier = at_counter.taken_in(office, channel="post", arrived_at=arrived)
        assert (dossier.filed_at, dossier.received_at) == (arrived, counted)


def test_by_post_originals_that_were_not_enclosed_are_asked_for_at_the_hand_over(office: Office) -> None:
    dossier = at_counter.sent(at_counter.written(office, channel="post", arrived_at=MONDAY), office.counter)
    assert receive(dossier.pk, by=office.counter).status == Status.UNDER_REVIEW
    assert dossier.settled_on_filing() == {}


@pytest.mark.parametrize("result", ["not_brought", "looked_up", "matches"])
def test_what_was_right_at_reception_is_not_asked_again(office: Office, result: str) -> None:
    dossier = at_counter.compared(at_counter.written(office), office.counter, result)
    received = receive(at_counter.sent(dossier, office.counter).pk, by=office.counter)
    assert bool(received.settled_on_filing()) == (result != "not_brought")


def test_nothing_is_received_before_the_originals_were_compared(office: Office) -> None:
    dossier = at_counter.sent(at_counter.written(office), office.counter)
    with pytest.raises(NotYet, match="Chưa đối chiếu bản chính"):
        receive(dossier.pk, by=office.counter)
    at_counter.compared(dossier, office.counter)
    assert receive(dossier.pk, by=office.counter).status == Status.UNDER_REVIEW


def test_nothing_is_received_while_a_paper_was_neither_scanned_nor_shown(office: Office) -> None:
    dossier = at_counter.compared(at_counter.written(office), office.counter)
    note_shown(dossier, by=office.counter, requirement=SIGNED_FORM.code, shown=False)
    sent = at_counter.sent(dossier, office.counter)
    with pytest.raises(NotYet, match=str(SIGNED_FORM.title)):
        receive(sent.pk, by=office.counter)


def test_an_original_that_differs_is_asked_to_be_put_right_and_compared_again(office: Office) -> None:
    dossier = at_counter.compared(at_counter.written(office), office.counter, "differs")
    sent = at_counter.sent(dossier, office.counter)
    with pytest.raises(NotYet, match="không khớp"):
        receive(sent.pk, by=office.counter)
    asked = asked_to_add(sent, office)
    assert asked.documents.filter(kind="supplement-slip").exists()
    version = asked.working_declaration
    assert version is not None
    save_draft(asked, raw=version.raw | {"mother-full_name": "Trần Thị Ngọc Huyên"}, revision=version.revision)
    back = send_supplement(asked.pk, by=office.counter, confirmed=steps.confirmed(asked))
    assert back.status == Status.SUBMITTED
    at_counter.compared(back, office.counter)
    assert receive(back.pk, by=office.counter).status == Status.UNDER_REVIEW


def test_a_draft_passes_from_one_counter_to_the_other(office: Office) -> None:
    dossier = at_counter.written(office)
    declaration = reverse("desk-counter-declaration", args=[dossier.uuid])
    assert "đang nhận hồ sơ này" in at(office.officer).get(declaration).content.decode()
    take_over(dossier, by=office.officer)
    late = at(office.counter).post(reverse("desk-counter-autosave", args=[dossier.uuid]), {"revision": "1"})
    assert "đang nhận hồ sơ này" in at(office.counter).get(declaration).content.decode()
    assert late.status_code == 409
    assert Dossier.objects.get(pk=dossier.pk).working_declaration.revision == 1


def test_two_counters_take_in_one_dossier_once(office: Office) -> None:
    dossier = at_counter.compared(at_counter.written(office), office.counter)
    at_counter.sent(dossier, office.counter)
    with pytest.raises(Conflict):
        at_counter.sent(dossier, office.officer)
    receive(dossier.pk, by=office.officer)
    with pytest.raises(Conflict):
        receive(dossier.pk, by=office.counter, seen="submitted")
    assert Dossier.objects.get(pk=dossier.pk).received_by == office.officer


def test_an_account_with_the_same_number_is_not_linked(office: Office) -> None:
    dossier = at_counter.written(office)
    number = dossier.procedure.contact(dossier.procedure.example).identity_number
    account = person("nguoi-ay@caseflow.example", "Người Ấy", number)
    page = at(office.counter).get(reverse("desk-counter-review", args=[dossier.uuid])).content.decode()
    assert "có tài khoản trên cổng" in page
    assert at_counter.sent(at_counter.compared(dossier, office.counter), office.counter).owner is None
    assert not Dossier.objects.owned_by(account).exists()


def test_the_form_is_printed_anew_only_when_it_changed(office: Office) -> None:
    dossier = at_counter.written(office)
    first = print_form(dossier, by=office.counter)
    assert print_form(dossier, by=office.counter) == first
    save_draft(dossier, raw=steps.typed(dossier.procedure) | {"contact-phone": "0912345000"}, revision=1)
    assert print_form(Dossier.objects.get(pk=dossier.pk), by=office.counter) != first


def test_who_filed_at_the_counter_withdraws_there(office: Office, citizen) -> None:
    dossier = at_counter.taken_in(office)
    with pytest.raises(NotAllowed):
        withdraw(dossier.pk, by=citizen)
    assert withdraw(dossier.pk, by=office.counter, note="Đơn ngày hôm nay").status == Status.WITHDRAWN


def test_only_who_receives_begins_at_the_counter(office: Office) -> None:
    with pytest.raises(NotAllowed):
        begin_at_counter(
            by=office.leader, ward=office.ward, procedure_code=steps.BIRTH, channel="counter", form_token="x"
        )


def test_what_was_sent_online_is_not_compared_at_reception(office: Office, citizen) -> None:
    dossier = steps.filed(office, citizen)
    with pytest.raises(NotAllowed):
        compare_on_filing(dossier, by=office.counter, comparisons={})
