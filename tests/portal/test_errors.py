"""What went wrong is said in our own words, with the next thing to do."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.test import Client
from django.urls import reverse

from casework.portal import errors

NEXT = "Bây giờ có thể làm gì?"


@pytest.fixture
def request_of_a_stranger(rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    return request


@pytest.mark.parametrize(
    ("answer", "status", "heading"),
    [
        (lambda request: errors.bad_request(request, SuspiciousOperation()), 400, "Yêu cầu chưa hợp lệ"),
        (lambda request: errors.bad_request(request, RequestDataTooBig()), 413, "Tệp gửi lên quá lớn"),
        (lambda request: errors.forbidden(request, PermissionDenied()), 403, "không có quyền"),
        (errors.not_found, 404, "Không tìm thấy trang"),
        (lambda request: errors.conflict(request, "Chị Lan đã trình."), 409, "Hồ sơ đã thay đổi"),
        (errors.too_large, 413, "Tệp gửi lên quá lớn"),
        (errors.too_many_requests, 429, "quá nhiều lần"),
    ],
)
def test_each_error_has_a_page_that_says_what_to_do_next(request_of_a_stranger, db, answer, status, heading):
    response = answer(request_of_a_stranger)
    page = response.content.decode()
    assert response.status_code == status
    assert heading in page[page.index("<h1>") :]
    assert NEXT in page


def test_a_refusal_gives_its_own_reason(request_of_a_stranger, db):
    refusal = PermissionDenied()
    refusal.sentence = "Người trình hồ sơ không được tự phê duyệt."
    assert refusal.sentence in errors.forbidden(request_of_a_stranger, refusal).content.decode()


def test_a_conflict_names_who_was_faster_and_leads_to_the_fresh_page(request_of_a_stranger, db):
    sentence = "Chị Trần Thị Ngọc Huyền đã trình hồ sơ này lúc 14:32."
    page = errors.conflict(request_of_a_stranger, sentence, href="/ho-so/7/").content.decode()
    assert sentence in page
    assert 'href="/ho-so/7/"' in page


def test_our_own_fault_is_answered_without_the_database(request_of_a_stranger, django_assert_num_queries, db):
    del request_of_a_stranger.user
    with django_assert_num_queries(0):
        response = errors.server_error(request_of_a_stranger)
    assert response.status_code == 500
    assert NEXT in response.content.decode()


def test_an_unknown_address_is_answered_with_our_page(client, db):
    response = client.get("/khong-co-trang-nay/")
    assert response.status_code == 404
    assert NEXT in response.content.decode()


def test_a_form_older_than_the_session_is_explained(db):
    response = Client(enforce_csrf_checks=True).post(reverse("set_language"), {"language": "en"})
    assert response.status_code == 403
    assert "Trang này đã mở quá lâu" in response.content.decode()
