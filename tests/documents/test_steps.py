"""What is to be done next with result papers: the first thing missing for any of them."""

from typing import Any

import pytest
from django.utils.timezone import now

from casework.documents.issued import IssuedDocument
from casework.documents.steps import PaperStep, step_of

MARKS = ("printed_at", "signed_at", "sealed_at")


def paper(state: str = "ready", marks: int = 0) -> Any:
    return IssuedDocument(state=state, **{mark: now() for mark in MARKS[:marks]})


@pytest.mark.parametrize(
    ("papers", "step"),
    [
        ([], PaperStep.AWAITED),
        ([paper(), paper("waiting")], PaperStep.MAKING),
        ([paper("waiting"), paper("failed")], PaperStep.FAILED),
        ([paper(), paper(marks=3)], PaperStep.PRINT),
        ([paper(marks=1), paper(marks=2)], PaperStep.SIGN),
        ([paper(marks=2), paper(marks=3)], PaperStep.SEAL),
        ([paper(marks=3), paper(marks=3)], PaperStep.DONE),
    ],
)
def test_the_slowest_paper_decides(papers: list[Any], step: PaperStep) -> None:
    assert step_of(papers) == step
