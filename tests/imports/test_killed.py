"""An import whose process is killed half-way is taken up again: each row becomes one record, once."""

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import psycopg
import pytest

from stafet import embedded
from tests.patience import eventually

ROWS = 3_000


def _rows(path: Path) -> None:
    lines = [f"L-{n},Uwe{n},Lund{n},uwe{n}@post.example,Car {n}\n" for n in range(ROWS)]
    path.write_text("external_id,first_name,last_name,email,subject\n" + "".join(lines), encoding="utf-8")


@pytest.mark.crash
def test_killed_half_way_and_resumed_each_row_is_one_lead(data_dir: Path, tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    _rows(file)
    variables = {
        **{k: v for k, v in os.environ.items() if not k.startswith("STAFET_")},
        "STAFET_DATA_DIR": str(data_dir),
    }
    variables["DJANGO_SETTINGS_MODULE"] = "stafet.config.settings"
    with embedded.hold(data_dir) as where:
        variables["STAFET_DATABASE_URL"] = where.url
        command = [sys.executable, "-m", "tests.imports.taking_in", str(file)]
        first = subprocess.Popen(command, env=variables, stdout=subprocess.PIPE)
        with psycopg.connect(where.url, autocommit=True) as asking:

            def taken() -> int:
                try:
                    [[count]] = asking.execute("SELECT count(*) FROM leads_lead").fetchall()
                except psycopg.errors.UndefinedTable:
                    return 0
                return int(count)

            assert eventually(lambda: taken() > 0, within=500)
            first.send_signal(signal.SIGKILL)
            first.wait()
            between = taken()
            assert 0 < between < ROWS
            subprocess.run([*command, "--again"], env=variables, check=True)
            numbers = [row[0] for row in asking.execute("SELECT external_id FROM leads_lead").fetchall()]
            assert Counter(numbers) == Counter(f"L-{n}" for n in range(ROWS))
            assert asking.execute("SELECT stage, created, done FROM imports_import").fetchall() == [
                ("done", ROWS, ROWS)
            ]
