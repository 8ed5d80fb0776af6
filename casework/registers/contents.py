"""What stands in an entry, under the labels of the form that writes its kind of book."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from casework.people.letter_by_letter import Piece, letter_by_letter
from casework.procedures import registry
from casework.procedures.definition import Procedure
from casework.procedures.old_entries import OldEntryForm, old_entry_form
from casework.procedures.sections import Line, lines_of
from casework.registers.entries import RegisterEntry


@dataclass(frozen=True, kw_only=True)
class Change:
    """A field that says otherwise than before, as people read it."""

    field: str
    label: str
    before: str
    after: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The difference, letter by letter."""
        return letter_by_letter(self.before, self.after)

    def plain(self) -> dict[str, str]:
        """As a note keeps it."""
        return {"field": self.field, "label": self.label, "before": self.before, "after": self.after}


def procedure_of(entry: RegisterEntry) -> Procedure:
    """The procedure whose result form gives the fields: the dossier's, or the first that writes such books."""
    return entry.dossier.procedure if entry.dossier else registry.writer_of(entry.book.kind)


def content_form(
    entry: RegisterEntry, data: Mapping[str, Any] | None = None, *, prefix: str | None = None
) -> OldEntryForm:
    """The entry's content in a form, to be read or corrected; in a book only what is known need be there.

    `prefix` keeps its inputs apart from those of another form on the page.
    """
    return old_entry_form(procedure_of(entry))(data, prefix=prefix, initial=entry.content)


def lines_of_entry(entry: RegisterEntry) -> tuple[Line, ...]:
    """The content line by line, with the marks of what nobody knows left empty."""
    return lines_of(content_form(entry), key="result")


def changes(form: OldEntryForm, before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    """The fields in which two contents differ."""
    return tuple(
        Change(field=name, label=str(field.label), before=_said(field, before), after=_said(field, after))
        for name, field, before, after in (
            (name, field, before.get(name, ""), after.get(name, "")) for name, field in form.fields.items()
        )
        if before != after
    )


def _said(field: Any, value: Any) -> str:
    return str(field.displayed(value)) if value not in ("", None) else ""
