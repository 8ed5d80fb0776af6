"""The crosses of the calibration sheet: one every ten millimetres of an A4 sheet."""

from collections.abc import Mapping
from typing import Any

SHEET_MM = (210, 297)
STEP_MM = 10
ARM_MM = 1.5
# The cross to measure: far enough from the edge for every printer to reach it.
MEASURED_AT_MM = (20, 20)


def compose(_facts: Mapping[str, Any]) -> dict[str, Any]:
    """One path for all crosses, and the figures along the edges."""
    width, height = SHEET_MM
    columns, rows = range(STEP_MM, width, STEP_MM), range(STEP_MM, height, STEP_MM)
    arms = (f"M{x - ARM_MM} {y}h{2 * ARM_MM}M{x} {y - ARM_MM}v{2 * ARM_MM}" for x in columns for y in rows)
    return {
        "crosses": "".join(arms),
        "columns": [x for x in columns if x % 50 == 0 or x == MEASURED_AT_MM[0]],
        "rows": [y for y in rows if y % 50 == 0 or y == MEASURED_AT_MM[1]],
        "measured": MEASURED_AT_MM,
    }
