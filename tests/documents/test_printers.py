"""A printer's profile."""

import pytest

from casework.documents.printers import PrinterProfile


@pytest.mark.parametrize(("x", "y"), [(0, 0), ("1.5", "-2.0")])
def test_offsets_are_millimetres_right_and_down(x, y):
    assert PrinterProfile(name="Quầy 1", offset_x_mm=x, offset_y_mm=y).offsets == (float(x), float(y))
