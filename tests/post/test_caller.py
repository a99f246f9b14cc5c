"""Whoever stands behind trusted proxies is told apart from whoever claims to."""

from stafet.post.caller import nearest_stranger

TRUSTED = ["10.0.0.0/8", "::1"]


def test_without_a_proxy_nothing_that_is_claimed_counts() -> None:
    assert nearest_stranger(["203.0.113.9", "10.0.0.1"], TRUSTED) == "203.0.113.9"


def test_behind_proxies_the_first_stranger_counts() -> None:
    assert nearest_stranger(["::1", "10.2.3.4", "203.0.113.9", "1.1.1.1"], TRUSTED) == "203.0.113.9"


def test_rubbish_ends_the_chain() -> None:
    assert nearest_stranger(["10.0.0.1", "unknown", "203.0.113.9"], TRUSTED) == "10.0.0.1"
    assert nearest_stranger([""], TRUSTED) == ""
