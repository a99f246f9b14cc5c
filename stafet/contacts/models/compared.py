"""Records as matching compares them, and the keys by which they are found: derived, never typed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from stafet.contacts.models.known import Account, Contact


class Cleaned(models.Model):
    """A record as matching compares it (`stafet.particulars`), and the keys by which it is found.

    Derived from the record in the transaction that writes it. `edition` is that of the rules it was cleaned by:
    older ones are done again, unasked.
    """

    particulars = models.JSONField()
    keys = ArrayField(models.BigIntegerField())
    edition = models.SmallIntegerField()

    class Meta:
        abstract = True


class CleanedContact(Cleaned):
    """A contact as it is compared."""

    contact = models.OneToOneField(Contact, models.CASCADE, primary_key=True, related_name="cleaned")

    def __str__(self) -> str:
        return f"contact {self.contact_id}"


class CleanedAccount(Cleaned):
    """An account as it is compared; the private customers' one is not."""

    account = models.OneToOneField(Account, models.CASCADE, primary_key=True, related_name="cleaned")

    def __str__(self) -> str:
        return f"account {self.account_id}"


class Key(models.Model):
    """One key of one record: whoever asks for the key finds the record. 64 bits of a hash stand for the text."""

    key = models.BigIntegerField()
    record_id = models.BigIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.key} of {self.record_id}"


class ContactKey(Key):
    """A key of a contact."""

    pk = models.CompositePrimaryKey("key", "record_id")


class AccountKey(Key):
    """A key of an account."""

    pk = models.CompositePrimaryKey("key", "record_id")


class FrequentKey(models.Model):
    """How many records share a key, where they are many: counted in rounds, for a round number is enough there.

    The key 0 is the number of all records of the kind.
    """

    pk = models.CompositePrimaryKey("kind", "key")
    kind = models.CharField(max_length=7, help_text="contact or account")
    key = models.BigIntegerField()
    holders = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.holders} × {self.kind} {self.key}"
