"""One connection to a mail server, and what its refusals mean: try later, never again, or it is not there at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from smtplib import (
    SMTP,
    SMTP_SSL,
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPSenderRefused,
    SMTPServerDisconnected,
)
from ssl import create_default_context
from typing import Final

from stafet.foundation.plain_text import one_line
from stafet.mail.compose import Letter
from stafet.mail.models import Security
from stafet.mail.way_out import WayOut

TIMEOUT: Final = 20.0  # seconds for each answer of the server
_BUSY: Final = 421  # the server ends the connection: enough for now (RFC 5321 §3.8)
_NEVER: Final = range(500, 600)


class Refused(Exception):
    """This message will never be taken."""


class Later(Exception):
    """This message was not taken now."""


class Away(Exception):
    """The server cannot be reached, or lets nobody in: no message goes out by it."""


class Line:
    """A connection that is opened when the first letter goes out."""

    def __init__(self, way: WayOut) -> None:
        self._way = way
        self._server: SMTP | None = None
        self._sent = 0

    def send(self, letter: Letter) -> None:
        """Hand one letter over. Raises Refused, Later or Away; otherwise the server has taken it."""
        try:
            self._hand_over(letter)
        except SMTPRecipientsRefused as trouble:
            codes = [code for code, _ in trouble.recipients.values()]
            raise _by_code(codes[0] if codes else 0, trouble) from trouble
        except SMTPDataError as trouble:
            raise _by_code(trouble.smtp_code, trouble) from trouble
        except (SMTPException, OSError) as trouble:
            self.close()
            raise Away(named(trouble)) from trouble
        self._sent += 1

    def close(self) -> None:
        """Hang up."""
        if self._server is not None:
            try:
                self._server.quit()
            except (SMTPException, OSError):
                self._server.close()
        self._server = None

    def _hand_over(self, letter: Letter) -> None:
        try:
            self._open().sendmail(letter.mail_from, list(letter.to), letter.content)
        except (SMTPServerDisconnected, SMTPSenderRefused):
            if not self._sent:
                raise
            # It took some and hung up, as servers do after so many: once more over a new connection. Should it have
            # taken this one and its answer be lost, it comes twice, as RFC 5321 §4.5.4.1 has it.
            self._sent = 0
            self.close()
            self._open().sendmail(letter.mail_from, list(letter.to), letter.content)

    def _open(self) -> SMTP:
        if self._server is None:
            self._server = _connected(self._way)
        return self._server


@contextmanager
def line_by(way: WayOut) -> Iterator[Line]:
    """A connection that is closed at the end."""
    line = Line(way)
    try:
        yield line
    finally:
        line.close()


def named(trouble: Exception) -> str:
    """What went wrong, as one line."""
    return one_line(f"{type(trouble).__name__}: {trouble}", 300)


def _connected(way: WayOut) -> SMTP:
    context = create_default_context()
    if way.security == Security.TLS:
        server: SMTP = SMTP_SSL(way.host, way.port, timeout=TIMEOUT, context=context)
    else:
        server = SMTP(way.host, way.port, timeout=TIMEOUT)
    try:
        if way.security == Security.STARTTLS:
            server.starttls(context=context)
        if way.user:
            server.login(way.user, way.password)
    except BaseException:
        server.close()
        raise
    return server


def _by_code(code: int, trouble: Exception) -> Exception:
    if code == _BUSY:
        return Away(named(trouble))
    return Refused(named(trouble)) if code in _NEVER else Later(named(trouble))
