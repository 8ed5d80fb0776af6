"""Making a machine ready: installed once, asked for politely where we may not install."""

import json
from pathlib import Path

import pytest

from caseflow import prepare


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A machine with an environment and one requirements file; the commands it would run are noted, not run."""
    commands: list[list[str]] = []
    (tmp_path / "requirements.txt").write_text("django==5.2.19\n")
    monkeypatch.setattr(prepare, "ROOT", tmp_path)
    monkeypatch.setattr(prepare, "INSTALLED", tmp_path / "installed.json")
    monkeypatch.setattr(prepare, "_environment_ready", lambda: True)
    monkeypatch.setattr(prepare, "missing_pdf_libraries", list)
    monkeypatch.setattr(prepare, "_runs", lambda command, **_: commands.append([str(word) for word in command]) or True)
    return commands


def test_a_second_run_installs_nothing(machine: list[list[str]]) -> None:
    assert prepare.main(["requirements.txt"]) == 0
    assert any("requirements.txt" in command for command in machine)
    machine.clear()
    assert prepare.main(["requirements.txt"]) == 0
    assert machine == []


def test_changed_requirements_are_installed_again(machine: list[list[str]], tmp_path: Path) -> None:
    prepare.main(["requirements.txt"])
    (tmp_path / "requirements.txt").write_text("django==5.2.20\n")
    machine.clear()
    prepare.main(["requirements.txt"])
    assert any("requirements.txt" in command for command in machine)


def test_a_failed_installation_is_tried_again_next_time(
    machine: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prepare, "_runs", lambda command, **_: False)
    assert prepare.main(["requirements.txt"]) == 1
    assert "requirements.txt could not be installed" in capsys.readouterr().err
    assert not (tmp_path / "installed.json").exists()


def test_pip_takes_over_where_uv_fails(
    machine: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def run(command: list[object], **_: object) -> bool:
        words = [str(word) for word in command]
        machine.append(words)
        return not words[0].endswith("/uv")

    monkeypatch.setattr(prepare, "_runs", run)
    assert prepare.main(["requirements.txt"]) == 0
    assert machine[-1][1:4] == ["-m", "pip", "--disable-pip-version-check"]
    assert "requirements.txt" in json.loads((tmp_path / "installed.json").read_text())


@pytest.mark.parametrize(("user", "installs"), [(0, True), (1000, False)])
def test_only_root_installs_the_pdf_libraries(
    machine: list[list[str]],
    user: int,
    installs: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    prepare.main(["requirements.txt"])
    machine.clear()
    monkeypatch.setattr(prepare.os, "geteuid", lambda: user)
    monkeypatch.setattr(prepare.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(prepare, "missing_pdf_libraries", lambda: ["libpango-1.0-0"])
    assert prepare.main(["requirements.txt"]) == 0, "without PDFs the program still runs"
    assert any("install" in command for command in machine) is installs
    assert "sudo apt-get install libpango-1.0-0" in capsys.readouterr().out


def test_without_a_browser_the_browser_tests_say_what_to_type(
    machine: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prepare.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(prepare, "chromium", lambda: None)
    assert prepare.main(["requirements.txt", "--browser"]) == 1
    assert "sudo apt-get install chromium" in capsys.readouterr().err


def test_an_old_python_is_told_so(machine: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare.sys, "version_info", (3, 9, 2))
    assert prepare.main(["requirements.txt"]) == 1
