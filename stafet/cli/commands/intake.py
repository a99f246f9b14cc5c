"""Hand in files the same way as a channel does, and settle them.

One JSON line a file with --json: {"file", "capture", "outcome", "leads", "fields"}; a sentence a file without.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from stafet.catalog.models import Channel, Source
from stafet.foundation.denials import Denial
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.settle import settle_capture
from stafet.intake.models import Capture, CaptureStatus
from stafet.staff.actor import SYSTEM

FIELDS: Final = (
    "first_name", "last_name", "company", "vat_id", "email", "phone", "message", "make", "model", "vin", "stock",
    "listing_id", "price", "language", "external_id",
)  # fmt: skip
# Only the sender's word; the bytes decide.
TYPES: Final = {
    ".eml": "message/rfc822",
    ".mbox": "message/rfc822",
    ".xml": "application/xml",
    ".adf": "application/xml",
    ".json": "application/json",
    ".form": "application/x-www-form-urlencoded",
}
# A source without a name on the command line: the first of these channels that has one.
_BY_CHANNEL: Final = (Channel.MAIL, Channel.API, Channel.FORM)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Files, from where they come, and how to tell what became of them."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a mail, an ADF document, a form, JSON; - is the input"
    )
    parser.add_argument(
        "--source", metavar="KEY", help="key or code of the source (else the first mail source)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON line a file")


def run(options: argparse.Namespace) -> int:
    """Hand in one file after the other; 1 if one could not be read or there is no such source."""
    source = _source(options.source)
    if source is None:
        sys.stderr.write("There is no such source.\n" if options.source else "There is no source yet.\n")
        return 1
    seen = Seen()
    code = 0
    for name in options.files:
        try:
            raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            kind = TYPES.get(Path(name).suffix.lower(), "")
            capture = hand_in(source, raw=raw, content_type=kind, by=SYSTEM)
        except (OSError, Denial) as trouble:
            sys.stderr.write(f"{name}: {trouble}\n")
            code = 1
            continue
        settle_capture(capture, by=SYSTEM)
        line = seen.line(name, capture)
        print(json.dumps(line, ensure_ascii=False) if options.json else _sentence(line), flush=True)
    return code


def _source(named: str | None) -> Source | None:
    if named:
        return Source.objects.filter(key=named).first() or Source.objects.filter(code=named).first()
    sources = {
        source.channel: source for source in Source.objects.filter(is_on=True).order_by("-position", "-id")
    }
    return next((sources[channel] for channel in _BY_CHANNEL if channel in sources), None)


class Seen:
    """The files of this run: by the capture and by the leads that they became."""

    def __init__(self) -> None:
        self._captures: dict[int, str] = {}
        self._leads: dict[int, str] = {}

    def line(self, name: str, capture: Capture) -> dict[str, Any]:
        """What became of this file."""
        leads = sorted(capture.leads.values_list("number", flat=True))
        line = {
            "file": name,
            "capture": capture.pk,
            "outcome": self._outcome(capture, leads),
            "leads": leads,
            "fields": _fields(capture.reading),
        }
        self._captures.setdefault(capture.pk, name)
        for number in leads:
            self._leads.setdefault(number, name)
        return line

    def _outcome(self, capture: Capture, leads: list[int]) -> str:
        if capture.pk in self._captures:
            return f"duplicate-of:{self._captures[capture.pk]}"
        if capture.status == CaptureStatus.NOT_A_LEAD:
            return f"not-a-lead:{capture.kind}"
        if capture.status != CaptureStatus.DONE or not leads:
            return "needs-a-look"
        if capture.is_joined:
            first = self._leads.get(leads[0])
            return f"duplicate-of:{first}" if first and capture.kind == "duplicate" else f"joins:{leads[0]}"
        return "lead" if len(leads) == 1 else f"leads:{len(leads)}"


def _fields(reading: Mapping[str, Any]) -> dict[str, str] | list[dict[str, str]]:
    """The fields found, by their promised names; a list where there are several enquiries."""
    found = [
        {name: sketch["fields"][name]["value"] for name in FIELDS if name in sketch["fields"]}
        for sketch in reading.get("sketches", [])
    ]
    return found if len(found) > 1 else (found[0] if found else {})


def _sentence(line: Mapping[str, Any]) -> str:
    leads = ", ".join(str(number) for number in line["leads"])
    return f"{line['file']}: {line['outcome']}" + (f" ({leads})" if leads else "")
