"""The composer's tab for a message to the customer: to whom, which templates, which files, what was typed."""

from typing import Any

from django.http import QueryDict
from django.template.defaultfilters import filesizeformat

from stafet.leads.models import Lead
from stafet.mail.drafting import documents_for, proposal, templates_for
from stafet.staff.actor import Actor
from stafet.web.forms.message import document_keys


def composing(lead: Lead, actor: Actor, *, typed: QueryDict | None = None) -> dict[str, Any]:
    """What the tab shows; `typed` is what was typed so far, into which a template that was picked is taken over."""
    said = {name: typed.get(name, "") for name in ("to", "subject", "text")} if typed else {}
    ticked = document_keys(typed.getlist("documents")) if typed else set()
    picked = proposal(lead, typed.get("template", ""), by=actor) if typed and typed.get("template") else None
    if picked is not None:
        said["subject"] = picked.subject or said["subject"]
        said["text"] = "\n\n".join(filter(None, (picked.text, said["text"].strip())))
        ticked |= set(picked.document_ids)
    return {
        "mail": {
            "to": said.get("to") or lead.contact_email or str(lead.person.get("email", "")),
            "subject": said.get("subject", ""),
            "text": said.get("text", ""),
            "about": lead.subject,
            "templates": [{"code": one.code, "name": one.name} for one in templates_for(lead)],
            "documents": [
                {
                    "key": one.pk,
                    "name": one.name,
                    "size": filesizeformat(one.file.size),
                    "is_ticked": one.pk in ticked,
                }
                for one in documents_for(lead)
            ],
        }
    }
