"""Every operation of the API, noun by noun."""

from stafet.api import (
    absences,
    accounts,
    captures,
    cases,
    consents,
    contact_work,
    contacts,
    contracts,
    define,
    definitions,
    distribution,
    groups,
    hours,
    lead_verbs,
    leads,
    leaving,
    matches,
    merges,
    notices,
    problems,
    projects,
    response_times,
    searches,
    staff,
    task_rules,
    tasks,
)
from stafet.api.door import Bearer, Door, StrictParser

api = Door(
    title="Stafet",
    version="1",
    description=(
        "Stafet's API. Times are ISO 8601 with their offset, money is an exact text with its currency, "
        "telephone numbers are E.164, errors are RFC 9457 problems. Send `Authorization: Bearer KEY`. "
        "A POST with an `Idempotency-Key` can be repeated for 24 hours; a PATCH or PUT needs `If-Match`."
    ),
    docs_url=None,
    auth=Bearer(),
    parser=StrictParser(),
    urls_namespace="api",
)
problems.install(api)
for path, router in (
    ("/leads", leads.router),
    ("/leads", lead_verbs.router),
    ("", matches.router),
    ("/contacts", contacts.router),
    ("/contacts", consents.router),
    ("/contacts", contact_work.router),
    ("/contacts", contracts.of_contact),
    ("/contacts", groups.of_contact),
    ("/contracts", contracts.router),
    ("/groups", groups.router),
    ("/accounts", accounts.router),
    ("/tasks", tasks.router),
    ("/task-rules", task_rules.router),
    ("/cases", cases.router),
    ("/merges", merges.router),
    ("/captures", captures.router),
    ("/notices", notices.router),
    ("/me", notices.of_me),
    ("/users", staff.users),
    ("/users", leaving.router),
    ("/absences", absences.router),
    ("/branches", staff.branches),
    ("/teams", staff.teams),
    ("/company", hours.of_company),
    ("/branches", hours.of_branch),
    ("/teams", hours.of_team),
    ("/distribution", distribution.router),
    ("/projects", projects.router),
    ("/users", distribution.of_user),
    ("/leads", distribution.of_lead),
    ("/response-times", response_times.router),
    ("/searches", searches.router),
    ("/definitions", definitions.router),
    ("/definitions", define.router),
):
    api.add_router(path, router)
