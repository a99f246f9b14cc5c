"""Write down that a contact gave or withdrew consent."""

from collections.abc import Collection

from stafet.contacts.consent import Purpose, Way, standing
from stafet.contacts.models import Consent, Contact
from stafet.contacts.standing import check_standing
from stafet.foundation.denials import Invalid
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record

_LONGEST = 2_000


@action("contact.edit")
def give_consent(
    contact: Contact, *, purpose: str, channels: Collection[str], proof: str, by: Actor
) -> list[Consent]:
    """The contact allows this purpose on these channels; gives the decisions that count there now.

    Denies one without proof. Said again with the same proof it changes nothing.
    """
    if not proof.strip():
        raise Invalid(
            "Consent needs a proof.",
            fields={"proof": "How and where was it given? Name the form or the call."},
        )
    return _decide(contact, purpose, channels, proof, is_given=True, by=by)


@action("contact.edit")
def withdraw_consent(
    contact: Contact, *, purpose: str, channels: Collection[str], proof: str = "", by: Actor
) -> list[Consent]:
    """The contact forbids this purpose on these channels, whether it ever allowed it or not; no proof is needed.

    Said again it is one more decision: the first may be given back to somebody else when a merge is undone.
    """
    return _decide(contact, purpose, channels, proof, is_given=False, by=by)


def _decide(
    contact: Contact, purpose: str, channels: Collection[str], proof: str, *, is_given: bool, by: Actor
) -> list[Consent]:
    check_standing(contact)
    if purpose not in set(Purpose):
        raise Invalid("For what?", fields={"purpose": "Pick one of the list."})
    if not channels or not set(channels) <= set(Way):
        raise Invalid("On which channel?", fields={"channels": "Pick at least one of the list."})
    said, proof = standing(contact.consents.all()), proof.strip()[:_LONGEST]
    new = []
    for channel in sorted(set(channels)):
        known = said.get((purpose, channel))
        if not is_given or known is None or (known.is_given, known.proof) != (True, proof):
            new.append(Consent.said_now(contact, purpose, channel, is_given=is_given, proof=proof, by=by))
    Consent.objects.bulk_create(new)
    if new:
        told = {"purpose": purpose, "channels": [one.channel for one in new], "proof": proof}
        kind = "consent:given" if is_given else "consent:withdrawn"
        record(kind, contact, by=by, contact=contact.pk, after=told)
    counting = standing(contact.consents.all())
    return [counting[purpose, channel] for channel in sorted(set(channels))]
