"""Whether anything changed that somebody may see, as a short word that stays the same until it does."""

from hashlib import blake2b

from django.db.models import F, Max, Q

from stafet.followups.models import Task
from stafet.leads.models import Handover, Lead
from stafet.notify.models import Notice
from stafet.staff.actor import Actor
from stafet.staff.models import Event
from stafet.staff.rights import Permission
from stafet.web.screens.waiting import each_waiting, may_dispatch

# Ids are given before they are committed: looking this far back, a late one still changes the word.
_BACK = 500
_NEWEST = 20
_MOST = 200  # of each kind; a desk shows fewer


def pulse_of(actor: Actor) -> str:
    """A fingerprint of the newest events of leads that this actor may see, of captures, and of what lies on the desk.

    What happens to a lead that thereby leaves this actor's sight is no event of theirs; that the lead is gone
    from their desk shows in the last part.
    """
    last = Event.objects.aggregate(last=Max("id"))["last"] or 0
    seen = Q(lead_number__in=Lead.objects.visible_to(actor).values("number"))
    mine = Q(
        subject_kind="task", subject_id__in=Task.objects.open().filter(assignee=actor.user_id).values("pk")
    )
    recent = Event.objects.filter(seen | mine | Q(subject_kind="capture"), id__gt=last - _BACK)
    ids = recent.order_by("-id").values_list("id", flat=True)[:_NEWEST]
    told = _told(actor)
    return blake2b(repr((list(ids), _on_the_desk(actor), told)).encode(), digest_size=8).hexdigest()


def _told(actor: Actor) -> list[int]:
    """The newest unread notices: another one, or one that was read, changes them."""
    return list(
        Notice.objects.visible_to(actor).unread().order_by("-pk").values_list("pk", flat=True)[:_NEWEST]
    )


def _on_the_desk(actor: Actor) -> list[int]:
    """The leads offered to this actor, owned by them, and free for them to give away, the oldest ones; their tasks."""
    offered = Lead.objects.offered_to(actor)
    owned = Lead.objects.open().filter(owner_id=actor.user_id)
    held = (Handover.ACCEPTED, Handover.OFFERED)
    free = Lead.objects.visible_to(actor).open().exclude(handover__in=held)
    parts = [offered, owned] + ([free] if actor.may(Permission.LEAD_ASSIGN) else [])
    parts += each_waiting(actor) if may_dispatch(actor) else []
    numbers = [part.order_by("number").values_list("number")[:_MOST] for part in parts]
    mine = Task.objects.open().filter(assignee=actor.user_id).order_by("due_at", "pk")
    tasks = mine.values_list(-F("pk"))[:_MOST]
    return sorted(number for (number,) in numbers[0].union(*numbers[1:], tasks))
