"""Makes a contact and its account known in a further branch (R13)."""

from stafet.contacts.models import Contact
from stafet.staff.action import hold
from stafet.staff.models import Branch


def make_known(contact: Contact, branch: Branch) -> None:
    """Add `branch` to where a contact and its account are known; both are locked until the transaction ends."""
    for known in (contact, contact.account):
        is_everywhere = getattr(known, "is_private", False)
        if not is_everywhere and branch.pk not in known.branch_ids:
            hold(known)
            known.branch_ids = sorted({*known.branch_ids, branch.pk})
            known.version += 1
            known.save(update_fields=["branch_ids", "version"])
