"""Mailboxes of the tests."""

from typing import Any

from stafet.catalog.models import Source
from stafet.channels.imap import Letterbox, opening
from stafet.channels.models import Mailbox, Security
from stafet.channels.sealed import PASSWORD, sealed
from stafet.jobs.fetching import fetch_mailbox
from tests.channels.dovecot import PASSWORD as TO_DOVECOT
from tests.channels.dovecot import Dovecot


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


def fetched(mailbox: Mailbox, **given: Any) -> int:
    """One look into all of its folders; how many messages were taken in."""
    with opening(mailbox) as box:
        return read(mailbox, box, **given)


def read(mailbox: Mailbox, box: Letterbox, **given: Any) -> int:
    """The same over a connection that is open."""
    count, trouble = fetch_mailbox(mailbox, box, is_over=lambda: False, **given)
    assert trouble is None, str(trouble)
    return count
