"""URLs of verification and of slip 04. A verb's screen is named "desk-<verb>"."""

from django.urls import path

from casework.desk.review import extending
from casework.desk.review.evidence import JudgeEvidence
from casework.desk.verification import incoming as incoming_letters
from casework.desk.verification import pages

DOSSIER = "ho-so/<str:code>/"

urlpatterns = [
    path("cong-van-den/", incoming_letters.incoming, name="desk-incoming"),
    path("cong-van-den/<int:pk>/", incoming_letters.incoming_letter, name="desk-incoming-letter"),
    path(f"{DOSSIER}chung-cu/", JudgeEvidence.as_view(), name="desk-judge-evidence"),
    path(f"{DOSSIER}xac-minh/", pages.AskVerification.as_view(), name="desk-ask-verification"),
    path(f"{DOSSIER}xac-minh/bo/", pages.DropVerification.as_view(), name="desk-drop-verification"),
    path(f"{DOSSIER}xac-minh/ky/", pages.SignVerification.as_view(), name="desk-sign-verification"),
    path(f"{DOSSIER}xac-minh/du-thao/", pages.letter_drafts, name="desk-letter-drafts"),
    path(f"{DOSSIER}xac-minh/tra-loi/", pages.RecordReply.as_view(), name="desk-record-reply"),
    path(f"{DOSSIER}xac-minh/thoi-cho/", pages.CloseWithoutReply.as_view(), name="desk-close-without-reply"),
    path(f"{DOSSIER}xac-minh/cam-doan/", pages.PrepareStatement.as_view(), name="desk-prepare-statement"),
    path(f"{DOSSIER}xac-minh/ban-chup/", pages.AddScan.as_view(), name="desk-add-scan"),
    path(f"{DOSSIER}bien-ban-xac-minh/", pages.WriteMinutes.as_view(), name="desk-write-minutes"),
    path(f"{DOSSIER}hen-lai/", extending.Extend.as_view(), name="desk-extend"),
    path(f"{DOSSIER}hen-lai/bo/", extending.DropExtension.as_view(), name="desk-drop-extension"),
    path(f"{DOSSIER}hen-lai/ky/", extending.SignExtension.as_view(), name="desk-sign-extension"),
]
