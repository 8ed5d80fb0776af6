"""URLs of the civil-status books."""

from django.urls import path

from casework.desk import register, register_acts, register_closing

urlpatterns = [
    path("so-ho-tich/", register.books, name="desk-register"),
    path("so-ho-tich/<int:pk>/", register.book, name="desk-book"),
    path("so-ho-tich/<int:pk>/khoa/", register_closing.close, name="desk-book-close"),
    path("so-ho-tich/<int:pk>/khoa/tra-loi/", register_closing.answer, name="desk-book-close-answer"),
    path("so-ho-tich/<int:pk>/in/", register_closing.pages, name="desk-book-pages"),
    path("so-ho-tich/<int:pk>/<int:number>/", register.entry, name="desk-entry"),
    path("so-ho-tich/<int:pk>/<int:number>/ghi-chu/", register_acts.note, name="desk-entry-note"),
    path("so-ho-tich/<int:pk>/<int:number>/huy/", register_acts.strike, name="desk-entry-strike"),
    path("so-ho-tich/<int:pk>/<int:number>/huy/tra-loi/", register_acts.answer, name="desk-entry-strike-answer"),
]
