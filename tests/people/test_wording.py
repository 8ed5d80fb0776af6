"""Words of papers, against expectations written by hand."""

from datetime import date, time

import pytest

from casework.people.wording import (
    clock,
    clock_in_words,
    date_in_words,
    long_date,
    money,
    month_in_words,
    number_in_words,
)

NUMBERS = {
    0: "không",
    1: "một",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    31: "ba mươi mốt",
    55: "năm mươi lăm",
    99: "chín mươi chín",
    100: "một trăm",
    101: "một trăm linh một",
    104: "một trăm linh bốn",
    105: "một trăm linh năm",
    110: "một trăm mười",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    344: "ba trăm bốn mươi tư",
    500: "năm trăm",
    1000: "một nghìn",
    1001: "một nghìn không trăm linh một",
    1900: "một nghìn chín trăm",
    1905: "một nghìn chín trăm linh năm",
    1911: "một nghìn chín trăm mười một",
    1945: "một nghìn chín trăm bốn mươi lăm",
    1954: "một nghìn chín trăm năm mươi tư",
    1975: "một nghìn chín trăm bảy mươi lăm",
    1991: "một nghìn chín trăm chín mươi mốt",
    1999: "một nghìn chín trăm chín mươi chín",
    2000: "hai nghìn",
    2001: "hai nghìn không trăm linh một",
    2004: "hai nghìn không trăm linh bốn",
    2005: "hai nghìn không trăm linh năm",
    2010: "hai nghìn không trăm mười",
    2011: "hai nghìn không trăm mười một",
    2015: "hai nghìn không trăm mười lăm",
    2020: "hai nghìn không trăm hai mươi",
    2021: "hai nghìn không trăm hai mươi mốt",
    2024: "hai nghìn không trăm hai mươi tư",
    2025: "hai nghìn không trăm hai mươi lăm",
    2026: "hai nghìn không trăm hai mươi sáu",
    8000: "tám nghìn",
    10_005: "mười nghìn không trăm linh năm",
    16_000: "mười sáu nghìn",
    21_500: "hai mươi mốt nghìn năm trăm",
    105_000: "một trăm linh năm nghìn",
    200_000: "hai trăm nghìn",
    1_000_000: "một triệu",
    1_050_000: "một triệu không trăm năm mươi nghìn",
    24_215_304: "hai mươi tư triệu hai trăm mười lăm nghìn ba trăm linh bốn",
}


@pytest.mark.parametrize(("n", "words"), NUMBERS.items())
def test_a_number_is_read_aloud(n, words):
    assert number_in_words(n) == words


@pytest.mark.parametrize("n", [-1, 1_000_000_000])
def test_a_number_beyond_what_papers_hold_is_refused(n):
    with pytest.raises(ValueError, match="words"):
        number_in_words(n)


DATES = {
    date(2024, 3, 5): "ngày mùng năm tháng ba năm hai nghìn không trăm hai mươi tư",
    date(1905, 1, 1): "ngày mùng một tháng một năm một nghìn chín trăm linh năm",
    date(1999, 12, 31): "ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm chín mươi chín",
    date(2000, 2, 29): "ngày hai mươi chín tháng hai năm hai nghìn",
    date(2005, 4, 4): "ngày mùng bốn tháng tư năm hai nghìn không trăm linh năm",
    date(2010, 10, 10): "ngày mùng mười tháng mười năm hai nghìn không trăm mười",
    date(2011, 11, 11): "ngày mười một tháng mười một năm hai nghìn không trăm mười một",
    date(2015, 5, 15): "ngày mười lăm tháng năm năm hai nghìn không trăm mười lăm",
    date(2020, 6, 20): "ngày hai mươi tháng sáu năm hai nghìn không trăm hai mươi",
    date(2021, 7, 21): "ngày hai mươi mốt tháng bảy năm hai nghìn không trăm hai mươi mốt",
    date(2024, 8, 24): "ngày hai mươi tư tháng tám năm hai nghìn không trăm hai mươi tư",
    date(2025, 9, 25): "ngày hai mươi lăm tháng chín năm hai nghìn không trăm hai mươi lăm",
    date(2026, 11, 14): "ngày mười bốn tháng mười một năm hai nghìn không trăm hai mươi sáu",
    date(2026, 10, 30): "ngày ba mươi tháng mười năm hai nghìn không trăm hai mươi sáu",
    date(2026, 1, 9): "ngày mùng chín tháng một năm hai nghìn không trăm hai mươi sáu",
}


@pytest.mark.parametrize(("day", "words"), DATES.items())
def test_a_date_is_spelled_as_civil_status_papers_do(day, words):
    assert date_in_words(day) == words


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 1, 31), "ngày 31 tháng 01 năm 2026"),
        (date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (date(2026, 11, 22), "ngày 22 tháng 11 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_are_padded(day, written):
    assert long_date(day) == written


@pytest.mark.parametrize(
    ("moment", "written"),
    [(time(14, 30), "14 giờ 30 phút"), (time(8), "08 giờ 00 phút"), (time(0, 5), "00 giờ 05 phút")],
)
def test_a_time_is_written_out(moment, written):
    assert clock(moment) == written


@pytest.mark.parametrize(
    ("amount", "written"), [(0, "0 đ"), (8000, "8.000 đ"), (16_000, "16.000 đ"), (1_250_000, "1.250.000 đ")]
)
def test_money_has_dots_between_thousands(amount, written):
    assert money(amount) == written


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [(4, 35, "bốn giờ ba mươi lăm phút"), (0, 5, "không giờ năm phút"), (21, None, "hai mươi mốt giờ")],
)
def test_a_time_is_spelled_as_far_as_it_is_known(hour, minute, words):
    assert clock_in_words(hour, minute) == words


@pytest.mark.parametrize(
    ("year", "month", "words"),
    [
        (1987, 3, "tháng ba năm một nghìn chín trăm tám mươi bảy"),
        (2004, 4, "tháng tư năm hai nghìn không trăm linh bốn"),
    ],
)
def test_a_month_is_spelled_without_its_day(year, month, words):
    assert month_in_words(year, month) == words
