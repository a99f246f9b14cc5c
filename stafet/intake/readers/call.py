"""A telephone system's word on a call: that it began, was answered, ended. Only its end says what became of it.

Format: the push API of sipgate.io, https://developer.sipgate.io/push-api/api-reference: urlencoded, one event a request;
`event` newCall | answer | hangup, `callId`, `from`, `to`, `direction` in | out, on hangup `cause` and `answeringNumber`,
on answer `user`. Numbers come without a plus; somebody who hides theirs is "anonymous".
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import parse_qsl

from stafet.foundation.phone import read_phone
from stafet.intake.readers.keys import external_key
from stafet.intake.readers.plain_text import clean, one_line
from stafet.intake.readers.sketch import STRUCTURED, Found, Reading, Sketch

EVENTS: Final = ("newCall", "answer", "hangup")
MISSED: Final = ("cancel", "noAnswer", "busy", "congestion")
ANSWERED: Final = "normalClearing"
NO_EVENT: Final = "The telephone system sent something that is no event of a call."
MAX_FIELDS: Final = 200
MAX_BYTES: Final = 20_000
_MACHINE: Final = "voicemail"  # stands where the answering user's name would


@dataclass(frozen=True, slots=True)
class CallEvent:
    """One event of a call. `caller` and `called` are E.164, "" where hidden or unreadable; `users` are as named there."""

    event: str
    call: str
    is_inbound: bool
    caller: str
    called: str
    users: tuple[str, ...] = ()
    cause: str = ""

    @property
    def is_missed(self) -> bool:
        """Somebody called and reached nobody."""
        return self.event == "hangup" and self.is_inbound and self.cause in MISSED

    @property
    def is_answered(self) -> bool:
        """It was answered, by a person or by a machine: the event of the answer tells which."""
        return self.event == "hangup" and self.cause == ANSWERED

    @property
    def is_machine(self) -> bool:
        """A voicemail took it."""
        return self.event == "answer" and any(user.lower() == _MACHINE for user in self.users)

    @property
    def key(self) -> str:
        """By this the same event is known again."""
        return f"{self.call}:{self.event}"

    @property
    def answer_key(self) -> str:
        """The key of the event that says who answered this call."""
        return f"{self.call}:answer"


def call_event(raw: bytes, country: str) -> CallEvent | None:
    """The event that these bytes are, None where they are none. `country` is assumed for numbers that name none."""
    if len(raw) > MAX_BYTES:
        return None
    try:
        pairs = parse_qsl(raw.decode("utf-8", "replace"), max_num_fields=MAX_FIELDS)
    except ValueError:
        return None
    given = dict(reversed(pairs))
    call = one_line(given.get("callId", ""), 150)
    if given.get("event") not in EVENTS or not call:
        return None
    users = tuple(one_line(value, 100) for name, value in pairs if name in {"user", "user[]"})
    return CallEvent(
        event=given["event"],
        call=call,
        is_inbound=given.get("direction") != "out",
        caller=_number(given.get("from", ""), country),
        called=_number(given.get("diversion") or given.get("to", ""), country),
        users=users,
        cause=one_line(given.get("cause", ""), 40),
    )


def read_call(event: CallEvent, *, by_machine: bool = False) -> Reading:
    """What the event says to the desk: a call that nobody took is an enquiry, any other is none.

    `by_machine` says that a voicemail took this call, which the event of its end does not tell. Who hides their number
    cannot be called back: that is none either.
    """
    key = external_key("call", event.call)
    text = clean("\n".join(f"{name}: {value}" for name, value in _said(event).items() if value))
    reading = Reading(format="call", text=text, message_key=key)
    is_missed = event.is_missed or (event.is_answered and event.is_inbound and by_machine)
    if not is_missed or not event.caller:
        why = "A call that nobody can return: the caller hides the number." if is_missed else event.event
        return replace(reading, not_a_lead="call", evidence=(why,))
    number = Found(event.caller, STRUCTURED, "field from")
    sketch = Sketch(
        key=key,
        phone=number,
        external_id=Found(event.call, STRUCTURED, "field callId"),
        provider=Found("Telephone", STRUCTURED, "the hook"),
        extra=(("called", event.called), ("cause", event.cause)),
    )
    return replace(reading, sketches=(sketch,))


def _said(event: CallEvent) -> Mapping[str, str]:
    return {
        "event": event.event,
        "from": event.caller or "anonymous",
        "to": event.called,
        "user": ", ".join(event.users),
        "cause": event.cause,
    }


def _number(typed: str, country: str) -> str:
    """E.164. Their numbers begin with the country's code, without a plus; short ones are extensions and stay out."""
    digits = typed.strip().removeprefix("+")
    if not (digits.isascii() and digits.isdecimal()):
        return ""
    international = read_phone(f"+{digits}", country)
    return (international if international.is_possible else read_phone(digits, country)).e164 or ""
