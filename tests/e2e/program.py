"""The program as a person starts it: `manage.py run` on a fresh folder; and what the world sees of it beside pages."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from typing import TypeVar

Found = TypeVar("Found")
ROOT = Path(__file__).resolve().parent.parent.parent
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
# The worker looks for work every few seconds; two noisy cores draw a PDF meanwhile.
PATIENCE_SECONDS = 120
STOPPING_SECONDS = 60


class Program:
    """One run of the demonstration with its own data; `address` is where it answers."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self.said: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "manage.py", "run", "--port", str(_some_port())],
            cwd=ROOT,
            env=_as_a_person_has_it(var),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.address = self._first_address()
        threading.Thread(target=self._listen, daemon=True).start()

    def stop(self) -> None:
        """Ctrl-C, as a person stops it; it ends in order."""
        self._process.send_signal(signal.SIGINT)
        assert self._process.wait(timeout=STOPPING_SECONDS) == 0

    @property
    def complaints(self) -> list[str]:
        """What the log says of errors."""
        return [line for line in self.said if "Traceback" in line or " ERROR " in line]

    def captcha_answer(self, key: str) -> str:
        """What the picture of this key shows; the eyes of the test."""
        with closing(sqlite3.connect(self.var / "caseflow.sqlite3", timeout=20)) as database:
            found = database.execute("select response from captcha_captchastore where hashkey = ?", [key]).fetchone()
        return str(found[0])

    def mail_to(self, address: str, about: str) -> EmailMessage:
        """The newest mail to this address with `about` in its subject, waited for."""
        return eventually(lambda: self._newest(address, about), f"a mail to {address} about “{about}”")

    def mails_to(self, address: str) -> list[EmailMessage]:
        """All mails to an address, oldest first."""
        files = sorted((self.var / "mail").glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
        mails = [BytesParser(EmailMessage, policy=policy.default).parsebytes(file.read_bytes()) for file in files]
        return [mail for mail in mails if address in str(mail["To"])]

    def _newest(self, address: str, about: str) -> EmailMessage | None:
        return next((mail for mail in reversed(self.mails_to(address)) if about in str(mail["Subject"])), None)

    def _first_address(self) -> str:
        assert self._process.stdout
        for line in self._process.stdout:
            self.said.append(line)
            if found := ADDRESS.search(line):
                return found[0]
        raise AssertionError("The program did not start:\n" + "".join(self.said))

    def _listen(self) -> None:
        assert self._process.stdout
        self.said.extend(self._process.stdout)


def eventually(look: Callable[[], Found | None], what: str) -> Found:
    """The first thing found, looking again and again; AssertionError naming `what` when patience ends."""
    until = time.monotonic() + PATIENCE_SECONDS
    while (found := look()) is None:
        assert time.monotonic() < until, f"Waited {PATIENCE_SECONDS} s for {what}."
        time.sleep(0.1)
    return found


def text_of(mail: EmailMessage) -> str:
    """The words of a mail."""
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def link_in(mail: EmailMessage) -> str:
    """The first address of the program in a mail."""
    found = re.search(ADDRESS.pattern + r"\S+", text_of(mail))
    assert found, f"No link in “{mail['Subject']}”."
    return found[0]


def _as_a_person_has_it(var: Path) -> dict[str, str]:
    """The environment without what the test run has put into it."""
    ours = ("CASEFLOW_", "DATABASE_URL", "DJANGO_", "PYTEST")
    return {k: v for k, v in os.environ.items() if not k.startswith(ours)} | {"CASEFLOW_VAR": str(var)}


def _some_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
