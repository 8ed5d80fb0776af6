"""URLs of filing, from the procedure's page to the page after sending."""

from django.urls import path

from casework.portal import declaring, filed, form_files, procedure_page, reviewing, starting

urlpatterns = [
    path("thu-tuc/<slug:code>/", procedure_page.procedure, name="procedure"),
    path("thu-tuc/<slug:code>/to-khai-trang.pdf", form_files.blank_form, name="blank-form"),
    path("thu-tuc/<slug:code>/to-khai-mau.pdf", form_files.filled_sample, name="filled-sample"),
    path("thu-tuc/<slug:code>/nop-ho-so/", starting.start, name="start-filing"),
    path("ho-so/<uuid:uuid>/to-khai/", declaring.declaration, name="declaration"),
    path("ho-so/<uuid:uuid>/to-khai/luu/", declaring.autosave, name="autosave"),
    path("ho-so/<uuid:uuid>/giay-to/", declaring.papers, name="papers"),
    path("ho-so/<uuid:uuid>/giay-to/<uuid:file>/bo/", declaring.remove_paper, name="remove-paper"),
    path("ho-so/<uuid:uuid>/giay-to/<uuid:file>/anh-nho/", declaring.thumbnail, name="paper-thumbnail"),
    path("ho-so/<uuid:uuid>/xem-lai/", reviewing.review, name="review"),
    path("ho-so/<uuid:uuid>/da-gui/", filed.sent, name="filing-sent"),
    path("ho-so/<uuid:uuid>/da-gui/giay-xac-nhan/", filed.receipt_state, name="deposit-receipt-state"),
    path("ho-so/<uuid:uuid>/khai-tiep/", filed.follow_on, name="follow-on"),
]
