"""The settings: what may be set up, in one list."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from stafet.staff.actor import Actor
from stafet.staff.rights import Permission


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the settings; `name` is that of its page."""

    name: str
    title: str | Promise
    sentence: str | Promise
    icon: str
    permission: Permission


SETTINGS: Final = (
    Setting(
        "hours",
        gettext_lazy("Opening hours"),
        gettext_lazy(
            "When branches and teams are there, and their days off. Response times count only then."
        ),
        "clock",
        Permission.HOURS_SET,
    ),
    Setting(
        "response-times",
        gettext_lazy("Response times"),
        gettext_lazy(
            "How soon a lead is accepted and its customer answered, and who hears of it when that does not happen."
        ),
        "bell-alert",
        Permission.DEFINE_BRANCH,
    ),
    Setting(
        "mail",
        gettext_lazy("Mail"),
        gettext_lazy("How messages go out, what they are written with, and what is answered by itself."),
        "envelope",
        Permission.DEFINE_BRANCH,
    ),
    Setting(
        "sources",
        gettext_lazy("Sources"),
        gettext_lazy("Where leads come from, and whether they do."),
        "inbox-arrow-down",
        Permission.DEFINE_BRANCH,
    ),
    Setting(
        "portals",
        gettext_lazy("Portals"),
        gettext_lazy("How portals write their mails, so that they are understood."),
        "puzzle-piece",
        Permission.DEFINE_COMPANY,
    ),
    Setting(
        "task-types",
        gettext_lazy("Kinds of tasks"),
        gettext_lazy("What people plan, how it can end, and whether it escalates."),
        "clipboard-document-list",
        Permission.DEFINE_COMPANY,
    ),
    Setting(
        "task-rules",
        gettext_lazy("Rules for tasks"),
        gettext_lazy("Birthdays and contracts that end become tasks by themselves."),
        "cake",
        Permission.DEFINE_BRANCH,
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
    ),
)


def settings_for(actor: Actor) -> list[Setting]:
    """Those that this actor may set up."""
    return [setting for setting in SETTINGS if actor.may(setting.permission)]
