"""URLs of administration: people, posts, opening hours, calendar, slots, the ward's facts, the log."""

from django.urls import path

from casework.desk.office import facts, former, people

WARD = "<str:ward>/"

urlpatterns = [
    path("", people.home, name="desk-office"),
    path(f"{WARD}nhan-su/", people.staff, name="desk-staff"),
    path(f"{WARD}nhan-su/moi/", people.invite, name="desk-invite"),
    path(f"{WARD}nhan-su/<int:pk>/", people.person, name="desk-person"),
    path(f"{WARD}nhan-su/<int:pk>/vi-tri/", people.give_post, name="desk-give-post"),
    path(f"{WARD}nhan-su/<int:pk>/khoa/", people.deactivate, name="desk-deactivate"),
    path(f"{WARD}nhan-su/<int:pk>/mo-lai/", people.reactivate, name="desk-reactivate"),
    path(f"{WARD}nhan-su/<int:pk>/moi-lai/", people.invite_again, name="desk-invite-again"),
    path(f"{WARD}vi-tri/<int:pk>/", people.change_post, name="desk-post"),
    path(f"{WARD}vi-tri/<int:pk>/ket-thuc/", people.end_post, name="desk-end-post"),
    path(f"{WARD}thong-tin/", facts.ward_facts, name="desk-ward"),
    path(f"{WARD}co-quan-truoc-day/", former.former_offices, name="desk-former-offices"),
    path(f"{WARD}co-quan-truoc-day/<int:pk>/", former.change, name="desk-former-office"),
    path(f"{WARD}co-quan-truoc-day/<int:pk>/bo/", former.take_away, name="desk-former-office-remove"),
    path(f"{WARD}gio-lam-viec/", facts.hours, name="desk-hours"),
    path(f"{WARD}gio-lam-viec/<int:pk>/bo/", facts.remove_hours, name="desk-hours-remove"),
    path(f"{WARD}lich/", facts.calendar, name="desk-calendar"),
    path(f"{WARD}lich/<int:pk>/doi/", facts.switch_day, name="desk-day-switch"),
    path(f"{WARD}lich/<int:pk>/bo/", facts.remove_day, name="desk-day-remove"),
    path(f"{WARD}khung-gio-hen/", facts.slots, name="desk-slots"),
    path(f"{WARD}khung-gio-hen/<int:pk>/bo/", facts.remove_slot, name="desk-slot-remove"),
    path(f"{WARD}nhat-ky/", people.log, name="desk-office-log"),
]
