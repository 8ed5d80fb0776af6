"""The tờ khai on paper with the requester's own signature: what the counter keeps of a declaration it wrote down."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.definition import Paper

SIGNED_FORM = Paper(
    code="signed-form",
    title=_("Tờ khai có chữ ký của người yêu cầu"),
    note=_("In từ bản vừa điền, người yêu cầu đọc lại và ký; quét hoặc chụp lại."),
    accepts="original",
)
