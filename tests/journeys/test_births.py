"""The other births the whole way: a parent who is not established, surrogacy, an abandoned child."""

import pytest

from casework.actions.deciding import approve
from casework.actions.reception import receive
from casework.actions.refusals import NotAllowed
from casework.actions.review import compute_checks, propose, record_fact
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.user import User
from casework.procedures import registry
from tests import steps
from tests.people_in_post import Office
from tests.procedures.catalogue.test_birth_with_unknown_parent import BOTH_UNKNOWN, FATHER_KNOWN

_ORDINARY, ABANDONED, UNKNOWN_PARENT, SURROGATE = (p.code for p in registry.all_procedures() if p.field.code == "birth")
PAPERS = {"birth-certificate-blank"}


def granted(dossier: Dossier, office: Office) -> Dossier:
    """From filing to the papers that wait for the printer."""
    reviewed = steps.review(receive(dossier.pk, by=office.officer), office)
    approve(propose(reviewed.pk, by=office.officer).pk, by=office.leader)
    return record_fact(
        dossier.pk, by=office.officer, key="child_identity_number", value="001226000101", source="CSDLQG về dân cư"
    )


def notes(dossier: Dossier) -> list[str]:
    return list(dossier.entries.get().notes.values_list("text", flat=True))


@pytest.mark.parametrize(
    ("procedure", "papers"),
    [(UNKNOWN_PARENT, PAPERS), (SURROGATE, PAPERS | {"birth-certificate-copy"})],
    ids=["unknown father", "surrogacy"],
)
def test_from_filing_to_hand_over(procedure: str, papers: set[str], office: Office, citizen: User) -> None:
    dossier = steps.collected(office, citizen, procedure)
    assert dossier.status == Status.COLLECTED
    assert set(dossier.result_papers.values_list("kind", flat=True)) == papers
    assert dossier.entries.get().book.kind == "birth"
    assert notes(dossier) == []


@pytest.mark.parametrize(
    ("changes", "blank", "noted"),
    [
        ({}, ["father"], []),
        (FATHER_KNOWN, ["mother"], []),
        (BOTH_UNKNOWN, ["mother", "father"], ["Trẻ chưa xác định được cha, mẹ"]),
    ],
    ids=["father", "mother", "both"],
)
def test_an_unknown_parent_is_blank_in_book_and_paper(
    changes: dict[str, str], blank: list[str], noted: list[str], office: Office, citizen: User
) -> None:
    dossier = granted(steps.filed(office, citizen, UNKNOWN_PARENT, **changes), office)
    paper = dossier.documents.get(kind="birth-certificate-blank", voided_at=None)
    assert [role for role in ("mother", "father") if paper.facts[role] is None] == blank
    content = dossier.entries.get().content
    assert [role for role in ("mother", "father") if not content[f"{role}_full_name"]] == blank
    assert notes(dossier) == noted


def test_the_carrier_stands_on_no_paper_and_is_found_by_no_search(office: Office, citizen: User) -> None:
    dossier = granted(steps.filed(office, citizen, SURROGATE), office)
    assert compute_checks(dossier)["mother-reconciled"].result == "pass"
    written = f"{list(dossier.documents.values_list('facts', flat=True))}{dossier.entries.get().content}"
    assert "Ngọc Mai" not in written
    assert "001193000562" not in written
    assert "ngoc mai" not in dossier.search_text
    assert "001193000562" in dossier.named_numbers


@pytest.mark.parametrize("named", ["001193000562", "001196000012"], ids=["the carrier", "the mother"])
def test_nobody_named_in_a_surrogacy_works_on_it(named: str, office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, SURROGATE)
    office.officer.identity_number = named
    office.officer.save()
    with pytest.raises(NotAllowed):
        receive(dossier.pk, by=office.officer)
