"""Mails of the tests."""

from tests.intake.enquiries import mail


def enquiry(number: int, **headers: str) -> bytes:
    """The mail of another person for each number."""
    body = f"Guten Tag,\n\nist der Wagen Nr. {number} noch da?\n\nIhre Person Nummer {number}\n"
    sender = f"Anna Berg {number} <anna{number}@gmx.example>"
    raw = mail(body, message_id=f"{number}@gmx.example", sender=sender, **headers)
    return raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
