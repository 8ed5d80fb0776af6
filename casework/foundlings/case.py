"""Vụ việc trẻ bị bỏ rơi: who was found where by whom, who takes care, how far the posting is, who came forward."""

import datetime as dt
from hashlib import sha256

from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.foundlings.posting import last_day_of
from casework.people.sex import Sex


class CaseStatus(models.TextChoices):
    """How far a case is."""

    RECORDED = "recorded", _("Đã lập biên bản")
    POSTED = "posted", _("Đang niêm yết")
    CLOSED = "closed", _("Đã kết thúc niêm yết")
    CLAIMED = "claimed", _("Có người nhận trẻ")


UNDER_WAY = (CaseStatus.RECORDED, CaseStatus.POSTED)


class CaseQuery(models.QuerySet["FoundlingCase"]):
    """What exists for whom, and what is still under way."""

    def visible_to(self, user: Actor) -> "CaseQuery":
        """The cases of the wards in which this official may look."""
        return self.filter(ward_id__in=wards_where(user, Permission.VIEW)) if user.is_authenticated else self.none()

    def under_way(self) -> "CaseQuery":
        """Those whose posting has not come to its end."""
        return self.filter(status__in=UNDER_WAY)


class FoundlingCase(models.Model):
    """One abandoned child, from the record of the finding to the end of the posting."""

    ward = models.ForeignKey("casework.Ward", models.PROTECT, related_name="foundling_cases")
    status = models.CharField(_("tình trạng"), max_length=10, choices=CaseStatus, default=CaseStatus.RECORDED)
    record_number = models.CharField(_("số biên bản"), max_length=40)
    recorded_on = models.DateField(_("ngày lập biên bản"))
    found_on = models.DateField(_("ngày phát hiện"))
    found_time = models.TimeField(_("giờ phát hiện"), null=True, blank=True)
    found_place = models.CharField(_("nơi phát hiện"), max_length=300)
    sex = models.CharField(_("giới tính"), max_length=10, choices=Sex.choices)
    estimated_age = models.CharField(_("tuổi ước chừng"), max_length=100)
    features = models.CharField(_("đặc điểm nhận dạng"), max_length=500)
    health = models.CharField(_("tình trạng sức khỏe"), max_length=300)
    belongings = models.CharField(_("tài sản, đồ vật kèm theo"), max_length=500, blank=True)
    finder_name = models.CharField(_("người phát hiện"), max_length=120)
    finder_number = models.CharField(_("số giấy tờ tùy thân của người phát hiện"), max_length=30, blank=True)
    finder_residence = models.CharField(_("nơi cư trú của người phát hiện"), max_length=300)
    witness_name = models.CharField(_("người làm chứng"), max_length=120)
    witness_residence = models.CharField(_("nơi cư trú của người làm chứng"), max_length=300)
    carer_name = models.CharField(_("người, tổ chức tạm thời nuôi dưỡng"), max_length=160, blank=True)
    carer_number = models.CharField(_("số giấy tờ tùy thân của người nuôi dưỡng"), max_length=30, blank=True)
    carer_residence = models.CharField(_("địa chỉ của người, tổ chức nuôi dưỡng"), max_length=300, blank=True)
    carer_phone = models.CharField(_("điện thoại người nuôi dưỡng"), max_length=20, blank=True)
    carer_email = models.EmailField(_("thư điện tử người nuôi dưỡng"), blank=True)
    decision_number = models.CharField(_("số quyết định giao nuôi"), max_length=40, blank=True)
    decided_on = models.DateField(_("ngày quyết định giao nuôi"), null=True, blank=True)
    posted_from = models.DateField(_("niêm yết từ ngày"), null=True, blank=True)
    posted_at = models.CharField(_("nơi niêm yết"), max_length=300, blank=True)
    posting_ended_on = models.DateField(_("lập biên bản kết thúc niêm yết ngày"), null=True, blank=True)
    claimant_name = models.CharField(_("người nhận trẻ"), max_length=120, blank=True)
    claim_note = models.CharField(_("nội dung việc nhận trẻ"), max_length=500, blank=True)
    claimed_on = models.DateField(_("ngày nhận trẻ"), null=True, blank=True)
    opened_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+", verbose_name=_("người lập"))
    opened_at = models.DateTimeField(_("lập lúc"))
    documents = models.ManyToManyField("casework.IssuedDocument", related_name="foundling_cases", blank=True)

    objects = CaseQuery.as_manager()

    class Meta:
        app_label = "casework"
        verbose_name = _("vụ việc trẻ bị bỏ rơi")
        verbose_name_plural = _("vụ việc trẻ bị bỏ rơi")
        ordering = ["-recorded_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="posted_case_has_a_first_day",
                condition=Q(status="recorded") | Q(status="claimed") | Q(posted_from__isnull=False),
            ),
            models.UniqueConstraint(fields=["ward", "record_number", "recorded_on"], name="one_case_a_record"),
        ]

    def __str__(self) -> str:
        return self.record_number

    @property
    def as_seen(self) -> str:
        """How it stands, in a few letters: who acts on an older page acts on another case than he read."""
        told = "|".join(str(getattr(self, field.attname)) for field in self._meta.concrete_fields)
        return sha256(told.encode()).hexdigest()[:16]

    @property
    def last_day(self) -> dt.date | None:
        """The last of the days the posting must last; None before it began."""
        return last_day_of(self.posted_from) if self.posted_from else None

    @property
    def posting_is_over(self) -> bool:
        """Whether the last day has passed."""
        return self.last_day is not None and localdate() > self.last_day

    @property
    def numbers(self) -> set[str]:
        """The identity numbers of those it names."""
        return {number for number in (self.finder_number, self.carer_number) if number}

    @property
    def hindrance(self) -> str | Promise | None:
        """Why no birth may be registered on it yet, as a sentence; None when nothing stands in the way."""
        if self.status == CaseStatus.CLAIMED:
            return _(
                "Đã có người nhận là cha, mẹ của trẻ nên không đăng ký theo thủ tục này. Hãy đề nghị lãnh đạo dừng "
                "giải quyết hồ sơ."
            )
        if self.last_day is None:
            return _("Vụ việc chưa được niêm yết. Hãy bắt đầu niêm yết ở trang vụ việc.")
        if not self.posting_is_over:
            words = _t(
                "Đang niêm yết đến hết ngày %(until)s; chỉ tiếp nhận từ ngày %(next)s, khi không có ai nhận trẻ."
            )
            after = self.last_day + dt.timedelta(days=1)
            return words % {"until": f"{self.last_day:%d/%m/%Y}", "next": f"{after:%d/%m/%Y}"}
        if self.status != CaseStatus.CLOSED:
            return _(
                "Thời gian niêm yết đã hết. Hãy lập biên bản kết thúc niêm yết ở trang vụ việc trước khi tiếp nhận."
            )
        return None


class CaseEvent(models.Model):
    """One line of a case's trail: who did what, in which post, when; only ever added."""

    case = models.ForeignKey(FoundlingCase, models.PROTECT, related_name="events")
    at = models.DateTimeField(_("lúc"))
    actor = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    actor_name = models.CharField(_("người làm"), max_length=120)
    post_title = models.CharField(_("chức danh"), max_length=80, blank=True)
    verb = models.CharField(_("việc"), max_length=40)
    note = models.TextField(_("ghi chú"), blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("diễn biến vụ việc")
        verbose_name_plural = _("diễn biến vụ việc")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.case_id} {self.verb}"
