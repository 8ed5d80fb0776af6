"""The law of guardianship registration over time: terms, no fee, editions."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.offices.working_time import WorkCalendar
from casework.procedures.blocks.copies import copies_wanted
from casework.procedures.civil_status_law import COPY_FEE, editions
from casework.procedures.fee_rules import FeeRule
from casework.procedures.terms import WorkingDays

CIVIL_CODE = "Bộ luật Dân sự số 91/2015/QH13, các điều 46 đến 63"
TO_REGISTER, TO_END = WorkingDays(3), WorkingDays(2)
OF_AGE = 18


def _always_free(_data: Mapping[str, Any], _on: date, _calendar: WorkCalendar) -> str:
    return _t("Đăng ký giám hộ của công dân cư trú trong nước không thu lệ phí (Luật Hộ tịch 2014, điều 11).")


FEE = FeeRule(
    summary=_("Không thu lệ phí. Bản sao: 8.000 đ một bản."),
    label=_("Lệ phí đăng ký giám hộ"),
    amount=0,
    ground="",
    free=_always_free,
    copies=copies_wanted,
    copy_label=_("Bản sao trích lục giám hộ"),
    copy_amount=COPY_FEE,
)
EDITIONS = editions(civil_code=CIVIL_CODE, term=TO_REGISTER, term_2027=TO_REGISTER, fee=FEE)
END_EDITIONS = editions(civil_code=CIVIL_CODE, term=TO_END, term_2027=TO_END, fee=FEE)
