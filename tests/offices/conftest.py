"""A ward for the tests of this room."""

import pytest

from casework.offices.wards import Ward


@pytest.fixture
def ward(db) -> Ward:
    return Ward.objects.create(code="00611", name="Phường Xuân Đỉnh", province="Thành phố Hà Nội", serves=True)
