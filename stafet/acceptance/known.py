"""Who is it? The lead's person and company, matched with all customers, as far as the asker may see them (R8, R13)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from stafet.contacts.models import Account, Contact
from stafet.leads.models import Lead
from stafet.matching.answer import first_branches
from stafet.matching.find import match
from stafet.matching.of_lead import company_of, person_of
from stafet.matching.sentences import why
from stafet.matching.verdict import Candidate, Judgement, shown
from stafet.staff.actor import Actor

Record = TypeVar("Record", Contact, Account)
_BESIDE = {"Contact": (("account",), ("emails", "phones"))}
Why = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Hidden:
    """A customer that the asker may not see: where it is known and how sure, nothing more."""

    id: int
    branch: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Known(Generic[Record]):
    """What matching says: the one taken without asking, those that a person may pick, best first, and the hidden.

    `why` tells by id which fields agreed and which differed, as codes of `matching.sentences` with their values.
    """

    exact: Record | None = None
    similar: tuple[Record, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    why: dict[int, Why] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether a person decides: somebody is like it, and nobody is taken without asking."""
        return self.exact is None and bool(self.hidden or self.similar)

    @property
    def hidden_exact(self) -> Hidden | None:
        """The hidden customer that it is for certain."""
        return next((one for one in self.hidden if one.verdict == "exact"), None)


def known_contact(lead: Lead, *, by: Actor) -> Known[Contact]:
    """Which of all contacts the lead's person is."""
    return _seen(match(person_of(lead)), Contact, by)


def known_account(lead: Lead, *, contact: Contact | None = None, by: Actor) -> Known[Account]:
    """Which of all accounts the lead's company is; none for a lead without one (R10).

    `contact` is who is writing, where that is known: that somebody is known in an account speaks for it.
    """
    if not lead.company.get("name"):
        return Known()
    employers = [str(contact.account_id)] if contact is not None else []
    known = _seen(match(company_of(lead), employers), Account, by)
    if contact is not None and known.hidden_exact and known.hidden_exact.id == contact.account_id:
        return Known(exact=contact.account)
    return known


def of_first(people: tuple[Contact, ...], account: int) -> tuple[Contact, ...]:
    """Those in the account with this key before the others, both in the order that they had (R8)."""
    return tuple(sorted(people, key=lambda one: one.account_id != account))


def told(hidden: Iterable[Hidden]) -> list[dict[str, Any]]:
    """The hidden ones as a choice names them: where they are known and how sure, nothing more."""
    return [{"hidden": True, "branch": one.branch, "verdict": one.verdict} for one in hidden]


def _seen(judgement: Judgement, kind: type[Record], by: Actor) -> Known[Record]:
    likely = list(shown(judgement))
    if not likely:
        return Known()
    ids = [int(one.id) for one in likely]
    visible: dict[int, Record] = {one.pk: one for one in _rows(kind, ids, by)}
    hidden = _hidden([one for one in likely if int(one.id) not in visible], kind)
    records = [(visible[int(one.id)], one) for one in likely if int(one.id) in visible]
    return Known(
        exact=next((record for record, one in records if one.verdict == "exact"), None),
        similar=tuple(record for record, one in records if one.verdict == "similar"),
        hidden=hidden,
        why={record.pk: tuple(why(one)) for record, one in records},
    )


def _rows(kind: type[Record], ids: list[int], by: Actor) -> Iterable[Record]:
    rows = kind.objects.visible_to(by).filter(pk__in=ids)
    one, many = _BESIDE.get(kind.__name__, ((), ()))
    return rows.select_related(*one).prefetch_related(*many)


def _hidden(candidates: list[Candidate], kind: type[Record]) -> tuple[Hidden, ...]:
    if not candidates:
        return ()
    branches = first_branches(kind, [int(one.id) for one in candidates])
    return tuple(
        Hidden(int(one.id), branches[int(one.id)]["name"], one.verdict)
        for one in candidates
        if int(one.id) in branches
    )
