"""URLs of the cases of abandoned children. An act's screen is named "desk-foundling-<verb>"."""

from django.urls import path

from casework.desk import foundling_acts, foundling_paper_acts, foundlings

CASE = "vu-viec/<int:pk>/"

urlpatterns = [
    path("vu-viec/", foundlings.cases, name="desk-foundlings"),
    path("vu-viec/lap/", foundlings.open_case, name="desk-foundling-open"),
    path(CASE, foundlings.case, name="desk-foundling"),
    path(f"{CASE}giay-to/", foundlings.papers, name="desk-foundling-papers"),
    path(f"{CASE}da-in/", foundling_paper_acts.PrintPapers.as_view(), name="desk-foundling-print_case_papers"),
    path(f"{CASE}da-ky/", foundling_paper_acts.SignPapers.as_view(), name="desk-foundling-sign_case_papers"),
    path(f"{CASE}ky-thay/", foundling_paper_acts.SignInstead.as_view(), name="desk-foundling-sign_instead"),
    path(f"{CASE}da-dong-dau/", foundling_paper_acts.SealPapers.as_view(), name="desk-foundling-seal_case_papers"),
    path(f"{CASE}sua/", foundling_acts.Amend.as_view(), name="desk-foundling-amend_case"),
    path(f"{CASE}ky-quyet-dinh/", foundling_acts.SignDecision.as_view(), name="desk-foundling-sign_decision"),
    path(f"{CASE}niem-yet/", foundling_acts.StartPosting.as_view(), name="desk-foundling-start_posting"),
    path(f"{CASE}ket-thuc-niem-yet/", foundling_acts.EndPosting.as_view(), name="desk-foundling-end_posting"),
    path(f"{CASE}nguoi-nhan/", foundling_acts.RecordClaim.as_view(), name="desk-foundling-record_claim"),
    path(f"{CASE}khong-cong-nhan/", foundling_acts.DismissClaim.as_view(), name="desk-foundling-dismiss_claim"),
    path("ho-so/<str:code>/gan-vu-viec/", foundlings.LinkCase.as_view(), name="desk-link-case"),
]
