"""Setting up mail: ways out, templates, what stands around messages, automatic answers, the library."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from stafet.catalog.models import Source
from stafet.foundation.denials import Invalid
from stafet.mail.actions.define import (
    save_account,
    save_block,
    save_document,
    save_responder,
    save_template,
)
from stafet.mail.models import Autoresponder, Block, Document, SmtpAccount, Template
from stafet.mail.trial import sample, send_trial
from stafet.staff.actor import Actor
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.forms.mail import BLOCKS, AccountForm, BlockForm, PlaceForm, ResponderForm, TemplateForm
from stafet.web.forms.reading import version_seen, whole
from stafet.web.once import once
from stafet.web.screens.mail import branches_of, mail_page, where_of
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post
from stafet.web.views.messages import SEALED_OFF, as_page


@require_safe
def mail(request: Asked) -> HttpResponse:
    """All of it on one page."""
    request.actor.require(Permission.DEFINE_BRANCH)
    return show(request, "mail.html", here="settings", **mail_page(request.actor))


@get_or_post
@once
def account(request: Asked, branch: int) -> HttpResponse:
    """A branch's way out; 0 is the company's."""
    request.actor.require(Permission.DEFINE_COMPANY)
    place = seen(Branch.objects.all(), branch) if branch else None
    found = SmtpAccount.objects.filter(branch=place).first() or SmtpAccount(branch=place, version=0)
    if request.method != "POST":
        form = AccountForm(account=found)
        return _ask(request, _("Way out"), where_of(place), form.visible_fields(), version=found.version)
    changes = AccountForm.of(request, account=found).cleaned_data
    save_account(found, changes=changes, seen=version_seen(request), by=request.actor)
    return _done(request, _("Saved."))


@require_POST
def trial(request: Asked, branch: int) -> HttpResponse:
    """A test mail to oneself by this branch's way out."""
    place = seen(Branch.objects.all(), branch) if branch else request.me.branch
    return _tried(request, place, _("Test mail"), _("This way out works."), request.me.language)


@get_or_post
@once
def new_template(request: Asked) -> HttpResponse:
    """A template more."""
    request.actor.require(Permission.DEFINE_BRANCH)
    given: dict[str, Any] = {"branches": branches_of(request.actor), "documents": _documents()}
    if request.method != "POST":
        return _ask(request, _("New template"), "", TemplateForm(**given).visible_fields())
    form = TemplateForm.of(request, **given)
    said = form.cleaned_data
    made = Template(branch=_branch(said["branch"]), code=said["code"], language=said["language"])
    save_template(made, changes=form.changes(), by=request.actor)
    return _done(request, _("Saved."))


@get_or_post
@once
def template(request: Asked, pk: int) -> HttpResponse:
    """Change a template."""
    found = _defined(Template.objects.select_related("branch"), pk, request.actor)
    given: dict[str, Any] = {"branches": [], "documents": _documents(), "template": found}
    if request.method != "POST":
        about = f"{found.code} · {found.language} · {where_of(found.branch)}"
        fields = TemplateForm(**given).visible_fields()
        return _ask(request, found.name, about, fields, version=found.version)
    changes = TemplateForm.of(request, **given).changes()
    save_template(found, changes=changes, seen=version_seen(request), by=request.actor)
    return _done(request, _("Saved."))


@require_safe
def template_preview(request: Asked, pk: int) -> HttpResponse:
    """What a template looks like with made-up values; nothing in it can run or load."""
    found = _defined(Template.objects.select_related("branch"), pk, request.actor)
    rendered = sample(
        found.branch or request.me.branch,
        subject=found.subject,
        text=found.text,
        language=found.language,
        user=request.me,
    )
    return HttpResponse(as_page(rendered), headers={"Content-Security-Policy": SEALED_OFF})


@require_POST
def template_trial(request: Asked, pk: int) -> HttpResponse:
    """Send a template to oneself; a value that is missing is marked, and stops nothing."""
    found = _defined(Template.objects.select_related("branch"), pk, request.actor)
    branch = found.branch or request.me.branch
    return _tried(request, branch, found.subject or found.name, found.text, found.language)


