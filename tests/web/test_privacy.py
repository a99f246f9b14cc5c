"""Pages of one person's data, of erasing, and of periods."""

import pytest
from django.test import Client

from stafet.jobs.erasing import erase_waiting, make_files
from stafet.privacy.mark import MARK
from stafet.privacy.models import Erasure, Period, PersonFile
from tests.world import World


@pytest.fixture
def admin(world: World, client: Client) -> Client:
    client.force_login(world.administrator)
    return client


def test_a_file_is_asked_for_and_fetched(world: World, admin: Client) -> None:
    page = f"/contacts/{world.contact.pk}/data"
    assert b"Make the file" in admin.get(page).content
    assert admin.post(page, {"notes": []}).status_code == 303
    assert b"Is being made" in admin.get(page).content
    make_files()
    asked = PersonFile.objects.get()
    assert f"/person-files/{asked.pk}".encode() in admin.get(page).content
    answer = admin.get(f"/person-files/{asked.pk}")
    assert (answer["Content-Type"], answer.content[:2]) == ("application/zip", b"PK")


def test_erasing_says_what_goes_and_wants_to_be_sure(world: World, admin: Client) -> None:
    lead = world.lead(
        handover="unassigned",
        person={"first_name": "Karla", "last_name": "P", "email": "karla@foerde.example"},
    )
    page = f"/contacts/{world.contact.pk}/erasure"
    said = admin.get(page).content.decode()
    assert "1 open lead stays open" in said
    assert "that nobody has accepted yet" in said
    assert admin.post(page).status_code == 422
    assert not Erasure.objects.exists()
    assert admin.post(page, {"sure": "yes"}).status_code == 303
    erase_waiting()
    world.contact.refresh_from_db()
    lead.refresh_from_db()
    assert (world.contact.last_name, lead.who) == (MARK, MARK)
    assert admin.get(f"/contacts/{world.contact.pk}").status_code == 200
    assert admin.get(f"/leads/{lead.number}").status_code == 200
    assert admin.get(f"/contacts/{world.contact.pk}/history").status_code == 200


def test_periods_are_set_for_all_and_for_a_branch(world: World, admin: Client) -> None:
    assert admin.get("/retention").status_code == 200
    assert admin.post("/retention/lost", {"months": "24"}).status_code == 303
    assert admin.post(f"/retention/lost/{world.flensburg.pk}", {"months": "36"}).status_code == 303
    assert b"2 years" in admin.get("/retention").content
    period = Period.objects.get(branch=None)
    seen = {"months": "12", "version": str(period.version)}
    assert admin.post("/retention/lost", seen).status_code == 303
    assert admin.post("/retention/lost", seen).status_code == 409
    assert admin.post("/retention/lost", {"months": "0", "version": "9"}).status_code in {409, 422}
    assert admin.get("/retention/lost").status_code == 200


def test_agents_see_none_of_it(world: World, client: Client) -> None:
    client.force_login(world.agent)
    pages = [
        f"/contacts/{world.contact.pk}/data",
        f"/contacts/{world.contact.pk}/erasure",
        "/retention",
        "/retention/lost",
    ]
    assert [client.get(page).status_code for page in pages] == [403] * len(pages)
    assert b"As a file, or erase" not in client.get(f"/contacts/{world.contact.pk}").content


def test_the_api_does_the_same(world: World, client: Client) -> None:
    headers = {"Authorization": f"Bearer {world.api_key(world.administrator)}"}
    contact = f"/api/v1/contacts/{world.contact.pk}"

    def post(path: str, **given: object) -> tuple[int, dict[str, object]]:
        answer = client.post(path, given, content_type="application/json", headers=headers)
        return answer.status_code, answer.json()

    status, asked = post(f"{contact}/person-files", notes=[])
    assert (status, asked["state"]) == (202, "waiting")
    make_files()
    ready = client.get(f"/api/v1/person-files/{asked['id']}", headers=headers).json()
    assert client.get(ready["content_url"], headers=headers).content[:2] == b"PK"
    assert client.get(f"{contact}/erasure", headers=headers).json()["state"] == ""
    status, erasure = post(f"{contact}/erasure")
    assert (status, erasure["state"]) == (202, "going")
    erase_waiting()
    assert client.get(f"{contact}/erasure", headers=headers).json()["state"] == "done"
    status, periods = post("/api/v1/periods", kind="won", months=60)
    assert (status, periods) == (200, {"items": [{"kind": "won", "branch": None, "months": 60}]})
    key = {"Authorization": f"Bearer {world.api_key(world.manager)}"}
    assert client.get(f"{contact}/erasure", headers=key).status_code in {403, 404}
    assert client.get("/api/v1/periods", headers=key).status_code == 403
