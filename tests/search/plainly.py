"""The same question answered without the database: one row and one criterion, read off the objects, in Python."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from stafet.contacts.consent import standing
from stafet.contacts.models import Contact, ContactGroup
from stafet.foundation import clock
from stafet.foundation.phone import digits_for_search
from stafet.foundation.search_lines import as_searched
from stafet.leads.models import Lead
from stafet.search.criteria import Criterion
from stafet.staff.actor import Actor
from stafet.staff.models import Event, User

ZONE = ZoneInfo("Europe/Berlin")
_DEFINED = ("status", "type", "category", "source", "branch", "team", "completion_reason")
_CONTACTED = ("call:logged", "message:sent", "message:received")


class Plainly:
    """Reads all rows once and tells of each whether a criterion is true of it."""

    def __init__(self, by: Actor) -> None:
        self.by, self.today = by, clock.now().astimezone(ZONE).date()
        hanging = ("emails", "phones", "addresses", "memberships", "consents", "contracts")
        contacts = Contact.objects.visible_to(by).select_related("account").prefetch_related(*hanging)
        leads = Lead.objects.visible_to(by).select_related(*_DEFINED)
        self.contacts = {one.pk: one for one in contacts}
        self.leads = {
            one.pk: one for one in leads.prefetch_related("interests__product", "rivalries__competitor")
        }
        self.events = list(Event.objects.filter(kind__in=_CONTACTED))
        self.people: dict[str, int | None] = {user.email: user.pk for user in User.objects.all()}
        self.people["me"] = by.user_id
        self.parents = dict(ContactGroup.objects.values_list("pk", "parent_id"))
        self.groups = dict(ContactGroup.objects.values_list("code", "pk"))

    def is_true(self, row: Any, one: Criterion) -> bool:
        own, name = isinstance(row, Lead), one.field
        if own and name.startswith("contact."):
            contact = self.contacts.get(row.contact_id)
            return contact is not None and self._test(self._of_contact(contact, name[8:], one), one)
        if not own and name.startswith("lead."):
            leads = (lead for lead in self.leads.values() if lead.contact_id == row.pk)
            return any(self._test(self._of_lead(lead, name[5:]), one) for lead in leads)
        return self._test(self._of_lead(row, name) if own else self._of_contact(row, name, one), one)

    def _of_lead(self, lead: Lead, name: str) -> Any:
        if name.startswith("own."):
            return _own(lead.fields, name[4:])
        if name == "words":
            return [lead.search]
        if name == "product":
            return {one.product.code for one in lead.interests.all() if one.product}
        if name == "competitor":
            return {one.competitor.code for one in lead.rivalries.all()}
        if name == "owner":
            return lead.owner_id
        value = getattr(lead, name)
        return value.code if hasattr(value, "code") else value

    def _of_contact(self, contact: Contact, name: str, one: Criterion) -> Any:
        read: dict[str, Callable[[], Any]] = {
            "words": lambda: [contact.search],
            "email": lambda: [email.raw for email in contact.emails.all()],
            "phone": lambda: [phone.normal for phone in contact.phones.all()],
            "account": lambda: "" if contact.account.is_private else contact.account.name,
            "group": lambda: self._groups(contact, one),
            "consent": lambda: {
                f"{p}:{c}" for (p, c), d in standing(contact.consents.all()).items() if d.is_given
            },
            "contract": lambda: {c.kind for c in contact.contracts.all() if c.runs_on(self.today)},
            "contract_ends": lambda: [c.last_day for c in contact.contracts.all() if c.last_day],
            "last_contacted": lambda: self._contacted(contact),
            "has_open_lead": lambda: any(
                lead.contact_id == contact.pk and lead.completed_at is None for lead in self.leads.values()
            ),
            "branch": lambda: {"FLE" if key == self._flensburg() else "ODE" for key in contact.branch_ids},
            "preferred_owner": lambda: contact.preferred_owner_id,
        }
        if name in {"street", "postcode", "city", "country"}:
            return [text for address in contact.addresses.all() if (text := getattr(address, name))]
        if name.startswith("own."):
            return _own(contact.fields, name[4:])
        return read[name]() if name in read else getattr(contact, name)

    def _flensburg(self) -> int | None:
        return self.by.home_branch_id

    def _groups(self, contact: Contact, one: Criterion) -> set[str]:
        codes = {key: code for code, key in self.groups.items()}
        found: set[str] = set()
        for member in contact.memberships.all():
            key: int | None = member.group_id
            while key is not None:
                found.add(codes[key])
                key = self.parents[key] if one.with_below else None
        return found

    def _contacted(self, contact: Contact) -> datetime | None:
        return max((event.at for event in self.events if event.contact_id == contact.pk), default=None)

    def _test(self, value: Any, one: Criterion) -> bool:
        if one.test in {"yes", "no"}:
            return bool(value) == (one.test == "yes")
        if one.test in {"empty", "filled"}:
            is_empty = value is None or value in ("", [], set())
            return is_empty == (one.test == "empty")
        if isinstance(value, list):
            return any(self._test(each, one) for each in value)
        if isinstance(value, set):
            return (any if one.test == "any" else all)(wanted in value for wanted in one.values)
        if value is None:
            return False
        return self._compared(value, one)

    def _compared(self, value: Any, one: Criterion) -> bool:
        wanted = one.values[0]
        if one.test == "any":
            keys = [self.people.get(each, each) for each in one.values]
            return value in keys or str(value) in one.values
        if one.field.endswith("phone"):
            return digits_for_search(wanted) in value
        if one.field.endswith("words"):
            return as_searched(wanted) in value
        if isinstance(value, Decimal | int):
            return _number(Decimal(value), Decimal(wanted), one.test)
        if isinstance(value, date):
            day = value.astimezone(ZONE).date() if isinstance(value, datetime) else value
            return self._dated(day, one)
        if one.field.endswith("own.children"):
            return _number(Decimal(value), Decimal(wanted), one.test)
        if one.field.endswith("own.since"):
            return self._dated(date.fromisoformat(value), one)
        text, part = str(value).upper(), wanted.upper()
        return {"contains": part in text, "is": part == text, "starts": text.startswith(part)}[one.test]

    def _dated(self, day: date, one: Criterion) -> bool:
        if one.test in {"from", "until"}:
            wanted = date.fromisoformat(one.values[0])
            return day >= wanted if one.test == "from" else day <= wanted
        days = timedelta(days=int(one.values[0]))
        spans = {
            "past_days": self.today - days <= day <= self.today,
            "ahead_days": self.today <= day <= self.today + days,
            "before_days": day < self.today - days,
        }
        return spans[one.test]


def _number(value: Decimal, wanted: Decimal, test: str) -> bool:
    return {"least": value >= wanted, "most": value <= wanted, "is": value == wanted}[test]


def _own(fields: dict[str, Any], code: str) -> Any:
    return fields.get(code)


def keys(rows: Iterable[Any]) -> list[int]:
    return sorted(row.pk for row in rows)
