"""The root URLs: everything of ours hangs under casework."""

from django.urls import include, path

urlpatterns = [
    path("", include("casework.urls")),
]
handler400 = "casework.portal.errors.bad_request"
handler403 = "casework.portal.errors.forbidden"
handler404 = "casework.portal.errors.not_found"
handler429 = "casework.portal.errors.too_many_requests"
handler500 = "casework.portal.errors.server_error"
