"""Guard 12: documents and code agree: paths exist, the diagram is the table, the rights page is the matrix."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.house import papers
from tests.house.sources import ROOT, floors

PAPERS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/house.md", "docs/glossary.md")
# A path has a folder in it, and `<word>` where any name may stand; a URL begins with a slash and is none.
PATH = re.compile(r"[\w.<>-]+(?:/[\w.<>-]+)+/?")
MADE_LATER: set[str] = set()


def named_paths(text: str) -> Iterator[str]:
    """What a document names as a path: in backticks, or as the target of a link or picture."""
    for code in re.findall(r"`([^`\n]+)`", text):
        first = code.split()[0]
        if PATH.fullmatch(first):
            yield first
    yield from re.findall(r"\]\((?!https?:|#)([^)#]+)[^)]*\)", text)


def missing_paths(text: str, *, beside: Path, root: Path = ROOT) -> list[str]:
    """Paths named in a document that lead nowhere, from itself, the checkout, the package or a room."""
    starts = (beside, root, root / "stafet", *(root / "stafet").glob("*/"))
    return [path for path in named_paths(text) if not any(_exists(start, path) for start in starts)]


def unnamed_rooms(text: str, rooms: Iterable[str]) -> list[str]:
    """Rooms that a document does not name by their path."""
    return [room for room in rooms if f"`stafet/{room}/`" not in text]


def _exists(start: Path, path: str) -> bool:
    pattern = re.sub(r"<[^>]+>", "*", path.rstrip("/"))
    return any(start.glob(pattern)) if "*" in pattern else (start / pattern).exists()


@pytest.mark.parametrize(
    "paper", [*PAPERS, *sorted(p.name for p in (ROOT / "docs" / "decisions").glob("*.md"))]
)
def test_the_papers_name_only_paths_that_exist(paper: str) -> None:
    path = ROOT / paper if (ROOT / paper).exists() else ROOT / "docs" / "decisions" / paper
    found = missing_paths(path.read_text(encoding="utf-8"), beside=path.parent)
    assert [name for name in found if name not in MADE_LATER] == []


def test_the_house_paper_names_every_room() -> None:
    assert unnamed_rooms(papers.HOUSE.read_text(encoding="utf-8"), floors()) == []


def test_a_room_that_no_paper_names_is_found() -> None:
    assert unnamed_rooms("`stafet/leads/` lives here", ["leads", "attic"]) == ["attic"]


def test_the_diagram_is_the_table() -> None:
    assert papers.between(papers.HOUSE.read_text(encoding="utf-8")) == papers.made_diagram()


def test_the_rights_page_is_the_matrix() -> None:
    assert papers.RIGHTS.read_text(encoding="utf-8") == papers.made_rights()


def test_a_path_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "stafet" / "leads").mkdir(parents=True)
    (tmp_path / "stafet" / "leads" / "sight.py").touch()
    text = (
        "`leads/sight.py` and `leads/gone.py`, [here](gone.md), `POST /leads/9`, `<room>/sight.py`, `/pulse`"
    )
    assert missing_paths(text, beside=tmp_path, root=tmp_path) == ["leads/gone.py", "gone.md"]


def test_a_changed_table_changes_the_diagram() -> None:
    table = {("new", "offered", "accept"): ("in_progress", "accepted")}
    changed = {**table, ("won", "accepted", "reopen"): (None, "accepted")}
    assert "p1 --> p2: accept" in papers.diagram(table)
    assert papers.diagram(table) != papers.diagram(changed)


def test_a_changed_matrix_changes_the_rights_page() -> None:
    pages = {
        papers.rights_page(["agent"], ["export"], {("agent", "export"): reach}) for reach in ("no", "all")
    }
    assert len(pages) == 2


def test_the_marks_stay_when_a_document_is_written_anew() -> None:
    text = f"before\n{papers.BEGIN}old\n{papers.END}after\n"
    again = papers.replaced(text, "new\n")
    assert papers.between(again) == "new\n"
    assert again.startswith("before\n")
    assert again.endswith("after\n")
