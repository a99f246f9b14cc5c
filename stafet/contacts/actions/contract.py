"""Add, edit and end a contract of a contact."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from stafet.contacts.models import Contact, Contract, ContractKind
from stafet.contacts.standing import check_standing
from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record

_LONGEST: Final = {"reference": 100, "note": 10_000}
_FACTS: Final = ("kind", "reference", "begins_on", "ends_on", "ended_on", "note")


@action("contact.edit")
def add_contract(contact: Contact, *, terms: Mapping[str, Any], by: Actor) -> Contract:
    """A contract of this contact; `terms`: `kind`, `reference`, `begins_on` and `ends_on` (dates or None), `note`."""
    check_standing(contact)
    contract = Contract(contact=contact, created_at=clock.now())
    _take(contract, terms)
    contract.save(force_insert=True)
    record("contract:added", contract, by=by, contact=contact.pk, after=_facts(contract))
    return contract


@action("contact.edit")
def edit_contract(
    contract: Contract, *, changes: Mapping[str, Any], version: int | None = None, by: Actor
) -> Contract:
    """Change some of a contract's terms; what changes nothing leaves no trace. Denies an old `version`."""
    seen = _facts(contract)
    _take(contract, changes)
    _write(contract, "contract:edited", seen, by)
    return contract


@action("contact.edit")
def end_contract(contract: Contract, *, on: date, by: Actor) -> Contract:
    """This contract ends, or ended, on this day, whatever was agreed.

    Said again with the same day it changes nothing; denies a day before it began, and one after it ends anyhow.
    """
    if contract.begins_on and on < contract.begins_on:
        raise Invalid("It cannot end before it begins.", fields={"on": "Check the days."})
    if contract.ends_on and on > contract.ends_on:
        raise NotNow("It ends before that day already.", fields={"on": "Check the days."})
    seen = _facts(contract)
    contract.ended_on = on
    _write(contract, "contract:ended", seen, by)
    return contract


def _take(contract: Contract, terms: Mapping[str, Any]) -> None:
    known = {"kind", "begins_on", "ends_on", *_LONGEST}
    check_editable(terms, known)
    for name, longest in _LONGEST.items():
        if name in terms:
            setattr(contract, name, str(terms[name] or "").strip()[:longest])
    for name in ("kind", "begins_on", "ends_on"):
        if name in terms:
            setattr(contract, name, terms[name])
    if contract.kind not in ContractKind.values:
        raise Invalid("There is no such kind.", fields={"kind": "Pick one of the list."})
    if contract.begins_on and contract.ends_on and contract.ends_on < contract.begins_on:
        raise Invalid("It cannot end before it begins.", fields={"ends_on": "Check the days."})


def _write(contract: Contract, kind: str, seen: Mapping[str, Any], by: Actor) -> None:
    before, after = differing(seen, _facts(contract))
    if after:
        contract.version += 1
        contract.save()
        told = after | {"kind": contract.kind, "reference": contract.reference}
        record(kind, contract, by=by, contact=contract.contact_id, before=before, after=told)


def _facts(contract: Contract) -> dict[str, Any]:
    return {name: getattr(contract, name) for name in _FACTS}
