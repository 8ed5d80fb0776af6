"""Who may, and what must hold: permissions and conditions that can say their refusal in a sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.access.policy import Actor, may
from casework.people.user import User

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier

Sentence = str | Promise | None


@dataclass(frozen=True)
class Condition:
    """Something that must hold for the dossier; django-fsm asks it for a truth, the gate for a sentence."""

    refusal: Callable[[Any], Sentence]

    def __call__(self, dossier: Any) -> bool:
        return self.refusal(dossier) is None


@dataclass(frozen=True)
class Who:
    """Who may do it; django-fsm asks for a truth, the screens for a sentence."""

    refusal: Callable[[Any, Any], Sentence]

    def __call__(self, dossier: Any, actor: Any) -> bool:
        return self.refusal(dossier, actor) is None

    def __and__(self, other: "Who") -> "Who":
        return Who(lambda dossier, actor: self.refusal(dossier, actor) or other.refusal(dossier, actor))

    def __or__(self, other: "Who") -> "Who":
        def neither(dossier: "Dossier", actor: Actor) -> Sentence:
            first = self.refusal(dossier, actor)
            return first and (None if other(dossier, actor) else first)

        return Who(neither)


def _owner(dossier: "Dossier", actor: Actor) -> Sentence:
    return None if dossier.owner_id == actor.pk and actor.is_active else _("Chỉ người nộp hồ sơ được làm việc này.")


def _system(dossier: "Dossier", actor: Actor) -> Sentence:
    return None if isinstance(actor, User) and actor.is_system else _("Việc này do hệ thống tự làm khi hết hạn.")


def _uninvolved(dossier: "Dossier", actor: Actor) -> Sentence:
    number = getattr(actor, "identity_number", "")
    if dossier.owner_id == actor.pk or (number and number in dossier.named_numbers):
        return _("Anh/chị là người nộp hoặc có tên trong hồ sơ này, nên người khác phải giải quyết.")
    return None


def _not_proposer(dossier: "Dossier", actor: Actor) -> Sentence:
    if dossier.proposed_by_id == actor.pk:
        return _("Anh/chị đã trình hồ sơ này; người trình không được tự phê duyệt.")
    return None


def _not_receiver(dossier: "Dossier", actor: Actor) -> Sentence:
    if dossier.received_by_id == actor.pk:
        return _("Anh/chị đã tiếp nhận hồ sơ này; người tiếp nhận không được tự phê duyệt.")
    return None


def not_drafter_of(related: str) -> Who:
    """Who drafted a letter does not sign it himself; `related`: the dossier's letters, which know if they wait.

    Where others drafted some of them, the act sees to it that he signs only theirs.
    """

    def refusal(dossier: "Dossier", actor: Actor) -> Sentence:
        waiting = [row for row in getattr(dossier, related).all() if row.waits]
        if waiting and all(row.drafted_by_id == actor.pk for row in waiting):
            return _("Anh/chị đã soạn văn bản này; người soạn không được tự ký.")
        return None

    return Who(refusal)


def _prints_from_books(dossier: "Dossier", _actor: Actor) -> Sentence:
    if dossier.procedure.prints_from is None:
        return _("Kết quả của thủ tục này không in từ mục đã có trong sổ.")
    return None


def _awaits_facts(dossier: "Dossier", actor: Actor) -> Sentence:
    return None if dossier.procedure.awaited else _("Thủ tục này không chờ thông tin nào phải ghi nhận.")


OWNER = Who(_owner)
AWAITS_FACTS = Who(_awaits_facts)
PRINTS_FROM_BOOKS = Who(_prints_from_books)
SYSTEM = Who(_system)
UNINVOLVED = Who(_uninvolved)
NOT_PROPOSER = Who(_not_proposer)
NOT_RECEIVER = Who(_not_receiver)


def held(permission: Permission) -> Who:
    """An official who holds `permission` in the dossier's ward and has no part in the dossier himself."""

    def refusal(dossier: "Dossier", actor: Actor) -> Sentence:
        if may(actor, permission, dossier.ward_id):
            return None
        return _("Vị trí công tác của anh/chị không có quyền: %(right)s.") % {"right": permission.label}

    return Who(refusal) & UNINVOLVED


def _filer(dossier: "Dossier", actor: Actor) -> Sentence:
    if dossier.is_online:
        return _owner(dossier, actor)
    return held(Permission.RECEIVE).refusal(dossier, actor)


def _written_down(dossier: "Dossier", actor: Actor) -> Sentence:
    return _("Hồ sơ này do công dân gửi trực tuyến.") if dossier.is_online else None


# Who sends: the citizen himself online; for somebody without an account, the counter that wrote it down.
FILER = Who(_filer)
# The same, where there is paper to compare: what was sent online is compared on the day of the hand-over.
COUNTER_FILER = Who(_written_down) & FILER


def _compared_later(dossier: "Dossier", actor: Actor) -> Sentence:
    if dossier.procedure.route.originals_first:
        return _("Ở thủ tục này bản chính được đếm khi tiếp nhận.")
    return COUNTER_FILER.refusal(dossier, actor)


# Where originals are counted at reception there is nothing to compare before.
COMPARES_ON_FILING = Who(_compared_later)


def _certifier(dossier: "Dossier", actor: Actor) -> Sentence:
    if not dossier.procedure.route.certifier_decides:
        return _("Người được ủy quyền chứng thực chỉ quyết định việc chứng thực.")
    return held(Permission.CERTIFY).refusal(dossier, actor)


def rights_to_decide(dossier: "Dossier") -> tuple[Permission, ...]:
    """With which right somebody may decide on this dossier and sign its papers."""
    certifier_too = dossier.procedure.route.certifier_decides
    return (Permission.DECIDE, Permission.CERTIFY) if certifier_too else (Permission.DECIDE,)


def _awaited(dossier: "Dossier", actor: Actor) -> Sentence:
    if dossier.status == "ready_for_pickup" or dossier.awaits_originals:
        return None
    return _("Hồ sơ này chưa có lịch hẹn nào.")


def _waiting(dossier: "Dossier", actor: Actor) -> Sentence:
    if dossier.procedure.route.originals_first and dossier.open_visit:
        return None
    return _("Không có công dân nào đang chờ kết quả này tại phường.")


# An official authorised to certify (Nghị định 280/2025/NĐ-CP) stands beside the leader, for certification only.
CERTIFIER = Who(_certifier)
DECIDER = (held(Permission.DECIDE) | CERTIFIER) & NOT_PROPOSER & NOT_RECEIVER
SIGNER = held(Permission.SIGN) | CERTIFIER
# The citizen is expected: with his originals, or to collect the result.
AWAITED = Who(_awaited)
# Who brought the originals waits in the hall for the result.
SOMEBODY_WAITS = Who(_waiting)
