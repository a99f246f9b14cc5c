"""The demo: there once, worth looking at, and telling the way in."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.db import transaction
from pytest_django import DjangoDbBlocker

from stafet.catalog.models import Channel
from stafet.contacts.models import Consent, Contact, Contract, Email, GroupMember
from stafet.demo.house import COLLEAGUES
from stafet.demo.load import load
from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.leads.dates import due_state
from stafet.leads.models import Handover, Lead
from stafet.staff.keys import key_of
from stafet.staff.models import Absence, Event, User
from stafet.staff.rights import Role
from stafet.staff.sight import actor_of_user

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Any]]:
    """The demo, loaded once for this module and taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load()
        transaction.set_rollback(True)


def test_everybody_can_log_in_and_has_a_key(told: dict[str, Any]) -> None:
    agent = told["users"][-1]
    assert authenticate(username=agent["email"], password=agent["password"]) is not None
    for user in told["users"]:
        assert User.objects.get(email=user["email"]).has_usable_password()
        key = key_of(user["api_key"])
        assert key is not None
        assert key.user is not None
        assert key.user.email == user["email"]


def test_the_first_key_is_the_administrators(told: dict[str, Any]) -> None:
    key = key_of(told["api_key"])
    assert key is not None
    assert key.user is not None
    assert key.user.role == Role.ADMINISTRATOR


def test_every_role_works_here(told: dict[str, Any]) -> None:
    assert {user["role"] for user in told["users"]} == {str(role) for role in Role}
    assert {source["channel"] for source in told["sources"]} == set(Channel)


def test_there_is_something_planned_and_somebody_will_be_away(told: dict[str, Any]) -> None:
    now = clock.now()
    assert Task.objects.filter(closed_at=None, due_at__gt=now).count() > 20
    coming = Absence.objects.filter(from_at__gt=now)
    assert coming.count() == 4
    assert coming.filter(substitute=None).count() == 1


def test_a_second_load_changes_nothing(told: dict[str, Any]) -> None:
    before = Lead.objects.count(), Contact.objects.count(), Event.objects.count(), User.objects.count()
    assert load() == told
    after = Lead.objects.count(), Contact.objects.count(), Event.objects.count(), User.objects.count()
    assert after == before


def test_leads_stand_in_every_state_and_handover(told: dict[str, Any]) -> None:
    states = Counter(Lead.objects.values_list("state", flat=True))
    handovers = set(Lead.objects.values_list("handover", flat=True))
    assert all(states[state] >= 15 for state in ("new", "in_progress", "won", "lost"))
    assert handovers >= {Handover.UNASSIGNED, Handover.OFFERED, Handover.ACCEPTED, Handover.DECLINED}


def test_some_leads_are_overdue_some_due_soon_and_most_are_fine(told: dict[str, Any]) -> None:
    now = clock.now()
    colours = Counter(due_state(lead.due_at, lead.remind_at, now) for lead in Lead.objects.open())
    assert colours["overdue"] >= 10
    assert colours["soon"] >= 4
    assert colours["fine"] >= 30


def test_every_agent_has_something_to_do(told: dict[str, Any]) -> None:
    for colleague in COLLEAGUES:
        user = User.objects.get(email=colleague.email)
        seen = Lead.objects.visible_to(actor_of_user(user)).open()
        assert seen.exists(), colleague.name


def test_no_story_runs_ahead_of_the_clock(told: dict[str, Any]) -> None:
    assert not Event.objects.filter(at__gt=clock.now()).exists()
    # Tasks are planned when the stories have been told, some of them on days that lie behind.
    of_stories = Event.objects.exclude(kind__startswith="task:")
    for lead in Lead.objects.all():
        moments = list(of_stories.filter(lead_number=lead.number).order_by("id").values_list("at", flat=True))
        assert moments == sorted(moments), lead


def test_the_past_is_in_the_past(told: dict[str, Any]) -> None:
    oldest = Lead.objects.order_by("created_at").first()
    assert oldest is not None
    assert clock.now() - oldest.created_at > timedelta(days=25)


def test_customers_are_known_well(told: dict[str, Any]) -> None:
    """Contracts that run out soon, consent given and withdrawn, groups in a tree, addresses that have ended."""
    soon = clock.now().date() + timedelta(days=90)
    assert Contract.objects.filter(ends_on__range=(clock.now().date(), soon)).count() >= 3
    assert Consent.objects.filter(is_given=False).count() >= 10
    assert GroupMember.objects.filter(group__parent__isnull=False).count() >= 15
    assert Email.objects.filter(valid_to__lt=clock.now().date()).count() >= 10
    assert Contact.objects.exclude(preferred_owner=None).count() >= 20
