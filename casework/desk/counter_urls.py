"""URLs of the counter where dossiers are written down for who came or wrote."""

from django.urls import path

from casework.desk import counter_answering, counter_pages, counter_review, counter_taken_in, counter_writing

DRAFT = "<uuid:uuid>/"

urlpatterns = [
    path("", counter_pages.counter, name="desk-counter"),
    path("bat-dau/<slug:procedure>/", counter_pages.begin, name="desk-counter-begin"),
    path("da-nhan/<str:code>/", counter_taken_in.taken_in, name="desk-counter-taken-in"),
    path("da-nhan/<str:code>/giay-tiep-nhan/", counter_taken_in.slip_state, name="desk-counter-slip"),
    path(f"{DRAFT}to-khai/", counter_writing.declaration, name="desk-counter-declaration"),
    path(f"{DRAFT}to-khai/luu/", counter_writing.autosave, name="desk-counter-autosave"),
    path(f"{DRAFT}to-khai/ban-in/", counter_writing.form, name="desk-counter-form"),
    path(f"{DRAFT}giay-to/", counter_writing.papers, name="desk-counter-papers"),
    path(f"{DRAFT}giay-to/da-xuat-trinh/", counter_writing.shown, name="desk-counter-shown"),
    path(f"{DRAFT}giay-to/<uuid:file>/bo/", counter_writing.remove_paper, name="desk-counter-remove-paper"),
    path(f"{DRAFT}giay-to/<uuid:file>/anh-nho/", counter_writing.thumbnail, name="desk-counter-thumbnail"),
    path(f"{DRAFT}tep/<uuid:file>/", counter_writing.scan, name="desk-counter-scan"),
    path(f"{DRAFT}tep/<uuid:file>/trang/<int:page>/", counter_writing.page_picture, name="desk-counter-picture"),
    path(f"{DRAFT}tiep-nhan/", counter_review.review, name="desk-counter-review"),
    path(f"{DRAFT}nhan-viet-tiep/", counter_pages.take_over, name="desk-counter-take-over"),
    path(f"{DRAFT}bo/", counter_pages.to_trash, name="desk-counter-trash"),
    path(f"{DRAFT}lay-lai/", counter_pages.take_out, name="desk-counter-restore"),
    path(f"{DRAFT}bo-sung/", counter_answering.supplement, name="desk-counter-supplement"),
    path(f"{DRAFT}bo-sung/luu/", counter_answering.autosave, name="desk-counter-supplement-autosave"),
    path(f"{DRAFT}bo-sung/xem-lai/", counter_answering.review, name="desk-counter-supplement-review"),
]
