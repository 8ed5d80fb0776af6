"""The papers of a case on the desk: printed, signed, sealed, taken over by another leader; all acts in order."""

from types import ModuleType
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.actions import foundling_printing as printing
from casework.desk.foundlings.acts import PAGES, CaseAct, Words
from casework.desk.ward_rooms import me
from casework.documents.issued import IssuedDocument
from casework.foundlings.case import FoundlingCase


class PaperAct(CaseAct):
    """One step with all papers of a case that wait for it, whatever became of the case."""

    within = printing.ALWAYS
    module: ClassVar[ModuleType] = printing
    waiting: ClassVar["staticmethod[[FoundlingCase, Any], list[IssuedDocument]]"]

    @classmethod
    def papers(cls, case: FoundlingCase, user: Any) -> list[IssuedDocument]:
        """What waits for this person to take the step."""
        return cls.waiting(case, user)

    def act(self, case: FoundlingCase, form: Any) -> None:
        """Take the step with the papers that were on the screen."""
        shown = [int(key) for key in self.request.POST.getlist("paper") if key.isdecimal()]
        getattr(self.module, self.verb)(case.pk, by=me(self.request), seen=self.seen, shown=shown)


class PrintPapers(PaperAct):
    """The papers that are made were printed."""

    verb = "print_case_papers"
    rights = (Permission.PRINT,)
    words = Words(
        _("Đã in"),
        _("Ghi nhận các giấy tờ dưới đây đã in, đúng số bản. Sau đó từng người ký."),
        _("Đã ghi nhận giấy tờ của vụ việc đã in."),
    )
    waiting = staticmethod(lambda case, _user: printing.to_print(case))


class SignPapers(PaperAct):
    """The leader signed in his own name; those a record names signed before the officer."""

    verb = "sign_case_papers"
    rights = (Permission.REVIEW, Permission.SIGN)
    words = Words(
        _("Đã ký"),
        _("Lãnh đạo ghi nhận chữ ký của mình; công chức ghi nhận biên bản đủ chữ ký của những người có tên."),
        _("Đã ghi nhận chữ ký trên giấy tờ của vụ việc."),
    )
    waiting = staticmethod(printing.to_sign)


class SignInstead(PaperAct):
    """A leader takes over what another was to sign."""

    verb = "sign_instead"
    rights = (Permission.SIGN,)
    words = Words(
        _("Ký thay: lập lại theo tên tôi"),
        _("Giấy tờ ghi tên lãnh đạo khác mà chưa ký được lập lại dưới cùng số, theo tên và chức danh anh/chị."),
        _("Giấy tờ đang được lập lại theo tên anh/chị; hãy in rồi ký."),
    )
    waiting = staticmethod(printing.in_anothers_name)


class SealPapers(PaperAct):
    """The seal was put on what is signed."""

    verb = "seal_case_papers"
    rights = (Permission.SEAL,)
    words = Words(
        _("Đã đóng dấu"),
        _("Ghi nhận các giấy tờ dưới đây đã đóng dấu."),
        _("Đã ghi nhận đóng dấu giấy tờ của vụ việc."),
    )
    waiting = staticmethod(lambda case, _user: printing.to_seal(case))


# As the page of a case offers them: what is on its way first, the seldom last.
OFFERED = (PrintPapers, SignPapers, SealPapers, *PAGES, SignInstead)
