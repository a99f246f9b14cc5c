"""Notices, how they come, and devices, as they are sent and shown."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field, WithJsonSchema

from stafet.api.schemas.lists import Listing
from stafet.api.schemas.parts import Given, Id, Moment
from stafet.notify.endpoints import LONGEST
from stafet.notify.kinds import Kind

Clock = Annotated[str, Field(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["22:00"])]
_KINDS = WithJsonSchema({"type": "string", "enum": sorted(Kind)})


class NoticeListing(Listing):
    """A page of one's notices; `unread` alone, if it is asked for."""

    unread: bool = False


class NoticeShown(Schema):
    """One notice in words. `lead` is null where it is about none, or about one that may not be seen any more."""

    id: int
    kind: Annotated[str, _KINDS]
    title: str
    about: str
    at: Moment
    read_at: Moment | None
    lead: int | None
    url: str


class NoticePage(Schema):
    """A page of notices, the newest first."""

    items: list[NoticeShown]
    next: str | None


class ReadGiven(Given):
    """All are read that are not newer than `up_to`; without it, all."""

    up_to: Id | None = None


class ReadShown(Schema):
    """How many were read thereby, and how many are unread still: exact to 1,000, beyond that `exact` is false."""

    read: int
    unread: int
    exact: bool


class WaysGiven(Given):
    """How one kind of notice comes. A channel that is left out stays as it is."""

    desk: Literal["at_once", "off"] | None = None
    email: Literal["at_once", "digest", "off"] | None = None
    push: Literal["at_once", "off"] | None = None


class QuietGiven(Given):
    """From when to when nothing comes by e-mail or on devices, by the clock of one's branch; over midnight as well."""

    start: Clock
    end: Clock


class NoticeSettingsGiven(Given):
    """How notices come. Kinds that are left out stay as they are; `quiet` null is no quiet hours."""

    ways: dict[Kind, WaysGiven] = {}
    quiet: QuietGiven | None = None
    lets_escalations_through: bool = False
    digest_at: Clock = "07:30"


class WaysShown(Schema):
    """How one kind of notice comes."""

    desk: str
    email: str
    push: str


class QuietShown(Schema):
    """Quiet hours, as they were given."""

    start: str
    end: str


class NoticeSettingsShown(Schema):
    """How notices come, every kind."""

    ways: dict[str, WaysShown]
    quiet: QuietShown | None
    lets_escalations_through: bool
    digest_at: str
    time_zone: str


class DeviceGiven(Given):
    """A browser's `PushSubscription`: its address and both keys, base64url without padding."""

    endpoint: Annotated[str, Field(max_length=LONGEST)]
    p256dh: Annotated[str, Field(max_length=100)]
    auth: Annotated[str, Field(max_length=40)]
    name: Annotated[str, Field(max_length=100)] = ""


class DeviceShown(Schema):
    """A device that is told."""

    id: int
    name: str
    endpoint: str
    made_at: Moment


class DevicesShown(Schema):
    """One's devices, and the key that a browser needs as `applicationServerKey`."""

    items: list[DeviceShown]
    key: str
