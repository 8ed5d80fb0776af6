"""Tìm trong sổ: the officer looks for the entry from which the result is printed, compares, and chooses it."""

from functools import cached_property
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from casework.actions.printing_from_books import choose_entry
from casework.desk.review.entry_search import EntrySearch
from casework.desk.verb_page import VerbPage
from casework.dossiers.opened import whole


class ChosenForm(forms.Form):
    """The entry whose button was pressed."""

    entry = forms.IntegerField(widget=forms.HiddenInput)


class ChooseEntry(VerbPage):
    """The search, prefilled from the declaration; each entry found with its own button."""

    verb = "choose_entry"
    template = "desk/choose-entry.html"
    done = _("Đã chọn mục trong sổ để in cho hồ sơ %(code)s. Hãy xem lại rồi trình lãnh đạo.")
    form_class = ChosenForm

    def dossiers(self) -> Any:
        """With the declaration."""
        return whole(self.me)

    @cached_property
    def search(self) -> EntrySearch:
        """What is looked for, and what was found."""
        return EntrySearch(self.dossier, self.me, self.request.GET)

    def context(self, form: Any) -> dict[str, Any]:
        """The search and its answers."""
        return {"search": self.search, "found": self.search.candidates, "page": self.search.page}

    def act(self, form: Any, *, seen: str | None) -> None:
        """Choose it."""
        choose_entry(self.dossier.pk, by=self.me, entry=form.cleaned_data["entry"], seen=seen)

    def after(self) -> str:
        """On to the draft, which shows what will be printed."""
        return f"{reverse('desk-draft', args=[self.code])}?{self.request.GET.urlencode()}"
