"""Notices as e-mail: text and simple HTML, in the reader's language, marked as written by a program (RFC 3834)."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import formataddr
from smtplib import SMTPDataError, SMTPException, SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.utils.translation import gettext, ngettext

from stafet.foundation.plain_text import one_line
from stafet.notify.models import Delivery
from stafet.notify.sending import Away, Later, Refused
from stafet.notify.words import Said
from stafet.staff.models import User

_LONGEST_SUBJECT: Final = 150
_LONGEST_NAME: Final = 100
_BUSY: Final = 421  # the server ends the connection: enough for now (RFC 5321 §3.8)
_NEVER: Final = range(500, 600)


@dataclass(frozen=True, slots=True)
class Line:
    """A notice as it stands in a mail."""

    title: str
    about: str
    url: str


class Mail:
    """One connection to the mail server, opened when the first message goes out."""

    def __init__(self) -> None:
        self._connection: Any = get_connection()
        self._sent = 0

    def send(self, delivery: Delivery, said: Sequence[Said]) -> None:
        """Hand one message over to the mail server."""
        message = message_of(delivery, said, self._connection)
        try:
            self._hand_over(message)
        except SMTPRecipientsRefused as trouble:
            codes = [code for code, _ in trouble.recipients.values()]
            raise _by_code(codes[0] if codes else 0, trouble) from trouble
        except SMTPDataError as trouble:
            raise _by_code(trouble.smtp_code, trouble) from trouble
        except (SMTPException, OSError) as trouble:
            raise Away(_named(trouble)) from trouble
        self._sent += 1

    def close(self) -> None:
        """Hang up."""
        try:
            self._connection.close()
        except (SMTPException, OSError):
            self._connection.connection = None

    def _hand_over(self, message: EmailMultiAlternatives) -> None:
        try:
            message.send()
        except SMTPServerDisconnected:
            self.close()
            if not self._sent:
                raise
            # It took some and hung up, as servers do after so many: once more over a new connection.
            self._sent = 0
            message.send()


@contextmanager
def mailing() -> Iterator[Mail]:
    """A connection that is closed at the end."""
    mail = Mail()
    try:
        yield mail
    finally:
        mail.close()


def message_of(delivery: Delivery, said: Sequence[Said], connection: Any = None) -> EmailMultiAlternatives:
    """The message of one notice or of a digest; the same one, by its Message-ID, however often it is made."""
    lines = [Line(one.title, one.about, notice_url(one.id)) for one in said]
    is_digest = delivery.notice_id is None
    subject = _subject(lines, is_digest=is_digest)
    why = gettext("Stafet tells you this because you chose so.")
    settings_url = f"{settings.PUBLIC_URL}/profile/notices"
    context = {"subject": subject, "lines": lines, "why": why, "settings_url": settings_url}
    text = "\n\n".join("\n".join(filter(None, (line.title, line.about, line.url))) for line in lines)
    message = EmailMultiAlternatives(
        subject,
        f"{text}\n\n--\n{why}\n{settings_url}\n",
        formataddr(("Stafet", settings.DEFAULT_FROM_EMAIL)),
        [_addressed(delivery.user)],
        connection=connection,
        headers={
            "Message-ID": f"<{delivery.uid}@{urlsplit(settings.PUBLIC_URL).hostname}>",
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
        },
    )
    message.attach_alternative(render_to_string("notify/mail.html", context), "text/html")
    return message


def notice_url(notice: int) -> str:
    """Where a notice leads: it is read then, and what it is about opens."""
    return f"{settings.PUBLIC_URL}/notices/{notice}"


def _subject(lines: Sequence[Line], *, is_digest: bool) -> str:
    if is_digest:
        count = len(lines)
        words = ngettext("%(count)d notice from Stafet", "%(count)d notices from Stafet", count)
        return words % {"count": count}
    line = lines[0]
    return one_line(": ".join(filter(None, (line.title, line.about))), _LONGEST_SUBJECT)


def _addressed(user: User) -> str:
    """The recipient; a name never ends its line, and so never begins another header."""
    return formataddr((one_line(user.name, _LONGEST_NAME), one_line(user.email, 254)))


def _by_code(code: int, trouble: Exception) -> Exception:
    if code == _BUSY:
        return Away(_named(trouble))
    return Refused(_named(trouble)) if code in _NEVER else Later(_named(trouble))


def _named(trouble: Exception) -> str:
    return one_line(f"{type(trouble).__name__}: {trouble}", 200)
