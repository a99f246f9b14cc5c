"""The form in which a lead is edited, in sections that say folded what they hold."""

from typing import Any

from django.http import QueryDict

from stafet.catalog.models import LeadType
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.web import wording
from stafet.web.door import Asked
from stafet.web.forms.edit_lead import EditLeadForm
from stafet.web.forms.wishes import Wishes, product_words
from stafet.web.screens.lead import expected_words, headline, money_words


def edit_screen(lead: Lead, actor: Actor, *, typed: QueryDict | None = None) -> dict[str, Any]:
    """The form as the lead stands, or as it was `typed` so far: for another type, or with one more row."""
    form = EditLeadForm(lead=lead, picked_type=typed.get("type", "") if typed else "")
    if typed is not None:
        form.showing(typed)
        _propose_category(form, lead, typed)
    wishes = Wishes(lead, typed=typed)
    return {
        "lead": headline(lead, actor),
        "version": typed.get("version", "")[:9] if typed else lead.version,
        "form": form,
        "wishes": wishes.rows,
        "products": product_words(),
        "look": typed.get("look", "") if typed else "",
        "told": _told(lead, form, wishes),
    }


def changes_of(lead: Lead, request: Asked) -> dict[str, Any]:
    """What was sent, as the verb takes it: only what was changed."""
    form = EditLeadForm.of(request, lead=lead, picked_type=request.POST.get("type", ""))
    wishes = Wishes(lead, typed=request.POST, is_sent=True).changes()
    return form.changes() | ({} if wishes is None else {"products": wishes})


def _told(lead: Lead, form: EditLeadForm, wishes: Wishes) -> dict[str, str]:
    """What each folded section holds, in a few words."""
    chosen = {name: {str(key) for key in form.initial.get(name) or ()} for name in ("competitors", "members")}
    rivals, members = (
        [str(name) for key, name in form.fields[one].choices if str(key) in chosen[one]]  # type: ignore[attr-defined]
        for one in ("competitors", "members")
    )
    percent = "" if lead.probability is None else f"{lead.probability} %"
    products = [row.interest.label or str(row.interest.product) for row in wishes.rows if row.interest]
    return {
        "value": " · ".join(filter(None, (money_words(lead), percent, expected_words(lead)))),
        "wants": wording.listed([*products, *rivals]),
        "members": wording.listed(members),
        "reach": " · ".join(filter(None, (lead.contact_email, wording.phone(lead.contact_phone)))),
    }


def _propose_category(form: EditLeadForm, lead: Lead, typed: QueryDict) -> None:
    """The new type's category, where none was chosen or the one that the old type had brought (R32)."""
    standing = {"", str(lead.type.default_category_id or "")}
    picked = typed.get("type", "")
    if typed.get("look") != "type" or typed.get("category", "") not in standing or not picked.isdecimal():
        return
    proposed = LeadType.objects.filter(pk=int(picked[:18])).values_list("default_category_id", flat=True)
    form.initial["category"] = proposed.first() or ""
