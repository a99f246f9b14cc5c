"""From where a request comes, seen through the proxies that are trusted."""

import ipaddress
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The caller's IP address: the nearest that is none of STAFET_TRUSTED_PROXIES; empty if there is none."""
    nearest = request.META.get("REMOTE_ADDR", "")
    further = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    return nearest_stranger([nearest, *reversed(further)], settings.TRUSTED_PROXIES)


def nearest_stranger(hops: Iterable[str], trusted: Iterable[str]) -> str:
    """The first of `hops`, nearest first, that is not in the `trusted` networks; beyond it anybody may lie.

    >>> nearest_stranger(["10.0.0.1", "203.0.113.7", "8.8.8.8"], ["10.0.0.0/8"])
    '203.0.113.7'
    >>> nearest_stranger(["203.0.113.9", "1.1.1.1"], [])
    '203.0.113.9'
    """
    networks = [ipaddress.ip_network(network, strict=False) for network in trusted]
    found = ""
    for hop in hops:
        try:
            address = ipaddress.ip_address(hop.strip())
        except ValueError:
            return found
        found = str(address)
        if not any(address in network for network in networks):
            return found
    return found
