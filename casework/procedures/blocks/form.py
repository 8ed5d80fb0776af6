"""One block of a declaration: a Django form that knows conditional questions, drafts and its values as JSON."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.procedures.blocks.answer import Answer
from casework.procedures.blocks.date_fields import DatedAnswer
from casework.procedures.blocks.group import Group
from casework.procedures.conditions import Conditions, OnlyWhen, RequiredWhen, When

MISSING = frozenset({"required", "incomplete"})
REQUIRED = gettext_lazy("Hãy điền mục này.")


class Strictness(Enum):
    """How a block is judged: wholly, as an unfinished draft (missing answers are no fault), or not at all."""

    COMPLETE = "complete"
    DRAFT = "draft"
    IGNORED = "ignored"


class BlockForm(forms.Form):
    """A form whose fields are answers.

    `on`: the day on which it is judged; today when left out. `online`: written by the citizen himself.
    """

    use_required_attribute = False
    conditions: ClassVar[Conditions] = ()
    # Answers that only a person with an account must give; the counter writes down what there is.
    online_only: ClassVar[tuple[str, ...]] = ()
    # Answers taken over from what was declared, which seldom change: the desk folds them into one line.
    known: ClassVar[tuple[str, ...]] = ()
    fields: dict[str, Answer]  # type: ignore[assignment]

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        on: date | None = None,
        strictness: Strictness = Strictness.COMPLETE,
        online: bool = True,
        **options: Any,
    ) -> None:
        super().__init__(data, **{"label_suffix": ""} | options)
        self.strictness = strictness
        self.on = on
        for name in () if online else self.online_only:
            self.fields[name].required = False
            self.fields[name].widget.attrs.pop("aria-required", None)
        for field in self.fields.values():
            if isinstance(field, DatedAnswer):
                field.today = on
        self._tell_the_page()

    def _tell_the_page(self) -> None:
        """Write each condition on its inputs, for the script that shows and hides them, and in words for the rest."""
        for condition in self.conditions:
            kind = "only-when" if isinstance(condition, OnlyWhen) else "required-when"
            note = self._note(condition)
            for name in condition.fields:
                field = self.fields[name]
                field.help_text = format_html('{} <span class="{}-note">{}</span>', field.help_text, kind, note)
                field.widget.attrs |= {
                    f"data-{kind}": self.add_prefix(condition.when.asked),
                    f"data-{kind}-answers": "|".join(condition.when.answers),
                }

    def _note(self, condition: OnlyWhen | RequiredWhen) -> str:
        asked = self.fields[condition.when.asked]
        answers = ", ".join(asked.displayed(answer) for answer in condition.when.answers)
        words = (
            _("Chỉ điền khi “%(question)s” là: %(answers)s.")
            if isinstance(condition, OnlyWhen)
            else _("Bắt buộc khi “%(question)s” là: %(answers)s.")
        )
        return words % {"question": asked.label, "answers": answers}

    def answered(self, when: When) -> bool:
        """Whether the condition holds for what was typed or prefilled."""
        return str(self[when.asked].value() or "") in when.answers

    @property
    def not_asked(self) -> set[str]:
        """Fields that do not count, because of another answer."""
        silent = (c.fields for c in self.conditions if isinstance(c, OnlyWhen) and not self.answered(c.when))
        return {name for fields in silent for name in fields}

    def clean(self) -> dict[str, Any]:
        """Drop what was not asked, ask for what has become required, forgive a draft what it lacks."""
        not_asked = self.not_asked
        for name in not_asked:
            self.errors.pop(name, None)
            self.cleaned_data.pop(name, None)
        for condition in self.conditions:
            if isinstance(condition, RequiredWhen) and self.answered(condition.when):
                self._require(*(name for name in condition.fields if name not in not_asked))
        self._forgive()
        return self.cleaned_data

    def _require(self, *names: str) -> None:
        for name in names:
            if name not in self.errors and self.cleaned_data.get(name) in (None, ""):
                self.add_error(name, forms.ValidationError(REQUIRED, code="required"))

    def _forgive(self) -> None:
        if self.strictness is Strictness.IGNORED:
            self.errors.clear()
        elif self.strictness is Strictness.DRAFT:
            for name, errors in list(self.errors.items()):
                if {error.code for error in errors.as_data()} <= MISSING:
                    del self.errors[name]

    def values(self) -> dict[str, Any]:
        """Every answer, JSON-able; "" for nothing. Only after validation."""
        return {name: field.stored(self.cleaned_data.get(name)) for name, field in self.fields.items()}

    def typed(self, values: Mapping[str, Any]) -> dict[str, str]:
        """What a browser would send for these values: input name → text."""
        typed: dict[str, str] = {}
        for name, field in self.fields.items():
            typed |= field.typed(self.add_prefix(name), values.get(name, field.initial))
        return typed

    def show_samples(self, values: Mapping[str, Any]) -> None:
        """Put the filled sample beside each field."""
        for name, field in self.fields.items():
            field.sample = field.displayed(values.get(name, ""))

    @property
    def groups(self) -> list[Group]:
        """The fields as a page groups them; one group without a heading unless it has rows."""
        return [Group("", list(self))]

    def html_id(self, name: str) -> str:
        """The id of the first input of a field, to lead the reader there."""
        if name == NON_FIELD_ERRORS:
            return f"block-{self.prefix}"
        return self.fields[name].first_input(self[name].auto_id)
