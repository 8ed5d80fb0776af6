"""A result with rows: the fields of one row once for each, as flat as every result ("item_0_name", "item_1_name")."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.text import format_lazy

from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.group import Group
from casework.procedures.conditions import OnlyWhen, RequiredWhen, When

Text = str | Promise


class ResultRows(BlockForm):
    """The fields of the rows that are there, those whose field `present` is filled in; of all while nothing is."""

    row: ClassVar[str]
    row_title: ClassVar[Text]
    present: ClassVar[str]
    at_most: ClassVar[int]

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        super().__init__(data, **options)
        said = data if data is not None else options.get("initial")
        if said:
            self._keep(rows_in(said, self.row, self.present))

    def _keep(self, rows: list[int]) -> None:
        kept = tuple(f"{self.row}_{row}_" for row in rows)
        self.fields = {name: field for name, field in self.fields.items() if name.startswith(kept)}
        kept_conditions = tuple(held for held in self.conditions if held.when.asked.startswith(kept))
        self.conditions = kept_conditions  # type: ignore[misc]

    @property
    def groups(self) -> list[Group]:
        """One group for each row."""
        return list(self.by_row.values())

    @property
    def by_row(self) -> dict[int, Group]:
        """The groups by the numbers of their rows."""
        rows: dict[int, Group] = {}
        for field in self:
            _row, number, name = field.name.split("_", 2)
            group = rows.setdefault(int(number), Group(f"{self.row_title} {int(number) + 1}", []))
            (group.known if name in self.known else group.fields).append(field)
        return rows


def rows_in(values: Mapping[str, Any], row: str, present: str) -> list[int]:
    """The numbers of the rows that are there, in order."""
    numbers = (name.split("_")[1] for name in values if name.startswith(f"{row}_") and name.endswith(f"_{present}"))
    return sorted(int(n) for n in numbers if n.isdecimal() and values[f"{row}_{n}_{present}"])


def row_of(values: Mapping[str, Any], row: str, number: int) -> dict[str, Any]:
    """The values of one row under the names of its own fields."""
    begin = f"{row}_{number}_"
    return {name.removeprefix(begin): value for name, value in values.items() if name.startswith(begin)}


def result_rows(form: type[BlockForm], *, row: str, title: Text, present: str, at_most: int) -> type[ResultRows]:
    """The result form of rows of `form`; labels begin with the row's number."""
    made: dict[str, Any] = {"row": row, "row_title": title, "present": present, "at_most": at_most, "known": form.known}
    made["__doc__"] = form.__doc__
    for number in range(at_most):
        for name, declared in form.base_fields.items():
            field = deepcopy(declared)
            field.label = format_lazy("{}. {}", number + 1, declared.label)
            made[f"{row}_{number}_{name}"] = field
    begins = [f"{row}_{number}_" for number in range(at_most)]
    made["conditions"] = tuple(_in_row(condition, begin) for begin in begins for condition in form.conditions)
    return type(f"{form.__name__}Rows", (ResultRows,), made)


def _in_row(condition: OnlyWhen | RequiredWhen, begin: str) -> OnlyWhen | RequiredWhen:
    when = When(f"{begin}{condition.when.asked}", condition.when.answers)
    return replace(condition, fields=tuple(f"{begin}{name}" for name in condition.fields), when=when)
