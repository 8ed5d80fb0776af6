"""URLs of the officials' desk, room by room."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("casework.desk.officer_urls")),
    path("phieu/", include("casework.desk.slips.urls")),
    path("nhan-ho-so/", include("casework.desk.counter.urls")),
    path("", include("casework.desk.deciding.urls")),
    path("", include("casework.desk.verification.urls")),
    path("", include("casework.desk.printing.urls")),
    path("", include("casework.desk.pickup.urls")),
    path("", include("casework.desk.books.urls")),
    path("", include("casework.desk.foundlings.urls")),
    path("quan-tri/", include("casework.desk.office.urls")),
]
