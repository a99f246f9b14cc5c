"""Tables of labels and values that are wider than two columns: as lines of one label and one value each."""

import re

from stafet.intake.readers.field_names import field_for

MAX_CELLS = 40
MIN_DASHED = 3  # lines of "Name - Anna" that make a form; one or two stand in any letter

_BORDER = re.compile(r"\s{0,8}[+|├┌└╔╚╠][-=+|─═┬┴┼╦╩╬\s]{3,200}[+|┤┐┘╗╝╣]\s*")
_BARRED = re.compile(r"\s{0,8}[|│║](.*)[|│║]\s*")
_DASHED = re.compile(r"^\W{0,3}([^\W\d_][^:\t–—-]{1,30}?)\s+[-–—]\s+(\S.*)$")


def rows_as_pairs(lines: list[str]) -> list[str]:
    """Rows of several pairs, and a row of labels above one of values, taken apart; other lines as they are.

    >>> rows_as_pairs(["Name\\tAnna\\tTelefon\\t0431", "x"]), rows_as_pairs(["Name\\tE-Mail\\tTelefon", "A\\tb\\tc"])
    (['Name\\tAnna', 'Telefon\\t0431', 'x'], ['Name\\tA', 'E-Mail\\tb', 'Telefon\\tc'])
    """
    out: list[str] = []
    lines = [_unbarred(line) for line in lines if not _BORDER.fullmatch(line[:300])]
    dashed = [
        found
        for line in lines[:200]
        if len(line) < 500 and (found := _DASHED.match(line)) and _means(found[1])
    ]
    if len(dashed) >= MIN_DASHED:
        lines = [_undashed(line) for line in lines]
    at = 0
    while at < len(lines):
        cells = _cells(lines[at])
        below = _cells(lines[at + 1]) if at + 1 < len(lines) else []
        if len(cells) >= 3 and len(cells) == len(below) and _are_labels(cells) and not _are_labels(below):
            out += [f"{label}\t{value}" for label, value in zip(cells, below, strict=True)]
            at += 2
            continue
        is_pairs = len(cells) >= 4 and len(cells) % 2 == 0 and all(map(_means, cells[::2]))
        out += (
            [f"{label}\t{value}" for label, value in zip(cells[::2], cells[1::2], strict=True)]
            if is_pairs
            else [lines[at]]
        )
        at += 1
    return out


def _unbarred(line: str) -> str:
    """A row of a table that is drawn with bars as one with tabs."""
    found = _BARRED.fullmatch(line) if len(line) < 2_000 else None
    return "\t".join(cell.strip() for cell in re.split("[|│║]", found[1])).rstrip() if found else line


def _undashed(line: str) -> str:
    found = _DASHED.match(line) if len(line) < 500 else None
    return f"{found[1]}\t{found[2]}" if found and _means(found[1]) else line


def _cells(line: str) -> list[str]:
    if "\t" not in line or len(line) > 4_000:
        return []
    return [cell.strip() for cell in line.split("\t")[:MAX_CELLS] if cell.strip()]


def _means(label: str) -> bool:
    return len(label) <= 60 and bool(field_for(label.rstrip(" :")))


def _are_labels(cells: list[str]) -> bool:
    return sum(map(_means, cells)) * 3 >= 2 * len(cells)
