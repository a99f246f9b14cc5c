"""Why an offer went where it went: written down with the offer, bounded in size, and read again. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from stafet.distribution.choose import Choice, Person, Way, owed

MOST: Final = (
    12  # people that are named each as considered and as skipped; of the others only the number is kept
)
Reasons = Mapping[str, Any] | Sequence[str]


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A rule as it was called then."""

    id: int
    name: str
    version: int


@dataclass(frozen=True, slots=True)
class Considered:
    """Who could have been asked, the next one first. `turns_owed` is how far before (or, below zero, behind) the team's turn.

    `open` and `today` are leads held and given that day, None where nobody asked.
    """

    id: int
    name: str
    turns_owed: float
    open: int | None = None
    today: int | None = None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Who was not asked: `why` is a `choose.Why`; `substitute` is who would have stood in, and why not either."""

    id: int
    name: str
    why: str
    substitute: str = ""
    substitutes_why: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an offer was made. `codes` say by what: source, rule, assigned, declined by one of the team, expired, …

    `way` is a `choose.Way`, `asked_as` a `choose.As`; `instead_of` is whose turn it was where somebody stands in;
    `more_considered` and `more_skipped` count who is not named.
    """

    codes: tuple[str, ...]
    rule: NamedRule | None = None
    way: str = ""
    ends_after: int | None = None
    asked_as: str = ""
    instead_of: str = ""
    considered: tuple[Considered, ...] = ()
    skipped: tuple[PassedOver, ...] = ()
    more_considered: int = 0
    more_skipped: int = 0


def explanation(reasons: Reasons) -> Explanation:
    """What the reasons of an offer say; older ones are a list of codes alone.

    >>> explanation(["source"])
    Explanation(codes=('source',), rule=None, way='', ends_after=None, asked_as='', instead_of='', considered=(), \
skipped=(), more_considered=0, more_skipped=0)
    """
    if not isinstance(reasons, Mapping):
        return Explanation(tuple(str(code) for code in reasons))
    rule = reasons.get("rule")
    return Explanation(
        codes=tuple(reasons.get("codes", ())),
        rule=NamedRule(rule["id"], rule["name"], rule.get("version", 1)) if rule else None,
        way=reasons.get("way", ""),
        ends_after=reasons.get("ends_after"),
        asked_as=reasons.get("asked_as", ""),
        instead_of=reasons.get("instead_of", ""),
        considered=tuple(Considered(**one) for one in reasons.get("considered", ())),
        skipped=tuple(PassedOver(**one) for one in reasons.get("skipped", ())),
        more_considered=reasons.get("more_considered", 0),
        more_skipped=reasons.get("more_skipped", 0),
    )


def reasons_for(
    codes: Iterable[str],
    *,
    rule: Mapping[str, Any] | None = None,
    way: Way,
    ends_after: int | None,
    choice: Choice,
    people: Mapping[int, Person],
) -> dict[str, Any]:
    """What is kept with an offer; `rule` has id, name and version, `people` whom `choose` was given."""
    considered = [_considered(people[one], choice, way) for one in choice.considered[:MOST]]
    skipped = [_skipped(one, people) for one in choice.skipped[:MOST]]
    found = {
        "codes": list(codes),
        "rule": dict(rule) if rule else None,
        "way": str(way),
        "ends_after": ends_after,
        "asked_as": str(choice.asked_as or ""),
        "instead_of": people[choice.turn_of].name if choice.turn_of else "",
        "considered": considered,
        "skipped": skipped,
        "more_considered": max(len(choice.considered) - MOST, 0),
        "more_skipped": max(len(choice.skipped) - MOST, 0),
    }
    return {name: value for name, value in found.items() if value or name == "codes"}


def _considered(person: Person, choice: Choice, way: Way) -> dict[str, Any]:
    behind = owed(choice.turns, person, way) + (1 if person.id in {choice.user, choice.turn_of} else 0)
    found: dict[str, Any] = {"id": person.id, "name": person.name, "turns_owed": round(behind, 2)}
    if way is Way.LEAST_OPEN or person.capacity is not None:
        found["open"] = person.open
    if person.per_day is not None:
        found["today"] = person.today
    return found


def _skipped(one: Any, people: Mapping[int, Person]) -> dict[str, Any]:
    found = {"id": one.id, "name": people[one.id].name, "why": str(one.why)}
    if one.substitute:
        found |= {"substitute": people[one.substitute].name, "substitutes_why": str(one.substitutes_why)}
    return found
