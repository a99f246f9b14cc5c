"""What forbids an automatic match, whatever the points say: contradictions, and evidence of one kind only."""

from stafet.matching.evidence import Evidence
from stafet.particulars.cleaned import Kind

# A value that more records have than a household has members is shared: a switchboard, info@, an office block.
_HOUSEHOLD = 6


def vetoes(kind: Kind, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """The codes of all vetoes against taking this candidate unasked; empty if there is none."""
    said = {each.field: each for each in evidence}
    return tuple(_of_contact(said) if kind == "contact" else _of_account(said))


def _of_contact(said: dict[str, Evidence]) -> list[str]:
    level = {field: each.level for field, each in said.items()}
    first, last = level["first"], level["last"]
    found = []
    if level.get("birthday") == "different":
        found.append("other_birthday")
    if first in ("different", "sibling", "partner"):
        found.append("other_first_name")
    if level.get("generation") in ("different", "one"):
        found.append("other_generation")
    private = level["email"] == "same" and said["email"].holders <= 1
    reached = level["phone"] == "same" and said["phone"].holders <= 1
    elsewhere = level["phone"] == "same" or level["address"] in ("same", "near") or level["firm"] == "same"
    if last in ("different", "initial") and not (first == "equal" and private and elsewhere):
        found.append("other_last_name")
    if first in ("missing", "initial") and not (private or reached or "hint" in level):
        found.append("no_first_name")
    if last == "missing" and not private:
        found.append("no_last_name")
    if not _is_placed(said, level):
        found.append("name_alone")
    elif last in ("near", "part") and first in ("near", "part", "nickname", "initial") and not (private or reached):
        found.append("name_unsure")
    return found


def _is_placed(said: dict[str, Evidence], level: dict[str, str]) -> bool:
    """Whether something besides the name agrees."""
    return (
        level["email"] in ("same", "near", "role")
        or level["phone"] == "same"
        or level["address"] in ("same", "near")
        or level.get("birthday") == "same"
        or level["firm"] in ("same", "near") and (level["email"] in ("domain",) or level["phone"] == "head"
                                                   or level["address"] in ("street", "postcode"))
        or level["email"] == "domain"
        or level["firm"] in ("same", "near") and level["first"] == "equal" and level["last"] == "equal"
    )  # fmt: skip


def _of_account(said: dict[str, Evidence]) -> list[str]:
    level = {field: each.level for field, each in said.items()}
    found = []
    if level["vat"] in ("different", "abroad"):
        found.append("other_vat_id")
    if level.get("form") == "different" and level["vat"] != "same":
        found.append("other_legal_form")
    if level["firm"] in ("sister", "mother", "part", "different") and level["vat"] != "same":
        found.append("other_name")
    if level["firm"] == "missing" and level["vat"] != "same":
        found.append("no_name")
    if not (
        level["vat"] == "same"
        or level["domain"] in ("same", "free")
        or level["phone"] in ("same", "head")
        or level["address"] in ("same", "near", "street", "postcode")
    ):
        found.append("name_alone")
    return found
