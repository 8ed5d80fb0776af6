"""The one gate: every verb locks the dossier, asks state, right and condition, acts, and leaves a trail."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import override
from django_fsm import Transition, TransitionNotAllowed

from casework.access.posts import Post, post_on
from casework.actions.hints import AFTER_ACT, hint
from casework.actions.refusals import Conflict, NotAllowed, NotYet, somebody_was_faster
from casework.actions.words import WORDS, words_of
from casework.dossiers.acts import ACTS
from casework.dossiers.dossier import Dossier
from casework.dossiers.rules import Condition, Who
from casework.dossiers.trail import DossierEvent
from casework.offices.calendar import calendar_of
from casework.offices.working_time import WorkCalendar
from casework.people.user import User
from casework.workflow.follow import Task, begin, follow, open_task, take

# What an act writes down (papers, register, reasons of a deadline) is Vietnamese whatever language the actor reads.
RECORD_LANGUAGE = "vi"


@dataclass
class Deed:
    """What is being done, while it is being done: the locked dossier, the actor, the moment, his words."""

    dossier: Dossier
    verb: str
    by: User
    at: dt.datetime
    note: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    task: Task | None = None
    leaves_work: bool = False  # rows for the worker: mails, papers
    spoken_by: str = ""  # a person without an account, for whom the system acts

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The working time of the dossier's ward."""
        return calendar_of(self.dossier.ward)

    @cached_property
    def post(self) -> Post | None:
        """The post in which the actor acts here."""
        return post_on(self.by, self.dossier.ward_id)


Before = Callable[[Deed], Mapping[str, Any] | None]
After = Callable[[Deed], None]


def perform(
    pk: int,
    verb: str,
    *,
    by: User,
    seen: str | None = None,
    note: str = "",
    before: Before | None = None,
    after: After | None = None,
    **facts: Any,
) -> Dossier:
    """Carry out a transition: all of it, or nothing.

    `before` writes rows that belong to the act and answers further facts for the transition; `after` makes what follows
    from it (entry, papers, mails). `seen` is the status on the actor's screen. Raises Conflict, NotAllowed or NotYet.
    """
    with transaction.atomic():
        deed = _locked(pk, verb, by=by, note=note)
        dossier, was = deed.dossier, deed.dossier.status
        rule = _transition(dossier, verb)
        if rule is None or (seen and seen != was):
            raise _conflict(deed)
        _ask_who(deed, rule.permission, step=bool(rule.custom.get("step")))
        with override(RECORD_LANGUAGE):
            given = before(deed) if before else None
        _transit(deed, rule, {**facts, **(given or {})})
        if after:
            with override(RECORD_LANGUAGE):
                after(deed)
        _close(deed, was=was)
    return dossier


def record(
    pk: int, verb: str, *, by: User, seen: str | None = None, note: str = "", act: After, takes: bool = True
) -> Dossier:
    """Carry out an act that changes no status; `act` writes its rows. Raises as `perform` does.

    A step's act by somebody while nobody holds the task takes it for him, unless `takes` is false.
    """
    with transaction.atomic():
        deed = _locked(pk, verb, by=by, note=note)
        rule = ACTS[verb]
        if deed.dossier.status not in rule.statuses or (seen and seen != deed.dossier.status):
            raise _conflict(deed)
        _ask_who(deed, rule.who, step=rule.step)
        _ask_conditions(deed.dossier, rule.conditions)
        if rule.step and takes and deed.task is not None and deed.task.owner_id is None:
            take(deed.task, owner=by, at=deed.at)
        with override(RECORD_LANGUAGE):
            act(deed)
        _close(deed, was=deed.dossier.status)
    return deed.dossier


def _locked(pk: int, verb: str, *, by: User, note: str) -> Deed:
    locked = Dossier.objects.select_for_update(of=("self",), no_key=True).select_related("ward", "owner", "received_by")
    dossier = locked.get(pk=pk)
    return Deed(dossier=dossier, verb=verb, by=by, at=now(), note=note.strip(), task=open_task(dossier))


def _transition(dossier: Dossier, verb: str) -> Transition | None:
    return getattr(dossier, verb)._django_fsm.get_transition(dossier.status)


def _transit(deed: Deed, rule: Transition, given: Mapping[str, Any]) -> None:
    """Change the status, and let the task follow."""
    try:
        getattr(deed.dossier, deed.verb)(by=deed.by, at=deed.at, **given)
    except TransitionNotAllowed:
        _ask_conditions(deed.dossier, rule.conditions)
        raise
    if deed.task is None:
        begin(deed.dossier)
    else:
        follow(deed.dossier, deed.task, by=deed.by, at=deed.at)


def _close(deed: Deed, *, was: str) -> None:
    """One line in the trail, one save of the dossier, one hint to the worker."""
    _write_event(deed, was=was)
    deed.dossier.save()
    if deed.leaves_work:
        hint(AFTER_ACT, deed.dossier.pk)


def _ask_who(deed: Deed, who: Any, *, step: bool) -> None:
    assert isinstance(who, Who), "A transition without a permission of ours would be open to everybody."
    refusal = who.refusal(deed.dossier, deed.by)
    if refusal:
        raise NotAllowed(refusal)
    task = deed.task
    if step and task is not None and task.owner_id not in (None, deed.by.pk):
        raise Conflict(
            somebody_was_faster(
                deed.dossier,
                actor_name=str(task.owner),
                deed=str(WORDS["take"].deed),
                at=task.assigned or task.created,
            ),
            dossier=deed.dossier,
        )


def _ask_conditions(dossier: Dossier, conditions: Any) -> None:
    for condition in conditions:
        assert isinstance(condition, Condition)
        sentence = condition.refusal(dossier)
        if sentence is not None:
            raise NotYet(sentence)


def _conflict(deed: Deed) -> Conflict:
    last = deed.dossier.events.order_by("-position").first()
    if last is None:
        return Conflict(str(words_of(deed.verb, deed.dossier).button), dossier=deed.dossier)
    words = words_of(last.verb, deed.dossier).deed
    return Conflict(
        somebody_was_faster(deed.dossier, actor_name=last.actor_name, deed=str(words), at=last.at),
        dossier=deed.dossier,
        repeated=last.actor_id == deed.by.pk and last.verb == deed.verb,
    )


def _write_event(deed: Deed, *, was: str) -> None:
    dossier = deed.dossier
    event = DossierEvent(
        dossier=dossier,
        position=dossier.trail_length + 1,
        at=deed.at,
        actor=deed.by,
        actor_name=deed.spoken_by or str(deed.by),
        post_title=deed.post.title if deed.post else "",
        verb=deed.verb,
        from_status=was,
        to_status=dossier.status,
        note=deed.note,
        facts=deed.facts,
        previous_hash=dossier.trail_head,
    )
    event.hash = event.digest()
    event.save(force_insert=True)
    dossier.trail_head, dossier.trail_length = event.hash, event.position
