"""URLs of the counter: appointments, and the pickup wizard with its steps."""

from django.urls import path

from casework.desk.pickup import appointments, wizard

DOSSIER = "ho-so/<str:code>/"

urlpatterns = [
    path("lich-hen/", appointments.today, name="desk-appointments"),
    path("lich-hen/tim/", appointments.find, name="desk-visit-find"),
    path(f"{DOSSIER}doi-lich/", appointments.move, name="desk-move-appointment"),
    path(f"{DOSSIER}tra-ket-qua/", wizard.pickup, name="desk-pickup"),
    path(f"{DOSSIER}tra-ket-qua/mo-luot-tiep/", wizard.open_visit, name="desk-open-visit"),
    path(f"{DOSSIER}tra-ket-qua/nguoi-nhan/", wizard.identify_collector, name="desk-identify-collector"),
    path(f"{DOSSIER}tra-ket-qua/ban-chinh/", wizard.pickup, name="desk-compare-original"),
    path(f"{DOSSIER}tra-ket-qua/ban-chinh/<str:original>/", wizard.compare_original, name="desk-compare-one"),
    path(f"{DOSSIER}tra-ket-qua/le-phi/", wizard.settle_fee, name="desk-settle-fee"),
    path(f"{DOSSIER}tra-ket-qua/mien-le-phi/", wizard.exempt_fee, name="desk-exempt-fee"),
    path(f"{DOSSIER}tra-ket-qua/ky-so/", wizard.sign_register, name="desk-sign-register"),
    path(f"{DOSSIER}tra-ket-qua/co-mat/", wizard.pickup, name="desk-meet-party"),
    path(f"{DOSSIER}tra-ket-qua/co-mat/<str:role>/", wizard.meet_party, name="desk-meet-one"),
    path(f"{DOSSIER}tra-ket-qua/dang-ky/", wizard.register, name="desk-enter-register"),
    path(f"{DOSSIER}tra-ket-qua/cung-ky/<str:role>/", wizard.sign_as_party, name="desk-sign-one"),
    path(f"{DOSSIER}tra-ket-qua/mot-ben-rut/", wizard.leave, name="desk-party-leaves"),
    path(f"{DOSSIER}tra-ket-qua/trao/", wizard.collect, name="desk-collect"),
    path(f"{DOSSIER}tra-ket-qua/giu-lai/", wizard.withhold, name="desk-withhold"),
    path(f"{DOSSIER}tra-ket-qua/hen-lai/", wizard.end_visit, name="desk-end-visit"),
]
