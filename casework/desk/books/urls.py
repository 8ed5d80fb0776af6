"""URLs of the civil-status books."""

from django.urls import path, register_converter

from casework.desk.books import acts, closing, digitising, importing, issue_books, reading, register
from casework.desk.dossier import papers_again
from casework.registers.entry_numbers import EntryNumberConverter

register_converter(EntryNumberConverter, "entry")

urlpatterns = [
    path("so-ho-tich/", register.books, name="desk-register"),
    path("so-ho-tich/so-hoa/", digitising.waiting, name="desk-digitising"),
    path("so-ho-tich/so-hoa/<int:pk>/", reading.read, name="desk-digitising-read"),
    path("so-ho-tich/so-hoa/<int:pk>/khac-nhau/", reading.settle_differences, name="desk-digitising-settle"),
    path("so-ho-tich/so-hoa/<int:pk>/sua/", digitising.correct, name="desk-digitising-correct"),
    path("so-ho-tich/so-hoa/<int:pk>/tra-lai/", reading.send_back, name="desk-digitising-return"),
    path("so-ho-tich/so-hoa/<int:pk>/trang-so/", digitising.page_of_book, name="desk-digitising-page"),
    path("so-ho-tich/so-hoa/<slug:ward>/noi-tiep/", digitising.paper_book, name="desk-paper-book"),
    path("so-ho-tich/so-hoa/<slug:ward>/<slug:kind>/", digitising.new, name="desk-digitising-new"),
    path("so-ho-tich/giay-to/<int:pk>/tao-lai/", papers_again.paper_again, name="desk-paper-again"),
    path("so-ho-tich/so-cap/", issue_books.books, name="desk-issue-books"),
    path("so-ho-tich/so-cap/<slug:ward>/<slug:code>/<int:year>/", issue_books.book, name="desk-issue-book"),
    path("so-ho-tich/so-cap/<slug:ward>/<slug:code>/<int:year>/in/", issue_books.pages, name="desk-issue-book-pages"),
    path(
        "so-ho-tich/so-cap/<slug:ward>/<slug:code>/<int:year>/bang/", issue_books.export, name="desk-issue-book-export"
    ),
    path("so-ho-tich/nhap-tep/", importing.home, name="desk-import-book"),
    path("so-ho-tich/nhap-tep/mau/<slug:kind>/", importing.sample, name="desk-import-sample"),
    path("so-ho-tich/nhap-tep/<slug:ward>/", importing.import_file, name="desk-import-book-of"),
    path("so-ho-tich/<int:pk>/", register.book, name="desk-book"),
    path("so-ho-tich/<int:pk>/khoa/", closing.close, name="desk-book-close"),
    path("so-ho-tich/<int:pk>/khoa/tra-loi/", closing.answer, name="desk-book-close-answer"),
    path("so-ho-tich/<int:pk>/khoa/ky/", closing.sign, name="desk-book-close-sign"),
    path("so-ho-tich/<int:pk>/in/", closing.pages, name="desk-book-pages"),
    path("so-ho-tich/<int:pk>/<entry:number>/", register.entry, name="desk-entry"),
    path("so-ho-tich/<int:pk>/<entry:number>/ghi-chu/", acts.note, name="desk-entry-note"),
    path("so-ho-tich/<int:pk>/<entry:number>/huy/", acts.strike, name="desk-entry-strike"),
    path("so-ho-tich/<int:pk>/<entry:number>/huy/tra-loi/", acts.answer, name="desk-entry-strike-answer"),
]
