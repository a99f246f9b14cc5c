"""The secrets of a way in: opened only where they are compared or sent, never shown, never logged."""

import json
from dataclasses import asdict, dataclass, fields
from typing import Final

from django.conf import settings

from stafet.adverts.models import AdvertDoor
from stafet.foundation.secrets import seal, unseal

_PURPOSE: Final = "advertisements"


@dataclass(frozen=True, slots=True, repr=False)
class Secrets:
    """Empty where none was set. `google_key` stands in each of Google's requests; Meta signs with `app_secret`, proves
    itself once by `verify_token`, and gives leads out for `page_token`."""

    google_key: str = ""
    app_secret: str = ""
    verify_token: str = ""
    page_token: str = ""


NAMES: Final = tuple(field.name for field in fields(Secrets))


def secrets_of(door: AdvertDoor | None) -> Secrets:
    """What was set. Raises Sealed where it was stored under another secret key of Stafet's."""
    if door is None or not door.sealed:
        return Secrets()
    return Secrets(**json.loads(unseal(door.sealed, purpose=_PURPOSE, secret_key=settings.SECRET_KEY)))


def sealed(secrets: Secrets) -> str:
    """The same as a row keeps it."""
    return seal(json.dumps(asdict(secrets)), purpose=_PURPOSE, secret_key=settings.SECRET_KEY)
