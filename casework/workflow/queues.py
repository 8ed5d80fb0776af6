"""The officials' queues: one verb each, driven from the dossier and joined with its open task."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count, Exists, F, FilteredRelation, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier
from casework.dossiers.extensions import Extension
from casework.dossiers.parties import objections_to
from casework.dossiers.status import OPEN as OPEN_STATUSES
from casework.dossiers.status import Status
from casework.dossiers.verifications import Verification, running_of
from casework.foundlings.case import UNDER_WAY, FoundlingCase
from casework.procedures.registry import codes_registered_at_counter, codes_with_originals_first
from casework.registers.entries import RegisterEntry
from casework.workflow.follow import OPEN
from casework.workflow.hall import waits_here
from casework.workflow.incoming import INCOMING, how_many, waiting_for, wards_asked


@dataclass(frozen=True)
class Queue:
    """A list of dossiers that wait for one kind of act by people with one permission."""

    code: str
    title: Promise | str
    permission: Permission
    holds: Callable[[Actor], Q]
    empty: Promise | str
    urgent: bool = False


def _status(*statuses: Status) -> Callable[[Actor], Q]:
    return lambda user: Q(status__in=statuses)


def _expected(user: Actor) -> Q:
    return Q(status=Status.SUBMITTED, procedure_code__in=codes_with_originals_first())


def _in_hall(user: Actor) -> Q:
    return waits_here()


def _to_receive(user: Actor) -> Q:
    """Not who is expected with originals, nor what waits for a posting: that waits in its case's room."""
    elsewhere = Q(procedure_code__in=codes_with_originals_first()) | Q(foundling_case__status__in=UNDER_WAY)
    return Q(status=Status.SUBMITTED) & ~elsewhere


def _unassigned(user: Actor) -> Q:
    return Q(status=Status.UNDER_REVIEW, open_task__owner=None)


def _mine(user: Actor) -> Q:
    return Q(open_task__owner=user.pk, status__in=OPEN_STATUSES)


def past_due() -> Q:
    """Dossiers the ward works on whose term has run out; one that waits for the citizen is not late."""
    waiting = (Status.SUBMITTED, Status.UNDER_REVIEW, Status.AWAITING_APPROVAL, Status.APPROVED)
    return Q(status__in=waiting, due_at__lt=now())


def _papers_in_work(user: Actor) -> Q:
    """Approved ones, and those registered at the counter whose papers are not sealed yet."""
    unsealed = IssuedDocument.objects.in_force().filter(dossier=OuterRef("pk"), handed_over=True, sealed_at=None)
    return Q(status=Status.APPROVED) | Q(Exists(unsealed), status=Status.READY_FOR_PICKUP)


def _objected(user: Actor) -> Q:
    """A party says that it is a mistake, and nobody has settled it."""
    together = Q(status__in=OPEN_STATUSES, procedure_code__in=codes_registered_at_counter())
    return together & Q(Exists(OBJECTIONS))


def _to_register(user: Actor) -> Q:
    """The parties are invited and have not registered yet."""
    return Q(status=Status.READY_FOR_PICKUP, procedure_code__in=codes_registered_at_counter()) & ~Q(Exists(IN_BOOK))


def _to_hand_over(user: Actor) -> Q:
    """What was registered at the counter waits here only once it stands in the book."""
    return Q(status=Status.READY_FOR_PICKUP) & ~_to_register(user)


def _late(user: Actor) -> Q:
    return past_due()


def _letters_to_sign(user: Actor) -> Q:
    """Letters to other authorities and apologies that wait for a signature."""
    mine = {"dossier": OuterRef("pk")}
    asked = Verification.objects.filter(**mine, sent_on=None, closed_at=None)
    apologies = Extension.objects.filter(**mine, signed_at=None, dropped_at=None)
    return Q(Exists(asked) | Exists(apologies), status__in=OPEN_STATUSES)


def _verifying(user: Actor) -> Q:
    return Q(Exists(running_of(OuterRef("pk"))), status__in=OPEN_STATUSES)


# What is asked of each dossier in a list: whether a party objects, whether its own entry counts now.
OBJECTIONS = objections_to(OuterRef("pk"))
IN_BOOK = RegisterEntry.objects.filter(dossier=OuterRef("pk"), state=RegisterEntry.State.IN_FORCE)

