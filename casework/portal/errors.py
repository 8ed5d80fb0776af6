"""The pages for what went wrong, in our own words."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request could not be understood; 413 when Django refused it for its size."""
    if isinstance(exception, RequestDataTooBig):
        return too_large(request, exception)
    return render(request, "errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: seen, but not allowed; with the reason when the refusal says one."""
    return render(request, "errors/403.html", {"sentence": getattr(exception, "sentence", "")}, status=403)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form's security token is missing or older than the session."""
    return render(request, "errors/stale-form.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: not there, or not there for you."""
    return render(request, "errors/404.html", status=404)


def conflict(request: HttpRequest, sentence: str, *, href: str = "") -> HttpResponse:
    """409: somebody was faster; `sentence` names person, act and time, `href` leads to the fresh page."""
    return render(request, "errors/409.html", {"sentence": sentence, "href": href}, status=409)


def too_large(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """413: more was sent than is taken in one go."""
    return render(request, "errors/413.html", status=413)


def too_many_requests(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """429: asked too often; try again later."""
    return render(request, "errors/429.html", status=429)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault. Rendered without the request, so neither the session nor the database is asked."""
    return HttpResponse(render_to_string("errors/500.html"), status=500)
