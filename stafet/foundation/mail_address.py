"""E-mail addresses: read, normalised, compared. RFC 5321 and 5322 for the form, IDNA 2008 for the domain."""

from dataclasses import dataclass
from email.utils import parseaddr

from email_validator import EmailNotValidError, validate_email

# RFC 5321 §4.5.3.1: 64 + @ + 255 octets; a display name beside it may not be endless either.
MAX_TYPED = 1000


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
    if "<" in candidate or "(" in candidate:
        candidate = parseaddr(candidate)[1]
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
