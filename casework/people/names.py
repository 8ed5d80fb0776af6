"""Personal names: written, searched, masked and checked the way Vietnamese names need it."""

import unicodedata

from anyascii import anyascii
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LONGEST_NAME = 120
# Ethnic minorities and foreign parents write H'Hen Niê, Y-Bhăm, O’Brien.
MARKS_IN_NAMES = " '’-"
# How the two whom one dossier is about are named together.
BOTH = " và "


def tidy(text: str) -> str:
    """`text` in NFC, with single spaces and without the invisible characters that pasting brings."""
    visible = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return " ".join(unicodedata.normalize("NFC", visible).split())


def fold(text: str) -> str:
    """The search key: lower-case letters without marks, so that "dinh" finds "Đình"."""
    return " ".join(anyascii(tidy(text)).lower().split())


def masked(name: str) -> str:
    """A name a stranger may read: the family name and initials, "Nguyễn T*** H***"; a single word keeps its initial.

    Of two people, "… và …", each is masked by himself.
    """
    return BOTH.join(_masked(one) for one in tidy(name).split(BOTH))


def _masked(name: str) -> str:
    words = name.split()
    shown = words[:1] if len(words) > 1 else []
    return " ".join([*shown, *(f"{word[0]}***" for word in words[len(shown) :])])


def in_capitals(name: str) -> str:
    """The name as papers and registers print it: capitals with their marks."""
    return tidy(name).upper()


def validate_personal_name(value: str) -> None:
    """Refuse digits, symbols and overlong names with a ValidationError (Civil Code 2015, article 26)."""
    name = tidy(value)
    if len(name) > LONGEST_NAME:
        raise ValidationError(
            _("Họ, chữ đệm, tên dài tối đa %(limit)d ký tự. Vui lòng viết lại."),
            code="too_long",
            params={"limit": LONGEST_NAME},
        )
    if not all(char in MARKS_IN_NAMES or _is_letter(char) for char in name):
        raise ValidationError(
            _("Họ, chữ đệm, tên chỉ gồm chữ cái, không có chữ số hay ký hiệu. Vui lòng viết lại."), code="not_letters"
        )
    if name and not any(map(_is_letter, name)):
        raise ValidationError(_("Vui lòng ghi họ, chữ đệm, tên bằng chữ."), code="no_letters")


def _is_letter(char: str) -> bool:
    # M: a mark that has no composed form with its letter, as some minority languages write.
    return unicodedata.category(char)[0] in "LM"
