"""Hands over what somebody holds, in the transaction of the verb that does it: leads with their cases, offers, tasks."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from stafet.distribution.actions.offer import hold_out
from stafet.distribution.pass_on import pass_on
from stafet.followups.models import Task
from stafet.followups.tell import tell
from stafet.followups.write import save
from stafet.leads.holding import hold_many
from stafet.leads.models import Handover, Lead
from stafet.relief.deal import dealt
from stafet.relief.held import Held
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, Team, User
from stafet.staff.rights import Permission, Reach
from stafet.staff.sight import actor_of_user, colleagues
from stafet.staff.staying import hold_staying

W = TypeVar("W", Lead, Task)
# For the team that something lies with, by its key, those who may get it.
Hands = Callable[[int | None], Sequence[User]]


@dataclass(frozen=True, slots=True)
class Passed:
    """A lead or a task that went over: to whom, and where it lay before."""

    what: Lead | Task
    to: User
    team: Team | None
    branch: Branch


@dataclass(frozen=True, slots=True)
class Handed:
    """What went over, how many offers were held out to somebody else, and how much nobody of those named could take."""

    leads: tuple[Passed, ...]
    tasks: tuple[Passed, ...]
    offers: int
    kept: int

    def __bool__(self) -> bool:
        return bool(self.leads or self.tasks or self.offers)

    def facts(self) -> dict[str, Any]:
        """What an event tells of it; `to` counts leads and tasks by the keys of those who got them."""
        to = Counter(one.to.pk for one in (*self.leads, *self.tasks))
        return {"leads": len(self.leads), "tasks": len(self.tasks), "offers": self.offers, "to": dict(to)}


def hand_all(user: User, held: Held, *, hands: Hands, why: str, by: Actor) -> Handed:
    """Give what `user` still holds of this to those whom `hands` names, in turn; a case stays together.

    A lead stays in its team where its new owner belongs to it, else it goes to their home team (R17). A task on a lead
    that goes over goes with it.
    """
    locked = [lead for lead in hold_many(held.leads) if lead.owner_id == user.pk]
    offers = _offers(user, held)
    tasks = _tasks(user, held)
    everything: list[Lead | Task] = [*locked, *offers, *tasks]
    staying = hold_staying({one.pk for what in everything for one in hands(what.team_id)})
    able = _Able(by, staying)
    leads = [
        _passed(lead, to, able.place(lead, to), why, by)
        for unit, to in _dealt(_units(locked), hands, able)
        for lead in unit
    ]
    offered = _offer_on(offers, hands, able, why, by)
    given = _give_tasks(tasks, leads, hands, able, why, by)
    kept = len(everything) - len(leads) - offered - len(given)
    return Handed(tuple(leads), tuple(given), offered, kept)


def give_task(task: Task, *, to: User, team: Team | None, why: str, by: Actor) -> None:
    """Make a locked task somebody else's."""
    before = {"assignee": task.assignee.name, "assignee_id": task.assignee_id}
    task.assignee, task.team = to, team
    save(task)
    after = {"assignee": to.name, "assignee_id": to.pk, "due_at": task.due_at, "why": why}
    tell(task, "task:assigned", by=by, before=before, after=after)


def only(user: int) -> Hands:
    """Everything to this one user."""
    one = tuple(colleagues().filter(pk=user))
    return lambda _team: one


@dataclass(frozen=True, slots=True)
class _Able:
    """Who can take what, as `by` may give it."""

    by: Actor
    staying: frozenset[int]

    def __call__(self, unit: Sequence[Lead | Task], to: User) -> bool:
        return to.pk in self.staying and all(
            isinstance(one, Task) or self.place(one, to) is not None for one in unit
        )

    def place(self, lead: Lead, to: User) -> tuple[Team | None, Branch] | None:
        """The team and branch in which this person may have this lead: where it lies, else where they are at home."""
        if to.pk in lead.declined_by_ids:
            return None
        actor = actor_of_user(to)
        for team in (lead.team, to.team):
            branch = team.branch if team else lead.branch
            if actor.may(Permission.LEAD_ACCEPT, Lead(team=team, branch=branch)) and self._serves(branch):
                return team, branch
        return None

    def _serves(self, branch: Branch) -> bool:
        is_bound = self.by.reach(Permission.LEAD_ASSIGN) is Reach.SEEN
        return not is_bound or branch.pk in self.by.branch_ids


def _units(leads: Iterable[Lead]) -> list[list[Lead]]:
    """What goes to one person: the leads of one case, or one without a case."""
    together: dict[object, list[Lead]] = {}
    for lead in leads:
        together.setdefault(("case", lead.case_id) if lead.case_id else lead.number, []).append(lead)
    return list(together.values())


def _offers(user: User, held: Held) -> list[Lead]:
    rows = Lead.objects.open().filter(pk__in=held.offers, handover=Handover.OFFERED, offered_to=user)
    return list(rows.order_by("number").select_for_update(of=("self",)).select_related("team", "branch"))


def _tasks(user: User, held: Held) -> list[Task]:
    rows = Task.objects.open().filter(pk__in=held.tasks, assignee=user).order_by("pk")
    locked = rows.select_for_update(no_key=True, of=("self",))
    return list(locked.select_related("type", "assignee", "team", "branch"))


def _dealt(units: list[list[W]], hands: Hands, able: _Able) -> Iterable[tuple[list[W], User]]:
    """Each unit that somebody can take, with who that is; turns are counted within each circle of people."""
    circles: dict[tuple[User, ...], list[list[W]]] = {}
    for unit in units:
        circles.setdefault(tuple(hands(unit[0].team_id)), []).append(unit)
    for circle, shared in circles.items():
        turns: list[User | None] = dealt(shared, circle, can_take=able)
        for unit, to in zip(shared, turns, strict=True):
            if to is not None:
                yield unit, to


def _passed(lead: Lead, to: User, place: tuple[Team | None, Branch] | None, why: str, by: Actor) -> Passed:
    before = lead.team, lead.branch
    pass_on(lead, to=to, team=place[0] if place else lead.team, why=why, by=by)
    return Passed(lead, to, *before)


def _offer_on(offers: list[Lead], hands: Hands, able: _Able, why: str, by: Actor) -> int:
    """Hold offers out to somebody else, or to the whole team where nobody of those named can take them; how many."""
    receivers = {unit[0].number: to for unit, to in _dealt([[lead] for lead in offers], hands, able)}
    count = 0
    for lead in offers:
        to = receivers.get(lead.number)
        place = able.place(lead, to) if to else None
        if place or lead.team:
            hold_out(lead, team=place[0] if place else lead.team, user=to, reasons=[why], by=by)
            count += 1
    return count


def _give_tasks(
    tasks: list[Task], leads: list[Passed], hands: Hands, able: _Able, why: str, by: Actor
) -> list[Passed]:
    """Each with its lead where that has gone over, else in turn."""
    with_lead = {one.what.pk: one.to for one in leads}
    alone = [[task] for task in tasks if task.lead_id not in with_lead]
    receivers = {unit[0].pk: to for unit, to in _dealt(alone, hands, able)}
    given = []
    for task in tasks:
        to = with_lead.get(task.lead_id or 0) or receivers.get(task.pk)
        if to is not None:
            given.append(Passed(task, to, task.team, task.branch))
            give_task(task, to=to, team=to.team, why=why, by=by)
    return given
