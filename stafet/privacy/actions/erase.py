"""Erase one person everywhere: begun by a person, done by a worker slice by slice."""

from stafet.contacts.models import Contact
from stafet.foundation import clock
from stafet.leads.models import Lead
from stafet.privacy.finding import Found, lead_alone, person
from stafet.privacy.going import Going
from stafet.privacy.keeping import kept_contracts
from stafet.privacy.listed import enter, hashes_of
from stafet.privacy.models import Erased, Erasure, ErasureKey, Why
from stafet.privacy.places import Whose
from stafet.privacy.rewriting import SLICE
from stafet.privacy.steps import steps
from stafet.privacy.wake import wake
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record


@action("erase")
def erase_person(contact: Contact, *, why: Why = Why.ASKED, by: Actor) -> Erasure:
    """Begin to erase a contact and all that was merged into it; somebody who is being erased already stays so.

    What belongs to them is found and written down now; a worker does the rest and can be killed at any instant. Their
    leads stay and are counted, without them; open ones stay open with their owner. Contracts that must be kept stay
    with the name until their day, and go then by themselves.
    """
    going = Erasure.objects.going().filter(contact=contact.pk).first()
    if going is not None:
        return going
    found = person(contact.pk)
    kept = kept_contracts(found.keys[Whose.CONTACT])
    days = [one.until for one in kept]
    erasure = _begun(
        found,
        Erasure(
            contact=contact.pk,
            why=why,
            kept=[one.plain() for one in kept],
            kept_until=max((day for day in days if day), default=None) if None not in days else None,
            contacts=[[key, made.isoformat()] for key, made in sorted(found.made_at.items())],
            hashes=hashes_of(found.emails, found.numbers),
        ),
        by,
    )
    record("contact:erased", contact, by=by, contact=contact.pk, after={"erasure": erasure.pk})
    wake()
    return erasure


@action("erase")
def erase_lead(lead: Lead, *, by: Actor) -> Erasure:
    """Begin to take the person out of one lead whose time is over; who they are elsewhere stays."""
    erasure = _begun(lead_alone(lead.pk), Erasure(lead=lead.pk, why=Why.PERIOD), by)
    record("lead:erased", lead, by=by, lead=lead.pk, after={"erasure": erasure.pk})
    return erasure


@action("erase")
def go_on_erasing(erasure: Erasure, *, by: Actor) -> bool:
    """Do the next rows; False when it is through. What was done and how far it is are one transaction."""
    if erasure.state != Erased.GOING:
        return False
    _take_steps(erasure)
    erasure.version += 1
    erasure.save()
    return erasure.state == Erased.GOING


def _take_steps(erasure: Erasure) -> None:
    """As many as a transaction may bear: one that changed rows may be the last."""
    todo, going = steps(), Going.of(erasure)
    done = 0
    while erasure.step < len(todo) and done < SLICE:
        step = todo[erasure.step]
        if erasure.lead is not None and not step.is_own:
            erasure.step += 1
            continue
        before = sum(erasure.counts.values())
        reached = step.slice_(going, erasure.after)
        done += sum(erasure.counts.values()) - before
        erasure.step, erasure.after = (erasure.step, reached) if reached else (erasure.step + 1, 0)
    if erasure.step == len(todo) and done < SLICE:
        if _has_grown(erasure):
            erasure.step = erasure.after = 0
        else:
            _end(erasure)


def _begun(found: Found, erasure: Erasure, by: Actor) -> Erasure:
    erasure.needles, erasure.asked_at = found.needles(), clock.now()
    for column, value in by.signature().items():
        setattr(erasure, column, value)
    erasure.save(force_insert=True)
    _keep_keys(erasure, found)
    return erasure


def _keep_keys(erasure: Erasure, found: Found) -> None:
    rows = [
        ErasureKey(erasure=erasure, whose=whose, key=key)
        for whose, keys in sorted(found.keys.items())
        for key in sorted(keys)
    ]
    ErasureKey.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1_000)


def _has_grown(erasure: Erasure) -> bool:
    """Whether something of theirs came while the rest was erased; then that is erased too."""
    found = person(erasure.contact) if erasure.contact else lead_alone(int(erasure.lead or 0))
    before = ErasureKey.objects.filter(erasure=erasure).count()
    _keep_keys(erasure, found)
    return ErasureKey.objects.filter(erasure=erasure).count() > before


def _end(erasure: Erasure) -> None:
    erasure.state = Erased.KEPT if erasure.kept else Erased.DONE
    erasure.needles, erasure.ended_at = {}, clock.now()
    ErasureKey.objects.filter(erasure=erasure).delete()
    if erasure.contact is not None:
        enter(erasure)
