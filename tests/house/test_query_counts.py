"""Guard 13: how many queries a page or an endpoint asks is a committed number."""

import json

from tests.query_counts import COMMITTED, compared


def test_the_committed_numbers_are_sorted_and_small() -> None:
    counts: dict[str, int] = json.loads(COMMITTED.read_text(encoding="utf-8"))
    assert list(counts) == sorted(counts)
    assert {name: count for name, count in counts.items() if not 0 <= count <= 40} == {}


def test_one_query_more_is_found() -> None:
    assert compared("GET /leads", ["SELECT 1"], {"GET /leads": 1}) is None
    found = compared("GET /leads", ["SELECT 1", "SELECT 2"], {"GET /leads": 1})
    assert found == "GET /leads asks 2 queries, 1 are committed:\n  SELECT 1\n  SELECT 2"


def test_one_query_less_is_found_too() -> None:
    found = compared("GET /leads", [], {"GET /leads": 1})
    assert found is not None
    assert found.startswith("GET /leads asks 0 queries")


def test_a_page_without_a_number_is_found() -> None:
    found = compared("GET /desk", ["SELECT 1"], {"GET /leads": 1})
    assert found is not None
    assert found.startswith('Commit its number in query_counts.json: "GET /desk": 1')
