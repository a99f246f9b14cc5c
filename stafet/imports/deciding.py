"""What is to be done with each row of a part of a file, beside what is known and what the file has said before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import connection
from django.utils.translation import gettext_noop

from stafet.contacts.models import Account, Contact
from stafet.imports.frame import Draft, Frame, refused
from stafet.imports.models import ImportedRow, Outcome
from stafet.leads.models import Lead
from stafet.matching.stock import Stock
from stafet.matching.verdict import Judgement, shown

_TWICE: Final = gettext_noop("The external id %(id)s stands in line %(line)s already.")
_ALIKE: Final = gettext_noop("Somebody much like this one is known already.")
# The first row of a file with each of these cells, as far as it stands before the part that is decided.
_EARLIER: Final = """
SELECT DISTINCT ON (cells ->> %(place)s::int) cells ->> %(place)s::int, line FROM imports_filerow
WHERE made_by_id = %(import)s AND number < %(before)s AND cells ->> %(place)s::int = ANY(%(named)s)
ORDER BY cells ->> %(place)s::int, number
"""


@dataclass(slots=True)
class Decided:
    """One row and what becomes of it: `record` is the one that it is about, where it is known or is made by a row before it
    in this part; `similar` one that it may be about.
    """

    draft: Draft
    outcome: Outcome
    record: int | None = None
    similar: int | None = None
    is_certain: bool = True  # known by its own number, not by matching: the row wins
    like: int | None = None  # the number of the row of this part that makes its record


@dataclass
class Deciding:
    """Decides part after part of one file; what it remembers is what was known when it began, and what it decided since."""

    frame: Frame
    place: int | None  # of the column with the external ids
    _records: dict[str, int] | None = None
    _new: dict[str, int] = field(default_factory=dict)

    def decide(self, drafts: Sequence[Draft]) -> list[Decided]:
        """What becomes of each of these rows, in their order."""
        self._refuse_twice(drafts)
        standing = [one for one in drafts if one.refusal is None]
        known, written = self._known(standing), self._written(standing)
        seen = self._seen_by(standing)
        keys: dict[str, Draft] = {}
        stock = Stock()
        found = []
        for one in drafts:
            if one.refusal is not None:
                found.append(Decided(one, Outcome.REFUSED))
                continue
            if one.key in keys:
                found.append(Decided(one, Outcome.MATCHED, like=keys[one.key].number))
                continue
            keys[one.key] = one
            found.append(self._one(one, known.get(one.key), written, seen, stock))
        return found

    def _one(
        self,
        one: Draft,
        record: int | None,
        written: dict[int, tuple[int, ...]],
        seen: set[int],
        stock: Stock,
    ) -> Decided:
        digests = written.get(one.digest, ())
        if record is not None:
            is_same = record in digests
            return Decided(one, Outcome.MATCHED if is_same else Outcome.UPDATED, record)
        if digests and "external_id" not in one.values:
            return Decided(one, Outcome.MATCHED, digests[0])
        return (
            self._by_matching(one, seen, stock)
            if self.frame.kind in {"contact", "account"}
            else Decided(one, Outcome.CREATED)
        )

    def _by_matching(self, one: Draft, seen: set[int], stock: Stock) -> Decided:
        judgement = one.person if self.frame.kind == "contact" else one.company
        exact, similar = exact_and_similar(judgement, seen)
        if exact is not None:
            is_left = self.frame.wishes.exact == "leave"
            return Decided(one, Outcome.MATCHED if is_left else Outcome.UPDATED, exact, is_certain=False)
        if one.asked is not None:
            same = stock.match(one.asked)
            if same.verdict == "exact":
                return Decided(one, Outcome.MATCHED, like=int(same.candidates[0].id))
        if similar is not None and self.frame.wishes.similar == "refuse":
            one.refusal = refused(_ALIKE)
            return Decided(one, Outcome.REFUSED, similar=similar)
        if one.asked is not None:
            stock.add(str(one.number), one.asked)
        return Decided(one, Outcome.CREATED, similar=similar)

    def _refuse_twice(self, drafts: Sequence[Draft]) -> None:
        """An external id that an earlier row has with other content; the same row again is no mistake."""
        named = {one.values["external_id"] for one in drafts if one.values.get("external_id")}
        if not named or self.place is None:
            return
        lines: dict[str, int] = {}
        digests: dict[str, int] = {}
        with connection.cursor() as cursor:
            given: dict[str, Any] = {
                "place": self.place,
                "import": self.frame.import_id,
                "named": list(named),
            }
            cursor.execute(_EARLIER, given | {"before": drafts[0].number})
            lines = dict(cursor.fetchall())
        for one in drafts:
            external = one.values.get("external_id", "")
            if not external or one.refusal is not None:
                continue
            if external in lines and digests.get(external) != one.digest:
                one.refusal = refused(_TWICE, id=external[:100], line=lines[external])
            elif external not in lines:
                lines[external], digests[external] = one.line, one.digest

    def _known(self, drafts: Iterable[Draft]) -> dict[str, int]:
        """The records that rows name by their own number."""
        keys = {one.key for one in drafts}
        if self.frame.kind == "lead":
            named = {one.facts["message_key"]: one.key for one in drafts}
            rows = Lead.objects.filter(message_key__in=named).values_list("message_key", "pk")
            return {named[str(key)]: number for key, number in rows}
        if self.frame.kind == "task":
            return {}
        if self._records is None:
            table = Contact if self.frame.kind == "contact" else Account
            rows_ = table._default_manager.exclude(external_id="").order_by("-id")
            self._records = (
                dict(rows_.values_list("external_id", "id").iterator()) if self.place is not None else {}
            )
        records = self._records | self._new if self._new else self._records
        return {key: records[key] for key in keys if key in records}

    def _written(self, drafts: Iterable[Draft]) -> dict[int, tuple[int, ...]]:
        """Of this kind, the records that were last written from a row with such a digest."""
        # By digest alone: with the kind too, the planner may read all rows of that kind instead.
        digests = [one.digest for one in drafts]
        rows = ImportedRow.objects.filter(digest__in=digests).values_list("kind", "digest", "record_id")
        found: dict[int, tuple[int, ...]] = {}
        for kind, digest, record in rows:
            if kind == self.frame.kind:
                found[digest] = (*found.get(digest, ()), record)
        return found

    def _seen_by(self, drafts: Iterable[Draft]) -> set[int]:
        """Those candidates that the importer may see: nobody is joined unseen (R13)."""
        if self.frame.kind == "account":
            return visible(Account, [one.company for one in drafts], self.frame)
        return (
            visible(Contact, [one.person for one in drafts], self.frame)
            if self.frame.kind == "contact"
            else set()
        )

    def note_made(self, decided: Iterable[Decided]) -> None:
        """These were made: later rows may name them."""
        self._new |= {
            one.draft.values["external_id"][:100]: one.record
            for one in decided
            if one.outcome == Outcome.CREATED and one.record and one.draft.values.get("external_id")
        }


def visible(
    table: type[Contact] | type[Account], judgements: Iterable[Judgement | None], frame: Frame
) -> set[int]:
    """Which of the candidates the importer may see, and still stand."""
    ids = {int(one.id) for each in judgements if each is not None for one in shown(each)}
    known = table._default_manager.filter(pk__in=ids, merged_into=None)
    return set(known.visible_to(frame.by).values_list("pk", flat=True)) if ids else set()


def exact_and_similar(judgement: Judgement | None, seen: set[int]) -> tuple[int | None, int | None]:
    """Who it certainly is, if the importer may see them, and else who it may be."""
    if judgement is None or judgement.verdict == "none":
        return None, None
    first = int(judgement.candidates[0].id)
    if judgement.verdict == "exact" and first in seen:
        return first, None
    return None, next((int(one.id) for one in shown(judgement) if int(one.id) in seen), None)