@get_or_post
@once
def new_block(request: Asked) -> HttpResponse:
    """A block more, empty as yet."""
    request.actor.require(Permission.DEFINE_BRANCH)
    branches = branches_of(request.actor)
    if request.method != "POST":
        return _ask(request, _("New block"), "", PlaceForm(branches=branches).visible_fields())
    said = PlaceForm.of(request, branches=branches).cleaned_data
    place = {"branch": _branch(said["branch"]), "kind": said["kind"], "language": said["language"]}
    found = Block.objects.filter(**place).first() or save_block(Block(**place), changes={}, by=request.actor)
    return done(request, reverse("web:mail-block", args=[found.pk]), _("Write it now."))


@get_or_post
@once
def block(request: Asked, pk: int) -> HttpResponse:
    """Change a block's words."""
    found = _defined(Block.objects.select_related("branch"), pk, request.actor)
    if request.method != "POST":
        form = BlockForm(initial={"text": found.text})
        about = f"{found.language} · {where_of(found.branch)}"
        title = str(dict(BLOCKS)[found.kind])
        return _ask(request, title, about, form.visible_fields(), version=found.version)
    changes = BlockForm.of(request).cleaned_data
    save_block(found, changes=changes, seen=version_seen(request), by=request.actor)
    return _done(request, _("Saved."))


@require_POST
def picture(request: Asked, pk: int) -> HttpResponse:
    """Set a header's graphic, or take it away."""
    found = _defined(Block.objects.select_related("branch"), pk, request.actor)
    sent = request.FILES.get("file")
    content = sent.read() if isinstance(sent, UploadedFile) else None
    save_block(found, changes={"picture": content}, by=request.actor)
    return _done(request, _("Saved."))


@get_or_post
@once
def responder(request: Asked, source: int) -> HttpResponse:
    """What a source answers by itself."""
    place = _defined(Source.objects.select_related("branch"), source, request.actor)
    found = Autoresponder.objects.filter(source=place).first() or Autoresponder(source=place, version=0)
    if request.method != "POST":
        form = ResponderForm(responder=found)
        return _ask(request, _("Automatic answer"), place.name, form.visible_fields(), version=found.version)
    form = ResponderForm.of(request, responder=found)
    changes = {"is_on": form.cleaned_data["is_on"], "words": form.words()}
    save_responder(found, changes=changes, seen=version_seen(request), by=request.actor)
    return _done(request, _("Saved."))


@require_POST
def documents(request: Asked) -> HttpResponse:
    """Put a file into the library."""
    sent = request.FILES.get("file")
    if not isinstance(sent, UploadedFile):
        raise Invalid("A file and its name are needed.", fields={"file": "Pick a file."})
    made = Document(branch=_branch(request.POST.get("branch", "")))
    name = request.POST.get("name", "").strip() or sent.name or ""
    save_document(made, changes={"name": name, "content": sent.read()}, by=request.actor)
    return _done(request, _("Saved."))


@require_POST
def document(request: Asked, pk: int) -> HttpResponse:
    """Take a file out of the library; messages that went out keep it."""
    found = _defined(Document.objects.select_related("branch"), pk, request.actor)
    save_document(found, changes={"is_hidden": True}, by=request.actor)
    return _done(request, _("It is no longer offered."))


def _ask(request: Asked, title: str, about: str, fields: Iterable[Any], **screen: Any) -> HttpResponse:
    given = {"title": title, "about": about, "fields": fields, "back_url": reverse("web:mail")}
    return show(request, "mail_ask.html", here="settings", **given, **screen)


def _done(request: Asked, sentence: str) -> HttpResponse:
    return done(request, reverse("web:mail"), sentence)


def _tried(request: Asked, branch: Branch, subject: str, text: str, language: str) -> HttpResponse:
    trouble = send_trial(branch, subject=subject, text=text, language=language, by=request.actor)
    if not trouble:
        return _done(request, _("A test mail is on its way to %(to)s.") % {"to": request.me.email})
    messages.error(request, _("It did not go out: %(why)s") % {"why": _(trouble)})
    return HttpResponse(status=303, headers={"Location": reverse("web:mail")})


def _defined(rows: Any, key: int, actor: Actor) -> Any:
    found = seen(rows, key)
    actor.require(Permission.DEFINE_BRANCH, found)
    return found


def _branch(key: str) -> Branch | None:
    number = whole(key)
    return Branch.objects.filter(pk=number).first() if number else None


def _documents() -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in Document.objects.filter(is_hidden=False)]
