"""The fields of our own: what they read, what they refuse, what they keep and show."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from casework.procedures.blocks.address_field import AddressField, one_line
from casework.procedures.blocks.answer import Answer
from casework.procedures.blocks.choice_fields import ChoiceField, NumberField, YesNoField
from casework.procedures.blocks.date_fields import PartialDateField, PastDateField
from casework.procedures.blocks.text_fields import (
    EmailField,
    IdentityNumberField,
    PersonalNameField,
    PhoneField,
    TextField,
)

LANG = ["", "Phường Láng", "Thành phố Hà Nội", ""]


def judged(field: Answer) -> Answer:
    field.today = date(2026, 11, 22)  # type: ignore[attr-defined]
    return field


@pytest.mark.parametrize(
    ("field", "typed", "stored", "shown"),
    [
        (TextField(), "  phố   Xuân Đỉnh ", "phố Xuân Đỉnh", "phố Xuân Đỉnh"),
        (PersonalNameField(), "Đỗ  Minh Khuê", "Đỗ Minh Khuê", "Đỗ Minh Khuê"),
        (IdentityNumberField(), "001 196 000 012", "001196000012", "001196000012"),
        (PhoneField(), "+84 912 345 678", "0912345678", "0912345678"),
        (PhoneField(), "0912.345.678", "0912345678", "0912345678"),
        (PhoneField(), "+49 30 901820", "+4930901820", "+4930901820"),
        (EmailField(), " Huyen@Caseflow.example ", "huyen@caseflow.example", "huyen@caseflow.example"),
        (NumberField(min_value=1), "3", 3, "3"),
        (YesNoField(), "no", False, "Không"),
        (YesNoField(), "yes", True, "Có"),
        (YesNoField(required=False), "", "", ""),
        (ChoiceField(choices=[("a", "Mẹ")]), "a", "a", "Mẹ"),
        (judged(PastDateField()), "5/2/2026", "2026-02-05", "05/02/2026"),
        (
            judged(PastDateField(in_words=True)),
            "05-02-2026",
            "2026-02-05",
            "05/02/2026 (ngày mùng năm tháng hai năm hai nghìn không trăm hai mươi sáu)",
        ),
        (judged(PastDateField()), "22/11/2026", "2026-11-22", "22/11/2026"),
        (judged(PastDateField(required=False)), "", "", ""),
        (judged(PartialDateField()), "3/1996", "1996-03", "03/1996"),
        (judged(PartialDateField()), "2026", "2026", "2026"),
        (
            AddressField(),
            LANG,
            {"detail": "", "ward": "Phường Láng", "province": "Thành phố Hà Nội", "country": "Việt Nam"},
            "Phường Láng, thành phố Hà Nội",
        ),
        (
            AddressField(),
            ["Musterstraße 5, Berlin", "", "", "Đức"],
            {"detail": "Musterstraße 5, Berlin", "ward": "", "province": "", "country": "Đức"},
            "Musterstraße 5, Berlin, Đức",
        ),
        (AddressField(required=False), ["", "", "", "Việt Nam"], "", ""),
    ],
)
def test_what_people_type_is_kept_and_shown(field: Answer, typed: Any, stored: Any, shown: str) -> None:
    kept = field.stored(field.clean(typed))
    assert kept == stored
    assert field.displayed(kept) == shown


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        (TextField(), "   ", "required"),
        (TextField(max_length=3), "bốn chữ", "max_length"),
        (PersonalNameField(), "Nguyễn 2", "not_letters"),
        (IdentityNumberField(), "00119600001", "shape"),
        (IdentityNumberField(), "003196000012", "place"),
        (PhoneField(), "12345", "invalid"),
        (PhoneField(), "không có", "invalid"),
        (EmailField(), "huyen@", "invalid"),
        (NumberField(min_value=1), "0", "min_value"),
        (NumberField(), "hai", "invalid"),
        (YesNoField(), "", "required"),
        (YesNoField(), "maybe", "invalid_choice"),
        (judged(PastDateField()), "23/11/2026", "future"),
        (judged(PastDateField()), "11/22/2026", "invalid"),
        (judged(PastDateField()), "29/02/2026", "invalid"),
        (judged(PastDateField()), "01/01/0026", "too_old"),
        (judged(PartialDateField()), "2027", "future"),
        (judged(PartialDateField()), "14 tháng 3", "invalid"),
        (AddressField(), ["", "", "", "Việt Nam"], "required"),
        (AddressField(), ["Số 1", "", "Thành phố Hà Nội", ""], "incomplete"),
        (AddressField(), ["Số 1", "Phường Láng", "", ""], "incomplete"),
        (AddressField(exact=True), LANG, "incomplete"),
        (AddressField(), ["", "Mitte", "", "Đức"], "incomplete"),
    ],
)
def test_what_cannot_be_is_refused_in_words(field: Answer, typed: Any, code: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        field.clean(typed)
    assert refusal.value.error_list[0].code == code
    assert " ".join(refusal.value.messages)


@pytest.mark.parametrize(
    ("field", "stored"),
    [
        (judged(PastDateField()), "2026-02-05"),
        (judged(PartialDateField()), "1996-03"),
        (YesNoField(), False),
        (NumberField(), 2),
        (ChoiceField(choices=[("a", "Mẹ")]), "a"),
        (TextField(), "phố Xuân Đỉnh"),
    ],
)
def test_what_is_kept_can_be_typed_again(field: Answer, stored: Any) -> None:
    typed = field.typed("box", stored)["box"]
    assert field.stored(field.clean(typed)) == stored


@pytest.mark.parametrize(
    ("after", "detail", "words"),
    [
        ("", "Số 5, phố Mẫu", "Số 5, phố Mẫu, phường Láng, thành phố Hà Nội"),
        ("Trạm Y tế", "Số 5", "Trạm Y tế, số 5, phường Láng, thành phố Hà Nội"),
        ("", "", "Phường Láng, thành phố Hà Nội"),
    ],
)
def test_an_address_is_one_line_with_one_capital(after: str, detail: str, words: str) -> None:
    address = {"detail": detail, "ward": "Phường Láng", "province": "Thành phố Hà Nội", "country": "Việt Nam"}
    assert one_line(address, after=after) == words


def test_no_address_is_no_words() -> None:
    assert one_line("") == one_line(None) == ""


def test_every_box_of_an_address_has_its_own_label() -> None:
    html = AddressField().widget.render("home", None, {"id": "id_home"})
    for number, part in enumerate(("detail", "ward", "province", "country")):
        assert f'for="id_home_{number}"' in html
        assert f'name="home_{part}"' in html
    assert 'value="Việt Nam"' in html


def test_only_ones_own_address_is_filled_in_by_the_browser() -> None:
    assert 'autocomplete="street-address"' in AddressField(own=True).widget.render("home", None, {"id": "id_home"})
    assert 'autocomplete="street-address"' not in AddressField().widget.render("home", None, {"id": "id_home"})


def test_numbers_bring_up_the_number_keyboard() -> None:
    for field in (IdentityNumberField(), PastDateField(), PartialDateField(), NumberField()):
        assert field.widget.attrs["inputmode"] == "numeric"
