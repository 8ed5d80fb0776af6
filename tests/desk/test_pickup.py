"""The counter hands over: who came, what the originals say, what is paid; and every way it may not happen today."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from casework.actions.reception import take
from casework.appointments.appointment import Appointment
from casework.appointments.choices import slot_choices
from casework.dossiers.dossier import Dossier
from tests import steps
from tests.desk.at_desk import all_ready, at, page, send
from tests.people_in_post import Office


@pytest.fixture
def ready(office: Office, citizen: Any) -> Dossier:
    return steps.ready(office, citizen)


@pytest.fixture
def opened(office: Office, ready: Dossier) -> Dossier:
    send(office.counter, "desk-open-visit", ready.code)
    return ready


def fresh(dossier: Dossier) -> Dossier:
    return Dossier.objects.get(pk=dossier.pk)


def identify(office: Office, dossier: Dossier, **facts: str) -> Any:
    said = {"collector_kind": "requester", "collector_name": dossier.requester_name, "proven": "on", **facts}
    data = {f"collector-{name}": value for name, value in said.items() if value}
    return send(office.counter, "desk-identify-collector", dossier.code, **data)


def compare(office: Office, dossier: Dossier, original: str, **facts: str) -> Any:
    said = {"result": "matches", "number": "0512", "disposition": "returned", **facts}
    data = {f"{original}-{name}": value for name, value in said.items()}
    return send(office.counter, "desk-compare-one", dossier.code, original, **data)


def originals(dossier: Dossier) -> list[Any]:
    return list(dossier.procedure.originals(dossier.declared))


def first_slot(office: Office) -> str:
    return slot_choices(office.ward)[0][1][0][0]


def test_the_whole_way_to_the_hand_over_slip(office: Office, opened: Dossier) -> None:
    assert identify(office, opened).status_code == 302
    for original in originals(opened):
        assert compare(office, opened, original.code).status_code == 302
    charge = opened.charges.filter(state="due").first()
    if charge:
        assert send(office.counter, "desk-settle-fee", opened.code, **{"paid-amount": charge.amount}).status_code == 302
    number = opened.entries.get().printed_number
    assert f"số {number}" in page(office.counter, "desk-pickup", opened.code)
    send(office.counter, "desk-sign-register", opened.code, **{"signed-signed_by": opened.requester_name})
    assert send(office.counter, "desk-collect", opened.code).status_code == 302
    assert fresh(opened).status == "collected"
    steps.pretend_papers_are_made(opened)
    slip = opened.documents.get(kind="handover-slip")
    assert reverse("desk-document", args=[slip.pk]) in page(office.counter, "desk-pickup", opened.code)


def test_before_the_citizen_comes_the_page_says_what_to_bring(office: Office, ready: Dossier) -> None:
    shown = page(office.counter, "desk-pickup", ready.code)
    for original in originals(ready):
        assert str(original.title) in shown
    assert reverse("desk-collect", args=[ready.code]) not in shown


@pytest.mark.parametrize("original_kept", ["submit", "show"])
def test_what_happens_to_an_original_is_preset_from_the_procedure(
    office: Office, opened: Dossier, original_kept: str
) -> None:
    chosen = [row.code for row in originals(opened) if row.action == original_kept]
    shown = page(office.counter, "desk-pickup", opened.code)
    wanted = "kept" if original_kept == "submit" else "returned"
    for code in chosen:
        select = shown.partition(f'name="{code}-disposition"')[2].partition("</select>")[0]
        assert f'value="{wanted}" selected' in select


def test_handing_over_too_early_says_what_is_missing(office: Office, opened: Dossier) -> None:
    answer = send(office.counter, "desk-collect", opened.code)
    assert answer.status_code == 422
    assert "Chưa xác định được người đến nhận" in answer.content.decode()
    assert fresh(opened).status == "ready_for_pickup"


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"collector_kind": "family"}, ["proof_kind"]),
        (
            {"collector_kind": "authorised", "proof_kind": "Văn bản ủy quyền"},
            ["proof_number", "proof_date", "proof_certifier"],
        ),
        ({"collector_name": ""}, ["collector_name"]),
        ({"collector_number": "123"}, ["collector_number"]),
    ],
)
def test_a_collector_is_written_with_his_proof(
    office: Office, opened: Dossier, facts: dict[str, str], missing: list[str]
) -> None:
    answer = identify(office, opened, **facts)
    assert answer.status_code == 422
    for name in missing:
        assert f'href="#id_collector-{name}"' in answer.content.decode()
    assert fresh(opened).open_visit.collector_name == ""


def test_somebody_else_is_not_written_with_the_requesters_number(office: Office, opened: Dossier) -> None:
    number = opened.procedure.contact(opened.declared).identity_number
    assert number
    refused = identify(office, opened, collector_kind="family", proof_kind="Giấy khai sinh", collector_number=number)
    assert refused.status_code == 422
    assert 'href="#id_collector-collector_number"' in refused.content.decode()
    assert identify(office, opened, collector_number=number).status_code == 302


def test_a_difference_takes_the_declared_value_from_the_declaration(office: Office, opened: Dossier) -> None:
    code = originals(opened)[0].code
    lines = [line for s in opened.procedure.declaration.sections(opened.declared) for line in s.lines if line.value]
    answer = compare(office, opened, code, result="differs", differing=lines[0].key, seen_value="Khác hẳn")
    assert answer.status_code == 302
    row = fresh(opened).open_visit.comparisons.get(original=code)
    assert (row.differing_field, row.filed_value, row.seen_value) == (lines[0].label, lines[0].value, "Khác hẳn")


def test_a_difference_without_saying_where_is_not_written(office: Office, opened: Dossier) -> None:
    answer = compare(office, opened, originals(opened)[0].code, result="differs")
    assert answer.status_code == 422
    assert "0512" in answer.content.decode()


def test_an_original_the_dossier_does_not_ask_for_does_not_exist(office: Office, opened: Dossier) -> None:
    assert compare(office, opened, "nothing-of-ours").status_code == 404


def test_a_difference_warns_of_everything_before_withholding(office: Office, opened: Dossier) -> None:
    identify(office, opened)
    key = next(s.lines[0].key for s in opened.procedure.declaration.sections(opened.declared) if s.lines)
    compare(office, opened, originals(opened)[0].code, result="differs", differing=key, seen_value="Khác hẳn")
    shown = page(office.counter, "desk-pickup", opened.code)
    assert "tạm giữ" in shown
    assert "Khác hẳn" in shown.partition("mail-preview")[2]
    assert fresh(opened).status == "ready_for_pickup"
    answer = send(office.counter, "desk-withhold", opened.code, **{"withhold-note": "Tên trên giấy chứng sinh khác."})
    assert answer.status_code == 302
    withheld = fresh(opened)
    assert withheld.status == "under_review"
    assert withheld.entries.get().state == "held"


def test_without_a_difference_nothing_is_withheld(office: Office, opened: Dossier) -> None:
    assert reverse("desk-withhold", args=[opened.code]) not in page(office.counter, "desk-pickup", opened.code)
    answer = send(office.counter, "desk-withhold", opened.code, **{"withhold-note": "Vì sao?"})
    assert answer.status_code == 422
    assert fresh(opened).status == "ready_for_pickup"


@pytest.mark.parametrize("outcome", ["not_brought", "not_proven", "not_paid", "left"])
def test_a_visit_without_hand_over_stays_on_record_and_voids_nothing(
    office: Office, opened: Dossier, outcome: str
) -> None:
    slot = first_slot(office)
    said = {"end-outcome": outcome, "end-note": "Lần sau nhớ mang theo.", "end-at": slot}
    assert send(office.counter, "desk-end-visit", opened.code, **said).status_code == 302
    assert fresh(opened).status == "ready_for_pickup"
    assert opened.result_papers.count() == fresh(opened).result_papers.count() > 0
    assert opened.visits.get().outcome == outcome
    assert opened.appointments.get(state="booked").starts_at == dt.datetime.fromisoformat(slot)


def test_a_slot_that_is_gone_is_refused_and_nothing_typed_is_lost(office: Office, opened: Dossier) -> None:
    said = {"end-outcome": "left", "end-note": "Xin hẹn lại.", "end-at": "2026-01-01T03:00:00+07:00"}
    answer = send(office.counter, "desk-end-visit", opened.code, **said)
    assert answer.status_code == 422
    assert "Xin hẹn lại." in answer.content.decode()
    assert opened.open_visit is not None


def test_a_fee_that_is_not_due_any_more_is_said(office: Office, opened: Dossier) -> None:
    opened.charges.update(state="cancelled")
    assert send(office.counter, "desk-settle-fee", opened.code, **{"paid-amount": 8000}).status_code == 422


def test_somebody_else_at_the_counter_reads_who_has_it(office: Office, ready: Dossier) -> None:
    take(ready.pk, by=office.counter)
    assert at(office.officer).post(reverse("desk-open-visit", args=[ready.code])).status_code == 403


def test_another_ward_finds_no_visitor(office: Office, other_office: Office, ready: Dossier) -> None:
    for name in ("desk-pickup", "desk-move-appointment"):
        assert at(other_office.counter).get(reverse(name, args=[ready.code])).status_code == 404
    assert send(other_office.counter, "desk-open-visit", ready.code).status_code == 404
    booked = ready.appointments.get(state="booked")
    day = f"{booked.starts_at:%Y-%m-%d}"
    assert ready.code in page(office.counter, "desk-appointments", ngay=day)
    assert ready.code not in page(other_office.counter, "desk-appointments", ngay=day)


def test_who_does_not_hand_over_has_no_appointments(office: Office) -> None:
    assert at(office.officer).get(reverse("desk-appointments")).status_code == 403


def test_a_visitor_without_appointment_is_found_by_code(office: Office, ready: Dossier) -> None:
    for typed in (f" {ready.code.lower()} ", str(ready.code).replace("-", "").replace(".", "")):
        answer = at(office.counter).get(reverse("desk-visit-find"), {"code": typed})
        assert answer.url == reverse("desk-pickup", args=[ready.code])
    unknown = at(office.counter).get(reverse("desk-visit-find"), {"code": "H26.00-000000-0000"}, follow=True)
    assert "không có hồ sơ mã H26.00-000000-0000" in unknown.content.decode()


def test_moving_an_appointment_keeps_the_old_one_on_record(office: Office, ready: Dossier) -> None:
    later = slot_choices(office.ward)[1][1][0][0]
    answer = send(office.counter, "desk-move-appointment", ready.code, **{"move-at": later})
    assert answer.status_code == 302
    assert ready.appointments.get(state="booked").starts_at == dt.datetime.fromisoformat(later)
    assert ready.appointments.filter(state="moved").count() == 1


def test_the_list_of_a_day_costs_the_same_however_long(
    office: Office, citizen: Any, django_assert_max_num_queries: Any
) -> None:
    all_ready(office, steps.proposed(office, citizen), steps.proposed(office, citizen))
    day = f"{Appointment.objects.first().starts_at:%Y-%m-%d}"
    client = at(office.counter)
    client.get(reverse("desk-appointments"))
    with django_assert_max_num_queries(8):
        client.get(reverse("desk-appointments"), {"ngay": day})
