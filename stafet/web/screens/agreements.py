"""What was agreed with a contact, as its card shows it and as forms ask for it."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from stafet.contacts.groups import tree_for
from stafet.contacts.models import Contact, ContactGroup, Contract
from stafet.contacts.reach import today
from stafet.staff.actor import Actor
from stafet.staff.seen import seen
from stafet.web import wording
from stafet.web.agreed_words import consent_lines, contract_word, purpose_word, way_word
from stafet.web.door import Asked
from stafet.web.forms.agreements import ConsentForm, GroupsForm
from stafet.web.forms.reading import Shape

_SOON = 90  # days before its end in which a contract is worth a word


def agreements(contact: Contact, actor: Actor) -> dict[str, Any]:
    """Consent, contracts and groups of a contact, for its card."""
    visible = ContactGroup.objects.visible_to(actor).values("pk")
    return {
        "consents": consent_lines(contact.consents.all()),
        "contracts": _contracts(list(contact.contracts.all())),
        "groups": [
            {"name": one.group.name, "url": f"{reverse('web:contacts')}?group={one.group_id}"}
            for one in contact.memberships.filter(group__in=visible).select_related("group")
        ],
    }


def visible_contract(pk: int, actor: Actor) -> Contract:
    """The contract with this key, if this actor may see it."""
    rows = Contract.objects.visible_to(actor).select_related("contact")
    return seen(rows, pk, no_such=gettext_noop("There is no such contract, or it is not for you."))


def consent_screen(contact: Contact) -> dict[str, Any]:
    """The form, and all that was said before, the newest first."""
    said = [
        {
            "purpose": purpose_word(one.purpose),
            "way": way_word(one.channel),
            "is_given": one.is_given,
            "at": one.at,
            "by": one.by_name,
            "proof": one.proof,
        }
        for one in contact.consents.all()
    ]
    return {"about": contact.name, "form": ConsentForm(), "said": said}


def contract_screen(contact: Contact, form: Shape, contract: Contract | None = None) -> dict[str, Any]:
    """The form of a new contract, of one that stands, or of its end."""
    word = contract_word(contract.kind) if contract else ""
    return {
        "contact": contact,
        "contract": contract,
        "form": form,
        "about": " · ".join(filter(None, (contact.name, word, contract.reference if contract else ""))),
    }


def groups_screen(contact: Contact, actor: Actor) -> dict[str, Any]:
    """The tree with the groups of the contact ticked."""
    return {"about": contact.name, "form": groups_form(contact, actor)}


def groups_form(contact: Contact, actor: Actor, *, request: Asked | None = None) -> GroupsForm:
    """The form as the contact stands, or as it was sent."""
    joined = set(contact.memberships.values_list("group", flat=True))
    tree = tree_for(actor)
    if request is None:
        return GroupsForm(tree=tree, joined=joined)
    return GroupsForm.of(request, tree=tree, joined=joined)


def _contracts(contracts: list[Contract]) -> list[dict[str, Any]]:
    """Those that run or will run first, by their end; then those that are over."""
    now = today()
    lines = [_contract(one, now) for one in contracts]
    return [line for line in lines if not line["is_over"]] + [line for line in lines if line["is_over"]]


def _contract(contract: Contract, now: date) -> dict[str, Any]:
    last = contract.last_day
    left = (last - now).days if last else None
    return {
        "word": contract_word(contract.kind),
        "reference": contract.reference,
        "days": _days(contract),
        "note": contract.note,
        "is_over": left is not None and left < 0,
        "left": gettext("%(days)d days left") % {"days": left}
        if left is not None and 0 <= left <= _SOON
        else "",
        "url": reverse("web:contract", args=[contract.pk]),
    }


def _days(contract: Contract) -> str:
    begins = wording.full_date(contract.begins_on) if contract.begins_on else ""
    ends = wording.full_date(contract.last_day) if contract.last_day else ""
    if begins and ends:
        return f"{begins} – {ends}"
    if ends:
        return gettext("until %(day)s") % {"day": ends}
    return gettext("since %(day)s") % {"day": begins} if begins else ""
