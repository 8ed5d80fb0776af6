"""Scans a citizen uploads: accepted by what they are, never by their name; stored as new files, never over old ones."""

import datetime as dt
import hashlib
import uuid
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

import filetype
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils.formats import localize
from django.utils.translation import gettext as _

from casework.dossiers import pictures, storage
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile
from casework.dossiers.status import Status
from casework.people.names import tidy
from casework.people.user import User

EXTENSIONS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "image/heic": "heic"}
FILES_A_PAPER = 10
WRITABLE = frozenset({Status.DRAFT, Status.NEEDS_SUPPLEMENT})
LONGEST_NAME = 200


@dataclass(frozen=True)
class Scan:
    """An accepted file: what it is, how many pages, how many bytes, its fingerprint, and what its owner calls it."""

    content_type: str
    extension: str
    pages: int
    size: int
    sha256: str
    original_name: str
    content: bytes = field(repr=False)


def accept(content: "bytes | File[bytes]", *, original_name: str) -> Scan:
    """Look at an upload: a PDF, JPEG, PNG or HEIC that really opens, within the limits of size and pages.

    Raises ValidationError with a sentence that names the file and says what to do; its code names the problem.
    """
    name = shown_name(original_name)
    data = _bytes_of(content, name)
    content_type = getattr(filetype.guess(data), "mime", "")
    if content_type not in EXTENSIONS:
        raise _refused("kind", name)
    try:
        pages = pictures.count_pages(data, content_type=content_type)
    except pictures.Unreadable as unreadable:
        raise _refused(unreadable.problem, name, **unreadable.facts) from unreadable
    return Scan(
        content_type=content_type,
        extension=EXTENSIONS[content_type],
        pages=pages,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        original_name=name,
        content=data,
    )


def store(
    dossier: Dossier,
    requirement: str,
    scan: Scan,
    *,
    by: User,
    at: dt.datetime,
    replacing: PaperFile | None = None,
) -> PaperFile:
    """Keep a scan for one required paper: bytes first, row after. `replacing` takes that file's place.

    A file that was sent counts until what replaces it is sent. The same bytes for the same paper are kept once.
    Raises ValidationError when the dossier is no longer written on, or when the paper has as many files as it may.
    """
    row = shelved(dossier, scan, by=by, at=at)
    row.requirement = requirement
    try:
        kept = _placed(row, replacing=replacing, at=at)
    except BaseException:
        storage.erase(row.path)
        raise
    if kept is not row:
        storage.erase(row.path)
    return kept


def shelved(dossier: Dossier, scan: Scan, *, by: User, at: dt.datetime) -> PaperFile:
    """Write a scan's bytes into the dossier's folder; the row that names them is not saved, nor says of what it is."""
    name = uuid.uuid4()
    path = storage.folder_of(dossier, at=at) / f"{name}.{scan.extension}"
    storage.write(path, scan.content)
    return PaperFile(
        dossier=dossier,
        uuid=name,
        path=str(path),
        original_name=scan.original_name,
        content_type=scan.content_type,
        size=scan.size,
        sha256=scan.sha256,
        pages=scan.pages,
        due_at=at,
        uploaded_by=by,
    )


@transaction.atomic
def remove(paper_file: PaperFile, *, at: dt.datetime) -> None:
    """Take away a scan that was not sent yet; what was sent stays on record. Raises ValidationError."""
    _writable(paper_file.dossier_id)
    row = PaperFile.objects.get(pk=paper_file.pk)
    if row.sent_at is not None:
        raise ValidationError(_("Tệp đã gửi được giữ trong hồ sơ. Hãy tải lên tệp mới thay cho tệp này."), code="sent")
    _take_away(row, at=at)


def shown_name(original_name: str) -> str:
    """What a person calls the file: no folders, no control characters, not endless."""
    last = PurePath(original_name.replace("\\", "/")).name
    shown = tidy("".join(letter if letter.isprintable() else " " for letter in last))
    return shown[-LONGEST_NAME:] or _("tệp không tên")


