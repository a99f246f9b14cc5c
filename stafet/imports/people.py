"""The contacts and accounts that the rows of a part need: who is known, and who is to be made, each once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from stafet.contacts.models import Account, Contact
from stafet.foundation.streets import plain_postcode
from stafet.imports.copying import kept_ids
from stafet.imports.deciding import Decided, exact_and_similar, visible
from stafet.imports.employers import Employers
from stafet.imports.frame import Draft, Frame
from stafet.imports.models import Touched
from stafet.imports.preparing import Employer, Planned
from stafet.imports.reading import Row
from stafet.matching.stock import Stock
from stafet.particulars.cleaned import Particulars
from stafet.particulars.cleaning import clean_firm
from stafet.particulars.vat import plain_vat


@dataclass
class Taken:
    """Whom each row is about, by its number: contact and account; those to be made; who may be the same as well."""

    contacts: dict[int, tuple[int, int]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)  # of contacts that were known
    strangers: list[Decided] = field(
        default_factory=list
    )  # whose contact or account is not known in the branch yet
    new_contacts: list[tuple[int, Planned]] = field(default_factory=list)
    new_accounts: list[Planned] = field(default_factory=list)


@dataclass
class Met:
    """Whom a part made, as they were asked about: the part after it was thought through before they were written."""

    stock: Stock = field(default_factory=Stock)
    contacts: dict[int, int] = field(default_factory=dict)  # by the row's number

    def contact(self, asked: Particulars | None) -> int | None:
        """The contact that this certainly is."""
        same = self.stock.match(asked) if asked is not None and self.contacts else None
        return (
            self.contacts[int(same.candidates[0].id)]
            if same is not None and same.verdict == "exact"
            else None
        )


def take_people(
    decided: Sequence[Decided], frame: Frame, employers: Employers, before: Met
) -> tuple[Taken, Met]:
    """The contact, with its account, of each of these rows: the one whom it certainly is and whom the importer sees, else a
    new one; somebody much like it is told of on the row. `before` are those whom the part before made; they are followed
    by those of this one.
    """
    taken = Taken()
    drafts = [one.draft for one in decided]
    seen = visible(Contact, [one.person for one in drafts], frame)
    accounts = visible(Account, [one.company for one in drafts], frame)
    joined: dict[int, int] = {}
    unknown: list[Decided] = []
    for one in decided:
        exact, similar = exact_and_similar(one.draft.person, seen)
        exact = exact or before.contact(one.draft.asked)
        if exact is not None:
            joined[one.draft.number] = exact
        else:
            one.similar = similar
            unknown.append(one)
    known = Contact.objects.filter(pk__in=set(joined.values())).select_related("account").in_bulk()
    for one in decided:
        contact = known.get(joined.get(one.draft.number, 0))
        if contact is not None:
            taken.contacts[one.draft.number] = (contact.pk, contact.account_id)
            taken.names[one.draft.number] = contact.name
            if _is_new_in(one.draft.facts.get("branch_id", frame.branch), contact):
                taken.strangers.append(one)
    return taken, _make(unknown, accounts, taken, employers)


def _is_new_in(branch: int, contact: Contact) -> bool:
    account = contact.account
    return branch not in contact.branch_ids or not (account.is_private or branch in account.branch_ids)


def _make(unknown: Sequence[Decided], accounts: set[int], taken: Taken, employers: Employers) -> Met:
    met = Met()
    firsts: list[tuple[Draft, Employer | None]] = []
    again: list[tuple[int, int]] = []
    for one in unknown:
        draft = one.draft
        if draft.asked is not None:
            same = met.stock.match(draft.asked)
            if same.verdict == "exact":
                again.append((draft.number, int(same.candidates[0].id)))
                continue
            met.stock.add(str(draft.number), draft.asked)
        exact, _ = exact_and_similar(draft.company, accounts)
        firsts.append((draft, _employer(exact)))
    open_ = [Row(draft.line, draft.values) for draft, employer in firsts if employer is None]
    placed, taken.new_accounts = employers.place(open_)
    rest = iter(placed)
    for id, (draft, employer) in zip(kept_ids(Contact, len(firsts)), firsts, strict=True):
        place = employer or next(rest)
        values = {name: text for name, text in draft.values.items() if name != "external_id"}
        taken.new_contacts.append((draft.number, Planned(id, 0, values, place)))
        taken.contacts[draft.number] = (id, place.id)
        met.contacts[draft.number] = id
    for number, first in again:
        taken.contacts[number] = taken.contacts[first]
    return met


def _employer(account: int | None) -> Employer | None:
    found = Account.objects.filter(pk=account).first() if account is not None else None
    return Employer(found.pk, found.name, found.is_private) if found else None


def employers_so_far(import_id: int) -> Employers:
    """The accounts that this import has made already, so that a part which follows puts people into them."""
    made = Touched.objects.filter(made_by=import_id, kind="account", is_new=True).values("record_id")
    employers = Employers()
    for account in Account.objects.filter(pk__in=made).iterator():
        known = (account.pk, account.name, plain_postcode(account.postcode), plain_vat(account.vat_id, "")[1])
        employers.made.setdefault(clean_firm(account.name).squeezed, []).append(known)
    return employers
