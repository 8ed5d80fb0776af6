"""Which verbs a person is offered on a dossier: the button, where it leads, and why it is refused."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from casework.access.policy import Actor
from casework.actions.words import words_of
from casework.dossiers.acts import ACTS
from casework.dossiers.dossier import Dossier
from casework.workflow.follow import Task

TRANSITIONS = (
    "submit",
    "receive",
    "decline",
    "request_supplement",
    "complete_filing",
    "supplement",
    "propose",
    "send_back",
    "approve",
    "reject",
    "make_ready",
    "collect",
    "withhold",
    "recall",
    "look_again",
    "withdraw",
    "stop",
    "lapse",
)


@dataclass(frozen=True)
class Offer:
    """One verb: its button, and the sentence that stands in its way (None when nothing does)."""

    verb: str
    button: str | Promise
    refusal: str | None


def offered(dossier: Dossier, user: Actor, task: Task | None) -> list[Offer]:
    """The verbs that fit the status and this person's posts; each says what is still missing, if anything."""
    offers = []
    for verb in TRANSITIONS:
        rule = getattr(dossier, verb)._django_fsm.get_transition(dossier.status)
        if rule is not None and rule.permission(dossier, user):
            held_by_another = rule.custom.get("step") and _holder(task, user)
            refusal = held_by_another or _unmet(dossier, rule.conditions)
            offers.append(Offer(verb, words_of(verb, dossier).button, refusal))
    for act in ACTS.values():
        if dossier.status in act.statuses and act.who(dossier, user):
            held_by_another = act.step and _holder(task, user)
            offers.append(
                Offer(act.verb, words_of(act.verb, dossier).button, held_by_another or _unmet(dossier, act.conditions))
            )
    return offers


def _unmet(dossier: Dossier, conditions: object) -> str | None:
    sentences = (condition.refusal(dossier) for condition in conditions)  # type: ignore[attr-defined]
    return next((str(sentence) for sentence in sentences if sentence is not None), None)


def _holder(task: Task | None, user: Actor) -> str | None:
    if task is None or task.owner_id in (None, user.pk):
        return None
    return _("%(name)s đang giữ hồ sơ này.") % {"name": task.owner}
