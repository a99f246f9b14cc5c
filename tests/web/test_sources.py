"""Sources in the settings: a list with lights, a form, mailboxes with a test button, probes, what was not passed on."""

from collections.abc import Iterator

import pytest

from stafet.catalog.models import Channel, Source
from stafet.channels.health import went_well, went_wrong
from stafet.channels.models import Forward, Mailbox, Part, ProbePlan
from stafet.channels.sealed import PASSWORD, opened
from stafet.channels.trouble import Trouble
from stafet.foundation import clock
from tests.channels.dovecot import PASSWORD as TO_DOVECOT
from tests.channels.dovecot import Dovecot, dovecot, needs_dovecot
from tests.channels.letters import enquiry
from tests.channels.mailing import mailbox_at
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.web.filled import filled
from tests.world import World


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as server:
        yield server


def a_mailbox(world: World) -> Mailbox:
    return Mailbox.objects.create(source=world.mail, host="mail.example", user="leads@haus.example")


def test_the_list_says_how_each_source_is_doing(world: World, at_desk_of: LogIn) -> None:
    went_well(world.web, Part.ARRIVAL)
    went_wrong(
        world.mail, Part.MAILBOX, Trouble("The mail server %(host)s cannot be reached.", host="mail.example")
    )
    page = at_desk_of(world.agent).get("/sources").content.decode()
    assert "Works" in page
    assert "Does not work" in page
    assert "The mail server mail.example cannot be reached." in page
    assert "New source" not in page


def test_an_administrator_makes_a_source_and_gives_it_an_address(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.administrator)
    sent = filled(client.get("/sources/new").content.decode()) | {
        "channel": "mail", "branch": str(world.flensburg.pk), "name_en": "Portal", "team": str(world.used_cars.pk),
        "address": "Portal@Haus.example", "forward_to": "boss@elsewhere.example", "further": "new",
    }  # fmt: skip
    assert client.post("/sources/new", sent).status_code == 303
    made = Source.objects.get(code="P")
    assert (made.address, made.forward_to, made.further) == (
        "portal@haus.example",
        "boss@elsewhere.example",
        "new",
    )
    assert (made.channel, made.team, made.is_on) == (Channel.MAIL, world.used_cars, True)
    assert len(made.key) >= 32


def test_mail_is_not_passed_on_to_a_source(world: World, at_desk_of: LogIn) -> None:
    Source.objects.filter(pk=world.web.pk).update(address="web@haus.example")
    client, url = at_desk_of(world.administrator), f"/sources/{world.mail.pk}"
    sent = filled(client.get(url).content.decode(), form="source") | {"forward_to": "WEB@haus.example"}
    answer = client.post(url, sent)
    assert answer.status_code == 422
    assert "mail would come back" in answer.content.decode()


def test_a_manager_routes_a_source_of_the_branch_and_opens_no_way(world: World, at_desk_of: LogIn) -> None:
    client, url = at_desk_of(world.manager), f"/sources/{world.mail.pk}"
    page = client.get(url).content.decode()
    assert world.mail.key not in page
    assert (
        client.post(url, filled(page, form="source") | {"team": str(world.used_cars.pk)}).status_code == 303
    )
    world.mail.refresh_from_db()
    assert (world.mail.team, world.mail.version) == (world.used_cars, 2)
    assert client.get("/sources/new").status_code == 403
    assert client.get(f"/sources/{world.mail.pk}/mailboxes/new").status_code == 403
    assert client.get(f"/mailboxes/{a_mailbox(world).pk}").status_code == 404


def test_an_agent_looks_and_changes_nothing(world: World, at_desk_of: LogIn) -> None:
    client, url = at_desk_of(world.agent), f"/sources/{world.mail.pk}"
    assert "Settings</h2>" not in client.get(url).content.decode()
    assert client.post(url, {"name_en": "Mine", "further": "join"}).status_code == 403


def test_who_saw_an_older_source_does_not_overwrite_it(world: World, at_desk_of: LogIn) -> None:
    client, url = at_desk_of(world.manager), f"/sources/{world.mail.pk}"
    sent = filled(client.get(url).content.decode(), form="source")
    Source.objects.filter(pk=world.mail.pk).update(version=7)
    assert client.post(url, sent | {"name_en": "Other"}).status_code == 409


