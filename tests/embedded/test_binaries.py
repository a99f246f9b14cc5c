"""Which PostgreSQL is run: the data decide, then the bundled one, then the distribution's."""

from pathlib import Path

import psycopg
import pytest

from stafet import embedded
from stafet.embedded import binaries
from stafet.embedded.address import cluster_folder

needs_distribution = pytest.mark.skipif(
    not embedded.distribution(), reason="no PostgreSQL of the distribution here; apt-get install postgresql"
)


def test_a_new_database_takes_the_bundled_programs() -> None:
    bundled = embedded.bundled()
    assert bundled is not None
    assert embedded.available()[0] == bundled
    assert bundled.major == 18
    assert Path(bundled.program("pg_dump")).exists()


def test_without_the_bundle_the_distributions_newest_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for major in ("13", "15", "17"):
        (tmp_path / major / "bin").mkdir(parents=True)
        (tmp_path / major / "bin" / "postgres").touch()
    monkeypatch.setattr(binaries, "DISTRIBUTION", tmp_path)
    monkeypatch.setattr(binaries, "PACKAGE", "a_package_that_is_not_installed")
    assert [found.major for found in embedded.available()] == [17, 15]
    assert binaries.choose(tmp_path / "new").folder == tmp_path / "17" / "bin"


def test_without_any_programs_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(binaries, "DISTRIBUTION", tmp_path)
    monkeypatch.setattr(binaries, "PACKAGE", "a_package_that_is_not_installed")
    with pytest.raises(embedded.DatabaseTrouble, match="STAFET_DATABASE_URL"):
        binaries.choose(tmp_path / "new")


def test_data_of_a_major_version_that_is_not_here_are_left_alone_and_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").write_text("14\n")
    with pytest.raises(embedded.DatabaseTrouble, match=r"PostgreSQL 14; here is only 18.*stafet backup"):
        binaries.choose(tmp_path)


@needs_distribution
@pytest.mark.crash
def test_data_written_by_the_distributions_server_are_run_by_it_again(data_dir: Path) -> None:
    theirs = embedded.distribution()[-1]
    where = embedded.start(data_dir, binaries=theirs)
    assert binaries.major_of(cluster_folder(data_dir)) == theirs.major
    embedded.stop(data_dir)
    embedded.start(data_dir)
    with psycopg.connect(
        host=where.host, port=where.port, user=embedded.ROLE, dbname=embedded.DATABASE
    ) as connection:
        assert connection.info.server_version // 10_000 == theirs.major
        assert connection.execute("SELECT upper('müller'), similarity('lead', 'leads') > 0").fetchone() == (
            "MÜLLER",
            True,
        )
