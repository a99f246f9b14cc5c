"""`stafet demo`: told to people on the terminal and to programs by a file, and quick the second time."""

import socket
from pathlib import Path

import pytest

from stafet.cli.commands.demo import free_port, is_free, welcome
from tests.cli.running import demonstrate, stafet

USER = {"name": "Ida", "role": "agent", "team": None, "email": "ida@example.com", "password": "p"}


@pytest.mark.crash
def test_it_tells_the_way_in_and_tells_the_same_again(installation: Path) -> None:
    first, told = demonstrate(installation)
    assert first.is_alive()
    assert set(told) == {"url", "pid", "api_key", "users", "sources"}
    assert (told["url"], told["pid"]) == (f"http://localhost:{first.port}", first.process.pid)
    assert {user["role"] for user in told["users"]} >= {"agent", "supervisor", "dispatcher", "administrator"}
    assert all(user["email"] in first.log.read_text() for user in told["users"])
    assert first.end() == 0
    assert not (installation / "demo.json").exists()

    second, again = demonstrate(installation)
    assert second.end() == 0
    same = ("api_key", "users", "sources")
    assert {name: again[name] for name in same} == {name: told[name] for name in same}


def test_a_taken_port_is_said_to_be_taken_before_anything_is_started(data_dir: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert not is_free("127.0.0.1", port)
        done = stafet(data_dir, "demo", "--port", str(port))
    assert done.returncode == 1
    assert f"Port {port} is taken" in done.stderr


def test_without_a_port_the_next_free_one_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        found = free_port("127.0.0.1", port)
    assert found is not None
    assert port < found <= port + 50


def test_the_log_ins_stand_in_columns() -> None:
    told = welcome(
        {"url": "http://localhost:8000", "users": [USER, {**USER, "name": "Jonas", "team": "Nord"}]}
    )
    head, first, second = (line for line in told.splitlines() if line.startswith("  "))
    assert head.index("password") == first.index("p", first.index("example.com") + 11)
    assert "Nord" in second
    assert "http://localhost:8000" in told
