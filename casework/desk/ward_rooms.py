"""Finds the ward that a desk screen is about; strangers get 404, the others who may not get 403."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from casework.access.permissions import Permission
from casework.access.policy import may, wards_at, wards_where
from casework.actions.refusals import NotAllowed
from casework.offices.wards import Ward


def me(request: HttpRequest) -> Any:
    """Who acts: behind the door of the desk always an account."""
    return request.user


def opened_ward(user: Any, code: str, right: Permission) -> Ward:
    """The ward of that code, for somebody with that right there; 404 for strangers, 403 for his colleagues."""
    ward = get_object_or_404(Ward, code=code, pk__in=wards_at(user))
    if not may(user, right, ward.pk):
        raise NotAllowed(_("Vị trí công tác của anh/chị không có quyền: %(right)s.") % {"right": right.label})
    return ward


def wards_with(user: Any, right: Permission) -> list[Ward]:
    """The wards in which this person has that right; 403 when there is none."""
    ids = wards_where(user, right)
    if not ids:
        raise NotAllowed(_("Vị trí công tác của anh/chị không có quyền: %(right)s.") % {"right": right.label})
    return list(Ward.objects.filter(pk__in=ids))
