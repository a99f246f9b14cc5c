"""How each source is doing: told by whoever reads, receives or sends for it."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from django.db import connection
from django.utils.translation import gettext

from stafet.catalog.models import Source
from stafet.channels.models import Health, Part
from stafet.foundation import clock
from stafet.foundation.denials import Denial

OFTEN: Final = timedelta(minutes=1)  # more often nobody writes that all is well


class Light(StrEnum):
    """What a source shows: never by its colour alone."""

    GOOD = "good"
    BAD = "bad"
    UNKNOWN = "unknown"
    OFF = "off"


def went_well(source: Source, part: Part) -> None:
    """It works just now. Cheap: a row is written at most once a minute, and at once after a failure."""
    now = clock.now()
    _write(_WELL, {"source": source.pk, "part": part.value, "now": now, "before": now - OFTEN})


def went_wrong(source: Source, part: Part, denial: Denial) -> None:
    """It does not work just now, for this reason."""
    facts = {name: str(value)[:200] for name, value in denial.places.items()}
    now = clock.now()
    said: dict[str, Any] = {"bad_at": now, "why": denial.template[:300], "facts": facts}
    first = {"failures": 1, "ill_since": now, "alarmed_at": None}
    row, is_new = Health.objects.get_or_create(source=source, part=part, defaults=said | first)
    if not is_new:
        counted = {"failures": row.failures + 1} if row.is_ill else first
        Health.objects.filter(pk=row.pk).update(**said, **counted)


def light(source: Source, parts: Iterable[Health]) -> Light:
    """The worst of its parts counts; of a source that is off nothing is expected."""
    if not source.is_on or source.is_hidden:
        return Light.OFF
    known = list(parts)
    if any(one.is_ill for one in known):
        return Light.BAD
    return Light.GOOD if any(one.good_at for one in known) else Light.UNKNOWN


def sentence(row: Any) -> str:
    """Why it went wrong, in the reader's language: of anything that keeps `why` and `facts`."""
    facts: Mapping[str, str] = row.facts
    return gettext(row.why) % facts if row.why else ""


_WELL: Final = """
    INSERT INTO channels_health (source_id, part, good_at, why, facts, failures)
    SELECT %(source)s, %(part)s, %(now)s, '', '{}', 0
    -- Even an update that its condition refuses would lock the row: whoever hands in would wait for one another.
    WHERE NOT EXISTS (
        SELECT 1 FROM channels_health
        WHERE source_id = %(source)s AND part = %(part)s AND failures = 0 AND good_at >= %(before)s
    )
    ON CONFLICT (source_id, part) DO UPDATE SET good_at = excluded.good_at, failures = 0
"""


def _write(statement: str, values: dict[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
