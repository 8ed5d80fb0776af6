"""The dossier: one request of one citizen to one ward, from draft to hand-over."""

import datetime as dt
import uuid
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.dossiers.contents import Contents
from casework.dossiers.correspondence import Correspondence
from casework.dossiers.lifecycle import LifeCycle
from casework.dossiers.status import EXPECTED_WORD, Status, citizen_word, official_word, whose_turn
from casework.procedures import registry
from casework.procedures.declaration import Declaration
from casework.procedures.definition import Edition, Outcome, Procedure


class DossierQuery(models.QuerySet["Dossier"]):
    """What exists for whom: the same rule answers list, detail, file, export and fragment."""

    def owned_by(self, user: Actor) -> "DossierQuery":
        """The dossiers this citizen filed or is writing, without those in the trash."""
        # Nobody owns what has no owner: an anonymous reader's key is None as well.
        return self.filter(owner_id=user.pk, trashed_at=None) if user.is_authenticated else self.none()

    def at_desk_of(self, user: Actor) -> "DossierQuery":
        """The sent dossiers of the wards in which this official may look."""
        return self.filter(ward_id__in=wards_where(user, Permission.VIEW)).exclude(status=Status.DRAFT)

    def visible_to(self, user: Actor) -> "DossierQuery":
        """Everything that exists for this person; strangers get 404 for the rest."""
        if not user.is_authenticated:
            return self.none()
        at_desk = Q(ward_id__in=wards_where(user, Permission.VIEW)) & ~Q(status=Status.DRAFT)
        return self.filter(Q(owner_id=user.pk) | at_desk | _written_down(user))

    def written_down_at_desk_of(self, user: Actor) -> "DossierQuery":
        """The drafts that the counters of his wards write down for people who came or wrote, the newest first."""
        return self.filter(_written_down(user)).order_by("-created_at")


def _written_down(user: Actor) -> Q:
    """Drafts of the counters, of which the citizens' own are none."""
    drafts = Q(status=Status.DRAFT, ward_id__in=wards_where(user, Permission.RECEIVE), trashed_at=None)
    return drafts & ~Q(channel="online")


class Dossier(Contents, Correspondence, LifeCycle):
    """One file. Its status changes only through the gate."""

    class Channel(models.TextChoices):
        """How it came in."""

        ONLINE = "online", _("Trực tuyến")
        COUNTER = "counter", _("Tại quầy")
        POST = "post", _("Bưu chính")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    ward = models.ForeignKey("casework.Ward", models.PROTECT, related_name="dossiers", verbose_name=_("phường, xã"))
    procedure_code = models.CharField(_("thủ tục"), max_length=60, db_index=True)
    owner = models.ForeignKey("casework.User", models.PROTECT, null=True, blank=True, related_name="dossiers")
    channel = models.CharField(_("kênh nộp"), max_length=10, choices=Channel, default=Channel.ONLINE)
    language = models.CharField(_("ngôn ngữ thư"), max_length=5, default="vi")
    requester_name = models.CharField(_("người yêu cầu"), max_length=120, blank=True)
    requester_email = models.EmailField(_("thư điện tử"), blank=True)
    requester_phone = models.CharField(_("số điện thoại"), max_length=20, blank=True)
    subject_name = models.CharField(_("người được đăng ký"), max_length=250, blank=True)
    search_text = models.TextField(_("chuỗi tìm kiếm không dấu"), blank=True)
    foundling_case = models.ForeignKey(
        "casework.FoundlingCase",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="dossiers",
        verbose_name=_("vụ việc trẻ bị bỏ rơi"),
    )
    form_token = models.CharField(max_length=40, unique=True, null=True, blank=True)
    process = models.OneToOneField("viewflow.Process", models.PROTECT, null=True, blank=True, related_name="dossier")
    trail_head = models.CharField(max_length=64, blank=True)
    trail_length = models.PositiveIntegerField(default=0)
    written_by = models.ForeignKey(
        "casework.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("người nhận tại quầy")
    )
    arrived_at = models.DateTimeField(_("bưu chính đến lúc"), null=True, blank=True)
    created_at = models.DateTimeField(_("tạo lúc"), auto_now_add=True)
    trashed_at = models.DateTimeField(_("bỏ vào thùng rác lúc"), null=True, blank=True)

    objects = DossierQuery.as_manager()

    class Meta:
        app_label = "casework"
        verbose_name = _("hồ sơ")
        verbose_name_plural = _("hồ sơ")
        constraints = [
            models.CheckConstraint(name="dossier_status_is_known", condition=Q(status__in=Status.values)),
            models.CheckConstraint(
                name="dossier_has_code_once_sent", condition=Q(status=Status.DRAFT) | Q(code__isnull=False)
            ),
        ]
        indexes = [models.Index(fields=["ward", "status", "due_at"], name="dossier_queue")]

    def __str__(self) -> str:
        return self.code or str(self.uuid)

    @cached_property
    def procedure(self) -> Procedure:
        """What is asked for."""
        return registry.get(self.procedure_code)

    @cached_property
    def edition(self) -> Edition:
        """The law that governs this dossier, pinned for ever when it was sent."""
        return self.procedure.edition(self.edition_key)

    @property
    def is_online(self) -> bool:
        """Whether the citizen filed it himself; otherwise the counter wrote it down."""
        return self.channel == self.Channel.ONLINE

    def bind(self, raw: Mapping[str, Any], *, on: dt.date) -> Declaration:
        """Its declaration filled with `raw`, judged on the day `on` as its channel wants it."""
        return self.procedure.bind(raw, on=on, online=self.is_online)

    @property
    def proposal(self) -> Outcome | None:
        """The outcome that is before the leader, or was decided."""
        return self.procedure.outcome(self.proposed_outcome) if self.proposed_outcome else None

    @property
    def registers_at_counter(self) -> bool:
        """Whether number and date arise at the counter, when the parties are there to sign."""
        return self.procedure.route.registers_at_counter

    @property
    def is_registered(self) -> bool:
        """Whether the registration at the counter took place and its papers wait there; lists annotate `in_book`."""
        if not self.registers_at_counter or self.status != Status.READY_FOR_PICKUP:
            return False
        known: bool | None = getattr(self, "in_book", None)
        return self.entry_in_force is not None if known is None else known

    @property
    def title(self) -> str:
        """The procedure's name as people say it."""
        return str(self.procedure.title)

    @property
    def official_word(self) -> Promise | str:
        """The status as officials read it."""
        return official_word(self.status, at_counter=self.registers_at_counter, registered=self.is_registered)

    @property
    def whose_turn(self) -> Promise | str:
        """Whose turn it is; asked while the dossier is open."""
        return whose_turn(self.status, at_counter=self.registers_at_counter, registered=self.is_registered)

    @property
    def citizen_word(self) -> Promise | str:
        """The status as the citizen reads it."""
        if self.awaits_originals:
            return EXPECTED_WORD
        return citizen_word(self.status, at_counter=self.registers_at_counter, registered=self.is_registered)

    @property
    def is_late(self) -> bool:
        """Whether the result came, or is still missing, after the promised time; a pause stops the clock."""
        return self.lateness_at is not None
