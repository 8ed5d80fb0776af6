"""Two wards with invented people in every post: who acts in the tests."""

import datetime as dt
from copy import deepcopy
from dataclasses import dataclass

from casework.access.posts import Post, sync
from casework.access.roles import Role
from casework.offices.wards import Ward
from casework.people.user import User
from tests.remembered import remembered

SINCE = dt.date(2026, 1, 1)


@dataclass(frozen=True)
class Office:
    """A ward and the people who work there."""

    ward: Ward
    officer: User
    colleague: User
    counter: User
    leader: User
    deputy: User
    inspector: User
    administrator: User


def ward(code: str, name: str) -> Ward:
    """A ward that serves citizens."""
    return Ward.objects.create(
        code=code,
        name=name,
        kind="phường",
        province="Thành phố Hà Nội",
        unit_code=f"H26.{code[-2:]}",
        address=f"Số 1, {name}, thành phố Hà Nội",
        reception_place=f"Điểm phục vụ hành chính công {name}",
        phone="024 0000 0000",
        email=f"motcua-{code}@caseflow.example",
        serves=True,
    )


@remembered(deepcopy)
def person(email: str, name: str, number: str = "") -> User:
    """An account with the password `secret`."""
    return User.objects.create_user(email, "secret", full_name=name, identity_number=number)


def post(user: User, where: Ward, role: Role, title: str, **facts: str) -> Post:
    """Put somebody in post since the beginning of the year."""
    return Post.objects.create(user=user, ward=where, role=role, title=title, since=SINCE, **facts)


@remembered(deepcopy)
def office(code: str = "00611", name: str = "Phường Xuân Đỉnh") -> Office:
    """A fully staffed ward."""
    where = ward(code, name)
    people = {
        "officer": (Role.OFFICER, "Phạm Thu Hà", "Công chức tư pháp – hộ tịch"),
        "colleague": (Role.OFFICER, "Đỗ Văn Khương", "Công chức tư pháp – hộ tịch"),
        "counter": (Role.COUNTER, "Hoàng Minh Châu", "Nhân viên bộ phận một cửa"),
        "leader": (Role.LEADER, "Nguyễn Đức Thịnh", "Chủ tịch"),
        "deputy": (Role.LEADER, "Lê Thị Ánh Tuyết", "Phó Chủ tịch"),
        "inspector": (Role.INSPECTOR, "Vũ Hải Nam", "Người kiểm tra"),
        "administrator": (Role.ADMINISTRATOR, "Bùi Quốc Việt", "Quản trị hệ thống"),
    }
    made = {}
    for key, (role, full_name, title) in people.items():
        made[key] = person(f"{key}-{code}@caseflow.example", full_name)
        post(made[key], where, role, title, **({"signs_as": "KT. CHỦ TỊCH"} if key == "deputy" else {}))
    sync()
    return Office(ward=where, **made)
