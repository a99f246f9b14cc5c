"""Mailboxes and mails of the tests."""

from typing import Any

from stafet.catalog.models import Source
from stafet.channels.imap import Letterbox, opening
from stafet.channels.models import Mailbox, Security
from stafet.channels.sealed import PASSWORD, sealed
from stafet.jobs.fetching import fetch_mailbox
from tests.channels.dovecot import PASSWORD as TO_DOVECOT
from tests.channels.dovecot import Dovecot
from tests.intake.enquiries import mail


def mailbox_at(server: Dovecot, source: Source, **fields: Any) -> Mailbox:
    """The mailbox of the server's user, as this source's."""
    given: dict[str, Any] = {
        "host": "127.0.0.1",
        "port": server.port,
        "security": Security.NONE,
        "user": server.user,
        "secret": sealed({PASSWORD: TO_DOVECOT}),
    }
    return Mailbox.objects.create(source=source, **given | fields)


def enquiry(number: int, **headers: str) -> bytes:
    """The mail of another person for each number."""
    body = f"Guten Tag,\n\nist der Wagen Nr. {number} noch da?\n\nIhre Person Nummer {number}\n"
    sender = f"Anna Berg {number} <anna{number}@gmx.example>"
    raw = mail(body, message_id=f"{number}@gmx.example", sender=sender, **headers)
    return raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def fetched(mailbox: Mailbox, **given: Any) -> int:
    """One look into all of its folders; how many messages were taken in."""
    with opening(mailbox) as box:
        return read(mailbox, box, **given)


def read(mailbox: Mailbox, box: Letterbox, **given: Any) -> int:
    """The same over a connection that is open."""
    count, trouble = fetch_mailbox(mailbox, box, is_over=lambda: False, **given)
    assert trouble is None, str(trouble)
    return count
