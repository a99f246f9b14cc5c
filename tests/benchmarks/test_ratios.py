"""What Stafet costs beside a trivial view: ratios, so that the machine matters little. `pytest -m slow` runs them."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from benchmarks.crowd import crowd
from stafet.leads.models import Lead
from stafet.leads.write import found_by

LEADS = 20_000


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = Path("/tmp") / f"stafet-ratios-{os.getpid()}"  # noqa: S108
    command = [sys.executable, "-m", "benchmarks", str(LEADS), "--rounds", "60", "--data", str(folder)]
    variables = {name: value for name, value in os.environ.items() if not name.startswith("STAFET_")}
    answer = subprocess.run(command, env=variables, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(answer.stdout)[str(LEADS)]
    return found


@pytest.mark.slow
@pytest.mark.parametrize("page", ["list", "detail"])
def test_a_page_costs_at_most_four_times_the_trivial_view(figures: dict[str, Any], page: str) -> None:
    assert figures[page]["ratio"]["to_trivial"] <= 4


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["name", "email", "phone"])
def test_everybody_is_found(figures: dict[str, Any], kind: str) -> None:
    assert figures["search"][f"{kind}_administrator"]["with_hits"] == 100


def test_the_crowd_is_found_by_what_the_product_would_write() -> None:
    for number, one in enumerate(islice(crowd(1_000, datetime.now(UTC)), 200)):
        lead = Lead(
            number=number,
            subject=one.subject,
            person=json.loads(one.person()),
            company={"name": one.company} if one.company else {},
            contact_email=one.email,
            contact_phone=one.phone,
        )
        assert set(one.search(number).split("\n")) == set(found_by(lead).split("\n"))
