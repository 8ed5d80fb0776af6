"""The mails of a dossier as its owner reads them: one that went to two addresses is one mail.

What another party got is that party's alone: its link lets who has it speak for the party.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from casework.notifications.message import Message


@dataclass(frozen=True)
class Letter:
    """One mail with all its copies; read is the copy that went to the account, which says the most."""

    copies: tuple[Message, ...]
    read: Message


def letters(mails: Iterable[Message], *, own_address: str, form_address: str = "") -> list[Letter]:
    """The mails to the account and to the address on the form, in the order given.

    Neighbours of one kind to different addresses are copies of one.
    """
    found: list[list[Message]] = []
    for mail in mails:
        if mail.to.lower() not in (own_address.lower(), form_address.lower()):
            continue
        if found and _is_copy(mail, found[-1]):
            found[-1].append(mail)
        else:
            found.append([mail])
    return [_letter(copies, own_address) for copies in found]


def _is_copy(mail: Message, copies: list[Message]) -> bool:
    first = copies[0]
    return (mail.stem, mail.subject) == (first.stem, first.subject) and mail.to not in {copy.to for copy in copies}


def _letter(copies: list[Message], own_address: str) -> Letter:
    own = next((copy for copy in copies if copy.to == own_address), copies[0])
    return Letter(copies=(own, *(copy for copy in copies if copy is not own)), read=own)
