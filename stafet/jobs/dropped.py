"""Files of rows that were dropped into a source's folder: `drop/KEY` in the data folder.

A file that is taken in moves to `done` beside it; one that is none to `refused`, with the reason in a file of its own. Who
dies between taking in and moving takes in the same rows again, which are known by then.
"""

import logging
import time
from pathlib import Path
from typing import Final

from django.conf import settings

from stafet.catalog.models import Channel, Source
from stafet.channels.health import went_well, went_wrong
from stafet.channels.models import Part
from stafet.foundation.denials import Denial
from stafet.intake.actions.hand_in_rows import hand_in_rows
from stafet.intake.maker import actor_of_source

FOLDER: Final = "drop"
STILL_WRITTEN: Final = 5.0  # seconds without a change before a file counts as whole
_log = logging.getLogger(__name__)


def take_dropped() -> int:
    """Take in every file that lies there whole; how many rows there were."""
    sources = Source.objects.filter(channel=Channel.CSV, is_on=True, is_hidden=False)
    return sum(_take(source, path) for source in sources for path in _files(source))


def folder_of(source: Source) -> Path:
    """Where files for this source are dropped."""
    return Path(settings.DATA_DIR) / FOLDER / source.key


def _files(source: Source) -> list[Path]:
    folder = folder_of(source)
    folder.mkdir(parents=True, exist_ok=True)
    oldest = time.time() - STILL_WRITTEN  # as the file system counts, not as we do
    found = sorted(path for path in folder.iterdir() if path.suffix.lower() in {".csv", ".txt"})
    return [
        path for path in found if path.is_file() and not path.is_symlink() and path.stat().st_mtime <= oldest
    ]


def _take(source: Source, path: Path) -> int:
    try:
        rows = hand_in_rows(source, raw=path.read_bytes(), by=actor_of_source(source))
    except Denial as denial:
        _log.warning("%s was refused: %s", path.name, denial)
        went_wrong(source, Part.ARRIVAL, denial)
        moved = _move(path, "refused")
        moved.with_name(moved.name + ".why").write_text(f"{denial}\n", encoding="utf-8")
        return 0
    _move(path, "done")
    went_well(source, Part.ARRIVAL)
    return len(rows)


def _move(path: Path, folder: str) -> Path:
    """Beside it, under a name that nothing has yet."""
    there = path.parent / folder
    there.mkdir(exist_ok=True)
    target, number = there / path.name, 1
    while target.exists():
        number += 1
        target = there / f"{path.stem}-{number}{path.suffix}"
    path.replace(target)
    return target
