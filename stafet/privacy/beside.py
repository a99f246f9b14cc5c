"""What of a person lies in rows that are not theirs alone: files, imports, merges, events, answers, searches."""

from typing import Any, Final

from django.db.models import Model, Q

from stafet.bulk.models import Run
from stafet.contacts.cleaned import EDITION, note_account
from stafet.contacts.found_by import refresh_account
from stafet.contacts.models import Account, CleanedContact, ContactKey
from stafet.contacts.reached import rows_of
from stafet.exports.models import Export
from stafet.imports.models import FileRow, Import, ImportedRow, Stage, Touched
from stafet.intake.models import PortalTemplate
from stafet.mail.models import AnsweredSender, Block, Document, MessageFile, StoredFile
from stafet.privacy.going import Going
from stafet.privacy.mark import Needles, marked, marked_facts
from stafet.privacy.places import Whose
from stafet.privacy.rewriting import SLICE, unguarded
from stafet.privacy.tables import history_models
from stafet.records.models import Kind, Looked, Merge, Pair
from stafet.search.models import KeptSearch, SavedSearch
from stafet.staff.models import Answer, Event

# Small tables that colleagues fill by hand: read through whole.
_READ_THROUGH: Final[tuple[tuple[type[Model], tuple[str, ...]], ...]] = (
    (KeptSearch, ("criteria",)),
    (SavedSearch, ("name", "criteria")),
    (Export, ("wanted",)),
    (Run, ("given", "about")),
    (Import, ("file_name",)),
    (PortalTemplate, ("sample",)),
)
ENDED: Final = "erased"  # in the undo data of a merge: it cannot be undone any more
NEVER: Final = -1  # a version that no record has: undoing the import leaves it


def drop_files(going: Going) -> int:
    """Delete the files of these messages that nobody else refers to: each is kept once for all who sent it."""
    users = (MessageFile, "file_id"), (Document, "file_id"), (Block, "picture_id")
    files = going.keys[Whose.FILE]
    held: set[int] = set()
    for table, column in users:
        rows: Any = table._base_manager
        held |= set(rows.filter(**{f"{column}__in": files}).values_list(column, flat=True))
    gone, _ = StoredFile.objects.filter(pk__in=files - held).delete()
    return gone


def forget_cleaned(going: Going) -> int:
    """Leave the person out of matching, for good, and out of the list of whom the autoresponder answered."""
    contacts = going.keys[Whose.CONTACT]
    rows = CleanedContact.objects.filter(pk__in=contacts)
    keys = {key for (held,) in rows.values_list("keys") for key in held}
    ContactKey.objects.filter(key__in=keys, record_id__in=contacts).delete()
    changed = rows.update(particulars={}, keys=[], edition=EDITION)
    AnsweredSender.objects.filter(address__in=[one for one in going.firm.amid if "@" in one]).delete()
    Pair.objects.filter(Q(left__in=contacts) | Q(right__in=contacts), kind=Kind.CONTACT).delete()
    Looked.objects.filter(kind=Kind.CONTACT, record__in=contacts).delete()
    return changed


def erase_imports(going: Going) -> int:
    """Empty the lines of files that they came in by, and what undoing would give back; undoing leaves them alone."""
    done = 0
    imports = list(Import.objects.values_list("pk", flat=True))
    for kind in (Whose.CONTACT, Whose.LEAD):
        keys = going.keys[kind]
        # Each import is one look into the table's own key, whose first column it is.
        touched = Touched.objects.filter(made_by__in=imports, kind=kind, record_id__in=keys)
        lines = list(touched.values_list("made_by", "number"))
        touched.update(before={}, version=NEVER)
        ImportedRow.objects.filter(kind=kind, record_id__in=keys).delete()
        for made_by, number in lines:
            done += _empty(FileRow.objects.filter(made_by=made_by, number=number))
    if going.erasure.lead is not None:
        return done
    # What was refused, or undone, points at nobody: it is read through.
    strange = FileRow.objects.filter(Q(outcome="refused") | Q(made_by__stage=Stage.UNDONE))
    for row in strange.filter(_anywhere("cells", going.firm)):
        done += _empty(FileRow.objects.filter(made_by=row.made_by_id, number=row.number))
    return done


def _empty(rows: Any) -> int:
    done = 0
    for row in rows:
        row.cells, row.reason = marked(row.cells), {}
        rows.filter(made_by=row.made_by_id, number=row.number).update(cells=row.cells, reason=row.reason)
        done += 1
    return done


