"""Every role and permission, asked of leads that stand near and far: the table of rights, written out by hand."""

from itertools import product

import pytest

from stafet.foundation.denials import Forbidden
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM, Actor
from stafet.staff.rights import Permission, Role

AGENT, SUPERVISOR, DISPATCHER, MANAGER, ADMINISTRATOR = Role
# The subjects, by how near they are to the actor: own; of a team one is a member of; of a team one
# supervises; elsewhere in the branch; in another branch. What one does not see is not asked for.
OWN, TEAM, SUPERVISED, BRANCH, FAR = "own", "team", "supervised", "branch", "far"
NEAR = (OWN, TEAM, SUPERVISED, BRANCH, FAR)
EVERYWHERE = {*NEAR}
NOWHERE: set[str] = set()

MAY: dict[str, dict[Role, set[str]]] = {
    "lead.open": dict.fromkeys(Role, EVERYWHERE),
    "lead.edit": dict.fromkeys(Role, EVERYWHERE),
    "lead.accept": {
        AGENT: {OWN, TEAM},
        SUPERVISOR: {OWN, TEAM, SUPERVISED},
        DISPATCHER: NOWHERE,
        MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
        ADMINISTRATOR: EVERYWHERE,
    },
    "lead.decline": {
        AGENT: {OWN, TEAM},
        SUPERVISOR: {OWN, TEAM, SUPERVISED},
        DISPATCHER: NOWHERE,
        MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
        ADMINISTRATOR: EVERYWHERE,
    },
    "lead.assign": {
        AGENT: {OWN},
        SUPERVISOR: {OWN, SUPERVISED},
        DISPATCHER: EVERYWHERE,
        MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
        ADMINISTRATOR: EVERYWHERE,
    },
    "lead.close": {
        AGENT: {OWN},
        SUPERVISOR: {OWN, SUPERVISED},
        DISPATCHER: {OWN},
        MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
        ADMINISTRATOR: EVERYWHERE,
    },
    "task.edit": dict.fromkeys(Role, EVERYWHERE),
    "task.assign": {
        AGENT: {OWN},
        SUPERVISOR: {OWN, SUPERVISED},
        DISPATCHER: EVERYWHERE,
        MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
        ADMINISTRATOR: EVERYWHERE,
    },
    "task.close": {
        AGENT: {OWN},
        SUPERVISOR: {OWN, SUPERVISED},
        DISPATCHER: {OWN},
        MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
        ADMINISTRATOR: EVERYWHERE,
    },
    "contact.edit": dict.fromkeys(Role, EVERYWHERE),
    "contact.merge": {**dict.fromkeys(Role, EVERYWHERE), AGENT: NOWHERE},
    "capture.hand_in": dict.fromkeys(Role, EVERYWHERE),
    "capture.settle": dict.fromkeys(Role, EVERYWHERE),
    "bulk": {
        AGENT: {OWN},
        SUPERVISOR: {OWN, SUPERVISED},
        DISPATCHER: EVERYWHERE,
        MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
        ADMINISTRATOR: EVERYWHERE,
    },
    "export": {
        AGENT: NOWHERE,
        SUPERVISOR: {OWN, SUPERVISED},
        DISPATCHER: EVERYWHERE,
        MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
        ADMINISTRATOR: EVERYWHERE,
    },
    "person.file": dict.fromkeys(Role, NOWHERE) | dict.fromkeys((MANAGER, ADMINISTRATOR), EVERYWHERE),
    "erase": dict.fromkeys(Role, NOWHERE) | {ADMINISTRATOR: EVERYWHERE},
    "project.define": dict.fromkeys(Role, NOWHERE)
    | {MANAGER: {OWN, TEAM, SUPERVISED, BRANCH}, ADMINISTRATOR: EVERYWHERE},
    "project.manage": {role: {OWN} for role in Role}
    | {MANAGER: {OWN, TEAM, SUPERVISED, BRANCH}, ADMINISTRATOR: EVERYWHERE},
    "notice": {role: {OWN} for role in Role},
    "search": {role: {OWN} for role in Role} | {ADMINISTRATOR: EVERYWHERE},
    "absence.set": {
        AGENT: {OWN},
        SUPERVISOR: {OWN, SUPERVISED},
        DISPATCHER: {OWN},
        MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
        ADMINISTRATOR: EVERYWHERE,
    },
    "calendar.share": {role: {OWN} for role in Role},
    **{
        name: {
            AGENT: NOWHERE,
            SUPERVISOR: {OWN, SUPERVISED},
            DISPATCHER: NOWHERE,
            MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
            ADMINISTRATOR: EVERYWHERE,
        }
        for name in ("availability.set", "hours.set")
    },
    **{
        name: {
            **dict.fromkeys((AGENT, SUPERVISOR, DISPATCHER), NOWHERE),
            MANAGER: {OWN, TEAM, SUPERVISED, BRANCH},
            ADMINISTRATOR: EVERYWHERE,
        }
        for name in ("import", "define.branch", "staff.edit")
    },
    "define.company": {**dict.fromkeys(Role, NOWHERE), ADMINISTRATOR: EVERYWHERE},
}

