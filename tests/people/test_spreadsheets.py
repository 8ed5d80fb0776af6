"""Cells are text, whatever they begin with."""

import pytest

from casework.people.spreadsheets import as_written, harmless


@pytest.mark.parametrize("text", ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1"])
def test_what_would_be_calculated_is_text_and_can_be_read_back(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert as_written(harmless(text)) == text


@pytest.mark.parametrize("text", ["Nguyễn Văn A", "01/2026", "'quoted", ""])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text
    assert as_written(text) == text
