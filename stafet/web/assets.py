"""Static files under addresses that change with their content, so that browsers keep them for good.

All files share one version in their address (`/static/3f2a…/web/js/stafet.js`): what they import from each other
by relative addresses then has the same version, and nothing needs to be collected or rewritten before a start.
"""

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from django.contrib.staticfiles.finders import AppDirectoriesFinder, BaseFinder
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.checks import CheckMessage

Checked = list[CheckMessage]  # by a name: below, `list` is a method
LENGTH: Final = 12  # hexadecimal digits
PRECACHED: Final = ("web/css/", "web/js/", "web/mark.svg", "django_htmx/htmx-2.min.js")


@lru_cache(maxsize=1)
def version() -> str:
    """A word that changes whenever a static file does: SHA-256 over names and contents."""
    digest = hashlib.sha256()
    for name, path in sorted(_files()):
        digest.update(f"{name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:LENGTH]


def names_to_keep() -> list[str]:
    """The files without which no page looks or works as it should."""
    return sorted(name for name, _ in _files() if name.startswith(PRECACHED))


def _files() -> Iterator[tuple[str, Path]]:
    for name, storage in AppDirectoriesFinder().list(None):
        yield name, Path(storage.path(name))


class VersionedAddresses(StaticFilesStorage):
    """Writes the version into each address."""

    def url(self, name: str | None) -> str:
        """`/static/VERSION/NAME`."""
        return super().url(f"{version()}/{name}")


class ByVersion(BaseFinder):
    """Finds each file of the installed rooms and libraries a second time, under the present version."""

    def find(self, path: str, find_all: bool = False, **_given: Any) -> Any:
        """The file behind `VERSION/NAME`; nothing for another version."""
        asked, _, name = path.partition("/")
        if asked != version():
            return []
        plain = AppDirectoriesFinder()
        return plain.find(name, find_all=True) if find_all else plain.find(name)

    def check(self, **_given: Any) -> Checked:
        """There is nothing to set up wrongly."""
        return []

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[Any]:
        """All files by their versioned names, each with something that knows its path."""
        for name, storage in AppDirectoriesFinder().list(ignore_patterns):
            yield f"{version()}/{name}", _Beneath(storage)


class _Beneath:
    """A storage seen from the folder above it."""

    prefix = None

    def __init__(self, storage: Any) -> None:
        self._storage = storage

    def path(self, name: str) -> str:
        return str(self._storage.path(name.partition("/")[2]))
