"""How often something may be tried: one counter per key and window, shared by all processes."""

from datetime import timedelta

from django.db import connection

from stafet.foundation import clock
from stafet.staff.models import Allowance

_LONGEST_WINDOW = timedelta(days=1)  # no window is longer
_TRY = """
    INSERT INTO staff_allowance (key, began_at, tries) VALUES (%(key)s, %(now)s, 1)
    ON CONFLICT (key) DO UPDATE SET
        tries = CASE WHEN staff_allowance.began_at <= %(old)s THEN 1 ELSE staff_allowance.tries + 1 END,
        began_at = CASE WHEN staff_allowance.began_at <= %(old)s THEN %(now)s ELSE staff_allowance.began_at END
    RETURNING tries
"""


def is_allowed(key: str, *, most: int, within: timedelta) -> bool:
    """Count one try of `key`; true for the first `most` within the window that the first one opened."""
    now = clock.now()
    with connection.cursor() as cursor:
        cursor.execute(_TRY, {"key": key[:120], "now": now, "old": now - within})
        (tries,) = cursor.fetchone()
    return bool(tries <= most)


def forget(key: str) -> None:
    """Begin anew: the next try of `key` is the first."""
    Allowance.objects.filter(key=key[:120]).delete()


def drop_old_allowances() -> int:
    """Forget the counters of windows that closed long ago; how many there were."""
    dropped, _ = Allowance.objects.filter(began_at__lte=clock.now() - _LONGEST_WINDOW).delete()
    return dropped
