"""Say which numbers of ours stand for a source: who calls one of them comes from there."""

from collections.abc import Collection

from stafet.catalog.models import Source
from stafet.foundation.denials import Invalid
from stafet.foundation.phone import read_phone
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.telephony.models import Line


@action("define.company")
def set_lines(source: Source, *, numbers: Collection[str], by: Actor) -> list[Line]:
    """These numbers and no others are the source's from now on. Denies one that cannot be read, or is another's."""
    read = {typed: read_phone(typed, source.branch.country).e164 for typed in numbers if typed.strip()}
    wrong = [typed for typed, number in read.items() if not number]
    if wrong:
        raise Invalid(
            "%(typed)s is no telephone number.", typed=wrong[0][:60], fields={"numbers": "One a line."}
        )
    wanted = {number for number in read.values() if number}
    taken = Line.objects.filter(number__in=wanted).exclude(source=source).select_related("source").first()
    if taken is not None:
        raise Invalid(
            "%(number)s stands for %(source)s already.",
            number=taken.number,
            source=taken.source.name,
            fields={"numbers": "One source for each number."},
        )
    known = Line.objects.filter(source=source)
    left = sorted(known.values_list("number", flat=True))
    known.exclude(number__in=wanted).delete()
    Line.objects.bulk_create(Line(number=number, source=source) for number in sorted(wanted - set(left)))
    record("source:lines_set", source, by=by, before={"numbers": left}, after={"numbers": sorted(wanted)})
    return list(Line.objects.filter(source=source))
