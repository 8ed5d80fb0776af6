"""What exists for whom, and what a sent file never lets happen to itself."""

import pytest
from django.db import IntegrityError, transaction

from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.people_in_post import Office, person


def test_an_official_sees_the_sent_dossiers_of_his_ward_and_no_others(
    office: Office, other_office: Office, citizen: User
) -> None:
    here = steps.filed(office, citizen)
    steps.filed(other_office, citizen)
    steps.drafted(office, citizen)
    assert list(Dossier.objects.at_desk_of(office.officer)) == [here]
    assert not Dossier.objects.at_desk_of(office.administrator).exists()


def test_a_citizen_sees_his_own_and_nothing_of_others(office: Office, citizen: User) -> None:
    mine = steps.filed(office, citizen)
    stranger = person("nguoi-la@caseflow.example", "Người Lạ")
    assert list(Dossier.objects.visible_to(citizen)) == [mine]
    assert not Dossier.objects.visible_to(stranger).exists()


def test_a_superuser_sees_no_dossiers(office: Office, citizen: User) -> None:
    steps.filed(office, citizen)
    root = User.objects.create_superuser("root@caseflow.example", "secret", full_name="Kỹ thuật")
    assert not Dossier.objects.visible_to(root).exists()


def test_the_status_cannot_be_assigned(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    with pytest.raises(AttributeError):
        dossier.status = "collected"


def test_the_database_refuses_an_unknown_status(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    with pytest.raises(IntegrityError), transaction.atomic():
        Dossier.objects.filter(pk=dossier.pk).update(status="lost")


def test_a_sent_declaration_never_changes(office: Office, citizen: User) -> None:
    version = steps.filed(office, citizen).sent_declaration
    assert version is not None
    version.raw = {}
    with pytest.raises(ValueError, match="never changes"):
        version.save()
