"""Captures: what needs a look, and each with its text beside what was understood."""

from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from stafet.intake.models import Capture, CaptureStatus
from stafet.intake.portals import alarming
from stafet.intake.prefill import prefilled
from stafet.leads.enquiry import Enquiry
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web import wording
from stafet.web.forms.lead import CaptureLeadForm
from stafet.web.reader_words import said_reason

PAGE = 50  # rows
_SHOWN = 100_000  # characters of a text
_PERSON = ("first_name", "last_name", "phone", "email")
_HEAVY = ("raw", "text", "reading")
KIND_WORDS = {
    "auto-reply": gettext_noop("Automatic reply"),
    "bounce": gettext_noop("Bounce"),
    "newsletter": gettext_noop("Newsletter"),
    "receipt": gettext_noop("Receipt"),
    "list": gettext_noop("Mailing list"),
    "spam": gettext_noop("Spam"),
    "own": gettext_noop("Our own mail"),
    "other": gettext_noop("Something else"),
}
KINDS = KIND_WORDS | {
    "test": gettext_noop("Test of the channel"),
    "notice": gettext_noop("Names leads that are fetched"),
    "call": gettext_noop("Call"),
    "duplicate": gettext_noop("Came before"),
    "joined": gettext_noop("Joined a lead"),
}


def inbox_screen(view: str, before: str, actor: Actor) -> dict[str, Any]:
    """Captures newest first; `before` is the last one of the page before."""
    view = view if view in {"not-leads", "all"} else "look"
    captures = Capture.objects.visible_to(actor).select_related("source").defer(*_HEAVY)
    wanted = {"look": CaptureStatus.NEEDS_LOOK, "not-leads": CaptureStatus.NOT_A_LEAD}.get(view)
    captures = captures.filter(status=wanted) if wanted else captures
    captures = captures.filter(pk__lt=int(before)) if before.isdecimal() else captures
    page = list(captures.order_by("-pk")[: PAGE + 1])
    here = f"{reverse('web:inbox')}?view={view}"
    titles = {
        "look": gettext("Needs a look"),
        "not-leads": gettext("Not leads"),
        "all": gettext("Everything"),
    }
    return {
        "captures": [_line(capture) for capture in page[:PAGE]],
        "next_url": f"{here}&before={page[PAGE - 1].pk}" if len(page) > PAGE else "",
        "here_url": here,
        "misread": alarming() if wanted == CaptureStatus.NEEDS_LOOK else [],
        "views": [
            {"title": title, "url": f"{reverse('web:inbox')}?view={key}", "is_current": key == view}
            for key, title in titles.items()
        ],
    }


def visible_capture(pk: int, actor: Actor) -> Capture:
    """The capture with this key, if this actor may see it."""
    rows = Capture.objects.visible_to(actor).select_related("source")
    return seen(rows, pk, no_such=gettext_noop("There is no such capture, or it is not for you."))


def capture_screen(capture: Capture, actor: Actor) -> dict[str, Any]:
    """Its text as it came in, what was understood, and what became of it."""
    leads = Lead.objects.visible_to(actor).filter(captures=capture)
    may_settle = actor.may(Permission.CAPTURE_SETTLE, capture)
    needs_look = may_settle and capture.status == CaptureStatus.NEEDS_LOOK
    return {
        "capture": {
            **_line(capture),
            "id": capture.pk,
            "text": readable(capture)[:_SHOWN],
            "marks": capture.why if capture.kind else "",
            "understood": _understood(capture),
            "leads": [
                {"url": reverse("web:lead", args=[lead.number]), "title": f"{lead.number} · {lead.who}"}
                for lead in leads
            ],
        },
        "needs_look": needs_look,
        # What was taken for none is a lead after all, if a person says so (R3).
        "may_overrule": needs_look or (may_settle and capture.status == CaptureStatus.NOT_A_LEAD),
        "may_settle": may_settle,
        "may_part": may_settle and capture.kind == "joined",
        "part_url": reverse("web:part-capture", args=[capture.pk]),
        "join_url": reverse("web:join-capture", args=[capture.pk]),
        "make_url": reverse("web:capture-lead", args=[capture.pk]),
        "aside_url": reverse("web:set-aside", args=[capture.pk]),
        "replay_url": reverse("web:replay", args=[capture.pk]),
    }


def readable(capture: Capture) -> str:
    """The text that was found in it, else its bytes as well as they can be read."""
    return capture.text or bytes(capture.raw)[:_SHOWN].decode("utf-8", errors="replace").replace(
        "\x00", "\ufffd"
    )


def _line(capture: Capture) -> dict[str, str]:
    return {
        "url": reverse("web:capture", args=[capture.pk]),
        "title": capture.subject or gettext("Without a subject"),
        "source": capture.sender or capture.source.name,
        "why": gettext(KINDS[capture.kind]) if capture.kind in KINDS else said_reason(capture.why),
        "came_in": wording.said_moment(capture.received_at),
    }


def _understood(capture: Capture) -> list[tuple[str, str]]:
    """What the readers find in it, with the words for each field."""
    found = prefilled(capture)
    labels = {
        "first_name": gettext("First name"),
        "last_name": gettext("Last name"),
        "email": gettext("E-mail"),
        "phone": gettext("Phone"),
        "street": gettext("Street"),
        "postcode": gettext("Postcode"),
        "city": gettext("City"),
    }
    lines = [(label, str(found.person.get(name) or "")) for name, label in labels.items()]
    lines += [(gettext("Company"), str(found.company.get("name") or "")), (gettext("Subject"), found.subject)]
    lines += [(gettext("Product"), wish.label) for wish in found.wishes]
    return [line for line in lines if line[1]]


def making_screen(capture: Capture) -> dict[str, Any]:
    """The form in which a lead is made of it, filled with what was understood."""
    found = prefilled(capture)
    person = {name: found.person.get(name, "") for name in _PERSON}
    company = found.company.get("name", "")
    initial = {**person, "company": company, "subject": found.subject, "message": found.message}
    return {"capture": _line(capture) | {"id": capture.pk}, "form": CaptureLeadForm(initial=initial)}


def enquiry_from(capture: Capture, form: CaptureLeadForm) -> Enquiry:
    """What was understood, corrected by what the person wrote."""
    given = form.cleaned_data
    found = prefilled(capture)
    person = {**found.person, **{name: given[name] for name in _PERSON}}
    company = {**found.company, "name": given["company"]} if given["company"] else {}
    return replace(found, subject=given["subject"], message=given["message"], person=person, company=company)


def aside_screen(capture: Capture) -> dict[str, Any]:
    """What it can be, if it is no lead."""
    kinds = [{"value": kind, "words": gettext(words)} for kind, words in KIND_WORDS.items()]
    return {"capture": _line(capture) | {"id": capture.pk}, "kinds": kinds}
