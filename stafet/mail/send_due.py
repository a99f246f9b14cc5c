"""Sends what waits: each message claimed, handed over outside every transaction, and marked; what fails is tried again.

Whoever dies between the server's 250 and the mark leaves a claim behind; when it ends, that one message goes out once
more, under the same Message-ID. docs/decisions/0017-mail-out.md says how narrow that window is.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils.translation import gettext_noop

from stafet.contacts.consent import Way, may_contact
from stafet.foundation import clock
from stafet.foundation.plain_text import one_line
from stafet.foundation.secrets import Sealed
from stafet.mail.actions.bounce import message_failed
from stafet.mail.compose import letter
from stafet.mail.models import Message, MessageKind, MessageState, SmtpAccount
from stafet.mail.render import Rendered, blocks_of, plain_of
from stafet.mail.smtp import Away, Later, Line, Refused, line_by, named
from stafet.mail.unsubscribe import unsubscribe_url
from stafet.mail.values import values_of
from stafet.mail.way_out import WayOut, account_of, way_out_of
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch

AT_ONCE: Final = 200  # messages before a connection is closed
LEASE: Final = timedelta(minutes=5)  # longer than any server is waited for
GIVEN_UP: Final = timedelta(
    days=3
)  # after which somebody has to know that it did not go out (RFC 5321 §4.5.4.1: 4–5)
AFTER_TROUBLE: Final = timedelta(seconds=15)  # before a server that was away is asked again
NO_MORE_CONSENT: Final = gettext_noop("The customer has withdrawn their consent meanwhile.")
_FIRST_PAUSE: Final = timedelta(minutes=1)
_LONGEST_PAUSE: Final = timedelta(hours=1)

_log = logging.getLogger(__name__)


def ways_waiting() -> dict[int | None, list[int]]:
    """The branches that have something to send now, by the key of the account that serves them.

    A way whose server was away a moment ago is left out, and so is a branch that has none at all.
    """
    now = clock.now()
    waiting = sorted(set(Message.objects.ready(now).order_by().values_list("branch", flat=True).distinct()))
    found: dict[int | None, list[int]] = {}
    accounts = {one.branch_id: one for one in SmtpAccount.objects.filter(is_on=True)} if waiting else {}
    for branch in Branch.objects.filter(pk__in=waiting):
        account = accounts.get(branch.pk) or accounts.get(None)
        is_shut = account is not None and account.again_at is not None and account.again_at > now
        if not is_shut and (account is not None or _has_way(branch)):
            found.setdefault(account.pk if account else None, []).append(branch.pk)
    return found


def send_due(
    branches: Sequence[int], *, limit: int = AT_ONCE, goes_on: Callable[[], bool] = lambda: True
) -> tuple[int, bool]:
    """Send up to `limit` messages of branches that share one way out: how many went, and whether it was open.

    Asked before each message, `goes_on` may end it: what is under way is finished, and nothing new begun.
    """
    branch = Branch.objects.filter(pk__in=branches).first()
    if branch is None:
        return 0, True
    try:
        way = way_out_of(branch)
    except Sealed as trouble:
        _note_failure(_account_key(branch), str(trouble))
        return 0, False
    if way is None:
        return 0, True
    sent = 0
    with line_by(way) as line:
        for _ in range(limit):
            message = _claimed(branches) if goes_on() else None
            if message is None:
                break
            try:
                # Branches that share an account without a name are each the sender by their own.
                sent += _sent(message, line, replace(way, name=message.from_name or way.name))
            except Away as trouble:
                _release(message, str(trouble))
                _note_failure(way.account, str(trouble))
                return sent, False
    if sent and way.account is not None:
        SmtpAccount.objects.filter(pk=way.account).update(sent_at=clock.now(), failure="", again_at=None)
    return sent, True


def _claimed(branches: Iterable[int]) -> Message | None:
    """The next message that is due, for us alone until LEASE has passed."""
    now = clock.now()
    with transaction.atomic():
        ready = Message.objects.ready(now).filter(branch__in=branches).order_by("not_before", "id")
        free = ready.select_for_update(skip_locked=True, of=("self",))
        # Who waits for an answer goes before what many get.
        found = free.exclude(kind=MessageKind.BULK).first() or free.filter(kind=MessageKind.BULK).first()
        if found is not None:
            found.attempts += 1
            found.claimed_until, found.tried_at = now + LEASE, now
            found.save(update_fields=["attempts", "claimed_until", "tried_at"])
    return found


def _sent(message: Message, line: Line, way: WayOut) -> bool:
    """Hand a claimed message over and mark it; whether it went out. Raises Away alone."""
    if not _is_wanted(message):
        _mark(message, state=MessageState.RECALLED, why=NO_MORE_CONSENT)
        return False
    try:
        files = [(one.name, one.file) for one in message.files.select_related("file")]
        goodbye = _goodbye(message)
        rendered = _as_it_goes(message, way, goodbye)
        line.send(letter(message, rendered, way, files=files, unsubscribe=goodbye))
    except Away as trouble:
        if clock.now() - message.at > GIVEN_UP:
            message_failed(message, why=str(trouble), by=SYSTEM)
        raise
    except Refused as trouble:
        message_failed(message, why=str(trouble), by=SYSTEM)
        return False
    except Later as trouble:
        _put_off(message, str(trouble))
        return False
    except Exception as trouble:
        _log.exception("Message %s could not be sent", message.pk)
        _put_off(message, named(trouble))
        return False
    _mark(
        message,
        state=MessageState.SENT,
        sent_at=clock.now(),
        why="",
        from_name=one_line(way.name, 150),
        from_address=way.address,
    )
    return True


def _is_wanted(message: Message) -> bool:
    """Whether whoever it goes to still consents: one of many may wait for hours."""
    if not message.purpose or message.contact is None:
        return True
    return may_contact(message.contact.consents.all(), message.purpose, Way.EMAIL)


def _goodbye(message: Message) -> str:
    """Where the recipient of one of many is rid of the others."""
    if not message.purpose or message.contact_id is None:
        return ""
    return unsubscribe_url(message.contact_id, purpose=message.purpose)


def _as_it_goes(message: Message, way: WayOut, goodbye: str) -> Rendered:
    """The HTML that was made when it was written, with the plain text beside it."""
    lead, branch = message.lead, message.branch
    if branch is None:
        raise ValueError("What goes out has a branch.")
    values = values_of(
        branch=branch,
        address=way.address,
        lead=lead,
        contact=message.contact,
        user=message.by,
        language=message.language,
    )
    blocks = blocks_of(branch.pk, message.language)
    is_automatic = message.kind == MessageKind.AUTOMATIC
    text, picture = plain_of(
        message.text,
        blocks,
        values,
        language=message.language,
        is_automatic=is_automatic,
        unsubscribe=goodbye,
    )
    return Rendered(message.html, text, picture)


def _put_off(message: Message, why: str) -> None:
    """Try again later, with growing pauses; after days somebody has to know."""
    now = clock.now()
    if now - message.at > GIVEN_UP:
        message_failed(message, why=why, by=SYSTEM)
        return
    pause = min(_FIRST_PAUSE * 2 ** min(message.attempts - 1, 20), _LONGEST_PAUSE)
    _mark(message, not_before=now + pause, why=why)


def _release(message: Message, why: str) -> None:
    """As if it had not been tried; its row says what it waits for."""
    _mark(message, attempts=message.attempts - 1, why=why)


def _mark(message: Message, *, why: str, **changes: object) -> None:
    """Write what became of it, unless word of a bounce was faster."""
    Message.objects.queued().filter(pk=message.pk).update(claimed_until=None, why=why[:300], **changes)


def _note_failure(account: int | None, why: str) -> None:
    now = clock.now()
    _log.warning("No mail goes out by account %s at the moment: %s", account, why)
    if account is not None:
        SmtpAccount.objects.filter(pk=account).update(
            failed_at=now, failure=why[:300], again_at=now + AFTER_TROUBLE
        )


def _has_way(branch: Branch) -> bool:
    return way_out_of(branch) is not None


def _account_key(branch: Branch) -> int | None:
    account = account_of(branch.pk)
    return account.pk if account else None
