"""Names are tidied, searched, masked, printed and checked as the desk needs them."""

import unicodedata

import pytest
from django.core.exceptions import ValidationError

from casework.people.names import fold, in_capitals, masked, tidy, validate_personal_name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Nguyễn   Thị\tHoa \n", "Nguyễn Thị Hoa"),
        (unicodedata.normalize("NFD", "Đặng Hữu Phước"), "Đặng Hữu Phước"),
        ("Lê\u200b Văn\ufeff An\u00ad", "Lê Văn An"),
        ("Trần\u00a0Thị Bé", "Trần Thị Bé"),
        ("", ""),
    ],
)
def test_a_name_is_kept_composed_with_single_spaces_and_nothing_invisible(typed, kept):
    assert tidy(typed) == kept


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Đặng Hữu Phước", "dang huu phuoc"),
        ("NGUYỄN THỊ ỲNH", "nguyen thi ynh"),
        (unicodedata.normalize("NFD", "Trần Quốc Tuấn"), "tran quoc tuan"),
        ("Xuân Đỉnh", "xuan dinh"),
        ("H'Hen Niê", "h'hen nie"),
        ("  Vũ   Ngọc  Ẩn ", "vu ngoc an"),
    ],
)
def test_a_search_key_has_no_marks_and_no_capitals(text, key):
    assert fold(text) == key


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Nguyễn Thị Hoa", "Nguyễn T*** H***"),
        ("Đỗ Ân", "Đỗ Â***"),
        ("Hoa", "H***"),
        ("Mai Khánh Chi và Trịnh Quốc Bảo", "Mai K*** C*** và Trịnh Q*** B***"),
        ("", ""),
    ],
)
def test_a_stranger_sees_the_family_name_and_initials_only(name, shown):
    assert masked(name) == shown


def test_papers_print_capitals_with_their_marks():
    assert in_capitals("nguyễn thị thuý đường") == "NGUYỄN THỊ THUÝ ĐƯỜNG"


@pytest.mark.parametrize(
    "name", ["Nguyễn Thị Hoa", "H'Hen Niê", "Y-Bhăm Êban", "O’Brien", "Đỗ", unicodedata.normalize("NFD", "Lý Ẩn"), ""]
)
def test_a_real_name_is_accepted(name):
    validate_personal_name(name)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Nguyễn Văn 2", "not_letters"),
        ("Trần @n", "not_letters"),
        ("Lê <b>Hoa</b>", "not_letters"),
        ("Hoa; Lan", "not_letters"),
        ("Bé 😀", "not_letters"),
        ("A" * 121, "too_long"),
        ("- '", "no_letters"),
    ],
)
def test_digits_symbols_and_overlong_names_are_refused(name, code):
    with pytest.raises(ValidationError) as refusal:
        validate_personal_name(name)
    assert refusal.value.code == code
