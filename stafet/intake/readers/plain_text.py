"""Bytes and strings of any origin to text that can be stored, searched and shown."""

import re
import unicodedata

MAX_TEXT = 200_000  # characters of a message; a long novel has more, an enquiry never
MAX_FIELD = 1_000  # characters of any single field but the message

# Text encodings only: the codec registry also holds zip, hex, punycode and other traps.
_KNOWN_CHARSET = re.compile(
    r"(?:(?:unicode-1-1-)?utf[-_]?(?:7|8|16|32)(?:[-_]?[bl]e)?(?:-sig)?|(?:iso|latin|windows|cp|ibm|mac|koi8)[-_]?[\w-]{1,14}|l1|ansi|"
    r"us-ascii|ascii|gb2312|gbk|gb18030|big5|shift[-_]jis|euc-(?:jp|kr))",
    re.I,
)
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\ufeff\u200b\u2060]"
)
# The two signs that a letter of two bytes becomes when it is encoded twice.
_TWICE = re.compile("[ÂÃ][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u2122]")
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


def decode(content: bytes, charset: str | None) -> str:
    """Decode leniently. Valid UTF-8 beats a wrong label; the label beats a guess; Windows-1252 takes the rest."""
    label = (charset or "").strip().strip("\"'")
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    is_multibyte = bool(
        re.match(r"(?i)(?:unicode-1-1-)?utf[-_]?(?:7|16|32)|gb|big5|shift|euc|iso-2022", label)
    )
    for name in [label, "utf-8"] if is_multibyte else ["utf-8", label]:
        if name and _KNOWN_CHARSET.fullmatch(name):
            try:
                return _mended(content.decode(name))
            except (LookupError, UnicodeError, ValueError):
                continue
    return content.decode("cp1252", "replace")


def _mended(text: str) -> str:
    """Text that was UTF-8, read as Windows-1252 and written again ("MÃ¼ller"), as it was meant.

    >>> _mended("MÃ¼ller"), _mended("SÃO")
    ('Müller', 'SÃO')
    """
    if not _TWICE.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def clean(text: str, limit: int = MAX_TEXT) -> str:
    """Readable lines: no NUL, no control signs, no lone surrogates, one kind of line break, NFC, cut at `limit`."""
    if len(text) > limit * 4:
        text = text[: limit * 4]
    text = _BREAKS.sub("\n", text)
    text = _CONTROL.sub("", text).replace("\u00a0", " ").replace("\u00ad", "")
    text = unicodedata.normalize("NFC", text)
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip()[:limit]


def one_line(text: str, limit: int = MAX_FIELD) -> str:
    """The same on one line, so that it can never open a new header or a new label."""
    return " ".join(clean(text[: limit * 4], limit * 4).split())[:limit].strip()
