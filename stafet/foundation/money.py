"""Money: an exact amount with its currency."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from stafet.foundation.denials import Invalid

_CURRENCY = re.compile(r"[A-Z]{3}")
_MOST = Decimal("9999999999999.99")  # what numeric(15, 2) holds


@dataclass(frozen=True, slots=True)
class Money:
    """`amount` in units of `currency` (ISO 4217, three capitals), two decimals.

    >>> Money.parse("1234.5", "eur")
    Money(amount=Decimal('1234.50'), currency='EUR')
    """

    amount: Decimal
    currency: str

    @classmethod
    def parse(cls, amount: str | Decimal | int, currency: str) -> "Money":
        """Read an amount; denies what is no number, negative, or too large to be meant."""
        try:
            value = Decimal(str(amount)).quantize(Decimal("0.01"))
        except InvalidOperation:
            raise Invalid("This is not an amount of money.", fields={"amount": "Not a number."}) from None
        if not value.is_finite() or not 0 <= value <= _MOST:
            raise Invalid(
                "This amount is out of range.", fields={"amount": "Between 0 and 9,999,999,999,999.99."}
            )
        code = currency.strip().upper()
        if not _CURRENCY.fullmatch(code):
            raise Invalid("A currency has three letters.", fields={"currency": "For example EUR or DKK."})
        return cls(value, code)
