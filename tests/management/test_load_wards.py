"""The country's wards are loaded once and refreshed without touching what an office wrote about itself."""

import pytest
from django.core.management import call_command

from casework.offices.wards import Ward

pytestmark = pytest.mark.django_db


def test_every_ward_is_loaded_and_none_serves(django_assert_max_num_queries):
    with django_assert_max_num_queries(40):
        call_command("load_wards", verbosity=0)
    assert Ward.objects.count() == 3321
    assert not Ward.objects.filter(serves=True).exists()
    ward = Ward.objects.get(name="Phường Xuân Đỉnh")
    assert (ward.code, ward.kind, ward.province) == ("00611", Ward.Kind.WARD, "Thành phố Hà Nội")


def test_loading_again_keeps_what_the_office_wrote():
    ward = Ward.objects.create(
        code="00611", name="Tên cũ", unit_code="H26.99", address="Số 1, đường Thử", serves=True, province="?"
    )
    call_command("load_wards", verbosity=0)
    call_command("load_wards", verbosity=0)
    assert Ward.objects.count() == 3321
    kept = Ward.objects.get(pk=ward.pk)
    assert (kept.name, kept.province) == ("Phường Xuân Đỉnh", "Thành phố Hà Nội")
    assert (kept.unit_code, kept.address, kept.serves) == ("H26.99", "Số 1, đường Thử", True)
