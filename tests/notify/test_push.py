"""Web Push: only the device can read it, the service knows that it is us, and nothing goes into a private network."""

import json
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.notify import endpoints
from stafet.notify.actions.devices import MOST, add_device, drop_device
from stafet.notify.deliver import deliver_due
from stafet.notify.endpoints import Barred, connection_to, read_endpoint
from stafet.notify.kinds import Channel
from stafet.notify.models import Delivery, Device, Notice, NoticeChoice, PushKey
from stafet.notify.people import choice_row
from stafet.notify.push_key import public_key
from stafet.notify.web_push import encrypt
from stafet.staff.models import User
from tests.notify.test_deliver import escalate
from tests.notify.test_tell import silence
from tests.notify.vendor import Browser, Vendor, claims_of, raw, running_vendor, text
from tests.world import World


@pytest.fixture
def vendor(settings: Any) -> Iterator[Vendor]:
    """A push service within one's own network, that the installation names."""
    settings.PUSH_HOSTS = ["127.0.0.1"]
    settings.DEFAULT_FROM_EMAIL = "desk@stafet.example"
    with running_vendor() as found:
        yield found


@pytest.fixture
def lead(world: World) -> Lead:
    found = world.lead(handover="accepted")
    silence()
    return found


def own(user: User) -> NoticeChoice:
    return choice_row(user)


def device_of(world: World, user: User, vendor: Vendor, browser: Browser, name: str = "one") -> Device:
    given = browser.subscription(f"{vendor.url}/push/{name}")
    return add_device(own(user), **given, name="Phone", by=world.by(user))


def send() -> tuple[int, bool]:
    return deliver_due(Channel.PUSH)


