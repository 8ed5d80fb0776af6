"""URLs of slips printed in one go, and of the tracking book."""

from django.urls import path

from casework.desk.slips import pages, tracking

urlpatterns = [
    path("", pages.slips, name="desk-slips"),
    path("in-gop/", pages.bundle_up, name="desk-bundle-make"),
    path("in-gop/<uuid:uuid>/", pages.bundle, name="desk-bundle"),
    path("in-gop/<uuid:uuid>/tinh-trang/", pages.bundle_state, name="desk-bundle-state"),
    path("in-gop/<uuid:uuid>/tep/", pages.bundle_file, name="desk-bundle-file"),
    path("so-theo-doi/", tracking.print_book, name="desk-tracking-book"),
    path("so-theo-doi.csv", tracking.as_table, name="desk-tracking-table"),
]
