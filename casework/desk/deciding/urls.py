"""URLs of the leader's decisions."""

from django.urls import path

from casework.desk.deciding import views

DOSSIER = "ho-so/<str:code>/"

urlpatterns = [
    path("phe-duyet/", views.approvals, name="desk-approvals"),
    path(f"{DOSSIER}quyet-dinh/", views.decide, name="desk-decide"),
    path(f"{DOSSIER}quyet-dinh/du-thao/", views.drafts, name="desk-drafts"),
    path(f"{DOSSIER}quyet-dinh/tao-lai/", views.make_again, name="desk-drafts-again"),
    path(f"{DOSSIER}phe-duyet/", views.Approve.as_view(), name="desk-approve"),
    path(f"{DOSSIER}tra-lai/", views.SendBack.as_view(), name="desk-send-back"),
    path(f"{DOSSIER}xac-nhan-tu-choi/", views.Reject.as_view(), name="desk-reject"),
    path(f"{DOSSIER}dung-giai-quyet/", views.Stop.as_view(), name="desk-stop"),
    path(f"{DOSSIER}y-kien-dong-y/", views.Agree.as_view(), name="desk-consent"),
]
