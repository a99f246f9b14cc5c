"""Merge two contacts."""

from collections.abc import Mapping

from stafet.contacts.carried import carry
from stafet.contacts.models import Contact
from stafet.followups.relink import move_tasks
from stafet.leads.relink import links_of, relink, rename_on_leads
from stafet.mail.relink import move_messages
from stafet.matching.decisions import keep_verdict_on_pair
from stafet.matching.models import Decided
from stafet.records.fields import Take, merged
from stafet.records.holding import hold_both
from stafet.records.models import Kind, Merge
from stafet.records.rows import read_record, renew, write_record
from stafet.records.standing import changed, check_pair, keep_merge, merged_already, tell_leads
from stafet.records.taken import read_take
from stafet.staff.action import action, hold
from stafet.staff.actor import Actor
from stafet.staff.events import record


@action("contact.merge", holds=hold_both)
def merge_contacts(
    kept: Contact, *, gone: Contact, take: Mapping[str, Take] | None = None, by: Actor
) -> Merge:
    """Make two records of one person one: `kept` stands for both, `gone` is hidden (R12).

    `take` says by field whose value stays, see `stafet.records.fields.merged`. Leads, cases, tasks, notes and calls of the
    gone one are the kept one's, and so is what was agreed with it (`stafet.contacts.carried`): a withdrawal beats a
    grant whatever `take` says. A lead keeps its account. Both are locked. The same merge again gives the first one;
    denies one that was merged elsewhere meanwhile.
    """
    if known := merged_already(Kind.CONTACT, kept.pk, gone.pk):
        return known
    hold(gone)
    check_pair(kept, gone)
    name = kept.name
    before = {"kept": read_record(kept), "gone": read_record(gone)}
    chosen = merged(before["kept"], before["gone"], read_take(kept, take or {}))
    keep_verdict_on_pair("contact", gone.pk, kept.pk, decided=Decided.MERGED, by=by)
    gone.merged_into = kept
    renew(gone)
    write_record(kept, chosen)
    links = links_of(gone.pk)
    relink(links, of=gone.pk, to=kept)
    moved = {
        "tasks": move_tasks(of=gone.pk, to=kept.pk),
        "messages": move_messages(of=gone.pk, to=kept.pk),
    }
    relinked = links.plain() | carry(gone, kept, by=by) | moved
    if kept.name != name:
        rename_on_leads(kept)
    after = read_record(kept)
    merge = keep_merge(
        Kind.CONTACT, kept=kept.pk, gone=gone.pk, before=before, after=after, relinked=relinked, by=by
    )
    was, is_now = changed(before["kept"], after)
    told = {**is_now, "merge": merge.pk, "gone": gone.pk, "gone_name": gone.name, "leads": list(links.leads)}
    record("contact:merged", kept, by=by, contact=kept.pk, before=was, after=told)
    tell_leads("contact:merged", merge, links.leads, left=gone, to=kept, by=by)
    return merge
