"""The code at the foot of a paper: printed in groups, read however it is typed."""

import pytest

from casework.documents.kinds import KINDS
from casework.documents.proof import proof_of, spaced, typed_token
from tests.documents.conftest import TOKEN
from tests.documents.reading import text_of


@pytest.mark.parametrize("typed", [TOKEN, "abcd efgh 2345", "ABCD-EFGH-2345", " ABCD EFGH 2345 "])
def test_the_code_is_read_however_it_is_typed(typed):
    assert typed_token(typed) == TOKEN


@pytest.mark.parametrize("typed", ["", "ABCD", TOKEN + "X", "ABCDEFGH234Đ", "<script>abc"])
def test_what_cannot_be_a_code_is_none(typed):
    assert typed_token(typed) == ""


def test_the_square_code_leads_to_our_page_and_says_nothing_else(settings):
    settings.PUBLIC_URL = "https://motcua.example"
    proof = proof_of(TOKEN)
    assert proof is not None
    assert (proof.address, proof.page) == (f"https://motcua.example/kiem-tra/{TOKEN}/", "motcua.example/kiem-tra/")
    assert proof_of("") is None


@pytest.mark.xdist_group("papers")
@pytest.mark.parametrize("code", sorted(KINDS))
def test_the_code_stands_at_the_foot_of_our_own_papers(code, paper_of):
    assert (spaced(TOKEN) in text_of(paper_of(code).pdf)) == KINDS[code].bears_code
