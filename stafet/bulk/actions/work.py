"""Do the next rows of a run, each by the verb that a person uses, in one transaction."""

import json
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import Q

from stafet.bulk.doing import DOINGS
from stafet.bulk.kinds import Of, What
from stafet.bulk.models import Fate, Line, Phase, Run
from stafet.bulk.named import looked_up_once
from stafet.contacts.models import Contact
from stafet.foundation import clock
from stafet.foundation.denials import Denial, Unseen
from stafet.leads.holding import hold_case
from stafet.leads.models import Lead
from stafet.staff.action import action, already_held, is_held
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.rights import Permission

SLICE: Final = 200  # rows of one transaction: others who write one of them wait for all of it


@action("bulk")
def work_on(run: Run, *, by: Actor) -> int:
    """Do up to 200 rows that wait; says how many. What is denied is written beside the row, and the next one is done.

    The rows, what was done to them and how far the run is are one transaction: a process that ends in between has
    done none of them, and whoever takes the run up does each row once.
    """
    if run.phase != Phase.GOING:
        return 0
    lines = list(Line.objects.filter(run=run, fate=Fate.WAITING).order_by("position")[:SLICE])
    rows, cases = _held(run, [line.subject_id for line in lines], by)
    with already_held(_alone(rows.values(), cases)), looked_up_once():
        for line in lines:
            _do(run, line, rows.get(line.subject_id), by)
    _write(lines)
    for name in (Fate.DONE, Fate.SAME, Fate.DENIED):
        setattr(run, name, getattr(run, name) + sum(line.fate == name for line in lines))
    run.turn_at = clock.now()
    if run.looked_at >= run.total:
        run.phase, run.ended_at = Phase.DONE, clock.now()
        record("bulk:ended", run, by=by, after={"done": run.done, "same": run.same, "denied": run.denied})
    run.version += 1
    run.save()
    return len(lines)


def _do(run: Run, line: Line, row: Any, by: Actor) -> None:
    doing = DOINGS[What(run.what)]
    try:
        with transaction.atomic():
            if row is None:
                raise Unseen("There is no such thing.")
            if run.of == Of.LEADS:
                if not is_held(row):
                    row.refresh_from_db(fields=["owner_id", "team_id", "branch_id"])
                by.require(Permission.BULK, row)
            if run.undoes_id is not None:
                doing.undo(row, line.before, line.after, by)
                line.fate = Fate.DONE
                return
            changed = doing.do(row, run.given, by)
            line.fate = Fate.SAME if changed is None else Fate.DONE
            line.before, line.after = changed or ({}, {})
    except Denial as denial:
        line.fate = Fate.DENIED
        line.why = {
            "sentence": denial.template,
            "places": {name: str(value) for name, value in denial.places.items()},
        }


def _alone(rows: Iterable[Any], cases: Collection[int]) -> list[Any]:
    """Those that no verb on another row of the slice writes, and whose case is one of those that were locked.

    Of the leads of one case, what is done to one moves all; one that has come into a case this moment is read anew.
    """
    by_case = [(row, getattr(row, "case_id", None)) for row in rows]
    many = Counter(case for _, case in by_case)
    return [row for row, case in by_case if case is None or (case in cases and many[case] == 1)]


def _write(lines: list[Line]) -> None:
    """All at once: a CASE for each of 200 rows takes longer than what is done to some of them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE bulk_line SET fate = now.fate, before = now.before, after = now.after, why = now.why"
            " FROM unnest(%s::bigint[], %s::text[], %s::text[]::jsonb[], %s::text[]::jsonb[], %s::text[]::jsonb[])"
            " AS now (id, fate, before, after, why) WHERE bulk_line.id = now.id",
            (
                [line.pk for line in lines],
                [str(line.fate) for line in lines],
                *([json.dumps(getattr(line, name)) for line in lines] for name in ("before", "after", "why")),
            ),
        )


def _held(run: Run, keys: list[int], by: Actor) -> tuple[dict[int, Any], set[int]]:
    """The rows that `by` may see, locked in the order that all verbs keep: cases, then leads by number; and the cases."""
    if run.of == Of.CONTACTS:
        rows = Contact.objects.visible_to(by).filter(pk__in=keys).order_by("pk").select_related("account")
        return {row.pk: row for row in rows.select_for_update(no_key=True, of=("self",))}, set()
    cases = set(Lead.objects.filter(pk__in=keys).exclude(case=None).values_list("case", flat=True))
    for case in sorted(cases):
        hold_case(case)
    beside = Lead.objects.filter(Q(pk__in=keys) | Q(case__in=cases)).order_by("number")
    for _ in beside.select_for_update(no_key=True).values_list("pk"):
        pass
    seen = Lead.objects.visible_to(by).filter(pk__in=keys)
    leads = seen.select_related("status", "team", "branch", "owner", "type", "contact__account")
    return {lead.pk: lead for lead in leads}, cases
