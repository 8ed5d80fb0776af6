"""Writing a mail: the stem's three templates over its facts become a row in the caller's transaction."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils import translation

from casework.notifications.catalogue import STEMS
from casework.notifications.facts import MailFacts
from casework.notifications.message import Attachment, Message

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier


def queue(
    stem: str,
    *,
    to: str,
    facts: Mapping[str, Any],
    dossier: "Dossier | None" = None,
    language: str = "vi",
    attachments: Sequence[Attachment] = (),
) -> Message:
    """Store the mail of an event, to be delivered by the worker once the caller's transaction is through.

    `facts` are those of `MailFacts`; the ward's e-mail address takes the replies.
    Raises KeyError for an unknown stem, TypeError for an unknown fact, ValueError for one the stem needs and lacks.
    """
    message = compose(stem, to=to, facts=facts, language=language, attachments=attachments)
    message.dossier = dossier
    message.save()
    return message


def compose(
    stem: str, *, to: str, facts: Mapping[str, Any], language: str = "vi", attachments: Sequence[Attachment] = ()
) -> Message:
    """The same mail, not stored: what a person confirms before it goes out. Errors as in `queue`."""
    mail = MailFacts(**facts)
    missing = [name for name in STEMS[stem].needs if not getattr(mail, name)]
    if missing:
        raise ValueError(f"The mail '{stem}' lacks the facts: {', '.join(missing)}.")
    with translation.override(language):
        return Message(
            stem=stem,
            sender=settings.DEFAULT_FROM_EMAIL,
            reply_to=mail.ward.email,
            to=to,
            subject=" ".join(_rendered(f"{stem}.subject.txt", mail, escape=False).split())[:255],
            text=re.sub(r"\n{3,}", "\n\n", _rendered(f"{stem}.txt", mail, escape=False)).strip() + "\n",
            html=_rendered(f"{stem}.html", mail, escape=True),
            attachments=[attachment.as_json() for attachment in attachments],
        )


def _rendered(name: str, mail: MailFacts, *, escape: bool) -> str:
    values = {field.name: getattr(mail, field.name) for field in fields(mail)}
    # A link that leaves the house starts at the configured address, never at a Host header.
    values["status_url"] = urljoin(f"{settings.PUBLIC_URL}/", mail.status_url)
    template = get_template(f"messages/{name}").template  # type: ignore[attr-defined]
    return template.render(Context(values | {"language": translation.get_language()}, autoescape=escape))
