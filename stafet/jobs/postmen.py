"""Threads of the worker that carry messages to customers: one looks what waits, each account then has one of its own.

So a slow mail server holds up nobody but the branches that it serves; what waits lies in a table (`mail/send_due.py`).
"""

import logging
import threading
from typing import Final

from django.db import DatabaseError, connection

from stafet.mail.send_due import AFTER_TROUBLE, send_due, ways_waiting

MOST: Final = 4  # accounts that are sent by at the same time

_log = logging.getLogger(__name__)


class Postmen:
    """Whoever is out with messages now, by the account that they carry them to."""

    def __init__(self, over: threading.Event) -> None:
        self._over = over
        self._out: dict[int | None, threading.Thread] = {}

    def look(self) -> bool:
        """Send somebody out for each account that something waits for and nobody is out for; always says all is well."""
        self._out = {account: one for account, one in self._out.items() if one.is_alive()}
        if len(self._out) < MOST:
            for account, branches in ways_waiting().items():
                if account not in self._out and len(self._out) < MOST:
                    self._send_out(account, branches)
        return True

    def _send_out(self, account: int | None, branches: list[int]) -> None:
        name = f"postman {account}"
        postman = threading.Thread(target=carry, args=[branches, self._over], name=name, daemon=True)
        self._out[account] = postman
        postman.start()

    def come_home(self, within: float) -> None:
        """Wait for who is out; what is under way is finished."""
        for one in self._out.values():
            one.join(within)


def carry(branches: list[int], over: threading.Event) -> None:
    """Send what waits for these branches, which share an account; where its server is away, stay out for a while."""
    is_open = False
    try:
        is_open = send_due(branches, goes_on=lambda: not over.is_set())[1]
    except DatabaseError as trouble:
        _log.warning("The postman has no database: %s", trouble)
    except Exception:
        _log.exception("The postman stumbled")
    finally:
        connection.close()
    if not is_open:
        over.wait(AFTER_TROUBLE.total_seconds())
