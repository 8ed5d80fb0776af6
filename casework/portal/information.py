"""The public information pages: what the site is for, which services there are, how to use them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from casework.offices.opening_hours import spoken_hours
from casework.portal.context import Site
from casework.procedures import registry

View = Callable[[HttpRequest], HttpResponse]


def page(template: str) -> View:
    """A page that only says something: the view that shows `templates/portal/<template>.html`."""

    def show(request: HttpRequest) -> HttpResponse:
        return render(request, f"portal/{template}.html")

    return show


def home(request: HttpRequest) -> HttpResponse:
    """What can be done here, and where the office is and when it opens."""
    offices = [(ward, spoken_hours(ward)) for ward in Site(request).wards]
    return render(request, "portal/home.html", {"offices": offices})


def with_services(template: str) -> View:
    """A page that shows the list of services: seven fields, their procedures, built or not."""

    def show(request: HttpRequest) -> HttpResponse:
        fields = registry.by_field()
        facts = {"fields": fields, "service_count": sum(len(group.services) for group in fields)}
        return render(request, f"portal/{template}.html", facts)

    return show
