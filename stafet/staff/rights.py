"""What each role may do, and how far it reaches: one matrix, asked in one place."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Role(StrEnum):
    """What somebody is employed for."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    DISPATCHER = "dispatcher"
    MANAGER = "branch_manager"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """Everything that one may be allowed to do."""

    LEAD_EDIT = "lead.edit"
    LEAD_ACCEPT = "lead.accept"
    LEAD_DECLINE = "lead.decline"
    LEAD_ASSIGN = "lead.assign"
    LEAD_CLOSE = "lead.close"
    LEAD_OPEN = "lead.open"
    TASK_EDIT = "task.edit"
    TASK_ASSIGN = "task.assign"
    TASK_CLOSE = "task.close"
    CONTACT_EDIT = "contact.edit"
    CONTACT_MERGE = "contact.merge"
    CAPTURE_HAND_IN = "capture.hand_in"
    CAPTURE_SETTLE = "capture.settle"
    BULK = "bulk"
    EXPORT = "export"
    PERSON_FILE = "person.file"
    ERASE = "erase"
    IMPORT = "import"
    DEFINE_BRANCH = "define.branch"
    DEFINE_COMPANY = "define.company"
    HOURS_SET = "hours.set"
    ABSENCE_SET = "absence.set"
    AVAILABILITY_SET = "availability.set"
    CALENDAR_SHARE = "calendar.share"
    STAFF_EDIT = "staff.edit"
    NOTICE = "notice"
    SEARCH = "search"
    PROJECT_DEFINE = "project.define"
    PROJECT_MANAGE = "project.manage"


class Reach(StrEnum):
    """How far a permission goes; every reach but `no` includes what one owns."""

    NO = "no"
    OWN = "own"
    TEAM = "team"  # the teams one is a member of, and those below in the same branch (R21, R62)
    SUPERVISED = "supervised"  # the teams one supervises, and those below
    TEAMS = "teams"  # TEAM and SUPERVISED: a supervisor is a member elsewhere too
    SEEN = "seen"  # whatever one sees (R62)
    BRANCH = "branch"  # the branches one serves
    ALL = "all"


_R, _P = Reach, Permission
_COLUMNS = (Role.AGENT, Role.SUPERVISOR, Role.DISPATCHER, Role.MANAGER, Role.ADMINISTRATOR)
_ROWS: Mapping[Permission, tuple[Reach, ...]] = {
    _P.LEAD_OPEN: (_R.SEEN, _R.SEEN, _R.SEEN, _R.SEEN, _R.ALL),
    _P.LEAD_EDIT: (_R.SEEN, _R.SEEN, _R.SEEN, _R.SEEN, _R.ALL),
    _P.LEAD_ACCEPT: (_R.TEAM, _R.TEAMS, _R.NO, _R.BRANCH, _R.ALL),
    _P.LEAD_DECLINE: (_R.TEAM, _R.TEAMS, _R.NO, _R.BRANCH, _R.ALL),
    _P.LEAD_ASSIGN: (_R.OWN, _R.SUPERVISED, _R.SEEN, _R.BRANCH, _R.ALL),
    _P.LEAD_CLOSE: (_R.OWN, _R.SUPERVISED, _R.OWN, _R.BRANCH, _R.ALL),
    _P.TASK_EDIT: (_R.SEEN, _R.SEEN, _R.SEEN, _R.SEEN, _R.ALL),
    _P.TASK_ASSIGN: (_R.OWN, _R.SUPERVISED, _R.SEEN, _R.BRANCH, _R.ALL),
    _P.TASK_CLOSE: (_R.OWN, _R.SUPERVISED, _R.OWN, _R.BRANCH, _R.ALL),
    _P.CONTACT_EDIT: (_R.SEEN, _R.SEEN, _R.SEEN, _R.SEEN, _R.ALL),
    _P.CONTACT_MERGE: (_R.NO, _R.SEEN, _R.SEEN, _R.SEEN, _R.ALL),
    _P.CAPTURE_HAND_IN: (_R.SEEN, _R.SEEN, _R.SEEN, _R.SEEN, _R.ALL),
    _P.CAPTURE_SETTLE: (_R.SEEN, _R.SEEN, _R.SEEN, _R.SEEN, _R.ALL),
    _P.BULK: (_R.OWN, _R.SUPERVISED, _R.SEEN, _R.BRANCH, _R.ALL),
    _P.EXPORT: (_R.NO, _R.SUPERVISED, _R.SEEN, _R.BRANCH, _R.ALL),
    _P.PERSON_FILE: (_R.NO, _R.NO, _R.NO, _R.SEEN, _R.ALL),
    _P.ERASE: (_R.NO, _R.NO, _R.NO, _R.NO, _R.ALL),
    _P.IMPORT: (_R.NO, _R.NO, _R.NO, _R.BRANCH, _R.ALL),
    _P.DEFINE_BRANCH: (_R.NO, _R.NO, _R.NO, _R.BRANCH, _R.ALL),
    _P.DEFINE_COMPANY: (_R.NO, _R.NO, _R.NO, _R.NO, _R.ALL),
    _P.HOURS_SET: (_R.NO, _R.SUPERVISED, _R.NO, _R.BRANCH, _R.ALL),
    _P.ABSENCE_SET: (_R.OWN, _R.SUPERVISED, _R.OWN, _R.BRANCH, _R.ALL),
    _P.AVAILABILITY_SET: (_R.NO, _R.SUPERVISED, _R.NO, _R.BRANCH, _R.ALL),
    _P.CALENDAR_SHARE: (_R.OWN, _R.OWN, _R.OWN, _R.OWN, _R.OWN),
    _P.STAFF_EDIT: (_R.NO, _R.NO, _R.NO, _R.BRANCH, _R.ALL),
    _P.NOTICE: (_R.OWN, _R.OWN, _R.OWN, _R.OWN, _R.OWN),
    _P.SEARCH: (_R.OWN, _R.OWN, _R.OWN, _R.OWN, _R.ALL),
    _P.PROJECT_DEFINE: (_R.NO, _R.NO, _R.NO, _R.BRANCH, _R.ALL),
    _P.PROJECT_MANAGE: (_R.OWN, _R.OWN, _R.OWN, _R.BRANCH, _R.ALL),
}

MATRIX: Final[Mapping[tuple[Role, Permission], Reach]] = MappingProxyType(
    {
        (role, permission): reach
        for permission, reaches in _ROWS.items()
        for role, reach in zip(_COLUMNS, reaches, strict=True)
    }
)
