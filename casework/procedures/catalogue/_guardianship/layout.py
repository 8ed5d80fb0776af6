"""The blocks that name guardian and protected person, the same for the registration and for its end."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.person import PersonAndSexForm
from casework.procedures.catalogue._guardianship.forms import (
    COUPLE,
    GUARDIAN,
    ORGANISATION,
    PERSON,
    PROTECTED,
    OrganisationForm,
)
from casework.procedures.conditions import When
from casework.procedures.declaration import Block

_LEFT_OUT = _("Phần này đã có thông tin nhưng sẽ để trống, vì người giám hộ được khai là loại khác. Hãy xác nhận.")
PEOPLE = (
    Block(
        name=GUARDIAN,
        title=_("Người giám hộ"),
        form=PersonAndSexForm,
        only_when=(When("guardianship.guardians", (PERSON, COUPLE)),),
        left_out=_LEFT_OUT,
    ),
    Block(
        name="second_guardian",
        title=_("Người cùng giám hộ"),
        form=PersonAndSexForm,
        only_when=(When("guardianship.guardians", (COUPLE,)),),
        left_out=_LEFT_OUT,
    ),
    Block(
        name="organisation",
        title=_("Cơ quan, tổ chức giám hộ"),
        form=OrganisationForm,
        only_when=(When("guardianship.guardians", (ORGANISATION,)),),
        left_out=_LEFT_OUT,
    ),
    Block(name=PROTECTED, title=_("Người được giám hộ"), form=PersonAndSexForm),
)
