"""STAFET_* variables: checked at start, unknown ones refused, all problems told at once."""

from pathlib import Path

import pytest

from stafet.config.environment import KNOWN, Environment, Misconfigured, key_file


def sentences(**given: str) -> list[str]:
    with pytest.raises(Misconfigured) as raised:
        Environment.read(given)
    return raised.value.sentences


def test_nothing_set_is_a_working_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    environment = Environment.read({})
    assert environment.data_dir == tmp_path / ".stafet"
    assert environment.is_embedded
    assert environment.database["NAME"] == "stafet"
    assert environment.public_url == "http://localhost:8000"
    assert "localhost" in environment.hosts


def test_an_unknown_variable_is_refused_and_the_nearest_one_named() -> None:
    assert sentences(STAFET_PROT="80") == [
        "STAFET_PROT is not a variable that Stafet knows. Did you mean STAFET_PORT?"
    ]


def test_variables_of_others_are_none_of_our_business(tmp_path: Path) -> None:
    assert Environment.read({"STAFET_DATA_DIR": str(tmp_path), "STAFETTE": "x", "PORT": "y"}).port == 8000


def test_all_problems_are_told_at_once_and_nothing_is_made(tmp_path: Path) -> None:
    told = sentences(
        STAFET_DATA_DIR=str(tmp_path / "new"),
        STAFET_PORT="70000",
        STAFET_TIME_ZONE="Mars/Olympus",
        STAFET_LANGUAGE="fr",
        STAFET_SECRET_KEY="short",
        STAFET_DATABASE_URL="mysql://there",
        STAFET_PUBLIC_URL="leads.example.com",
        STAFET_HOSTS="*",
        STAFET_TRUSTED_PROXIES="all",
        STAFET_CLOCK_SHIFT="soon",
    )
    names = {sentence.split(":")[0].split(" ")[0] for sentence in told}
    assert len(told) == len(names) == 9
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgresql://a:b%40c@db:5433/leads",
            {"NAME": "leads", "USER": "a", "PASSWORD": "b@c", "HOST": "db"},
        ),
        ("postgres://db/leads?sslmode=require", {"OPTIONS": {"sslmode": "require"}, "PORT": ""}),
        ("postgresql://stafet@/leads?host=/run/postgresql", {"HOST": "/run/postgresql"}),
    ],
)
def test_a_database_url_becomes_djangos_settings(
    tmp_path: Path, url: str, expected: dict[str, object]
) -> None:
    environment = Environment.read({"STAFET_DATA_DIR": str(tmp_path), "STAFET_DATABASE_URL": url})
    assert not environment.is_embedded
    assert {name: environment.database[name] for name in expected} == expected


def test_a_wrong_database_url_does_not_print_its_password() -> None:
    [told] = sentences(STAFET_DATABASE_URL="postgresql://a:geheim@db:port/leads")
    assert "STAFET_DATABASE_URL" in told
    assert "geheim" not in told


def test_the_secret_key_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    given = {"STAFET_DATA_DIR": str(tmp_path / "data")}
    first = Environment.read(given).secret_key
    assert len(first) > 60
    assert Environment.read(given).secret_key == first
    assert key_file(tmp_path / "data").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret.key"]


def test_a_given_secret_key_leaves_no_file(tmp_path: Path) -> None:
    key = "k" * 40
    given = {"STAFET_DATA_DIR": str(tmp_path), "STAFET_SECRET_KEY": key}
    assert Environment.read(given).secret_key == key
    assert not key_file(tmp_path).exists()


def test_https_is_known_by_the_public_address(tmp_path: Path) -> None:
    given = {"STAFET_DATA_DIR": str(tmp_path), "STAFET_PUBLIC_URL": "https://leads.example.com/"}
    environment = Environment.read(given)
    assert environment.is_https
    assert environment.public_url == "https://leads.example.com"
    assert "leads.example.com" in environment.hosts


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", {"EMAIL_HOST": ""}),
        (
            "smtp://desk%40x:geheim@mail.example",
            {"EMAIL_PORT": 587, "EMAIL_USE_TLS": True, "EMAIL_USE_SSL": False, "EMAIL_HOST_USER": "desk@x"},
        ),
        ("smtps://mail.example", {"EMAIL_PORT": 465, "EMAIL_USE_TLS": False, "EMAIL_USE_SSL": True}),
        ("smtp+plain://127.0.0.1:2525", {"EMAIL_PORT": 2525, "EMAIL_USE_TLS": False, "EMAIL_USE_SSL": False}),
    ],
)
def test_a_mail_url_becomes_djangos_settings(tmp_path: Path, url: str, expected: dict[str, object]) -> None:
    environment = Environment.read({"STAFET_DATA_DIR": str(tmp_path), "STAFET_SMTP_URL": url})
    assert {name: environment.mail[name] for name in expected} == expected
    assert environment.mail_from == "stafet@localhost"


@pytest.mark.parametrize(
    "url", ["imap://a:geheim@mail", "smtp://a:geheim@mail:port", "smtp://a:geheim@mail/x"]
)
def test_a_wrong_mail_url_does_not_print_its_password(url: str) -> None:
    [told] = sentences(STAFET_SMTP_URL=url)
    assert "STAFET_SMTP_URL" in told
    assert "geheim" not in told


def test_a_certificate_that_is_none_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.touch()
    for file in (empty, tmp_path / "nowhere.pem"):
        assert "holds no certificate" in sentences(STAFET_MAIL_LISTEN_TLS=str(file))[0]


def test_a_sender_that_is_no_address_is_refused() -> None:
    assert "is not an e-mail address" in sentences(STAFET_MAIL_FROM="desk\nBcc: x@y.example")[0]


def test_every_variable_is_in_the_documentation() -> None:
    page = Path("docs/configuration.md").read_text()
    assert [name for name in KNOWN if f"`{name}`" not in page] == []
