"""Tasks as tests make them: by the verbs."""

from datetime import datetime
from typing import Any

from stafet.followups.actions.plan import plan_task
from stafet.followups.models import Task
from stafet.followups.planning import Plan
from stafet.staff.models import User
from tests.world import World


def planned(
    world: World, about: Any = None, *, due_at: datetime | None = None, maker: User | None = None, **plan: Any
) -> Task:
    """A task on `about` (else Karla Petersen, the contact), due tomorrow; the agent's unless the plan says otherwise."""
    found = plan_task(
        about or world.contact,
        plan=Plan(due_at=due_at or world.later(), **plan),
        by=world.by(maker or world.agent),
    )
    found.refresh_from_db()
    return found
