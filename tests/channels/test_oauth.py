"""Where a provider takes no passwords, access is fetched anew with what is kept sealed, and used at a real server."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from stafet.channels.imap import opening
from stafet.channels.models import LogIn, Mailbox
from stafet.channels.oauth import is_safe, renewed
from stafet.channels.sealed import CLIENT_SECRET, REFRESH_TOKEN, opened, sealed
from stafet.channels.trouble import Trouble
from stafet.foundation import clock
from tests.channels.dovecot import dovecot, needs_dovecot
from tests.channels.mailing import mailbox_at
from tests.world import World


class Provider(HTTPServer):
    """A token server of RFC 6749 on loopback; a mail server may ask it whose a token is."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Asked)
        self.asked: list[dict[str, str]] = []
        self.answer: dict[str, Any] = {"access_token": "a-1", "expires_in": 3600, "token_type": "Bearer"}
        self.status = 200
        self.user = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Asked(BaseHTTPRequestHandler):
    server: Provider

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.asked.append({name: values[0] for name, values in parse_qs(body).items()})
        self._say(self.server.status, self.server.answer)

    def do_GET(self) -> None:
        token = parse_qs(urlsplit(self.path).query).get("token", [""])[0]
        is_good = token == self.server.answer.get("access_token")
        self._say(200 if is_good else 401, {"email": self.server.user} if is_good else {"error": "invalid"})

    def _say(self, status: int, answer: dict[str, Any]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_: Any) -> None:
        """Nothing."""


@pytest.fixture
def provider() -> Iterator[Provider]:
    provider = Provider()
    thread = threading.Thread(target=provider.serve_forever)
    thread.start()
    yield provider
    provider.shutdown()
    thread.join()
    provider.server_close()


def mailbox_of(world: World, provider: Provider, **fields: Any) -> Mailbox:
    return Mailbox.objects.create(
        source=world.mail, host="mail.example", user="leads@haus.example", log_in=LogIn.OAUTH2,
        token_url=f"{provider.url}/token", client_id="stafet",
        secret=sealed({REFRESH_TOKEN: "r-1", CLIENT_SECRET: "s-1"}), **fields,
    )  # fmt: skip


def test_access_is_fetched_with_the_refresh_token(world: World, provider: Provider) -> None:
    access = renewed(mailbox_of(world, provider))
    assert provider.asked == [
        {"grant_type": "refresh_token", "refresh_token": "r-1", "client_id": "stafet", "client_secret": "s-1"}
    ]
    assert access.token == "a-1"
    assert access.holds()
    with clock.moved_to(world.later(minutes=59)):
        assert not access.holds()


def test_a_new_refresh_token_is_kept_sealed_in_place_of_the_old(world: World, provider: Provider) -> None:
    provider.answer |= {"refresh_token": "r-2"}
    mailbox = mailbox_of(world, provider)
    renewed(mailbox)
    row = Mailbox.objects.get(pk=mailbox.pk)
    assert opened(row) == {REFRESH_TOKEN: "r-2", CLIENT_SECRET: "s-1"}
    assert "r-2" not in row.secret


def test_a_refusal_is_said_in_a_sentence(world: World, provider: Provider) -> None:
    provider.status, provider.answer = 400, {"error": "invalid_grant"}
    with pytest.raises(Trouble, match="The token server refused: invalid_grant"):
        renewed(mailbox_of(world, provider))


@pytest.mark.parametrize("answer", [{}, {"access_token": 7}, {"access_token": None}])
def test_an_answer_without_a_token_is_none(world: World, provider: Provider, answer: dict[str, Any]) -> None:
    provider.answer = answer
    with pytest.raises(Trouble, match="gave no access token"):
        renewed(mailbox_of(world, provider))


def test_secrets_travel_encrypted_or_within_this_machine() -> None:
    safe = (
        "https://login.example/token",
        "http://127.0.0.1:8/token",
        "http://localhost/token",
        "http://[::1]/",
    )
    assert all(is_safe(url) for url in safe)
    unsafe = ("http://login.example/token", "ftp://127.0.0.1/", "", "http://127.0.0.1.evil.example/")
    assert not any(is_safe(url) for url in unsafe)


@needs_dovecot
def test_a_real_server_lets_the_token_in_and_no_other(world: World, provider: Provider) -> None:
    with dovecot(f"{provider.url}/info?token=") as server:
        provider.user = server.user
        secret = sealed({REFRESH_TOKEN: "r-1"})
        mailbox = mailbox_at(
            server, world.mail, log_in=LogIn.OAUTH2, secret=secret, token_url=f"{provider.url}/token"
        )
        with opening(mailbox) as box:
            assert box.select("INBOX")
            access = box.access
        with opening(mailbox, access=access):
            assert len(provider.asked) == 1
        provider.answer = {"access_token": "another", "expires_in": 3600}
        with pytest.raises(Trouble, match="does not let"), opening(mailbox, access=access):
            pass
