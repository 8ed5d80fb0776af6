"""A citizen who files by hand: reads the forms on the pages, fills them in, and sends them as a browser would."""

from html.parser import HTMLParser
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from casework.dossiers.dossier import Dossier
from casework.offices.wards import Ward
from casework.people.user import User
from casework.procedures import registry
from tests import steps
from tests.remembered import remembered

PROCEDURE = registry.all_procedures()[0]
CODE = PROCEDURE.code


class _Forms(HTMLParser):
    """Collects the inputs of every form of a page, as a browser without scripts would send them."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, str]] = []
        self._select = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        given = dict(attrs)
        if tag == "form":
            self.forms.append({})
        elif tag == "input" and self.forms and given.get("name"):
            choice = given.get("type") in {"radio", "checkbox"}
            if given.get("type") not in {"file", "submit"} and (not choice or "checked" in given):
                self.forms[-1][given["name"]] = given.get("value") or ("on" if choice else "")
        elif tag == "select":
            self._select = given["name"]
            self.forms[-1][self._select] = ""
        elif tag == "option" and "selected" in given:
            self.forms[-1][self._select] = given["value"]


def form_with(response: Any, field: str) -> dict[str, str]:
    """What the form of this page that holds `field` would send now."""
    page = _Forms()
    page.feed(response.content.decode())
    return next(form for form in page.forms if field in form)


def begin(client: Client, ward: Any, starting_point: str = "mother") -> Dossier:
    """Start a draft through the start page."""
    url = reverse("start-filing", args=[CODE])
    form = form_with(client.get(url), "token") | {"ward": str(ward.pk), "starting_point": starting_point}
    return Dossier.objects.get(uuid=client.post(url, form).url.split("/")[2])


def declare(client: Client, dossier: Dossier, then: str = "save", **changed: str) -> Any:
    """Fill the declaration page with the worked example, changed here and there, and send its form."""
    url = reverse("declaration", args=[dossier.uuid])
    form = form_with(client.get(url), "revision") | PROCEDURE.declaration.typed(PROCEDURE.example)
    return client.post(url, form | {name.replace("__", "-"): text for name, text in changed.items()} | {"then": then})


@remembered(steps.found_again)
def declared(citizen: User, ward: Ward) -> Dossier:
    """A draft whose declaration somebody filled in with the worked example."""
    client = Client()
    client.force_login(citizen)
    dossier = begin(client, ward)
    declare(client, dossier)
    return steps.found_again(dossier)


@remembered(steps.found_again)
def complete(citizen: User, ward: Ward) -> Dossier:
    """The same with the first paper attached, ready to be sent. Of the file, the row alone is sure to be there."""
    client = Client()
    client.force_login(citizen)
    dossier = declared(citizen, ward)
    attach(client, dossier, photo())
    return dossier


def photo(name: str = "giay.png") -> SimpleUploadedFile:
    """A picture that really opens."""
    content = BytesIO()
    Image.new("RGB", (600, 800), "white").save(content, "PNG")
    return SimpleUploadedFile(name, content.getvalue(), content_type="image/png")


def attach(client: Client, dossier: Dossier, *files: SimpleUploadedFile, paper: str | None = None) -> Any:
    """Choose files for a paper (the first required one) and upload them."""
    code = paper or next(p.code for p in PROCEDURE.papers(PROCEDURE.example) if p.required)
    return client.post(reverse("papers", args=[dossier.uuid]), {"paper": code, "files": list(files)})


def send(client: Client, dossier: Dossier, captcha: dict[str, str], **changed: str) -> Any:
    """Tick everything on the review page and press "Gửi thông tin"."""
    url = reverse("review", args=[dossier.uuid])
    page = client.get(url)
    form = form_with(page, "revision") | {field.html_name: "on" for field in page.context["form"].confirmations}
    return client.post(url, form | {"pledge": "on"} | captcha | changed)