def erase_merges(going: Going) -> int:
    """Mark what undoing their merges would give back; a merge of their accounts loses their values."""
    named = [f"contact:{key}" for key in going.keys[Whose.CONTACT]]
    done = 0
    for merge in Merge.objects.filter(touched__overlap=named):
        if merge.kind == Kind.CONTACT:
            merge.before, merge.after = {**marked(merge.before), ENDED: True}, marked(merge.after)
        else:
            merge.before, merge.after = (going.firm.taken_out(one) for one in (merge.before, merge.after))
        merge.version += 1
        merge.save(update_fields=["before", "after", "version"])
        done += 1
    return done


def erase_events(going: Going) -> int:
    """Mark what events tell of them; who did what, when, and which field it was stays."""
    own = Q(lead_number__in=going.keys[Whose.LEAD]) | Q(contact_id__in=going.keys[Whose.CONTACT])
    for kind, whose in (("contact", Whose.CONTACT), ("capture", Whose.CAPTURE), ("lead", Whose.LEAD)):
        own |= Q(subject_kind=kind, subject_id__in=going.keys[whose])
    near = Q(lead_number__in=going.keys[Whose.NEAR_LEAD]) | Q(contact_id__in=going.keys[Whose.NEAR_CONTACT])
    for kind, whose in (("contact", Whose.NEAR_CONTACT), ("account", Whose.NEAR_ACCOUNT)):
        near |= Q(subject_kind=kind, subject_id__in=going.keys[whose])
    with unguarded(Event):
        return _rewrite_events(own, going, is_own=True) + _rewrite_events(near, going, is_own=False)


def _rewrite_events(found: Q, going: Going, *, is_own: bool) -> int:
    changed = []
    for event in Event.objects.filter(found).order_by().only("pk", "kind", "before", "after"):
        was = event.before, event.after
        if is_own:
            event.before, event.after = (marked_facts(event.kind, one, going.needles) for one in was)
        else:
            event.before, event.after = (going.needles.taken_out(one) for one in was)
        if was != (event.before, event.after):
            changed.append(event)
    Event.objects.bulk_update(changed, ["before", "after"], batch_size=SLICE)
    return len(changed)


def find_accounts_again(going: Going) -> int:
    """Let accounts that lost an address of theirs be found and compared by what is left."""
    accounts = Account.objects.filter(pk__in=going.keys[Whose.NEAR_ACCOUNT], merged_into=None)
    for account in accounts:
        further = rows_of(account)
        refresh_account(account, further)
        account.save(update_fields=["search", "sort_key"])
        note_account(account, further)
    return len(accounts)


def erase_by_value(going: Going) -> int:
    """Mark their values in what colleagues searched for, took out and ran, and drop answers that hold one."""
    done = 0
    past = history_models()
    for table, columns in _READ_THROUGH:
        done += _read_through(table, columns, going)
        if table in past:
            with unguarded(past[table]):
                done += _read_through(past[table], columns, going)
    answers: Any = Answer.objects.only("pk", "body")
    held = [one.pk for one in answers.iterator() if _is_in(bytes(one.body), going.needles)]
    gone, _ = Answer.objects.filter(pk__in=held).delete()
    return done + gone + _tell_of_subjects(going)


def _read_through(table: type[Model], columns: tuple[str, ...], going: Going) -> int:
    """Rows that hold one of the values lose single names too; a name alone is anybody's."""
    here = [one for one in columns if one in {field.attname for field in table._meta.concrete_fields}]
    changed = []
    for row in table._base_manager.filter(_any_column(here, going.firm)).only("pk", *here):
        for column in here:
            setattr(row, column, going.needles.taken_out(getattr(row, column)))
        changed.append(row)
    if here:
        table._base_manager.bulk_update(changed, here, batch_size=SLICE)
    return len(changed)


def _tell_of_subjects(going: Going) -> int:
    """Events of what was read through: an export's, a search's, a run's."""
    kinds = ("export", "savedsearch", "run", "import", "portaltemplate")
    found = Q(subject_kind__in=kinds) & _any_column(["before", "after"], going.firm)
    with unguarded(Event):
        return _rewrite_events(found, going, is_own=False)


def _any_column(columns: list[str], needles: Needles) -> Q:
    found = Q(pk__in=())
    for column in columns:
        found |= _anywhere(column, needles)
    return found


def _anywhere(column: str, needles: Needles) -> Q:
    """Rows in which one of the values may stand; whether it does is told by reading them."""
    found = Q(pk__in=())
    for one in (*needles.amid, *(number[-6:] for number in needles.numbers)):
        found |= Q(**{f"{column}__icontains": one})
    return found


def _is_in(body: bytes, needles: Needles) -> bool:
    text = body.decode("utf-8", "replace")
    if "\\u" in text:
        text = text.encode("latin-1", "backslashreplace").decode("unicode_escape", "replace")
    return needles.are_in(text)
