"""Imports in parts, as tests make them: a file's text, mapped as guessed, run to its end."""

from pathlib import Path
from typing import Any

from stafet.catalog.models import Source
from stafet.imports.actions.begin import begin_import
from stafet.imports.actions.steer import map_columns, start_import
from stafet.imports.actions.undo import undo_import
from stafet.imports.fields import Kind
from stafet.imports.frame import Wishes
from stafet.imports.going_on import go_on
from stafet.imports.models import Import, Stage
from stafet.staff.models import Branch, User
from tests.world import World


def begun(
    world: World, folder: Path, text: str, kind: Kind, *, by: User | None = None, source: Source | None = None
) -> Import:
    """The rows kept, nothing mapped."""
    file = folder / "rows.csv"
    file.write_text(text, encoding="utf-8")
    actor = world.by(by or world.administrator)
    branch: Branch = world.flensburg
    return begin_import(branch, kind=kind, path=file, name=file.name, source=source or world.web, by=actor)


def checked(
    world: World, folder: Path, text: str, kind: Kind, *, by: User | None = None, **wishes: Any
) -> Import:
    """Looked through, nothing written."""
    made = begun(world, folder, text, kind, by=by)
    actor = world.by(by or world.administrator)
    map_columns(made, mapping=made.mapping, wishes=Wishes(**wishes), by=actor)
    go_on(made)
    made.refresh_from_db()
    assert made.stage == Stage.CHECKED
    return made


def taken_in(
    world: World, folder: Path, text: str, kind: Kind, *, by: User | None = None, **wishes: Any
) -> Import:
    """Taken in, to its end."""
    made = checked(world, folder, text, kind, by=by, **wishes)
    start_import(made, by=world.by(by or world.administrator))
    go_on(made)
    made.refresh_from_db()
    assert made.stage == Stage.DONE
    return made


def undone(world: World, made: Import) -> Import:
    """Undone, to its end."""
    undo_import(made, by=world.by(world.administrator))
    go_on(made)
    made.refresh_from_db()
    assert made.stage == Stage.UNDONE
    return made


def counts(made: Import) -> tuple[int, int, int, int]:
    """Created, updated, matched, refused."""
    return made.created, made.updated, made.matched, made.refused
