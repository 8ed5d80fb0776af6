"""What the tests of the pages after sending share: a supplement that was asked for, and dossiers in any status."""

import datetime as dt

from casework.actions import reception, supplementing
from casework.actions.review import judge_papers
from casework.actions.supplementing import Asked, request_supplement
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.people_in_post import Office

FIELD = Asked("field", "child.full_name", "Họ, chữ đệm, tên của trẻ", "wrong", "Giấy chứng sinh ghi khác.")
ADDRESS = Asked("field", "mother.residence", "Nơi cư trú của mẹ", "wrong", "Hãy ghi rõ số nhà.")
PAPER = Asked("paper", "birth-notice", "Giấy chứng sinh", "blurred", "Ảnh mờ, không đọc được ngày cấp.")
VISIT = Asked("visit", "", "Đến gặp công chức", "other", "Mang theo sổ hộ tịch của gia đình.")
EXPLANATION = Asked("explanation", "", "Giải trình việc khai muộn", "other", "Vì sao chưa khai đúng hạn?")


def judged(dossier: Dossier, by: User) -> None:
    """A verdict on every paper."""
    verdicts = {p.code: {"verdict": "accepted", "reason": "", "note": ""} for p in dossier.required_papers()}
    judge_papers(dossier.pk, by=by, verdicts=verdicts)


def asked(office: Office, citizen: User, *items: Asked, received: bool = True) -> Dossier:
    """The officer asks for a supplement, after reception or before."""
    dossier = steps.received(office, citizen) if received else steps.filed(office, citizen)
    judged(dossier, office.officer)
    due_on = dt.date.today() + dt.timedelta(days=30)  # noqa: DTZ011 - tests run in local time
    return request_supplement(dossier.pk, by=office.officer, items=items or (FIELD,), due_on=due_on)


def declined(office: Office, citizen: User) -> Dossier:
    """Refused at the door."""
    dossier = steps.filed(office, citizen)
    return reception.decline(
        dossier.pk,
        by=office.officer,
        reason="Nộp sai nơi",
        legal_ground="Luật Hộ tịch",
        next_step="Nộp tại phường khác.",
    )


def lapsed(office: Office, citizen: User) -> Dossier:
    """The supplement did not come in time."""
    dossier = asked(office, citizen)
    dossier.supplements.update(due_on=dt.date(2026, 1, 2))
    return supplementing.lapse(dossier.pk)
