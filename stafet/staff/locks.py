"""One key at a time: whoever holds it is alone with it until the transaction ends."""

import hashlib
from collections.abc import Iterable

from django.db import connection


def hold_key(key: str) -> None:
    """Wait until nobody else holds this key, and hold it; a row that does not exist yet cannot be locked."""
    hold_keys([key])


def hold_keys(keys: Iterable[str]) -> None:
    """The same for several, in one order, so that two who want some of the same never wait for each other."""
    numbers = sorted({_number(key) for key in keys})
    if numbers:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_advisory_xact_lock(number) FROM unnest(%s::bigint[]) WITH ORDINALITY AS wanted (number, place)"
                " ORDER BY place",
                [numbers],
            )


def try_key(key: str) -> bool:
    """Hold this key if nobody else does; says whether it is held."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_number(key)])
        [(is_free,)] = cursor.fetchall()
    return bool(is_free)


def _number(key: str) -> int:
    return int.from_bytes(hashlib.sha256(key.encode("utf-8", "replace")).digest()[:8], "big", signed=True)
