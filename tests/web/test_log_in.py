"""The way in and out."""

from django.test import Client

from stafet.web.views.session import TRIES
from tests.web.conftest import LogIn, part
from tests.world import PASSWORD, World


def test_who_knows_the_password_comes_in_and_goes_where_they_wanted(world: World) -> None:
    answer = Client().post("/log-in", {"email": "AGENT@" + world.agent.email.split("@")[1], "password": "no"})
    assert answer.status_code == 422
    given = {"email": world.agent.email.upper(), "password": PASSWORD, "next": "/leads?view=all"}
    answer = Client().post("/log-in", given)
    assert (answer.status_code, answer["Location"]) == (302, "/leads?view=all")


def test_nobody_is_sent_to_another_site(world: World) -> None:
    for url in ("https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"):
        answer = Client().post("/log-in", {"email": world.agent.email, "password": PASSWORD, "next": url})
        assert answer["Location"] == "/desk"


def test_an_unknown_address_is_answered_like_a_wrong_password(world: World) -> None:
    wrong = Client().post("/log-in", {"email": world.agent.email, "password": "no"}).content.decode()
    unknown = Client().post("/log-in", {"email": "nobody@post.example", "password": "no"}).content.decode()
    assert "E-mail and password do not fit." in wrong
    assert "E-mail and password do not fit." in unknown


def test_after_too_many_wrong_passwords_the_right_one_has_to_wait(world: World) -> None:
    for _ in range(TRIES):
        Client().post("/log-in", {"email": world.agent.email, "password": "no"})
    answer = Client().post("/log-in", {"email": world.agent.email, "password": PASSWORD})
    assert answer.status_code == 422
    assert "Too many tries" in answer.content.decode()


def test_somebody_who_left_does_not_come_in(world: World) -> None:
    world.agent.is_active = False
    world.agent.save(update_fields=["is_active"])
    assert Client().post("/log-in", {"email": world.agent.email, "password": PASSWORD}).status_code == 422


def test_without_log_in_a_page_leads_to_it_and_a_part_makes_the_whole_page_go(world: World) -> None:
    lead = world.lead(handover="accepted")
    answer = Client().get(f"/leads/{lead.number}")
    assert (answer.status_code, answer["Location"]) == (302, f"/log-in?next=/leads/{lead.number}")
    assert Client().get("/desk", headers=part("urgent"))["HX-Redirect"].startswith("/log-in")


def test_going_out_ends_the_session(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    client.post("/log-out")
    assert client.get("/desk").status_code == 302


def test_a_new_password_needs_the_old_one(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    new = "another walk to the sea"
    assert client.post("/profile", {"part": "password", "old": "no", "new": new}).status_code == 422
    assert client.post("/profile", {"part": "password", "old": PASSWORD, "new": "1234"}).status_code == 422
    assert client.post("/profile", {"part": "password", "old": PASSWORD, "new": new}).status_code == 303
    assert client.get("/desk").status_code == 200
    world.agent.refresh_from_db()
    assert world.agent.check_password(new)


def test_how_it_looks_is_kept(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.agent)
    client.post("/profile", {"part": "looks", "theme": "dark", "density": "compact", "language": "da"})
    page = client.get("/desk").content.decode()
    assert 'lang="da" data-theme="dark" data-density="compact"' in page
    assert "Skrivebord" in page
