"""Threads of the worker that settle captures, make notices and send messages: each looks whether something waits.

They stand beside the queue of jobs, so that neither a long job holds up a notice, nor a slow mail server a job. What
waits lies in tables; looking costs one query on an index of waiting rows, passes every connection pooler, and makes no
transaction wait for another as a notification at its end would.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from django.conf import settings
from django.db import DatabaseError, InterfaceError, close_old_connections, connection

from stafet.jobs.passing_on import pass_on_due, probe_due
from stafet.jobs.postmen import Postmen
from stafet.jobs.rounds import settle_waiting
from stafet.notify.deliver import WAYS_OUT, deliver_due
from stafet.notify.kinds import Channel
from stafet.notify.tell import tell_waiting

PAUSE: Final = 0.5  # seconds: within one, what happened is told
SOON: Final = 0.1  # seconds: what came in is a lead before its sender has looked up
_LOT: Final = 20  # captures; between two lots a worker that is told to end does
AFTER_TROUBLE: Final = 15.0  # seconds before a way out that was shut is tried again
WITHOUT_DATABASE: Final = 2.0  # seconds before a database that went away is asked again
_LONGEST_END: Final = 20.0  # seconds that one message may still take when the worker ends

_log = logging.getLogger(__name__)


@contextmanager
def heralds() -> Iterator[None]:
    """Tell and deliver until the block ends; what is under way then is finished."""
    over = threading.Event()
    threads = [
        Herald(f"captures {number}", _settles(over), over, pause=SOON)
        for number in range(settings.WORKER_THREADS)
    ]
    threads.append(Herald("tell", _tell, over))
    threads += [Herald("what is passed on", pass_on_due, over), Herald("probes", probe_due, over)]
    threads += [Herald(channel.value, _delivers(channel), over) for channel in WAYS_OUT if _is_set(channel)]
    postmen = Postmen(over)
    threads.append(Herald("mail", postmen.look, over))
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join(_LONGEST_END)
        postmen.come_home(_LONGEST_END)


class Herald(threading.Thread):
    """Does its work again and again; `work` says whether all is well."""

    def __init__(
        self, name: str, work: Callable[[], bool], over: threading.Event, *, pause: float = PAUSE
    ) -> None:
        super().__init__(name=f"herald of {name}", daemon=True)
        self._work, self._over, self._usual = work, over, pause

    def run(self) -> None:
        """Until it is over; a database that went away, and whatever else breaks, is tried again later."""
        while not self._over.is_set():
            self._over.wait(self._pause())
        connection.close()

    def _pause(self) -> float:
        """Work once; how long to wait then."""
        close_old_connections()
        try:
            return self._usual if self._work() else AFTER_TROUBLE
        except (DatabaseError, InterfaceError) as trouble:
            _log.warning("The %s has no database: %s", self.name, trouble)
            connection.close()
            return WITHOUT_DATABASE
        except Exception:
            _log.exception("The %s stumbled", self.name)
            return AFTER_TROUBLE


def _settles(over: threading.Event) -> Callable[[], bool]:
    def settle() -> bool:
        while not over.is_set() and settle_waiting(_LOT) == _LOT:
            pass
        return True

    return settle


def _tell() -> bool:
    tell_waiting()
    return True


def _is_set(channel: Channel) -> bool:
    return channel is not Channel.EMAIL or bool(settings.EMAIL_HOST)


def _delivers(channel: Channel) -> Callable[[], bool]:
    return lambda: deliver_due(channel)[1]
