"""Takes mail as it is sent, by SMTP (RFC 5321) or LMTP (RFC 2033): its sender is told "250" only once it is kept.

Whoever hears anything else, or nothing, keeps the mail and sends it again; kept twice it is one capture. It takes mail
for the sources' own addresses and for nobody else, and never sends any on by itself.
"""

import asyncio
import logging
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from aiosmtpd.controller import Controller
from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import settings
from django.db import close_old_connections

from stafet.catalog.models import Source
from stafet.channels.health import went_well
from stafet.channels.models import Part
from stafet.channels.whose import source_at
from stafet.foundation.denials import Invalid
from stafet.intake.actions.hand_in import LARGEST
from stafet.jobs.take_in import take_in

BIND_AGAIN: Final = 5.0  # seconds before a port that another worker holds is tried again
AT_ONCE: Final = 4  # messages that are kept at the same time
LONGEST_LINE: Final = 2**20  # bytes; RFC 5322 allows 998, programs that write HTML know nothing of it
KEPT: Final = "250 2.0.0 Kept"
LATER: Final = "451 4.3.0 Not now, send it again"
TOO_LARGE: Final = "552 5.3.4 Too large"
UNKNOWN: Final = "550 5.1.1 Nobody reads mail to this address here"

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen, in which of the two languages: `smtp` or `lmtp`; and the PEM file for STARTTLS (RFC 3207)."""

    kind: str
    host: str
    port: int
    certificate: str = ""


@contextmanager
def listening() -> Iterator[None]:
    """Take mail until the block ends, where the environment says so."""
    address: Address | None = settings.MAIL_LISTEN and Address(
        *settings.MAIL_LISTEN, settings.MAIL_LISTEN_TLS
    )
    if address is None:
        yield
        return
    over = threading.Event()
    thread = threading.Thread(target=_listen, args=(address, over), name="listener for mail", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


@contextmanager
def open_at(address: Address) -> Iterator[None]:
    """Listen there until the block ends. Raises OSError where somebody else does."""
    pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="letter slot")
    door = _Door(address, _Slot(pool, by_recipient=address.kind == "lmtp"))
    door.start()
    try:
        yield
    finally:
        door.stop()
        pool.shutdown()


def _listen(address: Address, over: threading.Event) -> None:
    """Of several workers on a machine one has the port; another takes it over when that one ends."""
    while not over.is_set():
        try:
            with open_at(address):
                over.wait()
        except (OSError, TimeoutError) as trouble:
            _log.info("Not listening at %s:%s: %s", address.host, address.port, trouble)
            over.wait(BIND_AGAIN)


class _Patient:
    """Lines may be longer than the standard allows: what is refused for that is lost with its sender."""

    line_length_limit = LONGEST_LINE


class _Smtp(_Patient, SMTP):
    pass


class _Lmtp(_Patient, LMTP):
    pass


class _Door(Controller):
    def __init__(self, address: Address, slot: "_Slot") -> None:
        super().__init__(slot, hostname=address.host, port=address.port)
        self._language = _Lmtp if address.kind == "lmtp" else _Smtp
        self._certificate = address.certificate

    def factory(self) -> Any:
        """The conversation with one client."""
        return self._language(
            self.handler,
            data_size_limit=LARGEST,
            enable_SMTPUTF8=True,
            ident="Stafet",
            loop=self.loop,
            tls_context=_encryption(self._certificate),
        )


def _encryption(certificate: str) -> ssl.SSLContext | None:
    """How this connection may be encrypted. A file that is gone meanwhile refuses no mail: it comes in the open."""
    if not certificate:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(certificate)
    except OSError as trouble:
        _log.warning("Mail is taken without encryption, for %s: %s", certificate, trouble)
        return None
    return context


class _Slot:
    """What is asked at each step of a conversation; the answers are SMTP's."""

    def __init__(self, pool: ThreadPoolExecutor, *, by_recipient: bool) -> None:
        self._pool, self._by_recipient = pool, by_recipient

    async def handle_RCPT(  # noqa: N802 - the library looks for this name
        self, _server: Any, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Whether mail to this address is taken."""
        try:
            source = await self._beside(lambda: source_at(address))
        except Exception:
            _log.exception("Nobody could say whose mail %r is", address)
            return LATER
        if source is None:
            return UNKNOWN
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 Yes"

    async def handle_DATA(self, _server: Any, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keep the mail, once for each source it is for; LMTP wants an answer for each recipient."""
        raw = bytes(envelope.original_content or b"")
        answer = await self._beside(lambda: _kept(raw, envelope.rcpt_tos))
        return "\r\n".join([answer] * len(envelope.rcpt_tos)) if self._by_recipient else answer

    async def _beside(self, work: Callable[[], T]) -> T:
        """In a thread that may wait for the database."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)


def _kept(raw: bytes, addresses: Sequence[str]) -> str:
    """The answer to a mail; never an exception, for that would be an answer too."""
    try:
        close_old_connections()
        sources: dict[int, Source] = {}
        for address in addresses:
            source = source_at(address)
            if source is None:
                return LATER  # it was there when the recipient was named
            sources[source.pk] = source
        for source in sources.values():
            take_in(source, raw)
            went_well(source, Part.ARRIVAL)
    except Invalid:
        return TOO_LARGE
    except Exception:
        _log.exception("A mail could not be kept; its sender is told to send it again")
        return LATER
    return KEPT
