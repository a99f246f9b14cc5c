"""No worker for 26 hours, in which the clocks go forward; then two at once, killed twice: nothing lost, nothing twice."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, LiteralString

import psycopg
import pytest

from stafet import embedded
from tests.patience import eventually

pytestmark = pytest.mark.crash

ROOT = Path(__file__).parents[2]
PATIENCE = 600.0  # seconds
EACH = 1_500  # leads of a branch: several transactions of a sweep
EVENING = datetime(2026, 3, 28, 19, tzinfo=UTC)  # 20:00 in Berlin; the clocks go forward at 1:00 UTC
NEXT_DAY = EVENING + timedelta(hours=26)
AT_OPENING = datetime(2026, 3, 29, 22, 1, tzinfo=UTC)  # one minute past midnight in Berlin
MINUTE = timedelta(minutes=1)


class Site:
    """A database with its cast, and processes that believe it is another time."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.where = embedded.start(data_dir)
        self.processes: list[subprocess.Popen[bytes]] = []
        self.run(EVENING, "stafet", "migrate")
        self.run(EVENING, "tests.escalation.outsider", "cast", str(EACH))

    def start(self, at: datetime, *words: str) -> subprocess.Popen[bytes]:
        variables = {name: value for name, value in os.environ.items() if not name.startswith("STAFET_")}
        variables |= {
            "STAFET_DATA_DIR": str(self.data_dir),
            "STAFET_DATABASE_URL": self.where.url,
            "STAFET_CLOCK_SHIFT": str(round((at - datetime.now(UTC)).total_seconds())),
        }
        process = subprocess.Popen([sys.executable, "-m", *words], cwd=ROOT, env=variables)
        self.processes.append(process)
        return process

    def run(self, at: datetime, *words: str) -> None:
        assert self.start(at, *words).wait(PATIENCE) == 0

    def sweep(self, at: datetime) -> subprocess.Popen[bytes]:
        return self.start(at, "tests.escalation.outsider", "sweep")

    def ask(self, question: LiteralString) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.where.url) as connection:
            return connection.execute(question).fetchall()

    def number(self, question: LiteralString) -> int:
        return int(self.ask(question)[0][0])

    def end(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@pytest.fixture
def site(data_dir: Path) -> Iterator[Site]:
    site = Site(data_dir)
    yield site
    site.end()


COUNT: LiteralString = "SELECT count(*) FROM escalation_reachedstage"
TOLD: LiteralString = (
    "SELECT code, count(*), count(DISTINCT lead_number), min(event.after->>'stage'), max(event.after->>'stage')"
    " FROM staff_event event JOIN leads_lead lead ON lead.number = lead_number"
    " JOIN staff_branch branch ON branch.id = lead.branch_id WHERE kind = 'clock:told' GROUP BY code ORDER BY code"
)


def test_a_day_without_worker_is_made_up_for_once(site: Site) -> None:
    for part in (1, 3):  # in the first and in the third part of the work
        done = part * 2 * EACH * 3 // 5
        crew = [site.sweep(NEXT_DAY), site.sweep(NEXT_DAY)]
        assert eventually(lambda done=done: site.number(COUNT) >= done, within=PATIENCE)  # type: ignore[misc]
        for worker in crew:
            worker.send_signal(signal.SIGKILL)
            worker.wait(PATIENCE)
        assert site.number(COUNT) < 2 * EACH * 3
    for worker in [site.sweep(NEXT_DAY), site.sweep(NEXT_DAY)]:
        assert worker.wait(PATIENCE) == 0
    stages = site.ask(
        "SELECT code, stage, count(*), count(DISTINCT lead_id), date_trunc('minute', min(reached.at))"
        " FROM escalation_reachedstage reached JOIN leads_lead lead ON lead.number = lead_id"
        " JOIN staff_branch branch ON branch.id = lead.branch_id GROUP BY code, stage ORDER BY code, stage"
    )
    by_day, at_night = EVENING + timedelta(hours=5), datetime(2026, 3, 29, 4, tzinfo=UTC)  # 6:00 on the wall
    assert len(stages) == 6
    found = {(code, stage): (count, leads, at.astimezone(UTC)) for code, stage, count, leads, at in stages}
    for code, due in (("DAY", by_day), ("NIGHT", at_night)):
        assert found[code, "stage_1"][:2] == (EACH, EACH)
        assert found[code, "stage_2"][:2] == (EACH, EACH)
        late = found[code, "stage_1"][2] - due
        assert timedelta() <= late < 2 * MINUTE  # the cast took its time
        assert found[code, "reminder"] == (EACH, EACH, due + late - 30 * MINUTE)
        assert found[code, "stage_2"][2] == due + late + 60 * MINUTE
    assert site.ask(TOLD) == [("DAY", EACH, EACH, "stage_2", "stage_2")]
    for worker in [site.sweep(AT_OPENING), site.sweep(AT_OPENING)]:
        assert worker.wait(PATIENCE) == 0
    assert site.ask(TOLD) == [
        ("DAY", EACH, EACH, "stage_2", "stage_2"),
        ("NIGHT", EACH, EACH, "stage_2", "stage_2"),
    ]
    assert site.number("SELECT count(*) FROM staff_event WHERE kind = 'clock:reminded'") == 2 * EACH
    assert site.number("SELECT count(*) FROM staff_event WHERE kind = 'clock:escalated'") == 4 * EACH
    assert (
        site.number("SELECT count(*) FROM leads_lead WHERE look_at IS NOT NULL OR escalated_stage <> 2") == 0
    )
