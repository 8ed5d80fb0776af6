"""The gate of the cases of abandoned children: lock, ask right and state, act, leave a line in the trail."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction
from django.utils.functional import Promise
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from casework.access.permissions import Permission
from casework.access.policy import may
from casework.access.posts import Post, post_on
from casework.actions.gate import RECORD_LANGUAGE
from casework.actions.refusals import NotAllowed, Refusal
from casework.foundlings.case import CaseEvent, CaseStatus, FoundlingCase
from casework.people.user import User

Act = Callable[[FoundlingCase, Post | None, dt.datetime], None]

# What somebody did, in the trail and in the sentence of a conflict.
DEEDS: dict[str, Promise | str] = {
    "open_case": gettext_lazy("lập biên bản về việc trẻ bị bỏ rơi"),
    "amend_case": gettext_lazy("sửa, bổ sung vụ việc"),
    "sign_decision": gettext_lazy("ký quyết định giao nuôi tạm thời"),
    "start_posting": gettext_lazy("bắt đầu niêm yết"),
    "end_posting": gettext_lazy("kết thúc niêm yết, không có người nhận trẻ"),
    "record_claim": gettext_lazy("ghi nhận có người nhận trẻ"),
    "dismiss_claim": gettext_lazy("không công nhận việc nhận trẻ"),
    "print_case_papers": gettext_lazy("in giấy tờ của vụ việc"),
    "sign_case_papers": gettext_lazy("ghi nhận chữ ký trên giấy tờ của vụ việc"),
    "sign_instead": gettext_lazy("lập lại giấy tờ để ký thay"),
    "seal_case_papers": gettext_lazy("đóng dấu giấy tờ của vụ việc"),
}


class CaseConflict(Refusal):
    """Somebody was faster on this case: 409 with a name and a time.

    `repeated` is true when the same person did the same thing already: he is led to the result.
    """

    def __init__(self, case: FoundlingCase, verb: str, *, by: User) -> None:
        last = case.events.order_by("-pk").first()
        assert last is not None, "A case begins with its record."
        words = _("%(name)s đã %(deed)s lúc %(time)s. Vụ việc đang ở bước “%(status)s”.") % {
            "name": last.actor_name,
            "deed": DEEDS[last.verb],
            "time": f"{localtime(last.at):%H:%M %d/%m/%Y}",
            "status": case.get_status_display(),
        }
        super().__init__(words)
        self.repeated = last.actor_id == by.pk and last.verb == verb


def change_case(
    pk: int,
    verb: str,
    *,
    by: User,
    rights: tuple[Permission, ...],
    within: tuple[CaseStatus, ...],
    act: Act,
    note: str = "",
    seen: str = "",
) -> FoundlingCase:
    """Carry out an act on one locked case, all of it or nothing.

    Any of `rights` will do. `seen`: how the case stood on the actor's screen, as `FoundlingCase.as_seen` says it.
    Raises NotAllowed, CaseConflict, or what `act` refuses with.
    """
    with transaction.atomic(), override(RECORD_LANGUAGE):
        locked = FoundlingCase.objects.select_for_update(of=("self",), no_key=True)
        case = locked.select_related("ward").get(pk=pk)
        if not any(may(by, right, case.ward_id) for right in rights):
            raise NotAllowed(_("Vị trí công tác của anh/chị không có quyền: %(right)s.") % {"right": rights[0].label})
        refuse_the_involved(case, by)
        if case.status not in within or (seen and seen != case.as_seen):
            raise CaseConflict(case, verb, by=by)
        at, post = now(), post_on(by, case.ward_id)
        act(case, post, at)
        case.save()
        note_event(case, verb, by=by, post=post, at=at, note=note)
    return case


def refuse_the_involved(case: FoundlingCase, by: User) -> None:
    """NotAllowed for whoever the case names."""
    if by.identity_number and by.identity_number in case.numbers:
        raise NotAllowed(_("Anh/chị có tên trong vụ việc này nên người khác phải giải quyết."))


def note_event(case: FoundlingCase, verb: str, *, by: User, post: Post | None, at: dt.datetime, note: str = "") -> None:
    """One line in the trail; what it changes of the case is seen by whoever looks again."""
    CaseEvent.objects.create(
        case=case, verb=verb, actor=by, actor_name=str(by), post_title=post.title if post else "", at=at, note=note
    )
