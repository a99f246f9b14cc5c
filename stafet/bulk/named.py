"""Those whom a run was given by their keys, as they are now."""

from typing import Any

from stafet.contacts.models import Contact, ContactGroup
from stafet.foundation.denials import Invalid, NotNow
from stafet.leads.models import Lead
from stafet.staff.models import Team, User


def user_named(key: Any) -> User | None:
    """Who works here, by their key; none is nobody."""
    return User.objects.select_related("team", "branch").filter(pk=key).first() if key else None


def team_named(key: Any) -> Team | None:
    """The team with this key, if one is meant."""
    return Team.objects.select_related("branch").filter(pk=key).first() if key else None


def group_named(key: int) -> ContactGroup:
    """The group with this key; denies one that there is not."""
    group = ContactGroup.objects.filter(pk=key).first()
    if group is None:
        raise Invalid("There is no such group.", fields={"values": "Pick one of the list."})
    return group


def contact_of(row: Lead | Contact) -> Contact:
    """The contact that a row is, or that its lead is about; denies a lead of which nobody is known yet."""
    contact = row.contact if isinstance(row, Lead) else row
    if contact is None:
        raise NotNow("Nobody has accepted this lead yet, so it has no contact.")
    return contact
