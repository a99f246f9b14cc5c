"""XML as senders write it, not as the specification wants it, to a tree. Entities are refused, nothing is fetched."""

import html
import re
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import DefusedXMLParser  # type: ignore[import-untyped]

MAX_DEPTH = 60  # ADF is nine deep
MAX_ELEMENTS = 20_000

_INSTRUCTION = re.compile(r"<\?[^<>]{0,500}>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]{0,500}>", re.I)
_TAG = re.compile(r"<(/?)([A-Za-z_][\w.:-]{0,60})([^<>]{0,4000})>")
_ATTRIBUTE = re.compile(
    r"""([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|[“”„]([^“”„<>]*)[“”]|([^\s"'<>/]+))"""
)
_AMPERSAND = re.compile(r"&(#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z]\w{0,30};)?")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.S)
_KEPT_ENTITIES = frozenset(("lt;", "gt;", "amp;", "quot;", "apos;"))


class Refused(Exception):
    """The document is hostile or far beyond any real one; the reason is in plain words."""


def read_tree(text: str) -> tuple[Element, bool]:
    """Parse leniently; the flag says whether the document was whole. Tags and attribute names come in lower case.

    A broken or cut document gives the tree up to the break. Raises `Refused` on entity declarations, on more
    than `MAX_DEPTH` levels or `MAX_ELEMENTS` elements, and when there is no element at all.
    """
    if re.search(r"<!ENTITY", text, re.I):
        raise Refused("The document declares XML entities, which no enquiry needs.")
    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=True)
    is_whole = True
    try:
        parser.feed(_mended(text))
        parser.close()
    except ParseError:
        is_whole = False
    except (DefusedXmlException, ValueError) as refusal:
        raise Refused("The document contains forbidden XML declarations.") from refusal
    if builder.root is None:
        raise Refused("The XML could not be read.")
    return builder.root, is_whole


def _mended(text: str) -> str:
    """Take away what precedes the root, quote attributes, escape stray ampersands; leave CDATA alone."""
    text = _DOCTYPE.sub("", _INSTRUCTION.sub("", text)).strip()
    pieces = _CDATA.split(text) if text.count("<![CDATA[") < MAX_ELEMENTS else [text]
    for at in range(0, len(pieces), 2):
        pieces[at] = _TAG.sub(_mended_tag, _AMPERSAND.sub(_mended_ampersand, pieces[at]))
    return "".join(pieces)


def _mended_tag(match: re.Match[str]) -> str:
    closing, name, rest = match.groups()
    name = name.rpartition(":")[2].lower() or "x"  # a prefix of a namespace says nothing that we need
    if closing:
        return f"</{name}>"
    seen: dict[str, str] = {}
    for attribute in _ATTRIBUTE.finditer(rest):
        if attribute[1].lower().startswith("xmlns"):
            continue  # else every name below would carry its namespace
        value = next((group for group in attribute.groups()[1:] if group is not None), "")
        seen.setdefault(attribute[1].lower().replace(":", "-"), value)
    written = "".join(f' {key}="{value.replace(chr(34), "&quot;")}"' for key, value in seen.items())
    empty = "/" if rest.rstrip().endswith("/") else ""
    return f"<{name}{written}{empty}>"


def _mended_ampersand(match: re.Match[str]) -> str:
    entity = match[1]
    if not entity:
        return "&amp;"
    if entity in _KEPT_ENTITIES:
        return match[0]
    sign = html.unescape(match[0])
    if sign == match[0]:
        return f"&amp;{entity}"
    return (
        sign
        if (sign.isprintable() or sign in "\n\t") and sign not in '<>&"'
        else {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(sign, " ")
    )


class _Builder(TreeBuilder):
    """Keeps the root at hand, so that a break in the middle leaves what came before it."""

    def __init__(self) -> None:
        super().__init__()
        self.root: Element | None = None
        self._depth = 0
        self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > MAX_DEPTH or self._count > MAX_ELEMENTS:
            raise Refused("The XML is nested too deeply or far too long.")
        element = super().start(tag, attrs)
        if self.root is None:
            self.root = element
        return element

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)
