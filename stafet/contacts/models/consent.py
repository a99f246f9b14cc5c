"""What a contact allowed and what it forbade, each with its proof."""

from typing import Final, Self

import pghistory
from django.db import models

from stafet.contacts.consent import Purpose, Way
from stafet.contacts.models.known import Contact
from stafet.foundation import clock
from stafet.staff.actor import Actor

PURPOSES: Final = [(one, one) for one in Purpose]
WAYS: Final = [(one, one) for one in Way]


@pghistory.track()
class Consent(models.Model):
    """One decision for one purpose on one channel (R64); which one counts says `stafet/contacts/consent.py`.

    `proof` says how it was given, or how it was withdrawn: where the signature is, what was clicked, who said it to
    whom.
    """

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="consents", db_index=False)
    purpose = models.CharField(max_length=20, choices=PURPOSES)
    channel = models.CharField(max_length=10, choices=WAYS)
    is_given = models.BooleanField()
    proof = models.TextField(blank=True)
    at = models.DateTimeField()
    by_kind = models.CharField(max_length=10)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("-at", "-id")
        # Which decision counts is read off the index alone, for each of very many contacts.
        indexes = (
            models.Index(
                "contact", "purpose", "channel", "at", "id", name="consent_standing", include=["is_given"]
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(is_given=False) | ~models.Q(proof=""), name="consent_is_proven"
            ),
        )

    def __str__(self) -> str:
        return f"{self.purpose} by {self.channel}: {'given' if self.is_given else 'withdrawn'}"

    @classmethod
    def said_now(
        cls, contact: Contact, purpose: str, channel: str, *, is_given: bool, proof: str, by: Actor
    ) -> Self:
        """The decision of this moment, not yet stored."""
        return cls(
            contact=contact,
            purpose=purpose,
            channel=channel,
            is_given=is_given,
            proof=proof,
            at=clock.now(),
            **by.signature(),
        )
