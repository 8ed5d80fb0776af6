"""URLs of slips printed in one go, and of the tracking book."""

from django.urls import path

from casework.desk import slips_pages, tracking_pages

urlpatterns = [
    path("", slips_pages.slips, name="desk-slips"),
    path("in-gop/", slips_pages.bundle_up, name="desk-bundle-make"),
    path("in-gop/<uuid:uuid>/", slips_pages.bundle, name="desk-bundle"),
    path("in-gop/<uuid:uuid>/tinh-trang/", slips_pages.bundle_state, name="desk-bundle-state"),
    path("in-gop/<uuid:uuid>/tep/", slips_pages.bundle_file, name="desk-bundle-file"),
    path("so-theo-doi/", tracking_pages.print_book, name="desk-tracking-book"),
    path("so-theo-doi.csv", tracking_pages.as_table, name="desk-tracking-table"),
]
