"""One person's data as a file, erasing somebody, and how long what is kept."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stafet.foundation.denials import Invalid
from stafet.privacy.actions.erase import erase_person
from stafet.privacy.actions.hand_out import ask_for_file
from stafet.privacy.actions.retain import set_period
from stafet.privacy.models import FileState, Kept, PersonFile
from stafet.privacy.retention import period_of
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.reading import version_seen
from stafet.web.once import once
from stafet.web.screens.people import visible_contact
from stafet.web.screens.privacy import erasure_screen, period_screen, person_screen, retention_page
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@get_or_post
@once
def person_data(request: Asked, pk: int) -> HttpResponse:
    """Everything about somebody: counted, asked for as a file, fetched."""
    request.actor.require(Permission.PERSON_FILE)
    contact = visible_contact(pk, request.actor)
    if request.method != "POST":
        screen = person_screen(contact, request.actor)
        return show(
            request, "person_data.html", here="contacts", back_url=reverse("web:contact", args=[pk]), **screen
        )
    ask_for_file(contact, notes=request.POST.getlist("notes")[:5_000], by=request.actor)
    return done(request, reverse("web:person-data", args=[pk]), _("The file is being made."))


@require_safe
def person_file(request: Asked, pk: int) -> HttpResponse:
    """The file itself."""
    request.actor.require(Permission.PERSON_FILE)
    ready = PersonFile.objects.visible_to(request.actor).filter(state=FileState.READY)
    found = seen(ready, pk)
    answer = HttpResponse(bytes(found.content), content_type="application/zip")
    answer.headers["Content-Disposition"] = f'attachment; filename="person-{found.contact_id}.zip"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


@get_or_post
@once
def erasure(request: Asked, pk: int) -> HttpResponse:
    """What erasing would take, and the word to do it."""
    request.actor.require(Permission.ERASE)
    contact = visible_contact(pk, request.actor)
    url = reverse("web:contact", args=[pk])
    if request.method != "POST":
        return show(request, "erasure.html", here="contacts", back_url=url, **erasure_screen(contact))
    if not request.POST.get("sure"):
        sentence = "This cannot be undone. Say that you are sure."
        raise Invalid(sentence, fields={"sure": "Tick this first."})
    erase_person(contact, by=request.actor)
    return done(request, url, _("This person is being erased."))


@require_safe
def retention(request: Asked) -> HttpResponse:
    """How long what is kept, and what would go now."""
    request.actor.require(Permission.ERASE)
    return show(request, "retention.html", here="settings", **retention_page())


@get_or_post
@once
def period(request: Asked, kind: str, branch: int | None = None) -> HttpResponse:
    """Change one period."""
    request.actor.require(Permission.ERASE)
    if kind not in Kept:
        raise Invalid("There is no such period.", fields={"kind": "Pick one of the list."})
    found = period_of(Kept(kind), get_object_or_404(Branch, pk=branch) if branch else None)
    url = reverse("web:retention")
    if request.method != "POST":
        return show(request, "period.html", here="settings", back_url=url, **period_screen(found))
    typed = request.POST.get("months", "").strip()[:6]
    if typed and not typed.isdecimal():
        raise Invalid("A period has 1 to 1,200 months.", fields={"months": "1 to 1,200, or empty."})
    version = version_seen(request) if found.pk else None
    set_period(found, months=int(typed) if typed else None, version=version, by=request.actor)
    return done(request, url, _("Saved."))
