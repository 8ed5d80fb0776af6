"""URLs of the leader's decisions."""

from django.urls import path

from casework.desk import deciding

DOSSIER = "ho-so/<str:code>/"

urlpatterns = [
    path("phe-duyet/", deciding.approvals, name="desk-approvals"),
    path(f"{DOSSIER}quyet-dinh/", deciding.decide, name="desk-decide"),
    path(f"{DOSSIER}quyet-dinh/du-thao/", deciding.drafts, name="desk-drafts"),
    path(f"{DOSSIER}quyet-dinh/tao-lai/", deciding.make_again, name="desk-drafts-again"),
    path(f"{DOSSIER}phe-duyet/", deciding.Approve.as_view(), name="desk-approve"),
    path(f"{DOSSIER}tra-lai/", deciding.SendBack.as_view(), name="desk-send-back"),
    path(f"{DOSSIER}xac-nhan-tu-choi/", deciding.Reject.as_view(), name="desk-reject"),
    path(f"{DOSSIER}dung-giai-quyet/", deciding.Stop.as_view(), name="desk-stop"),
    path(f"{DOSSIER}y-kien-dong-y/", deciding.Agree.as_view(), name="desk-consent"),
]
