"""The groups of contacts: their tree, and the form of one of them."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from stafet.contacts.groups import Placed, tree_for
from stafet.contacts.models import ContactGroup
from stafet.staff.actor import Actor
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.agreements import GroupForm

_DEEPEST = 5  # levels that are drawn further in


def groups_page(actor: Actor) -> dict[str, Any]:
    """The tree as this actor may see it, with how many contacts are in each group."""
    return {
        "tree": [_line(one, actor) for one in tree_for(actor, counted=True)],
        "may_define": actor.may(Permission.DEFINE_BRANCH),
    }


def visible_group(pk: int, actor: Actor) -> ContactGroup:
    """The group with this key, if this actor may see it."""
    rows = ContactGroup.objects.visible_to(actor)
    return seen(rows, pk, no_such=gettext_noop("There is no such group, or it is not for you."))


def group_screen(actor: Actor, group: ContactGroup | None = None) -> dict[str, Any]:
    """The form of a new group, or of one that stands; denied to who may define none."""
    actor.require(Permission.DEFINE_BRANCH, group)
    version = group.version if group else None
    return {"group": group, "form": group_form(actor, group), "version": version}


def group_form(actor: Actor, group: ContactGroup | None = None, *, request: Asked | None = None) -> GroupForm:
    """The form as the group stands, or as it was sent."""
    branches = Branch.objects.filter(is_hidden=False)
    may_define_company = actor.may(Permission.DEFINE_COMPANY)
    given: dict[str, Any] = {
        "tree": tree_for(actor),
        "branches": list(branches if may_define_company else branches.filter(pk__in=actor.branch_ids)),
        "may_define_company": may_define_company,
        "group": group,
    }
    return GroupForm(**given) if request is None else GroupForm.of(request, **given)


def _line(one: Placed, actor: Actor) -> dict[str, Any]:
    group = one.group
    return {
        "name": group.name,
        "above": one.path.rpartition(" / ")[0],
        "code": group.code,
        "branch": group.branch.name if group.branch else gettext("The whole company"),
        "depth": min(one.depth, _DEEPEST),
        "members": one.members,
        "is_hidden": group.is_hidden,
        "url": f"{reverse('web:contacts')}?group={group.pk}",
        "edit_url": reverse("web:edit-group", args=[group.pk])
        if actor.may(Permission.DEFINE_BRANCH, group)
        else "",
    }
