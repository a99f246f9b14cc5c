"""API keys: shown once, known by their digest, never stronger than who made them."""

import hashlib
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stafet.foundation import clock
from stafet.foundation.denials import Forbidden, Invalid
from stafet.staff.actor import SYSTEM
from stafet.staff.askers import actor_of_secret
from stafet.staff.keys import key_of, make_key
from stafet.staff.models import ApiKey, Membership, Team, User
from stafet.staff.rights import Role
from tests.world import World


def test_only_the_digest_is_kept(world: World) -> None:
    key, secret = make_key(world.agent, name="phone", by=SYSTEM)
    assert bytes(ApiKey.objects.get(pk=key.pk).digest) == hashlib.sha256(secret.encode()).digest()
    assert len(secret) > 43  # 32 bytes in base64
    assert secret not in str(ApiKey.objects.values().get(pk=key.pk))
    assert key_of(secret) == key


def test_a_wrong_a_revoked_and_a_leavers_key_open_nothing(world: World) -> None:
    key, secret = make_key(world.agent, name="phone", by=SYSTEM)
    assert key_of(secret + "x") is None
    User.objects.filter(pk=world.agent.pk).update(is_active=False)
    assert key_of(secret) is None
    User.objects.filter(pk=world.agent.pk).update(is_active=True)
    ApiKey.objects.filter(pk=key.pk).update(revoked_at=clock.now())
    assert key_of(secret) is None


@pytest.mark.parametrize("who", ["agent", "supervisor", "dispatcher"])
def test_most_make_no_keys(world: World, who: str) -> None:
    with pytest.raises(Forbidden):
        make_key(world.agent, name="mine", by=world.by(world.users[who]))


def test_a_manager_makes_keys_for_the_users_of_the_branch(world: World) -> None:
    key, _ = make_key(world.agent, name="phone", by=world.by(world.manager))
    assert key.role == Role.AGENT
    with pytest.raises(Forbidden):
        make_key(world.stranger, name="phone", by=world.by(world.manager))


def test_and_for_programs_of_the_branch(world: World) -> None:
    by = world.by(world.manager)
    key, secret = make_key(world.flensburg, name="web site", role=Role.MANAGER, by=by)
    assert (key.user, key.role, list(key.branches.all())) == (None, Role.MANAGER, [world.flensburg])
    actor = actor_of_secret(secret)
    assert actor is not None
    assert actor.branch_ids == {world.flensburg.pk}
    for branch, role in ((world.odense, Role.AGENT), (world.flensburg, Role.ADMINISTRATOR)):
        with pytest.raises(Forbidden):
            make_key(branch, name="web site", role=role, by=by)


def test_but_not_for_an_administrator(world: World) -> None:
    with pytest.raises(Forbidden, match="maker"):
        make_key(world.administrator, name="more than I may", by=world.by(world.manager))


def test_a_right_must_exist(world: World) -> None:
    with pytest.raises(Invalid, match=r"lead\.fly"):
        make_key(world.agent, name="phone", scopes=["lead.fly"], by=SYSTEM)


def test_who_asks_again_is_known_by_one_query(world: World) -> None:
    _, secret = make_key(world.agent, name="phone", by=SYSTEM)
    first = actor_of_secret(secret)
    with CaptureQueriesContext(connection) as asked:
        assert actor_of_secret(secret) == first
    assert [query["sql"] for query in asked] == ["SELECT (SELECT value FROM staff_stamp WHERE id = 1)"]


@pytest.mark.parametrize(
    "way", ["role", "leaves", "joins", "serves", "scopes", "revoked", "deleted", "team below"]
)
def test_a_change_holds_for_the_next_request(world: World, way: str) -> None:
    key, secret = make_key(world.agent, name="phone", by=SYSTEM)
    before = actor_of_secret(secret)
    assert before is not None
    if way == "role":
        User.objects.filter(pk=world.agent.pk).update(role=Role.SUPERVISOR)
    elif way == "leaves":
        User.objects.filter(pk=world.agent.pk).update(is_active=False)
    elif way == "joins":
        Membership.objects.create(user=world.agent, team=world.odense_sales)
    elif way == "serves":
        world.agent.serves.add(world.odense)
    elif way == "scopes":
        ApiKey.objects.filter(pk=key.pk).update(scopes=["lead.see"])
    elif way == "revoked":
        ApiKey.objects.filter(pk=key.pk).update(revoked_at=clock.now())
    elif way == "deleted":
        key.delete()
    else:
        Team.objects.filter(pk=world.workshop.pk).update(parent=world.used_cars)
    after = actor_of_secret(secret)
    assert after != before
    assert (after is None) == (way in {"leaves", "revoked", "deleted"})


def test_a_key_tells_within_an_hour_when_it_was_used(world: World) -> None:
    key, secret = make_key(world.agent, name="phone", by=SYSTEM)
    begun = clock.now()
    for minutes, told in ((0, 0), (59, 0), (61, 61), (62, 61)):
        with clock.moved_to(begun + timedelta(minutes=minutes)):
            actor_of_secret(secret)
        used_at = ApiKey.objects.get(pk=key.pk).used_at
        assert used_at is not None
        assert (used_at - begun) // timedelta(minutes=1) == told
