"""Handing over and giving back is the identity for whatever was not touched meanwhile, however it lay."""

import random

import pytest

from stafet.distribution.actions.assign import assign_lead
from stafet.foundation.denials import Denial
from stafet.leads.actions.edit import edit_lead
from stafet.leads.actions.lose import lose_lead
from stafet.leads.models import Lead
from stafet.relief.actions.give_back import give_back
from stafet.relief.actions.lend import lend
from stafet.staff.actions.absence import report_absent
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Membership
from tests.relief.stock import due, in_one_case, picture
from tests.world import World

SEEDS = range(25)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_was_not_touched_is_as_it_was(world: World, seed: int) -> None:
    draw = random.Random(seed)
    Membership.objects.create(user=world.agent, team=world.new_cars)
    leads = [
        world.lead(handover="accepted", team=draw.choice([world.used_cars, world.new_cars]))
        for _ in range(draw.randrange(1, 6))
    ]
    if draw.random() < 0.6:
        leads += in_one_case(world, draw.randrange(1, 4))
    for lead in draw.sample(leads, len(leads) // 2):
        due(lead, world.later(days=draw.randrange(1, 30)))
    before = {row[0]: row for row in picture() if len(row) > 2}
    substitute = draw.choice([world.second_agent, world.supervisor, world.stranger, world.manager])
    until_at = draw.choice([None, world.later(days=10)])
    absence = report_absent(world.agent, substitute=substitute, until_at=until_at, by=SYSTEM)
    lend(absence, everything=draw.random() < 0.5, by=SYSTEM)
    touched = _touch(world, draw, leads)
    give_back(absence, by=SYSTEM)
    after = {row[0]: row for row in picture() if len(row) > 2}
    for number, row in before.items():
        if number not in touched:
            assert after[number] == row


def _touch(world: World, draw: random.Random, leads: list[Lead]) -> set[int]:
    """Let some be closed or given on, in a case all of it; where only the subject is edited it is not touched."""
    touched = set[int]()
    for lead in draw.sample(leads, min(2, len(leads))):
        lead.refresh_from_db()
        by = world.by(lead.owner) if lead.owner else SYSTEM
        try:
            if draw.random() < 0.4:
                edit_lead(lead, changes={"subject": "Golf, called"}, by=by)
            elif draw.random() < 0.5:
                lose_lead(lead, reason="not_reached", by=SYSTEM)
                touched.add(lead.number)
            else:
                assign_lead(lead, owner=world.administrator, by=SYSTEM)
                touched |= {one.number for one in leads if one.pk == lead.pk or one.case_id == lead.case_id}
        except Denial as denied:
            raise AssertionError(denied.sentence) from denied
    return touched
