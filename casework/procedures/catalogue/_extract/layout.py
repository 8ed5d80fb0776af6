"""The blocks that every request for an extract has, before and after those that name the people."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.contact import ContactForm
from casework.procedures.catalogue._extract.forms import AGENCY, AgencyForm, RegisteredForm
from casework.procedures.conditions import When
from casework.procedures.declaration import Block

AGENCY_BLOCK = Block(
    name="agency",
    title=_("Cơ quan, tổ chức đề nghị"),
    form=AgencyForm,
    only_when=(When("requester.relation", (AGENCY,)),),
    left_out=_("Phần cơ quan, tổ chức đã có thông tin nhưng sẽ để trống, vì Quý vị khai quan hệ khác. Hãy xác nhận."),
)
REGISTERED_BLOCK = Block(
    name="registered",
    title=_("Việc đã đăng ký"),
    form=RegisteredForm,
    intro=_("Chép theo giấy tờ cũ nếu còn. Không biết số và ngày vẫn tra cứu được theo họ tên, ngày sinh."),
)
CONTACT_BLOCK = Block(name="contact", title=_("Liên hệ"), form=ContactForm)
