"""Who leaves hands over first, in one go."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from stafet.foundation.denials import Invalid
from stafet.relief.actions.hand_over import hand_over as hand_all_over
from stafet.relief.actions.leave import activate_user, deactivate_user
from stafet.staff.models import User
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web.door import Asked
from stafet.web.once import once
from stafet.web.screens.handed import leaving_screen, nothing_said, receiver_named, said_handed
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post


@get_or_post
@once
def hand_over(request: Asked, pk: int) -> HttpResponse:
    """What somebody holds; hand it over, then let them go."""
    user = seen(User.objects.visible_to(request.actor).select_related("team", "branch"), pk)
    request.actor.require(Permission.LEAD_ASSIGN, user)
    if request.method != "POST":
        return show(request, "hand_over.html", here="absences", **leaving_screen(user, request.actor))
    match request.POST.get("part"):
        case "deactivate":
            deactivate_user(user, by=request.actor)
            return done(request, request.path, _("They cannot log in any more."))
        case "activate":
            activate_user(user, by=request.actor)
            return done(request, request.path, _("They can log in again."))
    picked = request.POST.get("to", "")
    to = receiver_named(picked)
    if to is None and picked != "teams":
        raise Invalid("To whom?", fields={"to": "Pick one of the list."})
    handed = hand_all_over(user, to=to, by=request.actor)
    return done(request, request.path, said_handed(handed) if handed or handed.kept else nothing_said())
