"""What a person who makes a lead of a capture by hand begins with: all that was understood."""

from stafet.intake.models import Capture
from stafet.intake.portals import portals
from stafet.intake.readers import read
from stafet.intake.readers.sketch import Sketch
from stafet.intake.understanding import enquiry_of, storable
from stafet.leads.enquiry import Enquiry

_SHOWN = 100_000  # bytes of what nobody could read


def prefilled(capture: Capture) -> Enquiry:
    """The first enquiry that the readers find; without one the sender, the subject and the text as it stands.

    Reads the raw bytes anew, if that is known to end well; writes nothing.
    """
    if capture.kills:
        return Enquiry(subject="–", message=storable(bytes(capture.raw[:_SHOWN]).decode("utf-8", "replace")))
    reading = read(
        bytes(capture.raw),
        capture.content_type,
        country=capture.source.branch.country,
        portals=portals(),
    )
    sketch = reading.sketches[0] if reading.sketches else Sketch(key=reading.message_key)
    enquiry = enquiry_of(sketch, reading)
    if reading.sketches:
        return enquiry
    text = reading.text
    return Enquiry(
        subject=enquiry.subject if enquiry.subject != "–" else (text.strip().partition("\n")[0][:80] or "–"),
        message=text,
        person={"email": reading.sender} if reading.sender else {},
        message_key=reading.message_key or None,
    )
