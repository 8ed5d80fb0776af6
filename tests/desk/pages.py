"""Ways to open desk pages as somebody."""

import datetime as dt
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from casework.dossiers.dossier import Dossier
from casework.people.user import User


def at(user: User) -> Client:
    """A browser in which `user` is logged in."""
    client = Client()
    client.force_login(user)
    return client


def place(verb: str, dossier: Dossier) -> str:
    """The address of a verb's screen, or of the dossier itself ("dossier")."""
    return reverse(f"desk-{verb}", args=[dossier.code])


def opened(user: User, verb: str, dossier: Dossier, **query: str) -> Any:
    """The answer to opening it."""
    return at(user).get(place(verb, dossier), query)


def sent(user: User, verb: str, dossier: Dossier, **typed: Any) -> Any:
    """The answer to sending its form, with the status that stood on the screen."""
    return at(user).post(place(verb, dossier), {"seen": dossier.status, **typed})


def words(answer: HttpResponse) -> str:
    """The page as text."""
    return answer.content.decode()


def status_of(dossier: Dossier) -> str:
    """Where the dossier stands by now."""
    return Dossier.objects.get(pk=dossier.pk).status


def in_days(days: int) -> dt.date:
    """So many days from today."""
    return localdate() + dt.timedelta(days=days)
