"""Every URL × role × ward: who gets in, who is asked to log in, for whom it does not exist; a new URL says so here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import at_counter, steps
from tests.people_in_post import Office, person

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
    "keeping": {"nobody": "login", "officer": "in"}
    | dict.fromkeys(("stranger", "owner", "elsewhere"), "none")
    | dict.fromkeys(("counter", "leader", "inspector", "administrator"), "refused"),
    "office": {"nobody": "login", "administrator": "in"}
    | dict.fromkeys(("stranger", "owner", "elsewhere"), "none")
    | dict.fromkeys(("officer", "counter", "leader", "inspector"), "refused"),
}
TABLE = {
    "public": """home about-online-services services general-process lookup-help user-guide privacy accessibility source
        procedure blank-form filled-sample user-guide-file lookup captcha-renew captcha-sound set_language
        check-paper check-paper-scanned""",
    "citizen": "start-filing my-dossiers",
    "own": """declaration autosave papers remove-paper paper-thumbnail review filing-sent deposit-receipt-state
        follow-on my-dossier trash-draft restore-draft withdraw move-appointment appointment-file supplement
        supplement-autosave supplement-review my-scan my-page-picture my-document""",
    "desk": """desk-home desk-find desk-counters desk-notice""",
    "dossier": """desk-dossier desk-story desk-documents desk-take desk-release desk-judge-paper desk-answer-check
        desk-reassign desk-receive desk-decline desk-request-supplement desk-draft desk-propose desk-record-fact
        desk-original desk-page-picture desk-document desk-documents-again desk-decide desk-drafts desk-drafts-again
        desk-approve desk-send-back desk-reject desk-stop desk-recall desk-consent desk-prepare-print desk-print-papers
        desk-sign-papers desk-seal-papers desk-make-ready desk-move-appointment desk-pickup desk-open-visit
        desk-identify-collector desk-compare-original desk-compare-one desk-settle-fee desk-exempt-fee
        desk-meet-party desk-meet-one desk-enter-register desk-sign-one desk-party-leaves desk-reprint-papers
        desk-look-again desk-sign-register desk-collect desk-withhold desk-end-visit desk-withdraw
        desk-compare-on-filing desk-supplement desk-complete-filing desk-counter-scan desk-counter-picture
        desk-counter-supplement desk-print-control-sheet
        desk-counter-supplement-autosave desk-counter-supplement-review desk-counter-taken-in desk-counter-slip""",
    "seeing": "desk-slips desk-tracking-book desk-tracking-table desk-bundle-make",
    "counter": "desk-counter desk-counter-begin",
    "counter-draft": """desk-counter-declaration desk-counter-autosave desk-counter-form desk-counter-papers
        desk-counter-shown desk-counter-remove-paper desk-counter-thumbnail desk-counter-review
        desk-counter-take-over desk-counter-trash desk-counter-restore""",
    "register": "desk-book desk-entry",
    "keeping": "desk-entry-note desk-entry-strike desk-book-close desk-book-pages",
    "office": """desk-staff desk-invite desk-person desk-give-post desk-deactivate desk-reactivate desk-invite-again
        desk-post desk-end-post desk-ward desk-hours desk-hours-remove desk-calendar desk-day-switch desk-day-remove
        desk-slots desk-slot-remove desk-office-log desk-former-offices""",
}
CLASS_OF = {name: kind for kind, names in TABLE.items() for name in names.split()}
# Lists of a role's own, whose rows are tested where they are built; a party's page, which its link alone opens;
# the demo's mailbox exists in the demo alone.
ELSEWHERE_TESTED = {
    "desk-bundle", "desk-bundle-state", "desk-bundle-file",
    "desk-queue", "desk-approvals", "desk-printing", "desk-batch", "desk-printers", "desk-printer-add", "desk-printer",
    "desk-calibration", "desk-appointments", "desk-visit-find", "desk-register", "desk-office",
    "desk-digitising", "desk-digitising-compare", "desk-digitising-correct", "desk-digitising-return",
    "desk-digitising-page", "desk-digitising-new", "desk-paper-book", "desk-import-book", "desk-import-book-of",
    "desk-import-sample", "desk-issue-books", "desk-issue-book", "desk-issue-book-pages", "desk-issue-book-export",
    "desk-foundlings", "desk-foundling-open", "desk-foundling", "desk-foundling-amend_case", "desk-link-case",
    "desk-foundling-sign_decision", "desk-foundling-start_posting", "desk-foundling-end_posting",
    "desk-foundling-record_claim", "desk-foundling-dismiss_claim",
    "desk-entry-strike-answer", "desk-book-close-answer",
    "party", "mailbox", "mailbox-message", "mailbox-html", "mailbox-attachment", "after-login",
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
            "desk-entry",
            "desk-entry-note",
            "desk-entry-strike",
            "captcha-renew",
        ),
    }
)


def patterns(found: Any = None) -> Iterator[URLPattern]:
    for entry in get_resolver().url_patterns if found is None else found:
        if hasattr(entry, "url_patterns"):
            yield from patterns(entry.url_patterns)
        else:
            yield entry


NAMED = {p.name or "": p for p in patterns() if not (p.name or "").startswith(THIRD_PARTY)}


@dataclass
class World:
    """One dossier ready to be collected, and everybody around it."""

    dossier: Dossier
    draft: Dossier
    people: dict[str, User | None]
    ids: dict[str, Any]

    def url(self, name: str) -> str:
        wanted = NAMED[name].pattern.converters
        ids = self.ids | ({"uuid": self.draft.uuid} if CLASS_OF[name] == "counter-draft" else {})
        ids |= {"code": self.dossier.procedure_code} if CLASS_OF[name] in ("public", "citizen") else {}
        return reverse(name, kwargs={key: ids[key] for key in wanted})


@pytest.fixture
def world(office: Office, other_office: Office, citizen: User) -> World:
    dossier = steps.ready(office, citizen)
    paper, document = dossier.paper_files.first(), dossier.documents.first()
    entry = dossier.entries.get()
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
        "key": "x",
        "place": 0,
        "token": "ABCDEFGH2345",
        "procedure": dossier.procedure_code,
    }
    draft = at_counter.begun(office)
    return World(dossier, draft, people, ids | {"book": entry.book_id})


def client_of(user: User | None) -> Client:
    client = Client(raise_request_exception=False)
    if user is not None:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def seen(world: World, client: Client, name: str) -> tuple[str, int]:
    address = world.url(name)
    answer = client.get(address)
    if answer.status_code == 405:
        answer = client.post(address)
    if answer.status_code == 302 and "/tai-khoan/" in answer["Location"]:
        return "login", 302
    refused = answer.status_code == 403 and CLASS_OF[name] in ("register", "keeping", "office", "counter", "seeing")
    return ("none" if answer.status_code == 404 else "refused" if refused else "in"), answer.status_code


def test_every_url_has_a_class() -> None:
    assert set(NAMED) == set(CLASS_OF) | ELSEWHERE_TESTED


@pytest.mark.parametrize("role", ["nobody", "stranger", "owner", "elsewhere", *OFFICIALS])
def test_each_url_is_there_for_whom_the_table_says(role: str, world: World) -> None:
    wrong, client = [], client_of(world.people[role])
    for name, kind in CLASS_OF.items():
        world.ids["pk"] = _row(world, name)
        expected = CLASSES[kind][role]
        found, status = seen(world, client, name)
        missing_is_fine = expected == "in" and found == "none" and name in MAY_BE_MISSING
        if status >= 500 or (found != expected and not missing_is_fine):
            wrong.append(f"{name}: {found} ({status}), not {expected}")
    assert not wrong, "\n".join(wrong)


def _row(world: World, name: str) -> int:
    """The key in a URL means the row of that URL's own kind."""
    if CLASS_OF[name] == "office":
        officer = world.people["officer"]
        assert officer is not None
        return officer.pk
    if CLASS_OF[name] in ("register", "keeping"):
        return int(world.ids["book"])
    return int(world.ids["number"])
