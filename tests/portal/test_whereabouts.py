"""Stages, whose turn and until when, for a dossier in every status."""

import datetime as dt

import pytest
from django.utils.timezone import now

from casework.actions.leaving import withdraw
from casework.dossiers.status import CITIZEN_WORDS, Status
from casework.portal.whereabouts import NOW, stages_of, whereabouts
from tests import steps
from tests.portal.following import asked, declined, lapsed

WAY = ["Gửi hồ sơ", "Tiếp nhận", "Giải quyết", "In, ký, đóng dấu", "Nhận kết quả"]
D, C, T = "done", "current", "todo"


def _withdrawn(office, citizen):
    return withdraw(steps.received(office, citizen).pk, by=citizen)


@pytest.mark.parametrize(
    ("arrive", "states"),
    [
        (steps.filed, [D, C, T, T, T]),
        (lambda office, citizen: asked(office, citizen, received=False), [D, C, T, T, T]),
        (steps.received, [D, D, C, T, T]),
        (asked, [D, D, C, T, T]),
        (steps.proposed, [D, D, C, T, T]),
        (steps.approved, [D, D, D, C, T]),
        (steps.ready, [D, D, D, D, C]),
        (steps.collected, [D, D, D, D, D]),
    ],
)
def test_a_dossier_goes_its_way_in_five_stages(office, citizen, arrive, states):
    stages = stages_of(arrive(office, citizen))
    assert [str(stage.title) for stage in stages] == WAY
    assert [stage.state for stage in stages] == states


@pytest.mark.parametrize(
    ("arrive", "last", "behind"),
    [(declined, "Từ chối", 1), (_withdrawn, "Đã rút", 2), (lapsed, "Đã dừng giải quyết", 2)],
)
def test_a_dossier_broken_off_ends_with_how_it_ended(office, citizen, arrive, last, behind):
    stages = stages_of(arrive(office, citizen))
    assert str(stages[-1].title) == last
    assert [stage.state for stage in stages] == [D] * behind + [C]


def test_every_status_after_the_draft_has_its_sentence():
    assert set(NOW) == set(Status) - {Status.DRAFT}


def test_the_leaders_table_is_no_stage_of_its_own(office, citizen):
    # What the officer proposes and the leader sends back is theirs; the citizen sees one stage and one word.
    assert stages_of(steps.proposed(office, citizen))[2].note == str(CITIZEN_WORDS[Status.UNDER_REVIEW])


def test_the_term_is_spoken_and_explained(office, citizen):
    dossier = steps.received(office, citizen)
    until = whereabouts(dossier, at=dossier.due_at - dt.timedelta(minutes=30)).until
    assert until.left == "còn 30 phút"
    assert until.why == dossier.due_explanation
    assert until.when.endswith(f"{dossier.due_at.astimezone(dt.timezone(dt.timedelta(hours=7))):%d/%m/%Y}")


def test_a_supplement_shows_its_own_last_day_and_that_the_clock_stands_still(office, citizen):
    dossier = asked(office, citizen)
    where = whereabouts(dossier, at=now())
    assert where.turn == "Quý vị"
    assert "ngày làm việc" in where.until.left
    assert "tạm dừng" in where.until.why
    assert not where.until.late
