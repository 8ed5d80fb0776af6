"""What is found in a declaration: why it is not accepted, what a rule refuses or doubts, what is to be confirmed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.utils.functional import Promise

Text = str | Promise
Values = Mapping[str, Any]


class Problem(NamedTuple):
    """Why the declaration is not accepted: the input to go to, its label, and a sentence that says what to do."""

    html_id: str
    label: str
    sentence: str


class Caution(NamedTuple):
    """Something the citizen is asked to confirm; `key` begins with the field it is about."""

    key: str
    sentence: str


@dataclass(frozen=True)
class Error:
    """What a rule refuses; `field` is "block.field". A draft is forgiven what is only `missing`."""

    field: str
    sentence: Text
    missing: bool = False


@dataclass(frozen=True)
class Doubt:
    """What a rule asks to confirm; `about` tells several doubts about one field apart."""

    field: str
    about: str
    sentence: Text


Rule = Callable[[Values, date], Iterable[Error | Doubt]]
