"""Sends what goes out of channels by itself: mail that is passed on untouched, and probes.

A mail is claimed, sent outside every transaction, and marked. Whoever dies between sending and marking leaves a claim;
when it ends that one mail goes out once more, with the Message-ID that it always had.
"""

import smtplib
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.core.mail import get_connection
from django.db import transaction
from django.utils.translation import gettext_noop

from stafet.channels.alarms import raise_alarms
from stafet.channels.forwards import circle, passed_on
from stafet.channels.health import went_well, went_wrong
from stafet.channels.models import Forward, Mailbox, Part, ProbePlan
from stafet.channels.probes import begun, message_of, planned
from stafet.channels.trouble import Trouble, Unfit
from stafet.foundation import clock
from stafet.foundation.denials import Denial
from stafet.intake.models import Capture

AT_ONCE: Final = 50
LEASE: Final = timedelta(minutes=5)  # longer than any server is waited for
TOO_LATE: Final = timedelta(days=3)
_FIRST_PAUSE: Final = timedelta(minutes=1)
_LONGEST_PAUSE: Final = timedelta(hours=1)
_NEVER: Final = range(500, 600)


def pass_on_due() -> bool:
    """Pass on what is due; whether the mail server was there."""
    if not Forward.objects.ready(clock.now()).exists():
        return True
    outgoing = _Outgoing()
    try:
        for _ in range(AT_ONCE):
            forward = _claimed()
            if forward is None:
                return True
            if not _passed_on(forward, outgoing):
                return False
    finally:
        outgoing.close()
    return True


def probe_due() -> bool:
    """Send the probes that are due, and raise the alarms that are; whether the mail server was there."""
    raise_alarms()
    while (plan := planned()) is not None:
        if not _probed(plan):
            return False
    return True


class _Outgoing:
    """One connection to the mail server, opened when the first mail goes out."""

    def __init__(self) -> None:
        self._way: Any = get_connection()

    def send(self, raw: bytes, *, to: str) -> None:
        """Hand over bytes as they are. Denies with Unfit what is refused for good, with Trouble the rest."""
        if not settings.EMAIL_HOST:
            raise Trouble("No mail server is set up for outgoing mail.")
        try:
            if self._way.connection is None:
                self._way.open()
            self._way.connection.sendmail(settings.DEFAULT_FROM_EMAIL, [to], raw)
        except smtplib.SMTPRecipientsRefused as refusal:
            code = next((code for code, _ in refusal.recipients.values()), 0)
            raise _refused(code, to) from refusal
        except smtplib.SMTPResponseException as refusal:
            raise _refused(refusal.smtp_code, to) from refusal
        except (smtplib.SMTPException, OSError) as trouble:
            self.close()
            raise Trouble("The mail server for outgoing mail cannot be reached.") from trouble

    def close(self) -> None:
        """Hang up."""
        with suppress(smtplib.SMTPException, OSError):
            self._way.close()
        self._way.connection = None


def _refused(code: int, to: str) -> Denial:
    kind = Unfit if code in _NEVER else Trouble
    return kind(gettext_noop("%(to)s was refused by the mail server (%(code)s)."), to=to, code=code)


def _claimed() -> Forward | None:
    now = clock.now()
    with transaction.atomic():
        ready = Forward.objects.ready(now).order_by("not_before", "id").select_related("source")
        found = ready.select_for_update(skip_locked=True, of=("self",)).first()
        if found is not None:
            found.attempts += 1
            found.claimed_until = now + LEASE
            found.save(update_fields=["attempts", "claimed_until"])
    return found


def _passed_on(forward: Forward, outgoing: _Outgoing) -> bool:
    """Send it and mark it; whether the mail server was there."""
    raw = bytes(Capture.objects.values_list("raw", flat=True).get(pk=forward.capture))
    if why := circle(raw, forward.target):
        _give_up(forward, Unfit(why, target=forward.target))
        return True
    try:
        mail = passed_on(raw, forward.target, sender=settings.DEFAULT_FROM_EMAIL)
        outgoing.send(mail, to=forward.target)
    except Unfit as refusal:
        _give_up(forward, refusal)
        return True
    except Trouble as trouble:
        if clock.now() - forward.made_at > TOO_LATE:
            _give_up(forward, trouble)
        else:
            pause = min(_FIRST_PAUSE * 2 ** min(forward.attempts - 1, 20), _LONGEST_PAUSE)
            _mark(forward, trouble, not_before=clock.now() + pause)
        return False
    Forward.objects.filter(pk=forward.pk).update(sent_at=clock.now(), claimed_until=None, why="", facts={})
    went_well(forward.source, Part.FORWARDING)
    return True


def _give_up(forward: Forward, why: Denial) -> None:
    _mark(forward, why, given_up_at=clock.now())


def _mark(forward: Forward, why: Denial, **changes: Any) -> None:
    facts = {name: str(value) for name, value in why.places.items()}
    Forward.objects.filter(pk=forward.pk).update(claimed_until=None, why=why.template, facts=facts, **changes)
    went_wrong(forward.source, Part.FORWARDING, why)


def _probed(plan: ProbePlan) -> bool:
    """Send one; whether the mail server was there."""
    to = plan.source.address or _mailbox_of(plan)
    if not to:
        went_wrong(plan.source, Part.PROBE, Unfit("There is no address that a probe could be sent to."))
        return True
    probe = begun(plan)
    outgoing = _Outgoing()
    try:
        outgoing.send(message_of(probe, to=to).as_bytes(), to=to)
    except (Trouble, Unfit) as trouble:
        probe.delete()
        went_wrong(plan.source, Part.PROBE, trouble)
        return isinstance(trouble, Unfit)
    finally:
        outgoing.close()
    return True


def _mailbox_of(plan: ProbePlan) -> str:
    users = Mailbox.objects.filter(source=plan.source, is_on=True, user__contains="@")
    return users.values_list("user", flat=True).first() or ""
