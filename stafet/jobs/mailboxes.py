"""Threads of the worker that read mailboxes, one each: they listen where the server tells, and look at intervals.

Of several workers one reads a mailbox: who holds its lock in the database, which ends with the connection.
"""

import hashlib
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import DatabaseError, InterfaceError, close_old_connections, connection

from stafet.channels.health import went_well, went_wrong
from stafet.channels.imap import Letterbox, opening
from stafet.channels.models import Mailbox, Part
from stafet.channels.oauth import Access
from stafet.channels.trouble import Trouble
from stafet.jobs.fetching import fetch_mailbox

LOOK_AGAIN: Final = 2.0  # seconds after which a mailbox that was changed or added is noticed
FIRST_PAUSE: Final = 1.0  # seconds before a server that was away is tried again
LONGEST_PAUSE: Final = 300.0
_LONGEST_END: Final = 20.0

_log = logging.getLogger(__name__)


@contextmanager
def mailboxes() -> Iterator[None]:
    """Read all mailboxes until the block ends; a message under way is finished."""
    over = threading.Event()
    keeper = threading.Thread(target=_keep, args=(over,), name="keeper of mailboxes", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        over.set()
        keeper.join(_LONGEST_END)


def _keep(over: threading.Event) -> None:
    """One thread for each mailbox as it stands now: one that was changed is opened anew."""
    readers: dict[tuple[int, int], Reader] = {}
    while not over.is_set():
        try:
            close_old_connections()
            wanted = set(Mailbox.objects.to_watch().values_list("pk", "version"))
        except (DatabaseError, InterfaceError):
            connection.close()
        else:
            for key in [key for key, reader in readers.items() if key not in wanted or not reader.is_alive()]:
                readers.pop(key).end()
            for key in sorted(wanted - readers.keys()):
                readers[key] = Reader(key[0])
                readers[key].start()
        over.wait(LOOK_AGAIN)
    for reader in readers.values():
        reader.end()
    for reader in readers.values():
        reader.join(_LONGEST_END)
    connection.close()


class Reader(threading.Thread):
    """Reads one mailbox until it is told to end."""

    def __init__(self, mailbox: int) -> None:
        super().__init__(name=f"reader of mailbox {mailbox}", daemon=True)
        self._key = mailbox
        self._over = threading.Event()
        self._access: Access | None = None
        self._pause = FIRST_PAUSE

    def end(self) -> None:
        """Finish what is under way."""
        self._over.set()

    def run(self) -> None:
        """Whatever breaks is told on the source and tried again, with growing pauses."""
        while not self._over.is_set():
            try:
                self._read_on()
            except (DatabaseError, InterfaceError) as trouble:
                _log.warning("The %s has no database: %s", self.name, trouble)
                self._wait()
            except Exception:
                _log.exception("The %s stumbled", self.name)
                self._wait()
            finally:
                connection.close()

    def _read_on(self) -> None:
        mailbox = Mailbox.objects.select_related("source__branch").filter(pk=self._key).first()
        if mailbox is None or not _hold(mailbox):
            self._over.wait(LOOK_AGAIN * 5)
            return
        try:
            with opening(mailbox, access=self._access) as box:
                self._access = box.access
                self._stay(mailbox, box)
        except Trouble as trouble:
            went_wrong(mailbox.source, Part.MAILBOX, trouble)
            self._wait()

    def _stay(self, mailbox: Mailbox, box: Letterbox) -> None:
        """Read and listen over one connection."""
        while not self._over.is_set():
            _, trouble = fetch_mailbox(mailbox, box, is_over=self._over.is_set)
            if trouble is None:
                went_well(mailbox.source, Part.MAILBOX)
            else:
                went_wrong(mailbox.source, Part.MAILBOX, trouble)
            self._pause = FIRST_PAUSE
            if box.tells:
                box.wait(mailbox.check_every, self._over.is_set)
            else:
                self._over.wait(mailbox.check_every)

    def _wait(self) -> None:
        self._over.wait(self._pause)
        self._pause = min(self._pause * 2, LONGEST_PAUSE)


def _hold(mailbox: Mailbox) -> bool:
    """Whether this thread alone reads it: held as long as its connection to the database stands."""
    digest = hashlib.sha256(f"mailbox {mailbox.pk}".encode()).digest()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [int.from_bytes(digest[:8], "big", signed=True)])
        return bool(cursor.fetchone()[0])