@transaction.atomic
def _placed(row: PaperFile, *, replacing: PaperFile | None, at: dt.datetime) -> PaperFile:
    _writable(row.dossier_id)
    present = PaperFile.objects.current().filter(dossier=row.dossier_id, requirement=row.requirement)
    same = present.filter(sha256=row.sha256).first()
    if same is not None:
        return same
    replaced = present.filter(pk=replacing.pk).first() if replacing else None
    if replaced is not None and replaced.sent_at is None:
        _take_away(replaced, at=at)
    if present.filter(sent_at=None).count() >= FILES_A_PAPER:
        raise ValidationError(
            _("Mỗi loại giấy tờ nhận tối đa %(most)d tệp. Hãy xóa tệp không cần hoặc gộp các trang thành một tệp PDF.")
            % {"most": FILES_A_PAPER},
            code="many",
        )
    row.save(force_insert=True)
    return row


def _writable(dossier_pk: int) -> None:
    """Hold the dossier row, so that nothing is added to or taken from what is being sent at this moment."""
    locked = Dossier.objects.select_for_update(of=("self",), no_key=True).get(pk=dossier_pk)
    if locked.status not in WRITABLE:
        raise ValidationError(
            _("Hồ sơ đã gửi nên không thay đổi tệp được. Khi cần bổ sung, phường sẽ có yêu cầu."), code="closed"
        )


def _take_away(row: PaperFile, *, at: dt.datetime) -> None:
    row.removed_at = at
    row.save(update_fields=["removed_at"])


def _bytes_of(content: "bytes | File[bytes]", name: str) -> bytes:
    size = len(content) if isinstance(content, bytes) else content.size
    if size > settings.UPLOAD_MAX_BYTES:
        raise _refused("size", name, size=size)
    if isinstance(content, bytes):
        data = content
    else:
        content.seek(0)
        data = content.read()
    if not data:
        raise _refused("empty", name)
    return data


def _refused(problem: str, name: str, **facts: int) -> ValidationError:
    sentence = {
        "empty": _("Tệp “%(name)s” rỗng. Hãy chọn lại tệp, hoặc chụp lại giấy tờ."),
        "size": _(
            "Tệp “%(name)s” nặng %(size)s, quá mức %(most_size)s. "
            "Hãy chụp lại với độ phân giải thấp hơn, hoặc chia thành nhiều tệp."
        ),
        "kind": _(
            "Tệp “%(name)s” không phải ảnh JPEG, PNG, HEIC hoặc tệp PDF. "
            "Hãy chụp giấy tờ bằng điện thoại, hoặc quét thành PDF."
        ),
        "broken": _("Không mở được tệp “%(name)s”: tệp bị hỏng hoặc chưa đầy đủ. Hãy chụp hoặc quét lại giấy tờ."),
        "heavy": _("Tệp “%(name)s” quá nặng để mở. Hãy chụp lại giấy tờ thành ảnh rồi tải lên."),
        "locked": _("Tệp “%(name)s” có đặt mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại."),
        "pages": _(
            "Tệp “%(name)s” có %(pages)s trang; mỗi tệp nhận từ 1 đến %(most_pages)s trang. Hãy chia thành nhiều tệp."
        ),
        "page_size": _(
            "Trang %(page)s của tệp “%(name)s” có khổ quá nhỏ hoặc quá lớn. Hãy quét lại theo khổ giấy thật."
        ),
        "pixels": _(
            "Ảnh “%(name)s” quá lớn (%(width)s × %(height)s điểm ảnh). Hãy chụp lại với độ phân giải thấp hơn."
        ),
    }[problem]
    values: dict[str, Any] = {
        **facts,
        "name": name,
        "size": megabytes(facts.get("size", 0)),
        "most_size": megabytes(settings.UPLOAD_MAX_BYTES),
        "most_pages": settings.UPLOAD_MAX_PAGES,
    }
    return ValidationError(sentence % values, code=problem)


def megabytes(size: int) -> str:
    """A number of bytes as people read it: 12,3 MB, never rounded down onto a limit."""
    return f"{localize(-(-size * 10 // 1024**2) / 10)} MB"
