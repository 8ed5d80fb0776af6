"""Papers of a dossier: what was frozen into each, whether its PDF is there, what happened to it since."""

import datetime as dt
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from casework.access.policy import Actor, wards_where
from casework.documents.kinds import KINDS
from casework.dossiers.dossier import Dossier
from casework.offices.wards import Ward

# Letters and digits that nobody mistakes for each other.
TOKEN_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
TOKEN_LENGTH = 12


def new_token() -> str:
    """A code that finds this paper again and cannot be guessed."""
    return get_random_string(TOKEN_LENGTH, TOKEN_LETTERS)


# The kinds of a letter that asks another authority, and of what is sworn where none answers.
QUESTION, STATEMENT = "verification-letter", "sworn-statement"


class DocumentState(models.TextChoices):
    """Whether the PDF is there."""

    WAITING = "waiting", _("đang tạo")
    READY = "ready", _("đã có")
    FAILED = "failed", _("không tạo được")


class DocumentQuery(models.QuerySet["IssuedDocument"]):
    """Ways to ask for papers."""

    def due(self, at: dt.datetime) -> "DocumentQuery":
        """What the worker should make now."""
        return self.filter(state=DocumentState.WAITING, voided_at=None, due_at__lte=at).order_by("due_at", "pk")

    def open_to(self, user: Actor) -> "DocumentQuery":
        """What exists for this person: papers of dossiers he may see, and of wards where he has the kind's right."""
        seen = Q(dossier__in=Dossier.objects.visible_to(user))
        for right in {kind.right for kind in KINDS.values()}:
            kinds = [kind.code for kind in KINDS.values() if kind.right == right]
            seen |= Q(ward_id__in=wards_where(user, right), kind__in=kinds)
        return self.filter(seen)

    def drafts_of_result(self) -> "DocumentQuery":
        """What the leader reads before he decides; a question to another authority is a draft of its own."""
        return self.filter(draft=True, voided_at=None).exclude(kind=QUESTION)

    def in_force(self) -> "DocumentQuery":
        """What has not been voided or replaced."""
        return self.filter(voided_at=None)


class IssuedDocument(models.Model):
    """One paper, of a dossier, or of a ward's office when it belongs to no dossier (a book, a posting).

    Its facts never change: a correction is a new row that voids this one.
    """

    dossier = models.ForeignKey(
        "casework.Dossier",
        on_delete=models.PROTECT,
        related_name="documents",
        null=True,
        blank=True,
        verbose_name=_("hồ sơ"),
    )
    ward = models.ForeignKey(
        "casework.Ward",
        on_delete=models.PROTECT,
        related_name="documents",
        null=True,
        blank=True,
        verbose_name=_("phường, xã"),
    )
    kind = models.CharField(_("loại giấy tờ"), max_length=40)
    draft = models.BooleanField(_("bản nháp"), default=False)
    part = models.CharField(_("phần"), max_length=40, blank=True)
    handed_over = models.BooleanField(_("giao cho công dân"), default=False)
    copies = models.PositiveSmallIntegerField(_("số bản"), default=1)
    number = models.CharField(_("số"), max_length=40, blank=True)
    facts = models.JSONField(_("nội dung"))
    printer = models.ForeignKey(
        "casework.PrinterProfile", on_delete=models.PROTECT, null=True, blank=True, verbose_name=_("máy in")
    )
    verify_token = models.CharField(_("mã kiểm tra"), max_length=TOKEN_LENGTH, unique=True, default=new_token)
    signer_name = models.CharField(_("người ký"), max_length=120, blank=True)
    signer_title = models.CharField(_("chức danh người ký"), max_length=120, blank=True)

    state = models.CharField(_("tình trạng"), max_length=10, choices=DocumentState, default=DocumentState.WAITING)
    attempts = models.PositiveSmallIntegerField(_("số lần thử"), default=0)
    due_at = models.DateTimeField(_("tạo lại lúc"), default=timezone.now)
    failure = models.CharField(_("lỗi"), max_length=500, blank=True)
    path = models.CharField(_("tệp"), max_length=200, blank=True)
    sha256 = models.CharField(_("mã băm SHA-256"), max_length=64, blank=True)
    pages = models.PositiveSmallIntegerField(_("số trang"), default=0)
    template_version = models.CharField(_("phiên bản mẫu"), max_length=12, blank=True)

    created_at = models.DateTimeField(_("lập lúc"), auto_now_add=True)
    issued_at = models.DateTimeField(_("ban hành lúc"), null=True, blank=True)
    printed_at = models.DateTimeField(_("in lúc"), null=True, blank=True)
    signed_at = models.DateTimeField(_("ký lúc"), null=True, blank=True)
    sealed_at = models.DateTimeField(_("đóng dấu lúc"), null=True, blank=True)
    voided_at = models.DateTimeField(_("hủy lúc"), null=True, blank=True)
    void_reason = models.CharField(_("lý do hủy"), max_length=500, blank=True)
    replaces = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by", verbose_name=_("thay cho")
    )

    objects = DocumentQuery.as_manager()

    class Meta:
        app_label = "casework"
        verbose_name = _("giấy tờ đã lập")
        verbose_name_plural = _("giấy tờ đã lập")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="document_of_a_dossier_or_a_ward",
                condition=Q(dossier__isnull=False, ward=None) | Q(dossier=None, ward__isnull=False),
            ),
            models.CheckConstraint(
                name="ready_document_has_a_file", condition=~Q(state="ready") | (~Q(path="") & ~Q(sha256=""))
            ),
            models.CheckConstraint(
                name="voided_document_has_a_reason", condition=Q(voided_at=None) | ~Q(void_reason="")
            ),
        ]
        indexes = [models.Index(fields=["due_at"], condition=Q(state="waiting"), name="document_waiting")]

    def __str__(self) -> str:
        return f"{self.title} {self.number}".strip()

    @property
    def bears_code(self) -> bool:
        """Whether our square code stands on it: on issued papers of our own making, never on a draft."""
        return KINDS[self.kind].bears_code and not self.draft

    @property
    def title(self) -> str | Promise:
        """The kind's name, for people; where there are several of a kind, with what this one is about."""
        return KINDS[self.kind].named(self.facts)

    @property
    def called(self) -> str:
        """What the citizen calls it."""
        kind = KINDS[self.kind]
        return f"{kind.called}: {self.facts[kind.about]}" if kind.about else kind.called or kind.title

    @property
    def scanned_back(self) -> bool:
        """Whether others sign it on paper, and a scan of what they signed belongs to the dossier."""
        return KINDS[self.kind].scanned_back

    @property
    def file_name(self) -> str:
        """What the PDF is called when it is saved."""
        return f"{self.dossier.code if self.dossier else self.ward_id}-{self.kind}-{self.pk}.pdf"

    @property
    def is_ready(self) -> bool:
        """Whether the PDF can be opened."""
        return self.state == DocumentState.READY

    @property
    def file(self) -> Path:
        """Where the PDF lies; only meaningful when ready."""
        return Path(settings.FILES_DIR) / self.path

    @property
    def offsets(self) -> tuple[float, float]:
        """How far to move what goes onto a blank, in millimetres to the right and down."""
        return self.printer.offsets if self.printer else (0.0, 0.0)


def pages_of_book(ward: Ward, book: str) -> list[IssuedDocument]:
    """The newest printed pages of a book, named as they name it."""
    printed = IssuedDocument.objects.filter(ward=ward, kind="book-pages", facts__book=book)
    return list(printed.order_by("-pk")[:5])
