"""What was written on a lead, in order, and what the next message answers."""

from collections.abc import Iterable

from django.db.models import Q

from stafet.leads.models import Lead
from stafet.mail.models import Direction, Message, MessageKind


def answered_by(lead: Lead) -> Message | None:
    """The customer's last message on this lead, which the next one answers; else our own last one."""
    written = Message.objects.filter(lead=lead, message_id__isnull=False).exclude(kind=MessageKind.BOUNCE)
    newest = written.order_by("-at", "-id")
    return newest.filter(direction=Direction.IN).first() or newest.first()


def messages_by_key(keys: Iterable[int], captures: Iterable[int] = ()) -> dict[int, Message]:
    """Messages by their keys, without their HTML, with their files' names; those too that came in by `captures`."""
    meant = Q(pk__in=list(keys)) | Q(capture__in=list(captures))
    found = Message.objects.filter(meant).defer("html").prefetch_related("files")
    return {one.pk: one for one in found}
