"""Projects fill in the background: who joined a mapped group comes in, new managers see the leads."""

import time
from typing import Final

from stafet.projects.actions.add import show_to_managers, take_in_arrivals
from stafet.projects.models import Project
from stafet.staff.actor import SYSTEM

LONGEST: Final = 45.0  # seconds of one job; the next one goes on


def advance_projects(longest: float = LONGEST) -> int:
    """Go on with what waits, slice by slice in turns, for so many seconds at most; how many rows were looked at."""
    until = time.monotonic() + longest
    done, waiting = 0, list(Project.objects.at_work())
    while waiting and time.monotonic() < until:
        project = waiting.pop(0)
        looked_at = take_in_arrivals(project, by=SYSTEM) + show_to_managers(project, by=SYSTEM)
        done += looked_at
        if looked_at:
            waiting.append(project)
    return done
