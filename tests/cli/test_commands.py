"""The command line as a whole: found by name, plain about mistakes."""

from pathlib import Path

import pytest

from stafet.cli import main
from tests.cli.running import stafet

PROMISED = ["backup", "demo", "doctor", "migrate", "restore", "serve", "web", "worker"]


def test_the_overview_names_each_command_with_its_purpose(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    told = capsys.readouterr().out
    assert ended.value.code == 0
    for name in PROMISED:
        [line] = [line for line in told.splitlines() if line.split()[:1] == [name]]
        assert len(line.split()) > 4, f"{name} says nothing about itself"


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["surf"])
    assert ended.value.code == 2
    assert "surf" in capsys.readouterr().err


def test_all_that_is_wrong_in_the_environment_is_told_at_once_and_nothing_is_done(data_dir: Path) -> None:
    place = data_dir / "new"
    done = stafet(place, "migrate", STAFET_PORT="x", STAFET_LANGUGE="de")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "STAFET_LANGUGE is not a variable that Stafet knows. Did you mean STAFET_LANGUAGE?",
        "STAFET_PORT: must be a whole number from 1 to 65535, not 'x'.",
    ]
    assert not place.exists()


@pytest.mark.crash
def test_the_doctor_says_what_is_missing_and_what_to_do(data_dir: Path) -> None:
    done = stafet(data_dir, "doctor")
    assert done.returncode == 1
    assert "WRONG The database is not up to date: run `stafet migrate`" in done.stdout
    assert "WRONG No worker runs" in done.stdout
    assert "ok    The database (embedded) is PostgreSQL" in done.stdout


@pytest.mark.crash
def test_the_doctor_finds_a_migrated_database_in_order(installation: Path) -> None:
    assert "ok    The database is up to date." in stafet(installation, "doctor").stdout


def test_the_doctor_tells_a_database_that_does_not_answer(data_dir: Path) -> None:
    done = stafet(data_dir, "doctor", STAFET_DATABASE_URL="postgresql://nobody:geheim@127.0.0.1:9/stafet")
    assert done.returncode == 1
    assert "WRONG The database does not answer" in done.stdout
    assert "geheim" not in done.stdout + done.stderr


def test_the_doctor_says_whether_mail_goes_out(data_dir: Path) -> None:
    away = "postgresql://127.0.0.1:9/stafet"
    assert "No mail server is set" in stafet(data_dir, "doctor", STAFET_DATABASE_URL=away).stdout
    done = stafet(data_dir, "doctor", STAFET_DATABASE_URL=away, STAFET_SMTP_URL="smtp://a:geheim@127.0.0.1:9")
    assert "WRONG The mail server 127.0.0.1 does not answer" in done.stdout
    assert "geheim" not in done.stdout + done.stderr


def test_the_doctor_sees_a_secret_key_that_others_can_read(data_dir: Path) -> None:
    stafet(data_dir, "doctor", STAFET_DATABASE_URL="postgresql://127.0.0.1:9/stafet")
    (data_dir / "secret.key").chmod(0o644)
    done = stafet(data_dir, "doctor", STAFET_DATABASE_URL="postgresql://127.0.0.1:9/stafet")
    assert "WRONG Others can read the secret key" in done.stdout
