"""Strangers' HTML comes out without anything that runs, loads, styles or poses as a part of the page."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafet.mail.shown_html import shown_html
from tests.mail.vectors import VECTORS

HARMLESS = {"href", "src", "alt", "colspan", "rowspan", "rel"}


class Tags(HTMLParser):
    """Every tag and attribute of a text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def assert_harmless(source: str) -> None:
    for tag, attributes in Tags(shown_html(source)).tags:
        assert tag not in {
            "script",
            "style",
            "svg",
            "math",
            "iframe",
            "object",
            "form",
            "base",
            "meta",
            "link",
            "input",
        }
        assert set(attributes) <= HARMLESS
        assert (
            str(attributes.get("href", "https:"))
            .strip()
            .lower()
            .startswith(("http:", "https:", "mailto:", "tel:"))
        )
        assert "src" not in attributes


@pytest.mark.parametrize("vector", VECTORS)
def test_a_vector_comes_out_harmless(vector: str) -> None:
    assert_harmless(vector)


@given(st.lists(st.sampled_from(VECTORS), min_size=2, max_size=5), st.integers(0, 60))
def test_vectors_put_together_and_cut_come_out_harmless(pieces: list[str], cut: int) -> None:
    assert_harmless("".join(pieces)[cut:])


def test_words_lists_tables_and_links_stay() -> None:
    source = '<p>Hi <b>you</b></p><ul><li>1</li></ul><table><tr><td colspan="2">x</td></tr></table><a href="https://a.example/x">a</a>'
    shown = shown_html(source)
    assert "<b>you</b>" in shown
    assert '<td colspan="2">x</td>' in shown
    assert '<a href="https://a.example/x" rel="noopener noreferrer nofollow">a</a>' in shown


def test_a_picture_that_came_along_is_shown_from_our_own_store() -> None:
    shown = shown_html(
        '<img src="cid:a@b" alt="car"><img src="https://elsewhere.example/pixel.gif">',
        {"a@b": "/letters/1/files/2"},
    )
    assert shown == '<img src="/letters/1/files/2" alt="car"><img>'
