"""Leads whose offer is over, as a round asks for them."""

from datetime import datetime

from django.db.models import QuerySet

from stafet.distribution.models import Offer
from stafet.leads.models import Lead


def with_ended_offers(at: datetime) -> QuerySet[Lead]:
    """The leads that are held out although the time for it is up. Their rows are what is locked, as every answer does first."""
    over = Offer.objects.ended(at).order_by().values("lead")
    return Lead.objects.filter(pk__in=over, handover="offered").order_by("number")
