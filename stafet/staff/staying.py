"""Who is given something still works here when it is written: nobody leaves in between (R27)."""

from collections.abc import Iterable
from typing import Final

from django.db import connection

# Who deactivates somebody changes this row, and so waits for whoever holds it this way; these do not wait for each
# other. A row that was changed meanwhile is looked at anew: who left is not in the answer.
_STAYING: Final = "SELECT id FROM staff_user WHERE id = ANY(%s) AND is_active ORDER BY id FOR SHARE"


def hold_staying(users: Iterable[int]) -> frozenset[int]:
    """Those of these users who work here; none of them is deactivated before the transaction ends.

    Leads and cases are locked before, so that nobody waits in a circle.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STAYING, [sorted(set(users))])
        return frozenset(key for (key,) in cursor.fetchall())
