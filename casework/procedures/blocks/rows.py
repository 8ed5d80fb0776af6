"""Blocks that repeat: witnesses, residences, papers to certify; a row left empty does not count."""

from typing import Any

from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.form import BlockForm, Strictness


class Rows(BaseFormSet):
    """Several forms of one block; the rows up to the least number must be filled in."""

    default_error_messages = BaseFormSet.default_error_messages | {"too_many_forms": _("Chỉ ghi tối đa %(num)d mục.")}

    @property
    def strictness(self) -> Strictness:
        """How its rows are judged."""
        return self.form_kwargs.get("strictness", Strictness.COMPLETE)

    @strictness.setter
    def strictness(self, strictness: Strictness) -> None:
        for form in self.forms:
            form.strictness = strictness
        self.form_kwargs["strictness"] = strictness

    def initial_form_count(self) -> int:
        """No typed row is bound to stay: emptying one takes it away, down to the least number."""
        return 0 if self.is_bound else super().initial_form_count()

    def values(self) -> list[dict[str, Any]]:
        """The rows that were filled in, each as JSON."""
        return [form.values() for form in self.forms if form.has_changed()]

    def add_error(self, field: str, error: Any) -> None:
        """Put what a rule refuses beside its field: "0.since" is that of the first row filled in."""
        order, _dot, name = field.partition(".")
        [form for form in self.forms if form.has_changed()][int(order)].add_error(name, error)

    def counts(self) -> dict[str, str]:
        """The hidden inputs that say how many rows there are."""
        form = self.management_form
        return {form.add_prefix(name): str(value) for name, value in form.initial.items()}

    def full_clean(self) -> None:
        """A draft, and a block that is not asked, may have too few rows."""
        super().full_clean()
        if self.strictness is not Strictness.COMPLETE:
            self.non_form_errors().clear()


def rows_of(form: type[BlockForm], *, at_least: int, at_most: int) -> type[Rows]:
    """The formset of a block that repeats; one empty row more than there are is offered."""
    return formset_factory(  # type: ignore[return-value]
        form,
        formset=Rows,
        extra=1,
        min_num=at_least,
        max_num=at_most,
        validate_max=True,
        absolute_max=at_most + 1,
    )
