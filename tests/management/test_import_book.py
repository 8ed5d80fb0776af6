"""The command that brings an old book in."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from casework.registers.entries import RegisterEntry
from tests.people_in_post import Office
from tests.registers.test_book_files import table


def run(office: Office, file: Path, *options: str) -> None:
    who = ["--ward", office.ward.code, "--kind", "birth", "--by", office.officer.email]
    call_command("import_book", str(file), *who, *options)


def test_a_dry_run_lists_bad_rows_and_writes_nothing(office: Office, tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "so.csv"
    file.write_bytes(table(office, {}, {"Số": "x"}))
    run(office, file, "--dry-run")
    told = capsys.readouterr().out
    assert "Dòng 3: Số gồm chữ số" in told
    assert "1 dòng đúng, 1 dòng sai." in told
    assert not RegisterEntry.objects.exists()
    with pytest.raises(CommandError, match="1 dòng sai"):
        run(office, file)
    run(office, file, "--good-only", "--confirmed-by", office.leader.email)
    assert RegisterEntry.objects.get().confirmed_by == office.leader
    told = capsys.readouterr().out
    assert "Đã đọc 2/2 dòng." in told
    assert "Đã ghi 1/1 mục." in told


def test_who_and_what_is_not_there_is_said(office: Office, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        run(office, tmp_path / "none.csv")
    with pytest.raises(CommandError, match="nobody@"):
        run(office, tmp_path / "none.csv", "--confirmed-by", "nobody@caseflow.example")
