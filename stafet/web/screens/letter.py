"""A message as its sender wrote it, made harmless, with the files that came along."""

from typing import Any

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext_noop

from stafet.mail.models import Direction, Message, MessageFile
from stafet.mail.shown_html import shown_html
from stafet.mail.sniff import PICTURES
from stafet.staff.actor import Actor
from stafet.staff.seen import seen
from stafet.web import wording


def visible_message(pk: int, actor: Actor) -> Message:
    """The message with this key, if this actor may see what it stands on."""
    rows = Message.objects.visible_to(actor).select_related("lead")
    return seen(rows, pk, no_such=gettext_noop("There is no such message, or it is not for you."))


def visible_file(message: Message, pk: int) -> MessageFile:
    """The file of this message with this key."""
    return seen(message.files.select_related("file"), pk)


def letter_screen(message: Message) -> dict[str, Any]:
    """Who wrote what to whom; `html` is harmless and goes into the page as it is."""
    files = list(message.files.select_related("file").defer("file__content"))
    addresses = {one.pk: reverse("web:letter-file", args=[message.pk, one.pk]) for one in files}
    pictures = {one.content_id: addresses[one.pk] for one in files if _is_picture(one) and one.content_id}
    name = f"{message.from_name} <{message.from_address}>" if message.from_name else message.from_address
    return {
        "letter": {
            "subject": message.subject,
            "from": name,
            "to": ", ".join(message.to),
            "when": wording.full_moment(message.at),
            "text": message.text,
            "html": shown_html(message.html, pictures) if message.html and is_foreign(message) else "",
        },
        "files": [
            {"name": one.name, "size": filesizeformat(one.file.size), "url": addresses[one.pk]}
            for one in files
        ],
        "capture_url": reverse("web:capture", args=[message.capture]) if message.capture else "",
        "back_url": reverse("web:lead", args=[message.lead_id]) if message.lead_id else reverse("web:desk"),
    }


def is_foreign(message: Message) -> bool:
    """Whether somebody else wrote it."""
    return message.direction == Direction.IN


def _is_picture(one: MessageFile) -> bool:
    return one.file.media_type in PICTURES
