"""Accept a lead: take the baton, with its contact, account and case, in one transaction."""

from collections.abc import Mapping
from typing import Any

from stafet.acceptance.choice import Choice
from stafet.acceptance.choices import allowed_pipelines, open_cases
from stafet.acceptance.linking import contact_for
from stafet.catalog.models import Pipeline, State, Status
from stafet.contacts.models import Contact
from stafet.distribution.models import AnswerTo
from stafet.distribution.settle import settle
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid, NotNow, Overtaken
from stafet.leads.allowed import is_asked
from stafet.leads.holding import hold_case
from stafet.leads.life_cycle import Verb
from stafet.leads.models import Case, Handover, Lead
from stafet.leads.tell import tell
from stafet.leads.transition import check_move, first_status, is_repeat, move
from stafet.matching.decisions import keep_choice
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.events import record
from stafet.staff.models import Team
from stafet.staff.staying import hold_staying


def tell_who_was_faster(lead: Lead, by: Actor) -> None:
    """Deny where somebody else holds the lead, even if that has moved it out of this actor's reach (R20)."""
    if lead.handover != Handover.ACCEPTED or lead.completed_at or lead.owner is None:
        return
    if not is_repeat(lead, Verb.ACCEPT, by=by):
        raise Overtaken("%(who)s has already accepted this lead.", who=lead.owner.name)


def hold_joined_case(_lead: Lead, given: Mapping[str, Any]) -> None:
    """Lock the case that the lead joins before the lead itself, so that its administrator stays (R26)."""
    choice: Choice | None = given.get("choice")
    if choice is not None and choice.add_to is not None:
        hold_case(choice.add_to.pk)


@action("lead.accept", first=tell_who_was_faster, holds=hold_joined_case)
def accept_lead(lead: Lead, *, choice: Choice | None = None, by: Actor) -> Lead:
    """Take an offered lead. Of two at once exactly one gets it, the other is told who (R20).

    Denies who was not asked or has declined, and names the open choice where one is needed.
    """
    if lead.handover == Handover.ACCEPTED and is_repeat(lead, Verb.ACCEPT, by=by):
        return lead
    check_move(lead, Verb.ACCEPT)
    _check_asked(lead, by)
    chosen = choice or Choice()
    keep_choice(
        lead,
        contact=chosen.contact,
        is_hidden_contact=chosen.is_hidden_contact,
        is_new_contact=chosen.is_new_contact,
        account=chosen.account,
        is_new_account=chosen.is_new_account,
        by=by,
    )
    left = take_over(lead, chosen, verb=Verb.ACCEPT, by=by)
    tell_taken(lead, left, by=by)
    settle(lead, AnswerTo.ACCEPTED, user_id=by.user_id)
    return lead


def take_over(lead: Lead, choice: Choice, *, verb: Verb, by: Actor) -> dict[str, str]:
    """Write contact, account, case and owner on a lead, locked or new, and move it into progress.

    Gives the place left, for `tell_taken`.
    """
    if by.user_id is None:
        raise Forbidden("Only a person can take a lead.")
    contact, is_known = contact_for(lead, choice, by)
    case = _case_for(lead, contact, choice, by, is_known=is_known)
    _check_stays(case)
    is_own = case.administrator_id == by.user_id
    return move(
        lead,
        verb,
        status=_first_in_progress(lead, case.pipeline),
        owner_id=case.administrator_id,
        team_id=_team_for(lead, by),
        member_ids=lead.member_ids if is_own else sorted({*lead.member_ids, by.user_id}),
        contact=contact,
        account=contact.account,
        case=case,
    )


def _check_stays(case: Case) -> None:
    """Deny a case of somebody who left; nobody deactivates its administrator before the transaction ends (R27)."""
    if not hold_staying([case.administrator_id]):
        raise Invalid("%(who)s does not work here any more.", who=case.administrator.name)


def tell_taken(lead: Lead, left: dict[str, str], *, by: Actor) -> None:
    """Record that a lead was taken, under its new contact."""
    owner = by.name if lead.owner_id == by.user_id or lead.owner is None else lead.owner.name
    links = {"owner_id": lead.owner_id, "contact": lead.contact_id, "case": lead.case_id}
    tell(
        lead, "lead:accepted", by=by, before=left, after={"owner": owner, **links, "status": lead.status.code}
    )


def _check_asked(lead: Lead, by: Actor) -> None:
    if by.user_id in lead.declined_by_ids:
        raise NotNow("You have declined this lead.")
    if not is_asked(lead, by):
        raise Forbidden("This offer is not yours to answer.")


def _case_for(lead: Lead, contact: Contact, choice: Choice, by: Actor, *, is_known: bool) -> Case:
    pipelines = allowed_pipelines(lead)
    cases = open_cases(contact, pipelines, by=by) if is_known else []
    if choice.add_to is not None:
        if choice.add_to not in cases:
            raise Invalid("The lead cannot join this case.", fields={"case": "Pick one of the open ones."})
        return cases[cases.index(choice.add_to)]  # as it is now, not as the acceptor saw it
    if cases and not choice.is_new_case:
        options = {"case": [{"add_to": case.pk} for case in cases] + [{"new": True}]}
        raise Invalid(
            "This contact has an open case.",
            fields={"case": "Add to it, or open a new one."},
            options=options,
        )
    return _open_case(lead, contact, choice, pipelines, by)


def _open_case(
    lead: Lead, contact: Contact, choice: Choice, pipelines: tuple[Pipeline, ...], by: Actor
) -> Case:
    pipeline = choice.pipeline or pipelines[0]
    if pipeline not in pipelines:
        raise Invalid("The type does not allow this pipeline.", fields={"pipeline": "Pick another."})
    other = choice.administrator
    administrator = other.pk if other else by.user_id
    case = Case.objects.create(
        contact=contact,
        branch=lead.branch,
        pipeline=pipeline,
        administrator_id=administrator or 0,
        created_at=clock.now(),
    )
    record("case:opened", case, by=by, contact=contact.pk, after={"case": case.pk})
    return case


def _first_in_progress(lead: Lead, pipeline: Pipeline) -> Status | None:
    is_there = lead.pipeline_id == pipeline.pk and lead.state == State.IN_PROGRESS
    return lead.status if is_there else first_status(pipeline.pk, State.IN_PROGRESS)


def _team_for(lead: Lead, by: Actor) -> int | None:
    """The assigned team if the acceptor belongs to it, else their nearest above it (R21)."""
    if lead.team_id is None:
        return by.home_team_id
    own = by.member_ids | {by.home_team_id}
    parents = {one.pk: one.parent_id for one in at_hand(Team).every if one.branch_id == lead.branch_id}
    team: int | None = lead.team_id
    while team is not None and team not in own:
        above = parents.get(team)
        team = above if above in parents else None
    return team if team is not None else lead.team_id
