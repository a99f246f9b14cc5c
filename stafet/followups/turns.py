"""To whom a rule gives a task: whom the contact prefers, who owned its last lead, then the rule's own choice."""

from collections.abc import Collection
from dataclasses import dataclass

from stafet.contacts.models import Contact
from stafet.followups.models import DateRule
from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.staff.models import Membership, User
from stafet.staff.presence import substitutes


@dataclass(frozen=True, slots=True)
class Turns:
    """Who may get a task of a rule: everybody active, who stands in for whom, who knows which contact, the round."""

    active: dict[int, User]
    stand_ins: dict[int, int]
    last_owners: dict[int, int]
    members: tuple[int, ...]

    def whose(self, contact: Contact, rule: DateRule) -> User | None:
        """Whose task it is; None where nobody is left. A member's turn is noted on the rule."""
        for key in (contact.preferred_owner_id, self.last_owners.get(contact.pk), rule.user_id):
            found = self._there(key)
            if found is not None:
                return found
        turn = next_turn(self.members, rule.last_given)
        if turn is not None:
            rule.last_given = turn
        return self._there(turn)

    def _there(self, key: int | None) -> User | None:
        return self.active.get(self.stand_ins.get(key, key)) if key is not None else None


def turns_of(rule: DateRule, contacts: Collection[Contact]) -> Turns:
    """Read who there is, in four queries."""
    owned = Lead.objects.filter(contact__in=contacts, owner__isnull=False).order_by("contact", "-number")
    seats = Membership.objects.filter(team=rule.team_id, is_supervisor=False, user__is_active=True)
    return Turns(
        active={
            user.pk: user for user in User.objects.filter(is_active=True).select_related("team", "branch")
        },
        stand_ins=substitutes(clock.now()),
        last_owners={
            contact: owner
            for contact, owner in owned.distinct("contact").values_list("contact_id", "owner_id")
            if contact and owner
        },
        members=tuple(seats.order_by("user").values_list("user", flat=True)) if rule.team_id else (),
    )


def next_turn(members: Collection[int], last: int | None) -> int | None:
    """The next one in the round after who had it last, whether that one is still in it or not.

    >>> next_turn((3, 5, 8), 5), next_turn((3, 5, 8), 8), next_turn((3, 8), 5), next_turn((), 5)
    (8, 3, 8, None)
    """
    after = [key for key in sorted(members) if last is not None and key > last]
    return min(after, default=min(members, default=None))
