"""What must agree within a death registration, and what the citizen is asked to look at again."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.offices.working_time import WorkCalendar
from casework.procedures.catalogue._death.circumstances import CIRCUMSTANCES
from casework.procedures.catalogue._death.law import DAYS_TO_REGISTER, counted_from_death, timeliness
from casework.procedures.declaration import Doubt, Error
from casework.procedures.partial_date import PartialDate

Cleaned = Mapping[str, Any]
OLDEST = 120


def death_follows_birth(cleaned: Cleaned, _on: date) -> Iterable[Error | Doubt]:
    """Nobody dies before birth; an age of more than 120 years is confirmed."""
    died, born = _known(cleaned["death"], "died_on"), _known(cleaned["deceased"], "birth")
    if not died or not born:
        return
    if died.latest < born.earliest:
        yield Error("death.died_on", _("Ngày chết không thể trước ngày sinh. Hãy xem lại cả hai."))
    elif died.year - born.year > OLDEST:
        yield Doubt("death.died_on", "age", _("Theo tờ khai, người này thọ trên 120 tuổi. Hãy xem lại năm sinh."))


def minutes_belong_to_an_hour(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Minutes alone say nothing."""
    death = cleaned["death"]
    if death.get("minute", "") != "" and death.get("hour", "") == "":
        yield Error("death.hour", _("Hãy ghi giờ, hoặc để trống cả giờ và phút."))


def time_needs_a_day(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """An hour of an unknown day cannot be registered."""
    died = _known(cleaned["death"], "died_on")
    if died and died.full is None and cleaned["death"].get("hour", "") != "":
        yield Error("death.hour", _("Chưa rõ ngày chết thì để trống giờ chết."))


def notice_follows_death(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """No notice is older than the death."""
    died, issued = _known(cleaned["death"], "died_on"), _known(cleaned["notice"], "issued_on")
    if died and issued and issued.latest < died.earliest:
        yield Error("notice.issued_on", _("Giấy này không thể cấp trước ngày chết. Hãy xem lại hai ngày."))


def notice_fits_circumstance(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """The circumstance decides between the notice and its substitute (NĐ 123/2015, article 4)."""
    known = CIRCUMSTANCES.get(cleaned["death"].get("circumstance", ""))
    kind = cleaned["notice"].get("kind")
    if known and kind in {other.kind for other in CIRCUMSTANCES.values()} and kind != known.kind:
        yield Error(
            "notice.kind",
            _("Với trường hợp chết đã chọn cần: %(paper)s. Cơ quan cấp: %(issuer)s.")
            % {"paper": known.paper, "issuer": known.issuer},
        )


def deceased_is_identified(cleaned: Cleaned, _on: date) -> Iterable[Doubt]:
    """Of a recent death a number or an identity paper is expected."""
    deceased = cleaned["deceased"]
    if not deceased.get("identity_number") and not deceased.get("identity_paper"):
        yield Doubt(
            "deceased.identity_number",
            "none",
            _("Tờ khai không ghi số định danh và giấy tờ tùy thân của người đã chết. Hãy xác nhận là không có."),
        )


def requester_is_alive(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """The deceased does not register himself."""
    number = cleaned["requester"].get("identity_number")
    if number and number == cleaned["deceased"].get("identity_number"):
        yield Error(
            "deceased.identity_number",
            _("Số định danh này là của người yêu cầu. Hãy ghi số của người đã chết, hoặc để trống nếu không có."),
        )


def lateness_is_known(cleaned: Cleaned, on: date) -> Iterable[Doubt]:
    """After fifteen days the registration is late, which costs a fee."""
    if counted_from_death(cleaned) and not timeliness(cleaned, on, WorkCalendar()).on_time:
        yield Doubt(
            "death.died_on",
            "late",
            _("Đã quá 15 ngày kể từ ngày chết: việc đăng ký được tính là quá hạn và thu lệ phí. Hãy xác nhận."),
        )


def only_late_deaths(cleaned: Cleaned, on: date) -> Iterable[Error]:
    """Within fifteen days the ordinary registration is the right one."""
    died = _known(cleaned["death"], "died_on")
    if died and 0 <= (on - died.earliest).days <= DAYS_TO_REGISTER:
        yield Error(
            "death.died_on",
            _("Chưa quá 15 ngày kể từ ngày chết. Hãy dùng thủ tục “Đăng ký khai tử”, không thu lệ phí."),
        )


def decision_takes_effect_after_issue(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """A decision is in force from its issue at the earliest, and the death it declares lies before."""
    decision, death = cleaned["decision"], cleaned["death"]
    issued, effective = _known(decision, "issued_on"), _known(decision, "effective_on")
    died = _known(death, "died_on")
    if issued and effective and effective.earliest < issued.earliest:
        yield Error("decision.effective_on", _("Ngày có hiệu lực không thể trước ngày ban hành."))
    if died and effective and died.earliest > effective.earliest:
        yield Error("death.died_on", _("Ngày chết do Tòa án xác định không thể sau ngày quyết định có hiệu lực."))


def _known(values: Mapping[str, Any], name: str) -> PartialDate | None:
    stored = values.get(name)
    return PartialDate.stored(stored) if stored else None
