"""URLs of the counter: appointments, and the pickup wizard with its steps."""

from django.urls import path

from casework.desk import appointments, pickup

DOSSIER = "ho-so/<str:code>/"

urlpatterns = [
    path("lich-hen/", appointments.today, name="desk-appointments"),
    path("lich-hen/tim/", appointments.find, name="desk-visit-find"),
    path(f"{DOSSIER}doi-lich/", appointments.move, name="desk-move-appointment"),
    path(f"{DOSSIER}tra-ket-qua/", pickup.pickup, name="desk-pickup"),
    path(f"{DOSSIER}tra-ket-qua/mo-luot-tiep/", pickup.open_visit, name="desk-open-visit"),
    path(f"{DOSSIER}tra-ket-qua/nguoi-nhan/", pickup.identify_collector, name="desk-identify-collector"),
    path(f"{DOSSIER}tra-ket-qua/ban-chinh/", pickup.pickup, name="desk-compare-original"),
    path(f"{DOSSIER}tra-ket-qua/ban-chinh/<str:original>/", pickup.compare_original, name="desk-compare-one"),
    path(f"{DOSSIER}tra-ket-qua/le-phi/", pickup.settle_fee, name="desk-settle-fee"),
    path(f"{DOSSIER}tra-ket-qua/mien-le-phi/", pickup.exempt_fee, name="desk-exempt-fee"),
    path(f"{DOSSIER}tra-ket-qua/ky-so/", pickup.sign_register, name="desk-sign-register"),
    path(f"{DOSSIER}tra-ket-qua/co-mat/", pickup.pickup, name="desk-meet-party"),
    path(f"{DOSSIER}tra-ket-qua/co-mat/<str:role>/", pickup.meet_party, name="desk-meet-one"),
    path(f"{DOSSIER}tra-ket-qua/dang-ky/", pickup.register, name="desk-enter-register"),
    path(f"{DOSSIER}tra-ket-qua/cung-ky/<str:role>/", pickup.sign_as_party, name="desk-sign-one"),
    path(f"{DOSSIER}tra-ket-qua/mot-ben-rut/", pickup.leave, name="desk-party-leaves"),
    path(f"{DOSSIER}tra-ket-qua/trao/", pickup.collect, name="desk-collect"),
    path(f"{DOSSIER}tra-ket-qua/giu-lai/", pickup.withhold, name="desk-withhold"),
    path(f"{DOSSIER}tra-ket-qua/hen-lai/", pickup.end_visit, name="desk-end-visit"),
]
