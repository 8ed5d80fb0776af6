"""The papers of a case on the desk: printed, signed, sealed, taken over by another leader; all acts in order."""

from types import ModuleType
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.actions import foundling_printing as printing
from casework.desk.foundlings.acts import PAGES, CaseAct, Words
from casework.documents.issued import IssuedDocument
from casework.foundlings.case import FoundlingCase


class PrintPapers(CaseAct):
    """The papers that are made were printed."""

    verb = "print_case_papers"
    rights = (Permission.PRINT,)
    within = printing.ALWAYS
    module: ClassVar[ModuleType] = printing
    words = Words(
        _("Đã in"),
        _("Ghi nhận các giấy tờ dưới đây đã in, đúng số bản. Sau đó từng người ký."),
        _("Đã ghi nhận giấy tờ của vụ việc đã in."),
    )

    @classmethod
    def papers(cls, case: FoundlingCase, user: Any) -> list[IssuedDocument]:
        """What waits for the printer."""
        return printing.to_print(case)


class SignPapers(CaseAct):
    """The leader signed in his own name; those a record names signed before the officer."""

    verb = "sign_case_papers"
    rights = (Permission.REVIEW, Permission.SIGN)
    within = printing.ALWAYS
    module: ClassVar[ModuleType] = printing
    words = Words(
        _("Đã ký"),
        _("Lãnh đạo ghi nhận chữ ký của mình; công chức ghi nhận biên bản đủ chữ ký của những người có tên."),
        _("Đã ghi nhận chữ ký trên giấy tờ của vụ việc."),
    )

    @classmethod
    def papers(cls, case: FoundlingCase, user: Any) -> list[IssuedDocument]:
        """What waits for this person."""
        return printing.to_sign(case, user)


class SignInstead(CaseAct):
    """A leader takes over what another was to sign."""

    verb = "sign_instead"
    rights = (Permission.SIGN,)
    within = printing.ALWAYS
    module: ClassVar[ModuleType] = printing
    words = Words(
        _("Ký thay: lập lại theo tên tôi"),
        _("Giấy tờ ghi tên lãnh đạo khác mà chưa ký được lập lại dưới cùng số, theo tên và chức danh anh/chị."),
        _("Giấy tờ đang được lập lại theo tên anh/chị; hãy in rồi ký."),
    )

    @classmethod
    def papers(cls, case: FoundlingCase, user: Any) -> list[IssuedDocument]:
        """What bears another's name."""
        return printing.in_anothers_name(case, user)


class SealPapers(CaseAct):
    """The seal was put on what is signed."""

    verb = "seal_case_papers"
    rights = (Permission.SEAL,)
    within = printing.ALWAYS
    module: ClassVar[ModuleType] = printing
    words = Words(
        _("Đã đóng dấu"),
        _("Ghi nhận các giấy tờ dưới đây đã đóng dấu."),
        _("Đã ghi nhận đóng dấu giấy tờ của vụ việc."),
    )

    @classmethod
    def papers(cls, case: FoundlingCase, user: Any) -> list[IssuedDocument]:
        """What waits for the seal."""
        return printing.to_seal(case)


# As the page of a case offers them: what is on its way first, the seldom last.
OFFERED = (PrintPapers, SignPapers, SealPapers, *PAGES, SignInstead)