ME, MY_TEAM, MY_SUPERVISED, ANOTHER_TEAM, MY_BRANCH, ANOTHER_BRANCH = 1, 10, 20, 30, 100, 200
SUBJECTS = {
    OWN: Lead(owner_id=ME, team_id=ANOTHER_TEAM, branch_id=ANOTHER_BRANCH),
    TEAM: Lead(team_id=MY_TEAM, branch_id=MY_BRANCH),
    SUPERVISED: Lead(team_id=MY_SUPERVISED, branch_id=MY_BRANCH),
    BRANCH: Lead(team_id=ANOTHER_TEAM, branch_id=MY_BRANCH),
    FAR: Lead(team_id=ANOTHER_TEAM, branch_id=ANOTHER_BRANCH),
}


def actor(role: Role, scopes: frozenset[str] | None = None) -> Actor:
    """Somebody of this role who is a member of one team and supervises another."""
    return Actor(
        kind="user",
        id=ME,
        name="Somebody",
        role=role,
        user_id=ME,
        team_ids=frozenset({MY_TEAM}),
        supervised_ids=frozenset({MY_SUPERVISED}),
        branch_ids=frozenset({MY_BRANCH}),
        scopes=scopes,
    )


def test_the_table_names_every_permission_and_role() -> None:
    assert set(MAY) == {str(permission) for permission in Permission}
    assert all(set(row) == set(Role) for row in MAY.values())


@pytest.mark.parametrize(("role", "permission", "near"), list(product(Role, Permission, NEAR)), ids=str)
def test_a_role_reaches_as_far_as_the_table_says(role: Role, permission: Permission, near: str) -> None:
    may = near in MAY[permission][role]
    assert actor(role).may(permission, SUBJECTS[near]) is may
    if may:
        actor(role).require(permission, SUBJECTS[near])
    else:
        with pytest.raises(Forbidden):
            actor(role).require(permission, SUBJECTS[near])


@pytest.mark.parametrize("role", Role)
def test_a_key_has_only_the_rights_it_names(role: Role) -> None:
    narrow = actor(role, scopes=frozenset({"lead.edit"}))
    assert [p for p in Permission if narrow.may(p, SUBJECTS[OWN])] == [Permission.LEAD_EDIT]


def test_a_key_never_has_more_than_its_role() -> None:
    wide = actor(AGENT, scopes=frozenset(Permission))
    assert not wide.may(Permission.EXPORT, SUBJECTS[OWN])
    assert not wide.may(Permission.LEAD_CLOSE, SUBJECTS[TEAM])


def test_somebody_without_a_role_may_nothing() -> None:
    nobody = Actor(kind="user", id=5, name="Nobody", user_id=5)
    assert not any(nobody.may(p, subject) for p in Permission for subject in SUBJECTS.values())


def test_stafet_itself_may_everything() -> None:
    assert all(SYSTEM.may(p, subject) for p in Permission for subject in SUBJECTS.values())
