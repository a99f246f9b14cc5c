"""When the demo's house is open: the company's hours, a branch with hours of its own, two teams with theirs."""

from datetime import date
from typing import Final

from stafet.foundation import clock
from stafet.staff.actions.hours import set_hours
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch, OpeningHours, Team

Day = list[tuple[int, int]]
_NINE, _TEN, _NOON, _ONE, _TWO, _FOUR, _HALF_FIVE, _SIX = 540, 600, 720, 780, 840, 960, 1050, 1080
_CLOSED: Final[Day] = []
COMPANY: Final[list[Day]] = [[(_NINE, _SIX)]] * 5 + [[(_NINE, _TWO)], _CLOSED]
ODENSE: Final[list[Day]] = [[(_NINE, _HALF_FIVE)]] * 5 + [[(_TEN, _TWO)], [(_TEN, _FOUR)]]
FLENSBURG: Final[list[Day]] = [[(_NINE, _NOON), (_ONE, _SIX)]] * 5 + [[(_NINE, _ONE)], _CLOSED]
WORKSHOP: Final[list[Day]] = [[(435, _NOON), (750, 990)]] * 4 + [[(435, _TWO)], _CLOSED, _CLOSED]
# code of a branch or team: its week; teams only where their branch allows it
OWN: Final = {"ODE": ODENSE, "FLE": FLENSBURG, "HAM-W": WORKSHOP}
EVES: Final = {
    "de": {24: "Heiligabend", 31: "Silvester"},
    "da": {24: "Juleaften", 31: "Nytårsaftensdag"},
}  # days of December
REGIONS: Final = {"FLE": "SH", "HAM": "HH"}


def open_doors() -> None:
    """Set hours, days off and regions; Hamburg lets its workshop open earlier, and inherits the rest."""
    for code, region in REGIONS.items():
        Branch.objects.filter(code=code).update(region=region, teams_may_set_hours=code == "HAM")
    set_hours(OpeningHours(), week=COMPANY, days_off=_days_off("de"), by=SYSTEM)
    for branch in Branch.objects.filter(code__in=OWN):
        _set(OpeningHours(branch=branch), branch.code, branch.language)
    for team in Team.objects.filter(code__in=OWN).select_related("branch"):
        _set(OpeningHours(branch=team.branch, team=team), team.code, team.branch.language)


def _days_off(language: str) -> list[tuple[date, str]]:
    year, names = clock.now().year, EVES[language]
    return [(date(year + n, 12, day), name) for n in range(4) for day, name in names.items()]


def _set(place: OpeningHours, code: str, language: str) -> None:
    set_hours(place, week=OWN[code], days_off=_days_off(language), by=SYSTEM)
