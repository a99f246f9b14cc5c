"""An organisation's card: how it is reached, its people and its leads."""

from typing import Any

from django.utils.translation import gettext

from stafet.contacts.models import Account, Contact
from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission
from stafet.web import wording
from stafet.web.screens.people import PAGE, own_lines_of, person_line
from stafet.web.screens.reached import Line, line, reach_lines
from stafet.web.screens.row import SEEN_WITH, row


def account_screen(account: Account, actor: Actor) -> dict[str, Any]:
    """Everything that an organisation's card shows, as far as this actor may see it."""
    people = Contact.objects.visible_to(actor).filter(account=account).select_related("account")
    leads = Lead.objects.visible_to(actor).filter(account=account).select_related(*SEEN_WITH)
    reached = [one for one in reach_lines(account) if one["value"]]
    held = [one for one in reached if one["holds"]]
    return {
        "contact": {
            "name": account.name,
            "place": account.city,
            "since": wording.full_date(account.customer_since) if account.customer_since else "",
            "id": account.pk,
        },
        "phone": _first(held, "tel:"),
        "email": _first(held, "mailto:"),
        "lines": _lines(account, held),
        "former": [one for one in reached if not one["holds"]],
        "may_edit": actor.may(Permission.CONTACT_EDIT, account),
        "rows": [row(one) for one in leads.order_by("-number")[:PAGE]],
        "colleagues": [
            person_line(one)
            for one in people.prefetch_related("emails", "phones").order_by("sort_key")[:PAGE]
        ],
    }


def _lines(account: Account, held: list[Line]) -> list[Line]:
    lines = [line(gettext("VAT id"), account.vat_id), *held]
    lines += [line(label, value) for label, value in own_lines_of(account)]
    return [one for one in lines if one["value"]]


def _first(held: list[Line], scheme: str) -> str:
    """The address behind the button: that of the first line that can be called or written to."""
    return next((str(one["url"]) for one in held if str(one["url"]).startswith(scheme)), "")
