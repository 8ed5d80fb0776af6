"""URLs of the civil-status books."""

from django.urls import path

from casework.desk import register

urlpatterns = [
    path("so-ho-tich/", register.books, name="desk-register"),
    path("so-ho-tich/<int:pk>/", register.book, name="desk-book"),
    path("so-ho-tich/<int:pk>/<int:number>/", register.entry, name="desk-entry"),
]
