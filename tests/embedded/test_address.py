"""The address follows from the data folder alone."""

from pathlib import Path

from stafet import embedded
from stafet.embedded.address import LONGEST_SOCKET_PATH


def test_the_socket_lies_in_the_data_folder(data_dir: Path) -> None:
    assert embedded.address(data_dir) == embedded.Address(str(data_dir / "socket"), 5432)


def test_the_address_is_known_before_the_folder_exists_and_stays_the_same(data_dir: Path) -> None:
    place = data_dir / "one" / "two"
    before = embedded.address(place)
    assert embedded.start(place, fast=True) == before == embedded.address(place)
    embedded.stop(place)


def test_two_names_of_one_folder_are_one_address(data_dir: Path) -> None:
    (data_dir / "real").mkdir(mode=0o755)
    (data_dir / "named").symlink_to(data_dir / "real")
    assert embedded.address(data_dir / "named") == embedded.address(data_dir / "real")


def test_a_path_too_long_for_a_socket_gets_a_short_one(data_dir: Path) -> None:
    place = data_dir / ("long-" * 20) / "data"
    where = embedded.start(place, fast=True)
    assert len(where.host) < 40 < LONGEST_SOCKET_PATH
    assert embedded.is_running(place)
    assert where != embedded.address(data_dir / ("long-" * 20) / "other")
    embedded.stop(place)