@needs_dovecot
def test_a_mailbox_is_entered_tested_and_changed(world: World, at_desk_of: LogIn, server: Dovecot) -> None:
    client = at_desk_of(world.administrator)
    new = f"/sources/{world.mail.pk}/mailboxes/new"
    sent = filled(client.get(new).content.decode()) | {
        "host": "127.0.0.1", "port": str(server.port), "security": "none", "user": server.user, "password": TO_DOVECOT,
    }  # fmt: skip
    assert client.post(new, sent).status_code == 303
    mailbox = Mailbox.objects.get()
    assert (mailbox.folders, mailbox.reads_from is not None) == (["INBOX"], True)
    server.deliver(enquiry(1))
    assert client.post(f"/mailboxes/{mailbox.pk}/test").status_code == 303
    assert "It opens. 1 message lies there." in client.get(f"/sources/{world.mail.pk}").content.decode()
    sent = filled(client.get(f"/mailboxes/{mailbox.pk}").content.decode())
    assert TO_DOVECOT not in str(sent)
    assert client.post(f"/mailboxes/{mailbox.pk}", sent | {"moves_to": "Read"}).status_code == 303
    mailbox.refresh_from_db()
    assert (mailbox.moves_to, opened(mailbox)) == ("Read", {PASSWORD: TO_DOVECOT})


@needs_dovecot
def test_the_test_says_what_is_wrong(world: World, at_desk_of: LogIn, server: Dovecot) -> None:
    mailbox = mailbox_at(server, world.mail, folders=["Nowhere"])
    answer = at_desk_of(world.administrator).post(f"/mailboxes/{mailbox.pk}/test")
    assert answer.status_code == 422
    assert "There is no folder Nowhere in this mailbox." in answer.content.decode()


def test_read_mail_is_not_moved_to_a_folder_that_is_read(world: World, at_desk_of: LogIn) -> None:
    client, mailbox = at_desk_of(world.administrator), a_mailbox(world)
    sent = filled(client.get(f"/mailboxes/{mailbox.pk}").content.decode())
    answer = client.post(f"/mailboxes/{mailbox.pk}", sent | {"folders": "INBOX\nRead", "moves_to": "Read"})
    assert answer.status_code == 422


def test_a_probe_is_planned_and_stopped(world: World, at_desk_of: LogIn) -> None:
    client, url = at_desk_of(world.administrator), f"/sources/{world.mail.pk}/probe"
    assert client.post(url, {"every": "60", "within": "10"}).status_code == 303
    assert ProbePlan.objects.get().within == 10
    assert client.post(url, {"every": "5", "within": "10"}).status_code == 422
    assert client.post(url, {"every": "", "within": "10"}).status_code == 303
    assert not ProbePlan.objects.exists()


def test_what_was_not_passed_on_is_shown_and_tried_again(world: World, at_desk_of: LogIn) -> None:
    Source.objects.filter(pk=world.mail.pk).update(forward_to="new@elsewhere.example")
    now = clock.now()
    Forward.objects.create(
        source=world.mail, capture=1, target="old@elsewhere.example", made_at=now, not_before=now, given_up_at=now,
        why="%(to)s was refused by the mail server (%(code)s).", facts={"to": "old@elsewhere.example", "code": "550"},
    )  # fmt: skip
    client = at_desk_of(world.manager)
    page = client.get(f"/sources/{world.mail.pk}").content.decode()
    assert "old@elsewhere.example was refused by the mail server (550)." in page
    assert client.post(f"/sources/{world.mail.pk}/passing-on").status_code == 303
    found = Forward.objects.get()
    assert (found.given_up_at, found.target) == (None, "new@elsewhere.example")


@pytest.mark.parametrize(
    "page",
    [
        "/sources",
        "/sources/new",
        "/sources/{source}",
        "/sources/{source}/mailboxes/new",
        "/mailboxes/{mailbox}",
    ],
)
def test_a_page_asks_as_often_as_is_committed(world: World, at_desk_of: LogIn, page: str) -> None:
    mailbox, client = a_mailbox(world), at_desk_of(world.administrator)
    url = page.format(source=world.mail.pk, mailbox=mailbox.pk)
    name = "GET " + page.replace("{source}", "N").replace("{mailbox}", "N")
    for user in ("more@haus.example", "still-more@haus.example"):
        with counted(name):
            assert client.get(url).status_code == 200
        went_wrong(world.mail, Part.MAILBOX, Trouble("The token server cannot be reached."))
        went_well(world.web, Part.ARRIVAL)
        Mailbox.objects.create(source=world.mail, host="mail.example", user=user)
