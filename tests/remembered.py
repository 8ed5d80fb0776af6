"""Steps that leave the same rows each time are walked once per test run; after that their statements are said again.

A test that begins with an approved dossier waits for some hundreds of queries before its first own line. The first to
get there has its INSERTs and UPDATEs written down; another that stands at the very same point (nothing else was
written since its beginning; clock, settings and code are as they are) has them repeated.
On SQLite alone: PostgreSQL's sequences do not go back after a test, so its rows would get other keys.
"""

import functools
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection
from django.utils.timezone import localdate, now
from django.utils.translation import get_language
from time_machine import escape_hatch

WRITES = ("INSERT ", "UPDATE ", "DELETE ", "REPLACE ")
# What people bring along, on which no step depends: who is logged in, which captcha was shown.
ASIDE = ('"django_session"', '"captcha_captchastore"', '"casework_user" SET "last_login"')


class Statement(NamedTuple):
    """What was said to the database."""

    sql: str
    params: Any
    many: bool


class Step(NamedTuple):
    """A step as it went the first time: what it wrote, and what it answered."""

    statements: tuple[Statement, ...]
    answer: Any


class Memory:
    """What this worker has walked so far, and where the running test stands."""

    def __init__(self) -> None:
        self._steps: dict[Hashable, Step] = {}
        self._recordings: list[list[Statement]] = []
        self._unmoved, self._bent = True, lambda: False
        self._here: Hashable = None  # where every write so far has led; None: where nobody else will stand

    def begin(self, *, bent: Callable[[], bool]) -> None:
        """A test begins; `bent` tells later whether it has bent the code, and so walks every step itself."""
        self._recordings.clear()
        self._unmoved, self._bent = True, bent
        self._here = 0 if connection.vendor == "sqlite" else None

    def heard(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Stand between Django and the database (an `execute_wrapper`)."""
        if self._here is not None:
            self._note(Statement(sql, params, many))
        return execute(sql, params, many, context)

    def _note(self, said: Statement) -> None:
        if said.sql.startswith(WRITES) and not any(table in said.sql for table in ASIDE):
            if self._recordings:
                self._recordings[-1].append(said)
                self._here = hash((self._here, said.sql, repr(said.params)))
            else:
                self._here = None
        elif said.sql.startswith("ROLLBACK") and self._recordings:
            self._here = None

    def walk(self, step: Callable[[], Any], name: Hashable, again: Callable[[Any], Any]) -> Any:
        """Walk a step, or repeat what it wrote when it was walked from here before."""
        if self._here is None or not connection.in_atomic_block or self._bent():
            return step()
        if self._unmoved:
            self._here, self._unmoved = hash(tuple(_keys_given())), False
        # A clock that was stopped at a moment is the same in every test; one that was moved and goes on is not.
        moment = now() if escape_hatch.is_travelling() else localdate()
        key = hash((self._here, name, moment, get_language(), settings.PUBLIC_URL))
        if key in self._steps:
            return self._repeat(key, again)
        return self._remember(step, key, again)

    def _repeat(self, key: int, again: Callable[[Any], Any]) -> Any:
        self._here = None  # what is said again is not heard
        known = self._steps[key]
        with connection.cursor() as cursor:
            for sql, params, many in known.statements:
                (cursor.executemany if many else cursor.execute)(sql, params)
        self._arrive(key)
        return again(known.answer)

    def _remember(self, step: Callable[[], Any], key: int, again: Callable[[Any], Any]) -> Any:
        written: list[Statement] = []
        self._recordings.append(written)
        try:
            answer = step()
        except BaseException:
            self._here = None
            raise
        finally:
            self._recordings.pop()
        if self._here is not None:
            self._steps[key] = Step(tuple(written), again(answer))
            self._arrive(key)
        return answer

    def _arrive(self, key: int) -> None:
        self._here = hash((key, "walked"))
        if self._recordings:
            self._recordings[-1].extend(self._steps[key].statements)


def _keys_given() -> list[Any]:
    """How far the keys of each table have been given away: where the next rows will stand."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, seq FROM sqlite_sequence WHERE name <> 'captcha_captchastore' ORDER BY name")
        return list(cursor.fetchall())


MEMORY = Memory()


def remembered(again: Callable[[Any], Any]) -> Callable[[Callable[..., Any]], Any]:
    """Let a step be repeated; `again` makes of its first answer one for another test."""

    def wrap(step: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(step)
        def walked(*args: Any, **kwargs: Any) -> Any:
            name = (step, args, tuple(sorted(kwargs.items())))
            if any(isinstance(given, list | dict | set) for given in (*args, *kwargs.values())):
                return step(*args, **kwargs)
            return MEMORY.walk(lambda: step(*args, **kwargs), name, again)

        return walked

    return wrap
