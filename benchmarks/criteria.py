"""Searches one database by every shape of criteria; run by `advanced_search.py`, in a process of its own."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

django.setup()

from django.db import connection
from django.test.utils import CaptureQueriesContext

from stafet.contacts.models import Contact
from stafet.foundation.denials import NotNow
from stafet.search.criteria import Criteria, Of, read
from stafet.search.fields import fields_of, kinds_of
from stafet.search.find import find
from stafet.staff.models import User
from stafet.staff.sight import actor_of_user

Shape = Callable[[Any, int], list[dict[str, Any]]]


def _one(mode: str, field: str, test: str, *values: object, **more: object) -> dict[str, Any]:
    return {"mode": mode, "field": field, "test": test, "values": [str(value) for value in values], **more}


SHAPES: dict[str, Shape] = {
    "last name, frequent": lambda _c, n: [
        _one("restrict", "last_name", "is", ("Hansen", "Jensen", "Petersen", "Nielsen")[n % 4])
    ],
    "last name, of somebody": lambda c, _n: [_one("restrict", "last_name", "is", c.last_name)],
    "first and last name": lambda c, _n: [
        _one("restrict", "first_name", "starts", c.first_name[:4]),
        _one("restrict", "last_name", "contains", c.last_name[:6]),
    ],
    "e-mail, a part": lambda c, _n: [_one("restrict", "email", "contains", _email(c)[:12])],
    "town": lambda c, _n: [_one("restrict", "city", "is", _town(c))],
    "town and postcode, one excluded": lambda c, _n: [
        _one("restrict", "city", "contains", _town(c)),
        _one("exclude", "last_name", "is", c.last_name),
    ],
    "group, large": lambda _c, n: [_one("restrict", "group", "any", "G1", with_below=n % 2 == 0)],
    "group, small": lambda _c, n: [_one("restrict", "group", "any", f"G{12 + n % 8}")],
    "groups, all of two": lambda _c, n: [
        _one("restrict", "group", "all", "G1", f"G{2 + n % 5}", with_below=False)
    ],
    "group, but not another": lambda _c, n: [
        _one("restrict", "group", "any", f"G{3 + n % 6}"),
        _one("exclude", "group", "any", "G1", with_below=False),
    ],
    "consent and group": lambda _c, n: [
        _one("restrict", "consent", "any", "marketing:email"),
        _one("restrict", "group", "any", f"G{2 + n % 8}"),
    ],
    "consent": lambda _c, n: [_one("restrict", "consent", "any", ("marketing:email", "survey:email")[n % 2])],
    "contract ends soon": lambda _c, n: [_one("restrict", "contract_ends", "ahead_days", 10 + n)],
    "contract that runs, of a group": lambda _c, n: [
        _one("restrict", "contract", "any", ("lease", "service")[n % 2]),
        _one("restrict", "group", "any", f"G{1 + n % 6}"),
    ],
    "birthday in a year": lambda _c, n: [
        _one("restrict", "birthday", "from", f"{1950 + n}-01-01"),
        _one("restrict", "birthday", "until", f"{1950 + n}-12-31"),
    ],
    "customer since this month": lambda _c, n: [_one("restrict", "customer_since", "past_days", 30 + n)],
    "customers, by name": lambda _c, _n: [_one("restrict", "customer_since", "filled")],
    "made some days ago": lambda _c, n: [_one("restrict", "created_at", "past_days", 100 + n)],
    "has an open lead": lambda _c, _n: [_one("restrict", "has_open_lead", "yes")],
    "has an open lead, of a name": lambda c, _n: [
        _one("restrict", "has_open_lead", "yes"),
        _one("restrict", "last_name", "is", c.last_name),
    ],
    "not contacted for long": lambda _c, n: [_one("restrict", "last_contacted", "before_days", 300 + n)],
    "never contacted, in a group": lambda _c, n: [
        _one("restrict", "last_contacted", "empty"),
        _one("restrict", "group", "any", f"G{4 + n % 8}"),
    ],
    "own field, frequent": lambda _c, n: [_one("restrict", "own.drives", "any", ("Golf", "Polo")[n % 2])],
    "own field, rare": lambda _c, _n: [_one("restrict", "own.drives", "any", "Tesla")],
    "own field, a number": lambda _c, n: [_one("restrict", "own.children", "least", 1 + n % 3)],
    "widened twice": lambda c, n: [
        _one("include", "group", "any", f"G{9 + n % 9}"),
        _one("include", "last_name", "is", c.last_name),
    ],
    "widened, narrowed, excluded": lambda c, n: [
        _one("include", "group", "any", f"G{1 + n % 9}"),
        _one("include", "city", "is", _town(c)),
        _one("restrict", "created_at", "from", "2020-01-01"),
        _one("exclude", "consent", "empty"),
    ],
    "nothing fits": lambda _c, n: [_one("restrict", "last_name", "contains", f"zzqx{n}")],
    "no criteria": lambda _c, _n: [],
}


def _email(contact: Contact) -> str:
    found = contact.emails.first()
    return found.raw if found else "hansen@post."


def _town(contact: Contact) -> str:
    found = contact.addresses.exclude(city="").first()
    return found.city if found else "Flensburg"


def main(times: int, *, explain: bool) -> None:
    kinds = kinds_of(fields_of(Of.CONTACTS))
    by = actor_of_user(User.objects.order_by("pk")[0])
    highest = Contact.objects.order_by("-pk").values_list("pk", flat=True)[0]
    somebody = list(Contact.objects.filter(pk__in=[highest * n // (times + 1) for n in range(1, times + 1)]))
    found, slowest = {}, (0.0, ())
    for name, shape in SHAPES.items():
        took, cpu, counts = [], [], []
        for number in range(times):
            criteria = read(shape(somebody[number % len(somebody)], number), kinds)
            _found(criteria, by)  # its pages of the disk, once
            begun, used = time.perf_counter(), _used()
            counts.append(_found(criteria, by))
            took.append((time.perf_counter() - begun) * 1000)
            cpu.append(_used() - used)
            slowest = max(slowest, (cpu[-1], criteria))
        found[name] = {
            "median_ms": round(statistics.median(took), 1),
            "slowest_ms": round(max(took), 1),
            "cpu_median_ms": round(statistics.median(cpu), 1),
            "count": [min(counts), max(counts)],
            "all_ms": [round(one, 1) for one in took],
            "all_cpu_ms": [round(one, 1) for one in cpu],
        }
        told = {key: value for key, value in found[name].items() if not key.startswith("all")}
        print(name, told, round(max(cpu)), file=sys.stderr, flush=True)
    if explain:
        _explain(slowest[1], by)
    else:
        print(json.dumps(found))


def _found(criteria: Criteria, by: Any) -> int:
    """How many were counted; -1 where the database ended it."""
    try:
        return find(criteria, Of.CONTACTS, by=by).count or 0
    except NotNow:
        return -1


def _used() -> float:
    """Milliseconds on a processor, of this process and the database's process for it: others do not lengthen them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = cursor.fetchone()[0]
    spent = Path(f"/proc/{backend}/schedstat").read_text().split()[0]
    return time.process_time() * 1000 + int(spent) / 1e6


def _explain(criteria: Criteria, by: Any) -> None:
    with CaptureQueriesContext(connection) as queries:
        find(criteria, Of.CONTACTS, by=by)
    print(criteria)
    for query in queries:
        print(query["time"], query["sql"][:3000])


if __name__ == "__main__":
    main(int(sys.argv[1]), explain="--explain" in sys.argv)
