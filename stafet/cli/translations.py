"""`python -m stafet.cli.translations`: compile each catalogue that changed, without needing gettext's programs."""

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import stafet

LOCALE = Path(stafet.__file__).parent / "locale"


def compile_changed(locale: Path = LOCALE) -> list[Path]:
    """Write the .mo file of each .po file that is newer; returns those written. Fuzzy translations are left out."""
    written = []
    for source in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        draft = target.with_name(f"{target.name}.{os.getpid()}.draft")
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parents[1].name)
        with draft.open("wb") as file:
            write_mo(file, catalogue)
        draft.replace(target)
        written.append(target)
    return written


if __name__ == "__main__":
    compile_changed()
