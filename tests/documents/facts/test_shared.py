"""The facts that papers share."""

from datetime import UTC, date, datetime

import pytest

from casework.documents.facts import CHAIR, VICE_CHAIR, Agency, ReceiptSlip, Signature
from casework.offices.wards import Ward


@pytest.mark.parametrize(
    ("title", "signs_as", "lines"),
    [
        ("Chủ tịch", "", CHAIR),
        ("Chủ tịch", "Chủ tịch", CHAIR),
        ("Phó Chủ tịch", "KT. CHỦ TỊCH", VICE_CHAIR),
    ],
)
def test_a_signature_names_each_capacity_once(title, signs_as, lines):
    assert Signature.of(name="Lê Văn Bình", title=title, signs_as=signs_as).lines == lines


def test_moments_become_local_time():
    slip = ReceiptSlip(**{**vars(ReceiptSlip.example()), "received_at": datetime(2026, 11, 22, 17, 30, 59, tzinfo=UTC)})
    assert slip.plain()["received_at"] == "2026-11-23T00:30"


def test_days_become_iso_dates():
    slip = ReceiptSlip(**{**vars(ReceiptSlip.example()), "issued_on": date(2026, 2, 5)})
    assert slip.plain()["issued_on"] == "2026-02-05"


def test_an_agency_is_the_ward_as_it_is_called_today():
    ward = Ward(name="Phường Mẫu", province="Thành phố Hà Nội", reception_place="Quầy số 1", phone="024 0000 0000")
    agency = Agency.of(ward)
    assert agency.committee == "Ủy ban nhân dân phường Mẫu"
    assert (agency.ward, agency.reception_place, agency.phone) == ("Phường Mẫu", "Quầy số 1", "024 0000 0000")
