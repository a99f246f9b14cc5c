"""What a reader hands back: frozen values that say what was found, where, and how sure it is."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Literal

from stafet.intake.readers.bounce import Bounce

NotALead = Literal[
    "auto-reply", "bounce", "newsletter", "receipt", "list", "spam", "own", "test", "notice", "call"
]
Format = Literal["adf", "mail", "form", "json", "text", "call", "unknown"]

# How sure a finding is follows from where it stood. The numbers rank places against each other; they
# are no measured probabilities. Only the order and the distance to `DOUBTFUL` are relied upon.
STRUCTURED = 0.98  # an element or a form field that has this meaning by its name
REPLY_TO = 0.95  # the sender asks for answers there
LABELLED = 0.9  # "label: value" in a text written by a machine
FROM_HEADER = 0.8  # the mail's own sender: right for people, checked against portals first
SENTENCE = 0.75  # a portal's fixed sentence with the value in the middle
SUBJECT_LINE = 0.65  # a vehicle named in the subject
SIGNATURE = 0.6  # below the closing words of a letter
GUESSED = 0.4  # somewhere in free text
DOUBTFUL = 0.5  # factor: the value stands in the right place but is not well formed


@dataclass(frozen=True, slots=True)
class Found:
    """One value as it will be used; `raw` is what stood there if cleaning changed it."""

    value: str
    confidence: float
    place: str
    raw: str = ""


@dataclass(frozen=True, slots=True)
class VehicleSketch:
    """A vehicle that is wanted, or given in payment (`interest` "trade-in"). `odometer` in `odometer_unit`."""

    interest: str = "buy"
    condition: Found | None = None
    make: Found | None = None
    model: Found | None = None
    trim: Found | None = None
    year: Found | None = None
    vin: Found | None = None
    stock: Found | None = None
    listing_id: Found | None = None
    odometer: Found | None = None
    odometer_unit: str = "km"
    price: Found | None = None
    currency: Found | None = None
    comments: Found | None = None

    @property
    def is_trade_in(self) -> bool:
        return self.interest in ("trade-in", "sell")

    @property
    def name(self) -> str:
        """Make, model and trim in one line, empty if none is known."""
        return " ".join(part.value for part in (self.make, self.model, self.trim) if part)


@dataclass(frozen=True, slots=True)
class Sketch:
    """One enquiry as it was understood. `key` is its message key (R2); an unknown field is None.

    `phone` is E.164 where the number can be read, `price` a plain decimal with two places, `birthday` and
    `requested_at` ISO 8601, `language` ISO 639-1, `country` ISO 3166-1 alpha-2. `extra` keeps what has no
    field of its own, in the order in which it came.
    """

    key: str = ""
    first_name: Found | None = None
    last_name: Found | None = None
    company: Found | None = None
    vat_id: Found | None = None
    email: Found | None = None
    phone: Found | None = None
    street: Found | None = None
    postcode: Found | None = None
    city: Found | None = None
    country: Found | None = None
    birthday: Found | None = None
    language: Found | None = None
    subject: Found | None = None
    message: Found | None = None
    external_id: Found | None = None
    listing_id: Found | None = None
    listing_url: Found | None = None
    price: Found | None = None
    currency: Found | None = None
    requested_at: Found | None = None
    provider: Found | None = None
    vehicles: tuple[VehicleSketch, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    is_resend: bool = False

    @property
    def wanted(self) -> VehicleSketch | None:
        """The first vehicle that the customer is after, None if only a trade-in is named."""
        return next((vehicle for vehicle in self.vehicles if not vehicle.is_trade_in), None)

    def found(self) -> dict[str, Found]:
        """Every field that has a value, by name, the wanted vehicle's make, model, vin and stock among them."""
        everything = {field.name: getattr(self, field.name) for field in fields(self)}
        found = {name: value for name, value in everything.items() if isinstance(value, Found)}
        if vehicle := self.wanted:
            for name in ("make", "model", "vin", "stock", "year"):
                if value := getattr(vehicle, name):
                    found[name] = value
        return found


def is_enough(sketch: Sketch) -> bool:
    """Whether a lead can be made of it: a way to reach the person, or a name with something they want.

    The one place that decides it. What is less goes before a person ("needs a look").
    """
    if sketch.email or sketch.phone:
        return True
    has_name = bool(sketch.first_name or sketch.last_name or sketch.company)
    return has_name and bool(sketch.message or sketch.vehicles)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came along; its bytes stay in the capture. `size` in bytes, after decoding."""

    name: str
    content_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one capture says. Exactly one of `sketches`, `not_a_lead`, `needs_look` is set.

    `text` is what a person reads when the machine gave up. `evidence` tells why it is not a lead, or what broke. Ids stand
    without angle brackets; `sender` and `recipients` are normalised addresses; `sent_at` is aware. `words` is a mail's text
    without what it quotes, `html` its source as it came, `marks` those of its headers that tell programs from people, `portal` the
    code of the template that its sender has.
    """

    format: Format
    sketches: tuple[Sketch, ...] = ()
    not_a_lead: NotALead | None = None
    needs_look: str | None = None
    evidence: tuple[str, ...] = ()
    message_key: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    sender: str = ""
    sender_name: str = ""
    recipients: tuple[str, ...] = ()
    subject: str = ""
    text: str = ""
    sent_at: datetime | None = None
    attachments: tuple[Attachment, ...] = ()
    is_resend: bool = False
    words: str = ""
    html: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    bounce: Bounce | None = None
    portal: str = ""
