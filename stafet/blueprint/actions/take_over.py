"""Take definitions over from a file: all of it, or nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from stafet.blueprint.sections import SECTIONS, Section
from stafet.foundation.denials import Denial, Invalid, NotNow
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.kinds import Said

Sections = Mapping[str, list[Said]]
# What a lead type demands may be a field that is only for this type: neither can be the first.
_LATER = {"lead_types": "mandatory"}


@dataclass(slots=True)
class Taken:
    """What became of each row, by section and code: created, changed, left; refused with a sentence."""

    created: list[tuple[str, str]] = field(default_factory=list)
    changed: list[tuple[str, str]] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    arranged: list[str] = field(default_factory=list)
    refused: list[tuple[str, str, Denial]] = field(default_factory=list)

    @property
    def changes_nothing(self) -> bool:
        """Whether everything was as the file says."""
        return not (self.created or self.changed or self.arranged or self.refused)


@action("define.company", locks=False)
def take_over(sections: Sections, *, by: Actor) -> Taken:
    """Make what is not there yet, change what is otherwise, leave what is the same or not in the file.

    Rows are known by their codes. Denies the whole file where one of its rows is refused: what is in use is not broken.
    Said again it changes nothing.
    """
    taken = _taken(sections, by)
    if taken.refused:
        section, code, why = taken.refused[0]
        raise NotNow(
            "Nothing was taken over. %(section)s %(code)s: %(why)s",
            section=section,
            code=code,
            why=why.sentence,
        )
    return taken


@action("define.company", locks=False)
def foresee(sections: Sections, *, by: Actor) -> Taken:
    """What taking over would do: it is done, looked at, and undone again."""
    with transaction.atomic():
        taken = _taken(sections, by)
        transaction.set_rollback(True)
    return taken


def _taken(sections: Sections, by: Actor) -> Taken:
    """Rows wait for those that they need: what was refused is tried again for as long as others come through."""
    taken = Taken()
    before = {name: {one["code"]: one for one in SECTIONS[name].rows()} for name in sections}
    waiting = [(SECTIONS[name], one) for name in SECTIONS if name in sections for one in sections[name]]
    while waiting:
        refused = [(*row, why) for row in waiting if (why := _tried(*row, by)) is not None]
        if len(refused) == len(waiting) and not _begun(refused, by):
            taken.refused = [(section.name, one["code"], why) for section, one, why in refused]
            break
        waiting = [(section, one) for section, one, _why in refused]
    _put_in_order(sections, before, taken, by)
    _compare(sections, before, taken)
    return taken


def _tried(section: Section, one: Said, by: Actor) -> Denial | None:
    try:
        with transaction.atomic():
            section.take(one, by)
    except (Invalid, NotNow) as denial:
        return denial
    return None


def _begun(refused: Iterable[tuple[Section, Said, Denial]], by: Actor) -> bool:
    """Make rows without what can only come later; says whether any was made."""
    made = False
    for section, one, _why in refused:
        later = _LATER.get(section.name)
        if later in one and section.row(one["code"]) is None:
            rest = {name: value for name, value in one.items() if name != later}
            made |= _tried(section, rest, by) is None
    return made


def _put_in_order(sections: Sections, before: Mapping[str, Any], taken: Taken, by: Actor) -> None:
    for name, rows in sections.items():
        put = SECTIONS[name].put_in_order
        if put is None or taken.refused:
            continue
        put([one["code"] for one in rows], by)
        now = [one["code"] for one in SECTIONS[name].rows() if one["code"] in before[name]]
        if now != list(before[name]):
            taken.arranged.append(name)


def _compare(sections: Sections, before: Mapping[str, Mapping[str, Said]], taken: Taken) -> None:
    refused = {(name, code) for name, code, _why in taken.refused}
    for name, rows in sections.items():
        now = {one["code"]: one for one in SECTIONS[name].rows()}
        for one in rows:
            row = name, one["code"]
            if row in refused:
                continue
            was, is_now = before[name].get(row[1]), now.get(row[1])
            (taken.created if was is None else taken.left if was == is_now else taken.changed).append(row)
