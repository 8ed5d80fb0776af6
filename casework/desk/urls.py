"""URLs of the officials' desk, room by room."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("casework.desk.officer_urls")),
    path("phieu/", include("casework.desk.slips_urls")),
    path("nhan-ho-so/", include("casework.desk.counter_urls")),
    path("", include("casework.desk.deciding_urls")),
    path("", include("casework.desk.verification_urls")),
    path("", include("casework.desk.printing_urls")),
    path("", include("casework.desk.pickup_urls")),
    path("", include("casework.desk.register_urls")),
    path("", include("casework.desk.foundling_urls")),
    path("quan-tri/", include("casework.desk.office_urls")),
]
