"""Finds every procedure of the catalogue; a malformed or duplicate one stops the start-up with a sentence."""

import re
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module
from pkgutil import iter_modules

from django.core.exceptions import ImproperlyConfigured
from django.utils.functional import Promise

from casework.people.names import tidy
from casework.procedures import catalogue
from casework.procedures.definition import Procedure
from casework.procedures.fields import FIELDS, Field
from casework.procedures.outcomes import GRANT

_SLUG = re.compile(r"[a-z]+(-[a-z]+)*")


@dataclass(frozen=True, kw_only=True)
class Service:
    """A line of the list of services; `procedure` is None while it is not built ("sắp có")."""

    number: int
    title: str | Promise
    procedure: Procedure | None


@dataclass(frozen=True, kw_only=True)
class FieldOfServices:
    """A field with its services in the guide's order."""

    field: Field
    services: tuple[Service, ...]


def get(code: str) -> Procedure:
    """The procedure of that code; LookupError when the catalogue has none."""
    try:
        return _CATALOGUE[code]
    except KeyError:
        raise LookupError(f"The catalogue has no procedure {code!r}.") from None


def all_procedures() -> tuple[Procedure, ...]:
    """Every procedure that is built, in the order of the fields."""
    return tuple(sorted(_CATALOGUE.values(), key=lambda built: (FIELDS.index(built.field), built.line)))


def writer_of(register: str) -> Procedure:
    """The first procedure that writes this kind of book: its result form says what stands in an entry.

    LookupError while none is built.
    """
    for procedure in all_procedures():
        if procedure.register == register:
            return procedure
    raise LookupError(f"No procedure writes the book {register!r}.")


def written_registers() -> tuple[str, ...]:
    """The kinds of book that some procedure writes, in the order of the fields."""
    return tuple(dict.fromkeys(built.register for built in all_procedures() if built.register))


def stays_in_book(register: str, note: str) -> bool:
    """Whether a note in this kind of book says what no paper may show, whoever wrote it and when."""
    said = tidy(note).casefold()
    built = (procedure for procedure in all_procedures() if procedure.register == register)
    return any(words.casefold() in said for procedure in built for words in procedure.kept_in_book)


def codes_registered_at_counter() -> list[str]:
    """The procedures whose registration itself takes place at the counter, before all parties."""
    return [procedure.code for procedure in all_procedures() if procedure.route.registers_at_counter]


def codes_with_originals_first() -> list[str]:
    """The codes of the procedures that begin with the originals at the counter."""
    return [procedure.code for procedure in all_procedures() if procedure.route.originals_first]


def codes_for_certifiers() -> list[str]:
    """The codes of the procedures on which an official authorised to certify decides."""
    return [procedure.code for procedure in all_procedures() if procedure.route.certifier_decides]


def by_field() -> tuple[FieldOfServices, ...]:
    """The whole list of services, built or not: the guide's lines, then what was added since."""
    built = {(procedure.field.code, procedure.line): procedure for procedure in _CATALOGUE.values()}
    return tuple(
        FieldOfServices(
            field=field,
            services=(
                *(
                    Service(number=number, title=title, procedure=built.get((field.code, number)))
                    for number, title in enumerate(field.services, start=1)
                ),
                *(
                    Service(number=procedure.line, title=procedure.title, procedure=procedure)
                    for procedure in all_procedures()
                    if procedure.field is field and procedure.line > len(field.services)
                ),
            ),
        )
        for field in FIELDS
    )


def _declared() -> dict[str, Procedure | None]:
    names = [found.name for found in iter_modules(catalogue.__path__) if not found.name.startswith("_")]
    return {name: getattr(import_module(f"{catalogue.__name__}.{name}"), "PROCEDURE", None) for name in names}


def collect(declared: dict[str, Procedure | None]) -> dict[str, Procedure]:
    """The procedures by code, from module name → declaration; ImproperlyConfigured says what is wrong with which."""
    found: dict[str, Procedure] = {}
    for module, procedure in declared.items():
        if not isinstance(procedure, Procedure):
            raise ImproperlyConfigured(f"catalogue/{module}.py must declare PROCEDURE, a Procedure.")
        fault = _fault(procedure)
        if fault:
            raise ImproperlyConfigured(f"catalogue/{module}.py: {fault}")
        if procedure.code in found:
            raise ImproperlyConfigured(f"catalogue/{module}.py: the code {procedure.code!r} is taken already.")
        if (procedure.field, procedure.line) in [(other.field, other.line) for other in found.values()]:
            raise ImproperlyConfigured(f"catalogue/{module}.py: line {procedure.line} of its field is taken already.")
        found[procedure.code] = procedure
    return found


def _fault(procedure: Procedure) -> str:
    """What is malformed, as a sentence; empty when nothing is."""
    if not _SLUG.fullmatch(procedure.code):
        return f"the code {procedure.code!r} must be small letters and dashes."
    if procedure.line < 1:
        return f"the field {procedure.field.code!r} has no line {procedure.line}."
    blocks = [block.name for block in procedure.declaration.layout]
    if len(set(blocks)) < len(blocks):
        return "two blocks have the same name."
    if GRANT not in {outcome.code for outcome in procedure.outcomes}:
        return f"an outcome {GRANT!r} is missing."
    return _fault_of_editions(procedure)


def _fault_of_editions(procedure: Procedure) -> str:
    if not procedure.editions:
        return "it needs at least one edition."
    for before, after in zip(procedure.editions, procedure.editions[1:], strict=False):
        if before.until is None or after.since != before.until + timedelta(days=1):
            return f"edition {after.key!r} must begin the day after edition {before.key!r} ends."
    return "" if procedure.editions[-1].until is None else "the last edition must be open-ended."


_CATALOGUE = collect(_declared())
