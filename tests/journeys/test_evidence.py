"""A late death without a notice: the evidence is judged piece by piece; none probative, and the request is refused."""

import pytest

from casework.actions.deciding import reject
from casework.actions.judging_evidence import judge_evidence
from casework.actions.refusals import NotYet
from casework.actions.review import compute_checks, draft, propose
from casework.dossiers.dossier import Dossier
from casework.dossiers.evidence import EvidenceVerdict
from casework.dossiers.status import Status
from casework.people.user import User
from casework.procedures import registry
from casework.procedures.evidence import JudgedEvidence
from tests import steps
from tests.desk.pages import opened, sent, words
from tests.people_in_post import Office

LATE = next(p.code for p in registry.all_procedures() if p.evidence(p.example))


@pytest.fixture
def reviewed(office: Office, citizen: User) -> Dossier:
    return steps.reviewed(office, citizen, LATE)


def judged(dossier: Dossier, office: Office, *, probative: bool) -> None:
    pieces = dossier.procedure.evidence(dossier.declared)
    said = {piece.code: JudgedEvidence(probative=probative, why="Đã xem bản chính") for piece in pieces}
    judge_evidence(dossier.pk, by=office.officer, verdicts=said)


def found(dossier: Dossier) -> str:
    return compute_checks(Dossier.objects.get(pk=dossier.pk))["evidence"].result


def test_one_probative_piece_is_enough(reviewed: Dossier, office: Office) -> None:
    assert found(reviewed) == "ask"
    judged(reviewed, office, probative=True)
    assert found(reviewed) == "pass"
    assert propose(reviewed.pk, by=office.officer).status == Status.AWAITING_APPROVAL


def test_none_probative_forbids_the_grant_and_ends_in_a_letter(reviewed: Dossier, office: Office) -> None:
    judged(reviewed, office, probative=False)
    assert found(reviewed) == "fail"
    with pytest.raises(NotYet, match="Chứng cứ thay giấy báo tử"):
        propose(reviewed.pk, by=office.officer)
    raw = reviewed.procedure.result_form().typed(reviewed.procedure.result_of(reviewed.declared))
    why = "Không chứng cứ nào chứng minh được việc chết."
    draft(reviewed.pk, by=office.officer, raw=raw, outcome="refuse", refusal_code="not-probative", reason=why)
    propose(reviewed.pk, by=office.officer)
    refused = reject(reviewed.pk, by=office.leader)
    assert refused.documents.get(kind="refusal-letter").facts["reasons"] == [why]


def test_a_piece_described_anew_is_judged_anew(reviewed: Dossier, office: Office) -> None:
    judged(reviewed, office, probative=True)
    EvidenceVerdict.objects.update(title="Một giấy tờ khác")
    assert found(reviewed) == "ask"


def test_a_verdict_says_why(reviewed: Dossier, office: Office) -> None:
    code = reviewed.procedure.evidence(reviewed.declared)[0].code
    with pytest.raises(NotYet, match="vì sao"):
        judge_evidence(reviewed.pk, by=office.officer, verdicts={code: JudgedEvidence(probative=True, why=" ")})


def test_the_screen_lists_every_piece(reviewed: Dossier, office: Office) -> None:
    pieces = reviewed.procedure.evidence(reviewed.declared)
    page = words(opened(office.officer, "judge-evidence", reviewed))
    assert all(piece.title in page for piece in pieces)
    assert sent(office.officer, "judge-evidence", reviewed).status_code == 422
    typed = {f"{piece.code}-{name}": said for piece in pieces for name, said in (("probative", "no"), ("why", "Mờ"))}
    assert sent(office.officer, "judge-evidence", reviewed, **typed).status_code == 302
    assert found(reviewed) == "fail"
