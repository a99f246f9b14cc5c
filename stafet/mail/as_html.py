"""Plain words as simple HTML: paragraphs, line ends, links. Pure; everything else is escaped."""

import re
from html import escape
from typing import Final

# What ends a sentence is no part of an address.
_LINK: Final = re.compile(r"https?://[^\s<>\"']{1,2000}[^\s<>\"'.,;:!?)\]]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_PARAGRAPHS: Final = re.compile(r"\n[ \t]*\n\s*")


def as_html(text: str) -> str:
    """The words as HTML paragraphs.

    >>> as_html("Hello <b>,\\n\\nsee https://house.example/a?b=1&c=2.")
    '<p>Hello &lt;b&gt;,</p>\\n<p>see <a href="https://house.example/a?b=1&amp;c=2">https://house.example/a?b=1&amp;c=2</a>.</p>'
    """
    paragraphs = [part for part in _PARAGRAPHS.split(text.strip()) if part]
    return "\n".join(f"<p>{_linked(part).replace(chr(10), '<br>')}</p>" for part in paragraphs)


def _linked(text: str) -> str:
    pieces, end = [], 0
    for found in _LINK.finditer(text):
        shown = escape(found[0])
        target = shown if "://" in found[0] else f"mailto:{shown}"
        pieces += [escape(text[end : found.start()]), f'<a href="{target}">{shown}</a>']
        end = found.end()
    return "".join([*pieces, escape(text[end:])])
