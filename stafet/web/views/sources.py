"""Sources and their channels: a list with lights, one of them, its mailboxes, its probe."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from stafet.catalog.actions.source import edit_source, make_source
from stafet.catalog.models import Source
from stafet.channels.actions.mailbox import edit_mailbox, make_mailbox
from stafet.channels.actions.pass_on_again import pass_on_again
from stafet.channels.actions.probe import set_probe
from stafet.channels.imap import opening
from stafet.channels.models import Mailbox
from stafet.foundation import clock
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.reading import version_seen
from stafet.web.forms.sources import MailboxForm, ProbeForm, SourceForm
from stafet.web.once import once
from stafet.web.screens.sources import source_screen, sources_page
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@require_safe
def sources(request: Asked) -> HttpResponse:
    """Where leads come from, and whether they do."""
    return show(request, "sources.html", here="settings", **sources_page(request.actor))


@get_or_post
@once
def new_source(request: Asked) -> HttpResponse:
    """A source more."""
    request.actor.require(Permission.DEFINE_COMPANY)
    branches = [one for one in at_hand(Branch).every if not one.is_hidden]
    url = reverse("web:sources")
    if request.method != "POST":
        form = SourceForm(branches=branches, initial={"is_on": True})
        return show(request, "source_new.html", here="settings", back_url=url, form=form)
    form = SourceForm.of(request, branches=branches)
    terms = form.terms()
    made = make_source(
        at_hand(Branch).by_key[int(form.cleaned_data["branch"])],
        channel=form.cleaned_data["channel"],
        names=terms.pop("names"),
        terms=terms,
        by=request.actor,
    )
    return done(request, _url(made), _("Saved."))


@get_or_post
@once
def source(request: Asked, pk: int) -> HttpResponse:
    """One source, and what its form says."""
    found = _visible(request, pk)
    if request.method != "POST":
        return show(request, "source.html", here="settings", **source_screen(found, request.actor))
    may_open = request.actor.may(Permission.DEFINE_COMPANY)
    changes = SourceForm.of(request, branches=[], source=found, may_open=may_open).terms()
    edit_source(found, changes=changes, version=version_seen(request), by=request.actor)
    return done(request, _url(found), _("Saved."))


@require_POST
@once
def probe(request: Asked, pk: int) -> HttpResponse:
    """Try it at intervals, or no longer."""
    found = _visible(request, pk)
    given = ProbeForm.of(request).cleaned_data
    set_probe(found, every=given["every"] or None, within=given["within"], by=request.actor)
    return done(request, _url(found), _("Saved."))


@require_POST
@once
def again(request: Asked, pk: int) -> HttpResponse:
    """Pass on once more what could not be."""
    found = _visible(request, pk)
    count = pass_on_again(found, by=request.actor)
    said = ngettext("%(count)d mail is passed on again.", "%(count)d mails are passed on again.", count)
    return done(request, _url(found), said % {"count": count})


@get_or_post
@once
def new_mailbox(request: Asked, pk: int) -> HttpResponse:
    """A mailbox for a source."""
    found = _visible(request, pk)
    request.actor.require(Permission.DEFINE_COMPANY)
    if request.method != "POST":
        screen = {"source": found, "form": MailboxForm(), "back_url": _url(found)}
        return show(request, "mailbox.html", here="settings", **screen)
    form = MailboxForm.of(request)
    since = None if form.cleaned_data["is_old_read"] else clock.now()
    terms = form.terms() | {"reads_from": since}
    make_mailbox(found, terms=terms, secrets=form.secrets(), by=request.actor)
    return done(request, _url(found), _("Saved. It is read from now on."))


@get_or_post
@once
def mailbox(request: Asked, pk: int) -> HttpResponse:
    """Change how a mailbox is read."""
    found = _mailbox(request, pk)
    if request.method != "POST":
        screen = {"source": found.source, "mailbox": found, "version": found.version}
        form = MailboxForm(mailbox=found)
        return show(
            request, "mailbox.html", here="settings", form=form, back_url=_url(found.source), **screen
        )
    form = MailboxForm.of(request, mailbox=found)
    edit_mailbox(
        found, changes=form.terms(), secrets=form.secrets(), version=version_seen(request), by=request.actor
    )
    return done(request, _url(found.source), _("Saved."))


@require_POST
def mailbox_test(request: Asked, pk: int) -> HttpResponse:
    """Open it as it would be read, and look how much lies there; nothing is read or changed."""
    found = _mailbox(request, pk)
    request.actor.require(Permission.DEFINE_COMPANY)
    with opening(found) as box:
        for folder in found.folders:
            box.select(folder)
        count = len(box.newer(0))
    said = ngettext(
        "It opens. %(count)d message lies there.", "It opens. %(count)d messages lie there.", count
    )
    return done(request, _url(found.source), said % {"count": count})


def _visible(request: Asked, pk: int) -> Source:
    return seen(Source.objects.visible_to(request.actor).select_related("branch", "team"), pk)


def _mailbox(request: Asked, pk: int) -> Mailbox:
    return seen(Mailbox.objects.visible_to(request.actor).select_related("source__branch"), pk)


def _url(source: Source) -> str:
    return reverse("web:source", args=[source.pk])
