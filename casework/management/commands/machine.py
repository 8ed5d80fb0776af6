"""`manage.py machine`: draws the dossier's life as a Mermaid diagram, from the code."""

from typing import Any

from django.core.management.base import BaseCommand

from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status


def diagram() -> str:
    """The state diagram of `docs/architecture.md`: one arrow for each transition and source status."""
    transitions = Dossier._meta.get_field("status").get_all_transitions(Dossier)
    order = list(Status)
    arrows = sorted(
        (order.index(Status(str(t.source))), order.index(Status(str(t.target))), t.name) for t in transitions
    )
    lines = ["stateDiagram-v2", "    [*] --> draft"]
    lines += [f"    {order[source]} --> {order[target]}: {name}" for source, target, name in arrows]
    lines += [f"    {status} --> [*]" for status in ("collected", "rejected", "withdrawn", "stopped")]
    return "\n".join(lines)


class Command(BaseCommand):
    """Prints the diagram; paste it into docs/architecture.md when a test says it is stale."""

    help = "Draw the dossier's state machine as a Mermaid diagram."

    def handle(self, *args: Any, **options: Any) -> None:
        """Writes to standard output."""
        self.stdout.write(diagram())
