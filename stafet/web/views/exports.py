"""Lists taken out as files."""

from django.http import HttpResponseBase, StreamingHttpResponse
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from stafet.exports.actions.take_out import take_out
from stafet.exports.lists import COLUMNS
from stafet.exports.models import Export
from stafet.foundation import clock
from stafet.foundation.denials import Invalid, Unseen
from stafet.web.door import Asked
from stafet.web.screens.exports import SHAPES, asked_for, pieces
from stafet.web.screens.picked import has_selection

_NO_SUCH = gettext_noop("There is no such list.")


@require_safe
def export(request: Asked, kind: str, shape: str) -> HttpResponseBase:
    """The list of the same address, with all its pages, as a file; that it was taken out is recorded."""
    if kind not in COLUMNS or shape not in SHAPES:
        raise Unseen(_NO_SUCH)
    actor = request.actor
    if request.GET.get("of", kind) != kind or ("of" in request.GET and not has_selection(request.GET)):
        raise Invalid("Nothing was picked.", fields={"row": "Tick some rows first."})
    wanted = Export(owner_id=actor.user_id, kind=kind, shape=shape, wanted=asked_for(request.GET))
    take_out(wanted, by=actor)
    answer = StreamingHttpResponse(
        pieces(kind, shape, request.GET.copy(), actor), content_type=SHAPES[shape][1]
    )
    answer.headers["Content-Disposition"] = f'attachment; filename="{kind}-{clock.now():%Y-%m-%d}.{shape}"'
    answer.headers["Cache-Control"] = "no-store"
    return answer
