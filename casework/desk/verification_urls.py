"""URLs of verification and of slip 04. A verb's screen is named "desk-<verb>"."""

from django.urls import path

from casework.desk import extension_pages, incoming_letters, verification_pages
from casework.desk.evidence_page import JudgeEvidence

DOSSIER = "ho-so/<str:code>/"

urlpatterns = [
    path("cong-van-den/", incoming_letters.incoming, name="desk-incoming"),
    path("cong-van-den/<int:pk>/", incoming_letters.incoming_letter, name="desk-incoming-letter"),
    path(f"{DOSSIER}chung-cu/", JudgeEvidence.as_view(), name="desk-judge-evidence"),
    path(f"{DOSSIER}xac-minh/", verification_pages.AskVerification.as_view(), name="desk-ask-verification"),
    path(f"{DOSSIER}xac-minh/bo/", verification_pages.DropVerification.as_view(), name="desk-drop-verification"),
    path(f"{DOSSIER}xac-minh/ky/", verification_pages.SignVerification.as_view(), name="desk-sign-verification"),
    path(f"{DOSSIER}xac-minh/du-thao/", verification_pages.letter_drafts, name="desk-letter-drafts"),
    path(f"{DOSSIER}xac-minh/tra-loi/", verification_pages.RecordReply.as_view(), name="desk-record-reply"),
    path(
        f"{DOSSIER}xac-minh/thoi-cho/", verification_pages.CloseWithoutReply.as_view(), name="desk-close-without-reply"
    ),
    path(f"{DOSSIER}xac-minh/cam-doan/", verification_pages.PrepareStatement.as_view(), name="desk-prepare-statement"),
    path(f"{DOSSIER}xac-minh/ban-chup/", verification_pages.AddScan.as_view(), name="desk-add-scan"),
    path(f"{DOSSIER}bien-ban-xac-minh/", verification_pages.WriteMinutes.as_view(), name="desk-write-minutes"),
    path(f"{DOSSIER}hen-lai/", extension_pages.Extend.as_view(), name="desk-extend"),
    path(f"{DOSSIER}hen-lai/bo/", extension_pages.DropExtension.as_view(), name="desk-drop-extension"),
    path(f"{DOSSIER}hen-lai/ky/", extension_pages.SignExtension.as_view(), name="desk-sign-extension"),
]
