"""The preview folder holds every mail in three shapes and every paper, from the examples alone."""

import pytest
from django.core.management import call_command

from casework.management.commands import preview
from casework.notifications.catalogue import STEMS, TOGETHER


@pytest.fixture
def one_paper(monkeypatch):
    """All papers are rendered where their texts are tested; one shows the way."""
    code = "deposit-receipt"
    monkeypatch.setattr(preview, "KINDS", {code: preview.KINDS[code]})
    return code


def test_every_mail_and_paper_is_written_without_any_data(tmp_path, one_paper):
    call_command("preview", tmp_path / "out")
    mails = {file.name for file in (tmp_path / "out" / "mails").iterdir() if not file.name.startswith("account_")}
    names = [*STEMS, *(f"{stem}_together" for stem in TOGETHER)]
    assert mails == {f"{stem}.{shape}" for stem in names for shape in ("txt", "html", "eml")}
    assert (tmp_path / "out" / "papers" / f"{one_paper}.pdf").read_bytes().startswith(b"%PDF-")


def test_only_mails_about_an_appointment_carry_a_calendar_file(tmp_path, one_paper):
    call_command("preview", tmp_path)
    carrying = {file.stem for file in (tmp_path / "mails").glob("*.eml") if b"lich-hen.ics" in file.read_bytes()}
    bringing_originals = {"visit_booked", "visit_moved", "visit_reminder"}
    collecting = {"ready", "invited_to_register", "reminder", "appointment_moved", "visit_without_handover"}
    together = {f"{stem}_together" for stem in collecting & TOGETHER.keys()}
    assert carrying == collecting | bringing_originals | together


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("email_confirmation_signup", "/tai-khoan/confirm-email/"),
        ("password_reset_key", "/tai-khoan/password/reset/key/"),
        ("staff_invitation", "Ủy ban nhân dân"),
    ],
)
def test_the_mails_about_an_account_are_there_too(name, said, tmp_path, one_paper):
    call_command("preview", tmp_path)
    for shape in ("txt", "html"):
        assert said in (tmp_path / "mails" / f"account_{name}.{shape}").read_text(encoding="utf8")
