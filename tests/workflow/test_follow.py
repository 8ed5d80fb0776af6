"""The flow follows the machine: one open task on the node of the status, none once it has ended."""

from collections.abc import Callable

import pytest

from casework.actions.deciding import recall, send_back
from casework.actions.leaving import withdraw
from casework.actions.reception import reassign, release, take
from casework.actions.refusals import Conflict, NotYet
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.workflow.flow import DossierFlow
from casework.workflow.follow import OPEN, Task, open_task
from tests import steps
from tests.people_in_post import Office

Step = Callable[[Office, User], Dossier]


def open_nodes(dossier: Dossier) -> list[str]:
    tasks = Task.objects.filter(process_id=dossier.process_id, status__in=OPEN)
    return [str(task.flow_task.name) for task in tasks]


def test_class_and_node_names_are_stored_in_rows_and_must_not_change() -> None:
    names = {node.name for node in DossierFlow.instance.nodes()}
    assert names == {"start", "receive", "review", "await_supplement", "approve", "prepare", "pickup", "end"}
    assert f"{DossierFlow.__module__}.{DossierFlow.__name__}" == "casework.workflow.flow.DossierFlow"


@pytest.mark.parametrize(
    ("step", "node"),
    [
        (steps.filed, "receive"),
        (steps.received, "review"),
        (steps.proposed, "approve"),
        (steps.approved, "prepare"),
        (steps.ready, "pickup"),
    ],
)
def test_an_open_dossier_has_exactly_one_open_task_on_the_node_of_its_status(
    step: Step, node: str, office: Office, citizen: User
) -> None:
    dossier = step(office, citizen)
    assert open_nodes(dossier) == [node]
    assert DossierFlow.node_for(dossier.status).name == node


def test_an_ended_dossier_has_no_open_task_and_its_process_is_done(office: Office, citizen: User) -> None:
    for dossier in (steps.collected(office, citizen), withdraw(steps.received(office, citizen).pk, by=citizen)):
        assert open_nodes(dossier) == []
        process = Dossier.objects.get(pk=dossier.pk).process
        assert process is not None
        assert process.finished is not None


def test_the_officer_who_received_it_goes_on_with_it(office: Office, citizen: User) -> None:
    task = open_task(steps.received(office, citizen))
    assert task is not None
    assert task.owner == office.officer


def test_what_is_sent_back_returns_to_its_last_reviewer(office: Office, citizen: User) -> None:
    dossier = send_back(steps.proposed(office, citizen).pk, by=office.leader, note="Xem lại họ tên mẹ")
    task = open_task(dossier)
    assert task is not None
    assert task.owner == office.officer


def test_what_is_recalled_after_the_reviewer_left_waits_unassigned(office: Office, citizen: User) -> None:
    dossier = steps.approved(office, citizen)
    office.officer.is_active = False
    office.officer.save()
    task = open_task(recall(dossier.pk, by=office.leader, note="In sai"))
    assert task is not None
    assert task.owner is None


def test_a_step_held_by_a_colleague_is_refused_with_his_name(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    take(dossier.pk, by=office.colleague)
    with pytest.raises(Conflict, match="Đỗ Văn Khương đã nhận việc lúc"):
        take(dossier.pk, by=office.officer)


def test_a_released_step_can_be_taken_by_another(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    take(dossier.pk, by=office.colleague)
    release(dossier.pk, by=office.colleague)
    task = open_task(take(dossier.pk, by=office.officer))
    assert task is not None
    assert task.owner == office.officer


def test_the_leader_reassigns_only_to_somebody_who_may_do_the_step(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    reassign(dossier.pk, by=office.leader, to=office.colleague, note="Nghỉ phép")
    with pytest.raises(NotYet, match="không được làm bước này"):
        reassign(dossier.pk, by=office.leader, to=office.counter, note="Nghỉ phép")


def test_the_time_of_a_step_starts_when_it_was_taken(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    take(dossier.pk, by=office.officer)
    taken = open_task(dossier)
    assert taken is not None
    approve_started = taken.started
    steps.receive(dossier.pk, by=office.officer)
    done = Task.objects.get(pk=taken.pk)
    assert done.started == approve_started
    assert done.finished is not None
