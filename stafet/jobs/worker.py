"""The worker process: runs jobs until it is told to end, whatever the database does meanwhile."""

import asyncio
import contextlib
import logging
import signal
from typing import Final

from django.conf import settings
from procrastinate.contrib.django import app, connector_params
from procrastinate.psycopg_connector import PsycopgConnector

# Importing the jobs registers them.
from stafet.jobs import work
from stafet.jobs.heralds import heralds
from stafet.jobs.listener import listening
from stafet.jobs.mailboxes import mailboxes

JOBS: Final = work.__name__
FIRST_PAUSE: Final = 0.5  # seconds before it takes up work again after the database went away
LONGEST_PAUSE: Final = 10.0
HEARTBEAT: Final = 5.0  # seconds; /readyz asks how old the last one is
GONE_AFTER: Final = 20.0  # seconds without a heartbeat after which a worker counts as killed
MOST_CONNECTIONS: Final = 4  # for the queue itself; each thread has one more for its work

_log = logging.getLogger(__name__)


def run() -> None:
    """Work until SIGTERM or SIGINT; then finish the jobs under way and return.

    Survives a restart of the database: what was under way is rolled back there and taken up again.
    """
    with heralds(), mailboxes(), listening():
        asyncio.run(_work_until_told())


async def _work_until_told() -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    pause = FIRST_PAUSE
    while not told.is_set():
        began = loop.time()
        await _work(told)
        pause = FIRST_PAUSE if loop.time() - began > LONGEST_PAUSE else min(pause * 2, LONGEST_PAUSE)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(told.wait(), pause)


async def _work(told: asyncio.Event) -> None:
    """Work until told to end, or until the database goes away."""
    working = asyncio.ensure_future(_run_jobs())
    waiting = asyncio.ensure_future(told.wait())
    await asyncio.wait({working, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    working.cancel()  # lets the jobs under way end first
    try:
        await working
    except asyncio.CancelledError:
        pass
    except Exception as trouble:
        _log.warning("The worker lost its queue (%s) and tries again.", trouble)


async def _run_jobs() -> None:
    parameters = {**connector_params(), "application_name": settings.WORKER_CALLS_ITSELF}
    connector = PsycopgConnector(kwargs=parameters, min_size=1, max_size=MOST_CONNECTIONS)
    with app.replace_connector(connector):
        async with app.open_async():
            await app.run_worker_async(
                concurrency=settings.WORKER_THREADS,
                install_signal_handlers=False,
                delete_jobs="always",
                update_heartbeat_interval=HEARTBEAT,
                stalled_worker_timeout=GONE_AFTER,
            )
