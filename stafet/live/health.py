"""Whether Stafet is alive and ready, and its figures: for load balancers and monitoring, outside the API."""

import ipaddress
from collections.abc import Iterator

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from stafet.staff.keys import key_of
from stafet.staff.rights import Role

# A worker tells the database every five seconds that it lives (jobs.worker.HEARTBEAT); one in which every thread
# hangs falls silent, one that was killed loses its connection at once.
SILENT_AFTER = 20.0  # seconds


@never_cache
@require_safe
def alive(_: HttpRequest) -> HttpResponse:
    """200 as long as this process answers at all; asks nothing else."""
    return JsonResponse({"status": "alive"})


@never_cache
@require_safe
def ready(_: HttpRequest) -> HttpResponse:
    """200 if the database answers, a worker lives and no migration is missing; else 503, each said by name."""
    found = {"database": False, "worker": False, "migrations": False}
    try:
        found = {
            "database": True,
            "worker": worker_lives(),
            "migrations": not pending_migrations(),
        }
    except DatabaseError:
        connection.close()
    is_ready = all(found.values())
    body = {"status": "ready" if is_ready else "not ready", **found}
    return JsonResponse(body, status=200 if is_ready else 503)


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Figures in Prometheus' text format, for this machine without a key, for others with an administrator's."""
    if not may_read_metrics(request):
        return HttpResponse("An administrator's API key is needed from another machine.\n", status=401)
    registry = CollectorRegistry()
    registry.register(Figures())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def may_read_metrics(request: HttpRequest) -> bool:
    """From this machine itself (a request that a proxy passed on is not), or with an administrator's key."""
    is_passed_on = "HTTP_X_FORWARDED_FOR" in request.META or "HTTP_FORWARDED" in request.META
    if not is_passed_on and _is_loopback(request.META.get("REMOTE_ADDR", "")):
        return True
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    key = key_of(secret.strip()) if scheme.lower() == "bearer" else None
    return key is not None and (key.user.role if key.user else key.role) == Role.ADMINISTRATOR


class Figures(Collector):
    """Numbers that lie in the database, read when they are asked for, all in one query."""

    def collect(self) -> Iterator[Metric]:
        """Jobs by state, and how long no worker has been heard."""
        jobs = GaugeMetricFamily("stafet_jobs", "Jobs waiting or under way, by state.", labels=["state"])
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT status::text, count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') GROUP BY 1"
            )
            counts = {"todo": 0, "doing": 0, **dict(cursor.fetchall())}
        for state, count in counts.items():
            jobs.add_metric([state], count)
        yield jobs
        silence = worker_silence()
        if silence is not None:
            yield GaugeMetricFamily(
                "stafet_worker_silence_seconds", "Since a worker last said that it lives.", value=silence
            )


def worker_lives() -> bool:
    """Whether a worker is connected to the database, and one has said lately that it lives."""
    silence = worker_silence()
    if silence is None or silence >= SILENT_AFTER:
        return False
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_stat_activity"
            " WHERE datname = current_database() AND application_name = %s)",
            [settings.WORKER_CALLS_ITSELF],
        )
        row = cursor.fetchone()
    return bool(row and row[0])


def worker_silence() -> float | None:
    """Seconds since a worker last said that it lives; None if there never was one.

    Measured by the database's own clock: the heartbeat was written by it, and tests move ours.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT extract(epoch FROM now() - max(last_heartbeat))::float FROM procrastinate_workers"
        )
        row = cursor.fetchone()
    return row[0] if row else None


def pending_migrations() -> list[str]:
    """The migrations that the code has and the database has not."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [str(migration) for migration, _ in plan]


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
