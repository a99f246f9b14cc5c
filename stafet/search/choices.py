"""What can be picked for a field with a list: a value for the criterion, and its label."""

from collections.abc import Callable

from django.db.models import Model
from django.utils.translation import gettext

from stafet.catalog.models import State
from stafet.contacts.consent import Purpose, Way
from stafet.contacts.groups import tree_for
from stafet.contacts.models import ContractKind
from stafet.leads.models import Handover
from stafet.staff.actor import Actor
from stafet.staff.models import User

Options = Callable[[Actor], list[tuple[str, str]]]
ME = "me"


def none(_by: Actor) -> list[tuple[str, str]]:
    """Nothing to pick: it is typed."""
    return []


def texts(values: tuple[str, ...]) -> Options:
    """Values that are their own labels."""
    return lambda _by: [(value, value) for value in values]


def defined(model: type[Model]) -> Options:
    """Definitions, branches, teams: hidden ones too, for old rows still have them; the first of those that share a code."""

    def options(_by: Actor) -> list[tuple[str, str]]:
        rows = model._default_manager.all()
        # One status code may stand in several pipelines: whoever picks it means all of them.
        return list({str(row.code): str(row) for row in reversed(rows)}.items())[::-1]  # type: ignore[attr-defined]

    return options


def people(_by: Actor) -> list[tuple[str, str]]:
    """Everybody who works here or did, whoever asks first."""
    rows = User.objects.values_list("email", "name")
    return [(ME, gettext("me")), *rows]


def groups(by: Actor) -> list[tuple[str, str]]:
    """The groups that the asker may see, with those above them."""
    return [(one.group.code, one.path) for one in tree_for(by)]


def states(_by: Actor) -> list[tuple[str, str]]:
    """How far a lead is."""
    named = {
        State.NEW: gettext("New"),
        State.IN_PROGRESS: gettext("In progress"),
        State.WON: gettext("Won"),
        State.LOST: gettext("Lost"),
    }
    return [(str(key), name) for key, name in named.items()]


def handovers(_by: Actor) -> list[tuple[str, str]]:
    """Where the baton is."""
    named = {
        Handover.UNASSIGNED: gettext("unassigned"),
        Handover.OFFERED: gettext("offered"),
        Handover.ACCEPTED: gettext("accepted"),
        Handover.DECLINED: gettext("declined"),
        Handover.EXPIRED: gettext("expired"),
    }
    return [(str(key), name) for key, name in named.items()]


def consents(_by: Actor) -> list[tuple[str, str]]:
    """For what, and how."""
    purposes = {
        Purpose.MARKETING: gettext("Marketing"),
        Purpose.SERVICE: gettext("Service"),
        Purpose.SURVEY: gettext("Surveys"),
        Purpose.BIRTHDAY: gettext("Birthday wishes"),
        Purpose.PARTNERS: gettext("Partners"),
    }
    ways = {
        Way.EMAIL: gettext("E-mail"),
        Way.PHONE: gettext("Phone"),
        Way.MESSAGE: gettext("Text message"),
        Way.POST: gettext("Post"),
    }
    return [(f"{p}:{w}", f"{purpose}, {way}") for p, purpose in purposes.items() for w, way in ways.items()]


def contracts(_by: Actor) -> list[tuple[str, str]]:
    """What runs between a contact and somebody."""
    named = {
        ContractKind.LEASE: gettext("Lease"),
        ContractKind.FINANCE: gettext("Finance"),
        ContractKind.INSURANCE: gettext("Insurance"),
        ContractKind.SERVICE: gettext("Service contract"),
    }
    return [(str(key), name) for key, name in named.items()]
