"""Who may see whom: contacts and accounts of one's branches, and the shared private account (R13, R62)."""

from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models
from django.db.models import Q

from stafet.staff.actor import Actor
from stafet.staff.rights import Role

if TYPE_CHECKING:
    from stafet.contacts.models import Account, Contact

Known = TypeVar("Known", "Account", "Contact")


class KnownHere(models.QuerySet[Known]):
    """The words in which contacts and accounts are asked for."""

    def visible_to(self, actor: Actor) -> Self:
        """What this actor may see, without what was merged into another one."""
        return self.known_to(actor).filter(merged_into=None)

    def known_to(self, actor: Actor) -> Self:
        """What this actor may know of, merged or not; everything for Stafet itself and administrators."""
        if actor.is_trusted or actor.role is Role.ADMINISTRATOR:
            return self
        here = Q(branch_ids__overlap=sorted(actor.branch_ids))
        if any(field.name == "is_private" for field in self.model._meta.get_fields()):
            here |= Q(is_private=True)
        return self.filter(here)

    def standing_for(self, key: int, actor: Actor) -> int | None:
        """The key of the record that stands for this one since it was merged, if this actor may see it."""
        merged = self.known_to(actor).exclude(merged_into=None)
        found = merged.filter(pk=key).values_list("merged_into", flat=True).first()
        seen: int | None = None
        while found is not None:
            seen = found
            found = self.filter(pk=seen).values_list("merged_into", flat=True).first()
        return seen if seen is not None and self.visible_to(actor).filter(pk=seen).exists() else None