QUEUES = (
    Queue("to-receive", _("Chờ tiếp nhận"), Permission.RECEIVE, _to_receive, _("Không có hồ sơ mới.")),
    Queue("expected", _("Hẹn mang bản chính"), Permission.RECEIVE, _expected, _("Không chờ ai mang bản chính đến.")),
    Queue("in-hall", _("Đang chờ tại phường"), Permission.RECEIVE, _in_hall, _("Không có ai đang chờ tại phường.")),
    Queue("unassigned", _("Chưa phân công"), Permission.REVIEW, _unassigned, _("Mọi hồ sơ đều đã có người thụ lý.")),
    Queue("mine", _("Của tôi"), Permission.VIEW, _mine, _("Anh/chị không giữ hồ sơ nào.")),
    Queue(
        "waiting-citizen",
        _("Chờ công dân"),
        Permission.VIEW,
        _status(Status.NEEDS_SUPPLEMENT),
        _("Không có hồ sơ nào chờ công dân bổ sung."),
    ),
    Queue(
        "verifying",
        _("Đang xác minh"),
        Permission.REVIEW,
        _verifying,
        _("Không có hồ sơ nào chờ cơ quan khác trả lời."),
    ),
    Queue(
        "to-sign",
        _("Văn bản chờ ký"),
        Permission.DECIDE,
        _letters_to_sign,
        _("Không có công văn xác minh hay văn bản xin lỗi nào chờ ký."),
    ),
    Queue(
        "to-approve",
        _("Chờ phê duyệt"),
        Permission.VIEW,
        _status(Status.AWAITING_APPROVAL),
        _("Không có hồ sơ nào chờ phê duyệt."),
    ),
    Queue(
        "to-print",
        _("In, ký, đóng dấu"),
        Permission.VIEW,
        _papers_in_work,
        _("Không có giấy tờ nào chờ in, ký, đóng dấu."),
    ),
    Queue(
        "to-register",
        _("Chờ các bên đến đăng ký"),
        Permission.VIEW,
        _to_register,
        _("Không chờ bên nào đến đăng ký tại quầy."),
    ),
    Queue(
        "ready",
        _("Chờ trả kết quả"),
        Permission.VIEW,
        _to_hand_over,
        _("Không có kết quả nào chờ trả."),
    ),
    Queue(
        "objected",
        _("Một bên báo không phải mình"),
        Permission.REVIEW,
        _objected,
        _("Không có lời báo nào của các bên phải làm rõ."),
        urgent=True,
    ),
    Queue("late", _("Quá hạn"), Permission.VIEW, _late, _("Không có hồ sơ quá hạn."), urgent=True),
)
BY_CODE = {queue.code: queue for queue in QUEUES}


def offered_to(user: Actor) -> list[Queue]:
    """The queues this official has use for."""
    return [queue for queue in QUEUES if wards_where(user, queue.permission)]


def at_desk(user: Actor) -> QuerySet[Dossier]:
    """The dossiers an official may see, each joined with its open task as `open_task` and `holder_name`.

    `in_book`: whether its own entry counts now; `objected`: whether a party's objection stands.

    `reply_due_on`: the day by which the first of the authorities asked should have answered; None where none is asked.
    """
    open_task = FilteredRelation("process__task", condition=Q(process__task__status__in=OPEN))
    joined = Dossier.objects.at_desk_of(user).select_related("foundling_case").annotate(open_task=open_task)
    waited_for = running_of(OuterRef("pk")).order_by("due_on").values("due_on")[:1]
    return joined.annotate(
        holder_name=F("open_task__owner__full_name"),
        holder_id=F("open_task__owner_id"),
        reply_due_on=Subquery(waited_for),
        in_book=Exists(IN_BOOK),
        objected=Exists(OBJECTIONS),
    )


def waiting_in(queue: Queue, user: Actor) -> QuerySet[Dossier]:
    """The dossiers in a queue, the most urgent first."""
    wards = wards_where(user, queue.permission)
    return at_desk(user).filter(queue.holds(user), ward_id__in=wards).order_by(F("due_at").asc(nulls_last=True), "pk")


CASES = "foundlings"


def counts(user: Actor) -> dict[str, int]:
    """How many dossiers wait in each queue, and how many `CASES` are under way, in one query."""
    offered = offered_to(user)
    if not offered:
        return {}
    totals = {queue.code.replace("-", "_"): Count("pk", filter=queue.holds(user)) for queue in offered}
    under_way = FoundlingCase.objects.visible_to(user).under_way().order_by()
    # The number of cases rides along with the dossiers; where there is no dossier at all, it has nothing to ride on.
    cases = Subquery(under_way.values("ward_id").annotate(n=Count("pk")).values("n")[:1])
    totals_and_cases = totals | ({CASES: Max(Coalesce(cases, 0))} if _one_ward(user) else {})
    letters = {INCOMING: Max(how_many(user))} if wards_asked(user) else {}
    found = at_desk(user).order_by().aggregate(**totals_and_cases, **letters)
    known, asked = found.get(CASES), found.get(INCOMING)
    return {queue.code: found[queue.code.replace("-", "_")] for queue in offered} | {
        CASES: under_way.count() if known is None else known,
        INCOMING: waiting_for(user).count() if letters and asked is None else asked or 0,
    }


def _one_ward(user: Actor) -> bool:
    return len(wards_where(user, Permission.VIEW)) == 1
