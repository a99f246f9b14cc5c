"""The hook of telephone systems, as sipgate.io pushes: https://developer.sipgate.io/push-api/api-reference.

The answer to a call that begins asks for the events that follow: that it was answered, and that it ended.
"""

from typing import Final
from xml.sax.saxutils import quoteattr

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from stafet.catalog.models import Channel, Source
from stafet.intake.calls import CALL_TYPE
from stafet.intake.readers.call import call_event
from stafet.post.hooks import body_of, hook, keep
from stafet.telephony.caller import source_of

XML: Final = "application/xml"


@hook(Channel.CALLS, "POST")
def take_call(request: HttpRequest, source: Source) -> HttpResponse:
    """`POST /hooks/calls/KEY`: keep an event of a call, for the source whose number was called."""
    raw = body_of(request)
    event = call_event(raw, source.branch.country)
    # What is no event is kept all the same, for a person to look at.
    ours = source_of(event.called, source) if event else source
    keep(ours, raw, content_type=CALL_TYPE, key=event.key if event else None)
    here = quoteattr(settings.PUBLIC_URL.rstrip("/") + request.path)
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<Response onAnswer={here} onHangup={here}/>\n'
    return HttpResponse(body, content_type=XML)
