"""HTML of mails to readable text, in one pass and in linear time, whatever is fed in.

A table row becomes one line with its cells parted by a tab, so that a label and its value stay together.
Nothing is executed, nothing is fetched; what a browser would not show is left out.
"""

import html
import re

from stafet.intake.readers.field_names import field_for

MAX_HTML = 2_000_000

_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9:]{0,20}")
_ADDRESS = re.compile(r"""href\s*=\s*["']?\s*(mailto:|tel:|https?://)([^"'\s>?]{1,500})""", re.I)
_HIDDEN = re.compile(r"display\s*:\s*none|\bhidden\b", re.I)
_SPACES = re.compile(r"[ \r\n\f]+")
_BREAKING = frozenset(
    "p div br tr li ul ol table h1 h2 h3 h4 h5 h6 hr blockquote section article header footer dt dd pre form center".split()
)
_CELLS = frozenset(("td", "th"))
_EMPHASIS = frozenset("b strong label span font em i u".split())
_FEW = 8  # pieces of a line that may still be a lone label
_LONGEST_LABEL = 50  # letters
_SILENT = frozenset(("script", "style", "head", "title", "template", "noscript", "svg", "textarea"))


def html_to_text(source: str) -> str:
    """The text a reader would see. Quoted blocks come with "> " before each line.

    >>> html_to_text("<table><tr><td>Name:</td><td>Anna&nbsp;Berg</td></tr></table><p>Hallo<br>du")
    'Name:\\tAnna Berg\\n\\nHallo\\ndu'
    """
    walk = _Walk(source[:MAX_HTML])
    walk.run()
    lines = [" ".join(line.split(" ")).strip(" ") for line in "".join(walk.out).split("\n")]
    text = "\n".join(line.strip("\t ") if line.strip() else "" for line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


class _Walk:
    def __init__(self, source: str) -> None:
        self.source = source
        self.lower = source.lower()
        self.out: list[str] = []
        self.at = 0
        self.quotes = 0
        self.link = ""
        self.is_term = False  # whether what was said last stands in a <dt>
        self.line_starts = 0  # where in `out` the line begins that is being written

    def run(self) -> None:
        while self.at < len(self.source):
            opening = self.source.find("<", self.at)
            if opening < 0:
                self._say(self.source[self.at :])
                return
            self._say(self.source[self.at : opening])
            self.at = opening
            if self.lower.startswith("<!--", opening):
                self._skip_past("-->")
            else:
                self._tag()

    def _tag(self) -> None:
        closing = self.source.find(">", self.at + 1, self.at + 5000)
        body = self.source[self.at + 1 : closing] if closing > 0 else ""
        name_match = _NAME.match(body.lstrip("/"))
        if closing < 0 or not (name_match or body[:1] in "!?/"):
            self._say("<")
            self.at += 1
            return
        self.at = closing + 1
        if name_match:
            name = name_match[0].lower()
            self._end(name) if body.startswith("/") else self._start(name, body)

    def _start(self, name: str, body: str) -> None:
        if name in _SILENT or (name in ("div", "span", "p") and _HIDDEN.search(body[:500])):
            self._skip_past(f"</{name}")
            self._skip_past(">")
        elif name == "blockquote":
            self.quotes += 1
        elif name == "a" and (found := _ADDRESS.search(body)):
            self.link = html.unescape(
                found[2]
                if found[1].lower() in ("mailto:", "tel:")
                else found[0].split("=", 1)[1].strip("\"' ")
            )
        if name == "dd" and self.is_term:
            self.out.append("\t")
        elif name in _BREAKING:
            self._break(name)
        elif name in _CELLS:
            self.out.append("\t")
        if name in _BREAKING:
            self.is_term = name == "dt"

    def _end(self, name: str) -> None:
        if name == "a" and self.link:
            if self.link not in "".join(self.out[-6:]):
                self.out.append(f" <{self.link}>")
            self.link = ""
        if name == "blockquote":
            self.quotes = max(0, self.quotes - 1)
        if name == "dt" and self._is_label():
            return  # its value goes behind it on the same line
        if name in _BREAKING:
            self.is_term = self.is_term and name == "dt"
            self._break(name)
        elif name in _EMPHASIS and self._is_label():
            self.out.append("\t")

    def _is_label(self) -> bool:
        """Whether the line so far is a label and nothing else: then what comes is its value, colon or not."""
        pieces = self.out[self.line_starts :]
        line = "".join(pieces).strip() if len(pieces) <= _FEW else ""
        return 0 < len(line) <= _LONGEST_LABEL and not line.endswith((":", "=")) and bool(field_for(line))

    def _break(self, name: str) -> None:
        self.out.append("\n\n" if name in ("p", "table", "blockquote") else "\n")
        self.line_starts = len(self.out)
        if self.quotes:
            self.out.append("> " * min(self.quotes, 3))

    def _say(self, words: str) -> None:
        if words:
            self.out.append(_SPACES.sub(" ", html.unescape(words).replace("\u00a0", " ")))

    def _skip_past(self, mark: str) -> None:
        """Go behind the next `mark`; if there is none the rest is dropped, so no mark is searched for twice."""
        found = self.lower.find(mark, self.at)
        self.at = len(self.source) if found < 0 else found + len(mark)
