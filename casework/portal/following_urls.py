"""URLs of what comes after sending: own dossiers, status, supplement, files, look-up, and the mailbox of a trial."""

from django.urls import path

from casework.portal import files, lookup, mailbox, my_dossiers, party, status, supplementing

urlpatterns = [
    path("tra-cuu/", lookup.lookup, name="lookup"),
    path("ho-so-cua-toi/", my_dossiers.my_dossiers, name="my-dossiers"),
    path("ho-so/<uuid:uuid>/", status.my_dossier, name="my-dossier"),
    path("ho-so/<uuid:uuid>/bo-vao-thung-rac/", my_dossiers.to_trash, name="trash-draft"),
    path("ho-so/<uuid:uuid>/khoi-phuc/", my_dossiers.take_out, name="restore-draft"),
    path("ho-so/<uuid:uuid>/rut/", status.withdraw, name="withdraw"),
    path("ho-so/<uuid:uuid>/doi-lich-hen/", status.move_appointment, name="move-appointment"),
    path("ho-so/<uuid:uuid>/lich-hen.ics", status.appointment_file, name="appointment-file"),
    path("ho-so/<uuid:uuid>/bo-sung/", supplementing.supplement, name="supplement"),
    path("ho-so/<uuid:uuid>/bo-sung/luu/", supplementing.autosave, name="supplement-autosave"),
    path("ho-so/<uuid:uuid>/bo-sung/xem-lai/", supplementing.review, name="supplement-review"),
    path("ho-so/<uuid:uuid>/tep/<uuid:file>/", files.scan, name="my-scan"),
    path("ho-so/<uuid:uuid>/tep/<uuid:file>/trang/<int:page>/", files.page_picture, name="my-page-picture"),
    path("ho-so/<uuid:uuid>/giay-to/<int:number>/", files.document, name="my-document"),
    path("co-ten-trong-ho-so/<str:key>/", party.party, name="party"),
    path("hop-thu/", mailbox.mailbox, name="mailbox"),
    path("hop-thu/<int:number>/", mailbox.message, name="mailbox-message"),
    path("hop-thu/<int:number>/noi-dung/", mailbox.message_html, name="mailbox-html"),
    path("hop-thu/<int:number>/tep/<int:place>/", mailbox.attachment, name="mailbox-attachment"),
]
