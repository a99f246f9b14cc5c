"""Under which keys a contact was known before others were merged into it."""

from stafet.contacts.models import Contact


def keys_of(contact: Contact) -> list[int]:
    """Its own key, and those of all that were merged into it, however often."""
    found, waiting = [contact.pk], [contact.pk]
    while waiting:
        waiting = list(Contact.objects.filter(merged_into__in=waiting).values_list("pk", flat=True))
        found += waiting
    return found
