"""Give two merged records back."""

from collections.abc import Collection

from stafet.contacts.carried import hand_back
from stafet.contacts.models import Account, Contact
from stafet.followups.relink import give_tasks
from stafet.leads.relink import relink, relink_to_account, rename_on_leads
from stafet.mail.relink import give_messages
from stafet.matching.decisions import keep_parting
from stafet.records.fields import given_back
from stafet.records.holding import hold_merged
from stafet.records.models import Kind, Merge
from stafet.records.own import own_links
from stafet.records.people import move_people, rename_employer
from stafet.records.rows import read_record, renew, write_record
from stafet.records.standing import changed, check_latest, check_not_erased, mark_undone, tell_leads
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record


@action("contact.merge", holds=hold_merged)
def unmerge(merge: Merge, *, give_back: Collection[int] = (), by: Actor) -> Merge:
    """Undo a merge: each record is as it was, with its own leads, unless it was edited since.

    An edit since stays on the kept one; so does a lead that came since, unless `give_back` names its number. A lead
    that joined a case goes where the case goes. Undone already: the same again. Denies a merge on which a later one
    builds, naming it, and a lead to give back whose case stays.
    """
    if merge.undone_at is not None:
        return merge
    check_not_erased(merge)
    check_latest(merge)
    if merge.kind == Kind.CONTACT:
        _give_back_contact(merge, give_back, by)
    else:
        _give_back_account(merge, give_back, by)
    mark_undone(merge, by=by)
    keep_parting("contact" if merge.kind == Kind.CONTACT else "account", merge.gone, merge.kept, by=by)
    return merge


def _give_back_contact(merge: Merge, give_back: Collection[int], by: Actor) -> None:
    kept = Contact.objects.select_related("account").get(pk=merge.kept)
    gone = Contact.objects.select_related("account").get(pk=merge.gone)
    links, name = own_links(merge, give_back), kept.name
    _part(kept, gone, merge, leads=links.leads, by=by)
    relink(links, of=kept.pk, to=gone)
    hand_back(merge.relinked, of=kept, to=gone, by=by)
    give_tasks(merge.relinked.get("tasks", []), of=kept.pk, to=gone.pk)
    give_messages(merge.relinked.get("messages", []), links.leads, of=kept.pk, to=gone.pk)
    tell_leads("contact:unmerged", merge, links.leads, left=kept, to=gone, by=by)
    if kept.name != name:
        rename_on_leads(kept)


def _give_back_account(merge: Merge, give_back: Collection[int], by: Actor) -> None:
    kept, gone = Account.objects.get(pk=merge.kept), Account.objects.get(pk=merge.gone)
    leads = sorted({*merge.relinked["leads"], *give_back})
    name = kept.name
    _part(kept, gone, merge, leads=leads, by=by)
    if kept.name != name:
        rename_employer(kept)
    move_people(merge.relinked["contacts"], of=kept.pk, to=gone)
    relink_to_account(leads, of=kept.pk, to=gone.pk)


def _part(
    kept: Contact | Account, gone: Contact | Account, merge: Merge, *, leads: Collection[int], by: Actor
) -> None:
    """Write both records as they are without the merge, and tell it on both."""
    is_now = read_record(kept)
    write_record(kept, given_back(merge.before["kept"], merge.after, is_now))
    gone.merged_into = None
    renew(gone)
    before, after = changed(is_now, read_record(kept))
    for one, other in ((kept, gone), (gone, kept)):
        told = {"merge": merge.pk, "parted_from": other.pk, "parted_name": other.name, "leads": list(leads)}
        record(
            f"{merge.kind}:unmerged",
            one,
            by=by,
            contact=one.pk if merge.kind == Kind.CONTACT else None,
            before=before if one is kept else {},
            after={**(after if one is kept else {}), **told},
        )
