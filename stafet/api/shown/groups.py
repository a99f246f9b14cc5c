"""Groups of contacts."""

from typing import Any

from stafet.api.shown.parts import defined, moment
from stafet.contacts.models import Contact, ContactGroup
from stafet.staff.actor import Actor

Shown = dict[str, Any]


def group(one: ContactGroup) -> Shown:
    """A group; its branch is loaded with it."""
    return {
        "id": one.pk,
        "code": one.code,
        "name": one.name,
        "branch": defined(one.branch),
        "parent": one.parent_id,
        "is_hidden": one.is_hidden,
    }


def groups_of(contact: Contact, by: Actor) -> list[Shown]:
    """The groups of a contact that the asker may see, in the order in which it joined them."""
    visible = ContactGroup.objects.visible_to(by).values("pk")
    return [
        {
            "id": one.group_id,
            "code": one.group.code,
            "name": one.group.name,
            "since": moment(one.at),
        }
        for one in contact.memberships.filter(group__in=visible).select_related("group")
    ]
