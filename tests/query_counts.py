"""How many queries a page or an endpoint may ask: committed numbers, compared exactly.

with counted("GET /leads"):
    client.get("/leads")
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext

from stafet.staff.at_hand import at_hand, kept_models

COMMITTED = Path(__file__).with_name("query_counts.json")


@contextmanager
def counted(name: str) -> Iterator[None]:
    """Within the block exactly as many queries are asked as `query_counts.json` says for `name`.

    Definitions are at hand, as in a process that has answered before.
    """
    for model in kept_models():
        at_hand(model)
    with CaptureQueriesContext(connection) as captured:
        yield
    asked = [query["sql"] for query in captured.captured_queries]
    difference = compared(name, asked, json.loads(COMMITTED.read_text(encoding="utf-8")))
    assert difference is None, difference


def compared(name: str, asked: list[str], committed: Mapping[str, int]) -> str | None:
    """What is wrong with the number of queries, in a sentence, or None."""
    listing = "\n".join(f"  {sql[:200]}" for sql in asked)
    if name not in committed:
        return f'Commit its number in {COMMITTED.name}: "{name}": {len(asked)}\n{listing}'
    if len(asked) != committed[name]:
        return f"{name} asks {len(asked)} queries, {committed[name]} are committed:\n{listing}"
    return None
