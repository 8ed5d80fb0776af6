"""How far the result papers of a dossier are on their way: made, printed, signed, sealed."""

from collections.abc import Sequence

from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.documents.issued import DocumentState, IssuedDocument


class PaperStep(models.TextChoices):
    """What is to be done next with the papers of one dossier."""

    AWAITED = "awaited", _("chờ số định danh hoặc ý kiến lãnh đạo")
    MAKING = "making", _("tệp đang được tạo")
    FAILED = "failed", _("không tạo được tệp")
    PRINT = "print", _("chờ in")
    SIGN = "sign", _("chờ ký")
    SEAL = "seal", _("chờ đóng dấu")
    DONE = "done", _("đã xong, chờ báo công dân")
    INVITE = "invite", _("chờ mời các bên cùng đến đăng ký")


def step_of(papers: Sequence[IssuedDocument]) -> PaperStep:
    """The first thing still missing for any of the papers in force."""
    if not papers:
        return PaperStep.AWAITED
    states = {paper.state for paper in papers}
    for state, step in ((DocumentState.FAILED, PaperStep.FAILED), (DocumentState.WAITING, PaperStep.MAKING)):
        if state in states:
            return step
    for mark, step in (("printed_at", PaperStep.PRINT), ("signed_at", PaperStep.SIGN), ("sealed_at", PaperStep.SEAL)):
        if any(getattr(paper, mark) is None for paper in papers):
            return step
    return PaperStep.DONE
