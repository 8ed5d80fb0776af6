"""URLs of the officer's part: queues, the dossier, its verbs, its files. A verb's screen is named "desk-<verb>"."""

from django.urls import path

from casework.desk.counter import answering
from casework.desk.deciding.recalling import Recall
from casework.desk.dossier import files, views
from casework.desk.queues import pages
from casework.desk.reception import presenting
from casework.desk.reception.comparing_pages import Compare
from casework.desk.reception.pages import Decline, Reassign
from casework.desk.review.choosing import ChooseEntry
from casework.desk.review.drafting import DraftPage, Propose
from casework.desk.review.received_fact import RecordFact
from casework.desk.review.supplement_pages import RequestSupplement
from casework.desk.review.withdrawing import Withdraw

DOSSIER = "ho-so/<str:code>/"

urlpatterns = [
    path("", pages.home, name="desk-home"),
    path("hang-cho/<slug:queue>/", pages.queue, name="desk-queue"),
    path("tim/", pages.find, name="desk-find"),
    path("so-dem/", pages.counters, name="desk-counters"),
    path("tinh-trang/", pages.notice, name="desk-notice"),
    path(DOSSIER, views.dossier, name="desk-dossier"),
    path(f"{DOSSIER}dien-bien/", views.dossier_story, name="desk-story"),
    path(f"{DOSSIER}giay-to-da-lap/", views.documents, name="desk-documents"),
    path(f"{DOSSIER}giay-to-da-lap/tao-lai/", views.documents_again, name="desk-documents-again"),
    path(f"{DOSSIER}nhan-viec/", views.take, name="desk-take"),
    path(f"{DOSSIER}tra-ve-hang-cho/", views.release, name="desk-release"),
    path(f"{DOSSIER}nhan-xet-giay-to/", views.judge_papers, name="desk-judge-paper"),
    path(f"{DOSSIER}tra-loi-kiem-tra/", views.answer_checks, name="desk-answer-check"),
    path(f"{DOSSIER}phieu-kiem-soat/", views.print_sheet, name="desk-print-control-sheet"),
    path(f"{DOSSIER}phan-cong/", Reassign.as_view(), name="desk-reassign"),
    path(f"{DOSSIER}tiep-nhan/", presenting.receive, name="desk-receive"),
    path(f"{DOSSIER}ra-ve/", presenting.leave_hall, name="desk-leave-hall"),
    path(f"{DOSSIER}tu-choi-tiep-nhan/", Decline.as_view(), name="desk-decline"),
    path(f"{DOSSIER}rut/", Withdraw.as_view(), name="desk-withdraw"),
    path(f"{DOSSIER}doi-chieu-khi-nop/", Compare.as_view(), name="desk-compare-on-filing"),
    path(f"{DOSSIER}bo-sung-tai-quay/", answering.by_code, name="desk-supplement"),
    path(f"{DOSSIER}bo-sung-khi-nop/", answering.by_code, name="desk-complete-filing"),
    path(f"{DOSSIER}yeu-cau-bo-sung/", RequestSupplement.as_view(), name="desk-request-supplement"),
    path(f"{DOSSIER}tim-trong-so/", ChooseEntry.as_view(), name="desk-choose-entry"),
    path(f"{DOSSIER}du-thao/", DraftPage.as_view(), name="desk-draft"),
    path(f"{DOSSIER}trinh/", Propose.as_view(), name="desk-propose"),
    path(f"{DOSSIER}thong-tin-nhan-duoc/", RecordFact.as_view(), name="desk-record-fact"),
    path(f"{DOSSIER}thu-hoi/", Recall.as_view(), name="desk-recall"),
    path("tep/<uuid:file>/", files.original, name="desk-original"),
    path("tep/<uuid:file>/trang/<int:page>/", files.page_picture, name="desk-page-picture"),
    path("giay-to/<int:pk>/", files.document, name="desk-document"),
]
