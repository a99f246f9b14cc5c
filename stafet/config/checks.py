"""One check a kind of value: each returns the value in its own type, or leaves a sentence and returns a stand-in."""

import ipaddress
import ssl
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

import psycopg
from psycopg.conninfo import conninfo_to_dict

from stafet.foundation.mail_address import read_address

EXAMPLE = "postgresql://user:password@host:5432/stafet"
EXAMPLE_OF_MAIL = "smtp://user:password@mail.example.com:587"
# How a connection is encrypted, and its usual port: by STARTTLS, from the first byte on, not at all.
MAIL_SCHEMES = {"smtp": 587, "smtps": 465, "smtp+plain": 25}


@dataclass
class Problems:
    """The sentences collected so far."""

    sentences: list[str] = field(default_factory=list)

    def add(self, sentence: str) -> None:
        """Remember one problem."""
        self.sentences.append(sentence)


def whole_number(name: str, value: Mapping[str, str], problems: Problems, *, least: int, most: int) -> int:
    """A whole number within these bounds, both included."""
    try:
        number = int(value[name])
    except ValueError:
        number = least - 1
    if not least <= number <= most:
        problems.add(f"{name}: must be a whole number from {least} to {most}, not {value[name]!r}.")
    return number


def choice(name: str, value: Mapping[str, str], problems: Problems, allowed: tuple[str, ...]) -> str:
    """One of these words, in any case."""
    word = value[name].lower()
    if word not in allowed:
        problems.add(f"{name}: must be one of {', '.join(allowed)}, not {value[name]!r}.")
    return word


def time_zone(name: str, value: Mapping[str, str], problems: Problems) -> str:
    """A name of the IANA time zone database."""
    if value[name] not in zoneinfo.available_timezones():
        problems.add(f"{name}: {value[name]!r} is not a time zone; write it like Europe/Berlin.")
    return value[name]


def public_url(name: str, value: Mapping[str, str], problems: Problems) -> str:
    """The address of the site without a path, or empty if none is given."""
    text = value[name].rstrip("/")
    if not text:
        return ""
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
        problems.add(f"{name}: must be like https://leads.example.com, without a path, not {value[name]!r}.")
    return text


def service_url(name: str, value: Mapping[str, str], problems: Problems) -> str:
    """The address of somebody else's service, with its path."""
    text = value[name].rstrip("/")
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        problems.add(
            f"{name}: must be an address such as https://service.example.com/v1, not {value[name]!r}."
        )
    return text


def name_list(name: str, value: Mapping[str, str], problems: Problems) -> list[str]:
    """Host names, separated by commas; `*` stands for any and is refused, a leading dot for all below."""
    names = _parts(value[name])
    for host in names:
        if host == "*" or "/" in host or " " in host:
            problems.add(
                f"{name}: {host!r} is not a host name; write them like leads.example.com,.example.org."
            )
    return names


def address_list(name: str, value: Mapping[str, str], problems: Problems) -> list[str]:
    """IP addresses or networks, separated by commas."""
    addresses = _parts(value[name])
    for address in addresses:
        try:
            ipaddress.ip_network(address, strict=False)
        except ValueError:
            problems.add(f"{name}: {address!r} is not an IP address or network like 10.0.0.0/8.")
    return addresses


def database_settings(name: str, value: Mapping[str, str], problems: Problems) -> dict[str, Any]:
    """Django's settings for this libpq address, its further parameters as OPTIONS; empty if none is given.

    The format is libpq's connection URI: https://www.postgresql.org/docs/current/libpq-connect.html
    """
    text = value[name]
    if not text:
        return {}
    if urlsplit(text).scheme not in {"postgresql", "postgres"}:
        problems.add(f"{name}: must begin with postgresql://; Stafet runs on PostgreSQL only.")
        return {}
    try:
        parts: dict[str, Any] = dict(conninfo_to_dict(text))
        int(parts.get("port") or 0)
    except (psycopg.ProgrammingError, ValueError):
        # libpq's own words may quote the password
        problems.add(f"{name}: cannot be understood; write it like {EXAMPLE}.")
        return {}
    if not parts.get("dbname"):
        problems.add(f"{name}: names no database; write it like {EXAMPLE}.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", ""),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": str(parts.pop("port", "")),
        "OPTIONS": parts,
    }


def mail_settings(name: str, value: Mapping[str, str], problems: Problems) -> dict[str, Any]:
    """Django's settings for this mail server, by their names; an empty host if none is given."""
    parts = urlsplit(value[name])
    try:
        port = parts.port or MAIL_SCHEMES.get(parts.scheme, 0)
        is_understood = not value[name] or (parts.scheme in MAIL_SCHEMES and bool(parts.hostname))
    except ValueError:
        port, is_understood = 0, False
    if not is_understood or parts.path not in {"", "/"} or parts.query:
        # without the text itself: it holds a password
        problems.add(
            f"{name}: cannot be understood; write it like {EXAMPLE_OF_MAIL}, or smtps://… or smtp+plain://…"
        )
    return {
        "EMAIL_HOST": parts.hostname or "",
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
    }


def mail_listener(name: str, value: Mapping[str, str], problems: Problems) -> tuple[str, str, int] | None:
    """In which language mail is taken (smtp or lmtp), at which address and port; None if nothing is set."""
    if not value[name]:
        return None
    parts = urlsplit(value[name])
    try:
        port = parts.port or 0
    except ValueError:
        port = 0
    if parts.scheme not in {"smtp", "lmtp"} or not parts.hostname or not port or parts.path not in {"", "/"}:
        problems.add(f"{name}: must be like lmtp://127.0.0.1:2424 or smtp://0.0.0.0:25, not {value[name]!r}.")
    return parts.scheme, parts.hostname or "", port


def certificate(name: str, value: Mapping[str, str], problems: Problems) -> str:
    """The path of a PEM file with a certificate, its chain and its key, as OpenSSL reads it; empty if nothing is set."""
    if value[name]:
        try:
            ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(value[name])
        except (OSError, ssl.SSLError) as trouble:
            problems.add(
                f"{name}: {value[name]!r} holds no certificate with its key ({trouble.strerror or trouble})."
            )
    return value[name]


def mail_sender(name: str, value: Mapping[str, str], problems: Problems, *, host: str) -> str:
    """The address that our mail comes from; `stafet@` the public host if none is given."""
    if not value[name]:
        return f"stafet@{host}"
    address = read_address(value[name])
    if address is None:
        problems.add(f"{name}: {value[name]!r} is not an e-mail address.")
        return ""
    return address.address


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
