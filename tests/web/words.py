"""Every sentence that a person may read: taken out of templates, code and denials, and kept in the catalogues.

`python -m tests.web.words` puts what is new into the catalogues, empty, and takes out what nobody says any more.
"""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "stafet" / "locale"
LANGUAGES = ("de", "da")
_CALLS = {"gettext", "gettext_lazy", "gettext_noop", "_", "pgettext"}
_PLURALS = {"ngettext", "ngettext_lazy"}
_DENIALS = {
    "Denial",
    "Broken",
    "Trouble",
    "Unfit",
    "Unseen",
    "Forbidden",
    "Overtaken",
    "NotNow",
    "NeverOpen",
    "Invalid",
    "AnotherRequest",
}
_IN_TEMPLATES = re.compile(r"\b(?P<call>n?gettext)\(u?(?P<first>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
                           r"(?:,\s*u?(?P<second>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"))?")  # fmt: skip
Words = str | tuple[str, str]
_NOBODY: dict[str, Any] = {
    "header_comment": "# What Stafet says, in this language.",
    "msgid_bugs_address": "-",
    "last_translator": "-",
    "language_team": "-",
    "creation_date": datetime(2026, 11, 22, tzinfo=UTC),
    "revision_date": datetime(2026, 11, 22, tzinfo=UTC),
}


def all_words() -> set[Words]:
    """Each sentence once; a pair where it has a plural."""
    found: set[Words] = set()
    for path in sorted((ROOT / "stafet").rglob("*.html")):
        found |= set(of_template(path.read_text(encoding="utf-8")))
    for path in sorted((ROOT / "stafet").rglob("*.py")):
        if "demo" not in path.parts:
            found |= set(of_code(path.read_text(encoding="utf-8")))
    return found - {""}


def of_template(text: str) -> Iterator[Words]:
    """The sentences of a template, by Django's own reading of its tags."""
    for match in _IN_TEMPLATES.finditer(templatize(text)):
        first = ast.literal_eval(match["first"])
        yield (first, ast.literal_eval(match["second"])) if match["call"] == "ngettext" else first


def of_code(text: str) -> Iterator[Words]:
    """The sentences of a module: what is marked, and what denials say."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        said = [
            arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
        ]
        if node.func.id in _PLURALS and len(said) > 1:
            yield said[0], said[1]
        elif said and node.func.id in _CALLS:
            yield said[0]
        elif node.func.id in _DENIALS:
            yield from said[:1]
            yield from _fields(node)


def catalogue(language: str) -> Catalog:
    """The committed catalogue of a language; empty where there is none yet."""
    path = LOCALE / language / "LC_MESSAGES" / "django.po"
    if not path.exists():
        return Catalog(locale=language)
    return read_po(BytesIO(path.read_bytes()), locale=language)


def _fields(call: ast.Call) -> Iterator[str]:
    for keyword in call.keywords:
        if keyword.arg == "fields":
            for node in ast.walk(keyword.value):
                if isinstance(node, ast.Dict):
                    yield from (
                        v.value
                        for v in node.values
                        if isinstance(v, ast.Constant) and isinstance(v.value, str)
                    )
                if isinstance(node, ast.Call):
                    yield from (
                        a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
                    )


def renew() -> None:
    """Bring both catalogues up to what is said now."""
    words = all_words()
    for language in LANGUAGES:
        old = catalogue(language)
        new = Catalog(locale=language, project="Stafet", version="1", charset="utf-8", fuzzy=False, **_NOBODY)
        for said in sorted(words, key=str):
            known = old.get(said[0] if isinstance(said, tuple) else said)
            new.add(said, known.string if known else ("", "") if isinstance(said, tuple) else "")
        path = LOCALE / language / "LC_MESSAGES" / "django.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, new, width=110, omit_header=False, no_location=True, sort_output=True)


if __name__ == "__main__":
    renew()
