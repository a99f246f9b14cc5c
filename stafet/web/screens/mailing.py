"""A message to many: its template, who would get it and who would not, and what it would look like (R61)."""

from typing import Any, Final
from urllib.parse import urlencode
from uuid import uuid4

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext

from stafet.bulk.actions.begin import MOST
from stafet.bulk.forecast import forecast
from stafet.bulk.kinds import Of
from stafet.contacts.consent import Purpose
from stafet.contacts.models import Contact
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.mail.about import About, about_contact, about_lead
from stafet.mail.drafting import previewed, template_for, values_about
from stafet.mail.fallback import best, languages_for
from stafet.mail.models import Template
from stafet.mail.placeholders import needed
from stafet.mail.render import Rendered
from stafet.mail.way_out import account_of
from stafet.staff.actor import Actor
from stafet.staff.models import Branch
from stafet.staff.seen import seen
from stafet.web.screens.picked import Picked

PURPOSE: Final = Purpose.MARKETING  # what whoever gets one of many must have consented to


def mailing_screen(found: Picked, asked: QueryDict, actor: Actor) -> dict[str, Any]:
    """The templates; once one is chosen, who gets it and who does not, counted."""
    chosen = asked.get("choice", "")[:40]
    screen: dict[str, Any] = {"templates": _templates(actor), "chosen": chosen}
    if not chosen:
        return screen
    needs = _needed(chosen, actor)
    told = forecast(found.rows, Of(found.of), purpose=PURPOSE, needs=needs, most=MOST, by=actor)
    others = (
        (gettext("Have no e-mail address"), told.unreachable),
        (gettext("Lack what the template names"), told.lacking),
        (gettext("Share an address with another"), told.alike),
    )
    preview = {"of": str(found.of), "row": told.first, "choice": chosen}
    return screen | {
        "will": told.will,
        "figures": [
            (gettext("Will get it"), told.will),
            (gettext("Have not agreed to e-mails"), told.not_agreed),
            *((word, many) for word, many in others if many),
        ],
        "preview_url": f"{reverse('web:run-preview')}?{urlencode(preview)}" if told.first else "",
    }


def mailing_given(post: QueryDict) -> dict[str, Any]:
    """What the run is given: the template, the purpose, and a key by which nobody gets it twice."""
    code = post.get("choice", "")[:40]
    if not Template.objects.filter(code=code, is_hidden=False).exists():
        raise Invalid("There is no such template.", fields={"choice": "Pick one of the list."})
    return {"template": code, "purpose": str(PURPOSE), "mailing": uuid4().hex}


def mailing_preview(of: Of, key: int, code: str, actor: Actor) -> Rendered:
    """What one of them would get, in their language."""
    if of is Of.LEADS:
        about = about_lead(seen(Lead.objects.visible_to(actor).select_related("contact", "branch"), key))
    else:
        about = about_contact(seen(Contact.objects.visible_to(actor), key), actor)
    template = template_for(about, code)
    if template is None:
        raise Invalid("There is no such template.", fields={"choice": "Pick one of the list."})
    return previewed(about, subject=template.subject, text=template.text, by=actor)


def _needed(code: str, actor: Actor) -> frozenset[str]:
    """What everybody must have a value for; what is known of whoever writes and of the branch is the same for all."""
    texts = Template.objects.filter(code=code, is_hidden=False).values_list("subject", "text")
    wanted = frozenset(name for subject, text in texts for name in needed(f"{subject} {text}"))
    branch = Branch.objects.filter(pk=actor.home_branch_id or 0).first() or Branch.objects.order_by("pk")[0]
    account = account_of(branch.pk)
    known = values_about(About(branch), account.address if account else "", actor)
    return wanted - known.keys()


def _templates(actor: Actor) -> list[tuple[str, str]]:
    by_code: dict[str, list[Template]] = {}
    for one in Template.objects.filter(is_hidden=False):
        by_code.setdefault(one.code, []).append(one)
    home, languages = actor.home_branch_id, languages_for(actor.language)
    named = [(code, best(texts, branch=home, languages=languages)) for code, texts in by_code.items()]
    return [(code, one.name) for code, one in named if one is not None]
