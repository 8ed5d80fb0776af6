"""The flow: each node names the statuses it stands for, and the next node is the one for the new status."""

from collections.abc import Iterator
from typing import Any

from viewflow.workflow import flow, nodes
from viewflow.workflow.activation import Activation
from viewflow.workflow.base import Edge
from viewflow.workflow.models import Task
from viewflow.workflow.nodes.handle import HandleActivation
from viewflow.workflow.nodes.start import StartHandleActivation
from viewflow.workflow.nodes.view import ViewActivation
from viewflow.workflow.status import STATUS

from casework.access.permissions import Permission
from casework.access.policy import may
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.user import User


class NextByStatus:
    """The state machine decides; the flow only follows."""

    @Activation.status.transition(source=STATUS.DONE)
    def create_next(self: Any) -> Iterator[Activation]:
        """Open the node that stands for the dossier's new status."""
        yield self.flow_class.node_for(self.process.dossier.status)._create(self, self.task.token)


class BeginActivation(NextByStatus, StartHandleActivation):
    """The sending of a dossier."""


class StepActivation(NextByStatus, ViewActivation):
    """An officials' step, with an owner."""


class WaitActivation(NextByStatus, HandleActivation):
    """A wait for somebody outside the queue."""


class FollowsStatus:
    """A node that stands for statuses; its arrows come from the state machine, not from a second table."""

    def __init__(self, *statuses: Status, **options: Any) -> None:
        super().__init__(**options)
        self.statuses = statuses

    def _outgoing(self: Any) -> Iterator[Edge]:
        field = Dossier._meta.get_field("status")
        targets = {t.target for t in field.get_all_transitions(Dossier) if t.source in self.statuses}
        following = {self.flow_class.node_for(target) for target in targets} - {self}
        return (Edge(self, node, "next") for node in sorted(following, key=lambda node: str(node.name)))


class Begin(FollowsStatus, nodes.StartHandle):
    """Where a process starts: the citizen sends."""

    activation_class = BeginActivation


class Step(FollowsStatus, nodes.View):
    """An officials' step: a plain node without viewflow's pages."""

    activation_class = StepActivation

    def __init__(self, *statuses: Status) -> None:
        super().__init__(*statuses, view=None)


class Wait(FollowsStatus, nodes.Handle):
    """A stretch in which nobody owns the task."""

    activation_class = WaitActivation


def last_reviewer(activation: Any) -> User | None:
    """Who reviewed it last and still may; None sends it to “Chưa phân công”."""
    dossier = activation.process.dossier
    earlier = Task.objects.filter(process=activation.process, flow_task=DossierFlow.review).exclude(owner=None)
    task = earlier.select_related("owner").order_by("-pk").first()
    reviewer = task.owner if task else dossier.received_by
    if reviewer and reviewer.is_active and may(reviewer, Permission.REVIEW, dossier.ward_id):
        return reviewer
    return None


class DossierFlow(flow.Flow):
    """Whose turn it is. No lock class of viewflow's: the dossier row is the lock."""

    process_title = "Hồ sơ"

    start = Begin(Status.DRAFT)
    receive = Step(Status.SUBMITTED)
    review = Step(Status.UNDER_REVIEW).Assign(last_reviewer)
    await_supplement = Wait(Status.NEEDS_SUPPLEMENT)
    approve = Step(Status.AWAITING_APPROVAL)
    prepare = Wait(Status.APPROVED)
    pickup = Step(Status.READY_FOR_PICKUP)
    end = nodes.End()

    @classmethod
    def node_for(cls, status: str) -> Any:
        """The node that stands for a status; the end for the four that end."""
        standing = (node for node in cls._nodes_by_name.values() if status in getattr(node, "statuses", ()))
        return next(standing, cls.end)
