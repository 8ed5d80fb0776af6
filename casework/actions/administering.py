"""The administrator's verbs: people and posts, and the facts of the office; each leaves a line in the log."""

import datetime as dt

from django.db import models, transaction
from django.utils.translation import gettext as _

from casework.access.invitations import invite_by_mail
from casework.access.office_log import OfficeEvent, write_down
from casework.access.permissions import Permission
from casework.access.policy import may
from casework.access.posts import Post, sync
from casework.access.staffing import posts_elsewhere
from casework.actions.refusals import NotAllowed, NotYet
from casework.offices.wards import Ward
from casework.people.user import User
from casework.workflow.open_work import held_by

Deed = OfficeEvent.Deed


def _ask(by: User, ward: Ward, right: Permission = Permission.MANAGE_OFFICE) -> None:
    if not may(by, right, ward.pk):
        raise NotAllowed(_("Vị trí công tác của anh/chị không có quyền: %(right)s.") % {"right": right.label})


@transaction.atomic
def invite(post: Post, *, by: User, email: str, full_name: str, phone: str) -> User:
    """Put somebody in post; a new account gets a mail with a link to set its password.

    `post` is filled in but for its holder. An address that has an account already keeps it, name and password.
    """
    _ask(by, post.ward)
    user = User.objects.filter(email=email.strip().lower()).first()
    if user is None:
        user = User.objects.create_user(email, None, full_name=full_name, phone=phone)
        invite_by_mail(user, ward=post.ward)
    elif not user.is_active:
        raise NotYet(_("Tài khoản này đang bị khóa. Hãy mở lại tài khoản trước khi giao vị trí."))
    post.user = user
    post.save()
    sync()
    write_down(post.ward, by=by, deed=Deed.INVITED, about=_about(post))
    return user


@transaction.atomic
def invite_again(user: User, *, by: User, ward: Ward) -> None:
    """Send the link once more. Raises NotYet when the person has logged in already."""
    _ask(by, ward)
    if user.last_login or not user.is_active:
        raise NotYet(_("Người này đã đăng nhập hoặc đang bị khóa; có thể dùng mục Quên mật khẩu."))
    invite_by_mail(user, ward=ward)
    write_down(ward, by=by, deed=Deed.INVITED_AGAIN, about=str(user))


@transaction.atomic
def give_post(post: Post, *, by: User) -> Post:
    """One more post for somebody who already works here."""
    _ask(by, post.ward)
    post.save()
    sync()
    write_down(post.ward, by=by, deed=Deed.POST_GIVEN, about=_about(post))
    return post


@transaction.atomic
def change_post(post: Post, *, by: User) -> Post:
    """Keep a post as edited; rights follow at once."""
    _ask(by, post.ward)
    post.save()
    sync()
    write_down(post.ward, by=by, deed=Deed.POST_CHANGED, about=_about(post))
    return post


@transaction.atomic
def end_post(post: Post, *, by: User, until: dt.date) -> Post:
    """The post ends with the day `until`. Raises NotYet when that is before it began."""
    _ask(by, post.ward)
    if until < post.since:
        raise NotYet(_("Ngày kết thúc không thể trước ngày bắt đầu."))
    post.until = until
    post.save(update_fields=["until"])
    sync()
    write_down(post.ward, by=by, deed=Deed.POST_ENDED, about=_about(post))
    return post


@transaction.atomic
def deactivate(user: User, *, by: User, ward: Ward) -> User:
    """Lock an account. Raises NotYet for one's own, for somebody in post elsewhere, and while work is in his hands."""
    _ask(by, ward)
    if user.pk == by.pk:
        raise NotYet(_("Anh/chị không thể khóa tài khoản của chính mình."))
    elsewhere = posts_elsewhere(user, ward).first()
    if elsewhere is not None:
        raise NotYet(_("Người này còn giữ vị trí tại %(ward)s.") % {"ward": elsewhere.ward})
    codes = held_by(user)
    if codes:
        raise NotYet(
            _("Người này còn giữ hồ sơ: %(codes)s. Hãy đề nghị lãnh đạo phân công lại trước khi khóa tài khoản.")
            % {"codes": ", ".join(codes)}
        )
    user.is_active = False
    user.save(update_fields=["is_active"])
    sync()
    write_down(ward, by=by, deed=Deed.DEACTIVATED, about=str(user))
    return user


@transaction.atomic
def reactivate(user: User, *, by: User, ward: Ward) -> User:
    """Open a locked account again; posts still in force count again."""
    _ask(by, ward)
    user.is_active = True
    user.save(update_fields=["is_active"])
    sync()
    write_down(ward, by=by, deed=Deed.REACTIVATED, about=str(user))
    return user


@transaction.atomic
def keep(
    row: models.Model, *, by: User, ward: Ward, deed: str, about: str, right: Permission = Permission.MANAGE_OFFICE
) -> None:
    """Store a fact of the office (opening hours, calendar day, slot plan, printer, address) as edited."""
    _ask(by, ward, right)
    row.save()
    write_down(ward, by=by, deed=deed, about=about)


@transaction.atomic
def take_away(row: models.Model, *, by: User, ward: Ward, deed: str, about: str) -> None:
    """Remove a row of opening hours, of the ward's own calendar or of the slot plan."""
    _ask(by, ward)
    row.delete()
    write_down(ward, by=by, deed=deed, about=_("Bỏ: %(what)s") % {"what": about})


def _about(post: Post) -> str:
    until = f"{post.until:%d/%m/%Y}" if post.until else "…"
    return f"{post.user} – {post.title}, {post.since:%d/%m/%Y}–{until}"
