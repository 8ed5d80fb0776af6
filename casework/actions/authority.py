"""Under whose name and number a paper goes out."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.access.posts import Post
from casework.access.roles import Role
from casework.actions.gate import Deed
from casework.actions.refusals import NotYet
from casework.documents.facts import Signature
from casework.documents.numbers import next_number, printed
from casework.dossiers.dossier import Dossier
from casework.offices.wards import Ward

# How an official authorised by the chair signs (Nghị định 280/2025/NĐ-CP), unless his post says otherwise.
BY_AUTHORITY = "TUQ. CHỦ TỊCH"


def number_for(deed: Deed, sign: str | None) -> str:
    """The next number of a series of the ward this year ("07/TB-UBND"); empty for papers without one."""
    if sign is None:
        return ""
    return printed(next_number(deed.dossier.ward, sign=sign, year=localdate(deed.at).year), sign)


def signature_of(post: Post) -> Signature:
    """The signature block of somebody in post."""
    signs_as = post.signs_as or (BY_AUTHORITY if post.role == Role.CERTIFIER else "")
    return Signature.of(name=str(post.user), title=post.title, signs_as=signs_as)


def leader_in_post(dossier: Dossier) -> Post:
    """Who signs when the act has no leader of its own. Raises NotYet when the ward has no leader in post."""
    return leader_of(dossier.ward)


def leader_of(ward: Ward) -> Post:
    """The first leader in post in the ward. Raises NotYet when there is none."""
    leaders = Post.objects.held_on(localdate()).filter(ward=ward, role=Role.LEADER)
    leader = leaders.select_related("user").order_by("pk").first()
    if leader is None:
        raise NotYet(_("Phường chưa có lãnh đạo đang giữ chức để ký. Hãy báo người quản trị."))
    return leader
