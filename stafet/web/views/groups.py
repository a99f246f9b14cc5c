"""The groups of contacts: their tree, a new one, one edited."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.contacts.actions.group import edit_group, make_group
from stafet.web.door import Asked
from stafet.web.forms.reading import version_seen
from stafet.web.once import once
from stafet.web.screens.groups import group_form, group_screen, groups_page, visible_group
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def groups(request: Asked) -> HttpResponse:
    """The tree, with how many contacts are in each."""
    return show(request, "groups.html", here="contacts", **groups_page(request.actor))


@get_or_post
@once
def new_group(request: Asked) -> HttpResponse:
    """Make a group."""
    url = reverse("web:groups")
    if request.method != "POST":
        return show(request, "group.html", here="contacts", back_url=url, **group_screen(request.actor))
    given = group_form(request.actor, request=request).given()
    make_group(given["branch"], name=given["name"], parent=given["parent"], by=request.actor)
    return done(request, url, _("Saved."))


@get_or_post
@once
def edit(request: Asked, pk: int) -> HttpResponse:
    """Rename a group, move it in the tree, or hide it."""
    group, url = visible_group(pk, request.actor), reverse("web:groups")
    if request.method != "POST":
        screen = group_screen(request.actor, group)
        return show(request, "group.html", here="contacts", back_url=url, **screen)
    changes = group_form(request.actor, group, request=request).given()
    edit_group(group, changes=changes, version=version_seen(request), by=request.actor)
    return done(request, url, _("Saved."))
