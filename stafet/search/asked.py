"""Who asks a question and when: what the tests of a criterion need to know beside its values."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from stafet.foundation import clock
from stafet.foundation.denials import Invalid
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch


@dataclass(frozen=True, slots=True)
class Asking:
    """Whoever asks, their time zone, and their today."""

    by: Actor
    zone: ZoneInfo
    today: date

    @classmethod
    def now(cls, by: Actor) -> "Asking":
        """The question of this moment; days are those of the asker's home branch."""
        home = at_hand(Branch).by_key.get(by.home_branch_id)
        zone = ZoneInfo(home.time_zone if home else by.time_zone)
        return cls(by, zone, clock.now().astimezone(zone).date())

    def starts(self, day: date) -> datetime:
        """When this day begins."""
        return datetime.combine(day, time.min, self.zone)

    def away(self, text: str, sign: int) -> date:
        """The day so many days from today, as far as there are days."""
        return self.today + timedelta(days=sign * int(text))


def day_of(text: str) -> date:
    """A day as ISO 8601 writes it; denies what is none."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        raise Invalid("This is no date.", fields={"values": "Give a date."}) from None
    if not 1800 <= day.year < 2200:
        raise Invalid("This is no date.", fields={"values": "Give a date."})
    return day


def number_of(text: str) -> Decimal:
    """A number with a point or, as people write it, one comma; denies what is none."""
    try:
        number = Decimal(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)
    except InvalidOperation:
        raise Invalid("This is no number.", fields={"values": "Give a number."}) from None
    if not number.is_finite() or abs(number) >= Decimal(10) ** 13:
        raise Invalid("This is no number.", fields={"values": "Give a number."})
    return number
