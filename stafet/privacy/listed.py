"""The erasure list: who was erased, without a value of theirs, so that a restored backup can be erased again.

It stands in the database and, because a restore replaces that, once more in a file of the data folder. An entry names
contacts by key and by the instant at which they were made, for a restored database gives keys anew, and holds keyed
hashes (HMAC-SHA256, RFC 2104) of their e-mail addresses and numbers.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from stafet.privacy.mark import spellings
from stafet.privacy.models import Erased, Erasure

FILE: Final = "erasures.jsonl"
_PURPOSE: Final = b"stafet erasure list 1"


@dataclass(frozen=True, slots=True)
class Entry:
    """Who was erased: contacts as [key, when made], the hashes of their addresses and numbers, and until when all of it came."""

    contacts: tuple[tuple[int, str], ...]
    hashes: tuple[str, ...]
    erased_at: str
    kept_until: str | None = None

    @property
    def at(self) -> datetime:
        """When it was asked for: whoever came later is not meant."""
        return datetime.fromisoformat(self.erased_at)


def hashes_of(emails: Iterable[str], numbers: Iterable[str]) -> list[str]:
    """The keyed hashes of these, each with a letter for what it is of."""
    texts = {f"e:{email.strip().lower()}" for email in emails}
    texts |= {f"n:{max(spellings(number), key=len)}" for number in numbers}
    return sorted(_hash(text) for text in texts)


def _hash(text: str) -> str:
    key = hmac.digest(settings.SECRET_KEY.encode(), _PURPOSE, hashlib.sha256)
    return text[:2] + hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def entry_of(erasure: Erasure) -> Entry:
    """What the list says of it."""
    contacts = tuple((int(key), str(made)) for key, made in erasure.contacts)
    until = str(erasure.kept_until) if erasure.kept_until else None
    return Entry(contacts, tuple(erasure.hashes), erasure.asked_at.isoformat(), until)


def enter(erasure: Erasure) -> None:
    """Add it to the file of the data folder, for good before this returns; twice does no harm."""
    _append(list_file(), [entry_of(erasure)])


def keep(file: Path) -> None:
    """Write what the database knows into this list, beside what stands there."""
    known = set(_read(file))
    _append(file, [one for one in entries() if one not in known])


def _append(place: Path, new: Iterable[Entry]) -> None:
    opened = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(opened, "a") as file:
        for entry in new:
            file.write(json.dumps(asdict(entry)) + "\n")
        file.flush()
        os.fsync(file.fileno())


def list_file() -> Path:
    """Where the list lies in the data folder."""
    return Path(settings.DATA_DIR) / FILE


def entries(*files: Path) -> Iterator[Entry]:
    """All entries of the database and of these files, each once."""
    seen: set[Entry] = set()
    stored = Erasure.objects.exclude(contact=None).exclude(state=Erased.GOING).order_by("pk")
    for entry in [entry_of(one) for one in stored] + [one for file in files for one in _read(file)]:
        if entry not in seen:
            seen.add(entry)
            yield entry


def _read(file: Path) -> Iterator[Entry]:
    if not file.is_file():
        return
    for line in file.read_text().splitlines():
        said: dict[str, Any] = json.loads(line)
        contacts = tuple((int(key), str(made)) for key, made in said["contacts"])
        yield Entry(contacts, tuple(said["hashes"]), said["erased_at"], said.get("kept_until"))
