"""How the dossiers of a procedure travel: the turns that differ from the usual way."""

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, kw_only=True)
class Route:
    """How a dossier travels. `posting_days`: whole days of public posting before it may be accepted; 0 for none.

    A dossier that waits for a posting hangs on a case the ward opened before; see `Procedure.case_of`.

    `originals_first`: sending books a visit, and reception counts the originals at the counter. `certifier_decides`: an
    official authorised to certify may decide and sign as well as the leader.
    """

    approval: bool = True
    originals_first: bool = False
    certifier_decides: bool = False
    registration: Literal["approval", "handover"] = "approval"
    posting_days: int = 0

    @property
    def registers_at_counter(self) -> bool:
        """Whether number and date arise at the counter, when the parties are there to sign."""
        return self.registration == "handover"

    @property
    def originals_title(self) -> Promise | str:
        """What stands over the list of originals: when they are to be brought."""
        if self.originals_first:
            return _("Bản chính mang đến theo lịch hẹn")
        if self.registers_at_counter:
            return _("Bản chính mỗi bên mang theo khi cùng đến đăng ký")
        return _("Bản chính mang theo khi đến nhận kết quả")


USUAL_WAY = Route()
