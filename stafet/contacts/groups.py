"""The tree of contact groups, and who is in a part of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q

from stafet.contacts.models import Contact, ContactGroup, GroupMember
from stafet.contacts.sight import KnownHere
from stafet.staff.actor import Actor
from stafet.staff.sight import and_below


@dataclass(frozen=True, slots=True)
class Placed:
    """A group in its tree: `depth` is 0 at the top, `path` names it behind all above it."""

    group: ContactGroup
    depth: int
    path: str
    members: int = 0


def in_group(
    contacts: KnownHere[Contact], group: ContactGroup, *, with_below: bool = True
) -> KnownHere[Contact]:
    """Those of these contacts who are in this group or, unless told otherwise, in one below it."""
    groups = below(group) if with_below else {group.pk}
    return contacts.filter(pk__in=GroupMember.objects.filter(group__in=groups).values("contact"))


def below(group: ContactGroup) -> set[int]:
    """The keys of this group and of all below it, in whatever branch."""
    rows = ContactGroup.objects.values_list("pk", "parent_id")
    return and_below([group.pk], [(key, parent, 0) for key, parent in rows])


def tree_for(actor: Actor, *, counted: bool = False) -> list[Placed]:
    """The groups that this actor may see, each below its own, by name; `counted`: with how many contacts are in it.

    Only contacts that the actor may see count; one below a group that is not visible stands at the top.
    """
    groups = list(ContactGroup.objects.visible_to(actor).select_related("branch"))
    seen = {group.pk for group in groups}
    below: dict[int | None, list[ContactGroup]] = {}
    for group in groups:
        below.setdefault(group.parent_id if group.parent_id in seen else None, []).append(group)
    return list(_placed(below, None, 0, "", _counts(actor) if counted else {}))


def _placed(
    below: dict[int | None, list[ContactGroup]],
    at: int | None,
    depth: int,
    above: str,
    counts: dict[int, int],
) -> Iterator[Placed]:
    for group in below.get(at, ()):
        path = f"{above} / {group.name}" if above else group.name
        yield Placed(group, depth, path, counts.get(group.pk, 0))
        yield from _placed(below, group.pk, depth + 1, path, counts)


def _counts(actor: Actor) -> dict[int, int]:
    visible = Q(contact__in=Contact.objects.visible_to(actor).values("pk"))
    return dict(GroupMember.objects.filter(visible).order_by().values_list("group").annotate(Count("pk")))
