"""How the papers write dates, moments, names and numbers: filters of their templates."""

import io
import re
from datetime import date, datetime

import segno
from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from casework.people import wording
from casework.procedures.partial_date import PartialDate

register = template.Library()


@register.filter
def figures(day: str | None) -> str:
    """22/11/2026; dots to be filled in when the day is not known yet."""
    return f"{date.fromisoformat(day):%d/%m/%Y}" if day else "…/…/……"


@register.filter
def words(day: str) -> str:
    """The day in words, as civil-status papers want it beside the figures."""
    return wording.date_in_words(date.fromisoformat(day))


@register.filter
def as_known(day: str | None) -> str:
    """22/11/2026, 11/2026 or 2026: a date as far as it is known; dots when it is not known yet."""
    return PartialDate.stored(day).words if day else figures(None)


@register.filter
def known_in_words(day: str) -> str:
    """The same spelled out: "tháng ba năm một nghìn chín trăm tám mươi bảy"."""
    known = PartialDate.stored(day)
    if known.full:
        return wording.date_in_words(known.full)
    if known.month:
        return wording.month_in_words(known.year, known.month)
    return f"năm {wording.number_in_words(known.year)}"


@register.filter
def clock(time: str) -> str:
    """04 giờ 35 phút, from "04:35"; 04 giờ, from "04"."""
    hour, _colon, minute = time.partition(":")
    return f"{hour} giờ {minute} phút" if minute else f"{hour} giờ"


@register.filter
def clock_in_words(time: str) -> str:
    """Bốn giờ ba mươi lăm phút, in small letters."""
    hour, _colon, minute = time.partition(":")
    return wording.clock_in_words(int(hour), int(minute) if minute else None)


@register.filter
def long_date(day: str | None) -> str:
    """ngày 05 tháng 02 năm 2026; dots when the day is not known yet."""
    return wording.long_date(date.fromisoformat(day)) if day else "ngày … tháng … năm ……"


@register.filter
def long_as_known(day: str | None) -> str:
    """ngày 05 tháng 02 năm 2026, tháng 02 năm 2026 or năm 2026; dots when it is not known yet."""
    if not day:
        return long_date(day)
    known = PartialDate.stored(day)
    whole = wording.long_date(known.earliest)
    return whole[whole.index("ngày" if known.day else "tháng" if known.month else "năm") :]


@register.filter
def moment(at: str) -> str:
    """08 giờ 15 phút, ngày 23 tháng 11 năm 2026."""
    when = datetime.fromisoformat(at)
    return f"{wording.clock(when.time())}, {wording.long_date(when.date())}"


@register.filter
def day_and_time(at: str | None) -> str:
    """08:15 23/11/2026; nothing while it has not come."""
    return f"{datetime.fromisoformat(at):%H:%M %d/%m/%Y}" if at else ""


@register.filter
def capitals(text: str) -> str:
    """In capitals, marks kept."""
    return text.upper()


@register.filter
def in_sentence(name: str) -> str:
    """The name of a place inside a sentence: "thành phố Hà Nội"."""
    return name[:1].lower() + name[1:]


@register.filter
def digit_groups(number: str) -> str:
    """Twelve digits in groups of three: 001 326 000 101."""
    return " ".join(number[at : at + 3] for at in range(0, len(number), 3))


@register.filter
def breakable(text: str) -> SafeString:
    """A code or e-mail address in which a line may end, after a hyphen or the @: justified lines are not torn apart."""
    return mark_safe(re.sub("(?<=[-@])", "<wbr>", escape(text)))


@register.filter
def square_code(address: str) -> SafeString:
    """The QR code of an address as SVG; its title is what a reader without sight hears."""
    drawing = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawing, kind="svg", xmldecl=False, svgns=True, border=0, omitsize=True, title=f"Mã QR: {address}"
    )
    return mark_safe(drawing.getvalue().decode())
