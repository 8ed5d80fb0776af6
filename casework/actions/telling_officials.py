"""Mails to officials about letters between offices: a number, a day, where to look; nothing of anybody's person."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.access.colleagues import able_to
from casework.access.permissions import Permission
from casework.actions.gate import Deed
from casework.dossiers.verifications import Verification
from casework.notifications.facts import MailItem, ward_facts
from casework.notifications.outbox import queue
from casework.people.user import User

NOBODY = {"dossier_code": "", "procedure_title": "", "subject_name": ""}


def tell_ward_asked(deed: Deed, letter: Verification) -> None:
    """The officers of a ward served here learn that a letter is on its way to them."""
    if letter.asked_ward_id is None:
        return
    deed.leaves_work = True
    readers = able_to([Permission.REVIEW], letter.asked_ward_id)
    for reader in readers:
        facts = {
            **NOBODY,
            "recipient_name": str(reader),
            "letter_number": letter.number,
            "ward": ward_facts(deed.dossier.ward),
            "status_url": reverse("desk-incoming"),
        }
        queue("letter_to_ward", to=reader.email, facts=facts, language=reader.language or "vi")
    deed.facts.setdefault("told", []).append(str(letter.asked_ward))


def tell_who_asked(deed: Deed, stem: str, letters: Sequence[Verification]) -> None:
    """Who wrote the letters learns that their replies are due; when they work here no longer, whoever may review."""
    deed.leaves_work = True
    able = able_to([Permission.REVIEW], deed.dossier.ward_id)
    wrote = {letter.drafted_by_id for letter in letters}
    for reader in [one for one in able if one.pk in wrote] or able:
        _remind(deed, reader, stem, letters)


def _remind(deed: Deed, reader: User, stem: str, letters: Sequence[Verification]) -> None:
    language = reader.language or "vi"
    with override(language):
        words = _("Hạn trả lời: %(day)s")
        items = tuple(
            MailItem(
                title=letter.number,
                reason=letter.addressee,
                action=words % {"day": date_format(letter.due_on, "d/m/Y") if letter.due_on else ""},
            )
            for letter in letters
        )
    facts = {
        **NOBODY,
        "recipient_name": str(reader),
        "dossier_code": deed.dossier.code,
        "ward": ward_facts(deed.dossier.ward),
        "items": items,
        "status_url": reverse("desk-dossier", args=[deed.dossier.code]),
    }
    queue(stem, to=reader.email, facts=facts, dossier=deed.dossier, language=language)
