"""URLs of the cases of abandoned children. An act's screen is named "desk-foundling-<verb>"."""

from django.urls import path

from casework.desk.foundlings import acts, paper_acts, views

CASE = "vu-viec/<int:pk>/"

urlpatterns = [
    path("vu-viec/", views.cases, name="desk-foundlings"),
    path("vu-viec/lap/", views.open_case, name="desk-foundling-open"),
    path(CASE, views.case, name="desk-foundling"),
    path(f"{CASE}giay-to/", views.papers, name="desk-foundling-papers"),
    path(f"{CASE}da-in/", paper_acts.PrintPapers.as_view(), name="desk-foundling-print_case_papers"),
    path(f"{CASE}da-ky/", paper_acts.SignPapers.as_view(), name="desk-foundling-sign_case_papers"),
    path(f"{CASE}ky-thay/", paper_acts.SignInstead.as_view(), name="desk-foundling-sign_instead"),
    path(f"{CASE}da-dong-dau/", paper_acts.SealPapers.as_view(), name="desk-foundling-seal_case_papers"),
    path(f"{CASE}sua/", acts.Amend.as_view(), name="desk-foundling-amend_case"),
    path(f"{CASE}ky-quyet-dinh/", acts.SignDecision.as_view(), name="desk-foundling-sign_decision"),
    path(f"{CASE}niem-yet/", acts.StartPosting.as_view(), name="desk-foundling-start_posting"),
    path(f"{CASE}ket-thuc-niem-yet/", acts.EndPosting.as_view(), name="desk-foundling-end_posting"),
    path(f"{CASE}nguoi-nhan/", acts.RecordClaim.as_view(), name="desk-foundling-record_claim"),
    path(f"{CASE}khong-cong-nhan/", acts.DismissClaim.as_view(), name="desk-foundling-dismiss_claim"),
    path("ho-so/<str:code>/gan-vu-viec/", views.LinkCase.as_view(), name="desk-link-case"),
]
