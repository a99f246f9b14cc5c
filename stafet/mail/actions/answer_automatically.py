"""Answer a captured lead by itself, as its source's autoresponder says (R6, RFC 3834)."""

import logging
from typing import Any, Final

from django.db.models import Q

from stafet.foundation import clock
from stafet.foundation.mail_address import read_address
from stafet.foundation.plain_text import one_line
from stafet.foundation.secrets import Sealed
from stafet.foundation.working_time import is_open
from stafet.leads.models import Lead
from stafet.leads.tell import tell
from stafet.mail.about import about_lead
from stafet.mail.automatic import ONCE_IN, Incoming, why_not
from stafet.mail.models import AnsweredSender, Autoresponder, Message, MessageKind, SmtpAccount
from stafet.mail.placeholders import filled
from stafet.mail.values import values_of
from stafet.mail.way_out import WayOut, way_out_of
from stafet.mail.writing import Draft, queue
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.opening_hours import hours_of

_log = logging.getLogger(__name__)
_AUTO: Final = "Auto: "  # RFC 3834 §3.1.5


@action("lead.edit")
def answer_automatically(lead: Lead, *, incoming: Incoming, by: Actor) -> Message | None:
    """Queue the autoresponder's words to whoever wrote, or nothing where it is off or an answer is not proper.

    For leads that a capture has just opened; never for those made by hand, imported or replayed. One sender is answered
    once a week at most, whichever sources they write to. It is nobody's reaction: no clock ends by it. It never fails
    for want of a value. Out of opening hours it has other words, where some are set.
    """
    words = _words(lead)
    if words is None:
        return None
    try:
        way = way_out_of(lead.branch)
    except Sealed as trouble:
        _log.warning("No automatic answer for lead %s: %s", lead.number, trouble)
        return None
    if way is None or not _may_answer(lead, incoming, way):
        return None
    language, subject, text = words
    user = lead.owner or lead.offered_to
    values = values_of(branch=lead.branch, address=way.address, lead=lead, user=user, language=language)
    draft = Draft(
        to=_address(incoming),
        subject=_subject(filled(subject, values).text, incoming, lead),
        text=filled(text, values).text,
        language=language,
        values=values,
        kind=MessageKind.AUTOMATIC,
        in_reply_to=incoming.message_id,
        references=(*incoming.references, incoming.message_id) if incoming.message_id else (),
    )
    message = queue(about_lead(lead), draft, way=way, by=by)
    after = {"message": message.pk, "to": draft.to, "subject": message.subject, "automatic": True}
    tell(lead, "message:sent", by=by, after=after)
    return message


def answers_by_itself(lead: Lead) -> bool:
    """Whether its source says so: only then it is worth asking what would be said."""
    return _responder(lead) is not None


def _responder(lead: Lead) -> Autoresponder | None:
    rows = at_hand(Autoresponder).every
    return next((one for one in rows if one.is_on and one.source_id == lead.source_id), None)


def _words(lead: Lead) -> tuple[str, str, str] | None:
    """Language, subject and text of the answer now; None where the source gives none."""
    responder = _responder(lead)
    if responder is None:
        return None
    open_now = is_open(hours_of(branch=lead.branch_id, team=lead.team_id), clock.now())
    said: dict[str, Any] = responder.words
    for language in (*about_lead(lead).languages, *said):
        of_language = said.get(language) or {}
        chosen = of_language.get("open" if open_now else "closed") or of_language.get("open") or {}
        if str(chosen.get("text", "")).strip():
            return language, str(chosen.get("subject", "")), str(chosen["text"])
    return None


def _may_answer(lead: Lead, incoming: Incoming, way: WayOut) -> bool:
    """Whether an answer is proper; if so the sender counts as answered from now on. Of two at once, one answers."""
    now, key = clock.now(), _address(incoming).casefold()
    own = [way.address, way.reply_address, *lead.source.own_addresses, *_our_addresses()]
    if reason := why_not(incoming, own=own, answered_at=None, now=now):
        _log.info("No automatic answer for lead %s: %s", lead.number, reason)
        return False
    AnsweredSender.objects.bulk_create([AnsweredSender(address=key, at=now - ONCE_IN)], ignore_conflicts=True)
    return AnsweredSender.objects.filter(Q(at__lte=now - ONCE_IN), address=key).update(at=now) == 1


def _our_addresses() -> list[str]:
    rows = SmtpAccount.objects.values_list("address", "reply_address")
    return [one for row in rows for one in row if one]


def _address(incoming: Incoming) -> str:
    read = read_address(incoming.answer_to)
    return read.address if read else ""


def _subject(subject: str, incoming: Incoming, lead: Lead) -> str:
    return one_line(subject or f"{_AUTO}{incoming.subject or lead.subject}")
