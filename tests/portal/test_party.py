"""The page of a party who did not file: what it says, the three answers, and who cannot open it."""

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from casework.actions.deciding import approve
from casework.actions.issuing import make_ready
from casework.appointments.choices import slot_of
from casework.dossiers.dossier import Dossier
from casework.dossiers.parties import DossierParty
from casework.dossiers.status import Status
from casework.people.user import User
from casework.procedures import registry
from tests import steps
from tests.people_in_post import Office, person

CODE = next(p.code for p in registry.all_procedures() if p.route.registration == "handover")


@pytest.fixture(autouse=True)
def nothing_counted_before() -> None:
    cache.clear()


@pytest.fixture
def party(office: Office, citizen: User) -> DossierParty:
    found: DossierParty = steps.filed(office, citizen, CODE).parties.get(files=False)
    return found


def address(party: DossierParty) -> str:
    return reverse("party", args=[party.key])


def test_it_says_as_what_by_whom_and_no_numbers(client: Client, party: DossierParty) -> None:
    page = client.get(address(party)).content.decode()
    assert party.name in page
    assert party.dossier.requester_name in page
    for role in ("wife", "husband"):
        assert party.dossier.declared[role]["identity_number"] not in page


def test_who_has_no_link_or_the_filers_own_row_finds_nothing(client: Client, party: DossierParty) -> None:
    assert client.get(reverse("party", args=["x" * 32])).status_code == 404
    filer = party.dossier.parties.get(files=True)
    assert client.get(address(filer)).status_code == 404


@pytest.mark.parametrize(("said", "answer"), [("confirm", "confirmed"), ("object", "objected")])
def test_an_answer_is_kept_and_changes_no_status(client: Client, party: DossierParty, said: str, answer: str) -> None:
    assert client.post(address(party), {"answer": said, "note": "Tôi không quen"}).status_code == 302
    party.refresh_from_db()
    assert party.answer == answer
    assert Dossier.objects.get(pk=party.dossier_id).status == Status.SUBMITTED


def test_opening_the_link_alone_does_nothing(client: Client, party: DossierParty) -> None:
    client.get(address(party))
    party.refresh_from_db()
    assert party.answer == ""


@pytest.mark.parametrize(("typed", "status"), [(None, Status.WITHDRAWN), ("0000", Status.SUBMITTED)])
def test_withdrawing_needs_the_end_of_his_own_number(
    client: Client, party: DossierParty, typed: str | None, status: Status
) -> None:
    answer = client.post(address(party), {"answer": "withdraw", "number_end": typed or party.number_end, "reason": ""})
    assert answer.status_code == (302 if typed is None else 422)
    assert Dossier.objects.get(pk=party.dossier_id).status == status


def test_four_digits_are_not_guessed(client: Client, party: DossierParty) -> None:
    answers = [client.post(address(party), {"answer": "withdraw", "number_end": f"{n:04}"}) for n in range(11)]
    assert answers[-1].status_code == 429
    assert Dossier.objects.get(pk=party.dossier_id).status == Status.SUBMITTED


@pytest.mark.parametrize("verified", [True, False])
def test_only_a_proven_address_shows_it_in_the_list_of_its_account(
    client: Client, party: DossierParty, verified: bool
) -> None:
    account = person(party.email, party.name)
    EmailAddress.objects.create(user=account, email=party.email, verified=verified, primary=True)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    assert (address(party) in client.get(reverse("my-dossiers")).content.decode()) is verified


def invited(office: Office, citizen: User) -> DossierParty:
    dossier = make_ready(approve(steps.proposed(office, citizen, CODE).pk, by=office.leader).pk, by=office.counter)
    found: DossierParty = dossier.parties.get(files=False)
    return found


def test_he_moves_the_appointment_and_all_are_invited_anew(client: Client, office: Office, citizen: User) -> None:
    party = invited(office, citizen)
    dossier = party.dossier
    before = dossier.appointments.get(state="booked").starts_at
    slots = client.get(address(party)).context["move"].fields["at"].choices
    chosen = slots[-1][1][-1][0]
    assert client.post(address(party), {"answer": "move", "at": chosen}).status_code == 302
    assert dossier.appointments.get(state="booked").starts_at == slot_of(chosen) != before
    told = dossier.messages.filter(stem="appointment_moved").values_list("to", flat=True)
    assert {citizen.email, party.email} <= set(told)
    assert dossier.events.get(verb="move_appointment").actor_name == party.name


def test_a_time_that_is_not_free_is_refused_beside_the_list(client: Client, office: Office, citizen: User) -> None:
    party = invited(office, citizen)
    answer = client.post(address(party), {"answer": "move", "at": "2020-01-01T08:00:00+07:00"})
    assert answer.status_code == 422
    assert "Giờ này không còn trống" in answer.content.decode()


def test_nothing_is_moved_before_the_invitation(client: Client, party: DossierParty) -> None:
    assert client.get(address(party)).context["move"] is None
    assert client.post(address(party), {"answer": "move", "at": "2026-12-01T08:00:00+07:00"}).status_code in (403, 422)


def test_neither_who_filed_nor_an_official_reads_the_link_that_speaks_for_the_other(
    client: Client, office: Office, citizen: User
) -> None:
    party = invited(office, citizen)
    client.force_login(citizen, backend="django.contrib.auth.backends.ModelBackend")
    own = client.get(reverse("my-dossier", args=[party.dossier.uuid])).content.decode()
    assert (party.key in own, "Có người khai ông/bà" in own, "Mời các bên cùng đến đăng ký" in own) == (
        False,
        False,
        True,
    )
    client.force_login(office.officer, backend="django.contrib.auth.backends.ModelBackend")
    story = client.get(reverse("desk-story", args=[party.dossier.code])).content.decode()
    assert (party.key in story, "Có người khai ông/bà" in story) == (False, True)


def test_who_has_said_that_it_is_he_is_not_asked_again(client: Client, party: DossierParty) -> None:
    client.post(address(party), {"answer": "confirm"})
    page = client.get(address(party)).content.decode()
    assert ("Đúng là tôi, tôi đồng ý" in page, "Báo phường" in page) == (False, True)
