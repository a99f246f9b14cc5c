"""Fills an empty database with leads, distributes them at once and counts; run by `distributing.py`."""

import json
import sys
import time
from collections import Counter
from typing import Any

import django

django.setup()

from django.core.management import call_command
from django.db import connection, transaction

from stafet.catalog.models import Channel, Source
from stafet.catalog.seed import seed_definitions
from stafet.distribution.actions.distribute import distribute_leads
from stafet.distribution.choose import Way
from stafet.distribution.models import Availability, Rule
from stafet.leads.actions.open import open_lead
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch, Membership, Team, User
from stafet.staff.rights import Role

PEOPLE = 12


def _measured(count: int) -> dict[str, Any]:

    call_command("migrate", verbosity=0)
    leads = _fill(count)
    asked: Counter[str] = Counter()

    def counting(execute: Any, sql: str, *rest: Any) -> Any:
        asked[sql.split(maxsplit=1)[0]] += 1
        return execute(sql, *rest)

    begun = time.perf_counter()
    with connection.execute_wrapper(counting):
        offered = len(distribute_leads(leads, by=SYSTEM))
    took = time.perf_counter() - begun
    shares = Counter(Lead.objects.values_list("offered_to", flat=True))
    return {
        "leads": count,
        "offered": offered,
        "queries": sum(asked.values()),
        "by_kind": dict(asked),
        "seconds": round(took, 2),
        "a_second": round(count / took),
        "least_and_most": [min(shares.values()), max(shares.values())],
    }


def _fill(count: int) -> list[Any]:

    with transaction.atomic():
        seed_definitions()
        branch = Branch.objects.create(code="HAM", name="Hamburg")
        team = Team.objects.create(code="HAM-S", name="Sales", branch=branch)
        source = Source.objects.create(code="web", key="web", channel=Channel.FORM, branch=branch)
        for number in range(PEOPLE):
            email = f"seller{number}@stafet.example"
            user = User.objects.create(
                email=email, name=f"Seller {number}", role=Role.AGENT, branch=branch, team=team
            )
            Membership.objects.create(user=user, team=team)
            Availability.objects.create(user=user, capacity=10_000, per_day=10_000)
        Rule.objects.create(name="All", team=team, way=Way.ROUND_ROBIN, ends_after=60, known_owner_first=True)
        people = ({"first_name": "Kim", "last_name": f"No. {number}"} for number in range(count))
        enquiries = (Enquiry(subject="Golf GTI", person=person) for person in people)
        return [open_lead(source, enquiry=enquiry, by=SYSTEM) for enquiry in enquiries]


if __name__ == "__main__":
    print(json.dumps(_measured(int(sys.argv[1])), indent=2))
