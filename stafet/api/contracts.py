"""Contracts of a contact: listed, added, read, edited, ended."""

from http import HTTPStatus

from django.http import HttpResponse
from ninja import Router

from stafet.api.door import Asked, answer_json
from stafet.api.repeats import repeatable
from stafet.api.schemas.agreements import (
    ContractChanges,
    ContractGiven,
    ContractList,
    ContractShown,
    EndGiven,
)
from stafet.api.schemas.parts import Id
from stafet.api.shown import agreements as shown
from stafet.api.versions import seen_version, versioned
from stafet.contacts.actions.contract import add_contract, edit_contract, end_contract
from stafet.contacts.models import Contact, Contract
from stafet.staff.seen import seen

of_contact = Router(tags=["contacts"])
router = Router(tags=["contacts"])


@of_contact.get("/{id}/contracts", response=ContractList, operation_id="list_contracts")
def list_contracts(request: Asked, id: Id) -> HttpResponse:
    """The contracts of a contact, the one that ends first at the top."""
    contact = seen(Contact.objects.visible_to(request.auth), id)
    return answer_json({"items": shown.contracts(contact)})


@of_contact.post("/{id}/contracts", response={201: ContractShown}, operation_id="add_contract")
@repeatable
def add(request: Asked, id: Id, given: ContractGiven) -> HttpResponse:
    """Add a contract."""
    contact = seen(Contact.objects.visible_to(request.auth), id)
    terms = given.model_dump(exclude_unset=True)
    return _show(add_contract(contact, terms=terms, by=request.auth), status=HTTPStatus.CREATED)


@router.get("/{id}", response=ContractShown, operation_id="read_contract")
def read(request: Asked, id: Id) -> HttpResponse:
    """One contract; its ETag is the version that PATCH asks for."""
    return _show(_seen(request, id))


@router.patch("/{id}", response=ContractShown, operation_id="edit_contract")
@versioned
def change(request: Asked, id: Id, given: ContractChanges) -> HttpResponse:
    """Change some terms, all or none."""
    contract = _seen(request, id)
    version = seen_version(request, contract.version)
    changes = given.model_dump(exclude_unset=True)
    return _show(edit_contract(contract, changes=changes, version=version, by=request.auth))


@router.post("/{id}/ending", response=ContractShown, operation_id="end_contract")
@repeatable
def end(request: Asked, id: Id, given: EndGiven) -> HttpResponse:
    """End a contract on a day, whatever was agreed."""
    return _show(end_contract(_seen(request, id), on=given.on, by=request.auth))


def _seen(request: Asked, key: int) -> Contract:
    return seen(Contract.objects.visible_to(request.auth), key)


def _show(contract: Contract, *, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    location = f"/api/v1/contracts/{contract.pk}" if status == HTTPStatus.CREATED else None
    return answer_json(shown.contract(contract), status=status, version=contract.version, location=location)
