"""The pages as an app: manifest, service worker, static files that browsers keep for good."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.test import Client

from stafet.web.assets import version

CLIENT = Client()


def test_static_files_have_a_version_in_their_address_and_are_kept_for_good() -> None:
    address = static("web/js/stafet.js")
    assert address == f"/static/{version()}/web/js/stafet.js"
    answer = CLIENT.get(address)
    assert answer.status_code == 200
    assert "immutable" in answer["Cache-Control"]
    # What it imports by a relative address has the same version.
    assert CLIENT.get(address.replace("stafet.js", "pulse.js")).status_code == 200


@pytest.mark.django_db
def test_another_version_is_not_found_and_no_version_is_not_kept() -> None:
    assert CLIENT.get("/static/000000000000/web/js/stafet.js").status_code == 404
    assert finders.find("000000000000/web/js/stafet.js") is None
    assert "immutable" not in CLIENT.get("/static/web/js/stafet.js")["Cache-Control"]


def test_the_manifest_names_icons_that_are_there() -> None:
    answer = CLIENT.get("/stafet.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    told = answer.json()
    assert (told["start_url"], told["display"]) == ("/desk", "standalone")
    assert {icon["purpose"] for icon in told["icons"]} == {"any", "maskable"}
    for icon in told["icons"]:
        shown = b"".join(CLIENT.get(icon["src"]).streaming_content)  # type: ignore[attr-defined]
        side = int(icon["sizes"].partition("x")[0])
        assert shown[:4] == b"\x89PNG"
        assert int.from_bytes(shown[16:20]) == int.from_bytes(shown[20:24]) == side  # IHDR: width, height


def test_the_worker_is_asked_for_anew_and_all_that_it_keeps_is_there() -> None:
    answer = CLIENT.get("/service-worker.js")
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("text/javascript", "no-cache")
    text = answer.content.decode()
    addresses = re.findall(r'"(/static/[^"]+)"', text)
    assert len(addresses) > 20
    for address in [*addresses, "/offline"]:
        assert CLIENT.get(address).status_code == 200, address
    assert static("django_htmx/htmx-2.min.js") in addresses
