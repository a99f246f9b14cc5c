"""Raw enquiries as channels deliver them."""

ADF = """<?adf version="1.0"?>
<?xml version="1.0"?>
<adf><prospect><id sequence="1" source="Boerse">{number}</id><requestdate>2026-11-20T10:11:12+01:00</requestdate>
<vehicle interest="buy" status="used"><year>2021</year><make>Volkswagen</make><model>Golf</model>
<vin>WVWZZZAUZMW123456</vin><stock>S-12</stock></vehicle>
<vehicle interest="trade-in"><year>2014</year><make>Opel</make><model>Corsa</model></vehicle>
<customer><contact><name part="first">Jørn</name><name part="last">Heide</name><email>{email}</email>
<phone type="cellphone">0170 1234567</phone></contact><comments>Noch da?</comments></customer>
<vendor><vendorname>Nord</vendorname></vendor></prospect></adf>"""


def adf(number: str = "A-77", email: str = "joern@example.com") -> bytes:
    """An ADF document with a wanted vehicle and one in payment."""
    return ADF.format(number=number, email=email).encode()


def mail(
    body: str | bytes = "Guten Tag,\n\nist der Wagen noch da?\n\nMit freundlichen Grüßen\nAnna Berg\n",
    *,
    message_id: str = "1@gmx.example",
    sender: str = "Anna Berg <anna@gmx.example>",
    **headers: str,
) -> bytes:
    """A plain mail; further headers by their names with _ for -."""
    lines = [
        f"From: {sender}",
        "To: info@haus.example",
        f"Message-ID: <{message_id}>",
        "Subject: Anfrage zum VW Golf",
        "Date: Sat, 21 Nov 2026 10:00:00 +0100",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + (body if isinstance(body, bytes) else body.encode())


def form(email: str = "kim@post.example", **fields: str) -> bytes:
    """A web form as a browser sends it."""
    given = {"name": "Kim Lund", "email": email, "message": "Is it still there?"} | fields
    return "&".join(f"{name}={value.replace(' ', '+')}" for name, value in given.items()).encode()


FORM = "application/x-www-form-urlencoded"
MAIL = "message/rfc822"
XML = "application/x-adf+xml"
