"""What is known around a batch of events, asked in a few queries however many they are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from stafet.contacts.models import Account, Contact
from stafet.foundation import clock
from stafet.leads.models import Handover, Lead
from stafet.notify.kinds import OF_AN_OFFER
from stafet.notify.models import Notice
from stafet.notify.who import Around, Happened
from stafet.staff.models import ApiKey, Event, Membership, User
from stafet.staff.presence import absent
from stafet.staff.rights import Role

_LEAD_FIELDS: Final = ("number", "handover", "owner", "offered_to", "team", "declined_by_ids")
_KNOWN: Final[Mapping[str, Any]] = {"contact": Contact, "account": Account}


@dataclass(frozen=True, slots=True)
class Batch:
    """Events in order, what happened by each, and what is known around it."""

    events: tuple[Event, ...]
    happened: Mapping[int, Happened]
    around: Mapping[int, Around]


def gathered(keys: Iterable[int]) -> Batch:
    """The events of these keys with all that `who_learns` asks for, as it is now."""
    events = tuple(Event.objects.filter(pk__in=keys).order_by("pk"))
    doers = _doers(events)
    happened = {
        event.pk: Happened(event.kind, doers.get(event.pk), event.lead_number, event.before, event.after)
        for event in events
    }
    numbers = {event.lead_number for event in events if event.lead_number is not None}
    leads = {one.pk: one for one in Lead.objects.filter(pk__in=numbers).only(*_LEAD_FIELDS)}
    last_offers = {event.lead_number: event.pk for event in events if event.kind == "lead:offered"}
    members = _members_of(event.after.get("team_id") for event in events if event.kind == "lead:offered")
    asked = _asked(events)
    managers = _branch_managers(events, doers)
    around = {}
    for event in events:
        lead = leads.get(event.lead_number or 0)
        stands = event.kind == "lead:offered" and last_offers[event.lead_number] == event.pk
        around[event.pk] = Around(
            owner=lead.owner_id if lead else None,
            offer_stands=stands and lead is not None and _stands(event, lead),
            declined=frozenset(lead.declined_by_ids) if lead else frozenset(),
            asked=frozenset(asked.get(event.pk, ())),
            members=frozenset(members.get(event.after.get("team_id") or 0, ())),
            managers=frozenset(managers.get(event.pk, ())),
        )
    return Batch(events, happened, around)


def _stands(event: Event, lead: Lead) -> bool:
    """Whether the lead still waits for the answer of those whom this event names."""
    named = (event.after.get("to_id"), event.after.get("team_id"))
    return lead.handover == Handover.OFFERED and (lead.offered_to_id, lead.team_id) == named


def _doers(events: Sequence[Event]) -> dict[int, int]:
    """The user behind each event, also one who acted by a key of theirs."""
    keys = {event.by_id for event in events if event.by_kind == "key" and event.by_id is not None}
    users = (
        dict(ApiKey.objects.filter(pk__in=keys, user__isnull=False).values_list("pk", "user")) if keys else {}
    )
    found = {
        event.pk: event.by_id if event.by_kind == "user" else users.get(event.by_id or 0)
        for event in events
        if event.by_kind in {"user", "key"}
    }
    return {event: user for event, user in found.items() if user is not None}


def _members_of(teams: Iterable[int | None]) -> dict[int, set[int]]:
    """Who is asked when a team is: its members who are there, not those who only supervise it; all where nobody is."""
    found: dict[int, set[int]] = defaultdict(set)
    wanted = {team for team in teams if team is not None}
    if wanted:
        rows = Membership.objects.filter(team__in=wanted, is_supervisor=False)
        for team, user in rows.values_list("team", "user"):
            found[team].add(user)
        away = absent(clock.now())
        found.update({team: members - away or members for team, members in found.items()})
    return found


def _asked(events: Sequence[Event]) -> dict[int, set[int]]:
    """Who was told of the offer that each acceptance answers."""
    accepted = {event.lead_number: event.pk for event in events if event.kind == "lead:accepted"}
    found: dict[int, set[int]] = defaultdict(set)
    if accepted:
        told = Notice.objects.filter(lead_number__in=accepted, kind__in=OF_AN_OFFER, settled_at=None)
        for number, user in told.values_list("lead_number", "user"):
            found[accepted[number]].add(user)
    return found


def _branch_managers(events: Sequence[Event], doers: Mapping[int, int]) -> dict[int, set[int]]:
    """The managers of the branches that know the customer and in which the doer does not work (R13)."""
    about = [event for event in events if event.subject_kind in _KNOWN and event.lead_number is None]
    if not about:
        return {}
    known = {kind: _branches_of(kind, about) for kind in _KNOWN}
    doers_work = _places_of(User.objects.filter(pk__in=set(doers.values())))
    manage = _places_of(User.objects.filter(role=Role.MANAGER, is_active=True))
    found = {}
    for event in about:
        theirs = {event.after.get("branch_id")} | doers_work.get(doers.get(event.pk, 0), set())
        others = set(known[event.subject_kind].get(event.subject_id, ())) - theirs
        found[event.pk] = {user for user, places in manage.items() if places & others}
    return found


def _branches_of(kind: str, events: Iterable[Event]) -> dict[int, list[int]]:
    keys = {event.subject_id for event in events if event.subject_kind == kind}
    return dict(_KNOWN[kind].objects.filter(pk__in=keys).values_list("pk", "branch_ids"))


def _places_of(users: Any) -> dict[int, set[int]]:
    """The branches in which each of these users works."""
    found: dict[int, set[int]] = defaultdict(set)
    for user, home, served in users.values_list("pk", "branch", "serves"):
        found[user] |= {home, served} - {None}
    return found
