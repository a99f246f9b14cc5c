"""The settings: what may be set up, in one list."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from stafet.staff.actor import Actor
from stafet.staff.rights import Permission
from stafet.web.definition_words import KINDS


class Group(StrEnum):
    """Which part of the settings a line stands in, in the order of the page."""

    LEADS = "leads"
    PEOPLE = "people"
    WAYS_IN = "ways in"
    MAIL = "mail"
    TIME = "time"
    CUSTOMERS = "customers"
    ALL = "all"


TITLES: Final = {
    Group.LEADS: gettext_lazy("Leads"),
    Group.PEOPLE: gettext_lazy("Who works here"),
    Group.WAYS_IN: gettext_lazy("Where leads come from"),
    Group.MAIL: gettext_lazy("Mail"),
    Group.TIME: gettext_lazy("Time and tasks"),
    Group.CUSTOMERS: gettext_lazy("Customers"),
    Group.ALL: gettext_lazy("The whole set-up"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the settings; `name` is that of its page, `kind` the kind of definitions that it shows."""

    name: str
    title: str | Promise
    sentence: str | Promise
    icon: str
    permission: Permission
    group: Group = Group.LEADS
    kind: str = ""

    @property
    def url(self) -> str:
        """Where it is set up."""
        return reverse(f"web:{self.name}", args=[self.kind] if self.kind else [])


def _of_kind(kind: str, group: Group) -> Setting:
    called = KINDS[kind]
    return Setting(
        "definitions", called.title, called.sentence, called.icon, Permission.DEFINE_COMPANY, group, kind
    )


SETTINGS: Final = (
    Setting(
        "pipelines",
        gettext_lazy("Pipelines"),
        gettext_lazy("The ways that leads go, from status to status, and which steps are allowed."),
        "arrows-right-left",
        Permission.DEFINE_COMPANY,
    ),
    *(_of_kind(kind, Group.LEADS) for kind in ("lead_types", "completion_reasons", "categories")),
    *(
        _of_kind(kind, Group.LEADS)
        for kind in ("priorities", "importances", "fields", "products", "competitors")
    ),
    Setting(
        "branches",
        gettext_lazy("Branches and teams"),
        gettext_lazy("Where people work, in which country and language, and the teams that share leads."),
        "building-storefront",
        Permission.STAFF_EDIT,
        Group.PEOPLE,
    ),
    Setting(
        "users",
        gettext_lazy("Users"),
        gettext_lazy("Who works here, in which teams and with which rights; new ones and those who leave."),
        "users",
        Permission.STAFF_EDIT,
        Group.PEOPLE,
    ),
    Setting(
        "hours",
        gettext_lazy("Opening hours"),
        gettext_lazy(
            "When branches and teams are there, and their days off. Response times count only then."
        ),
        "clock",
        Permission.HOURS_SET,
        Group.TIME,
    ),
    Setting(
        "distribution",
        gettext_lazy("Distribution"),
        gettext_lazy("Who gets which leads: rules, turns, and how many each takes."),
        "arrows-right-left",
        Permission.DEFINE_BRANCH,
    ),
    Setting(
        "response-times",
        gettext_lazy("Response times"),
        gettext_lazy(
            "How soon a lead is accepted and its customer answered, and who hears of it when that does not happen."
        ),
        "bell-alert",
        Permission.DEFINE_BRANCH,
        Group.TIME,
    ),
    Setting(
        "mail",
        gettext_lazy("Mail"),
        gettext_lazy("How messages go out, what they are written with, and what is answered by itself."),
        "envelope",
        Permission.DEFINE_BRANCH,
        Group.MAIL,
    ),
    Setting(
        "sources",
        gettext_lazy("Sources"),
        gettext_lazy("Where leads come from, and whether they do."),
        "inbox-arrow-down",
        Permission.DEFINE_BRANCH,
        Group.WAYS_IN,
    ),
    Setting(
        "portals",
        gettext_lazy("Portals"),
        gettext_lazy("How portals write their mails, so that they are understood."),
        "puzzle-piece",
        Permission.DEFINE_COMPANY,
        Group.WAYS_IN,
    ),
    *(_of_kind(kind, Group.TIME) for kind in ("task_types", "task_reasons")),
    Setting(
        "task-rules",
        gettext_lazy("Rules for tasks"),
        gettext_lazy("Birthdays and contracts that end become tasks by themselves."),
        "cake",
        Permission.DEFINE_BRANCH,
        Group.TIME,
    ),
    Setting(
        "imports",
        gettext_lazy("Imports"),
        gettext_lazy(
            "Leads, contacts, accounts and tasks of another system, from CSV or XLSX; each can be undone."
        ),
        "arrow-up-tray",
        Permission.IMPORT,
    ),
    Setting(
        "ways-in",
        gettext_lazy("Ways in for programs"),
        gettext_lazy(
            "Where Google Ads, Meta and telephone systems send what becomes a lead, and by which secrets."
        ),
        "arrow-down-on-square",
        Permission.DEFINE_COMPANY,
        Group.WAYS_IN,
    ),
    *(_of_kind(kind, Group.CUSTOMERS) for kind in ("contact_fields", "account_fields")),
    Setting(
        "projects",
        gettext_lazy("Projects"),
        gettext_lazy("Contacts that are worked on as leads, with people and a pipeline of their own."),
        "rectangle-stack",
        Permission.PROJECT_DEFINE,
        Group.CUSTOMERS,
    ),
    Setting(
        "groups",
        gettext_lazy("Contact groups"),
        gettext_lazy("Segments of contacts, as a tree."),
        "user-group",
        Permission.DEFINE_BRANCH,
        Group.CUSTOMERS,
    ),
    Setting(
        "retention",
        gettext_lazy("How long what is kept"),
        gettext_lazy("When closed leads lose their person, and when what came in goes; what must be kept."),
        "archive-box",
        Permission.ERASE,
        Group.CUSTOMERS,
    ),
    Setting(
        "blueprint",
        gettext_lazy("All definitions as a file"),
        gettext_lazy(
            "Take this set-up to another installation, or bring one here: what it will do is shown before."
        ),
        "document-duplicate",
        Permission.DEFINE_COMPANY,
        Group.ALL,
    ),
)


def settings_for(actor: Actor) -> list[tuple[str | Promise, list[Setting]]]:
    """Those that this actor may set up, by group."""
    mine = [setting for setting in SETTINGS if actor.may(setting.permission)]
    by_group = [(TITLES[group], [one for one in mine if one.group is group]) for group in Group]
    return [(title, lines) for title, lines in by_group if lines]
