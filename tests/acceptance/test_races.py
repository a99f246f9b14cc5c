"""Two people answer at once, over connections of their own: one owner, one event, the other is told who (R20)."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from django.db import connection

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.contacts.models import Contact
from stafet.distribution.actions.decline import decline_lead
from stafet.distribution.models import Offer
from stafet.foundation.denials import Denial, Overtaken
from stafet.leads.models import Case, Lead
from stafet.staff.models import Event, User
from tests.world import World

ROUNDS = 200
AT_ONCE = 20


def at_once(*works: Callable[[], object]) -> list[object]:
    """Run each in a thread with a database connection of its own, all at the same moment; what each gave or was denied."""
    together = Barrier(len(works))

    def run(work: Callable[[], object]) -> object:
        try:
            connection.ensure_connection()
            together.wait(timeout=30)
            return work()
        except Denial as denied:
            return denied
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


@pytest.mark.django_db(transaction=True)
def test_two_accept_at_once_two_hundred_times(world: World) -> None:
    rivals = {user.name: world.by(user) for user in (world.agent, world.second_agent)}
    won_by = dict.fromkeys(rivals, 0)
    for _ in range(ROUNDS):
        lead = world.lead(handover="offered")

        def taking(name: str, number: int = lead.number) -> Callable[[], object]:
            return lambda: accept_lead(Lead.objects.get(pk=number), by=rivals[name])

        answers = dict(zip(rivals, at_once(*(taking(name) for name in rivals)), strict=True))
        stored = Lead.objects.select_related("owner", "case").get(pk=lead.number)
        assert stored.owner is not None
        assert isinstance(answers[stored.owner.name], Lead)
        (loser,) = set(rivals) - {stored.owner.name}
        told = answers[loser]
        assert isinstance(told, Overtaken)
        assert told.sentence == f"{stored.owner.name} has already accepted this lead."
        assert Event.objects.filter(lead_number=lead.number, kind="lead:accepted").count() == 1
        assert Offer.objects.filter(lead=stored, answer="accepted").count() == 1
        won_by[stored.owner.name] += 1
    # Nothing is left of the second: one contact and one case a lead.
    assert Contact.objects.count() == Case.objects.count() == ROUNDS
    assert sum(won_by.values()) == ROUNDS


@pytest.mark.django_db(transaction=True)
def test_many_accept_leads_of_one_new_person_at_once_and_it_is_one_contact(world: World) -> None:
    person = {"first_name": "Ortwin", "last_name": "Steinrup", "email": "ortwin@steinrup.example"}
    people = [world.by(user) for user in (world.agent, world.second_agent)]
    leads = [world.lead(handover="offered", person=person).number for _ in range(ROUNDS)]

    def taking(place: int) -> None:
        for number in leads[place::AT_ONCE]:
            lead = Lead.objects.get(pk=number)
            accept_lead(lead, choice=Choice(is_new_case=True), by=people[place % len(people)])

    assert at_once(*(partial(taking, place) for place in range(AT_ONCE))) == [None] * AT_ONCE
    assert Lead.objects.filter(handover="accepted").count() == ROUNDS
    contact = Contact.objects.get()
    assert set(Lead.objects.values_list("contact", flat=True)) == {contact.pk}


@pytest.mark.django_db(transaction=True)
def test_accepting_and_declining_at_once_is_one_or_the_other(world: World) -> None:
    for _ in range(30):
        lead = world.lead(handover="offered")

        def one(verb: Callable[..., object], user: User, number: int = lead.number) -> Callable[[], object]:
            return lambda: verb(Lead.objects.get(pk=number), by=world.by(user))

        answers = at_once(one(accept_lead, world.agent), one(decline_lead, world.second_agent))
        assert sum(isinstance(answer, Denial) for answer in answers) == 1
        kinds = Event.objects.filter(lead_number=lead.number, kind__in=["lead:accepted", "lead:declined"])
        assert kinds.count() == 1
        assert Lead.objects.get(pk=lead.number).handover == kinds.get().kind.removeprefix("lead:")


@pytest.mark.django_db(transaction=True)
def test_eight_impatient_clicks_of_one_person_are_one(world: World) -> None:
    lead = world.lead(handover="offered")
    by = world.by(world.agent)
    answers = at_once(*[lambda: accept_lead(Lead.objects.get(pk=lead.number), by=by)] * 8)
    assert all(isinstance(answer, Lead) for answer in answers)
    assert Event.objects.filter(lead_number=lead.number, kind="lead:accepted").count() == 1
