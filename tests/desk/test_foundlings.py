"""The cases of abandoned children on the desk: for whom they exist, what is offered, how one is written down."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from casework.access.posts import sync
from casework.access.roles import Role
from casework.foundlings.case import CaseStatus, FoundlingCase
from casework.people.user import User
from tests import steps
from tests.desk.at_desk import at, page, send
from tests.journeys.test_births import ABANDONED, claim, filed_on, found, over, posted
from tests.people_in_post import Office, post

ACTS = ("amend_case", "sign_decision", "start_posting", "end_posting", "record_claim", "dismiss_claim")


def typed(**changes: str) -> dict[str, str]:
    """A finding as an officer writes it down."""
    day = f"{localdate():%Y-%m-%d}"
    return {
        "recorded_on": day,
        "found_on": day,
        "found_place": "Cổng chùa, phường Xuân Đỉnh",
        "sex": "male",
        "estimated_age": "khoảng 1 tuổi",
        "features": "Tóc xoăn",
        "health": "Bình thường",
        "finder_name": "Lê Văn Dũng",
        "finder_residence": "Số 90, phố Xuân Đỉnh",
        "witness_name": "Đỗ Thị Lan",
        "witness_residence": "Số 92, phố Xuân Đỉnh",
        **changes,
    }


def test_strangers_find_no_case_and_who_only_reads_may_not_act(
    office: Office, other_office: Office, citizen: User
) -> None:
    case = found(office)
    for address in ("desk-foundling", *(f"desk-foundling-{act}" for act in ACTS)):
        for stranger in (other_office.officer, citizen, office.administrator):
            assert at(stranger).get(reverse(address, args=[case.pk])).status_code == 404
    assert case.record_number in page(office.inspector, "desk-foundling", case.pk)
    for act in ACTS:
        assert at(office.inspector).get(reverse(f"desk-foundling-{act}", args=[case.pk])).status_code == 403
    assert case.record_number not in page(other_office.officer, "desk-foundlings")


def test_the_navigation_counts_what_is_under_way(office: Office) -> None:
    posted(office, days_ago=2)
    over(office)
    home = page(office.inspector, "desk-home")
    assert '<span class="number">1</span> <span class="what">Trẻ bị bỏ rơi, đang niêm yết</span>' in home
    until = localdate() + dt.timedelta(days=5)
    assert f"Đang niêm yết đến hết {until:%d/%m/%Y}" in page(office.inspector, "desk-foundlings")


def test_an_empty_list_says_when_a_case_is_opened(office: Office) -> None:
    assert "Vụ việc được mở khi có người báo" in page(office.officer, "desk-foundlings")
    assert reverse("desk-foundling-open") not in page(office.inspector, "desk-foundlings")


def test_an_officer_writes_a_finding_down(office: Office) -> None:
    answer = send(office.officer, "desk-foundling-open", **typed())
    case = FoundlingCase.objects.get()
    assert answer["Location"] == reverse("desk-foundling", args=[case.pk])
    assert (case.record_number, case.status, case.ward) == ("01/BB-UBND", CaseStatus.RECORDED, office.ward)
    assert "Tóc xoăn" in page(office.officer, "desk-foundling", case.pk)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"found_place": ""}, "is-invalid"),
        ({"recorded_on": "2031-01-01"}, "ở tương lai"),
        ({"recorded_on": "2026-01-05"}, "không thể được phát hiện sau ngày lập biên bản"),
        ({"carer_name": "Đinh Thị Thanh Tâm"}, "Hãy ghi địa chỉ"),
    ],
)
def test_a_finding_that_cannot_be_right_comes_back_as_typed(
    changes: dict[str, str], sentence: str, office: Office
) -> None:
    answer = send(office.officer, "desk-foundling-open", **typed(**changes))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "Tóc xoăn" in answer.content.decode()
    assert not FoundlingCase.objects.exists()


def test_only_officers_write_findings_down(office: Office) -> None:
    assert at(office.counter).get(reverse("desk-foundling-open")).status_code == 403
    assert send(office.leader, "desk-foundling-open", **typed()).status_code == 403


def offered(user: User, case: FoundlingCase) -> set[str]:
    text = page(user, "desk-foundling", case.pk)
    return {act for act in ACTS if reverse(f"desk-foundling-{act}", args=[case.pk]) in text}


def test_each_is_offered_what_is_his_to_do(office: Office) -> None:
    recorded, ended = found(office), over(office)
    assert offered(office.officer, recorded) == {"amend_case", "start_posting", "record_claim"}
    assert offered(office.leader, recorded) == {"sign_decision"}
    assert offered(office.officer, posted(office, days_ago=3)) == {"record_claim"}
    assert offered(office.officer, posted(office, days_ago=8)) == {"record_claim", "end_posting"}
    assert offered(office.officer, ended) == {"record_claim"}
    assert offered(office.leader, claim(ended, office)) == {"dismiss_claim"}
    assert offered(office.inspector, recorded) == set()


def test_a_refused_act_says_why_and_keeps_what_was_typed(office: Office) -> None:
    case = found(office)
    typed = {"posted_from": "2031-01-01", "posted_at": "Trụ sở phường"}
    answer = send(office.officer, "desk-foundling-start_posting", case.pk, **typed)
    assert answer.status_code == 422
    assert "Ngày bắt đầu niêm yết phải từ ngày lập biên bản" in answer.content.decode()
    assert "Trụ sở phường" in answer.content.decode()


def test_a_case_is_acted_on_from_the_record_to_the_claim(office: Office) -> None:
    case = found(office)
    day = f"{localdate():%Y-%m-%d}"
    send(office.officer, "desk-foundling-start_posting", case.pk, posted_from=day, posted_at="Trụ sở phường")
    send(office.leader, "desk-foundling-sign_decision", case.pk)
    told = {"claimant_name": "Vũ Thị Hồng", "claimed_on": day, "note": "Có giấy chứng sinh"}
    send(office.officer, "desk-foundling-record_claim", case.pk, **told)
    text = page(office.officer, "desk-foundling", case.pk)
    assert "Vũ Thị Hồng đến nhận trẻ" in text
    for deed in ("lập biên bản về việc trẻ bị bỏ rơi", "bắt đầu niêm yết", "ký quyết định", "có người nhận trẻ"):
        assert deed in text


def test_the_dossier_shows_its_case_and_why_it_waits(office: Office, citizen: User) -> None:
    case = posted(office, days_ago=1)
    dossier = filed_on(case, office, citizen)
    text = page(office.officer, "desk-dossier", dossier.code)
    assert reverse("desk-foundling", args=[case.pk]) in text
    assert "chỉ tiếp nhận từ ngày" in text
    assert dossier.code in page(office.officer, "desk-foundling", case.pk)


def test_the_officer_links_a_dossier_by_hand(office: Office, citizen: User) -> None:
    case = over(office)
    dossier = filed_on(case, office, citizen, finding__record_number="77/BB-UBND")
    assert case.record_number in page(office.officer, "desk-link-case", dossier.code)
    send(office.officer, "desk-link-case", dossier.code, case=case.pk, seen=dossier.status)
    assert case.dossiers.get() == dossier


def test_other_procedures_are_offered_no_case(office: Office, citizen: User) -> None:
    assert "desk-link-case" not in page(office.officer, "desk-dossier", steps.filed(office, citizen).code)
    assert "Gắn vụ việc" not in page(office.officer, "desk-dossier", steps.filed(office, citizen).code)
    assert "Gắn vụ việc" in page(office.officer, "desk-dossier", steps.filed(office, citizen, ABANDONED).code)


def test_who_works_in_two_wards_says_where_the_child_was_found(office: Office, other_office: Office) -> None:
    post(office.officer, other_office.ward, Role.OFFICER, "Công chức tư pháp – hộ tịch")
    sync()
    assert 'name="ward"' in page(office.officer, "desk-foundling-open")
    assert send(office.officer, "desk-foundling-open", **typed()).status_code == 422
    send(office.officer, "desk-foundling-open", **typed(ward=str(other_office.ward.pk)))
    assert FoundlingCase.objects.get().ward == other_office.ward
    assert 'name="ward"' not in page(office.colleague, "desk-foundling-open")


def test_who_comes_late_reads_who_was_faster_and_a_double_click_leads_to_the_result(office: Office) -> None:
    case = found(office)
    seen, day = case.as_seen, f"{localdate():%Y-%m-%d}"
    posting = {"posted_from": day, "posted_at": "Trụ sở phường", "seen": seen}
    assert f'value="{seen}"' in page(office.officer, "desk-foundling-start_posting", case.pk)
    assert send(office.colleague, "desk-foundling-start_posting", case.pk, **posting).status_code == 302
    late = send(office.officer, "desk-foundling-start_posting", case.pk, **posting)
    assert late.status_code == 409
    told = late.content.decode()
    assert f"{office.colleague} đã bắt đầu niêm yết lúc" in told
    assert "Vụ việc đã thay đổi" in told
    again = send(office.colleague, "desk-foundling-start_posting", case.pk, **posting)
    assert (again.status_code, again["Location"]) == (302, reverse("desk-foundling", args=[case.pk]))


def test_a_paper_that_failed_is_made_again_by_who_works_here(office: Office) -> None:
    case = found(office)
    record = case.documents.filter(kind="finding-record")
    record.update(state="failed", attempts=5)
    assert "Thử tạo lại" in page(office.officer, "desk-foundling", case.pk)
    assert "không tạo được tệp" in page(office.officer, "desk-foundlings")
    assert send(office.inspector, "desk-paper-again", record.get().pk).status_code == 403
    back = reverse("desk-foundling", args=[case.pk])
    assert send(office.officer, "desk-paper-again", record.get().pk, back=back)["Location"] == back
    assert (record.get().state, record.get().attempts) == ("waiting", 0)


def test_each_sees_on_the_case_and_among_the_papers_to_print_what_is_next(office: Office) -> None:
    case = found(office)
    step = "desk-foundling-{}_case_papers"
    case.documents.filter(draft=False).update(state="ready", path="made.pdf", sha256="0" * 64)
    assert reverse(step.format("print"), args=[case.pk]) in page(office.officer, "desk-foundling", case.pk)
    assert reverse(step.format("print"), args=[case.pk]) not in page(office.leader, "desk-foundling", case.pk)
    assert case.record_number in page(office.officer, "desk-printing")
    shown = list(case.documents.filter(draft=False).values_list("pk", flat=True))
    assert send(office.officer, step.format("print"), case.pk, paper=[*shown, 0]).status_code == 422
    for verb, by, tag in (("print", office.officer, "chờ ký"), ("sign", office.officer, "chờ đóng dấu")):
        assert f'name="paper" value="{shown[0]}"' in page(by, step.format(verb), case.pk)
        assert send(by, step.format(verb), case.pk, paper=shown).status_code == 302
        assert tag in page(office.inspector, "desk-foundling", case.pk)
    assert send(office.counter, step.format("seal"), case.pk, paper=shown).status_code == 302
    assert case.record_number not in page(office.officer, "desk-printing")
    assert send(office.counter, step.format("seal"), case.pk).status_code == 422
