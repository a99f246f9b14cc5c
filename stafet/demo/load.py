"""Loads the demo: a house, its assortment, its customers, and six weeks of stories."""

import hashlib
import hmac
from datetime import datetime, timedelta
from itertools import islice
from random import Random
from typing import Any, Final

from django.conf import settings
from django.db import transaction

from stafet.catalog.models import Product, Source
from stafet.catalog.seed import seed_definitions, seed_response_times
from stafet.demo.agreements import agree, found_groups
from stafet.demo.assortment import SECRETS, SOURCES, stock
from stafet.demo.campaign import call_regulars
from stafet.demo.correspondence import correspond
from stafet.demo.customers import customers
from stafet.demo.house import COLLEAGUES, PASSWORD, furnish, give_keys
from stafet.demo.letters import oddities
from stafet.demo.opening import open_doors
from stafet.demo.plans import make_plans, plan_absences
from stafet.demo.sharing import share_out
from stafet.demo.stories import plan
from stafet.demo.telling import Cast, deliver, introduce, tell
from stafet.foundation import clock
from stafet.staff.models import Branch, Team, User
from stafet.staff.sight import actor_of_user

SEED: Final = 20261122
KNOWN: Final = 150
Facts = dict[str, Any]


def load() -> Facts:
    """Fill an empty installation, and tell the way in; where the demo stands already, only the latter.

    All of it is one transaction: a demo that was interrupted is not there. Gives `users` (email,
    password, role, name, team, api_key), `sources` (name, key, channel) and `api_key`, the
    administrator's. The keys follow from the installation's secret, so that they can be told again.
    """
    secrets = {colleague.email: _secret(colleague.email) for colleague in COLLEAGUES}
    with transaction.atomic():
        if not User.objects.filter(email__in=secrets).exists():
            _fill(secrets)
    return _way_in(secrets)


def _fill(secrets: dict[str, str]) -> None:
    random, now = Random(SEED), clock.now()
    with clock.moved_to(now - timedelta(days=600)):
        seed_definitions()
        seed_response_times()
        furnish()
        open_doors()
        give_keys(secrets)
        stock()
    cast = _cast()
    people = customers(random)
    known = list(islice(people, KNOWN))
    admin, apart = cast.actors["admin"], Random(SEED + 1)
    with clock.moved_to(now - timedelta(days=595)):
        groups = found_groups(cast, by=admin)
        correspond(admin)
    for customer in known:
        contact = introduce(customer, _long_ago(random, now), cast, by=admin)
        agree(contact, customer, groups, cast, apart, by=admin)
    for number, story in enumerate(plan(random, now, known, people), start=71_000):
        tell(story, cast, number=number)
    make_plans(cast, Random(SEED + 2), now)
    plan_absences(cast, now)
    with clock.moved_to(now - timedelta(days=2)):
        share_out(cast, by=admin)
        call_regulars(groups, cast, by=admin)
    for hours, odd in enumerate(oddities(now), start=1):
        deliver(odd, now - timedelta(hours=3 * hours), cast)


def _long_ago(random: Random, now: datetime) -> datetime:
    return now - timedelta(days=random.randint(60, 590), minutes=random.randint(0, 600))


def _cast() -> Cast:
    users = {user.email.split("@")[0]: user for user in User.objects.select_related("team", "branch")}
    return Cast(
        users=users,
        actors={login: actor_of_user(user) for login, user in users.items()},
        sources={source.code: source for source in Source.objects.select_related("team", "branch", "type")},
        products={product.code: product for product in Product.objects.all()},
        branches={branch.code: branch for branch in Branch.objects.all()},
    )


def _way_in(secrets: dict[str, str]) -> Facts:
    teams = dict(Team.objects.values_list("code", "name"))
    users = [
        {
            "email": colleague.email,
            "password": PASSWORD,
            "role": str(colleague.role),
            "name": colleague.name,
            "team": teams.get(colleague.home or ""),
            "api_key": secrets[colleague.email],
        }
        for colleague in COLLEAGUES
    ]
    made = Source.objects.filter(code__in=[row[0] for row in SOURCES]).order_by("position", "id")
    sources = [
        {
            "name": source.name,
            "key": source.key,
            "channel": str(source.channel),
            **SECRETS.get(source.code, {}),
        }
        for source in made
    ]
    return {"api_key": users[0]["api_key"], "users": users, "sources": sources}


def _secret(email: str) -> str:
    """A key that nobody without the installation's secret can guess, and that stays the same."""
    digest = hmac.new(settings.SECRET_KEY.encode(), f"demo {email}".encode(), hashlib.sha256)
    return f"stf_{digest.hexdigest()}"
