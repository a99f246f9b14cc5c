"""The parts that many answers share."""

from datetime import date, datetime, timedelta
from typing import Any

from stafet.contacts.models import ContactGroup
from stafet.leads.names import Name
from stafet.staff.definitions import Definition
from stafet.staff.models import Branch, Team, User


def moment(at: datetime | None) -> str | None:
    """ISO 8601 with its offset."""
    return None if at is None else at.isoformat()


def day(on: date | None) -> str | None:
    """ISO 8601."""
    return None if on is None else on.isoformat()


def seconds(span: timedelta | None) -> int | None:
    """Whole seconds."""
    return None if span is None else int(span.total_seconds())


def named(found: Name | None) -> dict[str, Any] | None:
    """`{id, code, name}`."""
    return None if found is None else {"id": found.id, "code": found.code, "name": found.name}


def who(found: Name | User | None) -> dict[str, Any] | None:
    """`{id, name}`."""
    if found is None:
        return None
    return {"id": found.pk if isinstance(found, User) else found.id, "name": found.name}


def defined(definition: Definition | Branch | Team | ContactGroup | None) -> dict[str, Any] | None:
    """`{id, code, name}` in the reader's language."""
    if definition is None:
        return None
    return {"id": definition.pk, "code": definition.code, "name": definition.name}
