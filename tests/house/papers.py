"""The parts of the documents that are made from code; `python -m tests.house.papers` writes them anew."""

import importlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import django

from tests.house.sources import ROOT

HOUSE = ROOT / "docs" / "house.md"
RIGHTS = ROOT / "docs" / "rights.md"
BEGIN, END = "<!-- made from the table -->\n", "<!-- end -->\n"

# What each permission allows, in words that a person who sets up users understands.
MEANINGS = {
    "lead.open": "make a lead by hand",
    "lead.edit": "edit, note, call, message",
    "lead.accept": "accept an offer",
    "lead.decline": "decline an offer",
    "lead.assign": "assign, change the owner, offer",
    "lead.close": "win, lose, reopen",
    "task.edit": "plan, edit, note on and call for a task",
    "task.assign": "give a task to somebody",
    "task.close": "close and reopen a task",
    "contact.edit": "make and edit contacts and accounts",
    "contact.merge": "merge and un-merge",
    "capture.hand_in": "hand in a message",
    "capture.settle": "settle what was not understood",
    "bulk": "act on many at once",
    "export": "export",
    "person.file": "take out everything about one person",
    "erase": "erase a person, set how long what is kept",
    "import": "import",
    "define.branch": "definitions of a branch",
    "define.company": "definitions of the company",
    "hours.set": "opening hours; of a team only if its branch allows it",
    "availability.set": "how many leads somebody is given, and when they work",
    "absence.set": "absences and substitutes; oneself is one's own",
    "calendar.share": "the secret address of a calendar; one's own",
    "staff.edit": "users and teams",
    "notice": "read notices, choose how they come",
    "project.define": "set up projects",
    "project.manage": "put contacts into a project, give out its leads; its managers theirs",
    "search": "save, share and pin searches of one's own",
}

Place = tuple[str, str]


def diagram(table: Mapping[tuple[str, str, str], tuple[str | None, str]]) -> str:
    """The life cycle as a Mermaid diagram: one line a place, one arrow a pair of places with its verbs."""
    arrows: dict[tuple[Place, Place], list[str]] = {}
    for (state, handover, verb), (to_state, to_handover) in table.items():
        to = (str(to_state) if to_state else "as before", str(to_handover))
        arrows.setdefault(((str(state), str(handover)), to), []).append(str(verb))
    places = sorted({place for pair in arrows for place in pair}, key=_in_life_order)
    named = {place: f"p{number}" for number, place in enumerate(places, start=1)}
    lines = [
        f'    state "{state.replace("_", " ")}, {handover}" as {named[state, handover]}'
        for state, handover in places
    ]
    lines += [
        f"    {named[source]} --> {named[target]}: {', '.join(sorted(verbs)).replace('_', ' ')}"
        for (source, target), verbs in sorted(
            arrows.items(), key=lambda arrow: [_in_life_order(place) for place in arrow[0]]
        )
    ]
    return "\n".join(["```mermaid", "stateDiagram-v2", *lines, "```", ""])


def _in_life_order(place: Place) -> tuple[int, int]:
    states = ("new", "in_progress", "won", "lost", "as before")
    handovers = ("unassigned", "offered", "accepted", "declined", "expired")
    return states.index(place[0]), handovers.index(place[1])


def rights_page(
    roles: Iterable[str], permissions: Iterable[str], matrix: Mapping[tuple[str, str], str]
) -> str:
    """The rights matrix as a page: a row a permission, a column a role."""
    roles = [str(role) for role in roles]
    rows = [
        [MEANINGS[permission], f"`{permission}`", *(str(matrix[role, permission]) for role in roles)]
        for permission in map(str, permissions)
    ]
    head = ["what", "permission", *(role.replace("_", " ") for role in roles)]
    table = "".join(f"| {' | '.join(cells)} |\n" for cells in (head, ["---"] * len(head), *rows))
    return f"{_RIGHTS_HEAD}\n{table}\n{_RIGHTS_FOOT}"


def between(text: str) -> str:
    """What stands between the marks in a document."""
    return text.split(BEGIN, 1)[1].split(END, 1)[0]


def replaced(text: str, made: str) -> str:
    """The document with `made` between its marks."""
    head, rest = text.split(BEGIN, 1)
    return head + BEGIN + made + END + rest.split(END, 1)[1]


def made_diagram() -> str:
    """The diagram of the project's own table."""
    return diagram(importlib.import_module("stafet.leads.life_cycle").TABLE)


def made_rights() -> str:
    """The page of the project's own matrix."""
    rights = importlib.import_module("stafet.staff.rights")
    return rights_page(rights.Role, rights.Permission, rights.MATRIX)


def write(house: Path = HOUSE, rights: Path = RIGHTS) -> None:
    """Write both documents anew."""
    house.write_text(replaced(house.read_text(encoding="utf-8"), made_diagram()), encoding="utf-8")
    rights.write_text(made_rights(), encoding="utf-8")


_RIGHTS_HEAD = """\
# Who may do what

This page is made from the matrix in `stafet/staff/rights.py`; a test compares the two. What one may not *see* does not
exist for them (`stafet/leads/sight.py`); of what one sees, this says what one may do.
"""
_RIGHTS_FOOT = """\
How far a permission reaches:

| reach | on |
|---|---|
| no | nothing |
| own | what one owns |
| team | what one owns, and what lies with one's teams and the teams below them in the same branch |
| supervised | what one owns, and what lies with the teams one supervises and those below |
| teams | team and supervised together |
| seen | whatever one sees |
| branch | what one owns, and everything of the branches one works in or serves |
| all | everything |

An API key is its user, or has a role and branches of its own; its scopes narrow it to a part of these permissions.
"""

if __name__ == "__main__":
    django.setup()
    write()
