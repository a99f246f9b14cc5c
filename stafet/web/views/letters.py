"""A message as it was written, and its files: shown and handed out so that nothing of them can run here."""

from typing import Final

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from stafet.mail.sniff import PICTURES
from stafet.web.door import Asked
from stafet.web.screens.letter import letter_screen, visible_file, visible_message
from stafet.web.show import show

# Whatever a file claims to be: it loads nothing, runs nothing and belongs to no origin.
SEALED_OFF: Final = "default-src 'none'; sandbox"


@require_safe
def letter(request: Asked, pk: int) -> HttpResponse:
    """One message with its words in their form."""
    return show(request, "letter.html", here="leads", **letter_screen(visible_message(pk, request.actor)))


@require_safe
def file(request: Asked, pk: int, file: int) -> HttpResponse:
    """A file that came along: a picture is shown, everything else is saved. Its bytes say what it is, not its sender."""
    found = visible_file(visible_message(pk, request.actor), file)
    kind = found.file.media_type
    answer = HttpResponse(bytes(found.file.content), content_type=kind)
    is_shown = kind in PICTURES
    answer["Content-Disposition"] = content_disposition_header(not is_shown, found.name) or "attachment"
    answer["Content-Security-Policy"] = SEALED_OFF
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, max-age=3600"
    return answer
