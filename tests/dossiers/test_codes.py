"""Dossier codes: ward's unit code, local day, number of the day; and a secret that can be read out."""

import datetime as dt

from casework.dossiers.codes import UNAMBIGUOUS, new_secret, next_code
from tests.people_in_post import Office

MONDAY = dt.date(2026, 11, 23)
TUESDAY = dt.date(2026, 11, 24)


def test_codes_count_within_a_ward_and_a_day(office: Office, other_office: Office) -> None:
    assert [next_code(office.ward, on=MONDAY) for _ in range(3)] == [
        "H26.11-261123-0001",
        "H26.11-261123-0002",
        "H26.11-261123-0003",
    ]
    assert next_code(office.ward, on=TUESDAY) == "H26.11-261124-0001"
    assert next_code(other_office.ward, on=MONDAY) == "H26.03-261123-0001"


def test_a_secret_has_six_letters_nobody_mistakes() -> None:
    secrets = {new_secret() for _ in range(200)}
    assert len(secrets) > 190
    assert all(len(secret) == 6 and set(secret) <= set(UNAMBIGUOUS) for secret in secrets)
    assert not set(UNAMBIGUOUS) & set("01OILl")
