"""A step repeated from memory leaves what walking it leaves, and is walked again wherever that might not hold."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from django.utils.translation import override

from casework.dossiers.dossier import Dossier
from casework.offices.wards import Ward
from tests import steps
from tests.people_in_post import office, person
from tests.remembered import MEMORY, remembered

pytestmark = pytest.mark.django_db
ONCE = 1 if connection.vendor == "sqlite" else 2  # PostgreSQL walks every step


class Walk:
    """A step that counts how often it was really walked."""

    def __init__(self) -> None:
        self.count = 0
        self.step = remembered(lambda ward: ward)(self._walked)

    def _walked(self, name: str) -> Ward:
        self.count += 1
        return Ward.objects.create(code=name, unit_code=name, name=name, province="Thành phố Hà Nội")


def in_a_test_of_its_own(act: Callable[[], Any], *, bent: bool = False) -> Any:
    """What the act returns, and nothing of what it wrote."""
    MEMORY.begin(bent=lambda: bent)
    with transaction.atomic():
        answer = act()
        transaction.set_rollback(True)
    return answer


def names() -> list[str]:
    return list(Ward.objects.order_by("pk").values_list("name", flat=True))


def test_a_second_test_repeats_what_the_first_has_walked() -> None:
    walk = Walk()
    for _test in range(2):
        found = in_a_test_of_its_own(lambda: (walk.step("A"), walk.step("B"), names()))
        assert found[2] == ["A", "B"]
    assert walk.count == 2 * ONCE


def test_a_step_within_a_step_is_part_of_it() -> None:
    walk = Walk()
    both = remembered(lambda ward: ward)(lambda: (walk.step("A"), walk.step("B"))[1])
    assert [in_a_test_of_its_own(lambda: (both(), names())[1]) for _test in range(2)] == [["A", "B"]] * 2
    assert in_a_test_of_its_own(lambda: (walk.step("A"), names())[1]) == ["A"]
    assert walk.count == (2 if ONCE == 1 else 5)


def _after_a_row_of_its_own(walk: Walk) -> None:
    person("khac@caseflow.example", "Người Khác").delete()
    walk.step("A")


def _on_another_day(walk: Walk) -> None:
    with time_machine.travel("2026-02-03"):
        walk.step("A")


def _in_english(walk: Walk) -> None:
    with override("en"):
        walk.step("A")


@pytest.mark.parametrize("act", [_after_a_row_of_its_own, _on_another_day, _in_english, lambda walk: walk.step("C")])
def test_whoever_stands_elsewhere_walks_himself(act: Callable[[Walk], None]) -> None:
    walk = Walk()
    in_a_test_of_its_own(lambda: walk.step("A"))
    in_a_test_of_its_own(lambda: act(walk))
    assert walk.count == 2


def test_whoever_has_bent_the_code_walks_himself() -> None:
    walk = Walk()
    for bent in (False, True):
        in_a_test_of_its_own(lambda: walk.step("A"), bent=bent)
    assert walk.count == 2


def test_a_step_that_failed_is_not_remembered() -> None:
    @remembered(lambda ward: ward)
    def failing() -> None:
        Ward.objects.create(code="A", name="A", province="Thành phố Hà Nội")
        raise LookupError

    for _test in range(2):
        with pytest.raises(LookupError):
            in_a_test_of_its_own(failing)


def _world() -> tuple[dict[str, int], list[tuple[str, ...]], Dossier]:
    dossier = steps.ready(office(), person("congdan@caseflow.example", "Trần Thị Ngọc Huyền"))
    with connection.cursor() as cursor:
        counts = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            counts[table] = cursor.fetchone()[0]
    return counts, list(dossier.events.values_list("verb", "from_status", "to_status", "note")), dossier


def test_a_whole_dossier_is_repeated_row_by_row() -> None:
    counts, events, dossier = in_a_test_of_its_own(_world)
    again = in_a_test_of_its_own(_world)
    assert again[:2] == (counts, events)
    assert (again[2].status, again[2].procedure_code) == (dossier.status, dossier.procedure_code)
