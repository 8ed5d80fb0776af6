"""URLs of the officer's part: queues, the dossier, its verbs, its files. A verb's screen is named "desk-<verb>"."""

from django.urls import path

from casework.desk import counter_answering, dossier_views, files, presenting_pages, queue_pages
from casework.desk.choosing_page import ChooseEntry
from casework.desk.comparing_pages import Compare
from casework.desk.drafting_pages import DraftPage, Propose
from casework.desk.recalling import Recall
from casework.desk.received_fact_page import RecordFact
from casework.desk.reception_pages import Decline, Reassign
from casework.desk.supplement_pages import RequestSupplement
from casework.desk.withdrawing import Withdraw

DOSSIER = "ho-so/<str:code>/"

urlpatterns = [
    path("", queue_pages.home, name="desk-home"),
    path("hang-cho/<slug:queue>/", queue_pages.queue, name="desk-queue"),
    path("tim/", queue_pages.find, name="desk-find"),
    path("so-dem/", queue_pages.counters, name="desk-counters"),
    path("tinh-trang/", queue_pages.notice, name="desk-notice"),
    path(DOSSIER, dossier_views.dossier, name="desk-dossier"),
    path(f"{DOSSIER}dien-bien/", dossier_views.dossier_story, name="desk-story"),
    path(f"{DOSSIER}giay-to-da-lap/", dossier_views.documents, name="desk-documents"),
    path(f"{DOSSIER}giay-to-da-lap/tao-lai/", dossier_views.documents_again, name="desk-documents-again"),
    path(f"{DOSSIER}nhan-viec/", dossier_views.take, name="desk-take"),
    path(f"{DOSSIER}tra-ve-hang-cho/", dossier_views.release, name="desk-release"),
    path(f"{DOSSIER}nhan-xet-giay-to/", dossier_views.judge_papers, name="desk-judge-paper"),
    path(f"{DOSSIER}tra-loi-kiem-tra/", dossier_views.answer_checks, name="desk-answer-check"),
    path(f"{DOSSIER}phieu-kiem-soat/", dossier_views.print_sheet, name="desk-print-control-sheet"),
    path(f"{DOSSIER}phan-cong/", Reassign.as_view(), name="desk-reassign"),
    path(f"{DOSSIER}tiep-nhan/", presenting_pages.receive, name="desk-receive"),
    path(f"{DOSSIER}ra-ve/", presenting_pages.leave_hall, name="desk-leave-hall"),
    path(f"{DOSSIER}tu-choi-tiep-nhan/", Decline.as_view(), name="desk-decline"),
    path(f"{DOSSIER}rut/", Withdraw.as_view(), name="desk-withdraw"),
    path(f"{DOSSIER}doi-chieu-khi-nop/", Compare.as_view(), name="desk-compare-on-filing"),
    path(f"{DOSSIER}bo-sung-tai-quay/", counter_answering.by_code, name="desk-supplement"),
    path(f"{DOSSIER}bo-sung-khi-nop/", counter_answering.by_code, name="desk-complete-filing"),
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
