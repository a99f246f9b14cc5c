"""One verb over a list of leads: each row succeeds or is denied by itself."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from stafet.foundation.denials import Denial, Unseen
from stafet.leads.models import Lead
from stafet.staff.actor import Actor


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one lead, as it was named; `denial` is why nothing did."""

    number: int
    lead: Lead | None = None
    denial: Denial | None = None


def for_each(numbers: Collection[int], verb: Callable[[Lead], Lead], *, by: Actor) -> list[Outcome]:
    """Let the verb handle each of these leads that the actor may see; the outcomes in the order of `numbers`.

    Each lead is a transaction of its own. A lead that is denied comes along, for its name.
    """
    rows = Lead.objects.visible_to(by).filter(number__in=numbers)
    # By what is locked first, so that two selections at once do not wait for each other.
    done = {one.number: one for one in _each(rows.order_by("case", "number"), verb)}
    unseen = Unseen("There is no such lead, or it is not for you.")
    return [done.get(number) or Outcome(number, denial=unseen) for number in dict.fromkeys(numbers)]


def _each(leads: Collection[Lead], verb: Callable[[Lead], Lead]) -> Iterator[Outcome]:
    for lead in leads:
        try:
            yield Outcome(lead.number, lead=verb(lead))
        except Denial as denial:
            yield Outcome(lead.number, lead=lead, denial=denial)
