"""Set by what Google Ads or Meta prove themselves, and what leads are fetched with."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from stafet.adverts.models import AdvertDoor
from stafet.adverts.secret import NAMES, sealed, secrets_of
from stafet.catalog.models import Channel, Source
from stafet.foundation.denials import Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record

_LONGEST: Final = 1_000  # characters; page tokens have some 200
_MOST_FORMS: Final = 200
ADVERTS: Final = (Channel.GOOGLE_ADS, Channel.META_LEADS)


@action("define.company")
def set_secrets(
    source: Source, *, secrets: Mapping[str, str], forms: Collection[str] | None = None, by: Actor
) -> AdvertDoor:
    """Keep these secrets, sealed; those that are not named stay, an empty one is taken away.

    `forms` are the numbers of Meta's forms to ask for leads. The history says which were set, never what they are.
    """
    if source.channel not in ADVERTS:
        raise Invalid("This source is no advertisement's form.", fields={"source": "Another channel is set."})
    if set(secrets) - set(NAMES) or any(len(value) > _LONGEST for value in secrets.values()):
        raise Invalid(
            "This is none of the secrets that a source has.", fields={"secrets": "Too long, or unknown."}
        )
    door, _ = AdvertDoor.objects.get_or_create(source=source)
    door.sealed = sealed(
        replace(secrets_of(door), **{name: value.strip() for name, value in secrets.items()})
    )
    if forms is not None:
        door.forms = _numbers(forms)
    door.trouble, door.ask_again_at = "", None
    door.version += 1
    door.save()
    record("source:secured", source, by=by, after={"set": sorted(secrets), "forms": door.forms})
    return door


def _numbers(forms: Collection[str]) -> list[str]:
    numbers = list(dict.fromkeys(one.strip() for one in forms if one.strip()))[:_MOST_FORMS]
    if any(not (one.isascii() and one.isdecimal() and len(one) <= 30) for one in numbers):
        raise Invalid("A form of Meta's is a number.", fields={"forms": "Digits, up to thirty of them."})
    return numbers
