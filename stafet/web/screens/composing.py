"""The composer's tab for a message to the customer: to whom, which templates, which files, what was typed."""

from typing import Any

from django.http import QueryDict
from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from stafet.mail.about import About
from stafet.mail.drafting import documents_for, proposal, templates_for
from stafet.mail.models import Direction, Message
from stafet.staff.actor import Actor
from stafet.web.forms.message import document_keys
from stafet.web.forms.reading import whole


def composing(about: About, actor: Actor, *, typed: QueryDict | None = None) -> dict[str, Any]:
    """What the tab shows; `typed` is what was typed so far, into which a template that was picked is taken over."""
    said = {name: typed.get(name, "") for name in ("to", "subject", "text")} if typed else {}
    ticked = document_keys(typed.getlist("documents")) if typed else set()
    picked = proposal(about, typed.get("template", ""), by=actor) if typed and typed.get("template") else None
    if picked is not None:
        said["subject"] = picked.subject or said["subject"]
        said["text"] = "\n\n".join(filter(None, (picked.text, said["text"].strip())))
        ticked |= set(picked.document_ids)
    return {
        "mail": {
            "to": said.get("to") or about.address,
            "subject": said.get("subject", ""),
            "text": said.get("text", ""),
            "about": f"Re: {about.lead.subject}" if about.lead else "",
            **_addresses(about),
            "templates": [{"code": one.code, "name": one.name} for one in templates_for(about)],
            "documents": [
                {
                    "key": one.pk,
                    "name": one.name,
                    "size": filesizeformat(one.file.size),
                    "is_ticked": one.pk in ticked,
                }
                for one in documents_for(about)
            ],
        }
    }


def written_again(asked: QueryDict, about: About, actor: Actor) -> dict[str, Any]:
    """The tab with the message that is asked for, for it did not arrive; nothing where none is."""
    key = whole(asked.get("again", ""))
    found = Message.objects.visible_to(actor).filter(pk=key, direction=Direction.OUT) if key else None
    message = found.prefetch_related("files").first() if found is not None else None
    if message is None:
        return {}
    typed = QueryDict(mutable=True)
    typed.update({"to": ", ".join(message.to), "subject": message.subject, "text": message.text})
    files = {one.file_id for one in message.files.all()}
    typed.setlist("documents", [str(one.pk) for one in documents_for(about) if one.file_id in files])
    return composing(about, actor, typed=typed)


def _addresses(about: About) -> dict[str, str]:
    if about.lead is not None:
        at, args = "", [about.lead.number]
    else:
        at, args = "contact-", [about.contact.pk if about.contact else 0]
    return {
        "url": reverse(f"web:{at}messages", args=args),
        "preview_url": reverse(f"web:{at}message-preview", args=args),
    }
