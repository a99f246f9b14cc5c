"""Where Web Push may go: push services anywhere in public, encrypted; within one's own network only those that are named.

A browser names the address of its push service, so anybody who is logged in could name one inside the network. Its name
is looked up once, judged, and connected to as judged: an answer that changes in between changes nothing.
"""

import socket
import ssl
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

TIMEOUT: Final = 8.0  # seconds to connect, and for each part of the answer
LONGEST: Final = 1_000  # characters of an address


class Barred(Exception):
    """This is no address of a push service, or one that lies where nothing of ours goes."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address in its parts; `is_named`: the installation names its host as one of its own."""

    host: str
    port: int
    target: str
    is_encrypted: bool
    is_named: bool

    @property
    def origin(self) -> str:
        """Scheme, host and port, as the `aud` of a token has it."""
        scheme, usual = ("https", 443) if self.is_encrypted else ("http", 80)
        return f"{scheme}://{self.host}" + ("" if self.port == usual else f":{self.port}")


def read_endpoint(url: str) -> Endpoint:
    """The parts of an address; Barred where it is none. Looks nothing up."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Barred("no address") from None
    host = (parts.hostname or "").lower()
    is_named = host in settings.PUSH_HOSTS
    is_encrypted = parts.scheme == "https"
    is_plain = url.isascii() and url.isprintable() and " " not in url and len(url) <= LONGEST
    if not host or not is_plain or parts.username is not None or not (is_encrypted or is_named):
        raise Barred("no address of a push service")
    if parts.scheme not in {"http", "https"}:
        raise Barred("no address of a push service")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Endpoint(host, port or (443 if is_encrypted else 80), target, is_encrypted, is_named)


def connection_to(endpoint: Endpoint) -> HTTPConnection:
    """An open connection to it; Barred where its name leads into a network that is not public."""
    sock = socket.create_connection((_judged(endpoint), endpoint.port), TIMEOUT)
    if not endpoint.is_encrypted:
        connection = HTTPConnection(endpoint.host, endpoint.port, timeout=TIMEOUT)
        connection.sock = sock
        return connection
    secure = HTTPSConnection(endpoint.host, endpoint.port, timeout=TIMEOUT)
    try:
        secure.sock = ssl.create_default_context().wrap_socket(sock, server_hostname=endpoint.host)
    except OSError:
        sock.close()
        raise
    return secure


def _judged(endpoint: Endpoint) -> str:
    """The address to connect to; every one that the name has must be public."""
    found = socket.getaddrinfo(endpoint.host, endpoint.port, type=socket.SOCK_STREAM)
    addresses = [str(one[4][0]) for one in found]
    if not endpoint.is_named and not all(ip_address(one.partition("%")[0]).is_global for one in addresses):
        raise Barred(f"{endpoint.host} lies in a network that is not public")
    return addresses[0]
