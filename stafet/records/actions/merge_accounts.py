"""Merge two accounts."""

from collections.abc import Mapping

from stafet.contacts.models import Account
from stafet.foundation.denials import Forbidden
from stafet.leads.relink import leads_of_account, relink_to_account
from stafet.matching.decisions import keep_verdict_on_pair
from stafet.matching.models import Decided
from stafet.records.fields import Take, merged
from stafet.records.holding import hold_both
from stafet.records.models import Kind, Merge
from stafet.records.people import move_people, people_of, rename_employer
from stafet.records.rows import read_record, renew, write_record
from stafet.records.standing import changed, check_pair, keep_merge, merged_already
from stafet.records.taken import read_take
from stafet.staff.action import action, hold
from stafet.staff.actor import Actor
from stafet.staff.events import record


@action("contact.merge", holds=hold_both)
def merge_accounts(
    kept: Account, *, gone: Account, take: Mapping[str, Take] | None = None, by: Actor
) -> Merge:
    """Make two records of one organisation one: `kept` stands for both, `gone` is hidden (R12).

    As `merge_contacts`; the gone one's contacts and leads are the kept one's. Denies the private customers' account.
    """
    if known := merged_already(Kind.ACCOUNT, kept.pk, gone.pk):
        return known
    hold(gone)
    check_pair(kept, gone)
    if kept.is_private or gone.is_private:
        raise Forbidden("The account of the private customers stays as it is.")
    before = {"kept": read_record(kept), "gone": read_record(gone)}
    chosen = merged(before["kept"], before["gone"], read_take(kept, take or {}))
    keep_verdict_on_pair("account", gone.pk, kept.pk, decided=Decided.MERGED, by=by)
    gone.merged_into = kept
    renew(gone)
    write_record(kept, chosen)
    if kept.name != before["kept"]["name"]:
        rename_employer(kept)
    people, leads = people_of(gone.pk), leads_of_account(gone.pk)
    move_people(people, of=gone.pk, to=kept)
    relink_to_account(leads, of=gone.pk, to=kept.pk)
    after = read_record(kept)
    relinked = {"contacts": people, "leads": leads}
    merge = keep_merge(
        Kind.ACCOUNT, kept=kept.pk, gone=gone.pk, before=before, after=after, relinked=relinked, by=by
    )
    was, is_now = changed(before["kept"], after)
    told = {**is_now, "merge": merge.pk, "gone": gone.pk, "gone_name": gone.name}
    record("account:merged", kept, by=by, before=was, after=told)
    return merge
