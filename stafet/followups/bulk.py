"""One verb over a list of tasks: each row succeeds or is denied by itself."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from stafet.followups.models import Task
from stafet.foundation.denials import Denial, Unseen
from stafet.staff.actor import Actor


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row; `denial` is why nothing did."""

    id: int
    task: Task | None = None
    denial: Denial | None = None


def for_each(ids: Collection[int], verb: Callable[[Task], Task], *, by: Actor) -> list[Outcome]:
    """Let the verb handle each of these tasks that the actor may see; the outcomes in the order of `ids`."""
    rows = Task.objects.visible_to(by).filter(pk__in=ids).with_names()
    # By what is locked first, so that two selections at once do not wait for each other.
    tasks = rows.order_by("lead", "contact", "pk")
    done = {one.id: one for one in _each(tasks, verb)}
    unseen = Unseen("There is no such thing.")
    return [done.get(key) or Outcome(key, denial=unseen) for key in dict.fromkeys(ids)]


def _each(tasks: Collection[Task] | Iterator[Task], verb: Callable[[Task], Task]) -> Iterator[Outcome]:
    for task in tasks:
        try:
            yield Outcome(task.pk, task=verb(task))
        except Denial as denial:
            yield Outcome(task.pk, denial=denial)
