"""Cấp Giấy xác nhận tình trạng hôn nhân: the certificate of marital status, to marry or for another purpose."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._marital_status import forms, people, result
from casework.procedures.catalogue._marital_status.checks import CHECKS, lookups
from casework.procedures.catalogue._marital_status.example import EXAMPLE
from casework.procedures.catalogue._marital_status.law import EDITIONS
from casework.procedures.catalogue._marital_status.papers import originals, papers
from casework.procedures.catalogue._marital_status.refusals import REFUSALS
from casework.procedures.catalogue._marital_status.residences import coverage, verifications
from casework.procedures.catalogue._marital_status.rules import RULES
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure
from casework.procedures.fields import MARITAL_STATUS
from casework.procedures.requesting import contact


class CertificateDeclaration(Declaration):
    """Tờ khai cấp Giấy xác nhận tình trạng hôn nhân."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.CertificateRequesterForm),
        Block(name="holder", title=_("Người được cấp giấy"), form=forms.HolderForm),
        Block(
            name="residences",
            title=_("Nơi cư trú từ khi đủ tuổi kết hôn"),
            form=forms.ResidenceForm,
            intro=_(
                "Ghi mọi nơi đã cư trú từ khi đủ 20 tuổi (nam) hoặc 18 tuổi (nữ) đến nay, nơi cũ ghi trước. Phường sẽ "
                "hỏi các nơi khác, nên ghi càng đủ càng nhanh."
            ),
            rows=(1, 12),
        ),
        Block(name="status", title=_("Tình trạng hôn nhân"), form=forms.StatusForm),
        Block(
            name="purpose",
            title=_("Mục đích sử dụng"),
            form=forms.PurposeForm,
            intro=_("Giấy chỉ có giá trị cho đúng mục đích này, trong 6 tháng. Để đăng ký kết hôn chỉ cấp một bản."),
        ),
        Block(name="earlier", title=_("Giấy đã cấp trước đây"), form=forms.EarlierForm),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
    )
    rules = (*RULES, number_fits_person("holder"))
    example = EXAMPLE


PROCEDURE = Procedure(
    code="marital-status-confirmation",
    title=MARITAL_STATUS.services[0],
    field=MARITAL_STATUS,
    line=1,
    national_code="1.004873",
    service_level=3,
    who_may_apply=(
        _("Người cần xác nhận tình trạng hôn nhân của mình, hoặc người được ủy quyền."),
        _("Nộp tại phường, xã nơi thường trú; không có nơi thường trú thì nơi đăng ký tạm trú."),
    ),
    steps=(
        _("Điền tờ khai; những mục có dấu * là bắt buộc."),
        _("Chụp hoặc quét giấy tờ theo yêu cầu và đính kèm."),
        _("Xem lại, cam đoan, nhập mã xác nhận và gửi."),
        _("Phường tra cứu và hỏi các nơi đã cư trú; Quý vị được báo ngày trả kết quả mới nếu phải chờ."),
        _("Đến ngày hẹn, mang giấy tờ đến đối chiếu, nộp lại giấy cũ nếu có, và nhận giấy xác nhận."),
    ),
    declaration=CertificateDeclaration,
    pledge=_(
        "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu hoàn toàn trách nhiệm trước pháp luật về "
        "nội dung cam đoan của mình."
    ),
    papers=papers,
    originals=originals,
    register=None,
    outcomes=(
        Outcome(code="grant", title=_("Cấp Giấy xác nhận tình trạng hôn nhân")),
        Outcome(code="refuse", title=_("Từ chối cấp giấy"), refuses=True, reasons=REFUSALS),
    ),
    result_form=result.CertificateForm,
    result_of=result.result_of,
    documents=result.DOCUMENTS,
    checks=CHECKS,
    editions=EDITIONS,
    subject=people.subject,
    subject_of_result=people.subject_of_result,
    people=people.people,
    contact=contact,
    starting_points=people.STARTING_POINTS,
    prefill_for=people.prefill_for,
    lookups=lookups,
    verifications=verifications,
    coverage=coverage,
)
