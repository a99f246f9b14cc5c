"""The application as the web server loads it."""

import os
import subprocess
import sys

_ASK = "import gc, stafet.config.wsgi; print(gc.get_freeze_count(), len(gc.get_objects()))"


def test_what_is_loaded_at_the_start_is_not_looked_at_by_each_round_of_the_garbage_collector() -> None:
    """A full round over all of it would hold a request up for 150 to 200 ms."""
    told = subprocess.run(
        [sys.executable, "-c", _ASK], env=os.environ, check=True, capture_output=True, text=True
    ).stdout
    frozen, watched = (int(number) for number in told.split())
    assert frozen > 50_000
    assert watched < frozen / 10
