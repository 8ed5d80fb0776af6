"""The officer judges the evidence piece by piece: probative or not, and why."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.refusals import NotYet
from casework.dossiers.dossier import Dossier
from casework.dossiers.evidence import EvidenceVerdict
from casework.people.user import User
from casework.procedures.evidence import Judged, JudgedEvidence


def judge_evidence(pk: int, *, by: User, verdicts: Mapping[str, JudgedEvidence], seen: str | None = None) -> Dossier:
    """Say of each piece whether it proves the event; raises NotYet for a piece not declared or without a reason."""

    def act(deed: Deed) -> None:
        declared = {piece.code: piece for piece in deed.dossier.procedure.evidence(deed.dossier.declared)}
        for code, said in verdicts.items():
            if code not in declared:
                raise NotYet(_("Tờ khai không có chứng cứ này. Hãy tải lại trang."))
            if not said.why.strip():
                raise NotYet(_("Hãy ghi vì sao chứng cứ chứng minh được hoặc không."))
            kept = {"title": declared[code].title, "probative": said.probative, "why": said.why.strip()}
            EvidenceVerdict.objects.update_or_create(
                dossier=deed.dossier, code=code, defaults={**kept, "by": by, "at": deed.at}
            )
            deed.facts[code] = said.probative

    return gate.record(pk, "judge_evidence", by=by, seen=seen, act=act)


def evidence_judged(dossier: Dossier) -> Judged:
    """The verdicts on what is declared now; nothing is asked of the database where no evidence is declared."""
    declared = {piece.code: piece.title for piece in dossier.procedure.evidence(dossier.declared)}
    if not declared:
        return {}
    verdicts = dossier.evidence_verdicts.all()
    return {row.code: row.judged for row in verdicts if declared.get(row.code) == row.title}
