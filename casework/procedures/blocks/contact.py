"""How to reach the requester: where notices go, which number to call."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.text_fields import EmailField, PhoneField


class ContactForm(BlockForm):
    """E-mail address and telephone number of the requester; at the counter the telephone is enough."""

    online_only = ("email",)

    email = EmailField(label=_("Thư điện tử"), help_text=_("Mọi thông báo về hồ sơ được gửi đến địa chỉ này."))
    phone = PhoneField(label=_("Số điện thoại"), help_text=_("Phường gọi số này khi cần trao đổi thêm."))
