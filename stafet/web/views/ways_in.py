"""Ways in for programs: secrets of advertisements, numbers of telephones."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from stafet.adverts.actions.set_secrets import set_secrets
from stafet.catalog.models import Channel
from stafet.foundation.denials import Invalid
from stafet.intake.actions.hand_in_rows import hand_in_rows
from stafet.telephony.actions.set_lines import set_lines
from stafet.web.door import Asked
from stafet.web.forms.ways_in import FileForm, NumbersForm, SecretsForm, lines
from stafet.web.once import once
from stafet.web.screens.ways_in import numbers_form, shape_of, visible_way_in, way_in_screen, ways_in
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def all_ways(request: Asked) -> HttpResponse:
    """The addresses to which programs send, and which number stands for which source."""
    return show(request, "ways_in.html", here="settings", **ways_in(request.actor))


@get_or_post
@once
def way_in(request: Asked, pk: int) -> HttpResponse:
    """One of them: its address, how to set it up, its secrets."""
    source, url = visible_way_in(pk, request.actor), reverse("web:ways-in")
    if request.method != "POST":
        return show(request, "way_in.html", here="settings", back_url=url, **way_in_screen(source))
    form = SecretsForm.of(request, **shape_of(source))
    set_secrets(source, secrets=form.secrets(), forms=form.form_numbers(), by=request.actor)
    return done(request, url, _("Saved."))


@get_or_post
@once
def file(request: Asked, pk: int) -> HttpResponse:
    """Drop in a file of rows; each becomes a capture."""
    source, url = visible_way_in(pk, request.actor, channels=frozenset({Channel.CSV})), reverse("web:ways-in")
    if request.method != "POST":
        screen = {"name": source.name, "form": FileForm(), "folder": f"drop/{source.key}"}
        return show(request, "file_for.html", here="settings", back_url=url, **screen)
    given = FileForm(request.POST, request.FILES)
    if not given.is_valid():
        raise Invalid("Pick a file.", fields={"file": "A file of rows (CSV)."})
    rows = hand_in_rows(source, raw=given.cleaned_data["file"].read(), by=request.actor)
    sentence = ngettext("%(count)d row is taken in.", "%(count)d rows are taken in.", len(rows))
    return done(request, url, sentence % {"count": len(rows)})


@get_or_post
@once
def numbers(request: Asked, pk: int) -> HttpResponse:
    """The numbers that stand for a source."""
    source, url = visible_way_in(pk, request.actor, channels=frozenset()), reverse("web:ways-in")
    if request.method != "POST":
        screen = {"name": source.name, "form": numbers_form(source)}
        return show(request, "numbers_of.html", here="settings", back_url=url, **screen)
    set_lines(source, numbers=lines(NumbersForm.of(request).cleaned_data["numbers"]), by=request.actor)
    return done(request, url, _("Saved."))
