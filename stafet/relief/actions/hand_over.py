"""Hand over everything that somebody holds, in one go: to one person, or shared among a team (R27)."""

from collections.abc import Collection

from django.db.models import Count, Q

from stafet.followups.models import Task
from stafet.foundation import clock
from stafet.foundation.denials import Invalid, NotNow
from stafet.leads.models import Lead
from stafet.relief.handing import Handed, Hands, hand_all, only
from stafet.relief.held import held
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.models import Membership, Team, User
from stafet.staff.presence import absent
from stafet.staff.sight import colleagues


@action("lead.assign", locks=False)
def hand_over(user: User, *, to: User | Team | None = None, by: Actor) -> Handed:
    """Give all open leads, personal offers and tasks of somebody to one person, or in turn to the members of a team.

    Without `to` each lead and task is shared among the members of the team it lies with. Who is away is not dealt to, unless
    named. Each lead's timeline names both; a case stays together (R26). What nobody of those named may take stays, and
    is counted. Denies handing over to themselves and where `by` may give nothing of it.
    """
    if isinstance(to, User) and to.pk == user.pk:
        raise Invalid("To whom?", fields={"to": "Pick somebody else."})
    holding = held(user.pk, by=by)
    if not holding and holding.others:
        raise NotNow("Nothing of what %(who)s holds is yours to hand over.", who=user.name)
    handed = hand_all(user, holding, hands=_hands(user, to), why="handed_over", by=by)
    if handed:
        record("user:handed_over", user, by=by, after=handed.facts())
    return handed


def _hands(user: User, to: User | Team | None) -> Hands:
    if isinstance(to, User):
        return only(to.pk)
    if to is not None:
        members = _members({to.pk}, user).get(to.pk, ())
        return lambda _team: members
    leads = Lead.objects.open().filter(Q(owner=user) | Q(offered_to=user))
    tasks = Task.objects.open().filter(assignee=user)
    teams = {*leads.values_list("team_id", flat=True), *tasks.values_list("team_id", flat=True)} - {None}
    of_team = _members(teams, user)
    return lambda team: of_team.get(team or 0, ())


def _members(teams: Collection[int], leaver: User) -> dict[int, tuple[User, ...]]:
    """The members of these teams who are there, those with the fewest open leads first."""
    away = {leaver.pk, *absent(clock.now())}
    places = Membership.objects.filter(team__in=teams, is_supervisor=False).exclude(user__in=away)
    within = list(places.values_list("team_id", "user_id"))
    keys = {user for _, user in within}
    open_leads = Lead.objects.open().filter(owner__in=keys).values("owner").annotate(load=Count("pk"))
    load = dict(open_leads.values_list("owner", "load"))
    people = {one.pk: one for one in colleagues().filter(pk__in=keys, is_active=True)}
    order = sorted(people.values(), key=lambda one: (load.get(one.pk, 0), one.name, one.pk))
    return {team: tuple(one for one in order if (team, one.pk) in within) for team in teams}
