"""The officer's work on a dossier: verdicts, checks, draft result, received facts, proposal."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.earlier_entries import look_up
from casework.actions.gate import Deed
from casework.actions.hanging_on import posting_of
from casework.actions.judging_evidence import evidence_judged
from casework.actions.printing_from_books import chosen_entry, require_entry_unchanged
from casework.actions.refusals import NotYet
from casework.actions.results import draft_papers, issue_results_if_complete
from casework.dossiers.dossier import Dossier
from casework.dossiers.draft_results import CheckAnswer, DraftResult, ReceivedFact, differences
from casework.dossiers.papers import PaperVerdict
from casework.offices.calendar import calendar_of
from casework.people.user import User
from casework.procedures.definition import CheckFacts, Verdict
from casework.procedures.earlier_entries import Lookup
from casework.registers.entries import RegisterEntry, receive_number

# The question every register is asked: is the same person in it already?
SAME = "same-person"


def judge_papers(pk: int, *, by: User, verdicts: Mapping[str, Mapping[str, str]], seen: str | None = None) -> Dossier:
    """Say of each paper whether it will do: requirement code → {verdict, reason, note}."""

    def act(deed: Deed) -> None:
        known = {paper.code for paper in deed.dossier.required_papers()}
        for requirement, said in verdicts.items():
            if requirement not in known:
                raise NotYet(_("Hồ sơ này không yêu cầu giấy tờ đó."))
            PaperVerdict.objects.update_or_create(
                dossier=deed.dossier, requirement=requirement, defaults={**said, "by": by, "at": deed.at}
            )
            deed.facts[requirement] = said["verdict"]

    return gate.record(pk, "judge_paper", by=by, seen=seen, act=act)


def answer_check(pk: int, *, by: User, check_code: str, result: str, note: str, seen: str | None = None) -> Dossier:
    """The officer's own answer to a check that data cannot give, or overrules; `note` says on what he relied."""

    def act(deed: Deed) -> None:
        if check_code not in {check.code for check in deed.dossier.procedure.checks}:
            raise NotYet(_("Thủ tục này không có mục kiểm tra đó."))
        CheckAnswer.objects.update_or_create(
            dossier=deed.dossier,
            check_code=check_code,
            defaults={"result": result, "sentence": note, "by": by, "at": deed.at},
        )
        deed.facts[check_code] = result

    return gate.record(pk, "answer_check", by=by, seen=seen, note=note, act=act)


def facts_for_checks(dossier: Dossier, *, on: dt.date | None = None) -> CheckFacts:
    """What the registers and the calendar know for the checks of a dossier."""
    procedure = dossier.procedure
    same = Lookup(code=SAME, register=procedure.register or "", person=procedure.subject(dossier.declared))
    found = look_up((same, *procedure.lookups(dossier.declared)), apart_from=dossier.pk)
    return CheckFacts(
        filed_on=localdate(dossier.filed_at),
        judged_on=on or localdate(),
        ward_name=dossier.ward.name,
        calendar=calendar_of(dossier.ward),
        same_person_registered=tuple(str(entry) for entry in found[SAME] if not entry.ended),
        found=found,
        verified={letter.topic: letter.as_verified for letter in dossier.verifications.all() if letter.counts},
        judged=evidence_judged(dossier),
        chosen=chosen_entry(dossier),
        posting=posting_of(dossier),
    )


def compute_checks(dossier: Dossier, *, on: dt.date | None = None) -> dict[str, Verdict]:
    """What data say to each check, now; as of the day `on`."""
    facts = facts_for_checks(dossier, on=on)
    return {check.code: check.evaluate(dossier.declared, facts) for check in dossier.procedure.checks}


def draft(
    pk: int,
    *,
    by: User,
    raw: Mapping[str, Any],
    outcome: str,
    refusal_code: str = "",
    reason: str = "",
    seen: str | None = None,
) -> Dossier:
    """Keep the draft of the result as typed; it is complete when the procedure's result form accepts it."""

    def act(deed: Deed) -> None:
        form = deed.dossier.procedure.draft_form(outcome, dict(raw))
        DraftResult.objects.update_or_create(
            dossier=deed.dossier,
            defaults={
                "raw": dict(raw),
                "result": deed.dossier.procedure.result_data(form) if form.is_valid() else None,
                "outcome": outcome,
                "refusal_code": refusal_code,
                "reason": reason.strip(),
                "written_by": by,
                "written_at": deed.at,
            },
        )
        deed.facts["outcome"] = outcome

    return gate.record(pk, "draft", by=by, seen=seen, act=act)


def record_fact(pk: int, *, by: User, key: str, value: str, source: str, seen: str | None = None) -> Dossier:
    """Record a fact the office received, never made up; papers that waited for it are made, earlier ones replaced."""

    def act(deed: Deed) -> None:
        ReceivedFact.objects.update_or_create(
            dossier=deed.dossier,
            key=key,
            defaults={"value": value, "source": source, "received_at": deed.at, "recorded_by": by},
        )
        deed.facts["key"] = key
        _complete_entry(deed)
        issue_results_if_complete(deed)

    return gate.record(pk, "record_fact", by=by, seen=seen, note=source, act=act)


def _complete_entry(deed: Deed) -> None:
    """An entry written before the number came gets it now."""
    for entry in deed.dossier.entries.filter(state=RegisterEntry.State.IN_FORCE).select_related("book"):
        content = entry.content | dict(deed.dossier.received_facts.values_list("key", "value"))
        number = deed.dossier.procedure.subject_of_result(content).identity_number
        receive_number(entry, content=content, identity_number=number, by=deed.by)


def propose(pk: int, *, by: User, note: str = "", seen: str | None = None) -> Dossier:
    """Put the draft before the leader, with the papers as they would be issued. Raises NotYet when it is not ready."""

    def before(deed: Deed) -> dict[str, Any]:
        keep_checks(deed)
        require_entry_unchanged(deed)
        draft_result = deed.dossier.draft_result_or_none
        return {"outcome": draft_result.outcome if draft_result else ""}

    def after(deed: Deed) -> None:
        draft_result = deed.dossier.draft_result
        deed.facts["outcome"] = draft_result.outcome
        deed.facts["differences"] = [key for key, _old, _new in differences_from_declaration(deed.dossier)]
        draft_papers(deed)

    return gate.perform(pk, "propose", by=by, seen=seen, note=note, before=before, after=after)


def differences_from_declaration(dossier: Dossier) -> list[tuple[str, Any, Any]]:
    """Where the draft differs from what follows from the declaration: (key, declared, drafted)."""
    drafted = dossier.draft_result_or_none
    if drafted is None or drafted.result is None:
        return []
    return differences(dossier.procedure.draft_of(drafted.outcome, dossier.declared), drafted.result)


def keep_checks(deed: Deed, *, on: dt.date | None = None) -> None:
    """Keep what data say to each check, as of `on`; the officer's answer stands, except against a failed hard check."""
    by_hand = set(deed.dossier.check_answers.exclude(by=None).values_list("check_code", flat=True))
    hard = {check.code for check in deed.dossier.procedure.checks if check.hard}
    computed = [
        CheckAnswer(
            dossier=deed.dossier, check_code=code, result=verdict.result, sentence=str(verdict.sentence), at=deed.at
        )
        for code, verdict in compute_checks(deed.dossier, on=on).items()
        if code not in by_hand or (verdict.result == "fail" and code in hard)
    ]
    CheckAnswer.objects.bulk_create(
        computed,
        update_conflicts=True,
        unique_fields=["dossier", "check_code"],
        update_fields=["result", "sentence", "by", "at"],
    )
