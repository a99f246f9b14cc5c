"""What was agreed with a contact, carried along when it is merged into another one, and handed back (R12)."""

from collections.abc import Iterable, Mapping

from django.db.models import F

from stafet.contacts.consent import beaten, standing
from stafet.contacts.models import Consent, Contact, Contract, GroupMember
from stafet.staff.actor import Actor

Carried = dict[str, list[int]]


def carry(of: Contact, to: Contact, *, by: Actor) -> Carried:
    """Hang what was agreed with `of` on `to`; gives the keys by which `hand_back` knows it, by kind.

    A withdrawal beats a grant whichever is the newer: where one of the two withdrew, that is said again. A group that
    both are in is left with `of`: nobody joins and nobody leaves one by a merge.
    """
    own, other = list(to.consents.all()), list(of.consents.all())
    of.consents.update(contact=to)
    said_again = Consent.objects.bulk_create(_copies(beaten(own, other), to, by))
    contracts = list(of.contracts.values_list("pk", flat=True))
    Contract.objects.filter(pk__in=contracts).update(contact=to, version=F("version") + 1)
    shared = to.memberships.values("group")
    memberships = list(of.memberships.exclude(group__in=shared).values_list("pk", flat=True))
    GroupMember.objects.filter(pk__in=memberships).update(contact=to)
    return {
        "memberships": memberships,
        "consents": _keys(other),
        "withdrawals": _keys(said_again),
        "own_consents": _keys(own),
        "contracts": contracts,
    }


def hand_back(carried: Mapping[str, list[int]], *, of: Contact, to: Contact, by: Actor) -> None:
    """Give `to` back what `carry` took from it, where it still hangs on `of`.

    What was withdrawn since counts for both, for nobody can know whose word it was; what was allowed since does not.
    """
    of.memberships.filter(pk__in=carried.get("memberships", [])).update(contact=to)
    contracts = of.contracts.filter(pk__in=carried.get("contracts", []))
    contracts.update(contact=to, version=F("version") + 1)
    consents = carried.get("consents", [])
    here = list(of.consents.exclude(pk__in=carried.get("withdrawals", [])))
    of.consents.filter(pk__in=carried.get("withdrawals", [])).delete()
    of.consents.filter(pk__in=consents).update(contact=to)
    known = {*consents, *carried.get("own_consents", [])}
    since = standing(one for one in here if one.pk not in known) if "own_consents" in carried else {}
    allowed = standing(to.consents.all())
    withdrawn = [
        one
        for pair, one in since.items()
        if not one.is_given and (was := allowed.get(pair)) is not None and was.is_given
    ]
    Consent.objects.bulk_create(_copies(withdrawn, to, by))


def _copies(decisions: Iterable[Consent], contact: Contact, by: Actor) -> list[Consent]:
    """The same decisions, said now."""
    return [
        Consent.said_now(contact, one.purpose, one.channel, is_given=one.is_given, proof=one.proof, by=by)
        for one in decisions
    ]


def _keys(rows: Iterable[Consent]) -> list[int]:
    return [one.pk for one in rows]
