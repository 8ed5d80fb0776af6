"""Declarations in general: conditions, drafts, rows, rules, and how they are read back."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pytest

from casework.procedures.blocks.address_field import AddressField
from casework.procedures.blocks.choice_fields import YesNoField
from casework.procedures.blocks.date_fields import PastDateField
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.text_fields import PersonalNameField, TextField
from casework.procedures.conditions import OnlyWhen, RequiredWhen, When
from casework.procedures.declaration import Block, Declaration, Doubt, Error

ON = date(2026, 11, 22)


class GuestForm(BlockForm):
    name = PersonalNameField(label="Tên")
    home = AddressField(label="Nhà", required=False)
    comes_by_car = YesNoField(label="Đi ô tô")
    plate = TextField(label="Biển số")
    parked_since = PastDateField(label="Gửi xe từ", required=False)
    note = TextField(label="Ghi chú", required=False)

    conditions = (
        OnlyWhen(("plate", "parked_since"), When("comes_by_car", ("yes",))),
        RequiredWhen(("note",), When("comes_by_car", ("no",))),
    )


class DishForm(BlockForm):
    dish = TextField(label="Món")
    since = PastDateField(label="Từ ngày", required=False)


def nobody_eats_plates(cleaned: Mapping[str, Any], _on: date) -> Iterable[Error | Doubt]:
    if any(row["dish"] == "đĩa" for row in cleaned["dishes"]):
        yield Error("guest.name", "Đĩa không ăn được.")
    if len(cleaned["dishes"]) > 1:
        yield Doubt("guest.name", "hungry", "Ăn nhiều quá.")


class Party(Declaration):
    layout = (
        Block(name="guest", title="Khách", form=GuestForm),
        Block(name="dishes", title="Món ăn", form=DishForm, rows=(1, 3)),
        Block(
            name="driver",
            title="Lái xe",
            form=DishForm,
            only_when=(When("guest.comes_by_car", ("yes",)),),
            left_out="Phần lái xe sẽ bỏ trống.",
        ),
    )
    rules = (nobody_eats_plates,)
    example = {"guest": {"name": "Đỗ Minh Khuê", "comes_by_car": True}}


VALUES = {
    "guest": {
        "name": "Đỗ Minh Khuê",
        "home": {"detail": "", "ward": "Phường Láng", "province": "Thành phố Hà Nội", "country": "Việt Nam"},
        "comes_by_car": True,
        "plate": "29A-000.01",
        "parked_since": "2026-11-20",
        "note": "",
    },
    "dishes": [{"dish": "Phở", "since": ""}, {"dish": "Nem", "since": "2026-11-01"}],
    "driver": {"dish": "Cơm", "since": ""},
}


def party(**changes: str) -> Party:
    changed = {name.replace("__", "-"): text for name, text in changes.items()}
    return Party(Party.typed(VALUES) | changed, on=ON)


def test_what_was_sent_comes_back_as_it_was_declared() -> None:
    declaration = party()
    assert declaration.is_valid()
    assert declaration.cleaned == VALUES


def test_an_unfilled_declaration_is_not_valid_and_has_no_problems() -> None:
    declaration = Party(on=ON)
    assert not declaration.is_valid()
    assert declaration.problems == ()


def test_a_question_that_is_not_asked_keeps_nothing_and_refuses_nothing() -> None:
    declaration = party(guest__comes_by_car="no", guest__parked_since="hôm qua", guest__note="đi bộ", driver__dish="")
    assert declaration.is_valid()
    assert declaration.cleaned["guest"]["plate"] == ""
    assert declaration.cleaned["guest"]["parked_since"] == ""
    assert declaration.cleaned["driver"] == {}


def test_a_question_that_becomes_required_is_missed() -> None:
    problems = party(guest__comes_by_car="no").problems
    assert [problem.html_id for problem in problems] == ["id_guest-note"]


def test_a_block_filled_in_though_not_asked_is_confirmed() -> None:
    declaration = party(guest__comes_by_car="no", guest__note="đi bộ")
    assert declaration.warnings[0] == ("driver:left_out", "Phần lái xe sẽ bỏ trống.")


def test_a_problem_names_the_first_input_the_label_and_the_sentence() -> None:
    problems = party(guest__comes_by_car="", guest__home_ward="", guest__name="R2D2").problems
    assert [(problem.html_id, problem.label) for problem in problems] == [
        ("id_guest-name", "Tên"),
        ("id_guest-home_0", "Nhà"),
        ("id_guest-comes_by_car_0", "Đi ô tô"),
    ]
    assert all(problem.sentence for problem in problems)


def test_a_rule_over_the_whole_refuses_beside_its_field() -> None:
    declaration = party(**{"dishes-0-dish": "đĩa"})
    assert [(problem.html_id, problem.sentence) for problem in declaration.problems] == [
        ("id_guest-name", "Đĩa không ăn được.")
    ]


def test_a_doubt_does_not_refuse() -> None:
    declaration = party()
    assert declaration.is_valid()
    assert declaration.warnings == (("guest.name:hungry", "Ăn nhiều quá."),)


def test_a_date_after_the_judging_day_is_refused_in_blocks_and_rows() -> None:
    declaration = party(**{"guest-parked_since": "23/11/2026", "dishes-1-since": "22/11/2026"})
    assert [problem.html_id for problem in declaration.problems] == ["id_guest-parked_since"]
    declaration = party(**{"dishes-1-since": "23/11/2026"})
    assert [problem.html_id for problem in declaration.problems] == ["id_dishes-1-since"]


def test_an_empty_row_does_not_count_but_too_few_rows_do() -> None:
    declaration = party(**{"dishes-1-dish": "", "dishes-1-since": ""})
    assert declaration.is_valid()
    assert declaration.cleaned["dishes"] == [{"dish": "Phở", "since": ""}]
    emptied = {"dishes-0-dish": "", "dishes-1-dish": "", "dishes-1-since": ""}
    assert [problem.html_id for problem in party(**emptied).problems] == ["id_dishes-0-dish"]


def test_more_rows_than_allowed_are_refused() -> None:
    many = {f"dishes-{i}-dish": "Nem" for i in range(4)} | {"dishes-TOTAL_FORMS": "4"}
    assert [problem.html_id for problem in party(**many).problems] == ["block-dishes"]


@pytest.mark.parametrize(
    ("typed", "problems"),
    [({}, []), ({"guest-name": "R2D2"}, ["id_guest-name"]), ({"guest-home_detail": "Số 1"}, [])],
)
def test_a_draft_forgives_what_is_missing_but_not_what_cannot_be(typed: dict[str, str], problems: list[str]) -> None:
    assert [problem.html_id for problem in Party.draft(typed, on=ON).problems] == problems


def test_raw_keeps_what_was_typed_as_typed_and_nothing_else() -> None:
    typed = {"guest-name": "R2D2 ", "guest-parked_since": "hôm qua", "csrfmiddlewaretoken": "x", "other-name": "y"}
    assert Party.draft(typed, on=ON).raw == {"guest-name": "R2D2 ", "guest-parked_since": "hôm qua"}


def test_the_typed_parts_of_a_field_are_found_by_its_key() -> None:
    raw = Party.typed(VALUES)
    assert Party.typed_in(raw, "guest.name") == {"guest-name": "Đỗ Minh Khuê"}
    assert set(Party.typed_in(raw, "guest.home")) == {
        f"guest-home_{p}" for p in ("detail", "ward", "province", "country")
    }


def test_sections_read_the_answers_in_order_without_what_was_not_asked() -> None:
    cleaned = party(guest__comes_by_car="no", guest__note="đi bộ").cleaned
    guest, dishes, driver = Party.sections(cleaned)
    assert [(line.key, line.value) for line in guest.lines] == [
        ("guest.name", "Đỗ Minh Khuê"),
        ("guest.home", "Phường Láng, thành phố Hà Nội"),
        ("guest.comes_by_car", "Không"),
        ("guest.note", "đi bộ"),
    ]
    assert [(line.key, line.value) for line in dishes.lines if line.value] == [
        ("dishes.0.dish", "Phở"),
        ("dishes.1.dish", "Nem"),
        ("dishes.1.since", "01/11/2026"),
    ]
    assert driver.lines == ()


def test_the_blank_form_has_every_question_and_no_answer() -> None:
    sections = Party.sections(None)
    assert all(section.lines for section in sections)
    assert not any(line.value for section in sections for line in section.lines)


def test_a_field_shows_the_filled_sample_beside_it() -> None:
    fields = Party(on=ON).blocks[0].form.fields
    assert (fields["name"].sample, fields["comes_by_car"].sample) == ("Đỗ Minh Khuê", "Có")


def test_a_prefill_is_only_a_beginning() -> None:
    typed = Party.typed({"guest": {"name": "Đỗ Minh Khuê"}})
    assert typed["guest-name"] == "Đỗ Minh Khuê"
    assert typed["guest-home_country"] == "Việt Nam"
    assert not Party(typed, on=ON).is_valid()
