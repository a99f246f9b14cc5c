"""What the people of the demo have planned: tasks on leads and on customers whom they know, and when they are away."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

from stafet.contacts.models import Contact
from stafet.demo.telling import Cast
from stafet.followups.actions.close import close_task
from stafet.followups.actions.plan import plan_task
from stafet.followups.models import Task
from stafet.followups.planning import Plan
from stafet.followups.repeat import Rhythm, Unit
from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.staff.actions.absence import plan_absence
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.sight import actor_of_user

_ON_LEADS: Final = 60
_ON_CONTACTS: Final = 40
# Days from now on which a task is due; those that lie behind were planned before that.
_DAYS: Final = (-3, -1, 0, 0, 0, 1, 1, 2, 3, 5, 8, 13, 21)
_SAYS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "da": (
        ("CALL", "Ring om tilbuddet"),
        ("APPT", "Prøvetur, hun kommer forbi"),
        ("TASK", "Send billeder af interiøret"),
        ("CALL", "Spørg hvornår leasingen udløber"),
        ("TASK", "Find et tilsvarende eksemplar i Hamborg"),
    ),
    "de": (
        ("CALL", "Wegen des Angebots anrufen"),
        ("APPT", "Probefahrt, er kommt vorbei"),
        ("TASK", "Fotos vom Innenraum schicken"),
        ("CALL", "Fragen, wann die Finanzierung ausläuft"),
        ("TASK", "Gutachten für den Inzahlungnahmewagen"),
    ),
}
# Who is away, who stands in, from how many days from now on, for how many days, and why.
_AWAY: Final = (
    ("ida", "soren", 2, 3, "Kursus i Aarhus"),
    ("hauke", "anke", 5, 12, "Urlaub"),
    ("leyla", "jonas", 1, 1, "Fortbildung"),
    ("piotr", None, 9, 5, "Urlaub"),
)


def make_plans(cast: Cast, random: Random, now: datetime) -> None:
    """Plan tasks on open leads by their owners, and on contacts by who sells to them; some are done already."""
    leads = Lead.objects.open().filter(owner__isnull=False).select_related("owner", "branch", "contact")
    for lead in random.sample(sorted(leads, key=lambda one: one.pk), k=min(_ON_LEADS, len(leads))):
        if lead.owner:
            _plan(lead, lead.owner, lead.branch.language, random, now)
    sellers = {
        user.branch_id: user for user in sorted(cast.users.values(), key=lambda one: one.email) if user.team
    }
    contacts = sorted(Contact.objects.filter(merged_into=None), key=lambda one: one.pk)
    for contact in random.sample(contacts, k=min(_ON_CONTACTS, len(contacts))):
        seller = contact.preferred_owner or sellers.get(contact.branch_ids[0])
        if seller is not None:
            _plan(contact, seller, seller.branch.language, random, now)


def plan_absences(cast: Cast, now: datetime) -> None:
    """Say who will be away, each by themselves; whole days where they work."""
    for login, stands_in, first, days, note in _AWAY:
        user = cast.users[login]
        today = now.astimezone(user.branch.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        plan_absence(
            user,
            from_at=today + timedelta(days=first),
            until_at=today + timedelta(days=first + days),
            substitute=cast.users[stands_in] if stands_in else None,
            note=note,
            by=cast.actors[login],
        )


def _plan(about: Lead | Contact, assignee: User, language: str, random: Random, now: datetime) -> None:
    due_at = (now + timedelta(days=random.choice(_DAYS))).replace(
        hour=random.randint(8, 16), minute=random.choice((0, 15, 30, 45)), second=0, microsecond=0
    )
    kind, note = random.choice(_SAYS.get(language, _SAYS["de"]))
    given: dict[str, Any] = {"type": kind, "note": note, "assignee": assignee}
    if random.random() < 0.1:
        given["repeat"] = Rhythm(random.choice((1, 2, 3)), random.choice((Unit.WEEKS, Unit.MONTHS)))
    by = actor_of_user(assignee)
    with clock.moved_to(min(now, due_at) - timedelta(hours=random.randint(3, 60))):
        task = plan_task(about, plan=Plan(due_at=due_at, **given), by=by)
    if random.random() < 0.2:
        _finish(task, min(now, due_at), random, by)


def _finish(task: Task, at: datetime, random: Random, by: Actor) -> None:
    with clock.moved_to(max(at, task.created_at)):
        close_task(task, reason=random.choice(("done", "done", "done", "not_reached")), by=by)
