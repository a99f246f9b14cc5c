"""The only reader of STAFET_* variables: each is checked at start, unknown ones are refused, all problems told at once."""

import difflib
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from stafet import embedded
from stafet.config.checks import (
    Problems,
    address_list,
    certificate,
    choice,
    database_settings,
    mail_listener,
    mail_sender,
    mail_settings,
    name_list,
    public_url,
    service_url,
    time_zone,
    whole_number,
)

LANGUAGES = ("en", "de", "da")
LOG_LEVELS = ("debug", "info", "warning", "error")
SHORTEST_KEY = 32  # characters; a generated one has 86
DAY = 86_400

# Each variable with its default as text; docs/configuration.md says what they do.
KNOWN = {
    "STAFET_DATA_DIR": ".stafet",
    "STAFET_DATABASE_URL": "",
    "STAFET_SECRET_KEY": "",
    "STAFET_PUBLIC_URL": "",
    "STAFET_HOSTS": "",
    "STAFET_BIND": "127.0.0.1",
    "STAFET_PORT": "8000",
    "STAFET_WEB_PROCESSES": "1",
    "STAFET_WORKER_THREADS": "2",
    "STAFET_TRUSTED_PROXIES": "",
    "STAFET_SMTP_URL": "",
    "STAFET_MAIL_FROM": "",
    "STAFET_PUSH_HOSTS": "",
    "STAFET_MAIL_LISTEN": "",
    "STAFET_MAIL_LISTEN_TLS": "",
    "STAFET_META_GRAPH_URL": "https://graph.facebook.com/v21.0",
    "STAFET_TIME_ZONE": "Europe/Berlin",
    "STAFET_LANGUAGE": "en",
    "STAFET_LOG_LEVEL": "info",
    "STAFET_LOG_FORMAT": "text",
    "STAFET_CLOCK_SHIFT": "0",
}


