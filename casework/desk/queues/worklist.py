"""The list an official works through: a queue or a search, filtered and sorted as the address says; what is next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import EmptyPage
from django.http import Http404, HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django_tables2 import LazyPaginator

from casework.desk.queues.filters import DossierFilter
from casework.desk.queues.tables import DossierTable
from casework.offices.calendar import calendar_of
from casework.offices.wards import Ward
from casework.offices.working_time import WorkCalendar
from casework.workflow.queues import BY_CODE, Queue, at_desk, offered_to, waiting_in

EVERYTHING = "all"
ROWS = 25
# Next and previous are looked for among so many; whoever works further down goes back to the list.
NEIGHBOURHOOD = 500
KEPT = ("queue", "sort", *DossierFilter.base_filters)


@dataclass(frozen=True)
class Neighbours:
    """The dossiers before and after the open one in the list it was opened from; "" at an end."""

    previous: str = ""
    next: str = ""
    place: int = 0


class Calendars(Mapping[int, WorkCalendar]):
    """The calendars of wards by id, each asked for once, and only when a row needs it."""

    def __init__(self) -> None:
        self._known: dict[int, WorkCalendar] = {}

    def __getitem__(self, ward_id: int) -> WorkCalendar:
        if ward_id not in self._known:
            self._known[ward_id] = calendar_of(Ward(pk=ward_id))
        return self._known[ward_id]

    def __iter__(self) -> Iterator[int]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


class Worklist:
    """One list of one official. `params` are those of the address; an unknown queue does not exist (404)."""

    def __init__(self, request: HttpRequest, *, queue: str, params: QueryDict | None = None) -> None:
        self.request, self.code = request, queue
        self.params = request.GET if params is None else params
        self.queue = self._find(queue)
        dossiers = waiting_in(self.queue, request.user) if self.queue else at_desk(request.user).order_by("-filed_at")
        self.filter = DossierFilter(self.params, queryset=dossiers, request=request)
        self.table = DossierTable(
            self.filter.qs,
            calendars=Calendars(),
            caption=self.title,
            query=self.query,
            empty_text=self.queue.empty if self.queue and not self._is_narrowed else _("Không có hồ sơ nào khớp."),
        )

    def _find(self, code: str) -> Queue | None:
        if code == EVERYTHING:
            return None
        if code not in BY_CODE or BY_CODE[code] not in offered_to(self.request.user):
            raise Http404
        return BY_CODE[code]

    @property
    def title(self) -> str:
        """What the list is called."""
        return str(self.queue.title) if self.queue else _("Mọi hồ sơ của phường")

    @property
    def go_on_words(self) -> str:
        """What the way to another queue is called."""
        return _("Sang hàng chờ có việc")

    @cached_property
    def query(self) -> str:
        """The list as a query string, to be carried through its dossiers."""
        kept = QueryDict(mutable=True)
        kept["queue"] = self.code
        for name in KEPT[1:]:
            if value := self.params.get(name):
                kept[name] = str(value)
        return kept.urlencode()

    @property
    def _is_narrowed(self) -> bool:
        return any(self.params.get(name) for name in DossierFilter.base_filters)

    def page(self) -> DossierTable:
        """The table, sorted and cut into pages without counting; a page that is not there is the first one."""
        self._sort()
        number = self.params.get("page", "")
        try:
            self.table.paginate(LazyPaginator, page=int(number) if number.isdigit() else 1, per_page=ROWS)
        except EmptyPage:
            self.table.paginate(LazyPaginator, page=1, per_page=ROWS)
        return self.table

    def _sort(self) -> None:
        """By the chosen column over all rows; the key breaks ties, so that no row is on two pages or on none."""
        self.table.order_by = self.params.get("sort") or ()
        rows = self.table.data.data
        self.table.data.data = rows.order_by(*rows.query.order_by, "pk")

    def around(self, code: str) -> Neighbours:
        """What comes before and after `code` here; after it has left the list, `next` is what took its place."""
        self._sort()
        codes = list(self.table.data.data.values_list("code", flat=True)[:NEIGHBOURHOOD])
        if code not in codes:
            after = self.params.get("next", "")
            return Neighbours(next=after if after in codes else next(iter(codes), ""))
        place = codes.index(code)
        following = codes[place + 1] if place + 1 < len(codes) else ""
        return Neighbours(previous=codes[place - 1] if place else "", next=following, place=place + 1)


def opened_from(request: HttpRequest) -> Worklist | None:
    """The list a dossier was opened from, as its address says; None when it was opened by itself."""
    queue = request.GET.get("queue")
    return Worklist(request, queue=queue) if queue else None
