"""A real mail server on loopback that keeps what it is given, and can be told to refuse."""

from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller

from tests.notify.ports import free_port


class Letterbox:
    """What arrived, in order. `answers` gives what is said to the next recipients, an empty text accepts."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.raw: list[bytes] = []
        self.envelopes: list[str] = []  # from whom
        self.answers: dict[str, str] = {}

    async def handle_RCPT(  # noqa: N802  the library's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        """Accept or refuse a recipient."""
        if answer := self.answers.get(address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        """Keep a message."""
        self.envelopes.append(envelope.mail_from)
        self.raw.append(envelope.content)
        self.letters.append(BytesParser(EmailMessage, policy=default).parsebytes(envelope.content))
        return "250 OK"

    @property
    def ids(self) -> list[str]:
        return [str(letter["Message-ID"]) for letter in self.letters]


@contextmanager
def letterbox(box: Letterbox, port: int | None = None) -> Iterator[int]:
    """The server as long as the block lasts; gives its port."""
    number = port or free_port()
    controller = Controller(box, hostname="127.0.0.1", port=number)
    controller.start()
    try:
        yield number
    finally:
        controller.stop()
