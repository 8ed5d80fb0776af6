"""The law of the marital-status certificate over time: term, waiting for other wards, fee, validity."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.catalogue._marital_status.papers import STATEMENT
from casework.procedures.civil_status_law import editions
from casework.procedures.fee_rules import FeeRule
from casework.procedures.terms import WorkingDays
from casework.procedures.verification import MoreTime, VerificationRule

TERM = WorkingDays(3)
# Another ward answers within three working days; after twenty days a sworn statement takes the reply's place.
OTHER_WARDS = VerificationRule(
    extends_by=MoreTime(20, working=False),
    reply_within=MoreTime(3),
    waits_for=MoreTime(20, working=False),
    sworn=STATEMENT.code,
)
FEE = 15_000

EDITIONS = editions(
    civil_code="Luật Hôn nhân và gia đình số 52/2014/QH13",
    term=TERM,
    term_2027=TERM,
    verification=OTHER_WARDS,
    fee=FeeRule(
        summary=_("15.000 đ một lần xin cấp, không kể số bản."),
        label=_("Lệ phí cấp Giấy xác nhận tình trạng hôn nhân"),
        amount=FEE,
        ground=_("Cấp giấy xác nhận thu lệ phí theo nghị quyết của Hội đồng nhân dân thành phố Hà Nội."),
        exemption_ground=_("miễn lệ phí hộ tịch (Luật Hộ tịch 2014, điều 11)"),
    ),
)
