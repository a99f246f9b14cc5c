"""What a letter quotes and what its program adds, taken off: heads of quotes, quoted lines, telephones' footers."""

import re

_QUOTE_HEAD = re.compile(
    r"^\s*(?:am .{2,120} schrieb.{0,120}|.{4,60} schrieb am .{4,60}|on .{4,160} wrote|den .{4,120} skrev.{0,120}|"
    r".{4,60} skrev (?:den )?.{4,60}|op .{4,120} schreef.{0,120}|-{2,}\s*(?:original(?:nachricht| message)?|"
    r"ursprüngliche nachricht|oprindelig meddelelse|oorspronkelijk bericht|weitergeleitete nachricht|forwarded message|"
    r"videresendt meddelelse).{0,40}|_{10,})\s*:?\s*$",
    re.I,
)
_BROKEN_HEAD = re.compile(r"\s*(?:am|on|den|op) ", re.I)
_OUTLOOK_FROM = re.compile(r"^\s*\*?(?:von|fra|from|van)\s*:\s*\*?\s*(.{3,200})$", re.I)
_OUTLOOK_SENT = re.compile(
    r"^\s*\*?(?:gesendet|sendt|sent|verzonden|datum|dato|date|an|til|to|aan|betreff|emne|subject|onderwerp)\s*:",
    re.I,
)
_PROGRAMS_FOOTER = re.compile(
    r"^\s*(?:(?:von|vom) mein\w* .{2,40} gesendet|gesendet (?:von|mit|vom|aus) .{2,60}|diese nachricht wurde von mein\w* .{2,60} gesendet|"
    r"sent (?:from|with|via|by) .{2,60}|sendt (?:fra|med|via|fra min) .{2,60}|verstuurd (?:vanaf|met|via|vanuit) .{2,60}|"
    r"verzonden (?:vanaf|met|via|vanuit) .{2,60}|(?:get|hent|holen sie sich|download) outlook .{2,40}|outlook (?:for|für|til|voor) (?:ios|android).{0,40}|"
    r"virenfrei\..{0,30}|virus-free\..{0,30})\s*$",
    re.I,
)


def without_quotes(text: str) -> str:
    """What the sender wrote: everything before the first quoted head, without lines that begin with ">".

    An answer below what it quotes is kept: there the head is followed by quoted lines, and words come after.
    """
    kept: list[str] = []
    lines = text.split("\n")
    skip = -1
    for number, line in enumerate(lines):
        if number <= skip:
            continue
        if length := _head_length(lines, number):
            if any(before.strip() for before in kept):
                break
            if _is_followed_by_quote(lines, number + length):
                skip = number + length - 1
                continue
        if not line.lstrip().startswith(">"):
            kept.append(line)
    return without_footer("\n".join(kept).strip())


def without_footer(text: str) -> str:
    """The text without the advertisement of the program that sent it ("Sent from my telephone")."""
    lines = text.split("\n")
    last = len(lines) - 12
    return "\n".join(
        line for at, line in enumerate(lines) if at < last or not _PROGRAMS_FOOTER.match(line[:200])
    ).strip()


def _head_length(lines: list[str], at: int) -> int:
    """How many lines the head of a quote takes that begins here; 0 if none does. Programs break it over two."""
    line = lines[at][:300]
    if _QUOTE_HEAD.match(line):
        return 1
    follows = lines[at + 1][:200].strip() if at + 1 < len(lines) else ""
    if follows and _BROKEN_HEAD.match(line) and _QUOTE_HEAD.match(f"{line.rstrip()} {follows}"):
        return 2
    is_outlook = _OUTLOOK_FROM.match(line) and any(
        _OUTLOOK_SENT.match(after) for after in lines[at + 1 : at + 4]
    )
    return 1 if is_outlook else 0


def _is_followed_by_quote(lines: list[str], at: int) -> bool:
    follows = next((line for line in lines[at : at + 4] if line.strip()), "")
    return follows.lstrip().startswith(">")
