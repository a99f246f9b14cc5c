"""Where an administrator sets up what programs send by: addresses, secrets, numbers."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from stafet.adverts.models import AdvertDoor
from stafet.adverts.secret import secrets_of
from stafet.catalog.models import Channel, Source
from stafet.intake.models import Capture
from stafet.telephony.models import Line
from tests.post.advertised import APP_SECRET, TOKEN, VERIFY, source
from tests.query_counts import counted
from tests.web.conftest import LogIn, part
from tests.world import World


@pytest.fixture
def admin(world: World, at_desk_of: LogIn) -> Client:
    return at_desk_of(world.administrator)


def page(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_address_is_shown_and_no_secret_ever_again(world: World, admin: Client) -> None:
    made = source(world, Channel.META_LEADS)
    shown = page(admin, f"/ways-in/{made.pk}")
    assert "/hooks/meta/way-in" in shown
    assert all(secret not in shown for secret in (APP_SECRET, VERIFY, TOKEN))
    assert "All secrets are set" in shown


def test_what_is_left_empty_stays_as_it_is(world: World, admin: Client) -> None:
    made = source(world, Channel.META_LEADS)
    sent = {"app_secret": "", "verify_token": "", "page_token": "a new one", "forms": "777\n 888"}
    assert admin.post(f"/ways-in/{made.pk}", sent).status_code == 303
    door = AdvertDoor.objects.get(source=made)
    assert secrets_of(door).page_token == "a new one"
    assert secrets_of(door).verify_token == VERIFY
    assert door.forms == ["777", "888"]


def test_a_form_of_metas_is_a_number(world: World, admin: Client) -> None:
    made = source(world, Channel.META_LEADS)
    assert admin.post(f"/ways-in/{made.pk}", {"forms": "my form"}).status_code == 422


def test_a_new_source_says_that_its_secrets_are_missing(world: World, admin: Client) -> None:
    made = source(world, Channel.GOOGLE_ADS)
    AdvertDoor.objects.all().delete()
    assert "Secrets are missing" in page(admin, "/ways-in")
    assert admin.post(f"/ways-in/{made.pk}", {"google_key": ""}).status_code == 422
    assert admin.post(f"/ways-in/{made.pk}", {"google_key": "k"}).status_code == 303
    assert "Ready" in page(admin, "/ways-in")


def test_secrets_under_another_key_have_to_be_entered_again(world: World, admin: Client) -> None:
    source(world, Channel.GOOGLE_ADS)
    AdvertDoor.objects.update(sealed="gAAAAA-no-such-thing")
    assert "Secrets are missing" in page(admin, "/ways-in")
    answer = Client().post("/hooks/google/way-in", b'{"google_key": "x"}', content_type="application/json")
    assert answer.status_code == 503


def test_numbers_stand_for_one_source_each(world: World, admin: Client) -> None:
    url = f"/sources/{world.web.pk}/numbers"
    assert admin.post(url, {"numbers": "0461 777777\n+45 20 12 34 56"}).status_code == 303
    assert set(Line.objects.values_list("number", flat=True)) == {"+49461777777", "+4520123456"}
    assert admin.post(url, {"numbers": "0461 777777"}).status_code == 303
    assert Line.objects.get().source == world.web
    other = f"/sources/{world.mail.pk}/numbers"
    assert admin.post(other, {"numbers": "+49461777777"}).status_code == 422
    assert admin.post(other, {"numbers": "hello"}).status_code == 422
    assert "+49 461 777777" in page(admin, "/ways-in")
    assert "+49461777777" in page(admin, url)


@pytest.mark.parametrize("role", ["agent", "manager", "dispatcher"])
def test_administrators_alone_are_let_in(world: World, at_desk_of: LogIn, role: str) -> None:
    made, client = source(world, Channel.CALLS), at_desk_of(world.users[role])
    assert client.get("/ways-in").status_code == 403
    for url in (f"/ways-in/{made.pk}", f"/sources/{made.pk}/numbers"):
        assert client.get(url).status_code == 404
        assert client.post(url, {"numbers": "1"}).status_code == 404


def test_a_source_that_no_program_sends_to_has_no_address(world: World, admin: Client) -> None:
    assert admin.get(f"/ways-in/{world.by_hand.pk}").status_code == 404
    assert Source.objects.filter(pk=world.by_hand.pk).exists()


def test_dialogs_show_their_form_alone(world: World, admin: Client) -> None:
    made = source(world, Channel.CALLS)
    for url in (f"/ways-in/{made.pk}", f"/sources/{made.pk}/numbers"):
        assert admin.get(url, headers=part("dialog")).content.decode().strip().startswith("<form")


def test_a_file_is_dropped_in_and_its_rows_are_kept(world: World, admin: Client) -> None:
    made = source(world, Channel.CSV, code="FAIR")
    url = f"/sources/{made.pk}/file"
    assert url in page(admin, "/ways-in")
    assert "multipart/form-data" in page(admin, url)
    rows = SimpleUploadedFile(
        "leads.csv", b"name,email\nKim Lund,kim@post.example\n", content_type="text/csv"
    )
    assert admin.post(url, {"file": rows}).status_code == 303
    assert Capture.objects.get(source=made).status == "waiting"
    assert admin.post(url, {"file": SimpleUploadedFile("x.csv", b"\x00")}).status_code == 422
    assert admin.post(url, {}).status_code == 422
    assert admin.get(f"/sources/{world.web.pk}/file").status_code == 404


@pytest.mark.parametrize(
    "page", ["/ways-in", "/ways-in/{phone}", "/sources/{phone}/numbers", "/sources/{rows}/file"]
)
def test_a_page_asks_as_often_as_is_committed(world: World, admin: Client, page: str) -> None:
    keys = {
        "phone": source(world, Channel.CALLS).pk,
        "rows": source(world, Channel.CSV, key="rows", code="ROWS").pk,
    }
    name = re.sub(r"{\w+}", "N", f"GET {page}")
    for turn in range(2):
        with counted(name):
            assert admin.get(page.format(**keys)).status_code == 200
        source(world, Channel.META_LEADS, key=f"more-{turn}", code=f"MORE{turn}")
