"""URLs of printing, signing and sealing, and of the printers."""

from django.urls import path

from casework.desk.pickup import ceremony
from casework.desk.printing import printers, views

DOSSIER = "ho-so/<str:code>/"

urlpatterns = [
    path("in-ky-dong-dau/", views.line, name="desk-printing"),
    path("in-ky-dong-dau/nhieu-ho-so/", views.batch, name="desk-batch"),
    path(f"{DOSSIER}chuan-bi-in/", views.PreparePrint.as_view(), name="desk-prepare-print"),
    path(f"{DOSSIER}in-giay-to/", views.PrintPapers.as_view(), name="desk-print-papers"),
    path(f"{DOSSIER}ky-giay-to/", views.SignPapers.as_view(), name="desk-sign-papers"),
    path(f"{DOSSIER}dong-dau/", views.SealPapers.as_view(), name="desk-seal-papers"),
    path(f"{DOSSIER}in-lai/", ceremony.ReprintPapers.as_view(), name="desk-reprint-papers"),
    path(f"{DOSSIER}lam-ro/", ceremony.SettleObjection.as_view(), name="desk-settle-objection"),
    path(f"{DOSSIER}dua-ve-thu-ly/", ceremony.LookAgain.as_view(), name="desk-look-again"),
    path(f"{DOSSIER}bao-co-ket-qua/", views.MakeReady.as_view(), name="desk-make-ready"),
    path("may-in/", printers.printers, name="desk-printers"),
    path("may-in/them/<str:ward>/", printers.add, name="desk-printer-add"),
    path("may-in/<int:pk>/", printers.edit, name="desk-printer"),
    path("may-in/<int:pk>/to-can-chinh.pdf", printers.calibration, name="desk-calibration"),
]
