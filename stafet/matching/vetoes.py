"""What forbids an automatic match, whatever the points say: contradictions, and evidence of one kind only."""

from stafet.matching.evidence import Evidence
from stafet.particulars.cleaned import Kind

# A word more than the record has is how sisters of a group are named; a word left out is only short.
_OTHER_NAMES = ("sister", "mother", "part", "different", "long", "near_long")
_IN_USE = 3  # a short form that so many in the stock are called is a name of its own


def vetoes(kind: Kind, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """The codes of all vetoes against taking this candidate unasked; empty if there is none."""
    said = {each.field: each for each in evidence}
    return tuple(_of_contact(said) if kind == "contact" else _of_account(said))


def _of_contact(said: dict[str, Evidence]) -> list[str]:
    level = {field: each.level for field, each in said.items()}
    first, last = level["first"], level["last"]
    found = []
    private = level["email"] == "same" and said["email"].holders <= 1
    reached = level["phone"] == "same" and said["phone"].holders <= 1
    if level.get("birthday") == "different":
        found.append("other_birthday")
    if first in ("different", "sibling", "partner"):
        found.append("other_first_name")
    elif _is_first_name_unsure(said["first"]) and not (private or "hint" in level):
        found.append("first_name_unsure")
    if level.get("generation") in ("different", "one"):
        found.append("other_generation")
    elsewhere = (
        level["phone"] in ("same", "near", "head")
        or level["address"] in ("same", "near")
        or level["firm"] == "same"
    )
    if last in ("different", "initial") and not (first == "equal" and private and elsewhere):
        found.append("other_last_name")
    # The one recorded may not be the only one at a telephone.
    is_told = private or "hint" in level or (first == "initial" and reached)
    if first in ("missing", "initial") and not is_told:
        found.append("no_first_name")
    if last == "missing" and not private:
        found.append("no_last_name")
    if not _is_placed(level):
        found.append("name_alone")
    elif (
        last in ("near", "part")
        and first in ("near", "part", "nickname", "initial")
        and not (private or reached or _kinds(level) > 1)
    ):
        found.append("name_unsure")
    return found


def _is_first_name_unsure(first: Evidence) -> bool:
    """Whether a brother or sister may be called so: a name in part, a slip or short form that is in use itself."""
    most = {"part": -1, "near": 0, "nickname": _IN_USE - 1}
    return first.level in most and first.holders > most[first.level]


def _kinds(level: dict[str, str]) -> int:
    """How many kinds of evidence besides the name agree."""
    return (
        (level["email"] in ("same", "near", "role"))
        + (level["phone"] == "same")
        + (level["address"] in ("same", "near"))
        + (level["firm"] in ("same", "near", "short"))
    )


def _is_placed(level: dict[str, str]) -> bool:
    """Whether something besides the name agrees."""
    is_there = level["phone"] == "head" or level["address"] in ("street", "postcode")
    is_colleague = level["firm"] in ("same", "near", "short")
    is_full_name = level["first"] in ("equal", "nickname") and level["last"] == "equal"
    return (
        level["email"] in ("same", "near", "role", "domain")
        or level["phone"] == "same"
        or level["address"] in ("same", "near")
        or level.get("birthday") == "same"
        or (is_colleague and (is_there or is_full_name))
        or (is_full_name and level["phone"] in ("near", "head"))
    )


def _of_account(said: dict[str, Evidence]) -> list[str]:
    level = {field: each.level for field, each in said.items()}
    found = []
    if level["vat"] in ("different", "abroad"):
        found.append("other_vat_id")
    if level.get("form") == "different" and level["vat"] != "same":
        found.append("other_legal_form")
    if level["firm"] in _OTHER_NAMES and level["vat"] != "same":
        found.append("other_name")
    if level["firm"] == "missing" and level["vat"] != "same":
        found.append("no_name")
    if not (
        level["vat"] == "same"
        or "staff" in level
        or level["domain"] in ("same", "free")
        or level["phone"] in ("same", "head")
        or level["address"] in ("same", "near", "street", "postcode")
    ):
        found.append("name_alone")
    return found
