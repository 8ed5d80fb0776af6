"""Numbers of slips and letters."""

import pytest

from casework.documents.numbers import next_number, printed
from casework.offices.wards import Ward


@pytest.fixture
def wards(db):
    return [Ward.objects.create(code=code, name=f"Phường {code}", province="Hà Nội") for code in ("00001", "00002")]


def test_each_ward_sign_and_year_counts_on_its_own_without_gaps(wards):
    here, there = wards
    asked = [(here, "UBND-TP", 2026), (here, "TB-UBND", 2026), (there, "UBND-TP", 2026), (here, "UBND-TP", 2027)]
    for expected in (1, 2, 3):
        assert [next_number(ward, sign=sign, year=year) for ward, sign, year in asked] == [expected] * 4


@pytest.mark.parametrize(("number", "words"), [(7, "07/TB-UBND"), (10, "10/TB-UBND"), (118, "118/TB-UBND")])
def test_a_number_below_ten_has_a_leading_zero(number, words):
    assert printed(number, "TB-UBND") == words
