"""The page of one dossier: for whom it exists, what it shows, what it costs, and the small forms on it."""

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from django.utils.timezone import localtime

from casework.actions.filing import save_draft
from casework.actions.reception import take
from casework.actions.refusals import NotYet
from casework.actions.review import judge_papers
from casework.actions.supplementing import Asked, request_supplement, send_supplement
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.procedures import registry
from tests import steps
from tests.desk.pages import at, in_days, opened, place, sent, status_of, words
from tests.people_in_post import Office

# What can be received without a case or originals before it.
SUPPLEMENTED = [
    procedure.code
    for procedure in registry.all_procedures()
    if not (procedure.route.posting_days or procedure.route.originals_first)
]


def judged(office: Office, dossier: Dossier, verdict: str = "accepted") -> Dossier:
    verdicts = {p.code: {"verdict": verdict, "reason": "", "note": ""} for p in dossier.required_papers()}
    return judge_papers(dossier.pk, by=office.officer, verdicts=verdicts)


def test_strangers_find_nothing(office: Office, other_office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    for page in ("dossier", "story", "documents", "receive", "decline"):
        assert opened(other_office.officer, page, dossier).status_code == 404
        assert opened(citizen, page, dossier).status_code == 404
    assert sent(other_office.officer, "take", dossier).status_code == 404
    assert status_of(dossier) == "submitted"


def test_it_says_where_whose_turn_and_until_when(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    page = words(opened(office.colleague, "dossier", dossier))
    assert "Đang thụ lý" in page
    assert office.officer.full_name in page
    assert dossier.due_explanation in page
    assert citizen.full_name in page


def test_what_another_holds_is_greyed_and_names_him(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    page = words(opened(office.colleague, "dossier", dossier))
    assert "disabled aria-describedby" in page
    assert place("draft", dossier) not in page
    assert place("draft", dossier) in words(opened(office.officer, "dossier", dossier))


@pytest.mark.parametrize("step", [steps.filed, steps.received, steps.proposed, steps.approved])
def test_the_page_costs_at_most_twenty_queries(
    office: Office, citizen: User, step, django_assert_max_num_queries
) -> None:
    dossier = step(office, citizen)
    office.officer.identity_number = "001188000101"
    office.officer.save()
    client = at(office.officer)
    client.get(place("dossier", dossier))
    with django_assert_max_num_queries(20):
        assert client.get(place("dossier", dossier), {"queue": "mine"}).status_code == 200


@pytest.mark.parametrize("code", [procedure.code for procedure in registry.all_procedures()])
def test_so_does_the_page_of_every_procedure_while_its_checks_are_asked(
    office: Office, citizen: User, code: str, django_assert_max_num_queries
) -> None:
    client = at(office.officer)
    try:
        dossier = steps.received(office, citizen, code)
    except NotYet:
        # What waits for something else before reception is looked at as it was sent.
        dossier = steps.filed(office, citizen, code)
    client.get(place("dossier", dossier))
    with django_assert_max_num_queries(20):
        assert client.get(place("dossier", dossier), {"queue": "mine"}).status_code == 200


def test_previous_and_next_stay_within_the_filtered_list(office: Office, citizen: User) -> None:
    first, second, third = [steps.filed(office, citizen) for _ in range(3)]
    steps.received(office, citizen)
    page = words(opened(office.officer, "dossier", second, queue="to-receive", q="h26"))
    for neighbour, relation in ((first, "prev"), (third, "next")):
        assert f'rel="{relation}"' in page
        assert f"{place('dossier', neighbour)}?queue=to-receive&amp;q=h26" in page
    assert 'rel="next"' not in words(opened(office.officer, "dossier", third, queue="to-receive"))


def test_after_deciding_the_next_of_the_list_is_offered(office: Office, citizen: User) -> None:
    first, second, third = [steps.filed(office, citizen) for _ in range(3)]
    client = at(office.officer)
    address = f"{place('receive', second)}?queue=to-receive"
    page = words(client.get(address))
    assert f'name="following" value="{third.code}"' in page
    answer = client.post(address, {"seen": "submitted", "following": third.code}, follow=True)
    assert f"Hồ sơ tiếp theo: {third.code}" in words(answer)
    assert first.code not in words(answer)


def test_taking_and_releasing(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    assert sent(office.counter, "take", dossier).status_code == 302
    assert "Của tôi" in words(opened(office.counter, "dossier", dossier))
    assert sent(office.counter, "release", dossier).status_code == 302
    assert "chưa ai nhận" in words(opened(office.counter, "dossier", dossier))


def test_taking_what_another_took_answers_409_with_name_and_time(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    take(dossier.pk, by=office.colleague)
    taken_at = localtime(Dossier.objects.get(pk=dossier.pk).events.get(verb="take").at)
    answer = sent(office.officer, "take", dossier)
    assert answer.status_code == 409
    page = words(answer)
    assert office.colleague.full_name in page
    assert f"lúc {taken_at:%H:%M %d/%m/%Y}" in page
    assert dossier.code in page


def test_an_inspector_looks_and_does_nothing(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    assert opened(office.inspector, "dossier", dossier).status_code == 200
    assert opened(office.inspector, "receive", dossier).status_code == 403
    assert sent(office.inspector, "take", dossier).status_code == 403


def test_verdicts_are_kept_and_incomplete_ones_come_back(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    first = dossier.required_papers()[0].code
    answer = sent(
        office.officer, "judge-paper", dossier, **{f"{first}-verdict": "defective", f"{first}-note": "mờ góc"}
    )
    assert answer.status_code == 422
    assert "Hãy chọn lý do giấy tờ chưa đạt." in words(answer)
    assert 'value="mờ góc"' in words(answer)
    typed = {f"{first}-verdict": "defective", f"{first}-reason": "blurred", f"{first}-note": "mờ góc"}
    assert sent(office.officer, "judge-paper", dossier, **typed).status_code == 302
    verdict = dossier.verdicts.get(requirement=first)
    assert (verdict.verdict, verdict.reason, verdict.note) == ("defective", "blurred", "mờ góc")


def test_a_paper_nobody_sent_is_proposed_as_missing_or_not_needed(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    optional = next(paper.code for paper in dossier.required_papers() if not paper.required)
    page = words(opened(office.officer, "dossier", dossier))
    assert f'name="{optional}-verdict" value="not_needed" id="id_{optional}-verdict_3" checked' in page


def test_checks_are_answered_together_and_a_failure_says_why(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    asked = [check for check in dossier.procedure.checks if check.hard][:2]
    names = [f"check-{check.code}" for check in asked]
    refused = sent(office.officer, "answer-check", dossier, **{f"{names[0]}-result": "fail"})
    assert refused.status_code == 422
    assert "Hãy ghi vì sao không đạt." in words(refused)
    typed = {f"{names[0]}-result": "pass", f"{names[0]}-note": "Đã tra cứu cư trú", f"{names[1]}-result": "pass"}
    assert sent(office.officer, "answer-check", dossier, **typed).status_code == 302
    kept = dossier.check_answers.filter(by=office.officer).values_list("check_code", "result")
    assert set(kept) == {(check.code, "pass") for check in asked}


def changed_by_supplement(office: Office, citizen: User, code: str, question: str, more: str) -> tuple[Dossier, str]:
    """Sent again with `more` at the end of an answer, and that answer as it was."""
    dossier = judged(office, steps.received(office, citizen, code))
    lines = [line for section in dossier.procedure.declaration.sections(dossier.declared) for line in section.lines]
    line = next(line for line in lines if line.key.endswith(question) and line.value)
    asked = Asked("field", line.key, line.label, "misspelt", "Ghi cho đúng")
    request_supplement(dossier.pk, by=office.officer, items=[asked], due_on=in_days(20))
    version = Dossier.objects.get(pk=dossier.pk).working_declaration
    assert version is not None
    name = line.key.replace(".", "-")
    save_draft(dossier, raw={**version.raw, name: f"{version.raw[name]}{more}"}, revision=version.revision)
    again = Dossier.objects.get(pk=dossier.pk)
    return send_supplement(dossier.pk, by=citizen, confirmed=steps.confirmed(again)), line.value


def test_answers_changed_by_a_supplement_are_told_letter_by_letter(office: Office, citizen: User) -> None:
    dossier, name = changed_by_supplement(office, citizen, steps.BIRTH, "child.full_name", "h")
    page = words(opened(office.officer, "dossier", dossier))
    assert f'{name}<ins><span class="visually-hidden">[thêm] </span>h</ins>' in page


@pytest.mark.parametrize("code", SUPPLEMENTED)
def test_the_page_after_a_supplement_costs_no_more_than_before(
    office: Office, citizen: User, code: str, django_assert_max_num_queries
) -> None:
    dossier, _phone = changed_by_supplement(office, citizen, code, "phone", " ")
    office.officer.identity_number = "001188000101"
    office.officer.save()
    client = at(office.officer)
    client.get(place("dossier", dossier))
    with django_assert_max_num_queries(20):
        assert client.get(place("dossier", dossier), {"queue": "mine"}).status_code == 200


def test_the_story_shows_a_waiting_mail_as_waiting(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    page = words(opened(office.officer, "story", dossier))
    assert "chờ gửi" in page
    assert "đã gửi</span>" not in page
    assert f"<strong>{office.officer.full_name}</strong>" in page
    dossier.messages.update(state="sent", sent_at=dossier.accepted_at)
    assert "đã gửi</span>" in words(opened(office.officer, "story", dossier))


def test_the_documents_say_how_far_they_are(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    slip = dossier.documents.get(kind="receipt-slip")
    address = reverse("desk-document", args=[slip.pk])
    waiting = words(opened(office.officer, "documents", dossier))
    assert "đang tạo" in waiting
    assert address not in waiting
    steps.pretend_papers_are_made(dossier)
    assert address in words(opened(office.officer, "documents", dossier))


def test_a_paper_that_failed_says_so_and_is_made_again_by_who_works_here(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    slip = dossier.documents.filter(kind="receipt-slip")
    slip.update(attempts=1)
    assert "sẽ tự thử lại" in words(opened(office.officer, "dossier", dossier))
    slip.update(state="failed", attempts=5)
    assert place("documents-again", dossier) in words(opened(office.officer, "dossier", dossier))
    assert sent(office.inspector, "documents-again", dossier).status_code == 403
    assert slip.get().state == "failed"
    assert sent(office.officer, "documents-again", dossier).status_code == 302
    assert (slip.get().state, slip.get().attempts) == ("waiting", 0)
    assert status_of(dossier) == "under_review"


def test_what_is_confidential_is_read_by_those_who_work_and_decide_only(office: Office, citizen: User) -> None:
    confidential = [
        procedure
        for procedure in registry.all_procedures()
        if any(block.confidential for block in procedure.declaration.layout)
    ]
    for procedure in confidential:
        dossier = steps.filed(office, citizen, procedure.code)
        secrets = [person.name for person in procedure.people(procedure.example) if person.confidential]
        assert secrets
        for who, reads in (
            (office.officer, True),
            (office.leader, True),
            (office.counter, False),
            (office.inspector, False),
        ):
            page = words(opened(who, "dossier", dossier))
            assert [name for name in secrets if name in page] == (secrets if reads else [])
            assert ("Chỉ người thụ lý và lãnh đạo được xem phần này" in page) is not reads


def test_a_confidential_paper_is_seen_and_judged_by_those_who_work_and_decide_only(
    office: Office, citizen: User, settings: Any, tmp_path: Path
) -> None:
    settings.FILES_DIR = tmp_path
    asked = {procedure.code: procedure.papers(procedure.example) for procedure in registry.all_procedures()}
    confidential = [(code, paper) for code, papers in asked.items() for paper in papers if paper.confidential]
    assert confidential
    for code, paper in confidential:
        dossier = steps.filed(office, citizen, code)
        scan = dossier.paper_files.get(requirement=paper.code)
        (tmp_path / scan.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / scan.path).write_bytes(b"a page")
        picture = scan.pictures.create(page=1, path=scan.path, width=10, height=10)
        for who, sees in (
            (office.officer, True),
            (office.leader, True),
            (office.counter, False),
            (office.inspector, False),
        ):
            page = opened(who, "dossier", dossier).content.decode()
            desk = at(who)
            found = [
                desk.get(reverse("desk-original", args=[scan.uuid])).status_code,
                desk.get(reverse("desk-page-picture", args=[scan.uuid, picture.page])).status_code,
            ]
            assert (str(scan.uuid) in page, found) == (sees, [200, 200] if sees else [404, 404])
            assert ("Chỉ người thụ lý và lãnh đạo được xem giấy tờ này" in page) is not sees
            assert (f'name="{paper.code}-verdict"' in page) is (who == office.officer)


def test_a_verdict_on_a_confidential_paper_from_who_may_not_see_it_is_not_kept(office: Office, citizen: User) -> None:
    code, paper = next(
        (procedure.code, paper)
        for procedure in registry.all_procedures()
        for paper in procedure.papers(procedure.example)
        if paper.confidential
    )
    dossier = steps.filed(office, citizen, code)
    others = [listed.code for listed in dossier.required_papers() if not listed.confidential]
    sent(office.counter, "judge-paper", dossier, **{f"{code}-verdict": "accepted" for code in (paper.code, *others)})
    assert set(dossier.verdicts.values_list("requirement", flat=True)) == set(others)
    ask = [Asked("paper", others[0], "", "blurred", "")]
    with pytest.raises(NotYet, match="người thụ lý nhận xét và yêu cầu bổ sung"):
        request_supplement(dossier.pk, by=office.counter, items=ask, due_on=in_days(20))
