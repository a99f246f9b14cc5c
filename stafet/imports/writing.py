"""Writes what was decided for a part of a file: new records by COPY, known ones by their own verbs, and what undoing needs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from django.db.models import Model

from stafet.catalog.models import LeadType, Product, Source, Status
from stafet.contacts.acquaint import make_known
from stafet.contacts.models import Account, Contact
from stafet.followups.models import Task
from stafet.imports.copying import copy_in, kept_ids
from stafet.imports.deciding import Decided
from stafet.imports.employers import Employers
from stafet.imports.frame import Frame
from stafet.imports.lines import line
from stafet.imports.models import ImportedRow, Outcome, Touched
from stafet.imports.named import is_called
from stafet.imports.people import Met, Taken, take_people
from stafet.imports.preparing import Copied, Employer, Planned, Where, prepare
from stafet.imports.reading import Row
from stafet.imports.restoring import snapshot
from stafet.imports.updating import touch
from stafet.leads.models import Case, Interest, Lead
from stafet.staff.at_hand import at_hand
from stafet.staff.events import drafted
from stafet.staff.models import Branch, Event

_MOST_PRODUCTS: Final = 5_000
Lines = defaultdict[type[Model], list[str]]


class Writing:
    """Writes part after part of one import."""

    def __init__(self, frame: Frame, employers: Employers) -> None:
        self._frame = frame
        self._employers = employers
        self._where = Where(frame.branch, frame.country, frame.at, frame.import_id)
        self._met = Met()

    def create(self, decided: Sequence[Decided]) -> None:
        """Make the records of these rows, and put their keys on them."""
        lines: Lines = defaultdict(list)
        if self._frame.kind in {"contact", "account"}:
            self._customers(decided, lines)
        elif self._frame.kind == "lead":
            self._leads(decided, lines)
        else:
            self._tasks(decided, lines)
        copy_in({table: "".join(texts) for table, texts in lines.items()})

    def _customers(self, decided: Sequence[Decided], lines: Lines) -> None:
        kind = self._frame.kind
        table = Contact if kind == "contact" else Account
        rows = [Row(one.draft.line, one.draft.values) for one in decided]
        placed: list[Employer | None] = [None] * len(rows)
        accounts: list[Planned] = []
        if kind == "contact":
            employers, accounts = self._employers.place(rows)
            placed = [*employers]
        planned = []
        ids = kept_ids(table, len(rows))
        for id, one, employer in zip(ids, decided, placed, strict=True):
            one.record = id
            planned.append(Planned(id, one.draft.digest, one.draft.values, employer))
            lines[Touched].append(self._touched(kind, id, one.draft.number))
        self._accounts(accounts, decided[0].draft.number if decided else 0, lines)
        _add(lines, prepare(planned, self._where))

    def _accounts(self, accounts: Sequence[Planned], number: int, lines: Lines) -> None:
        _add(lines, prepare(accounts, self._where), but=ImportedRow)
        for one in accounts:
            lines[Touched].append(self._touched("account", one.id, number))

    def _people(self, decided: Sequence[Decided], lines: Lines) -> Taken:
        """Contacts and accounts of these rows; those who were known elsewhere only become known in the branch."""
        taken, self._met = take_people(decided, self._frame, self._employers, self._met)
        for number, made in taken.new_contacts:
            lines[Touched].append(self._touched("contact", made.id, number))
        self._accounts(taken.new_accounts, decided[0].draft.number if decided else 0, lines)
        _add(lines, prepare([made for _, made in taken.new_contacts], self._where), but=ImportedRow)
        for one in taken.strangers:
            self._acquaint(one, taken.contacts[one.draft.number][0])
        return taken

    def _acquaint(self, one: Decided, contact: int) -> None:
        branch = one.draft.facts.get("branch_id", self._frame.branch)
        found = Contact.objects.select_related("account").get(pk=contact)
        unknown = [
            known
            for known in (found, found.account)
            if branch not in known.branch_ids and not getattr(known, "is_private", False)
        ]
        if not unknown:
            return
        before = [
            (str(known._meta.model_name), known.pk, snapshot(str(known._meta.model_name), known.pk))
            for known in unknown
        ]
        make_known(found, Branch.objects.get(pk=branch))
        for (kind, id, was), known in zip(before, unknown, strict=True):
            touch(self._frame, one, kind, id, was, known.version)

    def _leads(self, decided: Sequence[Decided], lines: Lines) -> None:
        owned = [one for one in decided if one.draft.facts["owner_id"] is not None]
        taken = self._people(owned, lines)
        cases = dict(zip((one.draft.number for one in owned), kept_ids(Case, len(owned)), strict=True))
        products = _products(decided)
        for number, one in zip(kept_ids(Lead, len(decided)), decided, strict=True):
            one.record = number
            draft = one.draft
            contact, account = taken.contacts.get(draft.number, (None, None))
            facts = draft.facts | {"search": f"{number}\n{draft.facts['search'].partition(chr(10))[2]}"}
            if name := taken.names.get(draft.number):
                facts["who"] = name[:250]
            case = cases.get(draft.number)
            if case is not None:
                lines[Case].append(self._case(case, contact, facts))
                lines[Touched].append(self._touched("case", case, draft.number))
            links = {"contact_id": contact, "account_id": account, "case_id": case}
            lines[Lead].append(line(Lead, number=number, version=1, **facts, **links))
            if draft.product:
                wish = {"lead_id": number, "product_id": products.get(draft.product), "label": draft.product}
                lines[Interest].append(line(Interest, **wish))
            self._note(one, "lead", lines)
            after = self._said(facts)
            lines[Event].append(self._event("lead:opened", Lead(number=number), after, contact, number))

    def _said(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        named = (("source", Source), ("type", LeadType), ("status", Status))
        codes = {name: at_hand(table).by_key[facts[f"{name}_id"]].code for name, table in named}
        return {**codes, "import": self._frame.import_id}

    def _case(self, id: int, contact: int | None, facts: Mapping[str, Any]) -> str:
        return line(
            Case,
            id=id,
            contact_id=contact,
            branch_id=facts["branch_id"],
            pipeline_id=facts["pipeline_id"],
            administrator_id=facts["owner_id"],
            created_at=self._frame.at,
        )

    def _tasks(self, decided: Sequence[Decided], lines: Lines) -> None:
        alone = [one for one in decided if one.draft.facts["lead_id"] is None]
        taken = self._people(alone, lines)
        for id, one in zip(kept_ids(Task, len(decided)), decided, strict=True):
            one.record = id
            facts = dict(one.draft.facts)
            if facts["lead_id"] is None:
                facts["contact_id"] = taken.contacts[one.draft.number][0]
            lines[Task].append(line(Task, id=id, **facts))
            self._note(one, "task", lines)
            after = {"import": self._frame.import_id}
            contact, lead = facts["contact_id"], facts["lead_id"]
            lines[Event].append(self._event("task:planned", Task(pk=id), after, contact, lead))

    def _note(self, one: Decided, kind: str, lines: Lines) -> None:
        lines[Touched].append(self._touched(kind, one.record or 0, one.draft.number))
        row = {"kind": kind, "record_id": one.record, "digest": one.draft.digest}
        lines[ImportedRow].append(line(ImportedRow, **row, made_by_id=self._frame.import_id))

    def _touched(self, kind: str, id: int, number: int) -> str:
        return line(Touched, made_by_id=self._frame.import_id, kind=kind, record_id=id, number=number)

    def _event(
        self, kind: str, subject: Model, after: Mapping[str, Any], contact: int | None, lead: int | None
    ) -> str:
        event = drafted(
            kind, subject, by=self._frame.by, at=self._frame.at, lead=lead, contact=contact, after=after
        )
        columns = {
            field.attname: getattr(event, field.attname)
            for field in Event._meta.concrete_fields
            if field.name != "id"
        }
        return line(Event, **columns)


def _add(lines: Lines, copied: Copied, *, but: type[Model] | None = None) -> None:
    for table, text in copied.items():
        if table is not but:
            lines[table].append(text)


def _products(decided: Iterable[Decided]) -> dict[str, int]:
    """The products that rows name, by the name."""
    named = {one.draft.product for one in decided if one.draft.product}
    if not named:
        return {}
    every = list(Product.objects.filter(is_hidden=False)[:_MOST_PRODUCTS])
    found = ((name, next((one.pk for one in every if is_called(one, name)), None)) for name in named)
    return {name: pk for name, pk in found if pk is not None}


def counted(decided: Iterable[Decided]) -> dict[str, int]:
    """How many rows end how, by the import's own columns."""
    counts = dict.fromkeys((str(one) for one in Outcome), 0)
    counts["similar"] = 0
    for one in decided:
        counts[one.outcome] += 1
        counts["similar"] += one.outcome == Outcome.CREATED and one.similar is not None
    return counts
