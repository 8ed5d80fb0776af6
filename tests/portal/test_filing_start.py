"""Before filing: the procedure's page and the beginning of a draft."""

import pytest
from django.urls import reverse
from django.utils.html import conditional_escape

from casework.dossiers.dossier import Dossier
from tests.portal.filing_by_hand import CODE, PROCEDURE, begin, form_with

pytestmark = pytest.mark.django_db
PAGE = reverse("procedure", args=[CODE])
START = reverse("start-filing", args=[CODE])


@pytest.mark.parametrize(
    "said",
    [
        *PROCEDURE.who_may_apply,
        *PROCEDURE.steps,
        *(paper.title for paper in PROCEDURE.papers({})),
        *(original.title for original in PROCEDURE.originals({})),
        *(line.value for part in PROCEDURE.declaration.sections(PROCEDURE.example) for line in part.lines[:2]),
    ],
    ids=str,
)
def test_the_page_says_what_to_know_before_filing(client, said):
    assert conditional_escape(str(said)) in client.get(PAGE).content.decode()


def test_the_page_names_term_fee_and_law_of_today(client):
    page = client.get(PAGE)
    edition = page.context["edition"]
    for said in (edition.term.label, edition.fee.summary, *edition.legal_basis):
        assert str(said) in page.content.decode()


def test_the_results_of_a_procedure_are_what_one_gets_and_not_its_refusal(client, db):
    page = client.get(PAGE)
    assert "Giấy khai sinh" in str(page.context["results"])
    assert not any("Từ chối" in str(title) for title in page.context["results"])


def test_a_procedure_that_is_not_built_is_not_found(client):
    assert client.get(reverse("procedure", args=["no-such-thing"])).status_code == 404


@pytest.mark.parametrize("name", ["blank-form", "filled-sample"])
def test_a_form_that_is_still_being_made_asks_for_patience(client, name):
    answer = client.get(reverse(name, args=[CODE]))
    assert answer.status_code == 202
    assert answer["Retry-After"]


def test_filing_needs_a_login_and_comes_back(client):
    answer = client.get(START)
    assert answer.url == f"{reverse('account_login')}?next={START}"


def test_a_mother_finds_her_name_where_the_mother_and_the_requester_are_asked(client, citizen, office):
    client.force_login(citizen)
    dossier = begin(client, office.ward)
    form = form_with(client.get(reverse("declaration", args=[dossier.uuid])), "revision")
    assert form["requester-full_name"] == form["mother-full_name"] == citizen.full_name
    assert form["requester-relation"] == "mother"
    assert form["father-full_name"] == ""


def test_two_clicks_begin_one_draft(client, citizen, office):
    client.force_login(citizen)
    form = form_with(client.get(START), "token") | {"ward": str(office.ward.pk), "starting_point": "mother"}
    assert client.post(START, form).url == client.post(START, form).url
    assert Dossier.objects.count() == 1


def test_without_a_ward_and_a_role_it_asks_for_both(client, citizen, office, other_office):
    client.force_login(citizen)
    answer = client.post(START, {"token": "x"})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"ward", "starting_point"}
    assert not Dossier.objects.exists()


def test_a_ward_that_does_not_serve_cannot_be_chosen(client, citizen, office):
    client.force_login(citizen)
    type(office.ward).objects.filter(pk=office.ward.pk).update(serves=False)
    answer = client.post(START, {"token": "x", "ward": str(office.ward.pk), "starting_point": "mother"})
    assert "ward" in answer.context["form"].errors


def test_who_has_a_draft_is_led_back_to_it(client, citizen, office):
    client.force_login(citizen)
    dossier = begin(client, office.ward)
    page = client.get(PAGE).content.decode()
    assert "Tiếp tục bản nháp" in page
    assert reverse("declaration", args=[dossier.uuid]) in page


def test_a_stranger_is_told_of_nobodys_dossiers(client, citizen, office):
    """Dossiers filed at the counter have no owner, as a stranger has no account."""
    client.force_login(citizen)
    begin(client, office.ward)
    Dossier.objects.update(owner=None)
    client.logout()
    assert "Quý vị đã có hồ sơ" not in client.get(PAGE).content.decode()
