"""What load balancers and monitoring ask."""

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from stafet.foundation import clock
from stafet.staff.keys import digest_of
from stafet.staff.models import ApiKey
from stafet.staff.rights import Role


def sign_of_life(seconds_ago: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - make_interval(secs => %s))",
            [seconds_ago],
        )


def a_connected_worker() -> "psycopg.Connection[object]":
    """A connection such as a worker holds open as long as it lives."""
    parameters = connection.get_connection_params()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_stat_clear_snapshot()"
        )  # a transaction, as the test's, sees who was connected once
    names = {name: parameters[name] for name in ("host", "port", "dbname", "user") if name in parameters}
    return psycopg.connect(**names, application_name=settings.WORKER_CALLS_ITSELF)


def key_for(role: Role) -> str:
    secret = f"stf_{role}"
    ApiKey.objects.create(
        name="monitoring", digest=digest_of(secret), hint="stf_", role=role, created_at=clock.now()
    )
    return secret


def test_alive_asks_nothing_of_the_database(client: Client) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "alive"}
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_ready_needs_a_living_worker(client: Client) -> None:
    assert client.get("/readyz").status_code == 503
    sign_of_life(seconds_ago=300)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["worker"], answer.json()["database"]) == (503, False, True)
    sign_of_life(seconds_ago=5)
    assert client.get("/readyz").json()["worker"] is False  # killed just now
    with a_connected_worker():
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (200, "ready")


@pytest.mark.django_db
def test_ready_needs_every_migration(client: Client) -> None:
    sign_of_life(seconds_ago=5)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'leads'")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["migrations"]) == (503, False)


@pytest.mark.django_db
def test_metrics_are_for_this_machine_or_an_administrators_key(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")  # what tests that commit have left behind
    here = client.get("/metrics")
    assert here.status_code == 200
    assert b'stafet_jobs{state="todo"} 0.0' in here.content
    assert client.get("/metrics", REMOTE_ADDR="192.0.2.7").status_code == 401
    assert client.get("/metrics", HTTP_X_FORWARDED_FOR="192.0.2.7").status_code == 401
    for role, status in ((Role.ADMINISTRATOR, 200), (Role.AGENT, 401)):
        headers = {"Authorization": f"Bearer {key_for(role)}"}
        assert client.get("/metrics", REMOTE_ADDR="192.0.2.7", headers=headers).status_code == status
