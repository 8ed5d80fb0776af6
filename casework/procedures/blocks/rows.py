"""Blocks that repeat: witnesses, residences, papers to certify; a row left empty does not count."""

from typing import Any

from django.forms import BaseFormSet, formset_factory

from casework.procedures.blocks.form import BlockForm, Strictness


class Rows(BaseFormSet):
    """Several forms of one block."""

    @property
    def strictness(self) -> Strictness:
        """How its rows are judged."""
        return self.form_kwargs.get("strictness", Strictness.COMPLETE)

    @strictness.setter
    def strictness(self, strictness: Strictness) -> None:
        self.form_kwargs["strictness"] = strictness

    def values(self) -> list[dict[str, Any]]:
        """The rows that were filled in, each as JSON."""
        return [form.values() for form in self.forms if form.has_changed()]

    def counts(self) -> dict[str, str]:
        """The hidden inputs that say how many rows there are."""
        form = self.management_form
        return {form.add_prefix(name): str(value) for name, value in form.initial.items()}

    def full_clean(self) -> None:
        """A draft, and a block that is not asked, may have too few rows."""
        super().full_clean()
        if self.strictness is not Strictness.COMPLETE:
            self._non_form_errors.clear()


def rows_of(form: type[BlockForm], *, at_least: int, at_most: int) -> type[Rows]:
    """The formset of a block that repeats; one empty row more than there are is offered."""
    return formset_factory(
        form,
        formset=Rows,
        extra=1,
        min_num=at_least,
        max_num=at_most,
        validate_min=True,
        validate_max=True,
        absolute_max=at_most + 1,
    )
