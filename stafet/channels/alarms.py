"""Alarms: a source from which nothing comes any more is told to those who can mend it, once, and not in silence."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from django.db import transaction

from stafet.channels.health import went_wrong
from stafet.channels.models import Health, Part, Probe
from stafet.channels.trouble import Trouble
from stafet.foundation import clock
from stafet.staff.actor import SYSTEM
from stafet.staff.events import record
from stafet.staff.models import User
from stafet.staff.rights import Role

FAILING: Final = timedelta(minutes=15)  # a server that is started anew is back before


def raise_alarms() -> int:
    """Say once of each probe that did not come in time, and of each source that fails and fails; how many there were."""
    return _each(_late_probe) + _each(_failing_source)


def _each(alarm: Callable[[], bool]) -> int:
    raised = 0
    while alarm():
        raised += 1
    return raised


def _late_probe() -> bool:
    now = clock.now()
    with transaction.atomic():
        awaited = Probe.objects.filter(arrived_at=None, alarmed_at=None, late_at__lte=now)
        probe = awaited.select_for_update(skip_locked=True, of=("self",)).select_related("source").first()
        if probe is None:
            return False
        probe.alarmed_at = now
        probe.save(update_fields=["alarmed_at"])
        went_wrong(probe.source, Part.PROBE, Trouble("A probe did not arrive in time."))
        _tell(probe, sent_at=probe.sent_at.isoformat())
        return True


def _failing_source() -> bool:
    """What does not work for longer than it may, probes apart: they have an alarm of their own."""
    now = clock.now()
    ill = Health.objects.filter(failures__gt=0, alarmed_at=None, ill_since__lte=now - FAILING)
    expected = ill.filter(source__is_on=True, source__is_hidden=False).exclude(part=Part.PROBE)
    with transaction.atomic():
        health = expected.select_for_update(skip_locked=True, of=("self",)).select_related("source").first()
        if health is None or health.ill_since is None:
            return False
        health.alarmed_at = now
        health.save(update_fields=["alarmed_at"])
        _tell(health, failing=health.part, since=health.ill_since.isoformat())
        return True


def _tell(what: Probe | Health, **facts: Any) -> None:
    told = {"source": what.source.name, "to": _administrators(), **facts}
    record("source:silent", what.source, by=SYSTEM, after=told)


def _administrators() -> list[int]:
    """Who can mend a channel."""
    users = User.objects.filter(role=Role.ADMINISTRATOR, is_active=True)
    return list(users.order_by("pk").values_list("pk", flat=True))
