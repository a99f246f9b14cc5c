"""Make a source and edit it: where its leads go, its own address, to whom its mail is passed on."""

import secrets
from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_noop

from stafet.catalog.models import Channel, Further, Source
from stafet.foundation.denials import Invalid
from stafet.foundation.mail_address import read_address
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.codes import checked_name, free_code
from stafet.staff.events import record
from stafet.staff.models import Branch
from stafet.staff.rights import Permission

_ROUTING: Final = frozenset({"names", "team", "type", "category", "further", "is_on", "tracks_only"})
# What opens a way in or out is the company's business, not a branch's.
_WAYS: Final = frozenset({"address", "forward_to", "thank_you_url", "is_hidden"})
_KEY_BYTES: Final = 24
_NO_ADDRESS: Final = gettext_noop("This is no e-mail address.")


@action("define.branch", locks=False)
def make_source(
    branch: Branch,
    *,
    channel: str,
    names: Mapping[str, str],
    terms: Mapping[str, Any] | None = None,
    by: Actor,
) -> Source:
    """A source more, of this branch, with a new key as its way in.

    `names` by language; `terms` as `edit_source` takes them. Only who defines for the company opens ways in.
    """
    by.require(Permission.DEFINE_COMPANY)
    if channel not in set(Channel):
        raise Invalid("There is no such channel.", fields={"channel": "Pick one of the list."})
    source = Source(branch=branch, channel=channel, key=secrets.token_urlsafe(_KEY_BYTES))
    _take(source, {**(terms or {}), "names": names})
    source.code = free_code(Source.objects.all(), source.names.get("en") or next(iter(source.names.values())))
    source.save(force_insert=True)
    record("source:made", source, by=by, after=_facts(source))
    return source


@action("define.branch")
def edit_source(
    source: Source, *, changes: Mapping[str, Any], version: int | None = None, by: Actor
) -> Source:
    """Change what its branch may (names, team, type, category, further, is_on, tracks_only), and for the company the ways in and out.

    `address` and `forward_to` are e-mail addresses or empty. Denies an address that another source has, passing on to
    an address that is a source's, and an old `version`.
    """
    check_editable(changes, _ROUTING | _WAYS)
    before = _facts(source)
    _take(source, changes)
    was, is_now = differing(before, _facts(source))
    if is_now.keys() & _WAYS:
        by.require(Permission.DEFINE_COMPANY)
    if is_now:
        source.version += 1
        source.save()
        record("source:edited", source, by=by, before=was, after=is_now)
    return source


def _take(source: Source, changes: Mapping[str, Any]) -> None:
    given = dict(changes)
    if "names" in given:
        given["names"] = _names(given["names"])
    if given.get("further", Further.JOIN) not in set(Further):
        raise Invalid("There is no such rule.", fields={"further": "Pick one of the list."})
    if "address" in given:
        given["address"] = _own_address(source, given["address"])
    if "forward_to" in given:
        given["forward_to"] = _target(given["forward_to"])
    for name, value in given.items():
        setattr(source, name, value)
    if source.team is not None and source.team.branch_id != source.branch_id:
        raise Invalid(
            "A source hands its leads to a team of its branch.", fields={"team": "Pick a team of the branch."}
        )


def _names(given: Mapping[str, str]) -> dict[str, str]:
    names = {language: checked_name(name) for language, name in given.items() if name.strip()}
    if not names:
        raise Invalid("A name is needed.", fields={"name": "What is it called?"})
    return names


def _own_address(source: Source, typed: str) -> str:
    key = _address(typed, field="address")
    if key and Source.objects.filter(address=key).exclude(pk=source.pk).exists():
        raise Invalid("Another source has this address.", fields={"address": "Pick another."})
    return key


def _target(typed: str) -> str:
    key = _address(typed, field="forward_to")
    if key and Source.objects.filter(address=key).exists():
        raise Invalid(
            "Mail would go in a circle.",
            fields={"forward_to": "This address is a source's own: mail would come back."},
        )
    return key


def _address(typed: str, *, field: str) -> str:
    """In lower case, as sources keep theirs; empty where nothing was typed."""
    address = read_address(typed) if typed.strip() else None
    if address is None and typed.strip():
        raise Invalid("This is no e-mail address.", fields={field: _NO_ADDRESS})
    return address.key if address else ""


def _facts(source: Source) -> dict[str, Any]:
    return {
        "names": dict(source.names),
        "team": source.team_id,
        "type": source.type_id,
        "category": source.category_id,
        "further": str(source.further),
        "is_on": source.is_on,
        "tracks_only": source.tracks_only,
        "address": source.address,
        "forward_to": source.forward_to,
        "thank_you_url": source.thank_you_url,
        "is_hidden": source.is_hidden,
    }
