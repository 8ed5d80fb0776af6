"""Papers that belong to no dossier: blank forms, filled samples, calibration sheets; made once for each version."""

import datetime as dt
import hashlib
import json
import logging
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from casework.documents.facts import Agency, BlankForm, Calibration, Form, FormLine, FormSection
from casework.documents.guide import user_guide
from casework.documents.issued import DocumentState
from casework.documents.kinds import template_version
from casework.documents.printers import PrinterProfile
from casework.documents.production import RETRY_AFTER_MINUTES, Renderer, write_file
from casework.offices.wards import Ward
from casework.people.wording import long_date
from casework.procedures import registry
from casework.procedures.definition import Procedure
from casework.procedures.sections import Section

log = logging.getLogger(__name__)
# Room for an answer of which the sample shows none, in letters.
ROOM = 12
# How the field ends that asks what “khác” is.
ANOTHER = "_other"


class FormFileQuery(models.QuerySet["FormFile"]):
    """Ways to ask for form files."""

    def due(self, at: dt.datetime) -> "FormFileQuery":
        """What the worker should make now."""
        return self.filter(state=DocumentState.WAITING, due_at__lte=at).order_by("due_at", "pk")


class FormFile(models.Model):
    """One file; `version` changes with the template and with what the form asks."""

    kind = models.CharField(_("loại giấy tờ"), max_length=40)
    key = models.CharField(_("của thủ tục hoặc máy in"), max_length=60)
    version = models.CharField(_("phiên bản"), max_length=12)
    facts = models.JSONField(_("nội dung"))
    state = models.CharField(_("tình trạng"), max_length=10, choices=DocumentState, default=DocumentState.WAITING)
    attempts = models.PositiveSmallIntegerField(_("số lần thử"), default=0)
    due_at = models.DateTimeField(_("tạo từ lúc"), default=timezone.now)
    failure = models.CharField(_("lỗi"), max_length=500, blank=True)
    path = models.CharField(_("tệp"), max_length=200, blank=True)

    objects = FormFileQuery.as_manager()

    class Meta:
        app_label = "casework"
        verbose_name = _("biểu mẫu")
        verbose_name_plural = _("biểu mẫu")
        constraints = [models.UniqueConstraint(fields=["kind", "key", "version"], name="form_file_once_a_version")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    @property
    def is_ready(self) -> bool:
        """Whether the PDF can be opened."""
        return self.state == DocumentState.READY

    @property
    def has_failed(self) -> bool:
        """Whether a person has to look."""
        return self.state == DocumentState.FAILED

    @property
    def file(self) -> Path:
        """Where the PDF lies; only meaningful when ready."""
        return Path(settings.FILES_DIR) / self.path


def form_file(kind: str, key: str) -> FormFile:
    """The newest file of a kind ("blank-form", "filled-form": `key` is a procedure; "calibration-sheet": a printer;
    "user-guide": the site).

    It may still be waiting for the worker. LookupError when there is no such procedure or printer.
    """
    with translation.override("vi"):
        facts = _FACTS[kind](key).plain()
    said = json.dumps([template_version(), facts], sort_keys=True, ensure_ascii=False)
    version = hashlib.sha256(said.encode()).hexdigest()[:12]
    return FormFile.objects.get_or_create(kind=kind, key=key, version=version, defaults={"facts": facts})[0]


def blank_form(code: str) -> BlankForm:
    """Every question of a procedure's declaration, to be answered by hand."""
    procedure = registry.get(code)
    return BlankForm(
        title=_title(procedure),
        addressee="",
        sections=_to_be_filled_in(procedure),
        pledge=str(procedure.pledge),
        form_code=_form_code(code),
        signers=_signers(procedure),
    )


def filled_form(code: str) -> Form:
    """The procedure's worked example, as it should look."""
    procedure = registry.get(code)
    contact = procedure.contact(procedure.example)
    return Form(
        title=_title(procedure),
        addressee="Ủy ban nhân dân phường …",
        sections=tuple(_printed(s) for s in procedure.declaration.sections(procedure.example) if s.printed),
        pledge=str(procedure.pledge),
        form_code=f"{_form_code(code)} – tờ khai mẫu, người trong tờ khai là giả định",
        place="Phường …, ngày … tháng … năm …",
        declarant_name=contact.name,
        signers=_signers(procedure),
    )


def declaration_form(procedure: Procedure, cleaned: Mapping[str, Any], *, ward: Ward, on: dt.date) -> Form:
    """A declaration as it was written down, to be read and signed by the requester."""
    sections = procedure.declaration.sections(cleaned)
    return Form(
        title=_title(procedure),
        addressee=ward.people_committee,
        sections=tuple(_printed(section) for section in sections if section.lines),
        pledge=str(procedure.pledge),
        form_code=procedure.edition_on(on).form_code,
        place=f"{ward.name}, {long_date(on)}",
        declarant_name=procedure.contact(cleaned).name,
        signers=_signers(procedure),
    )


def calibration(printer_id: str) -> Calibration:
    """The sheet on which a printer shows how far it misses; LookupError when there is no such printer."""
    printer = PrinterProfile.objects.select_related("ward").filter(pk=printer_id).first()
    if printer is None:
        raise LookupError(f"There is no printer {printer_id}.")
    return Calibration(agency=Agency.of(printer.ward), printer=printer.name)


_FACTS = {
    "blank-form": blank_form,
    "filled-form": filled_form,
    "calibration-sheet": calibration,
    "user-guide": user_guide,
}


def produce_form(pk: int, *, render: Renderer) -> FormFile:
    """Make a waiting file; any other is left alone. What cannot be made is noted in the row, never raised."""
    form = FormFile.objects.get(pk=pk)
    if form.state != DocumentState.WAITING:
        return form
    try:
        paper = render(form.kind, form.facts, draft=False, offsets=(0.0, 0.0), token="")
    except Exception as problem:
        # One form that cannot be made must not stop the worker.
        log.exception("Form %s could not be rendered", form)
        return _fail(form, reason=f"{type(problem).__name__}: {problem}", at=timezone.now())
    path = Path("forms") / form.kind / f"{form.key}-{form.version}-{uuid.uuid4().hex[:8]}.pdf"
    write_file(Path(settings.FILES_DIR) / path, paper.pdf)
    form.state, form.failure, form.path = DocumentState.READY, "", str(path)
    form.save(update_fields=["state", "failure", "path"])
    return form


def try_form_again(form: FormFile) -> None:
    """Put a failed file back in the queue, because a person asked for it."""
    form.state, form.attempts, form.due_at = DocumentState.WAITING, 0, timezone.now()
    form.save(update_fields=["state", "attempts", "due_at"])


def _fail(form: FormFile, *, reason: str, at: dt.datetime) -> FormFile:
    form.attempts, form.failure = form.attempts + 1, reason[:500]
    if form.attempts > len(RETRY_AFTER_MINUTES):
        form.state = DocumentState.FAILED
    else:
        form.due_at = at + dt.timedelta(minutes=RETRY_AFTER_MINUTES[form.attempts - 1])
    form.save(update_fields=["attempts", "failure", "state", "due_at"])
    return form


def _form_code(code: str) -> str:
    return registry.get(code).edition_on(timezone.localdate()).form_code


def _title(procedure: Procedure) -> str:
    title = str(procedure.title)
    return f"Tờ khai {title[:1].lower()}{title[1:]}"


def _signers(procedure: Procedure) -> tuple[str, ...]:
    """The columns, where those declared in them register together; who only names a couple signs alone."""
    together = procedure.route.registers_at_counter
    return tuple(str(block.title) for block in procedure.declaration.layout if together and block.pair)


def _printed(section: Section) -> FormSection:
    lines = tuple(FormLine(label=str(line.label), value=line.value) for line in section.lines)
    return FormSection(title=str(section.title), lines=lines, pair=section.pair)


def _to_be_filled_in(procedure: Procedure) -> tuple[FormSection, ...]:
    """Every question, each with as much room as the sample's answer takes.

    Where another answer than those offered is asked for below, it is written in the line above: by hand nobody is
    offered any.
    """
    answered = procedure.declaration.sections(procedure.example)
    room = {line.key: len(line.value) for section in answered for line in section.lines}
    return tuple(
        FormSection(
            title=str(section.title),
            pair=section.pair,
            lines=tuple(
                FormLine(label=str(line.label), room=room.get(line.key) or ROOM)
                for line in section.lines
                if not line.key.endswith(ANOTHER)
            ),
        )
        for section in procedure.declaration.sections(None)
        if section.printed
    )
