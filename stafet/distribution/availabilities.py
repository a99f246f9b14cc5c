"""What is set for somebody about the leads they are given."""

from stafet.distribution.models import Availability
from stafet.staff.models import User


def availability_of(user: User) -> Availability:
    """What is set for a user; where nothing is, an unsaved row of version 0, as the verbs take it."""
    return Availability.objects.filter(user=user).select_related("user").first() or Availability(
        user=user, version=0
    )
