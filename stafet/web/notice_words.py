"""How notices look and what they open; the words of kinds, channels and ways as one chooses among them."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from stafet.notify.kinds import Channel, Kind, Way
from stafet.notify.words import Said

ICONS: Final = {
    Kind.OFFERED_TO_ME: "hand-raised",
    Kind.OFFERED_TO_TEAM: "user-group",
    Kind.ASSIGNED: "arrows-right-left",
    Kind.JOINED: "user-plus",
    Kind.TAKEN: "check-circle",
    Kind.MESSAGE: "envelope",
    Kind.MENTIONED: "at-symbol",
    Kind.REMINDER: "clock",
    Kind.ESCALATION: "exclamation-triangle",
    Kind.TASK: "calendar-days",
    Kind.LINKED: "users",
    Kind.IMPORTED: "document-arrow-down",
    Kind.CHANNEL: "inbox-arrow-down",
}
KIND_WORDS: Final = {
    Kind.OFFERED_TO_ME: _("A lead is offered to me"),
    Kind.OFFERED_TO_TEAM: _("A lead is offered to my team"),
    Kind.ASSIGNED: _("A lead is handed over to me"),
    Kind.JOINED: _("I join a lead team, or a lead joins my case"),
    Kind.TAKEN: _("A colleague accepts what was offered to me"),
    Kind.MESSAGE: _("A customer of mine writes"),
    Kind.MENTIONED: _("A colleague names me or my team in a note"),
    Kind.REMINDER: _("A lead is due soon"),
    Kind.ESCALATION: _("A lead or a task is overdue"),
    Kind.TASK: _("A task is due"),
    Kind.LINKED: _("Another branch links or merges a customer of my branch"),
    Kind.IMPORTED: _("A file of mine is imported"),
    Kind.CHANNEL: _("A source falls silent"),
}
CHANNEL_WORDS: Final = {
    Channel.DESK: _("In the desk"),
    Channel.EMAIL: _("E-mail"),
    Channel.PUSH: _("On my devices"),
}
WAY_WORDS: Final = {
    Way.AT_ONCE: _("at once"),
    Way.DIGEST: _("once a day"),
    Way.OFF: _("off"),
}


def notice_line(said: Said, **more: Any) -> dict[str, Any]:
    """A notice as a page and a toast show it."""
    return {
        "id": said.id,
        "icon": ICONS[said.kind],
        "title": said.title,
        "about": said.about,
        "who": said.lead.who if said.lead else "",
        "url": reverse("web:notice", args=[said.id]) if said.target else "",
        **more,
    }


def target_url(said: Said) -> str:
    """The page that a notice opens; that of all notices where there is nothing to open."""
    if said.target is None:
        return reverse("web:notices")
    table, key = said.target
    return reverse(f"web:{table}", args=[key])
