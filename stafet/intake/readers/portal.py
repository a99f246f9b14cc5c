"""A portal's way of writing, as data: whose mails they are, its labels, its sentences, the places of its HTML. Pure.

Patterns are plain sentences with fields in braces ("Anfrage zu {vehicle} ({listing_id})"), never expressions of a
person's own: so none can make a reader slow.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final

from stafet.intake.readers.assemble import FURTHER, Finding, known_fields
from stafet.intake.readers.field_names import folded
from stafet.intake.readers.labels import IGNORED
from stafet.intake.readers.plain_text import one_line
from stafet.intake.readers.sketch import LABELLED, SENTENCE
from stafet.intake.readers.vehicle_words import title_findings

MAX_PATTERNS: Final = 60
MAX_PATTERN: Final = 200  # letters of one
MAX_FIELDS: Final = 8  # in one pattern
LOOKED_AT: Final = 50_000  # letters of a text, 300_000 of its HTML
_LOOKED_AT_HTML: Final = 300_000

_FIELD = re.compile(r"\{(\w{1,30})\}")
_SELECTOR = re.compile(r"([.#])([\w-]{1,60})")


@dataclass(frozen=True, slots=True)
class PortalWords:
    """`senders` are domains or whole addresses, `labels` pairs of label and field, `selectors` of ".class" or "#id" and
    field, `subjects` and `sentences` patterns. A field of "ignored" leaves its label alone."""

    code: str
    name: str = ""
    senders: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    subjects: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    selectors: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> dict[str, str]:
        """Field by folded label, as the reader of labels takes it."""
        return {folded(label): field for label, field in self.labels}


def fields_offered() -> frozenset[str]:
    """The fields that a template may name."""
    return known_fields() | {IGNORED, "message", "trade_in", "salutation"}


def portal_of(sender: str, portals: Iterable[PortalWords]) -> PortalWords | None:
    """The portal that this address belongs to: the whole address before its domain, the longer domain before the shorter."""
    address = sender.casefold()
    domain = address.rpartition("@")[2]
    best: tuple[int, PortalWords] | None = None
    for portal in portals:
        for typed in portal.senders:
            wanted = typed.casefold().lstrip("@")
            fits = wanted == address if "@" in wanted else domain == wanted or domain.endswith(f".{wanted}")
            if wanted and fits and (best is None or len(wanted) > best[0]):
                best = (len(wanted), portal)
    return best[1] if best else None


def portal_findings(portal: PortalWords, *, subject: str, text: str, html: str) -> list[Finding]:
    """What the portal's subject, sentences and places tell; its labels are read with all others."""
    found = [
        one for pattern in portal.subjects[:MAX_PATTERNS] for one in _matched(pattern, subject, "subject")
    ]
    for line in text[:LOOKED_AT].split("\n"):
        for pattern in portal.sentences[:MAX_PATTERNS]:
            found += _matched(pattern, line.strip(), "sentence")
    if portal.selectors and html:
        found += _placed(portal, html[:_LOOKED_AT_HTML])
    return found


def trouble_in(pattern: str) -> str:
    """What is wrong with a pattern, as a short sentence; empty if nothing is."""
    names = _FIELD.findall(pattern)
    if not names or len(pattern) > MAX_PATTERN or len(names) > MAX_FIELDS:
        return "A pattern needs one to eight fields in braces, such as {vehicle}."
    if re.search(r"\}\s*\{", pattern):
        return "Two fields need words between them."
    if unknown := [name for name in names if name not in fields_offered()]:
        return f"There is no field {unknown[0]}."
    return ""


def _matched(pattern: str, line: str, place: str) -> Iterator[Finding]:
    compiled, names = _compiled(pattern)
    if compiled is None or not line or len(line) > 1000:
        return
    if found := compiled.fullmatch(line):
        for name, value in zip(names, found.groups(), strict=True):
            yield from _finding(name, one_line(value), SENTENCE + 0.1, f"portal {place}")


@lru_cache(maxsize=2_000)
def _compiled(pattern: str) -> tuple[re.Pattern[str] | None, tuple[str, ...]]:
    if trouble_in(pattern):
        return None, ()
    pieces = _FIELD.split(pattern)
    parts = [
        r"(.{1,200}?)" if number % 2 else r"\s+".join(re.escape(word) for word in re.split(r"\s+", piece))
        for number, piece in enumerate(pieces)
    ]
    return re.compile("".join(parts), re.IGNORECASE), tuple(pieces[1::2])


def _finding(field: str, value: str, confidence: float, place: str) -> Iterator[Finding]:
    if field in ("vehicle", "trade_in"):
        number = 1 if field == "trade_in" else 0
        if number:
            yield Finding("interest", "trade-in", confidence, place, 1)
        yield from title_findings(value, confidence, place, number)
    elif field == "salutation":
        yield Finding(f"{FURTHER}salutation", value, confidence, place)
    elif field != IGNORED:
        yield Finding(field, value, confidence, place)


def _placed(portal: PortalWords, html: str) -> Iterator[Finding]:
    wanted = {
        (found[1], found[2]): field for one, field in portal.selectors if (found := _SELECTOR.fullmatch(one))
    }
    places = _Places(wanted)
    places.feed(html)
    places.close()
    for field, value in places.found:
        yield from _finding(
            field, value if field == "message" else one_line(value), LABELLED + 0.05, "portal place"
        )


class _Places(HTMLParser):
    """The text inside the elements of these classes and ids, the first of each."""

    _VOID: Final = frozenset("area base br col embed hr img input link meta source track wbr".split())

    def __init__(self, wanted: dict[tuple[str, str], str]) -> None:
        super().__init__(convert_charrefs=True)
        self.wanted = dict(wanted)
        self.found: list[tuple[str, str]] = []
        self._field, self._depth, self._said = "", 0, list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._VOID:
            self._said += ["\n"] if tag == "br" and self._field else []
            return
        if self._field:
            self._depth += 1
            return
        given = dict(attrs)
        names = [("#", given.get("id") or "")] + [(".", one) for one in (given.get("class") or "").split()]
        if key := next((name for name in names if name in self.wanted), None):
            self._field, self._depth, self._said = self.wanted.pop(key), 1, []

    def handle_endtag(self, tag: str) -> None:
        if not self._field or tag in self._VOID:
            return
        self._depth -= 1
        if self._depth <= 0:
            self.found.append((self._field, "".join(self._said).strip()))
            self._field = ""

    def handle_data(self, data: str) -> None:
        if self._field and len(self._said) < 500:
            self._said.append(data[:5000])


def selector_fits(selector: str) -> bool:
    """Whether a place is a class or an id: ".name", "#name"."""
    return _SELECTOR.fullmatch(selector) is not None
