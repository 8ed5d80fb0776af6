"""URLs of the counter where dossiers are written down for who came or wrote."""

from django.urls import path

from casework.desk.counter import answering, pages, writing
from casework.desk.counter import review as counter_review
from casework.desk.counter import taken_in as counter_taken_in

DRAFT = "<uuid:uuid>/"

urlpatterns = [
    path("", pages.counter, name="desk-counter"),
    path("bat-dau/<slug:procedure>/", pages.begin, name="desk-counter-begin"),
    path("da-nhan/<str:code>/", counter_taken_in.taken_in, name="desk-counter-taken-in"),
    path("da-nhan/<str:code>/giay-tiep-nhan/", counter_taken_in.slip_state, name="desk-counter-slip"),
    path(f"{DRAFT}to-khai/", writing.declaration, name="desk-counter-declaration"),
    path(f"{DRAFT}to-khai/luu/", writing.autosave, name="desk-counter-autosave"),
    path(f"{DRAFT}to-khai/ban-in/", writing.form, name="desk-counter-form"),
    path(f"{DRAFT}giay-to/", writing.papers, name="desk-counter-papers"),
    path(f"{DRAFT}giay-to/da-xuat-trinh/", writing.shown, name="desk-counter-shown"),
    path(f"{DRAFT}giay-to/<uuid:file>/bo/", writing.remove_paper, name="desk-counter-remove-paper"),
    path(f"{DRAFT}giay-to/<uuid:file>/anh-nho/", writing.thumbnail, name="desk-counter-thumbnail"),
    path(f"{DRAFT}tep/<uuid:file>/", writing.scan, name="desk-counter-scan"),
    path(f"{DRAFT}tep/<uuid:file>/trang/<int:page>/", writing.page_picture, name="desk-counter-picture"),
    path(f"{DRAFT}tiep-nhan/", counter_review.review, name="desk-counter-review"),
    path(f"{DRAFT}nhan-viet-tiep/", pages.take_over, name="desk-counter-take-over"),
    path(f"{DRAFT}bo/", pages.to_trash, name="desk-counter-trash"),
    path(f"{DRAFT}lay-lai/", pages.take_out, name="desk-counter-restore"),
    path(f"{DRAFT}bo-sung/", answering.supplement, name="desk-counter-supplement"),
    path(f"{DRAFT}bo-sung/luu/", answering.autosave, name="desk-counter-supplement-autosave"),
    path(f"{DRAFT}bo-sung/xem-lai/", answering.review, name="desk-counter-supplement-review"),
]
