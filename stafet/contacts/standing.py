"""Denies work on a record that was merged into another one since it was read."""

from stafet.contacts.models import Account, Contact
from stafet.foundation.denials import Overtaken
from stafet.staff.action import hold


def hold_standing(record: Account | Contact) -> None:
    """Lock a record that others are about to point at; deny one that no longer stands for itself."""
    hold(record)
    check_standing(record)


def check_standing(record: Account | Contact) -> None:
    """Deny a record, locked, that was merged into another one."""
    if record.merged_into is not None:
        raise Overtaken(
            "%(gone)s has been merged into %(kept)s meanwhile. Look at it again.",
            gone=str(record),
            kept=str(record.merged_into),
        )
