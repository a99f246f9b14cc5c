"""A message to each of many, and taking back those that still wait (R61)."""

from collections.abc import Mapping
from typing import Any

from stafet.contacts.models import Contact
from stafet.foundation.denials import NotNow
from stafet.leads.models import Lead
from stafet.mail.actions.write_to_many import Mailing, recall_message, write_on_lead, write_to_one
from stafet.mail.models import Message
from stafet.staff.actor import Actor

Facts = dict[str, Any]


def write_to(row: Lead | Contact, given: Mapping[str, Any], by: Actor) -> tuple[Facts, Facts] | None:
    """Queue the template for whoever it is; nothing where their address has it already."""
    mailing = Mailing(given["template"], given["purpose"], given["mailing"])
    if isinstance(row, Lead):
        message = write_on_lead(row, mailing=mailing, by=by)
    else:
        message = write_to_one(row, mailing=mailing, by=by)
    return None if message is None else ({}, {"message": message.pk})


def take_back(_row: Lead | Contact, _before: Facts, after: Facts, by: Actor) -> None:
    """Take back a message that waits; denies one that went out."""
    message = Message.objects.visible_to(by).filter(pk=after["message"]).first()
    if message is None:
        raise NotNow("This message went out already.")
    recall_message(message, by=by)
