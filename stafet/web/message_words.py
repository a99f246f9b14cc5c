"""A message in a timeline: how far it is, to whom it goes, what goes along with it."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext, gettext_noop

from stafet.mail.models import Direction, Message, MessageKind, MessageState
from stafet.staff.models import Event
from stafet.web import wording

_STATES = {
    MessageState.QUEUED: gettext_noop("waits to be sent"),
    MessageState.SENT: gettext_noop("sent"),
    MessageState.BOUNCED: gettext_noop("came back undelivered"),
    MessageState.FAILED: gettext_noop("could not be sent"),
    MessageState.RECALLED: gettext_noop("taken back before it was sent"),
}
_GONE = {MessageState.BOUNCED, MessageState.FAILED}


def state_word(message: Message) -> str:
    """How far it is, in a word; nothing for what came in."""
    word = _STATES.get(MessageState(message.state))
    return gettext(word) if word else ""


def letter_url(message: Message) -> str:
    """Where a message that came in is shown in its form and with its files; nowhere for our own."""
    return reverse("web:letter", args=[message.pk]) if message.direction == Direction.IN else ""


def again_url(message: Message) -> str:
    """Where one that did not arrive is written again, to another address perhaps; nowhere for what did."""
    is_lost = message.direction == Direction.OUT and message.state in _GONE
    return f"?{urlencode({'compose': 'message', 'again': message.pk})}#note" if is_lost else ""


def message_title(message: Message, usual: str) -> str:
    """What it is: an automatic answer is said to be one. To be translated."""
    if message.kind == MessageKind.AUTOMATIC:
        return gettext_noop("Automatic answer")
    if message.kind == MessageKind.RECEIPT:
        return gettext_noop("Receipt")
    return usual


def message_tone(message: Message) -> str:
    """The tone of its line in the timeline."""
    return "lost" if message.state in _GONE else ""


def message_line(message: Message, event: Event) -> str:
    """The second line: subject, how far it is and why, to whom, what goes along, the next date."""
    if event.kind == "message:bounced":
        return " · ".join(filter(None, (", ".join(message.to), message.why)))
    parts = [message.subject, state_word(message)]
    if message.direction == Direction.OUT:
        if message.state != MessageState.SENT and message.why:
            parts.append(gettext(message.why))
        parts.append(", ".join(message.to))
    parts += [one.name for one in message.files.all()]
    due = parse_datetime(str(event.after.get("due_at") or "")) if event.after.get("due_at") else None
    if due is not None:
        parts.append(gettext("Next: %(when)s") % {"when": wording.full_moment(due)})
    return " · ".join(filter(None, parts))
