"""Guard 11: nothing grows too large to read at once, and nothing is called by a word that says nothing."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT, Source, functions, source, sources

LINES_A_FILE = 400
LINES_A_FUNCTION = 40
WORDS = "utils?|helpers?|common|misc|base|core|managers?|services?|handlers?|processors?|data|info"
ALONE = re.compile(f"_*(?:{WORDS})")
LAST = re.compile(f"(?:.*_)?(?:{WORDS})")
WRITTEN_BY_HAND = {".py", ".html", ".css", ".js", ".txt", ".md", ".toml", ".sql", ""}
MADE = {"structure.sql"}
FOLDERS = ("stafet", "tests", "bin", "docs", "benchmarks")


def too_long(files: Iterable[tuple[str, str]]) -> list[str]:
    """Files of more than 400 lines, told by path and text."""
    return [
        f"{path}: {count} lines" for path, text in files if (count := len(text.splitlines())) > LINES_A_FILE
    ]


def written_files(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Every file that a person writes: migrations, catalogues and generated files left out."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if (
                path.is_file()
                and path.suffix in WRITTEN_BY_HAND
                and path.name not in MADE
                and not {"migrations", "__pycache__"} & {*path.parts}
            ):
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def long_functions(modules: Iterable[Source]) -> list[str]:
    """Functions of more than 40 lines, their signature counted, their docstring not: a promise is no burden."""
    return [
        module.at(function, f"{function.name}() has {length} lines")
        for module in modules
        for function in functions(module.tree)
        if (length := _lines(function)) > LINES_A_FUNCTION
    ]


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = function.body[0]
    promise = (first.end_lineno or 0) - first.lineno + 1 if ast.get_docstring(function) is not None else 0
    return (function.end_lineno or 0) - function.lineno + 1 - promise


def wordless(modules: Iterable[Source]) -> list[str]:
    """Modules, classes and functions whose name, or its last word, tells nothing."""
    return [breach for module in modules for breach in _wordless(module)]


def _wordless(module: Source) -> Iterator[str]:
    if any(LAST.fullmatch(part) for part in module.name.split(".")):
        yield module.at(module.tree, "the module's name tells nothing")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", node.name).lower()
            tells = not LAST.fullmatch(words) and not words.startswith("base_")
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            tells = not ALONE.fullmatch(node.name)
        else:
            continue
        if not tells:
            yield module.at(node, f"the name {node.name!r} tells nothing")


def test_no_file_is_too_long() -> None:
    assert too_long(written_files()) == []


def test_no_function_is_too_long() -> None:
    assert long_functions([*sources(), *sources("tests")]) == []


def test_every_name_tells_something() -> None:
    assert wordless([*sources(), *sources("tests")]) == []


def test_a_long_file_is_found() -> None:
    assert too_long([("stafet/leads/models.py", "x = 1\n" * 401), ("a.py", "x = 1\n" * 400)]) == [
        "stafet/leads/models.py: 401 lines"
    ]


def test_a_long_function_is_found() -> None:
    text = 'def win_lead():\n    """A promise\n    in two lines."""\n' + "    x = 1\n" * 40
    assert long_functions([source("stafet/leads/actions/win.py", text)]) == [
        "stafet/leads/actions/win.py:1: win_lead() has 41 lines"
    ]
    assert long_functions([source("stafet/leads/actions/win.py", text.removesuffix("    x = 1\n"))]) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("stafet/leads/utils.py", ""),
        ("stafet/leads/mail_helpers.py", ""),
        ("stafet/leads/a.py", "class LeadManager: ..."),
        ("stafet/leads/a.py", "class BaseReader: ..."),
        ("stafet/leads/a.py", "def info(): ..."),
        ("stafet/leads/a.py", "async def _handler(): ..."),
    ],
)
def test_a_name_that_tells_nothing_is_found(path: str, text: str) -> None:
    assert len(wordless([source(path, text)])) == 1


@pytest.mark.parametrize(
    "text", ["def held_by_data_folder(): ...", "class Database: ...", "def win_lead(): ..."]
)
def test_a_name_that_tells_something_passes(text: str) -> None:
    assert wordless([source("stafet/leads/a.py", text)]) == []
