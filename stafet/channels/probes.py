"""Probes: a mail of our own goes to a source at intervals; one that does not arrive in time raises an alarm (`alarms.py`).

Its token stands in its head, so that whoever reads the mailbox knows it again and makes no lead of it.
"""

import secrets
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final

from django.conf import settings
from django.db import transaction

from stafet.channels.health import went_well
from stafet.channels.models import Part, Probe, ProbePlan
from stafet.channels.whose import head_of
from stafet.foundation import clock

TOKEN: Final = "X-Stafet-Probe"  # noqa: S105 - the name of a header
KEPT: Final = timedelta(days=30)  # a late one may still come; then it is no lead either
_TOKEN_BYTES: Final = 24


def planned() -> ProbePlan | None:
    """A source that is to be tried now, put off to its next time; None if there is none."""
    now = clock.now()
    with transaction.atomic():
        waiting = ProbePlan.objects.filter(next_at__lte=now, source__is_on=True, source__is_hidden=False)
        plan = waiting.select_for_update(skip_locked=True, of=("self",)).select_related("source").first()
        if plan is not None:
            plan.next_at = now + timedelta(minutes=plan.every)
            plan.save(update_fields=["next_at"])
    return plan


def begun(plan: ProbePlan) -> Probe:
    """A probe that is awaited from now on: noted before it is sent, so that it is known however fast it comes."""
    now = clock.now()
    return Probe.objects.create(
        source=plan.source,
        token=secrets.token_urlsafe(_TOKEN_BYTES),
        sent_at=now,
        late_at=now + timedelta(minutes=plan.within),
    )


def message_of(probe: Probe, *, to: str) -> EmailMessage:
    """The mail; marked as a program's, so that nobody answers it (RFC 3834)."""
    mail = EmailMessage()
    mail["From"], mail["To"] = settings.DEFAULT_FROM_EMAIL, to
    mail["Subject"] = "Stafet probe"
    mail["Date"] = format_datetime(probe.sent_at)
    mail["Auto-Submitted"] = "auto-generated"
    mail[TOKEN] = probe.token
    mail.set_content("Stafet looks whether mail to this address arrives. Nothing is to be done.\n")
    return mail


def arrived(raw: bytes) -> bool:
    """Whether this mail is a probe of ours; then it has arrived, and is nothing else."""
    token = str(head_of(raw).get(TOKEN, "")).strip()
    probe = Probe.objects.select_related("source").filter(token=token).first() if token else None
    if probe is None:
        return False
    if probe.arrived_at is None:
        Probe.objects.filter(pk=probe.pk).update(arrived_at=clock.now())
        went_well(probe.source, Part.PROBE)
    return True


def forget_old_probes() -> int:
    """Forget probes that nobody waits for any more; how many there were."""
    return Probe.objects.filter(sent_at__lt=clock.now() - KEPT).delete()[0]
