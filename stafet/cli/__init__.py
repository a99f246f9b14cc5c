"""The command line: `stafet COMMAND`, one file a command in `stafet/cli/commands/`.

A command's module has `arguments(parser)` and `run(options) -> int`, its exit code; its docstring's first line is its
help. It is imported when it is called, after the environment was read, the database started and Django set up,
except for those in PLAIN, which do without Django.
"""

import argparse
import ast
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from keyword import iskeyword
from pathlib import Path
from types import ModuleType

import django

from stafet import __version__
from stafet.cli.database import running_database
from stafet.config.environment import Environment, Misconfigured
from stafet.embedded import DatabaseTrouble

COMMANDS = "stafet.cli.commands"
PLAIN = frozenset({"backup", "doctor", "restore", "serve", "web"})
MISCONFIGURED = 2


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit with its code: 0 done, 1 not done, 2 wrongly called or configured."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = _overview().parse_args(given[:1])
    try:
        code = _run(options.command, given[1:])
    except Misconfigured as trouble:
        sys.stderr.write("".join(f"{sentence}\n" for sentence in trouble.sentences))
        code = MISCONFIGURED
    except DatabaseTrouble as trouble:
        sys.stderr.write(f"{trouble}\n")
        code = 1
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _run(command: str, given: list[str]) -> int:
    environment = Environment.read(os.environ)
    if command in PLAIN:
        return _called(command, given)
    with running_database(environment):
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stafet.config.settings")
        django.setup()
        return _called(command, given)


def _called(command: str, given: list[str]) -> int:
    # A command called by a word of Python's own, such as import, has a module with a dash below at its end.
    name = f"{command}_" if iskeyword(command) else command.replace("-", "_")
    module = importlib.import_module(f"{COMMANDS}.{name}")
    parser = argparse.ArgumentParser(prog=f"stafet {command}", description=module.__doc__)
    module.arguments(parser)
    return int(module.run(parser.parse_args(given)) or 0)


def _overview() -> argparse.ArgumentParser:
    names = sorted(_summaries())
    width = max(map(len, names))
    lines = "\n".join(f"  {name:<{width}}  {summary}" for name, summary in sorted(_summaries().items()))
    parser = argparse.ArgumentParser(
        prog="stafet",
        description="Stafet, a lead desk.",
        epilog=f"commands:\n{lines}\n\n`stafet COMMAND --help` says more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"stafet {__version__}")
    parser.add_argument("command", choices=names, metavar="COMMAND")
    return parser


def _summaries() -> dict[str, str]:
    """Each command's name and first line, read without importing it: some need Django to be set up first."""
    package: ModuleType = importlib.import_module(COMMANDS)
    [folder] = package.__path__
    summaries = {}
    for module in pkgutil.iter_modules([folder]):
        text = ast.get_docstring(ast.parse((Path(folder) / f"{module.name}.py").read_text())) or ""
        summaries[module.name.rstrip("_").replace("_", "-")] = text.splitlines()[0] if text else ""
    return summaries
