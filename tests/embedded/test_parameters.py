"""How much memory the embedded server takes."""

from pathlib import Path

import pytest

from stafet.embedded import parameters
from stafet.embedded.address import Address
from stafet.embedded.parameters import MB, memory, sized, written


@pytest.mark.parametrize(
    ("megabytes", "own"), [(256, 128), (1_024, 256), (4_096, 1_024), (16_384, 4_096), (262_144, 4_096)]
)
def test_the_server_takes_a_quarter_of_the_memory_within_bounds(megabytes: int, own: int) -> None:
    assert sized(megabytes * MB) == {
        "shared_buffers": f"{own}MB",
        "effective_cache_size": f"{2 * own}MB",
    }


@pytest.mark.parametrize(
    ("limit", "is_less"), [("1048576000\n", True), ("max\n", False), ("9223372036854771712", False)]
)
def test_a_container_has_what_it_may_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, is_less: bool
) -> None:
    monkeypatch.setattr(parameters, "LIMIT", tmp_path / "none")
    whole = memory()
    (tmp_path / "memory.max").write_text(limit)
    monkeypatch.setattr(parameters, "LIMIT", tmp_path / "memory.max")
    assert memory() == (1_048_576_000 if is_less else whole)


def test_a_throwaway_server_takes_little() -> None:
    assert "shared_buffers = '128MB'" in written(Address("/nowhere", 5432), fast=True)
