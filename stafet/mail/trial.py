"""A test mail to whoever asks for it: sent at once, outside every transaction, and never failing on a missing value."""

from stafet.foundation import clock
from stafet.foundation.secrets import Sealed
from stafet.mail.compose import letter
from stafet.mail.fallback import languages_for
from stafet.mail.models import Direction, Message, MessageKind, MessageState, SmtpAccount
from stafet.mail.placeholders import filled
from stafet.mail.render import Rendered, render
from stafet.mail.smtp import Away, Later, Refused, line_by
from stafet.mail.values import values_of
from stafet.mail.way_out import WayOut, way_out_of
from stafet.mail.writing import NO_WAY_OUT, new_message_id
from stafet.staff.actor import Actor
from stafet.staff.models import Branch, User
from stafet.staff.rights import Permission

# What a template looks like without a lead: the values of nobody in particular.
SAMPLE = {
    "contact.name": "Kim Jensen", "contact.first_name": "Kim", "contact.last_name": "Jensen", "lead.number": "4711",
    "lead.subject": "Golf GTI", "lead.product": "Golf GTI",
}  # fmt: skip


def sample(branch: Branch, *, subject: str, text: str, language: str, user: User | None) -> Rendered:
    """A text as customers of this branch would get it, with made-up values; what has none is marked."""
    values = SAMPLE | values_of(branch=branch, address="", user=user, language=language)
    return render(
        filled(text, values, gap="mark").text,
        subject=filled(subject, values, gap="mark").text,
        branch=branch.pk,
        language=languages_for(language)[0],
        values=values,
        is_automatic=True,
        gap="mark",
    )


def send_trial(branch: Branch, *, subject: str, text: str, language: str, by: Actor) -> str:
    """Send it to the asker's own address: why it did not go out, empty if it did."""
    by.require(Permission.DEFINE_BRANCH, branch)
    user = User.objects.get(pk=by.user_id or 0)
    try:
        way = way_out_of(branch)
    except Sealed as trouble:
        return str(trouble)
    if way is None:
        return NO_WAY_OUT
    rendered = sample(branch, subject=subject, text=text, language=language, user=user)
    why = _handed_over(way, rendered, subject=filled(subject, SAMPLE, gap="mark").text, to=user.email)
    if way.account is not None:
        now = clock.now()
        health = {"failed_at": now, "failure": why[:300]} if why else {"sent_at": now, "failure": ""}
        SmtpAccount.objects.filter(pk=way.account).update(again_at=None, **health)
    return why


def _handed_over(way: WayOut, rendered: Rendered, *, subject: str, to: str) -> str:
    message = Message(
        direction=Direction.OUT,
        kind=MessageKind.PERSON,
        state=MessageState.QUEUED,
        at=clock.now(),
        to=[to],
        subject=subject or "Stafet",
        message_id=new_message_id(way),
    )
    try:
        with line_by(way) as line:
            line.send(letter(message, rendered, way))
    except (Away, Later, Refused) as trouble:
        return str(trouble)
    return ""
