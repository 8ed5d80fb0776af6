"""How a list of dossiers is narrowed down: every filter stands in the address, so a list can be kept and sent."""

import datetime as dt
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.timezone import make_aware
from django.utils.translation import gettext_lazy as _

from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.names import fold
from casework.procedures import registry
from casework.workflow.queues import past_due

ME, NOBODY = "me", "nobody"
# Whatever `queues.at_desk` answers: dossiers that also know the holder of their open task.
Dossiers = QuerySet[Any]


def _procedures() -> list[tuple[str, str]]:
    return [(procedure.code, str(procedure.title)) for procedure in registry.all_procedures()]


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DossierFilter(django_filters.FilterSet):
    """Search without marks, status, procedure, holder, late, and a range of due days."""

    q = django_filters.CharFilter(method="search", label=_("Mã, họ tên, số điện thoại, số định danh"))
    status = django_filters.ChoiceFilter(
        choices=[choice for choice in Status.choices if choice[0] != Status.DRAFT],
        label=_("Trạng thái"),
        empty_label=_("Mọi trạng thái"),
    )
    procedure = django_filters.ChoiceFilter(
        field_name="procedure_code", choices=_procedures, label=_("Thủ tục"), empty_label=_("Mọi thủ tục")
    )
    holder = django_filters.CharFilter(method="held_by", label=_("Người giữ"), widget=forms.Select)
    due_from = django_filters.DateFilter(method="due_since", label=_("Hạn từ ngày"), widget=DayInput)
    due_to = django_filters.DateFilter(method="due_until", label=_("Hạn đến ngày"), widget=DayInput)
    late = django_filters.BooleanFilter(method="only_late", label=_("Chỉ hồ sơ quá hạn"), widget=forms.CheckboxInput)

    class Meta:
        model = Dossier
        fields: list[str] = []

    def search(self, dossiers: Dossiers, name: str, value: str) -> Dossiers:
        """Every word typed occurs, marks or not; or the code contains what was typed."""
        words = Q()
        for word in fold(value).split():
            words &= Q(search_text__contains=word)
        return dossiers.filter(words | Q(code__icontains=value.strip()))

    def held_by(self, dossiers: Dossiers, name: str, value: str) -> Dossiers:
        """Mine, nobody's, or a colleague's by his id; anything else is no filter."""
        if value == ME:
            return dossiers.filter(holder_id=self.request.user.pk)
        if value == NOBODY:
            return dossiers.filter(holder_id=None)
        return dossiers.filter(holder_id=int(value)) if value.isdigit() else dossiers

    def due_since(self, dossiers: Dossiers, name: str, value: dt.date) -> Dossiers:
        """Due on this day or later."""
        return dossiers.filter(due_at__gte=_midnight(value))

    def due_until(self, dossiers: Dossiers, name: str, value: dt.date) -> Dossiers:
        """Due on this day or earlier."""
        return dossiers.filter(due_at__lt=_midnight(value + dt.timedelta(days=1)))

    def only_late(self, dossiers: Dossiers, name: str, value: bool) -> Dossiers:
        """Those whose term has run out without a result."""
        return dossiers.filter(past_due()) if value else dossiers

    def offer_holders(self, people: list[tuple[int, str]]) -> None:
        """The choices of the holder's list: me, nobody, and these people by id and name."""
        own: list[tuple[Any, Any]] = [("", _("Mọi người")), (ME, _("Tôi")), (NOBODY, _("Chưa ai nhận"))]
        self.form.fields["holder"].widget.choices = [*own, *people]

    @property
    def is_used(self) -> bool:
        """Whether anything besides the search narrows the list."""
        return any(self.data.get(name) for name in self.base_filters if name != "q")


def _midnight(day: dt.date) -> dt.datetime:
    return make_aware(dt.datetime.combine(day, dt.time()))
