"""All definitions as one file: taken out, and brought in after what it will do was shown."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.blueprint import whole
from stafet.blueprint.actions.take_over import foresee, take_over
from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.staff.rights import Permission
from stafet.web.door import Asked
from stafet.web.once import once
from stafet.web.screens.blueprint import foreseen_screen
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@get_or_post
@once
def blueprint(request: Asked) -> HttpResponse:
    """Take a file in: first what it will do, then, with the same content sent back, doing it."""
    request.actor.require(Permission.DEFINE_COMPANY)
    if request.method != "POST":
        return show(request, "blueprint.html", here="settings")
    text = _sent(request)
    sections = whole.read(text)
    if request.POST.get("part") == "look":
        screen: dict[str, Any] = foreseen_screen(foresee(sections, by=request.actor))
        return show(request, "blueprint.html", here="settings", text=text, **screen)
    taken = take_over(sections, by=request.actor)
    count = len(taken.created) + len(taken.changed)
    sentence = (
        _("Taken over: %(count)d definitions made or changed.") if count else _("Everything was so already.")
    )
    return done(request, reverse("web:blueprint"), sentence % {"count": count} if count else sentence)


@require_safe
def export(request: Asked) -> HttpResponse:
    """The file."""
    request.actor.require(Permission.DEFINE_COMPANY)
    name = f"stafet-definitions-{clock.now():%Y-%m-%d}.json"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(whole.written(), content_type="application/json", headers=headers)


def _sent(request: Asked) -> str:
    """The file's text: uploaded, or as it was shown."""
    file: Any = request.FILES.get("file")
    if file is None:
        text = request.POST.get("text", "")
    elif file.size > whole.LARGEST:
        raise Invalid("This file is too large.")
    else:
        text = file.read().decode("utf-8-sig", "replace")
    if not text.strip():
        raise Invalid("Which file?", fields={"file": "Pick the file that was exported."})
    return text
