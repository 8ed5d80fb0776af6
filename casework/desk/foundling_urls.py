"""URLs of the cases of abandoned children. An act's screen is named "desk-foundling-<verb>"."""

from django.urls import path

from casework.desk import foundling_acts, foundlings

CASE = "vu-viec/<int:pk>/"

urlpatterns = [
    path("vu-viec/", foundlings.cases, name="desk-foundlings"),
    path("vu-viec/lap/", foundlings.open_case, name="desk-foundling-open"),
    path(CASE, foundlings.case, name="desk-foundling"),
    path(f"{CASE}sua/", foundling_acts.Amend.as_view(), name="desk-foundling-amend_case"),
    path(f"{CASE}ky-quyet-dinh/", foundling_acts.SignDecision.as_view(), name="desk-foundling-sign_decision"),
    path(f"{CASE}niem-yet/", foundling_acts.StartPosting.as_view(), name="desk-foundling-start_posting"),
    path(f"{CASE}ket-thuc-niem-yet/", foundling_acts.EndPosting.as_view(), name="desk-foundling-end_posting"),
    path(f"{CASE}nguoi-nhan/", foundling_acts.RecordClaim.as_view(), name="desk-foundling-record_claim"),
    path(f"{CASE}khong-cong-nhan/", foundling_acts.DismissClaim.as_view(), name="desk-foundling-dismiss_claim"),
    path("ho-so/<str:code>/gan-vu-viec/", foundlings.LinkCase.as_view(), name="desk-link-case"),
]
