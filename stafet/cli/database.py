"""The database for the time of a command: started if it is ours, and its address for child processes."""

import contextlib
from collections.abc import Iterator

from stafet import embedded
from stafet.config.environment import Environment


@contextlib.contextmanager
def running_database(environment: Environment) -> Iterator[dict[str, str]]:
    """The database answers inside the `with` block. Yields the variables that lead a child process to it without
    the child claiming it: it lives as long as its parent anyway."""
    if not environment.is_embedded:
        yield {}
        return
    with embedded.hold(environment.data_dir) as where:
        yield {"STAFET_DATABASE_URL": where.url}
