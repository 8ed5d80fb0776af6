"""URLs of administration: people, posts, opening hours, calendar, slots, the ward's facts, the log."""

from django.urls import path

from casework.desk import office_facts, office_former, office_people

WARD = "<str:ward>/"

urlpatterns = [
    path("", office_people.home, name="desk-office"),
    path(f"{WARD}nhan-su/", office_people.staff, name="desk-staff"),
    path(f"{WARD}nhan-su/moi/", office_people.invite, name="desk-invite"),
    path(f"{WARD}nhan-su/<int:pk>/", office_people.person, name="desk-person"),
    path(f"{WARD}nhan-su/<int:pk>/vi-tri/", office_people.give_post, name="desk-give-post"),
    path(f"{WARD}nhan-su/<int:pk>/khoa/", office_people.deactivate, name="desk-deactivate"),
    path(f"{WARD}nhan-su/<int:pk>/mo-lai/", office_people.reactivate, name="desk-reactivate"),
    path(f"{WARD}nhan-su/<int:pk>/moi-lai/", office_people.invite_again, name="desk-invite-again"),
    path(f"{WARD}vi-tri/<int:pk>/", office_people.change_post, name="desk-post"),
    path(f"{WARD}vi-tri/<int:pk>/ket-thuc/", office_people.end_post, name="desk-end-post"),
    path(f"{WARD}thong-tin/", office_facts.ward_facts, name="desk-ward"),
    path(f"{WARD}co-quan-truoc-day/", office_former.former_offices, name="desk-former-offices"),
    path(f"{WARD}co-quan-truoc-day/<int:pk>/", office_former.change, name="desk-former-office"),
    path(f"{WARD}co-quan-truoc-day/<int:pk>/bo/", office_former.take_away, name="desk-former-office-remove"),
    path(f"{WARD}gio-lam-viec/", office_facts.hours, name="desk-hours"),
    path(f"{WARD}gio-lam-viec/<int:pk>/bo/", office_facts.remove_hours, name="desk-hours-remove"),
    path(f"{WARD}lich/", office_facts.calendar, name="desk-calendar"),
    path(f"{WARD}lich/<int:pk>/doi/", office_facts.switch_day, name="desk-day-switch"),
    path(f"{WARD}lich/<int:pk>/bo/", office_facts.remove_day, name="desk-day-remove"),
    path(f"{WARD}khung-gio-hen/", office_facts.slots, name="desk-slots"),
    path(f"{WARD}khung-gio-hen/<int:pk>/bo/", office_facts.remove_slot, name="desk-slot-remove"),
    path(f"{WARD}nhat-ky/", office_people.log, name="desk-office-log"),
]
