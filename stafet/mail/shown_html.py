"""HTML of strangers, made fit to be shown: words, lists, tables and links; nothing that runs, loads, styles or poses. Pure.

An allow-list (nh3, that is ammonia): what is not named here does not come through. Pictures from elsewhere are left out,
for they tell their sender when and where a message is read; those that came along are shown out of our own store.
"""

import re
from collections.abc import Mapping
from typing import Final

import nh3

LONGEST: Final = 400_000  # letters

_TAGS: Final = frozenset(
    "p br b strong i em u s sub sup ul ol li blockquote a table thead tbody tfoot tr td th caption div span h1 h2 h3 h4 h5 h6 hr "
    "pre code dl dt dd img".split()
)
_ATTRIBUTES: Final[dict[str, set[str]]] = {
    "a": {"href"},
    "img": {"src", "alt"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
# Their content is no text of the letter.
_WITH_CONTENT: Final = frozenset(
    "script style title template noscript iframe object svg math textarea select".split()
)
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel", "cid"})
# A link without a scheme would lead to a page of our own.
_ELSEWHERE: Final = re.compile(r"\s*(?:https?:|mailto:|tel:)", re.I)
_LONGEST_LINK: Final = 2_000


def shown_html(source: str, pictures: Mapping[str, str] | None = None) -> str:
    """The harmless part of a letter's HTML; `pictures` gives our own address of each picture by its Content-ID.

    >>> shown_html('<p onclick="x()">Hi <a href="javascript:x()">you</a><script>x()</script></p>')
    '<p>Hi <a rel="noopener noreferrer nofollow">you</a></p>'
    """
    known = pictures or {}

    def kept(_tag: str, attribute: str, value: str) -> str | None:
        if attribute == "src":
            return known.get(value.removeprefix("cid:")) if value.startswith("cid:") else None
        if attribute == "href" and (len(value) > _LONGEST_LINK or not _ELSEWHERE.match(value)):
            return None
        if attribute in ("colspan", "rowspan"):
            return value if value.isdecimal() and len(value) < 3 else None
        return value

    return nh3.clean(
        source[:LONGEST],
        tags=set(_TAGS),
        clean_content_tags=set(_WITH_CONTENT),
        attributes=_ATTRIBUTES,
        attribute_filter=kept,
        url_schemes=set(_SCHEMES),
        link_rel="noopener noreferrer nofollow",
        strip_comments=True,
    )
