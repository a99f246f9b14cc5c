"""Two merge the same people the other way round, at once: one is done, the other is told, nobody waits for ever."""

from functools import partial

import pytest

from stafet.contacts.models import Contact
from stafet.foundation.denials import Denial
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.records.models import Merge
from stafet.staff.actor import SYSTEM
from tests.acceptance.test_races import at_once
from tests.records.test_merge import person
from tests.world import World

ROUNDS = 25


def merged(kept: int, gone: int) -> Merge:
    people = Contact.objects.select_related("account").in_bulk([kept, gone])
    return merge_contacts(people[kept], gone=people[gone], by=SYSTEM)


@pytest.mark.django_db(transaction=True)
def test_of_two_merges_that_cross_one_is_done(world: World) -> None:
    one, other = (person(world, name).pk for name in ("Ida Holm", "Ida Holmgaard"))
    for _ in range(ROUNDS):
        answers = at_once(partial(merged, one, other), partial(merged, other, one))
        (done,) = [answer for answer in answers if isinstance(answer, Merge)]
        assert [isinstance(answer, Denial) for answer in answers].count(True) == 1
        unmerge(done, by=SYSTEM)
