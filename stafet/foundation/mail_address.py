"""E-mail addresses: read, normalised, compared. RFC 5321 and 5322 for the form, IDNA 2008 for the domain."""

import re
from dataclasses import dataclass
from email.utils import parseaddr
from functools import lru_cache

from email_validator import EmailNotValidError, validate_email

# RFC 5321 §4.5.3.1: 64 + @ + 255 octets; a display name beside it may not be endless either.
MAX_TYPED = 1000

_SPOKEN = ((" at ", "@"), ("(at)", "@"), ("[at]", "@"), (" dot ", "."), ("(dot)", "."), ("[dot]", "."))
_IN_BRACKETS = re.compile(r"<([^<>@\s]+@[^<>@\s]+)>")
_MAILBOX = re.compile(r"([^@\s]+)@([^@\s]+\.[^@\s.]{2,})")
# What nearly all addresses look like; RFC 5321 §4.5.3.1 for the lengths.
_PLAIN = re.compile(r"([A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*)@([A-Za-z0-9.-]+)")
_LONGEST_LOCAL, _LONGEST_ADDRESS = 64, 254
_GMAIL = ("gmail.com", "googlemail.com")


@dataclass(frozen=True, slots=True)
class MailAddress:
    """`local` as its owner writes it, `domain` in lower-case ASCII (IDNA)."""

    local: str
    domain: str

    @property
    def address(self) -> str:
        return f"{self.local}@{self.domain}"

    @property
    def key(self) -> str:
        """By this two addresses are compared: no provider in use tells upper and lower case apart."""
        return self.address.casefold()


def read_address(typed: str) -> MailAddress | None:
    """Read one address, with or without a display name; None if it is none.

    Anything with a line break or another control character is refused, so that what comes out of here can
    never add a header to a mail.

    >>> read_address("Jörg Möller <J.Moeller@Möller-Autos.example>").address
    'J.Moeller@xn--mller-autos-rfb.example'
    >>> read_address("a@b.example\\nBcc: x@y.example") is None
    True
    """
    # The standard parser recurses into nested comments, which nobody writes: "((((…".
    if len(typed) > MAX_TYPED or typed.count("(") > 3 or not typed.strip().isprintable():
        return None
    candidate = typed.strip().removeprefix("mailto:")
    plain = _PLAIN.fullmatch(candidate)
    if plain and len(plain[1]) <= _LONGEST_LOCAL and len(candidate) <= _LONGEST_ADDRESS:
        # Addresses come by the million, their domains do not.
        return MailAddress(plain[1], domain) if (domain := _domain(plain[2])) else None
    if "<" in candidate or "(" in candidate:
        candidate = parseaddr(candidate)[1]
    return _checked(candidate)


@lru_cache(maxsize=20_000)
def _domain(typed: str) -> str:
    checked = _checked(f"a@{typed}")
    return checked.domain if checked else ""


def _checked(candidate: str) -> MailAddress | None:
    try:
        # Reserved names (.test, .example) are accepted: whether mail arrives is not decided here.
        checked = validate_email(
            candidate,
            check_deliverability=False,
            globally_deliverable=False,
            test_environment=True,
            allow_quoted_local=True,
        )
    except EmailNotValidError:
        return None
    if "." not in checked.ascii_domain:
        return None
    return MailAddress(local=checked.local_part, domain=checked.ascii_domain.lower())


def mailbox(typed: str) -> tuple[str, str]:
    """The mailbox behind a typed address as (local part, domain), for comparing; ("", "") if there is none.

    Case, blanks and tags (`name+tag@`) do not count, nor do dots at Gmail, which is one provider under two
    domains. The result is never written to: it may not be an address that anybody uses.

    >>> mailbox("J.Doe+News@GoogleMail.com "), mailbox("jdoe@gmail.com"), mailbox("Doe <j.doe@firm.example>")
    (('jdoe', 'gmail.com'), ('jdoe', 'gmail.com'), ('j.doe', 'firm.example'))
    >>> mailbox("j.doe (at) firm.example"), mailbox("n/a")
    (('j.doe', 'firm.example'), ('', ''))
    """
    text = typed[:MAX_TYPED].strip().lower().removeprefix("mailto:")
    if "@" not in text:
        for spoken, sign in _SPOKEN:
            text = text.replace(spoken, sign)
    if found := _IN_BRACKETS.search(text):
        text = found[1]
    found = _MAILBOX.fullmatch("".join(text.split()).strip(".,;:<>()'\""))
    if not found:
        return "", ""
    local, domain = found[1], found[2]
    plain = local.partition("+")[0] or local
    if domain in _GMAIL:
        return plain.replace(".", "") or plain, _GMAIL[0]
    return plain, domain
