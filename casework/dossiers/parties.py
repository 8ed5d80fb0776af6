"""The parties to a registration at the counter: each is told, invited, asked of free will, and signs.

What is kept of a party here is how it stands now; who wrote what when is in the trail.
"""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from casework.procedures.persons import Party

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier

KEY_LENGTH = 32


def new_key() -> str:
    """The end of the address in a party's mail; it cannot be guessed."""
    return get_random_string(KEY_LENGTH)


class DossierParty(models.Model):
    """One party. `key` opens the party's own page until the address or the name changes."""

    class Answer(models.TextChoices):
        """What the party said to being named."""

        NONE = "", _("chưa trả lời")
        CONFIRMED = "confirmed", _("xác nhận đúng là mình")
        OBJECTED = "objected", _("báo không phải mình, hoặc không đồng ý")

    class Way(models.TextChoices):
        """How the party signed."""

        SIGNATURE = "signature", _("Ký tên")
        FINGERPRINT = "fingerprint", _("Điểm chỉ")

    dossier = models.ForeignKey("casework.Dossier", models.CASCADE, related_name="parties")
    role = models.CharField(_("vai trò"), max_length=40)
    title = models.CharField(_("bên"), max_length=60)
    name = models.CharField(_("họ, chữ đệm, tên"), max_length=120)
    email = models.EmailField(_("thư điện tử"), blank=True)
    number_end = models.CharField(_("bốn số cuối của số định danh"), max_length=4, blank=True)
    files = models.BooleanField(_("là bên nộp hồ sơ"), default=False)
    key = models.CharField(max_length=KEY_LENGTH, unique=True, default=new_key)
    told_at = models.DateTimeField(_("đã báo lúc"), null=True, blank=True)
    answer = models.CharField(_("trả lời"), max_length=10, choices=Answer, default=Answer.NONE, blank=True)
    answered_at = models.DateTimeField(_("trả lời lúc"), null=True, blank=True)
    answer_note = models.CharField(_("lời nhắn"), max_length=500, blank=True)
    settled_at = models.DateTimeField(_("làm rõ lúc"), null=True, blank=True)
    settled_by = models.CharField(_("người làm rõ"), max_length=120, blank=True)
    settled_note = models.CharField(_("đã làm rõ thế nào"), max_length=500, blank=True)
    met_in = models.ForeignKey("casework.Visit", models.SET_NULL, null=True, blank=True, related_name="+")
    identity_paper = models.CharField(_("giấy tờ tùy thân đã xem"), max_length=200, blank=True)
    willing = models.BooleanField(_("tự nguyện"), null=True, blank=True)
    asked_at = models.DateTimeField(_("hỏi ý chí lúc"), null=True, blank=True)
    way = models.CharField(_("cách ký"), max_length=12, choices=Way, blank=True)
    book_signed_at = models.DateTimeField(_("ký sổ lúc"), null=True, blank=True)
    papers_signed_at = models.DateTimeField(_("ký giấy lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("bên trong hồ sơ")
        verbose_name_plural = _("các bên trong hồ sơ")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["dossier", "role"], name="one_party_a_role")]

    def __str__(self) -> str:
        return f"{self.title}: {self.name}"

    @property
    def has_objected(self) -> bool:
        """Whether the party says that it is a mistake, or does not agree."""
        return self.answer == self.Answer.OBJECTED

    @property
    def still_objects(self) -> bool:
        """Whether that still stands: neither did he answer otherwise since, nor did an officer settle it."""
        return self.has_objected and self.settled_at is None

    def answers(self, answer: str, note: str = "", *, at: dt.datetime | None = None) -> None:
        """Take down what he says to being named; what was settled before is settled no more. Not saved."""
        self.answer, self.answered_at, self.answer_note = answer, at, note[:500]
        self.settled_at, self.settled_by, self.settled_note = None, "", ""


def keep_parties(dossier: "Dossier", named: Iterable[Party]) -> None:
    """Keep whom a sent declaration names as parties; one whose name or address changed is told anew."""
    known = {party.role: party for party in dossier.parties.all()}
    for party in named:
        row = known.get(party.person.role) or DossierParty(dossier=dossier, role=party.person.role)
        if (row.name, row.email) != (party.person.name, party.email):
            row.key, row.told_at = new_key(), None
            row.answers(row.Answer.NONE)
        row.title, row.name, row.email, row.files = str(party.title), party.person.name, party.email, party.files
        row.number_end = party.person.identity_number[-4:]
        row.save()


def named_under(addresses: Iterable[str]) -> "models.QuerySet[DossierParty]":
    """Where somebody with these addresses is a party without having filed; what goes on first."""
    named = DossierParty.objects.filter(email__in=list(addresses), files=False).exclude(dossier__code=None)
    return named.select_related("dossier__ward").order_by(models.F("dossier__closed_at").asc(nulls_first=True), "-pk")


def objections_to(dossier: Any) -> "models.QuerySet[DossierParty]":
    """The objections that still stand on a dossier; `dossier` is its key, or a reference to it within a query."""
    return DossierParty.objects.filter(dossier=dossier, answer=DossierParty.Answer.OBJECTED, settled_at=None)


def forget_meetings(dossier: "Dossier") -> None:
    """Who came, and what he wants, is asked anew next time; what was signed stays."""
    dossier.parties.update(met_in=None, willing=None, asked_at=None)
