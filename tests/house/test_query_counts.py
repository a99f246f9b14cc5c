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
        "GET /mail/blocks/N/picture", "GET /mail/documents", "GET /mail/documents/N",
    ),
    "it asks nothing of the database": ("GET /stafet.webmanifest", "GET /service-worker.js", "GET /offline"),
    "it takes what comes in, and shows one sentence": ("GET /forms/N", "GET /forms/N/thank-you", "GET /unsubscribe/N"),
    "programs send there, and what they may send is read later": (
        "GET /hooks/google/N", "GET /hooks/meta/N", "GET /hooks/calls/N",
    ),
    "its own test counts its queries, for another host than the desk's may read it": ("GET /calendars/N.ics",),
    "monitoring asks them, and they ask the queue and the migrations": (
        "GET /healthz", "GET /readyz", "GET /metrics",
    ),
    "a verb: it locks, writes and tells; benchmarks hold its time": (
        "POST /api/v1/leads", "PATCH /api/v1/leads/N", "POST /api/v1/leads/N/acceptance",
        "POST /api/v1/leads/N/assignment", "POST /api/v1/leads/N/calls", "POST /api/v1/leads/N/closure",
        "DELETE /api/v1/leads/N/closure", "POST /api/v1/leads/N/notes", "POST /api/v1/leads/N/refusal",
        "POST /api/v1/leads/N/messages", "POST /api/v1/contacts/N/messages",
        "POST /api/v1/captures", "POST /api/v1/captures/N/replay", "POST /api/v1/contacts",
        "PATCH /api/v1/contacts/N", "POST /api/v1/accounts", "PATCH /api/v1/accounts/N", "POST /api/v1/users",
        "PATCH /api/v1/users/N", "POST /api/v1/branches", "PATCH /api/v1/branches/N", "POST /api/v1/teams",
        "PATCH /api/v1/teams/N", "POST /api/v1/merges", "DELETE /api/v1/merges/N",
        "POST /api/v1/contacts/N/consents", "POST /api/v1/contacts/N/withdrawals", "POST /api/v1/contacts/N/contracts",
        "PATCH /api/v1/contracts/N", "POST /api/v1/contracts/N/ending", "POST /api/v1/contacts/N/groups",
        "DELETE /api/v1/contacts/N/groups/N", "POST /api/v1/groups", "PATCH /api/v1/groups/N",
        "POST /api/v1/contacts/N/notes", "POST /api/v1/contacts/N/calls", "PUT /api/v1/company/hours",
        "DELETE /api/v1/company/hours", "PUT /api/v1/branches/N/hours", "DELETE /api/v1/branches/N/hours",
        "POST /api/v1/task-rules", "PATCH /api/v1/task-rules/N", "POST /api/v1/tasks", "POST /api/v1/tasks/closures", "POST /api/v1/tasks/assignments", "PATCH /api/v1/tasks/N",
        "POST /api/v1/tasks/N/notes", "POST /api/v1/tasks/N/calls", "POST /api/v1/tasks/N/assignment",
        "POST /api/v1/tasks/N/closure", "DELETE /api/v1/tasks/N/closure",
        "PUT /api/v1/teams/N/hours", "DELETE /api/v1/teams/N/hours",
        "POST /api/v1/absences", "PATCH /api/v1/absences/N", "DELETE /api/v1/absences/N",
        "POST /api/v1/absences/N/hand-over", "DELETE /api/v1/absences/N/hand-over", "POST /api/v1/users/N/hand-over",
        "POST /api/v1/users/N/deactivation", "DELETE /api/v1/users/N/deactivation",
        "POST /api/v1/notices/reading",
        "POST /api/v1/notices/N/reading", "PUT /api/v1/me/notice-settings", "POST /api/v1/me/devices",
        "DELETE /api/v1/me/devices/N",
        "POST /api/v1/distribution/rules", "PATCH /api/v1/distribution/rules/N", "DELETE /api/v1/distribution/rules/N",
        "PUT /api/v1/distribution/order", "PATCH /api/v1/users/N/availability",
        "PUT /api/v1/response-times/N", "DELETE /api/v1/response-times/N",
        "PUT /api/v1/response-times/N/N", "DELETE /api/v1/response-times/N/N",
    ),
}  # fmt: skip


def unnumbered(addresses: Collection[str], counts: Collection[str], excused: Collection[str]) -> list[str]:
    """Addresses without a number or an excuse; excuses for what has a number, or for what there is not."""
    known = {name.partition("?")[0].partition(",")[0] for name in counts}
    missing = [f"{name} has no number" for name in set(addresses) - known - set(excused)]
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
