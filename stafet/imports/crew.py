"""The processes that prepare rows: fresh ones, which know no connection to the database and go when their parent goes."""

import gc
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Final

import django

PROCESSES: Final = 2
# Objects until Python looks for circles that nobody holds: it goes through all drafts again and again, and there are none.
_BETWEEN_CIRCLES: Final = 50_000


def crew() -> ProcessPoolExecutor:
    """Two processes in which Django is set up; shut them down."""
    return ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    Thread(target=_go_with_parent, daemon=True).start()
    django.setup()
    gc.freeze()
    gc.set_threshold(_BETWEEN_CIRCLES)


def _go_with_parent() -> None:
    # A killed parent says nothing; without this they would wait for work for ever.
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
