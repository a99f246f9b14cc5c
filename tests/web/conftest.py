"""Browsers without a screen: a client that is logged in, and the headers that htmx sends."""

from collections.abc import Callable

import pytest
from django.test import Client

from stafet.staff.models import User

LogIn = Callable[[User], Client]


@pytest.fixture
def at_desk_of(db: None) -> LogIn:
    """Logs somebody in, with English pages so that tests can read them."""

    def log_in(user: User) -> Client:
        User.objects.filter(pk=user.pk).update(language="en")
        client = Client()
        client.force_login(user)
        return client

    return log_in


def part(name: str, *, trigger: str = "") -> dict[str, str]:
    """What htmx says when it is about to fill the element with this id."""
    headers = {"HX-Request": "true", "HX-Target": name, "HX-Current-URL": "http://testserver/leads?view=all"}
    return headers | ({"HX-Trigger": trigger} if trigger else {})
