"""Which rows of a file are known already, which say something new about a known record, and which are of nobody."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from stafet.contacts.models import Account, Contact
from stafet.imports.models import ImportedRow
from stafet.imports.reading import Row

Kind = Literal["contact", "account"]
_NOBODY = "There is no name, no e-mail address and no telephone number."
_NAMELESS = "There is no company name."


@dataclass
class Sorted:
    """The rows of one part of a file by what is to be done with them."""

    new: list[tuple[Row, int]] = field(default_factory=list)  # with its digest
    changed: list[tuple[Row, int, int]] = field(default_factory=list)  # with its digest and the record's id
    refused: list[tuple[Row, str]] = field(default_factory=list)  # with the reason
    matched: int = 0


class KnownRows:
    """What earlier imports and this one have seen, and whose external ids are taken."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._lines: dict[str, int] = {}  # external id → line of this file
        self._digests: set[int] = set()  # of this file
        self._records: dict[str, int] | None = None  # external id → record

    def sort(self, rows: Sequence[Row]) -> Sorted:
        """What is to be done with each of these rows, in their order."""
        found = Sorted()
        digests = [row.digest for row in rows]
        # By digest alone: with the kind too, the planner may read all rows of that kind instead.
        before = ImportedRow.objects.filter(digest__in=digests).values_list("kind", "record_id", "digest")
        known = {record: digest for kind, record, digest in before if kind == self._kind}
        written = set(known.values())
        for row, digest in zip(rows, digests, strict=True):
            external = row.values.get("external_id", "")[:100]
            if reason := self._refused(row, external, digest):
                found.refused.append((row, reason))
                continue
            id = self._record(external)
            # A row without an external id that was written once is known, whatever became of its record.
            is_same = known.get(id) == digest if id is not None else digest in written and not external
            if is_same or digest in self._digests:
                found.matched += 1
            elif id is not None:
                found.changed.append((row, digest, id))
            else:
                found.new.append((row, digest))
            self._digests.add(digest)
            if external:
                self._lines.setdefault(external, row.line)
        return found

    def _refused(self, row: Row, external: str, digest: int) -> str:
        told = ("company",) if self._kind == "account" else ("first_name", "last_name", "email", "phone")
        if not any(row.values.get(name) for name in told):
            return _NAMELESS if self._kind == "account" else _NOBODY
        if external in self._lines and digest not in self._digests:
            return f"The external id {external} stands in line {self._lines[external]} already."
        return ""

    def _record(self, external: str) -> int | None:
        if not external:
            return None
        if self._records is None:
            table = Contact if self._kind == "contact" else Account
            named = table._default_manager.exclude(external_id="").order_by("-id")
            self._records = dict(named.values_list("external_id", "id").iterator())
        return self._records.get(external)
