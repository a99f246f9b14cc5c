"""The account that each contact of an import goes into: one that is known, one that the file has made, or a new one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from stafet.contacts.actions.make_contact import private_customers
from stafet.contacts.cleaned import number_of
from stafet.contacts.models import Account, AccountKey
from stafet.foundation.streets import plain_postcode
from stafet.imports.copying import kept_ids
from stafet.imports.preparing import Employer, Planned
from stafet.imports.reading import Row
from stafet.particulars.cleaning import clean_firm
from stafet.particulars.vat import plain_vat

# An account: its name without legal form in one word, and what tells it from others of the name.
Known = tuple[int, str, str, str]  # id, name, postcode, VAT number


Keys = Mapping[int, list[int]]  # the accounts that hold a key, in the order of their ids


def keys_of_accounts() -> Keys:
    """The keys of all accounts: for a stock so small that asking for all of them at once is no loss."""
    held: defaultdict[int, list[int]] = defaultdict(list)
    for key, id in AccountKey.objects.order_by("record_id").values_list("key", "record_id").iterator():
        held[key].append(id)
    return held


@dataclass
class Employers:
    """The accounts by their names. What the file has made stands in `found` first.

    `all_keys`: those of the accounts known so far, where they are at hand; else the database is asked for them.
    """

    all_keys: Keys | None = None
    found: dict[str, list[Known]] = field(default_factory=dict)
    made: dict[str, list[Known]] = field(default_factory=dict)
    private: Employer | None = None
    _ids: Iterator[int] = field(default_factory=lambda: iter(()))

    def place(self, rows: Iterable[Row]) -> tuple[list[Employer], list[Planned]]:
        """Each row's employer, and the accounts to be made for them; those without one are private customers."""
        rows = list(rows)
        # Too many rather than one by one: a number left out is no loss.
        self._ids = iter(kept_ids(Account, len({row.values.get("company", "") for row in rows})))
        names = {row.values["company"]: "" for row in rows if row.values.get("company")}
        names = {name: clean_firm(name).squeezed for name in names}
        self._look_up({squeezed for squeezed in names.values() if squeezed} - set(self.found))
        new: list[Planned] = []
        employers = []
        for row in rows:
            squeezed = names.get(row.values.get("company", ""), "")
            employers.append(self._employer(row.values, squeezed, new) if squeezed else self._private())
        return employers, new

    def _employer(self, values: Mapping[str, str], squeezed: str, new: list[Planned]) -> Employer:
        postcode, vat_id = (
            plain_postcode(values.get("postcode", "")),
            plain_vat(values.get("vat_id", ""), "")[1],
        )
        for id, name, _, known_vat in self.made.get(squeezed, ()):
            if not (vat_id and known_vat and vat_id != known_vat):
                return Employer(id, name, is_private=False)
        for id, name, known_postcode, known_vat in self.found.get(squeezed, ()):
            if (vat_id and vat_id == known_vat) or (
                postcode and postcode == known_postcode and not (vat_id and known_vat)
            ):
                return Employer(id, name, is_private=False)
        id = next(self._ids, None) or kept_ids(Account, 1)[0]
        name = " ".join(values["company"].split())[:250]
        firm = {
            key: values[key]
            for key in ("company", "vat_id", "street", "postcode", "city", "country")
            if key in values
        }
        new.append(Planned(id, 0, firm))
        self.made.setdefault(squeezed, []).append((id, name, postcode, vat_id))
        return Employer(id, name, is_private=False)

    def _private(self) -> Employer:
        if self.private is None:
            account = private_customers()
            self.private = Employer(account.pk, account.name, is_private=True)
        return self.private

    def _look_up(self, squeezed: set[str]) -> None:
        numbers = {number_of(f"X:{name}"): name for name in squeezed}
        self.found.update({name: [] for name in squeezed})
        # Key by key and then record by record: joined, the planner may go through all accounts for each part of a file.
        keys = self._held(numbers)
        accounts = Account.objects.in_bulk([id for _, id in keys])
        for key, id in keys:
            if account := accounts.get(id):
                known = (id, account.name, plain_postcode(account.postcode), plain_vat(account.vat_id, "")[1])
                self.found[numbers[key]].append(known)

    def _held(self, numbers: Collection[int]) -> list[tuple[int, int]]:
        """Who holds one of these keys: key and account."""
        if self.all_keys is not None:
            return [(key, id) for key in numbers for id in self.all_keys.get(key, ())]
        keys = AccountKey.objects.filter(key__in=numbers)
        return list(keys.values_list("key", "record_id").order_by("record_id"))
