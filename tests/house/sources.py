"""The source tree as the guards see it: parsed modules with their dotted names."""

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """One module: where it lies, what it is called, and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The dotted name: `stafet.leads.actions.win`."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def room(self) -> str:
        """The room inside `stafet`: `leads`; empty outside a room."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""

    def at(self, node: ast.AST, sentence: str) -> str:
        """A breach, told as path, line and sentence."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {sentence}"


def source(path: str, text: str) -> Source:
    """A module written in a test, as if it lay at `path`."""
    return Source(path, text, ast.parse(text))


def sources(folder: str = "stafet", root: Path = ROOT) -> list[Source]:
    """Every module below `folder`, migrations left out: Django writes those."""
    paths = sorted((root / folder).rglob("*.py"))
    return [
        source(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
        for path in paths
        if "migrations" not in path.parts and "__pycache__" not in path.parts
    ]


def imported(module: Source) -> Iterator[tuple[ast.AST, str]]:
    """Each imported name, absolute: `from a.b import c` gives `a.b.c`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(module, node)
            yield from ((node, f"{base}.{alias.name}") for alias in node.names)


def _absolute(module: Source, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = module.name.split(".") if module.path.endswith("__init__.py") else module.name.split(".")[:-1]
    above = package[: len(package) - node.level + 1]
    return ".".join([*above, node.module] if node.module else above)


def under(name: str, *packages: str) -> bool:
    """Whether a dotted name is one of `packages` or lies in one."""
    return any(name == package or name.startswith(package + ".") for package in packages)


@cache
def project() -> dict[str, Any]:
    """`pyproject.toml`."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@cache
def floors() -> dict[str, int]:
    """Each room's floor, the ground being 0, read from the import contract: one truth for all guards."""
    layers: list[str] = project()["tool"]["importlinter"]["contracts"][0]["layers"]
    return {
        room.strip(): height for height, layer in enumerate(reversed(layers)) for room in layer.split("|")
    }


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, nested ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
