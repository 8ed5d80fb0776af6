"""One ward open as usual, and dossiers that want to come."""

import pytest

from casework.dossiers.dossier import Dossier
from casework.offices.wards import Ward


@pytest.fixture
def ward(db):
    return Ward.objects.create(code="00001", name="Phường Mẫu", province="Hà Nội")


@pytest.fixture
def dossiers(ward):
    return [Dossier.objects.create(ward=ward, procedure_code="example") for _ in range(4)]


@pytest.fixture
def dossier(dossiers):
    return dossiers[0]
