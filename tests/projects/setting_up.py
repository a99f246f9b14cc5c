"""Projects as tests set them up, and the contacts that come into them."""

from typing import Any

from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Contact
from stafet.projects.actions.set_up import set_up_project
from stafet.projects.models import Project
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch
from tests.world import World


def terms(world: World, **given: Any) -> dict[str, Any]:
    """What a project in Flensburg is set up with: two who take turns, the supervisor as its manager."""
    usual = {
        "names": {"en": "Summer tyres"},
        "type": "SALES",
        "pipeline": "sale",
        "source": "by_hand",
        "way": "round_robin",
        "staff_ids": [world.agent.pk, world.second_agent.pk],
        "manager_ids": [world.supervisor.pk],
        "due_days": 7,
    }
    return usual | given


def project(world: World, *, takes_members: bool = False, **given: Any) -> Project:
    """Such a project."""
    by = world.by(world.administrator)
    return set_up_project(world.flensburg, terms=terms(world, **given), takes_members=takes_members, by=by)


def customers(world: World, *names: str, branch: Branch | None = None) -> list[Contact]:
    """People of these first names, known in Flensburg or in another branch."""
    return [
        make_contact(
            None,
            particulars=Particulars(
                first_name=name, last_name="Sommer", emails=(f"{name}@sommer.example".lower(),)
            ),
            branch=branch or world.flensburg,
            by=SYSTEM,
        )
        for name in names
    ]
