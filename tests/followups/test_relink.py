"""Merged contacts bring their tasks along; parted again, each has its own (R12)."""

import pytest

from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.followups.models import Task
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.staff.actor import SYSTEM
from tests.followups.cast import planned
from tests.world import World

pytestmark = pytest.mark.django_db


def test_tasks_go_with_a_merge_and_come_back_with_its_undoing(world: World) -> None:
    who = Particulars(first_name="K.", last_name="Petersen")
    gone = make_contact(world.account, particulars=who, branch=world.flensburg, by=SYSTEM)
    own, other = planned(world, gone), planned(world)
    merge = merge_contacts(world.contact, gone=gone, by=SYSTEM)
    since = planned(world)
    assert set(Task.objects.values_list("contact", flat=True)) == {world.contact.pk}
    assert Task.objects.visible_to(world.by(world.second_agent)).count() == 3
    unmerge(merge, by=SYSTEM)
    assert dict(Task.objects.values_list("pk", "contact")) == {
        own.pk: gone.pk,
        other.pk: world.contact.pk,
        since.pk: world.contact.pk,
    }
