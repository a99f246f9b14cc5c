"""Plain text without an envelope: label lines, or words with a telephone number or an address in them."""

import re

from stafet.intake.readers.assemble import FURTHER, Finding, assemble
from stafet.intake.readers.free_text import text_findings
from stafet.intake.readers.html_text import html_to_text
from stafet.intake.readers.labels import label_findings
from stafet.intake.readers.language import guess_language
from stafet.intake.readers.plain_text import clean, decode
from stafet.intake.readers.sketch import GUESSED, Reading

MAX_BYTES = 1_000_000

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


def read_text(raw: bytes, country: str) -> Reading:
    """Read a text that came without headers."""
    text = decode(raw[:MAX_BYTES], None)
    if re.match(r"(?is)\s*(?:<!doctype html|<html|<body|<table|<div)", text):
        text = html_to_text(text)
    text = clean(text)
    findings = label_findings(text)
    if len({finding.field for finding in findings if not finding.field.startswith(FURTHER)}) < 2:
        findings = list(text_findings(text))
        findings += [
            Finding("email", address, GUESSED, "text") for address in _ADDRESS.findall(text[:20_000])[:1]
        ]
    language, is_clear = guess_language(text)
    if is_clear:
        findings.append(Finding("language", language, GUESSED, "words"))
    return Reading(format="text", sketches=(assemble(findings, country),), text=text)
