"""Counting what somebody does, so that nobody does it too often."""

import hashlib
import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest


def too_often(deed: str, by: str, *, most: int, within: int) -> bool:
    """Count `deed` once more for `by`; whether that makes more than `most` in this window of `within` seconds."""
    window = int(time.time()) // within
    slot = f"rate:{deed}:{window}:{hashlib.sha256(by.encode()).hexdigest()}"
    count = cache.get(slot, 0) + 1
    cache.set(slot, count, within)
    return count > most


def client_address(request: HttpRequest) -> str:
    """The address the request came from, behind as many proxies as the settings trust."""
    return str(get_adapter().get_client_ip(request))
