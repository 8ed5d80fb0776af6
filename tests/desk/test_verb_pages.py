"""The page of each verb: what it shows first, that it acts, how it refuses, and that nothing typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from casework.actions.deciding import consent, send_back
from casework.actions.reception import reassign, receive
from casework.actions.refusals import NotYet
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.procedures import registry
from casework.procedures.definition import Procedure
from tests import steps
from tests.desk.pages import at, in_days, opened, sent, status_of, words
from tests.people_in_post import Office

NUMBER = "001326000101"


def judged(office: Office, citizen: User, verdict: str = "defective") -> Dossier:
    dossier = steps.received(office, citizen)
    first, *others = [paper.code for paper in dossier.required_papers()]
    typed = {f"{code}-verdict": "not_needed" for code in others}
    typed |= {f"{first}-verdict": verdict, f"{first}-reason": "blurred", f"{first}-note": "Không rõ ngày sinh"}
    assert sent(office.officer, "judge-paper", dossier, **typed).status_code == 302
    return dossier


def items(*rows: dict[str, str], **more: str) -> dict[str, str]:
    typed = {"items-TOTAL_FORMS": str(len(rows)), "items-INITIAL_FORMS": "0"}
    for number, row in enumerate(rows):
        typed |= {f"items-{number}-{name}": value for name, value in row.items()}
    return typed | {"due_on": f"{in_days(20):%Y-%m-%d}"} | more


def drafted(dossier: Dossier, **changed: str) -> dict[str, str]:
    form = dossier.procedure.result_form()
    return {**form.typed(dossier.procedure.result_of(dossier.declared)), "proposal-outcome": "grant", **changed}


def test_receiving_shows_the_term_and_the_mail_first(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    page = words(opened(office.officer, "receive", dossier))
    assert "Hẹn trả kết quả" in page
    assert f"Đã tiếp nhận hồ sơ {dossier.code}" in page
    assert status_of(dossier) == "submitted"
    assert sent(office.officer, "receive", dossier).status_code == 302
    assert status_of(dossier) == "under_review"


def test_of_two_officers_one_receives_and_the_other_reads_who_and_when(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    receive(dossier.pk, by=office.colleague)
    answer = sent(office.officer, "receive", dossier)
    assert answer.status_code == 409
    assert f"{office.colleague.full_name} đã tiếp nhận hồ sơ lúc " in words(answer)
    assert "Đang thụ lý" in words(answer)


def test_the_same_act_sent_twice_leads_to_its_result(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    assert [sent(office.officer, "receive", dossier).status_code for _ in range(2)] == [302, 302]
    assert dossier.events.filter(verb="receive").count() == 1


def test_opening_a_verb_from_a_stale_page_shows_what_happened(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    receive(dossier.pk, by=office.colleague)
    answer = opened(office.officer, "receive", dossier, seen="submitted")
    assert answer.status_code == 409
    assert office.colleague.full_name in words(answer)


def test_a_verb_that_is_not_offered_is_refused_in_a_sentence(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    answer = opened(office.leader, "receive", dossier)
    assert answer.status_code == 403
    assert "vị trí của anh/chị không có việc “Tiếp nhận”" in words(answer)


def test_declining_previews_the_mail_and_then_ends_the_dossier(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    typed = {"reason": "Cha mẹ cư trú nơi khác", "legal_ground": "Điều 13", "next_step": "Nộp tại phường Tây Hồ"}
    assert sent(office.officer, "decline", dossier, **{**typed, "reason": ""}).status_code == 422
    preview = sent(office.officer, "decline", dossier, preview="1", **typed)
    assert preview.status_code == 200
    assert words(preview).count("Nộp tại phường Tây Hồ") > 1
    assert status_of(dossier) == "submitted"
    assert sent(office.officer, "decline", dossier, **typed).status_code == 302
    assert status_of(dossier) == "rejected"


def test_the_leader_gives_work_to_somebody_who_may_do_it(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    page = words(opened(office.leader, "reassign", dossier))
    assert office.colleague.full_name in page
    assert office.counter.full_name not in page
    assert sent(office.leader, "reassign", dossier, to=office.colleague.pk, note="Nghỉ phép").status_code == 302
    assert "Của tôi" in words(opened(office.colleague, "dossier", dossier))
    refused = sent(office.leader, "reassign", dossier, to=office.counter.pk, note="Nghỉ phép")
    assert (refused.status_code, "Nghỉ phép" in words(refused)) == (422, True)
    assert sent(office.officer, "reassign", dossier, to=office.officer.pk, note="x").status_code == 403


def test_work_is_not_given_to_who_is_named_in_it(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    office.colleague.identity_number = next(iter(dossier.named_numbers))
    office.colleague.save()
    assert office.colleague.full_name not in words(opened(office.leader, "reassign", dossier))
    with pytest.raises(NotYet, match=office.colleague.full_name):
        reassign(dossier.pk, by=office.leader, to=office.colleague, note="Nghỉ phép")


def test_a_supplement_begins_with_the_faulty_papers_in_canned_words(office: Office, citizen: User) -> None:
    dossier = judged(office, citizen)
    page = words(opened(office.officer, "request-supplement", dossier))
    assert "Ảnh chụp mờ nên không đọc được chữ." in page
    assert "Không rõ ngày sinh</textarea>" in page


def test_a_supplement_is_previewed_and_asked(office: Office, citizen: User) -> None:
    dossier = judged(office, citizen)
    first = dossier.required_papers()[0]
    line = dossier.procedure.declaration.sections(dossier.declared)[1].lines[0]
    typed = items(
        {"target": f"paper:{first.code}", "reason": "blurred", "note": ""},
        {"target": f"field:{line.key}", "reason": "misspelt", "note": "Ghi đủ dấu"},
        {"target": "", "note": ""},
    )
    preview = words(sent(office.officer, "request-supplement", dossier, preview="1", **typed))
    assert "Ghi đủ dấu" in preview.partition("Thư sẽ gửi công dân")[2]
    assert sent(office.officer, "request-supplement", dossier, **typed).status_code == 302
    assert status_of(dossier) == "needs_supplement"
    asked = dossier.supplements.get().items.values_list("kind", "key", "reason")
    assert list(asked) == [("paper", first.code, "blurred"), ("field", line.key, "misspelt")]
    assert "Ảnh chụp mờ" in dossier.supplements.get().items.get(kind="paper").note


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([{"target": "", "note": ""}], "Hãy nêu ít nhất một mục cần bổ sung."),
        ([{"target": "visit:", "note": ""}], "Hãy ghi rõ cần bổ sung gì và vì sao."),
    ],
)
def test_an_unfinished_supplement_comes_back(office: Office, citizen: User, rows: Any, sentence: str) -> None:
    dossier = judged(office, citizen)
    answer = sent(office.officer, "request-supplement", dossier, **items(*rows, note="Xin gọi trước"))
    assert answer.status_code == 422
    assert sentence in words(answer)
    assert "Xin gọi trước" in words(answer)
    assert status_of(dossier) == "under_review"


def test_more_rows_keep_what_was_typed(office: Office, citizen: User) -> None:
    dossier = judged(office, citizen)
    typed = items({"target": "explanation:", "note": "Giải trình nơi sinh"}, more="1")
    answer = sent(office.officer, "request-supplement", dossier, **typed)
    assert answer.status_code == 200
    assert 'name="items-2-target"' in words(answer)
    assert "Giải trình nơi sinh" in words(answer)


def test_without_a_verdict_on_every_paper_no_supplement_is_asked(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    answer = sent(office.officer, "request-supplement", dossier, **items({"target": "visit:", "note": "Mời đến"}))
    assert answer.status_code == 422
    assert "Hãy ghi nhận xét cho mọi giấy tờ" in words(answer)


def test_the_draft_begins_as_the_declaration_and_shows_what_was_changed(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    typed = drafted(dossier)
    page = words(opened(office.officer, "draft", dossier))
    name = next(key for key, value in typed.items() if value == dossier.subject_name)
    assert f'value="{dossier.subject_name}"' in page
    answer = sent(office.officer, "draft", dossier, **{**typed, name: f"{dossier.subject_name}h"})
    assert answer.status_code == 302
    page = words(at(office.officer).get(answer.url))
    assert f'{dossier.subject_name}<ins><span class="visually-hidden">[thêm] </span>h</ins>' in page
    assert 'name="onward"' in page


def test_going_on_to_the_leader_keeps_what_was_typed_last(office: Office, citizen: User) -> None:
    dossier = steps.reviewed(office, citizen)
    typed = drafted(dossier)
    name = next(key for key, value in typed.items() if value == dossier.subject_name)
    answer = sent(office.officer, "draft", dossier, **{**typed, name: f"{dossier.subject_name}h"}, onward="1")
    assert answer.url.startswith(reverse("desk-propose", args=[dossier.code]))
    shown = words(at(office.officer).get(answer.url))
    assert f'{dossier.subject_name}<ins><span class="visually-hidden">[thêm] </span>h</ins>' in shown


def test_an_unfinished_draft_is_kept_but_cannot_be_proposed(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    typed = drafted(dossier)
    name = next(key for key, value in typed.items() if value == dossier.subject_name)
    assert sent(office.officer, "draft", dossier, **{**typed, name: ""}).status_code == 302
    answer = sent(office.officer, "propose", dossier, note="Kính trình")
    assert answer.status_code == 422
    assert "Dự thảo kết quả còn mục chưa điền." in words(answer)
    assert "Kính trình" in words(answer)


def test_proposing_lists_open_checks_and_then_goes_to_the_leader(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    sent(office.officer, "draft", dossier, **drafted(dossier))
    assert "Còn mục kiểm tra chưa trả lời" in words(opened(office.officer, "propose", dossier))
    refused = sent(office.officer, "propose", dossier)
    assert (refused.status_code, "Hãy trả lời các mục kiểm tra" in words(refused)) == (422, True)
    answers = {f"check-{check.code}-result": "pass" for check in dossier.procedure.checks}
    sent(office.officer, "answer-check", dossier, **answers)
    assert sent(office.officer, "propose", dossier, note="Kính trình").status_code == 302
    assert status_of(dossier) == "awaiting_approval"


def test_a_refusal_takes_its_words_from_the_chosen_reason(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    reason = dossier.procedure.outcome("refuse").reasons[0]
    typed = drafted(dossier, **{"proposal-outcome": "refuse"})
    assert sent(office.officer, "draft", dossier, **typed).status_code == 422
    assert sent(office.officer, "draft", dossier, **{**typed, "proposal-refusal_code": reason.code}).status_code == 302
    assert str(reason.title) in Dossier.objects.get(pk=dossier.pk).draft_result.reason
    assert sent(office.officer, "propose", dossier).status_code == 302


@pytest.mark.parametrize(
    ("number", "status", "sentence"),
    [
        (NUMBER, 302, ""),
        ("0013260001", 422, "gồm đúng 12 chữ số"),
        ("001390000101", 422, "Hãy đối chiếu lại rồi xác nhận"),
    ],
)
def test_a_received_number_is_checked(office: Office, citizen: User, number: str, status: int, sentence: str) -> None:
    dossier = steps.received(office, citizen)
    key = dossier.procedure.awaited[0].key
    answer = sent(office.officer, "record-fact", dossier, key=key, value=number, source="CSDLQG, 23/11/2026")
    assert answer.status_code == status
    assert sentence in words(answer)
    assert dossier.received_facts.filter(value=number).exists() == (status == 302)


def test_a_number_that_disagrees_is_taken_once_confirmed(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    typed = {"key": dossier.procedure.awaited[0].key, "value": "001390000101", "source": "CSDLQG", "confirmed": "on"}
    assert sent(office.officer, "record-fact", dossier, **typed).status_code == 302


def test_the_officer_recalls_only_with_the_leaders_consent(office: Office, citizen: User) -> None:
    dossier = steps.approved(office, citizen)
    assert opened(office.officer, "recall", dossier).status_code == 403
    consent(dossier.pk, by=office.leader, purpose="recall", note="Đồng ý")
    preview = sent(office.officer, "recall", dossier, note="Sai tên đệm", preview="1")
    assert words(preview).count("Sai tên đệm") > 1
    assert sent(office.officer, "recall", dossier, note="Sai tên đệm").status_code == 302
    assert status_of(dossier) == "under_review"


KINDS_OF_RESULT: dict[str, Callable[[Procedure], bool]] = {
    "prints": lambda p: bool(p.prints_from),
    "neither": lambda p: not p.register and not p.prints_from,
}


@pytest.mark.parametrize(
    ("which", "says", "goes_into_book"),
    [
        ("enters", "giữ nguyên số và ở trạng thái tạm giữ", True),
        ("prints", "mục trong sổ không đổi", False),
        ("neither", "Việc này không ghi sổ hộ tịch", False),
    ],
)
def test_recalling_says_what_becomes_of_the_book(
    office: Office, citizen: User, which: str, says: str, goes_into_book: bool
) -> None:
    dossier = steps.approved(office, citizen)
    if which != "enters":
        other = next(p.code for p in registry.all_procedures() if KINDS_OF_RESULT[which](p))
        Dossier.objects.filter(pk=dossier.pk).update(procedure_code=other)
    page = words(opened(office.leader, "recall", dossier))
    assert says in page
    assert ("cột Ghi chú của sổ" in page) is goes_into_book


def test_what_the_leader_sent_back_is_the_officers_again(office: Office, citizen: User) -> None:
    dossier = send_back(steps.proposed(office, citizen).pk, by=office.leader, note="Xem lại quê quán")
    assert "Xem lại quê quán" in words(opened(office.officer, "story", dossier))
    assert "Xem lại quê quán" in words(opened(office.officer, "dossier", dossier))
    assert opened(office.officer, "draft", dossier).status_code == 200
