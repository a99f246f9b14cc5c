"""Each account is carried to on its own: a server that never answers holds up nobody else's messages."""

import socket
import threading
from collections.abc import Iterator

import pytest

from stafet.jobs.postmen import Postmen
from stafet.leads.models import Lead
from stafet.mail.actions.send import send_message
from stafet.mail.models import Message, MessageState, SmtpAccount
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Branch
from tests.notify.letterbox import Letterbox, letterbox
from tests.patience import eventually
from tests.world import World


@pytest.fixture
def silence() -> Iterator[socket.socket]:
    """A server that lets everybody in and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def queued(world: World, branch: Branch, port: int) -> Message:
    SmtpAccount.objects.create(
        branch=branch, address=f"{branch.code}@house.example", host="127.0.0.1", port=port, security="none"
    )
    lead = world.lead()
    Lead.objects.filter(pk=lead.pk).update(branch=branch)
    lead.refresh_from_db()
    return send_message(lead, text="Yes.", by=SYSTEM)


def test_a_server_that_never_answers_holds_up_its_own_branch_alone(
    transactional_db: None, world: World, silence: socket.socket
) -> None:
    box, over = Letterbox(), threading.Event()
    stuck = queued(world, world.odense, silence.getsockname()[1])
    postmen = Postmen(over)
    is_claimed = Message.objects.filter(pk=stuck.pk, claimed_until__isnull=False).exists
    assert eventually(lambda: postmen.look() and is_claimed(), within=30)
    with letterbox(box) as port:
        others = [queued(world, world.flensburg, port)]
        assert eventually(lambda: postmen.look() and len(box.letters) == len(others), within=15)
    assert is_claimed()
    over.set()
    silence.close()
    postmen.come_home(60)
    stuck.refresh_from_db()
    assert (stuck.state, stuck.attempts) == (MessageState.QUEUED, 0)
    assert not [one for one in threading.enumerate() if one.name.startswith("postman")]
