"""Drives a dossier through the real verbs to where a test begins."""

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any

from django.utils.timezone import localdate

from casework.actions.deciding import approve
from casework.actions.filing import save_draft, start_draft, submit
from casework.actions.handing_over import (
    collect,
    compare_original,
    identify_collector,
    open_visit,
    settle_fee,
    sign_register,
)
from casework.actions.issuing import make_ready, print_papers, seal_papers, sign_papers
from casework.actions.presenting import receive_originals
from casework.actions.reception import receive
from casework.actions.review import answer_check, draft, judge_papers, propose, record_fact
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile
from casework.people.user import User
from casework.procedures import registry
from casework.procedures.definition import Procedure
from casework.procedures.presenting import Count
from tests.people_in_post import Office
from tests.remembered import remembered

BIRTH = next(p.code for p in registry.all_procedures() if p.register == "birth")


def found_again(dossier: Dossier) -> Dossier:
    """A dossier that was walked to where it stands in another test."""
    return Dossier.objects.get(pk=dossier.pk)


@remembered(found_again)
def drafted(office: Office, citizen: User, procedure_code: str = BIRTH, **changes: str) -> Dossier:
    """A draft filled with the procedure's worked example, every required paper attached.

    `block__field="text"` changes what is typed there.
    """
    procedure = registry.get(procedure_code)
    dossier = start_draft(
        by=citizen, ward=office.ward, procedure_code=procedure_code, form_token=uuid.uuid4().hex, initial={}
    )
    raw = typed(procedure) | {name.replace("__", "-", 1): text for name, text in changes.items()}
    version = save_draft(dossier, raw=raw, revision=0)
    attach_papers(dossier, procedure.bind(version.raw, on=localdate()).cleaned)
    return dossier


def typed(procedure: Procedure) -> dict[str, Any]:
    """The worked example as a browser would send it."""
    return procedure.declaration.typed(procedure.example)


def attach_papers(dossier: Dossier, declared: Mapping[str, Any] | None = None) -> None:
    """A scan row for every paper that this declaration, or the example, asks for."""
    for paper in dossier.procedure.papers(declared or dossier.procedure.example):
        if paper.required:
            PaperFile.objects.create(
                dossier=dossier,
                requirement=paper.code,
                path=f"{uuid.uuid4()}.pdf",
                original_name="giay.pdf",
                content_type="application/pdf",
                size=1000,
                sha256="0" * 64,
            )


def confirmed(dossier: Dossier) -> list[str]:
    """The warnings of the example, all confirmed."""
    version = dossier.working_declaration
    assert version is not None
    bound = dossier.bind(version.raw, on=dt.date.today())  # noqa: DTZ011 - tests run in local time
    bound.is_valid()
    return [key for key, _sentence in bound.warnings]


@remembered(found_again)
def filed(office: Office, citizen: User, procedure_code: str = BIRTH, **changes: str) -> Dossier:
    """Sent, waiting to be received."""
    dossier = drafted(office, citizen, procedure_code, **changes)
    return submit(dossier.pk, by=citizen, confirmed=confirmed(dossier))


@remembered(found_again)
def received(office: Office, citizen: User, procedure_code: str = BIRTH) -> Dossier:
    """Taken in by the officer, who goes on with it."""
    dossier = filed(office, citizen, procedure_code)
    if dossier.awaits_originals:
        return present(dossier, by=office.officer)
    return receive(dossier.pk, by=office.officer)


def present(dossier: Dossier, *, by: User, waits: bool = True, **counted: Count) -> Dossier:
    """Taken in with the originals in hand, counted as declared but for `counted` (item_1=Count(…))."""
    counts = dossier.procedure.presenting.expected(dossier.declared)
    counts |= {code.replace("_", "-"): count for code, count in counted.items()}
    return receive_originals(dossier.pk, by=by, counted=counts, waits=waits)


@remembered(found_again)
def reviewed(office: Office, citizen: User, procedure_code: str = BIRTH) -> Dossier:
    """Every paper judged, every check answered, a draft that grants."""
    return review(received(office, citizen, procedure_code), office)


def review(dossier: Dossier, office: Office) -> Dossier:
    """The officer's work on a received dossier."""
    by = office.officer
    verdicts = {p.code: {"verdict": "accepted", "reason": "", "note": ""} for p in dossier.required_papers()}
    judge_papers(dossier.pk, by=by, verdicts=verdicts)
    for check in dossier.procedure.checks:
        answer_check(dossier.pk, by=by, check_code=check.code, result="pass", note="Đã tra cứu")
    result = dossier.procedure.result_of(dossier.found)
    raw = dossier.procedure.result_form().typed(result)
    return draft(dossier.pk, by=by, raw=raw, outcome="grant")


@remembered(found_again)
def proposed(office: Office, citizen: User, procedure_code: str = BIRTH) -> Dossier:
    """With the leader."""
    return propose(reviewed(office, citizen, procedure_code).pk, by=office.officer)


@remembered(found_again)
def approved(office: Office, citizen: User, procedure_code: str = BIRTH) -> Dossier:
    """Approved, the identity number received, the papers waiting to be made."""
    dossier = approve(proposed(office, citizen, procedure_code).pk, by=office.leader)
    for awaited in dossier.procedure.awaited:
        dossier = record_fact(
            dossier.pk, by=office.officer, key=awaited.key, value="001326000101", source="Cơ sở dữ liệu quốc gia"
        )
    return dossier


@remembered(found_again)
def ready(office: Office, citizen: User, procedure_code: str = BIRTH) -> Dossier:
    """Printed, signed, sealed, the citizen invited."""
    return put_ready(approved(office, citizen, procedure_code), office)


def put_ready(dossier: Dossier, office: Office) -> Dossier:
    """An approved dossier's papers printed, signed, sealed, the citizen invited."""
    pretend_papers_are_made(dossier)
    print_papers(dossier.pk, by=office.officer)
    sign_papers(dossier.pk, by=office.leader)
    seal_papers(dossier.pk, by=office.counter)
    return make_ready(dossier.pk, by=office.counter)


def pretend_papers_are_made(dossier: Dossier) -> None:
    """What the worker does, without its renderer."""
    dossier.documents.filter(state="waiting").update(state="ready", path="made.pdf", sha256="0" * 64)


@remembered(found_again)
def visited(office: Office, citizen: User, result: str = "matches", procedure_code: str = BIRTH) -> Dossier:
    """The requester stands at the counter, every original compared with `result`."""
    return visit(ready(office, citizen, procedure_code), office, result)


def visit(dossier: Dossier, office: Office, result: str = "matches") -> Dossier:
    """The requester of a dossier whose result is ready stands at the counter."""
    by = office.counter
    open_visit(dossier.pk, by=by)
    facts = {"collector_kind": "requester", "collector_name": dossier.requester_name, "proven": True}
    identify_collector(dossier.pk, by=by, facts=facts)
    for original in dossier.originals_to_compare:
        compare_original(dossier.pk, by=by, original=original.code, facts={"result": result})
    return dossier


@remembered(found_again)
def collected(office: Office, citizen: User, procedure_code: str = BIRTH) -> Dossier:
    """Handed over."""
    dossier = visited(office, citizen, procedure_code=procedure_code)
    by = office.counter
    charge = dossier.charges.filter(state="due").first()
    if charge is not None:
        settle_fee(dossier.pk, by=by, amount=charge.amount)
    sign_register(dossier.pk, by=by, signed_by=dossier.requester_name)
    return collect(dossier.pk, by=by)
