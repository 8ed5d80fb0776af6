"""Originals compared anew before reception: after a supplement, or when somebody comes back with what was missing."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.actions.at_counter import compare_on_filing
from casework.desk.reception.comparing import Comparing
from casework.desk.verb_page import VerbPage


class Compare(VerbPage):
    """Đối chiếu bản chính khi nộp: one form for all of them."""

    verb = "compare_on_filing"
    template = "desk/compare-on-filing.html"
    done = _("Đã ghi đối chiếu bản chính của hồ sơ %(code)s.")

    def form(self, data: Any = None) -> Any:
        """The originals with what was written of them."""
        return Comparing(self.dossier, data)

    def context(self, form: Any) -> dict[str, Any]:
        """What is missing."""
        return {"comparing": form, "problems": form.problems}

    def act(self, form: Any, *, seen: str | None) -> None:
        """Write them down."""
        compare_on_filing(self.dossier, by=self.me, comparisons=form.facts, seen=seen)
