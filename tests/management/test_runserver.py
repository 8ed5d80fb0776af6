"""The demonstration is served to this machine alone."""

from typing import Any

import pytest
from django.contrib.staticfiles.management.commands.runserver import Command as RunServer
from django.core.management import CommandError, call_command

SERVED: list[str] = []


@pytest.fixture(autouse=True)
def _serve_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    SERVED.clear()
    monkeypatch.setattr(RunServer, "run", lambda command, **_options: SERVED.append(command.addr))


@pytest.mark.parametrize("address", ["0.0.0.0:8000", "192.168.1.7:80", "0:8000", "[::]:8000", "motcua.example:8000"])
def test_a_demonstration_is_not_opened_to_the_network(address: str, settings: Any) -> None:
    settings.DEMO = True
    with pytest.raises(CommandError, match="chỉ chạy trên máy này"):
        call_command("runserver", address, use_ipv6=address.startswith("["))
    assert SERVED == []


@pytest.mark.parametrize("address", ["", "8001", "127.0.0.1:8000", "localhost:8000", "[::1]:8000"])
def test_on_this_machine_it_runs(address: str, settings: Any) -> None:
    settings.DEMO = True
    call_command("runserver", address, use_ipv6=address.startswith("["))
    assert len(SERVED) == 1


def test_what_is_no_demonstration_decides_for_itself(settings: Any) -> None:
    settings.DEMO = False
    call_command("runserver", "0.0.0.0:8000")
    assert SERVED == ["0.0.0.0"]
