"""Whoever chose English reads English: on every public page, in the account, on the own application, at the desk."""

from collections.abc import Callable, Collection

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.procedures import registry
from tests import steps
from tests.locale.reading import Page, names, vietnamese_left
from tests.people_in_post import Office

pytestmark = pytest.mark.django_db

PUBLIC = (
    "home", "about-online-services", "services", "general-process", "lookup-help", "user-guide", "privacy",
    "accessibility", "source", "lookup",
)  # fmt: skip
ACCOUNTS = (
    "account_login", "account_signup", "account_reset_password", "account_reset_password_done",
    "account_email_verification_sent", "account_inactive", "account_resend_activation",
    "account_reset_password_from_key_done",
)  # fmt: skip
OWN = ("account_profile", "account_email", "account_change_password", "account_logout", "my-dossiers")


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet() -> None:
    cache.clear()


@pytest.fixture
def english(client: Client) -> Client:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


@pytest.fixture
def reads(office: Office, english: Client) -> Callable[..., list[str]]:
    """Opens a page in English and returns what is still Vietnamese on it, but for names and words `written` down."""

    def left(address: str, written: Collection[str] = ()) -> list[str]:
        response = english.get(address)
        assert response.status_code == 200, address
        html = response.content.decode()
        assert '<html lang="en"' in html
        return vietnamese_left(Page(html, "en").sentences, names() | set(written))

    return left


@pytest.fixture
def member(citizen: User, english: Client) -> User:
    """A citizen who is logged in."""
    EmailAddress.objects.create(user=citizen, email=citizen.email, verified=True, primary=True)
    citizen.language = "en"
    citizen.save(update_fields=["language"])
    english.force_login(citizen)
    return citizen


@pytest.mark.parametrize("name", PUBLIC + ACCOUNTS)
def test_a_public_page_in_english_is_english(reads: Callable[..., list[str]], name: str) -> None:
    assert reads(reverse(name)) == []


@pytest.mark.parametrize("code", [procedure.code for procedure in registry.all_procedures()])
def test_the_page_of_a_procedure_in_english_is_english(reads: Callable[..., list[str]], code: str) -> None:
    assert reads(reverse("procedure", args=[code])) == []


@pytest.mark.parametrize("name", OWN)
def test_the_account_in_english_is_english(reads: Callable[..., list[str]], member: User, name: str) -> None:
    assert reads(reverse(name)) == []


@pytest.mark.parametrize("name", ["declaration", "papers", "review"])
def test_filing_in_english_is_english(reads: Callable[..., list[str]], office: Office, member: User, name: str) -> None:
    assert reads(reverse("start-filing", args=[steps.BIRTH])) == []
    draft = steps.drafted(office, member)
    assert reads(reverse(name, args=[draft.uuid])) == []


@pytest.mark.parametrize("step", [steps.filed, steps.received, steps.approved, steps.ready, steps.collected])
def test_the_own_application_in_english_is_english(
    reads: Callable[..., list[str]], office: Office, member: User, step: Callable[[Office, User], Dossier]
) -> None:
    dossier = step(office, member)
    assert "\n".join(reads(reverse("my-dossier", args=[dossier.uuid]), written_down(dossier))) == ""


@pytest.mark.parametrize("name", ["desk-home", "desk-approvals", "desk-printing", "desk-register"])
def test_the_lists_of_the_desk_in_english_are_english(
    reads: Callable[..., list[str]], office: Office, citizen: User, english: Client, name: str
) -> None:
    steps.proposed(office, citizen)
    english.force_login(office.leader)
    assert reads(reverse(name)) == []


@pytest.mark.parametrize("step", [steps.filed, steps.reviewed, steps.approved, steps.ready, steps.collected])
def test_a_dossier_on_the_desk_in_english_is_english(
    reads: Callable[..., list[str]], office: Office, citizen: User, english: Client, step: Callable[..., Dossier]
) -> None:
    dossier = step(office, citizen)
    english.force_login(office.officer)
    for name in ("desk-dossier", "desk-story"):
        assert "\n".join(reads(reverse(name, args=[dossier.code]), written_down(dossier))) == ""


@pytest.mark.parametrize(
    "name",
    ["desk-staff", "desk-invite", "desk-ward", "desk-hours", "desk-calendar", "desk-slots", "desk-office-log"],
)
def test_the_administration_in_english_is_english(
    reads: Callable[..., list[str]], office: Office, english: Client, name: str
) -> None:
    english.force_login(office.administrator)
    assert reads(reverse(name, args=[office.ward.code])) == []


def written_down(dossier: Dossier) -> set[str]:
    """What was written in the course of the dossier: it stays in the language it was written in."""
    mails = [line for mail in dossier.messages.all() for line in (mail.subject, *mail.text.splitlines())]
    answers = dossier.check_answers.values_list("sentence", flat=True)
    facts = dossier.received_facts.values_list("source", flat=True)
    papers = [compared.title for visit in dossier.visits.all() for compared in visit.comparisons.all()]
    written = (*mails, *answers, *facts, *papers, dossier.due_explanation)
    return {" ".join(line.split()) for line in written if line.strip()}
