"""Numbers, dates, times and money in the words Vietnamese papers use; papers are always Vietnamese."""

from datetime import date, time

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
# Last digits that change their name after "mươi": 21 mốt, 24 tư, 25 lăm.
AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
SCALES = ((1_000_000, "triệu"), (1_000, "nghìn"), (1, ""))
LARGEST_NUMBER = 999_999_999


def number_in_words(n: int) -> str:
    """`n` read aloud, 0 to 999,999,999: 2005 is "hai nghìn không trăm linh năm". ValueError beyond."""
    if not 0 <= n <= LARGEST_NUMBER:
        raise ValueError(f"Only 0 to {LARGEST_NUMBER} can be put into words, not {n}.")
    if n == 0:
        return DIGITS[0]
    words: list[str] = []
    for scale, name in SCALES:
        group, n = divmod(n, scale)
        if group:
            words += [*_below_thousand(group, full=bool(words)), name]
    return " ".join(filter(None, words))


def _below_thousand(n: int, *, full: bool) -> list[str]:
    """The words of a group of three digits; `full`: after a higher group, "không trăm" is said too."""
    hundreds, rest = divmod(n, 100)
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    return words + _below_hundred(rest, after_hundreds=bool(words))


def _below_hundred(n: int, *, after_hundreds: bool) -> list[str]:
    tens, units = divmod(n, 10)
    if n == 0:
        return []
    if tens == 0:
        return ["linh", DIGITS[units]] if after_hundreds else [DIGITS[units]]
    if tens == 1:
        return ["mười", *_last_digit(units, {5: "lăm"})]
    return [DIGITS[tens], "mươi", *_last_digit(units, AFTER_TENS)]


def _last_digit(units: int, changed: dict[int, str]) -> list[str]:
    return [changed.get(units, DIGITS[units])] if units else []


def date_in_words(day: date) -> str:
    """A date as civil-status papers spell it: "ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi sáu"."""
    # The first ten days of a month are called "mùng".
    numbered = number_in_words(day.day)
    spoken_day = f"mùng {numbered}" if day.day <= 10 else numbered
    return f"ngày {spoken_day} {month_in_words(day.year, day.month)}"


def month_in_words(year: int, month: int) -> str:
    """A month of which the day is not known: "tháng tư năm một nghìn chín trăm tám mươi bảy"."""
    return f"tháng {'tư' if month == 4 else number_in_words(month)} năm {number_in_words(year)}"


def long_date(day: date) -> str:
    """A date as letters head it, "ngày 05 tháng 02 năm 2026": days below 10 and months 1 and 2 padded (NĐ 30/2020)."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def clock(moment: time) -> str:
    """A time of day as letters write it: "14 giờ 30 phút"."""
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def clock_in_words(hour: int, minute: int | None = None) -> str:
    """A time of day spelled out: "bốn giờ ba mươi lăm phút"; the minute may be unknown."""
    return f"{number_in_words(hour)} giờ" + ("" if minute is None else f" {number_in_words(minute)} phút")


def money(amount: int) -> str:
    """`amount` in đồng, as people write it: "16.000 đ"."""
    return f"{amount:,}".replace(",", ".") + " đ"
