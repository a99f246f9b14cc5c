"""Guard 13: how many queries a page or an endpoint asks is a committed number."""

import json
from collections.abc import Collection, Mapping

from tests.addresses import endpoints, pages
from tests.query_counts import COMMITTED, compared

# Why an address has no committed number.
WITHOUT_A_NUMBER: Mapping[str, Collection[str]] = {
    "it leads elsewhere and asks for nothing but who is there": ("GET /", "GET /notices/N"),
    "nobody is known yet: it asks the database when something is sent": ("GET /log-in",),
    "it takes POST alone, and leads on to a page that has a number": (
        "GET /log-out", "GET /language", "GET /leads/N/notes", "GET /captures/N/replay",
        "GET /duplicates/N/apart", "GET /contacts/N/notes", "GET /tasks/N/notes",
        "GET /tasks/N/reopening",
        "GET /notices/reading", "GET /notices/N/reading", "GET /devices", "GET /devices/N/removal",
        "GET /profile/calendar", "GET /sources/N/probe", "GET /sources/N/passing-on", "GET /mailboxes/N/test",
        "GET /leads/N/messages", "GET /leads/N/message-preview", "GET /contacts/N/messages",
        "GET /contacts/N/message-preview", "GET /mail/accounts/N/trial", "GET /mail/templates/N/trial",
        "GET /mail/blocks/N/picture", "GET /mail/documents", "GET /mail/documents/N", "GET /captures/N/part",
        "GET /bulk/N/stop", "GET /bulk/N/undo", "GET /definitions/N/order", "GET /dispatch/withdrawals",
        "GET /distribution/N/place", "GET /imports/N/start", "GET /imports/N/stop", "GET /pipelines/N/statuses/order",
        "GET /pipelines/N/steps", "GET /pipelines/order", "GET /profile/taking", "GET /searches/N/change",
    ),
    "it asks nothing of the database": ("GET /stafet.webmanifest", "GET /service-worker.js", "GET /offline"),
    "it takes what comes in, and shows one sentence": ("GET /forms/N", "GET /forms/N/thank-you", "GET /unsubscribe/N"),
    "it is asked once in a while, about one person or about all that is kept, and counts table by table": (
        "GET /contacts/N/data", "GET /contacts/N/erasure", "GET /person-files/N", "GET /retention", "GET /retention/N",
        "GET /retention/N/N", "GET /api/v1/contacts/N/erasure", "GET /api/v1/contacts/N/person-files",
        "GET /api/v1/person-files/N", "GET /api/v1/person-files/N/content", "GET /api/v1/periods",
    ),
    "it reads every definition there is, once in a while": ("GET /definitions/file/export",),
    "programs send there, and what they may send is read later": (
        "GET /hooks/google/N", "GET /hooks/meta/N", "GET /hooks/calls/N",
    ),
    "its own test counts its queries, for another host than the desk's may read it": ("GET /calendars/N.ics",),
    "monitoring asks them, and they ask the queue and the migrations": (
        "GET /healthz", "GET /readyz", "GET /metrics",
    ),
}  # fmt: skip


def unnumbered(addresses: Collection[str], counts: Collection[str], excused: Collection[str]) -> list[str]:
    """Addresses without a number or an excuse; excuses for what has a number, or for what there is not.

    What is not asked with GET is a verb: it locks, writes and tells, and benchmarks hold its time.
    """
    known = {name.partition("?")[0].partition(",")[0] for name in counts}
    asked = {name for name in addresses if name.startswith("GET ")}
    missing = [f"{name} has no number" for name in asked - known - set(excused)]
    idle = [f"{name} needs no excuse" for name in set(excused) & known]
    return sorted(missing + idle + [f"there is no {name}" for name in set(excused) - set(addresses)])


def test_every_page_and_endpoint_has_a_number_or_a_reason() -> None:
    counts = json.loads(COMMITTED.read_text(encoding="utf-8"))
    excused = [name for names in WITHOUT_A_NUMBER.values() for name in names]
    assert unnumbered(pages() | endpoints(), counts, excused) == []


def test_a_page_without_number_and_an_idle_excuse_are_found() -> None:
    found = unnumbered(
        ["GET /desk", "GET /leads"], ["GET /leads?q=", "GET /nav"], ["GET /leads", "GET /gone"]
    )
    assert found == ["GET /desk has no number", "GET /leads needs no excuse", "there is no GET /gone"]


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
