"""Give a source a mailbox, and change how it is read."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext_noop

from stafet.catalog.models import Source
from stafet.channels.models import LogIn, Mailbox, Security
from stafet.channels.oauth import is_safe
from stafet.channels.sealed import opened, sealed
from stafet.channels.trouble import Trouble
from stafet.foundation.denials import Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record

SHORTEST: Final = 10  # seconds between two looks: more often no provider likes it
LONGEST: Final = 25 * 60  # servers hang up on who listens for half an hour (RFC 2177)
_MOST_FOLDERS: Final = 20
_TERMS: Final = (
    "host", "port", "security", "user", "log_in", "token_url", "client_id", "folders", "moves_to", "reads_from",
    "check_every", "is_on",
)  # fmt: skip


@action("define.company", locks=False)
def make_mailbox(
    source: Source, *, terms: Mapping[str, Any], secrets: Mapping[str, str], by: Actor
) -> Mailbox:
    """Read this mailbox from now on, for this source. `secrets` by the names in `channels/sealed.py`.

    `terms` are the columns of a mailbox; `folders` a list of names. Denies what cannot be read.
    """
    mailbox = Mailbox(source=source, secret=sealed(secrets))
    _take(mailbox, terms)
    mailbox.save(force_insert=True)
    record("mailbox:made", mailbox, by=by, after=_facts(mailbox))
    return mailbox


@action("define.company")
def edit_mailbox(
    mailbox: Mailbox,
    *,
    changes: Mapping[str, Any],
    secrets: Mapping[str, str] | None = None,
    version: int | None = None,
    by: Actor,
) -> Mailbox:
    """Change how it is read; secrets that are not given, or empty, stay as they are. Denies an old `version`."""
    check_editable(changes, _TERMS)
    before = _facts(mailbox)
    _take(mailbox, changes)
    new = {name: secret for name, secret in (secrets or {}).items() if secret}
    if new:
        mailbox.secret = sealed(_kept(mailbox) | new)
    was, is_now = differing(before, _facts(mailbox))
    if is_now or new:
        mailbox.version += 1  # by which the thread that reads it notices
        mailbox.save()
        record("mailbox:edited", mailbox, by=by, before=was, after=is_now | {"secret": bool(new)})
    return mailbox


def _kept(mailbox: Mailbox) -> dict[str, str]:
    try:
        return opened(mailbox)
    except Trouble:  # sealed under a key that is gone: what is given now stands alone
        return {}


def _take(mailbox: Mailbox, changes: Mapping[str, Any]) -> None:
    for name, value in changes.items():
        setattr(mailbox, name, value)
    mailbox.folders = _folders(mailbox.folders)
    if wrong := _wrong(mailbox):
        raise Invalid("This mailbox cannot be read.", fields=wrong)
    others = Mailbox.objects.filter(host=mailbox.host, port=mailbox.port, user=mailbox.user)
    if others.exclude(pk=mailbox.pk).exists():
        raise Invalid(
            "This mailbox is read already.", fields={"user": "It belongs to another source, or to this."}
        )


def _wrong(mailbox: Mailbox) -> dict[str, str]:
    wrong = {}
    if not mailbox.host or any(letter.isspace() or letter == "/" for letter in mailbox.host):
        wrong["host"] = gettext_noop("A host name such as imap.example.com.")
    if mailbox.security not in set(Security) or mailbox.log_in not in set(LogIn):
        wrong["security"] = gettext_noop("Pick one of the list.")
    if not mailbox.user.strip() or not mailbox.user.isprintable():
        wrong["user"] = gettext_noop("By which name is it opened?")
    if mailbox.moves_to in mailbox.folders:
        wrong["moves_to"] = gettext_noop("Read mail would come back: pick a folder that is not read.")
    if not SHORTEST <= mailbox.check_every <= LONGEST:
        wrong["check_every"] = gettext_noop("Between 10 seconds and 25 minutes.")
    if mailbox.log_in == LogIn.OAUTH2 and not is_safe(mailbox.token_url):
        wrong["token_url"] = gettext_noop("An address that begins with https://.")
    return wrong


def _folders(given: Sequence[str]) -> list[str]:
    names = list(dict.fromkeys(name.strip()[:200] for name in given if name.strip() and name.isprintable()))
    return names[:_MOST_FOLDERS] or ["INBOX"]


def _facts(mailbox: Mailbox) -> dict[str, Any]:
    facts = {name: getattr(mailbox, name) for name in _TERMS}
    return facts | {
        "source": mailbox.source_id,
        "folders": list(mailbox.folders),
        "reads_from": mailbox.reads_from.isoformat() if mailbox.reads_from else None,
    }
