"""Every URL × role × ward: who gets in, who is asked to log in, for whom it does not exist; a new URL says so here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils.timezone import localdate

from caseflow import urls
from casework.actions.closing_books import print_pages
from casework.actions.digitising import enter
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.printers import PrinterProfile
from casework.dossiers.dossier import Dossier
from casework.offices.wards import FormerOffice
from casework.people.user import User
from casework.procedures import registry
from tests import at_counter, steps
from tests.journeys.test_births import found
from tests.people_in_post import Office, person
from tests.registers.paper_books import old_entry

OFFICIALS = ("officer", "counter", "leader", "inspector", "administrator")
# What each kind of person finds behind a URL of each class: in, login (is asked to log in), refused (403), none (404).
CLASSES: dict[str, dict[str, str]] = {
    "public": dict.fromkeys(("nobody", "stranger", "owner", "elsewhere", *OFFICIALS), "in"),
    "citizen": {"nobody": "login"} | dict.fromkeys(("stranger", "owner", "elsewhere", *OFFICIALS), "in"),
    "own": {"nobody": "login", "owner": "in"} | dict.fromkeys(("stranger", "elsewhere", *OFFICIALS), "none"),
    "desk": {"nobody": "login"}
    | dict.fromkeys(("stranger", "owner"), "none")
    | dict.fromkeys(("elsewhere", *OFFICIALS), "in"),
    "dossier": {"nobody": "login"}
    | dict.fromkeys(("stranger", "owner", "elsewhere", "administrator"), "none")
    | dict.fromkeys(("officer", "counter", "leader", "inspector"), "in"),
    "counter": {"nobody": "login"}
    | dict.fromkeys(("stranger", "owner"), "none")
    | dict.fromkeys(("leader", "inspector", "administrator", "elsewhere"), "refused")
    | dict.fromkeys(("officer", "counter"), "in"),
    "counter-draft": {"nobody": "login", "counter": "in", "officer": "in"}
    | dict.fromkeys(("stranger", "owner", "elsewhere", "leader", "inspector", "administrator"), "none"),
    "seeing": {"nobody": "login"}
    | dict.fromkeys(("stranger", "owner"), "none")
    | dict.fromkeys(("officer", "counter", "leader", "inspector", "elsewhere"), "in")
    | {"administrator": "refused"},
    "register": {"nobody": "login"}
    | dict.fromkeys(("stranger", "owner", "elsewhere"), "none")
    | dict.fromkeys(("counter", "administrator"), "refused")
    | dict.fromkeys(("officer", "leader", "inspector"), "in"),
    "leaders": {"nobody": "login", "leader": "in"}
    | dict.fromkeys(("stranger", "owner", "elsewhere"), "none")
    | dict.fromkeys(("officer", "counter", "inspector", "administrator"), "refused"),
    "keeping": {"nobody": "login", "officer": "in"}
    | dict.fromkeys(("stranger", "owner", "elsewhere"), "none")
    | dict.fromkeys(("counter", "leader", "inspector", "administrator"), "refused"),
    "paper-again": {"nobody": "login", "officer": "in", "leader": "in", "inspector": "refused"}
    | dict.fromkeys(("stranger", "owner", "elsewhere", "counter", "administrator"), "none"),
    "any-register": {"nobody": "login"}
    | dict.fromkeys(("stranger", "owner"), "none")
    | dict.fromkeys(("counter", "administrator"), "refused")
    | dict.fromkeys(("officer", "leader", "inspector", "elsewhere"), "in"),
    "officers": {"nobody": "login", "officer": "in"}
    | dict.fromkeys(("stranger", "owner"), "none")
    | dict.fromkeys(("counter", "leader", "inspector", "administrator", "elsewhere"), "refused"),
    "handing-over": {"nobody": "login", "counter": "in"}
    | dict.fromkeys(("stranger", "owner"), "none")
    | dict.fromkeys(("officer", "leader", "inspector", "administrator", "elsewhere"), "refused"),
    "any-office": {"nobody": "login", "administrator": "in"}
    | dict.fromkeys(("stranger", "owner"), "none")
    | dict.fromkeys(("officer", "counter", "leader", "inspector", "elsewhere"), "refused"),
    "answering": {"nobody": "login"}
    | dict.fromkeys(("stranger", "owner"), "none")
    | dict.fromkeys(("counter", "inspector", "administrator"), "refused")
    | dict.fromkeys(("officer", "leader", "elsewhere"), "in"),
    "queue": {"nobody": "login"}
    | dict.fromkeys(("stranger", "owner", "administrator"), "none")
    | dict.fromkeys(("officer", "counter", "leader", "inspector", "elsewhere"), "in"),
    "office": {"nobody": "login", "administrator": "in"}
    | dict.fromkeys(("stranger", "owner", "elsewhere"), "none")
    | dict.fromkeys(("officer", "counter", "leader", "inspector"), "refused"),
}
TABLE = {
    "public": """home about-online-services services general-process lookup-help user-guide privacy accessibility source
        procedure blank-form filled-sample user-guide-file lookup captcha-renew captcha-sound set_language
        check-paper check-paper-scanned party""",
    "citizen": "start-filing my-dossiers after-login",
    "own": """declaration autosave papers remove-paper paper-thumbnail review filing-sent deposit-receipt-state
        follow-on my-dossier trash-draft restore-draft withdraw move-appointment appointment-file supplement
        supplement-autosave supplement-review my-scan my-page-picture my-document""",
    "desk": """desk-home desk-find desk-counters desk-notice desk-visit-find desk-foundlings
        desk-approvals desk-printing desk-batch""",
    "queue": "desk-queue",
    "answering": "desk-incoming",
    "any-register": "desk-register desk-issue-books",
    "any-office": "desk-office",
    "handing-over": "desk-appointments",
    "officers": """desk-printers desk-digitising desk-digitising-read desk-digitising-settle desk-digitising-correct
        desk-digitising-return desk-digitising-page desk-import-book desk-import-sample desk-foundling-open""",
    "dossier": """desk-dossier desk-story desk-documents desk-take desk-release desk-judge-paper desk-answer-check
        desk-reassign desk-receive desk-decline desk-request-supplement desk-draft desk-propose desk-record-fact
        desk-original desk-page-picture desk-document desk-documents-again desk-decide desk-drafts desk-drafts-again
        desk-approve desk-send-back desk-reject desk-stop desk-recall desk-consent desk-prepare-print desk-print-papers
        desk-sign-papers desk-seal-papers desk-make-ready desk-move-appointment desk-pickup desk-open-visit
        desk-identify-collector desk-compare-original desk-compare-one desk-settle-fee desk-exempt-fee
        desk-meet-party desk-meet-one desk-enter-register desk-sign-one desk-party-leaves desk-reprint-papers
        desk-look-again desk-settle-objection desk-sign-register desk-collect desk-withhold desk-end-visit desk-withdraw
        desk-compare-on-filing desk-supplement desk-complete-filing desk-counter-scan desk-counter-picture
        desk-counter-supplement desk-print-control-sheet
        desk-counter-supplement-autosave desk-counter-supplement-review desk-counter-taken-in desk-counter-slip
        desk-leave-hall desk-choose-entry desk-link-case desk-judge-evidence desk-ask-verification
        desk-drop-verification desk-sign-verification desk-record-reply desk-close-without-reply desk-write-minutes
        desk-add-scan desk-prepare-statement desk-letter-drafts desk-extend desk-drop-extension
        desk-sign-extension desk-foundling desk-foundling-amend_case desk-foundling-sign_decision
        desk-foundling-start_posting desk-foundling-end_posting desk-foundling-record_claim
        desk-foundling-dismiss_claim desk-foundling-papers
        desk-foundling-print_case_papers desk-foundling-sign_case_papers
        desk-foundling-sign_instead desk-foundling-seal_case_papers""",
    "seeing": "desk-slips desk-tracking-book desk-tracking-table desk-bundle-make",
    "counter": "desk-counter desk-counter-begin",
    "counter-draft": """desk-counter-declaration desk-counter-autosave desk-counter-form desk-counter-papers
        desk-counter-shown desk-counter-remove-paper desk-counter-thumbnail desk-counter-review
        desk-counter-take-over desk-counter-trash desk-counter-restore""",
    "register": """desk-book desk-book-close-sign desk-entry desk-issue-book
        desk-issue-book-pages desk-issue-book-export""",
    "paper-again": "desk-paper-again",
    "leaders": "desk-entry-strike-answer desk-book-close-answer",
    "keeping": """desk-entry-note desk-entry-strike desk-book-close desk-book-pages desk-paper-book
        desk-digitising-new desk-import-book-of desk-printer-add desk-printer desk-calibration""",
    "office": """desk-staff desk-invite desk-person desk-give-post desk-deactivate desk-reactivate desk-invite-again
        desk-post desk-end-post desk-ward desk-hours desk-hours-remove desk-calendar desk-day-switch desk-day-remove
        desk-slots desk-slot-remove desk-office-log desk-former-offices desk-former-office
        desk-former-office-remove""",
}
CLASS_OF = {name: kind for kind, names in TABLE.items() for name in names.split()}
# A bundle opens for who asked for it alone, tested where it is made, as is a letter that asks another ward; the demo's
# mailbox exists in the demo alone.
ELSEWHERE_TESTED = {
    "desk-incoming-letter", "desk-bundle", "desk-bundle-state", "desk-bundle-file",
    "mailbox", "mailbox-message", "mailbox-html", "mailbox-attachment",
}  # fmt: skip
THIRD_PARTY = ("account_", "captcha-image", "captcha-audio", "captcha-refresh")
# Insiders may be told 404 too: the thing itself is not there (no picture made, no such row); only the door is tried.
MAY_BE_MISSING = frozenset(
    {
        *("paper-thumbnail", "my-page-picture", "desk-page-picture", "my-scan", "desk-original", "appointment-file"),
        *("desk-drafts", "desk-drafts-again", "blank-form", "filled-sample", "captcha-sound", "desk-compare-one"),
        *("desk-hours-remove", "desk-day-switch", "desk-day-remove", "desk-slot-remove", "desk-post", "desk-end-post"),
        *("my-document", "desk-document", "remove-paper", "trash-draft", "restore-draft", "deposit-receipt-state"),
        *("follow-on", "supplement", "supplement-autosave", "supplement-review", "declaration", "autosave", "papers"),
        *("desk-counter-thumbnail", "desk-counter-remove-paper", "desk-counter-restore", "desk-counter-picture"),
        *("desk-counter-scan", "desk-supplement", "desk-complete-filing"),
        *(
            "review",
            "move-appointment",
            "desk-decide",
            "captcha-renew",
            "desk-digitising-page",
            "desk-batch",
        ),
    }
)


def patterns(within: Any = None) -> Iterator[URLPattern]:
    for entry in get_resolver().url_patterns if within is None else within:
        if hasattr(entry, "url_patterns"):
            yield from patterns(entry.url_patterns)
        else:
            yield entry


NAMED = {p.name or "": p for p in patterns() if not (p.name or "").startswith(THIRD_PARTY)}


@dataclass
class World:
    """One dossier ready to be collected, what else a ward keeps, and everybody around it."""

    dossier: Dossier
    draft: Dossier
    people: dict[str, User | None]
    ids: dict[str, Any]
    rows: dict[str, int]

    def url(self, name: str) -> str:
        wanted = NAMED[name].pattern.converters
        ids = self.ids | ({"uuid": self.draft.uuid} if CLASS_OF[name] == "counter-draft" else {})
        ids |= {"code": self.dossier.procedure_code} if CLASS_OF[name] in ("public", "citizen") else {}
        ids |= {"number": self.rows["entry-number"]} if name.startswith("desk-entry") else {}
        ids |= {"code": IssueBook.EXTRACTS.value} if name.startswith("desk-issue-book") else {}
        return reverse(name, kwargs={key: ids[key] for key in wanted})


@pytest.fixture
def world(office: Office, other_office: Office, citizen: User) -> World:
    dossier = steps.ready(office, citizen)
    paper, document = dossier.paper_files.first(), dossier.documents.first()
    assert paper is not None
    assert document is not None
    people: dict[str, User | None] = {
        "nobody": None,
        "owner": citizen,
        "stranger": person("nguoi-la@caseflow.example", "Người Lạ"),
        "elsewhere": other_office.leader,
        **{role: getattr(office, role) for role in OFFICIALS},
    }
    ids = {
        "uuid": dossier.uuid,
        "code": dossier.code,
        "file": paper.uuid,
        "page": 1,
        "number": document.pk,
        "pk": document.pk,
        "ward": office.ward.code,
        "original": "identity",
        "queue": "mine",
        "role": "mother",
        "key": key_of_party(office, "Người Nộp"),
        "place": 0,
        "token": "ABCDEFGH2345",
        "procedure": dossier.procedure_code,
        "kind": "birth",
        "year": localdate().year,
    }
    draft = at_counter.begun(office)
    return World(dossier, draft, people, ids, rows(office, dossier))


def rows(office: Office, dossier: Dossier) -> dict[str, int]:
    """What a key in a URL means, by the beginning of the URL's name; the longest that fits."""
    transcript = enter(old_entry(office), by=office.colleague)
    printer = PrinterProfile.objects.create(ward=office.ward, name="Máy in một cửa")
    entry = dossier.entries.get()
    return {
        "desk-digitising": transcript.pk,
        "desk-printer": printer.pk,
        "desk-calibration": printer.pk,
        "desk-foundling": found(office).pk,
        "desk-book": entry.book_id,
        "desk-entry": entry.book_id,
        "entry-number": entry.number,
        "desk-paper-again": print_pages(entry.book_id, by=office.officer, first=1, last=1).pk,
        "desk-former-office": FormerOffice.objects.get().pk,
    }


