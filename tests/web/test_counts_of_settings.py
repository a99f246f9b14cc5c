"""What each page of the settings, of saved searches and of runs asks the database, as an administrator opens it."""

import re

import pytest
from django.test import Client

from stafet.bulk.actions.begin import begin_run
from stafet.bulk.kinds import Of as RunOf
from stafet.bulk.kinds import What
from stafet.catalog.models import Category, LeadType, Pipeline
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.world import World

NAMED = {"field": "last_name", "mode": "restrict", "test": "contains", "value": "Peter"}
# Where the address of a page has the name of a kind in it.
NAMED_ALIKE = re.compile(r"(?<=/definitions/)categories|(?<=/searches/)contacts|leads(?=\.)|(?<=\.)csv")
PAGES = (
    "/branches", "/branches/new", "/branches/{branch}", "/branches/{branch}/history", "/teams/new", "/teams/{team}",
    "/teams/{team}/history", "/users", "/users/new", "/users/{user}", "/users/{user}/history",
    "/definitions/categories/new", "/definitions/categories/{category}", "/definitions/categories/{category}/history",
    "/pipelines/new", "/pipelines/{pipeline}/names", "/pipelines/{pipeline}/history",
    "/pipelines/{pipeline}/statuses/{status}", "/searches/contacts/new", "/bulk", "/bulk/new?what=close&of=leads&row={lead}",
    "/bulk/{run}", "/exports/leads.csv",
)  # fmt: skip


@pytest.fixture
def places(world: World, client: Client) -> dict[str, int]:
    pipeline = Pipeline.objects.earliest("pk")
    lead = world.lead(handover="accepted")
    by = world.by(world.administrator)
    run = begin_run(
        world.administrator,
        what=What.CLOSE,
        of=RunOf.LEADS,
        given={"outcome": "lost", "reason": "not_reached"},
        rows=[lead.pk],
        by=by,
    )
    return {
        "branch": world.flensburg.pk,
        "team": world.sales.pk,
        "user": world.agent.pk,
        "category": Category.objects.create(code="X", names={"en": "X"}).pk,
        "pipeline": pipeline.pk,
        "status": pipeline.statuses.earliest("pk").pk,
        "type": LeadType.objects.earliest("pk").pk,
        "run": run.pk,
        "lead": lead.pk,
    }


@pytest.mark.parametrize("address", PAGES)
def test_each_page_costs_a_committed_number_of_queries(
    world: World, at_desk_of: LogIn, places: dict[str, int], address: str
) -> None:
    client = at_desk_of(world.administrator)
    url = address.format(**places)
    name = NAMED_ALIKE.sub("N", address.partition("?")[0].format(**dict.fromkeys(places, "N")))
    client.post("/searches/contacts", NAMED)
    answer = client.get(url)
    assert answer.status_code == 200, url
    with counted(f"GET {name}"):
        b"".join(client.get(url))
