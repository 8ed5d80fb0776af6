"""One verb on many dossiers: one transaction for each, and a list of those that were refused."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from casework.actions.refusals import Refusal
from casework.dossiers.dossier import Dossier


@dataclass(frozen=True)
class Failure:
    """A dossier on which the verb was refused, and the sentence."""

    code: str
    sentence: str


@dataclass(frozen=True)
class BatchResult:
    """What became of a batch."""

    done: int
    failures: tuple[Failure, ...]


def each(dossiers: Iterable[Dossier], verb: Callable[[int], object]) -> BatchResult:
    """Carry out `verb(pk)` for each; a refusal concerns its own dossier alone."""
    done, failures = 0, []
    for dossier in dossiers:
        try:
            verb(dossier.pk)
        except Refusal as refusal:
            failures.append(Failure(str(dossier.code), refusal.sentence))
        else:
            done += 1
    return BatchResult(done, tuple(failures))
