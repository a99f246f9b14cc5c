"""How the demo's leads are shared out: rules of the company and of a branch, and who takes how many, and when."""

from collections.abc import Mapping
from typing import Any, Final

from stafet.demo.telling import Cast
from stafet.distribution.actions.availability import set_availability
from stafet.distribution.actions.rule import make_rule
from stafet.distribution.availabilities import availability_of
from stafet.distribution.choose import Way
from stafet.distribution.models import Rule
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team

# name, branch whose rule it is, conditions with the codes of sources, team, way, known owner first, minutes until the offer ends
_RULES: Final[tuple[tuple[str, str | None, Mapping[str, Any], str, Way, bool, int | None], ...]] = (
    ("Großkunden", "HAM", {"amount": {"from": "60000"}}, "HAM-F", Way.LEAST_OPEN, True, 240),
    (
        "Nachts und am Wochenende",
        "HAM",
        {"time": {"open": False}, "source": ["web-hamburg"]},
        "HAM-V",
        Way.OPEN,
        False,
        None,
    ),
    ("Kendte kunder", "ODE", {"known_owner": True}, "ODE-S", Way.LEAST_OPEN, True, 120),
    ("Brugte biler på Fyn", "ODE", {"postcode": ["5"]}, "ODE-B", Way.ROUND_ROBIN, False, 60),
    (
        "Dänische Kundschaft in Flensburg",
        None,
        {"language": ["da"], "country": ["DE"]},
        "FLE-G",
        Way.WEIGHTED,
        True,
        60,
    ),
)
_WORKDAYS: Final = [[[8 * 60, 12 * 60], [13 * 60, 18 * 60]]] * 5 + [[[9 * 60, 14 * 60]], []]
_PEOPLE: Final[Mapping[str, Mapping[str, Any]]] = {
    "soren": {"capacity": 25, "per_day": 6},
    "ida": {"capacity": 20, "shifts": _WORKDAYS},
    "hauke": {"weight": 2, "capacity": 30},
    "anke": {"per_day": 4},
    "leyla": {"capacity": 30, "shifts": _WORKDAYS},
    "piotr": {"capacity": 12},
}


def share_out(cast: Cast, *, by: Actor) -> None:
    """Make the rules, and set who takes how many."""
    for name, branch, conditions, team, way, known_owner_first, ends_after in _RULES:
        draft = Rule(
            name=name,
            branch=Branch.objects.get(code=branch) if branch else None,
            conditions=_by_keys(conditions, cast),
            team=Team.objects.get(code=team),
            way=way,
            known_owner_first=known_owner_first,
            ends_after=ends_after,
        )
        make_rule(draft, by=by)
    for login, settings in _PEOPLE.items():
        set_availability(availability_of(cast.users[login]), changes=settings, by=by)


def _by_keys(conditions: Mapping[str, Any], cast: Cast) -> dict[str, Any]:
    sources = [cast.sources[code].pk for code in conditions.get("source", ())]
    return {**conditions, **({"source": sources} if sources else {})}
