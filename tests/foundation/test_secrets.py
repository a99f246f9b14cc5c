"""Stored secrets: opened only with the same key, for the same purpose, unchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafet.foundation.secrets import Sealed, seal, unseal

KEY = "k" * 40


@given(st.text())
def test_what_was_sealed_is_opened_again(text: str) -> None:
    assert unseal(seal(text, purpose="mail", secret_key=KEY), purpose="mail", secret_key=KEY) == text


def test_the_sealed_text_shows_nothing_of_it_and_differs_each_time() -> None:
    first, second = (seal("geheim", purpose="mail", secret_key=KEY) for _ in range(2))
    assert first != second
    assert "geheim" not in first
    assert first.isascii()


@pytest.mark.parametrize(("purpose", "key"), [("mail", "x" * 40), ("webhook", KEY)])
def test_another_key_or_purpose_opens_nothing(purpose: str, key: str) -> None:
    sealed = seal("geheim", purpose="mail", secret_key=KEY)
    with pytest.raises(Sealed, match="enter it again"):
        unseal(sealed, purpose=purpose, secret_key=key)


def test_a_changed_text_is_not_opened() -> None:
    sealed = seal("geheim", purpose="mail", secret_key=KEY)
    middle = len(sealed) // 2
    changed = sealed[:middle] + ("A" if sealed[middle] != "A" else "B") + sealed[middle + 1 :]
    with pytest.raises(Sealed):
        unseal(changed, purpose="mail", secret_key=KEY)


def test_what_an_earlier_version_sealed_is_still_opened() -> None:
    sealed = (
        "gAAAAABrAlS0zDYIiH2iwPd0kyEaMA2TUEM_RTgNavAuXaU0wWuec3IddUPu3uxrxRMiD-13niSoKlJzGpWvDWtCQTV2W2zvuQ=="
    )
    assert unseal(sealed, purpose="mail", secret_key=KEY) == "geheim"
