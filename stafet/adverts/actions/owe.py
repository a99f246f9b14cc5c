"""Remember leads that Meta named, until they are fetched."""

from collections.abc import Iterable, Mapping

from stafet.adverts.models import AdvertDoor, OwedLead
from stafet.catalog.models import Source
from stafet.foundation import clock
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("capture.hand_in", locks=False)
def owe_leads(source: Source, *, named: Mapping[str, str], by: Actor) -> int:
    """Remember the leads with these numbers, each with its form's number or ""; says how many were new.

    One that was named before is not fetched again. Forms that nobody had named are asked from now on as well.
    """
    now = clock.now()
    rows = [
        OwedLead(source=source, number=one, form=form, named_at=now, try_at=now)
        for one, form in named.items()
    ]
    before = OwedLead.objects.filter(source=source, number__in=list(named)).count()
    OwedLead.objects.bulk_create(rows, ignore_conflicts=True)
    _learn(source, named.values())
    return len(rows) - before


def _learn(source: Source, forms: Iterable[str]) -> None:
    door = AdvertDoor.objects.select_for_update().filter(source=source).first()
    new = [one for one in dict.fromkeys(forms) if one and door is not None and one not in door.forms]
    if door is not None and new:
        door.forms = [*door.forms, *new]
        door.save(update_fields=["forms"])
