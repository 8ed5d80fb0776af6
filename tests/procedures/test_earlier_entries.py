"""Register numbers as people write them."""

import pytest

from casework.procedures.earlier_entries import same_number


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("07/2024", "7/2024", True),
        ("07/2024", "07 / 2024", True),
        ("01-TP/HT", "01-tp/ht", True),
        ("07/2024", "70/2024", False),
        ("07/2024", "07/2025", False),
    ],
)
def test_a_number_is_the_same_with_and_without_its_leading_zero(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) is same