def test_the_example_of_the_standard_comes_out() -> None:
    """RFC 8291 §5."""
    number = int.from_bytes(raw("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), "big")
    message = encrypt(
        b"When I grow up, I want to be a watermelon",
        p256dh=raw("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
        auth=raw("BTBZMqHH6r4Tts7J_aSIgg"),
        key=ec.derive_private_key(number, ec.SECP256R1()),
        salt=raw("DGv6ra1nlYgDCS1FRnbzlw"),
    )
    assert text(message) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_y"
        "l95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_a_device_reads_which_notice_it_is_and_nothing_else(world: World, lead: Lead, vendor: Vendor) -> None:
    browser = Browser()
    device_of(world, world.agent, vendor, browser)
    escalate(lead, world.agent)
    assert send() == (1, True)
    [(path, headers, body)] = vendor.arrived
    notice = Notice.objects.get()
    assert (path, json.loads(browser.read(body))) == ("/push/one", {"notice": notice.pk})
    assert (headers["Urgency"], headers["Topic"], headers["TTL"]) == ("high", f"notice-{notice.pk}", "86400")
    assert headers["Content-Encoding"] == "aes128gcm"
    claims, key = claims_of(headers["Authorization"])
    assert (claims["aud"], claims["sub"], key) == (vendor.url, "mailto:desk@stafet.example", public_key())
    assert 0 < claims["exp"] - time.time() < 24 * 3600
    assert send() == (0, True)


def test_each_device_of_a_person_is_told_once(world: World, lead: Lead, vendor: Vendor) -> None:
    for name in ("phone", "laptop"):
        device_of(world, world.agent, vendor, Browser(), name)
    escalate(lead, world.agent)
    assert send() == (2, True)
    assert sorted(path for path, *_ in vendor.arrived) == ["/push/laptop", "/push/phone"]


@pytest.mark.parametrize("status", [404, 410])
def test_a_device_that_is_gone_is_dropped(world: World, lead: Lead, vendor: Vendor, status: int) -> None:
    vendor.status = status
    device_of(world, world.agent, vendor, Browser())
    escalate(lead, world.agent)
    assert send() == (0, True)
    assert (Device.objects.count(), Delivery.objects.waiting().count()) == (0, 0)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_service_in_trouble_is_asked_again(world: World, lead: Lead, vendor: Vendor, status: int) -> None:
    vendor.status = status
    device_of(world, world.agent, vendor, Browser())
    escalate(lead, world.agent)
    assert send() == (0, True)
    vendor.status = 201
    with clock.moved_to(clock.now() + timedelta(minutes=2)):
        assert send() == (1, True)
    assert len(vendor.arrived) == 2


@pytest.mark.parametrize("status", [301, 400, 403, 413])
def test_what_a_service_refuses_is_given_up(world: World, lead: Lead, vendor: Vendor, status: int) -> None:
    vendor.status = status
    device_of(world, world.agent, vendor, Browser())
    escalate(lead, world.agent)
    send()
    assert str(status) in Delivery.objects.get().why
    assert Delivery.objects.waiting().count() == 0


def test_a_service_that_hangs_holds_up_nobody_for_long(
    world: World, lead: Lead, vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoints, "TIMEOUT", 0.3)
    vendor.hangs.set()
    device_of(world, world.agent, vendor, Browser())
    escalate(lead, world.agent)
    begun = time.monotonic()
    assert send() == (0, True)
    assert time.monotonic() - begun < 5
    assert "imed" in Delivery.objects.get().why


def test_a_service_that_is_down_is_asked_again(world: World, lead: Lead, vendor: Vendor) -> None:
    browser = Browser()
    device = device_of(world, world.agent, vendor, browser)
    Device.objects.filter(pk=device.pk).update(endpoint="http://127.0.0.1:1/push")
    escalate(lead, world.agent)
    assert send() == (0, True)
    assert Delivery.objects.waiting().count() == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://localhost/x", "https://127.0.0.1/x", "https://[::1]/x", "https://10.1.2.3/x", "https://169.254.169.254/x",
        "https://192.168.0.1/x", "https://[fe80::1]/x", "https://[::ffff:10.0.0.1]/x", "https://0.0.0.0/x",
    ],
)  # fmt: skip
def test_nothing_goes_into_a_private_network(url: str) -> None:
    with pytest.raises((Barred, OSError)) as raised:
        connection_to(read_endpoint(url))
    assert raised.type is Barred


@pytest.mark.parametrize(
    "url",
    ["http://push.example/x", "ftp://push.example", "https://", "https://a:b@push.example/", "push", "https://x:y/",
     "https://push.example/\r\nX: y", f"https://push.example/{'x' * 1000}"],
)  # fmt: skip
def test_what_is_no_address_of_a_push_service_is_denied(world: World, url: str) -> None:
    with pytest.raises(Invalid):
        add_device(own(world.agent), **Browser().subscription(url), by=world.by(world.agent))


def test_a_name_that_leads_into_the_network_is_given_up(
    world: World, lead: Lead, vendor: Vendor, settings: Any
) -> None:
    device_of(world, world.agent, vendor, Browser())
    settings.PUSH_HOSTS = []
    Device.objects.update(endpoint="https://localhost/push")
    escalate(lead, world.agent)
    send()
    assert (Delivery.objects.get().why, vendor.arrived) == (
        "localhost lies in a network that is not public", [],
    )  # fmt: skip


@pytest.mark.parametrize(
    "wrong", [{"p256dh": "AAAA"}, {"p256dh": text(b"\x04" + b"\x01" * 64)}, {"auth": "AAAA"}, {"auth": "!"}]
)
def test_keys_that_are_none_are_denied(world: World, vendor: Vendor, wrong: dict[str, str]) -> None:
    given = Browser().subscription(f"{vendor.url}/x") | wrong
    with pytest.raises(Invalid):
        add_device(own(world.agent), **given, by=world.by(world.agent))


def test_a_device_belongs_to_who_added_it_last(world: World, lead: Lead, vendor: Vendor) -> None:
    browser = Browser()
    first = device_of(world, world.agent, vendor, browser)
    assert device_of(world, world.agent, vendor, browser).pk == first.pk
    escalate(lead, world.agent)
    device_of(world, world.second_agent, vendor, browser)
    assert send() == (0, True)
    assert [device.user for device in Device.objects.all()] == [world.second_agent]


def test_a_device_that_is_let_be_is_told_no_longer(world: World, lead: Lead, vendor: Vendor) -> None:
    device = device_of(world, world.agent, vendor, Browser())
    drop_device(device, by=world.by(world.agent))
    escalate(lead, world.agent)
    assert (send(), vendor.arrived) == ((0, True), [])


def test_the_oldest_device_gives_way(world: World, vendor: Vendor) -> None:
    browser = Browser()
    for number in range(MOST + 1):
        device_of(world, world.agent, vendor, browser, str(number))
    assert Device.objects.count() == MOST
    assert not Device.objects.filter(endpoint__endswith="/0").exists()


def test_the_key_is_made_once_and_kept_sealed(world: World, settings: Any) -> None:
    assert public_key() == public_key()
    row = PushKey.objects.get()
    assert len(raw(row.public)) == 65
    assert text(raw(row.public)[:8])[:8] not in row.sealed


def test_a_key_of_another_installation_stops_pushing_and_loses_nothing(
    world: World, lead: Lead, vendor: Vendor, settings: Any
) -> None:
    device_of(world, world.agent, vendor, Browser())
    public_key()
    escalate(lead, world.agent)
    settings.SECRET_KEY, secret = "another" * 10, settings.SECRET_KEY
    assert send() == (0, False)
    settings.SECRET_KEY = secret
    assert send() == (1, True)
