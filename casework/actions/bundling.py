"""Printing papers of many dossiers in one go: asked by an official, made by the worker."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from casework.actions import control_sheet
from casework.actions.batches import each
from casework.actions.hints import BUNDLE, hint
from casework.actions.refusals import NotYet
from casework.documents.bundles import MOST, Bundle
from casework.dossiers.opened import at_desk
from casework.offices.wards import Ward
from casework.people.user import User

# What the one-stop desk prints for many dossiers at once.
KINDS = ("receipt-slip", "supplement-slip", "handover-slip", control_sheet.KIND)


def ask_for_bundle(ward: Ward, *, by: User, kind: str, codes: Sequence[str]) -> Bundle:
    """The newest paper of that kind of each dossier he may see, in one file; control sheets are set anew first.

    Raises NotYet for none or too many.
    """
    dossiers = list(at_desk(by).filter(ward=ward, code__in=list(codes)[: MOST + 1]).order_by("code"))
    if not dossiers or kind not in KINDS:
        raise NotYet(_("Hãy chọn ít nhất một hồ sơ và loại giấy cần in."))
    if len(dossiers) > MOST:
        raise NotYet(_("Mỗi lần in gộp tối đa %(most)d hồ sơ. Hãy chọn ít hơn.") % {"most": MOST})
    if kind == control_sheet.KIND:
        each(dossiers, lambda pk: control_sheet.print_control_sheet(pk, by=by))
    with transaction.atomic():
        bundle = Bundle.objects.create(ward=ward, kind=kind, codes=[d.code for d in dossiers], asked_by=by)
        hint(BUNDLE, bundle.pk)
    return bundle