def key_of_party(office: Office, name: str) -> str:
    """The link of somebody whom another named as a party."""
    at_counter_registered = next(p.code for p in registry.all_procedures() if p.route.registration == "handover")
    filed = steps.filed(office, person("ben-nam@caseflow.example", name), at_counter_registered)
    return filed.parties.get(files=False).key


def client_of(user: User | None) -> Client:
    client = Client(raise_request_exception=False)
    if user is not None:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


REFUSING = {kind for kind, people in CLASSES.items() if "refused" in people.values()}


def seen(world: World, client: Client, name: str) -> tuple[str, int]:
    address = world.url(name)
    answer = client.get(address)
    if answer.status_code == 405:
        answer = client.post(address)
    if answer.status_code == 302 and "/tai-khoan/" in answer["Location"]:
        return "login", 302
    refused = answer.status_code == 403 and CLASS_OF[name] in REFUSING
    return ("none" if answer.status_code == 404 else "refused" if refused else "in"), answer.status_code


def test_every_url_has_a_class() -> None:
    assert set(NAMED) == set(CLASS_OF) | ELSEWHERE_TESTED


@pytest.mark.parametrize("role", ["nobody", "stranger", "owner", "elsewhere", *OFFICIALS])
def test_each_url_is_there_for_whom_the_table_says(role: str, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    _speak_plainly_of_errors(monkeypatch)
    wrong, client = [], client_of(world.people[role])
    for name, kind in CLASS_OF.items():
        world.ids["pk"] = _row(world, name)
        expected = CLASSES[kind][role]
        met, status = seen(world, client, name)
        missing_is_fine = expected == "in" and met == "none" and name in MAY_BE_MISSING
        if status >= 500 or (met != expected and not missing_is_fine):
            wrong.append(f"{name}: {met} ({status}), not {expected}")
    assert not wrong, "\n".join(wrong)


def _speak_plainly_of_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands on the pages of refusals is told elsewhere; here they are a thousand, and only counted."""
    for status in (403, 404):
        monkeypatch.setattr(urls, f"handler{status}", lambda *_args, status=status, **_kw: HttpResponse(status=status))


def _row(world: World, name: str) -> int:
    """The key in a URL means the row of that URL's own kind."""
    fitting = [start for start in world.rows if name.startswith(start)]
    if fitting:
        return world.rows[max(fitting, key=len)]
    officer = world.people["officer"]
    assert officer is not None
    return officer.pk if CLASS_OF[name] == "office" else int(world.ids["number"])
