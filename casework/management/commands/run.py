"""`manage.py run`: the whole demonstration with one command – database, invented people, web server, worker."""

import io
import os
import signal
import sys
import time
from argparse import ArgumentParser
from types import FrameType
from typing import Any, NoReturn

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from casework.management.processes import Child, answers, free_port, stop_all

HOST = "127.0.0.1"
START_SECONDS = 60
LOOK_EVERY_SECONDS = 0.5
RESTART_PAUSE_SECONDS = 2
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Command(BaseCommand):
    """Prepares the data, starts web server and worker, keeps both alive until Ctrl-C."""

    help = "Run the demonstration on 127.0.0.1: database, demo people, web server and worker."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--port` is the first port to try."""
        parser.add_argument("--port", type=int, default=8000, help="the first port to try (8000)")

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        """Runs until a signal or until the web server dies; then both children are gone, however it ended."""
        if not settings.DEMO:
            raise CommandError(_("Lệnh này chỉ để chạy thử. Chạy thật: xem docs/operations.md."))
        for number in STOP_SIGNALS:
            signal.signal(number, _leave)
        self.prepare_data()
        address = f"{HOST}:{self.choose_port(port)}"
        web, worker = _start(address)
        try:
            self.greet(web, address)
            self.watch(web, worker)
        finally:
            # A second Ctrl-C while stopping must not leave a child behind.
            for number in STOP_SIGNALS:
                signal.signal(number, signal.SIG_IGN)
            stop_all([web, worker])
            self.say(_("Đã dừng."))

    def prepare_data(self) -> None:
        """Bring the database up to date; what is there already stays. `demo` lists its accounts, new or old."""
        self.say(_("Đang chuẩn bị cơ sở dữ liệu…"))
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
        for command in ("migrate", "createcachetable", "load_wards", "load_calendar"):
            call_command(command, verbosity=0, stdout=io.StringIO())
        self.accounts = io.StringIO()
        call_command("demo", verbosity=0, stdout=self.accounts)

    def choose_port(self, first: int) -> int:
        """The first free port, with a sentence when it isn't the one asked for."""
        try:
            port = free_port(HOST, first)
        except OSError as problem:
            raise CommandError(
                _("Không còn cổng trống từ %(first)d. Hãy thử: manage.py run --port 9000") % {"first": first}
            ) from problem
        if port != first:
            self.say(
                _("Cổng %(first)d đã có chương trình khác dùng; dùng cổng %(port)d.") % {"first": first, "port": port}
            )
        return port

    def greet(self, web: Child, address: str) -> None:
        """Wait until the web server answers, then say where it is."""
        deadline = time.monotonic() + START_SECONDS
        while not answers(address) and web.exit_code is None and time.monotonic() < deadline:
            time.sleep(0.1)
        if web.exit_code is None:
            self.say(_("caseflow đang chạy tại http://%(address)s/ – Ctrl-C để dừng.") % {"address": address})
            self.say(_("Dữ liệu được giữ trong %(folder)s") % {"folder": settings.VAR_DIR})
            self.say(self.accounts.getvalue())

    def watch(self, web: Child, worker: Child) -> None:
        """Until told to stop: a dead worker is started again, a dead web server ends the program."""
        while True:
            time.sleep(LOOK_EVERY_SECONDS)
            if web.exit_code is not None:
                raise CommandError(_("Máy chủ web đã dừng (mã %(code)d): xem các dòng trên.") % {"code": web.exit_code})
            if worker.exit_code is not None:
                self.say(
                    _("Tiến trình nền đã dừng (mã %(code)d), đang khởi động lại; không việc nào bị mất.")
                    % {"code": worker.exit_code}
                )
                time.sleep(RESTART_PAUSE_SECONDS)
                worker.restart()

    def say(self, sentence: str) -> None:
        """One sentence for the person at the terminal, at once even into a file."""
        self.stdout.write(sentence)
        self.stdout.flush()


def _start(address: str) -> tuple[Child, Child]:
    """Web server and worker; links in mails follow the chosen port unless the environment says otherwise."""
    environment = {"CASEFLOW_PUBLIC_URL": f"http://{address}", **os.environ}
    gunicorn = [
        sys.executable,
        "-m",
        "gunicorn",
        "caseflow.wsgi",
        "--bind",
        address,
        "--workers",
        "2",
        "--threads",
        "4",
    ]
    web = Child([*gunicorn, "--log-level", "warning", "--no-control-socket"], environment)
    return web, Child([sys.executable, "manage.py", "work", "--skip-checks", "--verbosity", "0"], environment)


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    sys.exit(0)
