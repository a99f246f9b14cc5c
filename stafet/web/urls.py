"""The addresses of the web door: nouns, the same as the API's."""

from django.urls import URLPattern, path

from stafet.web.door import View, known
from stafet.web.views import (
    agreements,
    answers,
    desk,
    duplicates,
    groups,
    hours,
    inbox,
    leads,
    notices,
    people,
    phone,
    session,
    work,
)

app_name = "web"


def _page(address: str, view: View, name: str) -> URLPattern:
    """A page for somebody who is logged in."""
    return path(address, known(view), name=name)


urlpatterns = [
    path("stafet.webmanifest", phone.manifest, name="manifest"),
    path("service-worker.js", phone.worker, name="worker"),
    path("offline", phone.offline, name="offline"),
    path("log-in", session.log_in, name="log-in"),
    path("log-out", session.log_out, name="log-out"),
    path("language", session.language, name="language"),
    _page("", desk.home, "home"),
    _page("desk", desk.desk, "desk"),
    _page("nav", desk.nav, "nav"),
    _page("pulse", desk.pulse, "pulse"),
    _page("find", desk.find, "find"),
    _page("leads", leads.leads, "leads"),
    _page("leads/new", leads.new_lead, "new-lead"),
    _page("leads/<int:number>", leads.lead, "lead"),
    _page("leads/<int:number>/edit", leads.edit, "edit-lead"),
    _page("leads/<int:number>/history", leads.history, "history"),
    _page("leads/<int:number>/acceptance", answers.acceptance, "acceptance"),
    _page("leads/<int:number>/refusal", answers.refusal, "refusal"),
    _page("leads/<int:number>/assignment", answers.assignment, "assignment"),
    _page("leads/<int:number>/closure", work.closure, "closure"),
    _page("leads/<int:number>/reopening", work.reopening, "reopening"),
    _page("leads/<int:number>/notes", work.notes, "notes"),
    _page("leads/<int:number>/calls", work.calls, "calls"),
    _page("contacts", people.contacts, "contacts"),
    _page("contacts/<int:pk>", people.contact, "contact"),
    _page("contacts/<int:pk>/edit", people.edit, "edit-contact"),
    _page("contacts/<int:pk>/history", people.history, "contact-history"),
    _page("contacts/<int:pk>/notes", agreements.notes, "contact-notes"),
    _page("contacts/<int:pk>/calls", agreements.calls, "contact-calls"),
    _page("contacts/<int:pk>/consents", agreements.consents, "consents"),
    _page("contacts/<int:pk>/contracts", agreements.contracts, "contracts"),
    _page("contacts/<int:pk>/groups", agreements.groups, "contact-groups"),
    _page("contracts/<int:pk>", agreements.contract, "contract"),
    _page("contracts/<int:pk>/ending", agreements.ending, "contract-ending"),
    _page("groups", groups.groups, "groups"),
    _page("groups/new", groups.new_group, "new-group"),
    _page("groups/<int:pk>/edit", groups.edit, "edit-group"),
    _page("accounts", people.accounts, "accounts"),
    _page("accounts/<int:pk>", people.account, "account"),
    _page("duplicates", duplicates.duplicates, "duplicates"),
    _page("duplicates/<int:pk>", duplicates.duplicate, "duplicate"),
    _page("duplicates/<int:pk>/apart", duplicates.apart, "set-apart"),
    _page("merges/<int:pk>/undoing", duplicates.undo, "unmerge"),
    _page("inbox", inbox.inbox, "inbox"),
    _page("captures/<int:pk>", inbox.capture, "capture"),
    _page("captures/<int:pk>/lead", inbox.make, "capture-lead"),
    _page("captures/<int:pk>/join", inbox.join, "join-capture"),
    _page("captures/<int:pk>/replay", inbox.replay, "replay"),
    _page("captures/<int:pk>/set-aside", inbox.aside, "set-aside"),
    _page("hours", hours.hours, "hours"),
    _page("company/hours", hours.company, "company-hours"),
    _page("branches/<int:pk>/hours", hours.branch, "branch-hours"),
    _page("teams/<int:pk>/hours", hours.team, "team-hours"),
    _page("notices", notices.notices, "notices"),
    _page("notices/reading", notices.read_every, "read-notices"),
    _page("notices/<int:pk>", notices.notice, "notice"),
    _page("notices/<int:pk>/reading", notices.read, "read-notice"),
    _page("notices/<int:pk>/words", notices.words, "notice-words"),
    _page("devices", notices.add, "devices"),
    _page("devices/<int:pk>/removal", notices.drop, "drop-device"),
    _page("profile", session.profile, "profile"),
    _page("profile/notices", notices.choice, "notice-choice"),
]
