"""A branch's way out, and the mail server at its end."""

from collections.abc import Iterator

import pytest

from stafet.mail.models import SmtpAccount
from tests.notify.letterbox import Letterbox, letterbox
from tests.world import World


@pytest.fixture
def box() -> Letterbox:
    return Letterbox()


@pytest.fixture
def account(world: World, box: Letterbox) -> Iterator[SmtpAccount]:
    """Flensburg's way out, to a real server on loopback."""
    with letterbox(box) as port:
        yield SmtpAccount.objects.create(
            branch=world.flensburg,
            address="sales@flensburg.example",
            name="Autohaus Förde",
            host="127.0.0.1",
            port=port,
            security="none",
            has_tokens=True,
        )
