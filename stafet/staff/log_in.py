"""Who is logged in: the session's user, with all that makes an actor of one, in one query."""

from typing import Any

from django.contrib.auth.backends import ModelBackend

from stafet.staff.at_hand import noticed
from stafet.staff.models import User
from stafet.staff.sight import colleagues


class Colleagues(ModelBackend):
    """Django's own log-in by password, for active users."""

    def get_user(self, user_id: Any) -> User | None:
        """The user of a session, if they still work here."""
        user = colleagues().filter(pk=user_id, is_active=True).first()
        noticed(getattr(user, "stamp", None))
        return user
