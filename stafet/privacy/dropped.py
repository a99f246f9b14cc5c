"""Lines about a person in files that were dropped for a source and are done with."""

from pathlib import Path
from typing import Final

from django.conf import settings

from stafet.privacy.going import Going

_DONE: Final = ("drop/*/done/*", "drop/*/refused/*")  # where `stafet/jobs/dropped.py` puts them


def erase_dropped(going: Going) -> int:
    """Take out each line that holds one of the values; how many. A file is replaced whole or not at all."""
    gone = 0
    for file in [
        one for pattern in _DONE for one in sorted(Path(settings.DATA_DIR).glob(pattern)) if one.is_file()
    ]:
        lines = file.read_bytes().splitlines(keepends=True)
        left = [line for line in lines if not _holds(line, going)]
        if len(left) < len(lines):
            draft = file.with_name(f".{file.name}.draft")
            draft.write_bytes(b"".join(left))
            draft.replace(file)
            gone += len(lines) - len(left)
    return gone


def _holds(line: bytes, going: Going) -> bool:
    return any(going.firm.are_in(line.decode(code, "replace")) for code in ("utf-8", "cp1252"))
