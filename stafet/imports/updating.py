"""Rows about records that are known: what they say is taken over by the record's own verb, and what was is kept."""

from collections.abc import Mapping
from typing import Any

from stafet.contacts.models import Account, Contact
from stafet.imports.copying import copy_in
from stafet.imports.deciding import Decided
from stafet.imports.employers import Employers
from stafet.imports.frame import Frame
from stafet.imports.models import ImportedRow, Outcome, Touched
from stafet.imports.preparing import Employer, Where, prepare
from stafet.imports.reading import Row
from stafet.imports.renewing import completing, completing_account, renew_account, renew_contact
from stafet.imports.renewing_leads import renew_lead
from stafet.imports.restoring import snapshot
from stafet.leads.models import Lead


def update_known(one: Decided, frame: Frame, employers: Employers) -> None:
    """Take over what the row says; one that changes nothing is a match."""
    if one.record is None:
        return
    before = snapshot(frame.kind, one.record)
    renewed = _renewed(one, frame, employers)
    one.outcome = Outcome.UPDATED if renewed is not None else Outcome.MATCHED
    if renewed is None:
        return
    touch(frame, one, frame.kind, one.record, before, renewed)
    ImportedRow.objects.update_or_create(
        kind=frame.kind,
        record_id=one.record,
        defaults={"digest": one.draft.digest, "made_by_id": frame.import_id},
    )


def touch(frame: Frame, one: Decided, kind: str, id: int, before: Mapping[str, Any], version: int) -> None:
    """Keep what a known record was before this import first changed it."""
    if Touched.objects.filter(made_by=frame.import_id, kind=kind, record_id=id).update(version=version):
        return
    Touched.objects.create(
        made_by_id=frame.import_id,
        kind=kind,
        record_id=id,
        number=one.draft.number,
        is_new=False,
        before=before,
        version=version,
    )


def _renewed(one: Decided, frame: Frame, employers: Employers) -> int | None:
    """The record's version after it was renewed; None where the row changed nothing."""
    record = one.record or 0
    values = one.draft.values
    if frame.kind == "lead":
        lead = Lead.objects.get(pk=record)
        return lead.version if renew_lead(lead, one.draft, by=frame.by) else None
    if frame.kind == "account":
        account = Account.objects.get(pk=record)
        said = values if one.is_certain else completing_account(account, values)
        return account.version if renew_account(account, said, by=frame.by) else None
    contact = Contact.objects.select_related("account").get(pk=record)
    said = values if one.is_certain else completing(contact, values)
    employer = _employer(one, said, frame, employers) if said.get("company") else None
    return contact.version if renew_contact(contact, said, employer, by=frame.by) else None


def _employer(one: Decided, said: Mapping[str, str], frame: Frame, employers: Employers) -> Employer:
    """The account that the row names; a new one is made at once."""
    [employer], made = employers.place([Row(one.draft.line, said)])
    if made:
        copied = prepare(made, Where(frame.branch, frame.country, frame.at, frame.import_id))
        copied.pop(ImportedRow, None)
        copy_in(copied)
        Touched.objects.bulk_create(
            Touched(made_by_id=frame.import_id, kind="account", record_id=each.id, number=one.draft.number)
            for each in made
        )
    return employer
