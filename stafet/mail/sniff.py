"""What a file is, told by its first bytes: what its sender calls it is not believed. Pure.

Signatures from the formats' own specifications: PDF (ISO 32000-1 §7.5.2), PNG (W3C PNG §5.2), JPEG (ITU T.81 B.1),
GIF89a, ZIP (APPNOTE 4.3.7), OLE2 (MS-CFB 2.2).
"""

from typing import Final

UNKNOWN: Final = "application/octet-stream"
_LOOKED_AT: Final = 1024  # bytes; a PDF's header may stand behind some others
_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"MZ", "application/x-dosexec"),
)
PICTURES: Final = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


def sniff(content: bytes) -> str:
    """The media type; text of any kind, HTML and SVG too, is `text/plain`, so that no browser runs it.

    >>> sniff(b"%PDF-1.7 ..."), sniff(b"<script>alert(1)</script>"), sniff(bytes(range(256)))
    ('application/pdf', 'text/plain', 'application/octet-stream')
    """
    head = content[:_LOOKED_AT]
    if b"%PDF-" in head:
        return "application/pdf"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    return (
        UNKNOWN if not head or b"\x00" in head or not _is_text(content[: _LOOKED_AT * 64]) else "text/plain"
    )


def _is_text(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError as trouble:
        # A letter that was cut in two at the end is none of the sender's doing.
        return trouble.start >= len(content) - 3
    return True
