"""The verbs of a dossier as buttons: where each leads, what stands in its way, and which one is the main one."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise

from casework.actions.offered import Offer
from casework.dossiers.dossier import Dossier

# Verbs carried out by the press of the button; all others have a page that first shows what will happen.
AT_ONCE = frozenset({"take", "release", "leave_hall", "print_control_sheet"})
# Verbs that are forms on the dossier's page, or steps within another verb's page.
ELSEWHERE = frozenset(
    {
        "judge_paper",
        "answer_check",
        "identify_collector",
        "compare_original",
        "settle_fee",
        "sign_register",
        "register",
        "sign_as_party",
        "answer_as_party",
        "end_visit",
    }
)
# The way forward, the farthest first: the first of these that is open is the screen's one primary button.
FORWARD = (
    "settle_objection",
    "collect",
    "open_visit",
    "meet_party",
    "make_ready",
    "seal_papers",
    "sign_papers",
    "print_papers",
    "prepare_print",
    "sign_verification",
    "sign_extension",
    "approve",
    "reject",
    "propose",
    "choose_entry",
    "draft",
    "receive",
    "complete_filing",
    "supplement",
)
GRAVE = frozenset({"look_again", "withdraw", "decline", "stop", "recall", "withhold"})
# Of no use until something waits for them: not shown as refused.
QUIET = frozenset(
    {
        "settle_objection",
        "judge_evidence",
        "drop_verification",
        "sign_verification",
        "record_reply",
        "close_without_reply",
        "add_scan",
        "prepare_statement",
        "drop_extension",
        "sign_extension",
    }
)
# Its page computes the checks anew and says itself what is missing.
TOLD_ON_ITS_PAGE = frozenset({"propose"})


@dataclass(frozen=True)
class Button:
    """One verb on the dossier's page."""

    verb: str
    label: str | Promise
    href: str
    refusal: str
    kind: str

    @property
    def at_once(self) -> bool:
        """Whether pressing it acts, instead of opening a page."""
        return self.verb in AT_ONCE


def buttons(dossier: Dossier, offers: list[Offer], *, query: str = "", held: bool, mine: bool) -> list[Button]:
    """The offered verbs that have a screen, the main one first; `held`: by somebody else, `mine`: by the reader.

    `query` keeps the list from which the dossier was opened; the status seen travels with it.
    """
    idle = ELSEWHERE | {"take" if mine else "release"}
    offers = [offer for offer in offers if not (offer.verb in QUIET and offer.refusal)]
    shown = [offer for offer in offers if offer.verb not in idle and _place(offer.verb, dossier)]
    open_verbs = {offer.verb for offer in shown if not _refusal(offer, held=held)}
    if dossier.draft_result_or_none is None:
        open_verbs -= TOLD_ON_ITS_PAGE
    primary = next((verb for verb in FORWARD if verb in open_verbs), "")
    made = [
        Button(
            offer.verb,
            offer.button,
            f"{_place(offer.verb, dossier)}?{query + '&' if query else ''}seen={dossier.status}",
            _refusal(offer, held=held),
            "primary" if offer.verb == primary else "outline-danger" if offer.verb in GRAVE else "outline-secondary",
        )
        for offer in shown
    ]
    return sorted(made, key=lambda button: (button.kind != "primary", button.verb in GRAVE, bool(button.refusal)))


def _refusal(offer: Offer, *, held: bool) -> str:
    if offer.verb in TOLD_ON_ITS_PAGE and not held:
        return ""
    return offer.refusal or ""


def _place(verb: str, dossier: Dossier) -> str:
    """The address of a verb's screen; "" when no screen is built for it."""
    try:
        return reverse(f"desk-{verb.replace('_', '-')}", args=[dossier.code])
    except NoReverseMatch:
        return ""
