"""Response times: which hold where, what they mean for a lead that comes in now, and the form of one place."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from stafet.catalog.models import LeadType, ResponseTimes
from stafet.catalog.response_times import own_times, times_for, times_of
from stafet.foundation import clock
from stafet.foundation.denials import Unseen
from stafet.leads.forecast import forecast
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.web.forms.response_times import MINUTE_WORDS, TimesForm
from stafet.web.response_words import said_forecast, said_minutes


def visible_times(*, type: int, branch: int | None = None) -> ResponseTimes:
    """What is set for a type, everywhere or in a branch, as the verbs take it."""
    if type not in at_hand(LeadType).by_key or (branch is not None and branch not in at_hand(Branch).by_key):
        raise Unseen("There is no such thing.")
    return times_of(type=type, branch=branch)


def times_page(actor: Actor) -> dict[str, Any]:
    """For each type what holds everywhere, and the branches that have times of their own."""
    kinds = [one for one in at_hand(LeadType).every if not one.is_hidden]
    return {
        "kinds": [
            {
                "name": kind.name,
                "url": reverse("web:response-times-of", args=[kind.pk]),
                "times": _said(own_times(type=kind.pk, branch=None)),
                "branches": [_line(kind, branch) for branch in _branches()],
                "sentences": _sentences(kind, actor),
            }
            for kind in kinds
        ],
    }


def times_screen(place: ResponseTimes, actor: Actor) -> dict[str, Any]:
    """One type, everywhere or in a branch: the form, and what will happen to a lead that comes in now."""
    kind = at_hand(LeadType).by_key[place.type_id]
    branch = at_hand(Branch).by_key[place.branch_id] if place.branch_id else None
    held = place if place.version else times_for(type=kind.pk, branch=branch.pk) if branch else None
    wanted = [branch] if branch else _branches()
    return {
        "kind": kind,
        "branch": branch,
        "place_url": times_url(place),
        "is_own": place.version > 0,
        "version": place.version,
        "may_set": actor.may(Permission.DEFINE_BRANCH, place),
        "form": TimesForm(times=held),
        "said": [(MINUTE_WORDS[name], said) for name, said in _said(held).items()],
        "sentences": [(one.name, _told(kind, one)) for one in wanted],
        "is_inherited": branch is not None and place.version == 0 and held is not None,
    }


def times_url(place: ResponseTimes) -> str:
    """The page of a type, everywhere or in a branch."""
    if place.branch_id is None:
        return reverse("web:response-times-of", args=[place.type_id])
    return reverse("web:response-times-in", args=[place.type_id, place.branch_id])


def _line(kind: LeadType, branch: Branch) -> dict[str, Any]:
    place = times_of(type=kind.pk, branch=branch.pk)
    held = times_for(type=kind.pk, branch=branch.pk)
    inherited = gettext("as everywhere") if held else gettext("not set")
    by = gettext("its own") if place.version else inherited
    return {"name": branch.name, "url": times_url(place), "by": by, "times": _said(held)}


def _sentences(kind: LeadType, actor: Actor) -> list[str]:
    home = at_hand(Branch).by_key.get(actor.home_branch_id) or next(iter(_branches()), None)
    return _told(kind, home) if home else []


def _told(kind: LeadType, branch: Branch) -> list[str]:
    now = clock.now()
    found = forecast(type=kind.pk, branch=branch.pk, at=now)
    times = times_for(type=kind.pk, branch=branch.pk)
    return said_forecast(found, times, type=kind.name, branch=branch.name, at=now)


def _said(times: ResponseTimes | None) -> dict[str, str]:
    return {name: said_minutes(getattr(times, name) if times else None) for name in MINUTE_WORDS}


def _branches() -> list[Branch]:
    return [one for one in at_hand(Branch).every if not one.is_hidden]
