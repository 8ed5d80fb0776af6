"""Two wards, a clerk, and charges to be settled."""

import pytest

from casework.dossiers.dossier import Dossier
from casework.fees.charge import Charge
from casework.offices.wards import Ward
from casework.people.user import User


@pytest.fixture
def clerk(db):
    return User.objects.create_user("motcua@caseflow.example", full_name="Lê Thị Mẫu")


@pytest.fixture
def ward(db):
    return Ward.objects.create(code="00001", name="Phường Mẫu", province="Hà Nội")


@pytest.fixture
def other_ward(db):
    return Ward.objects.create(code="00002", name="Phường Khác", province="Hà Nội")


@pytest.fixture
def charge_in(db):
    """Makes a charge of 5.000 đ due in a ward."""

    def make(ward: Ward) -> Charge:
        dossier = Dossier.objects.create(ward=ward, procedure_code="example")
        return Charge.objects.create(dossier=dossier, amount=5000, lines=[])

    return make
