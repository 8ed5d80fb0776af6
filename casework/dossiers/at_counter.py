"""What must hold when the registration itself takes place at the counter (Luật Hộ tịch 2014, article 18).

Number and date arise on the day both are there; until both have signed, either may still withdraw.
"""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.dossiers.rules import FILER, SYSTEM, Condition, Sentence, Who, held
from casework.dossiers.status import Status

if TYPE_CHECKING:
    from casework.dossiers.dossier import Dossier


def _registers_here(dossier: Any, _actor: Any) -> Sentence:
    return None if dossier.registers_at_counter else _("Việc này được đăng ký khi phê duyệt, không phải tại quầy.")


def _papers_in_work(dossier: Any, _actor: Any) -> Sentence:
    if dossier.status == Status.APPROVED or dossier.registers_at_counter:
        return None
    return _("Giấy tờ đã in, ký và đóng dấu xong.")


def _withdraws(dossier: "Dossier", actor: Any) -> Sentence:
    """The requester; of a registration at the counter each party, by its link, or through the officer who hears it."""
    if not dossier.registers_at_counter:
        return FILER.refusal(dossier, actor)
    heard = dossier.status == Status.READY_FOR_PICKUP and OFFICER_HERE(dossier, actor)
    return None if heard else (FILER | SYSTEM).refusal(dossier, actor)


REGISTERS_HERE = Who(_registers_here)
PAPERS_IN_WORK = Who(_papers_in_work)
# The officer writes the register personally, and asks each party himself (NĐ 123/2015/NĐ-CP, article 10).
OFFICER_HERE = held(Permission.REVIEW) & REGISTERS_HERE
# Who did not file has no account: the system acts for the party whose link it is.
PARTY_HERE = SYSTEM & REGISTERS_HERE
WITHDRAWS = Who(_withdraws)
SENDS_BACK = (held(Permission.REVIEW) | SYSTEM) & REGISTERS_HERE


def _not_registered(dossier: "Dossier") -> Sentence:
    entry = dossier.entry_in_force
    return _("Việc này đã được ghi vào sổ, số %(number)s.") % {"number": entry.printed_number} if entry else None


def _registered(dossier: "Dossier") -> Sentence:
    return None if dossier.entry_in_force else _("Chưa đăng ký vào sổ. Hãy đăng ký khi các bên có mặt.")


def _visit_open(dossier: "Dossier") -> Sentence:
    return None if dossier.open_visit else _("Bộ phận một cửa hãy mở lượt tiếp công dân trước.")


def _parties_are_here(dossier: "Dossier") -> Sentence:
    visit = dossier.open_visit
    if visit is None:
        return _visit_open(dossier)
    for party in dossier.parties.all():
        if party.met_in_id != visit.pk:
            return _("%(party)s chưa được xác định là có mặt. Vắng một bên thì không đăng ký, hãy hẹn lại.") % {
                "party": party
            }
        if party.willing is not True:
            return _("%(party)s chưa nói là tự nguyện. Không tự nguyện thì không đăng ký.") % {"party": party}
    return visit.missing_originals()


def _everybody_signed(dossier: "Dossier") -> Sentence:
    for party in dossier.parties.all() if dossier.registers_at_counter else ():
        if party.book_signed_at is None or party.papers_signed_at is None:
            return _("%(party)s chưa ký hoặc điểm chỉ vào sổ và giấy tờ.") % {"party": party}
    return None


def _nothing_binding(dossier: "Dossier") -> Sentence:
    entry = dossier.entry_in_force
    if entry is None or (dossier.registers_at_counter and entry.signed_at is None):
        return None
    return _("Việc hộ tịch đã được ghi vào sổ, nên hồ sơ không còn rút hoặc dừng được. Hãy liên hệ phường.")


def _declarant_signs(dossier: "Dossier") -> Sentence:
    return _("Ở việc này mỗi bên tự ký vào sổ và giấy tờ.") if dossier.registers_at_counter else None


def _nobody_objects(dossier: "Dossier") -> Sentence:
    for party in dossier.parties.all() if dossier.registers_at_counter else ():
        if party.still_objects:
            return _("%(party)s báo không phải mình, hoặc không đồng ý. Hãy hỏi lại và ghi đã làm rõ thế nào.") % {
                "party": party
            }
    return None


def _somebody_objects(dossier: "Dossier") -> Sentence:
    objecting = dossier.registers_at_counter and any(party.still_objects for party in dossier.parties.all())
    return None if objecting else _("Không bên nào báo không phải mình, hoặc không đồng ý.")


NOBODY_OBJECTS = Condition(_nobody_objects)
SOMEBODY_OBJECTS = Condition(_somebody_objects)
NOT_REGISTERED = Condition(_not_registered)
REGISTERED = Condition(_registered)
VISIT_OPEN = Condition(_visit_open)
PARTIES_ARE_HERE = Condition(_parties_are_here)
EVERYBODY_SIGNED = Condition(_everybody_signed)
NOTHING_BINDING = Condition(_nothing_binding)
DECLARANT_SIGNS = Condition(_declarant_signs)
