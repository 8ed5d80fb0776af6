"""Child processes that never outlive us: started, watched, restarted, stopped."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from django.conf import settings

STOPPING_SECONDS = 10
PR_SET_PDEATHSIG = 1  # from linux/prctl.h


class Child:
    """One child process in a session of its own, so that a Ctrl-C reaches us first and we stop it in order."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.command = list(command)
        self.environment = dict(environment)
        self.restart()

    def restart(self) -> None:
        """Start the command; a former run of it has ended."""
        self.process = subprocess.Popen(
            self.command,
            cwd=settings.BASE_DIR,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            # `run` has no threads, so code between fork and exec is safe.
            preexec_fn=_die_with_parent,  # noqa: PLW1509
        )

    @property
    def exit_code(self) -> int | None:
        """None while it runs; the code, negative for a signal, once it ended."""
        return self.process.poll()

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the child and all it started; a child already gone is no error."""
        if self.exit_code is None:
            os.killpg(self.process.pid, number)

    def wait(self, *, until: float) -> None:
        """Wait for the child to end; killed when it still runs at `until` (of `time.monotonic()`)."""
        try:
            self.process.wait(timeout=max(0.0, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.signal(signal.SIGKILL)
            self.process.wait()


def stop_all(children: Sequence[Child]) -> None:
    """Ask every child to stop at once, then wait; whoever does not stop in time is killed."""
    for child in children:
        child.signal(signal.SIGTERM)
    until = time.monotonic() + STOPPING_SECONDS
    for child in children:
        child.wait(until=until)


def free_port(host: str, first: int, *, tries: int = 20) -> int:
    """The first port from `first` on that nobody listens on at `host`; OSError when all `tries` are taken."""
    for port in range(first, first + tries):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    raise OSError(f"no free port from {first} on")


def answers(address: str) -> bool:
    """Whether somebody accepts connections at `host:port`."""
    host, port = address.split(":")
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, int(port))) == 0


def _die_with_parent() -> None:
    """Linux tells the child when its parent is gone, even by kill -9; elsewhere a killed parent leaves its children."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
