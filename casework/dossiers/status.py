"""The statuses of a dossier: what officials read, what citizens read, whose turn it is."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """The states of the one machine, named for officials."""

    DRAFT = "draft", _("Bản nháp")
    SUBMITTED = "submitted", _("Chờ tiếp nhận")
    UNDER_REVIEW = "under_review", _("Đang thụ lý")
    NEEDS_SUPPLEMENT = "needs_supplement", _("Chờ bổ sung")
    AWAITING_APPROVAL = "awaiting_approval", _("Chờ phê duyệt")
    APPROVED = "approved", _("Đã phê duyệt: in, ký, đóng dấu")
    READY_FOR_PICKUP = "ready_for_pickup", _("Chờ trả kết quả")
    COLLECTED = "collected", _("Đã trả")
    REJECTED = "rejected", _("Từ chối")
    WITHDRAWN = "withdrawn", _("Đã rút")
    STOPPED = "stopped", _("Đã dừng giải quyết")


ENDED = frozenset({Status.COLLECTED, Status.REJECTED, Status.WITHDRAWN, Status.STOPPED})
OPEN = frozenset(set(Status) - ENDED - {Status.DRAFT})

CITIZEN_WORDS: dict[str, Promise | str] = {
    Status.SUBMITTED: _("Đã nộp, chờ tiếp nhận"),
    Status.UNDER_REVIEW: _("Đang giải quyết"),
    Status.NEEDS_SUPPLEMENT: _("Cần bổ sung"),
    Status.AWAITING_APPROVAL: _("Đang giải quyết"),
    Status.APPROVED: _("Đã phê duyệt, đang in, ký, đóng dấu – chưa cần đến"),
    Status.READY_FOR_PICKUP: _("Mời đến nhận"),
}

# Of a registration at the counter nothing is printed before the day, and more than one person is invited.
AT_COUNTER_WORDS: dict[str, Promise | str] = {
    Status.APPROVED: _("Đã phê duyệt, đang xếp lịch đăng ký – chưa cần đến"),
    Status.READY_FOR_PICKUP: _("Mời các bên cùng đến đăng ký"),
}
AT_COUNTER_OFFICIAL_WORDS: dict[str, Promise | str] = {
    Status.APPROVED: _("Đã phê duyệt: xếp lịch đăng ký"),
    Status.READY_FOR_PICKUP: _("Chờ các bên đến đăng ký"),
}
# The same once it stands in the book: papers are signed, sealed and handed over.
REGISTERED_WORD = _("Đã đăng ký, chờ trao giấy tờ")
REGISTERED_TURN = _("Các bên, lãnh đạo và bộ phận một cửa: ký, đóng dấu, trao giấy tờ")
# What a dossier sent is called while the citizen is expected with the originals.
EXPECTED_WORD = _("Đã hẹn, chờ Quý vị mang bản chính đến")

WHOSE_TURN: dict[str, Promise | str] = {
    Status.DRAFT: _("Quý vị"),
    Status.SUBMITTED: _("Bộ phận tiếp nhận của phường"),
    Status.UNDER_REVIEW: _("Công chức thụ lý"),
    Status.NEEDS_SUPPLEMENT: _("Quý vị"),
    Status.AWAITING_APPROVAL: _("Lãnh đạo Ủy ban nhân dân"),
    Status.APPROVED: _("Ủy ban nhân dân: in, ký, đóng dấu"),
    Status.READY_FOR_PICKUP: _("Quý vị và bộ phận trả kết quả"),
}

AT_COUNTER_TURN: dict[str, Promise | str] = {
    Status.APPROVED: _("Ủy ban nhân dân: xếp lịch đăng ký"),
    Status.READY_FOR_PICKUP: _("Các bên và công chức tư pháp – hộ tịch"),
}


def official_word(status: str, *, at_counter: bool = False, registered: bool = False) -> Promise | str:
    """How officials call a status.

    `at_counter`: the registration itself takes place there; `registered`: it did, and is not closed yet.
    """
    if registered and status == Status.READY_FOR_PICKUP:
        return REGISTERED_WORD
    return (at_counter and AT_COUNTER_OFFICIAL_WORDS.get(status)) or Status(status).label


def whose_turn(status: str, *, at_counter: bool = False, registered: bool = False) -> Promise | str:
    """Whose turn it is in an open status; `at_counter` and `registered` as above."""
    if registered and status == Status.READY_FOR_PICKUP:
        return REGISTERED_TURN
    return (at_counter and AT_COUNTER_TURN.get(status)) or WHOSE_TURN[status]


def citizen_word(status: str, *, at_counter: bool = False, registered: bool = False) -> Promise | str:
    """How a status is told to the citizen; `at_counter` and `registered` as above."""
    if registered and status == Status.READY_FOR_PICKUP:
        return REGISTERED_WORD
    if at_counter and status in AT_COUNTER_WORDS:
        return AT_COUNTER_WORDS[status]
    return CITIZEN_WORDS.get(status, Status(status).label)
