"""A message as it looks: its words between the blocks of its branch, as HTML for every client and as plain text."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from css_inline import CSSInliner
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext

from stafet.mail.as_html import as_html
from stafet.mail.fallback import best, languages_for
from stafet.mail.models import Block, BlockKind, StoredFile
from stafet.mail.placeholders import Gap, filled

PICTURE: Final = "header@blocks"  # the header graphic's Content-ID within its message


@dataclass(frozen=True, slots=True)
class Rendered:
    """Both forms of a message; `picture` is the header graphic that the HTML shows as `cid:`."""

    html: str
    text: str
    picture: StoredFile | None = None


def render(
    words: str,
    *,
    subject: str,
    branch: int | None,
    language: str,
    values: Mapping[str, str],
    is_automatic: bool = False,
    unsubscribe: str = "",
    gap: Gap = "drop",
) -> Rendered:
    """Put the words, whose placeholders are filled in already, between the branch's blocks.

    The block with the colleague's data stands under automatic answers alone. A placeholder in a block that has no
    value is left out, or as `gap` says; this never fails.
    """
    blocks = blocks_of(branch, language)
    said = _said(blocks, values, is_automatic=is_automatic, gap=gap)
    picture = _picture(blocks)
    parts = {kind.value: as_html(said.get(kind, "")) for kind in BlockKind}
    goodbye = _goodbye(language) if unsubscribe else ""
    page = render_to_string(
        "mail/message.html",
        {
            **parts,
            "words": as_html(words),
            "subject": subject,
            "language": language,
            "sender": values.get("branch.name", ""),
            "picture": f"cid:{PICTURE}" if picture else "",
            "unsubscribe": unsubscribe,
            "unsubscribe_words": goodbye,
        },
    )
    foot = f"{goodbye}:\n{unsubscribe}" if unsubscribe else ""
    return Rendered(_inliner().inline(page), _plain(words, said, foot), picture)


def plain_of(
    words: str,
    blocks: Mapping[BlockKind, Block],
    values: Mapping[str, str],
    *,
    language: str,
    is_automatic: bool = False,
    unsubscribe: str = "",
) -> tuple[str, StoredFile | None]:
    """The plain text of a message whose HTML is made already, and the header graphic that goes with that."""
    said = _said(blocks, values, is_automatic=is_automatic, gap="drop")
    goodbye = f"{_goodbye(language)}:\n{unsubscribe}" if unsubscribe else ""
    return _plain(words, said, goodbye), _picture(blocks)


def blocks_of(branch: int | None, language: str) -> dict[BlockKind, Block]:
    """The block of each kind that stands around messages of a branch in a language."""
    found: dict[BlockKind, Block] = {}
    rows = list(Block.objects.select_related("picture").defer("picture__content"))
    for kind in BlockKind:
        of_kind = [row for row in rows if row.kind == kind]
        if (block := best(of_kind, branch=branch, languages=languages_for(language))) is not None:
            found[kind] = block
    return found


def _said(
    blocks: Mapping[BlockKind, Block], values: Mapping[str, str], *, is_automatic: bool, gap: Gap
) -> dict[BlockKind, str]:
    """The blocks' words; those with the colleague's data under automatic answers alone."""
    return {
        kind: filled(block.text, values, gap=gap).text.strip()
        for kind, block in blocks.items()
        if is_automatic or kind is not BlockKind.COLLEAGUE
    }


def _goodbye(language: str) -> str:
    with translation.override(language):
        return gettext("I do not want such messages any more")


def _picture(blocks: Mapping[BlockKind, Block]) -> StoredFile | None:
    header = blocks.get(BlockKind.HEADER)
    return header.picture if header else None


def _plain(words: str, said: Mapping[BlockKind, str], goodbye: str) -> str:
    foot = "\n\n".join(filter(None, (said.get(BlockKind.FOOTER, ""), goodbye)))
    body = (
        said.get(BlockKind.HEADER, ""),
        said.get(BlockKind.INTRO, ""),
        words.strip(),
        said.get(BlockKind.COLLEAGUE, ""),
        f"-- \n{foot}" if foot else "",  # RFC 3676 §4.3: what follows is a signature
    )
    return "\n\n".join(part for part in body if part) + "\n"


@lru_cache(maxsize=1)
def _inliner() -> CSSInliner:
    # Rules for small screens and dark ones cannot be inlined: they stay, for the clients that know them.
    return CSSInliner(keep_style_tags=False, keep_at_rules=True, load_remote_stylesheets=False)
