"""Whether anything changed that somebody may see, as a short word that stays the same until it does."""

from hashlib import blake2b

from django.db.models import Max, Q

from stafet.leads.models import Lead
from stafet.staff.actor import Actor
from stafet.staff.models import Event

# Ids are given before they are committed: looking this far back, a late one still changes the word.
_BACK = 500
_NEWEST = 20


def pulse_of(actor: Actor) -> str:
    """A fingerprint of the newest events of leads that this actor may see, and of captures."""
    last = Event.objects.aggregate(last=Max("id"))["last"] or 0
    seen = Q(lead_number__in=Lead.objects.visible_to(actor).values("number"))
    recent = Event.objects.filter(seen | Q(subject_kind="capture"), id__gt=last - _BACK)
    ids = recent.order_by("-id").values_list("id", flat=True)[:_NEWEST]
    return blake2b(repr(list(ids)).encode(), digest_size=8).hexdigest()