class Misconfigured(Exception):
    """The environment cannot be used; one sentence a problem, each naming its variable."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


@dataclass(frozen=True)
class Environment:
    """Everything that is set from outside, checked. Times in seconds, folders absolute."""

    data_dir: Path
    database: dict[str, Any]
    is_embedded: bool
    secret_key: str
    public_url: str
    hosts: list[str]
    bind: str
    port: int
    web_processes: int
    worker_threads: int
    trusted_proxies: list[str]
    mail: dict[str, Any]
    mail_from: str
    push_hosts: list[str]
    mail_listen: tuple[str, str, int] | None
    mail_listen_tls: str
    meta_graph_url: str
    time_zone: str
    language: str
    log_level: str
    log_format: str
    clock_shift: int

    @property
    def is_https(self) -> bool:
        """Whether people reach us encrypted: then cookies travel in no other way."""
        return urlsplit(self.public_url).scheme == "https"

    @classmethod
    def read(cls, given: Mapping[str, str]) -> Self:
        """The environment from these variables. Makes the data folder, and in it a secret key if none is given.

        Raises Misconfigured with all problems at once; then nothing was made.
        """
        problems = Problems()
        for name in sorted(given):
            if name.startswith("STAFET_") and name not in KNOWN:
                problems.add(f"{name} is not a variable that Stafet knows.{_nearest(name)}")
        value = {name: given.get(name, "").strip() or default for name, default in KNOWN.items()}
        data_dir = Path(value["STAFET_DATA_DIR"]).expanduser().resolve()
        if data_dir.exists() and not data_dir.is_dir():
            problems.add(f"STAFET_DATA_DIR: {data_dir} is not a folder.")
        key = value["STAFET_SECRET_KEY"]
        if key and len(key) < SHORTEST_KEY:
            problems.add(f"STAFET_SECRET_KEY: needs at least {SHORTEST_KEY} characters, has {len(key)}.")
        checked = _checked(value, problems)
        if problems.sentences:
            raise Misconfigured(problems.sentences)
        return cls(
            data_dir=data_dir,
            secret_key=key or _kept_key(data_dir),
            is_embedded=not value["STAFET_DATABASE_URL"],
            database=checked.pop("database") or _embedded_database(data_dir),
            **checked,
        )


def _checked(value: Mapping[str, str], problems: Problems) -> dict[str, Any]:
    """The fields that need no file, by their names; a wrong one leaves a sentence in `problems`."""
    port = whole_number("STAFET_PORT", value, problems, least=1, most=65_535)
    url = public_url("STAFET_PUBLIC_URL", value, problems) or f"http://localhost:{port}"
    shift = whole_number("STAFET_CLOCK_SHIFT", value, problems, least=-3650 * DAY, most=3650 * DAY)
    own = urlsplit(url).hostname or "localhost"
    return {
        "database": database_settings("STAFET_DATABASE_URL", value, problems),
        "public_url": url,
        "hosts": name_list("STAFET_HOSTS", value, problems)
        or sorted({own, "localhost", "127.0.0.1", "[::1]"}),
        "bind": value["STAFET_BIND"],
        "port": port,
        "web_processes": whole_number("STAFET_WEB_PROCESSES", value, problems, least=1, most=64),
        "worker_threads": whole_number("STAFET_WORKER_THREADS", value, problems, least=1, most=64),
        "trusted_proxies": address_list("STAFET_TRUSTED_PROXIES", value, problems),
        "mail": mail_settings("STAFET_SMTP_URL", value, problems),
        "mail_from": mail_sender("STAFET_MAIL_FROM", value, problems, host=own),
        "meta_graph_url": service_url("STAFET_META_GRAPH_URL", value, problems),
        "push_hosts": name_list("STAFET_PUSH_HOSTS", value, problems),
        "mail_listen": mail_listener("STAFET_MAIL_LISTEN", value, problems),
        "mail_listen_tls": certificate("STAFET_MAIL_LISTEN_TLS", value, problems),
        "time_zone": time_zone("STAFET_TIME_ZONE", value, problems),
        "language": choice("STAFET_LANGUAGE", value, problems, LANGUAGES),
        "log_level": choice("STAFET_LOG_LEVEL", value, problems, LOG_LEVELS),
        "log_format": choice("STAFET_LOG_FORMAT", value, problems, ("text", "json")),
        "clock_shift": shift,
    }


def key_file(data_dir: Path) -> Path:
    """Where the generated secret key lies."""
    return data_dir / "secret.key"


def _kept_key(data_dir: Path) -> str:
    """The data folder's key, made at the first start. Two first starts at once agree on one key: the file gets its
    name by a hard link, which fails for the second."""
    path = key_file(data_dir)
    try:
        if not path.exists():
            embedded.make_data_folder(data_dir)
            draft = data_dir / f"secret.{os.getpid()}.draft"
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_urlsafe(64) + "\n")
                file.flush()
                os.fsync(file.fileno())
            try:
                path.hardlink_to(draft)
            except FileExistsError:
                pass
            finally:
                draft.unlink()
        key = path.read_text().strip()
    except OSError as trouble:
        raise Misconfigured(
            [f"STAFET_DATA_DIR: the secret key in {path} cannot be read or made: {trouble.strerror}."]
        ) from trouble
    if len(key) < SHORTEST_KEY:
        raise Misconfigured(
            [f"The secret key in {path} is shorter than {SHORTEST_KEY} characters: restore it."]
        )
    return key


def _embedded_database(data_dir: Path) -> dict[str, Any]:
    where = embedded.address(data_dir)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": embedded.DATABASE,
        "USER": embedded.ROLE,
        "PASSWORD": "",
        "HOST": where.host,
        "PORT": str(where.port),
        "OPTIONS": {},
    }


def _nearest(name: str) -> str:
    close = difflib.get_close_matches(name, KNOWN, n=1)
    return f" Did you mean {close[0]}?" if close else " docs/configuration.md lists all of them."
