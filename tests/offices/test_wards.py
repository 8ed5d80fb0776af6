"""Wards are named as papers name them, and their codes cannot collide."""

import pytest
from django.db import IntegrityError

from casework.offices.wards import FormerOffice, Ward


@pytest.mark.parametrize(
    ("name", "committee"),
    [
        ("Phường Xuân Đỉnh", "Ủy ban nhân dân phường Xuân Đỉnh"),
        ("Xã Ea Súp", "Ủy ban nhân dân xã Ea Súp"),
        ("Đặc khu Vân Đồn", "Ủy ban nhân dân đặc khu Vân Đồn"),
    ],
)
def test_the_peoples_committee_is_named_after_the_unit(name, committee):
    assert Ward(name=name).people_committee == committee


def test_two_wards_cannot_begin_their_dossier_codes_alike(ward):
    Ward.objects.filter(pk=ward.pk).update(unit_code="H26.1")
    with pytest.raises(IntegrityError):
        Ward.objects.create(code="00004", name="Phường Ba Đình", unit_code="H26.1")


def test_wards_without_a_unit_code_live_side_by_side(ward):
    Ward.objects.create(code="00004", name="Phường Ba Đình")
    assert Ward.objects.filter(unit_code="").count() == 2


def test_a_merged_ward_remembers_its_former_offices(ward):
    FormerOffice.objects.create(ward=ward, name="Ủy ban nhân dân phường Xuân Tảo", until="2025-06-30")
    assert [str(office) for office in ward.former_offices.all()] == ["Ủy ban nhân dân phường Xuân Tảo"]
