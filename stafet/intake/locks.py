"""One key at a time: whoever holds it is alone with it until the transaction ends."""

import hashlib

from django.db import connection


def hold_key(key: str) -> None:
    """Wait until nobody else holds this key, and hold it; a row that does not exist yet cannot be locked."""
    number = int.from_bytes(hashlib.sha256(key.encode("utf-8", "replace")).digest()[:8], "big", signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
