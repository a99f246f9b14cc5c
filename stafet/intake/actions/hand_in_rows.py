"""Hand in a file of rows: each row is a capture of its own, so that one that is not understood holds up no other."""

import json
from typing import Final

from django.db import transaction

from stafet.catalog.models import Source
from stafet.foundation.denials import Invalid
from stafet.intake.actions.hand_in import LARGEST, hand_in
from stafet.intake.models import Capture
from stafet.intake.readers.field_names import field_for
from stafet.intake.rows import rows_of
from stafet.staff.action import action
from stafet.staff.actor import Actor

JSON: Final = "application/json"


@action("capture.hand_in", locks=False)
def hand_in_rows(source: Source, *, raw: bytes, by: Actor) -> list[int]:
    """Keep every row, unread, or none; the keys of their captures, in order, those that were there before included.

    A row is the same again by its own number, where a column has one, else by all that it says. Denies what is no file
    of rows.
    """
    if len(raw) > LARGEST:
        raise Invalid("This is larger than %(most)s MB.", most=LARGEST // 2**20)
    kept = [_keep(source, row, by).pk for row in rows_of(raw)]
    if not kept:
        raise Invalid("There is no row in this file.", fields={"file": "A file of rows (CSV)."})
    return kept


def _keep(source: Source, row: dict[str, str], by: Actor) -> Capture:
    said = json.dumps(row, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
    number = next((cell for name, cell in row.items() if field_for(name) == "external_id"), None)
    try:
        with transaction.atomic():
            return hand_in(
                source, raw=said, content_type=JSON, key=f"row:{number}" if number else None, by=by
            )
    except Invalid:
        # The same number with other content: kept as well. Whether it is another enquiry is decided when it is read.
        return hand_in(source, raw=said, content_type=JSON, by=by)
