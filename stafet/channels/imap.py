"""One connection to a mailbox over IMAP (RFC 3501), in the few words that fetching needs; every trouble is a sentence."""

import imaplib
import re
import ssl
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final

from imap_tools import BaseMailBox, ImapToolsError, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.utils import encode_folder

from stafet.channels.models import LogIn, Mailbox, Security
from stafet.channels.oauth import Access, renewed
from stafet.channels.sealed import PASSWORD, opened
from stafet.channels.trouble import Trouble, Unfit

PATIENCE: Final = 60.0  # seconds for each answer
TICK: Final = 1.0  # seconds after which a listener looks whether it is to end
_UID: Final = re.compile(rb"\bUID (\d+)")
_SIZE: Final = re.compile(rb"\bRFC822\.SIZE (\d+)")
_ARRIVED: Final = re.compile(rb'\bINTERNALDATE "([^"]+)"')
_BROKEN: Final = (imaplib.IMAP4.error, ImapToolsError, OSError)
_KINDS: Final[dict[str, Callable[..., BaseMailBox]]] = {
    Security.TLS: MailBox,
    Security.STARTTLS: MailBoxStartTls,
    Security.NONE: MailBoxUnencrypted,
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A message as the server lists it: its number, its size in bytes, when it came into the folder."""

    uid: int
    size: int
    arrived_at: datetime | None


class Broken(Trouble):
    """The connection is of no use any more."""


@contextmanager
def opening(mailbox: Mailbox, *, access: Access | None = None) -> Iterator["Letterbox"]:
    """An open connection, logged in; `access` where there is a token that still holds.

    Denies with Trouble, in a sentence, where there is no getting in.
    """
    box = _connected(mailbox)
    try:
        access = _logged_in(box, mailbox, access)
        yield Letterbox(box, access)
    finally:
        with suppress(*_BROKEN):
            box.client.sock.settimeout(TICK * 2)
            box.logout()


class Letterbox:
    """An open mailbox. What breaks the connection is Broken, what the server does not do for one message Unfit."""

    def __init__(self, box: BaseMailBox, access: Access | None) -> None:
        self.access = access
        self._box = box
        self._client: Any = box.client
        self._capabilities = self._asked_for_capabilities()

    def select(self, folder: str) -> int:
        """Open a folder; its UIDVALIDITY, 0 where the server keeps no numbers."""
        try:
            self._box.folder.set(folder)
            _, found = self._client.response("UIDVALIDITY")
        except ImapToolsError as refusal:
            raise Trouble("There is no folder %(folder)s in this mailbox.", folder=folder) from refusal
        except _BROKEN as trouble:
            raise _broken(trouble) from trouble
        return int(found[0]) if found and found[0] else 0

    def folders(self) -> list[str]:
        """The names of all folders."""
        try:
            return [one.name for one in self._box.folder.list()]
        except _BROKEN as trouble:
            raise _broken(trouble) from trouble

    def newer(self, uid: int) -> list[Listed]:
        """What lies in the open folder with a higher number, in its order."""
        try:
            found = self._said("SEARCH", f"UID {uid + 1}:*")
        except Unfit as refusal:
            raise Trouble("The mail server does not list its messages.") from refusal
        uids = [int(one) for one in b" ".join(part or b"" for part in found).split()]
        # "n:*" always names the last message, even one below n (RFC 3501 §6.4.8).
        wanted = sorted({one for one in uids if one > uid})
        return [listed for lot in _lots(wanted) for listed in self._listed(lot)]

    def still_there(self, uids: Iterable[int]) -> set[int]:
        """Those of these numbers that the open folder still has."""
        wanted = sorted(uids)
        return {listed.uid for lot in _lots(wanted) for listed in self._listed(lot)}

    def bodies(self, uids: Sequence[int]) -> dict[int, bytes]:
        """The bytes of these messages; none of those that are gone. They stay unread."""
        return self._fetched(uids, "(UID BODY.PEEK[])")

    def beginning(self, uid: int, length: int) -> bytes:
        """The first bytes of a message."""
        found = self._fetched([uid], f"(UID BODY.PEEK[]<0.{length}>)")
        if uid not in found:
            raise Unfit("The mail server does not give this message.")
        return found[uid]

    def mark_read(self, uids: Sequence[int]) -> None:
        """Mark them as read."""
        for lot in _lots(uids):
            self._said("STORE", _set(lot), "+FLAGS.SILENT", r"(\Seen)")

    def move(self, uids: Sequence[int], folder: str) -> None:
        """Put them into another folder, which is made if there is none."""
        for lot in _lots(uids):
            try:
                self._moved(lot, folder)
            except Unfit:
                with suppress(*_BROKEN):
                    self._box.folder.create(folder)
                self._moved(lot, folder)

    @property
    def tells(self) -> bool:
        """Whether the server says by itself that something came (RFC 2177)."""
        return "IDLE" in self._capabilities

    def wait(self, seconds: float, is_over: Callable[[], bool]) -> bool:
        """Listen to the open folder until something happens in it; False where nothing did, or `is_over` says so."""
        ends = time.monotonic() + seconds
        try:
            idle: Any = self._box.idle
            idle.start()
            heard: list[bytes] = []
            while not heard and not is_over() and time.monotonic() < ends:
                began = time.monotonic()
                heard = idle.poll(timeout=TICK)
                if not heard and time.monotonic() - began < TICK / 2:
                    break  # readable and silent: the server hung up, as ending the command will tell
            idle.stop()
        except _BROKEN as trouble:
            raise _broken(trouble) from trouble
        return bool(heard)

    def _listed(self, uids: Sequence[int]) -> Iterator[Listed]:
        for part in self._said("FETCH", _set(uids), "(UID RFC822.SIZE INTERNALDATE)"):
            line = part[0] if isinstance(part, tuple) else part or b""
            uid, size, arrived = _UID.search(line), _SIZE.search(line), _ARRIVED.search(line)
            if uid and size:
                yield Listed(int(uid[1]), int(size[1]), _instant(arrived[1]) if arrived else None)

    def _fetched(self, uids: Sequence[int], parts: str) -> dict[int, bytes]:
        found: dict[int, bytes] = {}
        body: bytes | None = None
        for part in self._said("FETCH", _set(uids), parts):
            # One answer is (head, bytes) and a tail; the number stands in either, as the server likes.
            if isinstance(part, tuple):
                body = part[1]
            line = part[0] if isinstance(part, tuple) else part or b""
            if (uid := _UID.search(line)) and body is not None:
                found[int(uid[1])] = body
                body = None
        return found

    def _moved(self, uids: Sequence[int], folder: str) -> None:
        name = encode_folder(folder)
        if "MOVE" in self._capabilities:
            self._said("MOVE", _set(uids), name)
            return
        self._said("COPY", _set(uids), name)
        self._said("STORE", _set(uids), "+FLAGS.SILENT", r"(\Deleted)")
        if "UIDPLUS" in self._capabilities:
            # Never a plain EXPUNGE: it would take along what other programs have marked.
            self._said("EXPUNGE", _set(uids))

    def _asked_for_capabilities(self) -> frozenset[str]:
        # A server may offer more to whom it knows than to whom has just connected.
        try:
            _, found = self._client.capability()
        except _BROKEN as trouble:
            raise _broken(trouble) from trouble
        return frozenset(str(found[-1], "ascii", "replace").upper().split())

    def _said(self, command: str, *words: Any) -> list[Any]:
        try:
            status, found = self._client.uid(command, *words)
        except imaplib.IMAP4.abort as trouble:
            raise _broken(trouble) from trouble
        except imaplib.IMAP4.error as refusal:
            raise Unfit("The mail server does not give this message.") from refusal
        except OSError as trouble:
            raise _broken(trouble) from trouble
        if status != "OK":
            raise Unfit("The mail server does not give this message.")
        return [part for part in found if part is not None]


def _connected(mailbox: Mailbox) -> BaseMailBox:
    given: dict[str, Any] = {"port": mailbox.port, "timeout": PATIENCE}
    if mailbox.security != Security.NONE:
        given["ssl_context"] = ssl.create_default_context()
    try:
        return _KINDS[mailbox.security](mailbox.host, **given)
    except ssl.SSLCertVerificationError as trouble:
        raise Trouble("The certificate of %(host)s is not valid.", host=mailbox.host) from trouble
    except ssl.SSLError as trouble:
        raise Trouble("%(host)s does not encrypt as expected.", host=mailbox.host) from trouble
    except (*_BROKEN, ValueError) as trouble:
        raise Trouble("The mail server %(host)s cannot be reached.", host=mailbox.host) from trouble


def _logged_in(box: BaseMailBox, mailbox: Mailbox, access: Access | None) -> Access | None:
    try:
        if mailbox.log_in == LogIn.OAUTH2:
            access = access if access and access.holds() else renewed(mailbox)
            box.xoauth2(mailbox.user, access.token, initial_folder=None)
            return access
        password = opened(mailbox).get(PASSWORD, "")
        is_plain = mailbox.user.isascii() and password.isascii()
        (box.login if is_plain else box.login_utf8)(mailbox.user, password, initial_folder=None)
    except imaplib.IMAP4.abort as trouble:
        raise _broken(trouble) from trouble
    except (ImapToolsError, imaplib.IMAP4.error) as refusal:
        raise Trouble("The mail server does not let %(user)s in.", user=mailbox.user) from refusal
    except OSError as trouble:
        raise _broken(trouble) from trouble
    return None


def _broken(_trouble: Exception) -> Broken:
    return Broken("The connection to the mail server broke.")


def _instant(text: bytes) -> datetime | None:
    """An INTERNALDATE such as 17-Jul-1996 02:44:25 -0700 as an instant."""
    try:
        found = parsedate_to_datetime(text.decode("ascii", "replace").strip().replace("-", " ", 2))
    except (ValueError, IndexError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _lots(uids: Sequence[int]) -> Iterator[Sequence[int]]:
    """As many numbers as a command line surely takes (RFC 7162 §4: 8,192 octets)."""
    for first in range(0, len(uids), 500):
        yield uids[first : first + 500]


def _set(uids: Sequence[int]) -> str:
    return ",".join(str(uid) for uid in uids)
