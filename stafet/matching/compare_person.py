"""Evidence that two sets of particulars are one person."""

from stafet.foundation.nicknames import may_be_short_for
from stafet.matching.compare_company import compare_firms
from stafet.matching.compare_reach import compare_emails, compare_phones, compare_places
from stafet.matching.evidence import Commonness, Evidence
from stafet.particulars.cleaned import Mailbox, Person
from stafet.particulars.spelling import is_cut_off, is_sibling_form, is_slip, slips

Words = tuple[str, ...]
# How good a pair of names is, to choose the order in which two names are read.
_RANK = {
    "equal": 6, "nickname": 5, "part": 4, "near": 4, "initial": 3, "sibling": 1, "missing": 1, "different": 0,
}  # fmt: skip
_MANY = 5000  # records; a name that none of so many has is hardly a name
_IN_USE = 3  # a first name that so many in the stock have is a name, not a slip of another


def compare_people(asked: Person, known: Person, common: Commonness) -> tuple[Evidence, ...]:
    """One piece of evidence for each field, `missing` where one side has nothing.

    Symmetric in `asked` and `known` but for what is counted: the values asked for are.
    """
    first, last, order = _compare_names(asked, known, common)
    emails = compare_emails(asked.emails, known.emails, common)
    hint = None if first.level == "equal" or emails.level == "same" else _hint(asked, known)
    return tuple(
        each
        for each in (
            first,
            last,
            order,
            hint,
            emails,
            compare_phones(asked.phones, known.phones, common),
            compare_places(asked.places, known.places, common),
            _compare_employers(asked, known, common),
            _compare_birthdays(asked.birthday, known.birthday),
            _compare_generations(asked.generation, known.generation),
        )
        if each is not None
    )


def _compare_names(
    asked: Person, known: Person, common: Commonness
) -> tuple[Evidence, Evidence, Evidence | None]:
    first = _first_level(asked.first, known.first, common)
    last = _last_level(asked, known, common)
    rank = _RANK[first] + _RANK[last]
    order = None
    if rank < 8 and asked.first + asked.last and known.first + known.last:
        turned = _turned(asked, known, common, more_than=rank + 1)
        if turned is not None:
            order = Evidence("order", "loose" if asked.loose or known.loose else "swapped")
            first, last, asked = turned
    if rank < 8 and not order and _is_one_word_apart(asked, known):
        first = last = "equal"
    if first == "different" and _is_partner(asked, known):
        first = "partner"
    name, surname = "".join(asked.first[:1]), "".join(asked.last[-1:])
    called = common.of(f"F:{name}") if name else 0
    if first == "near" and common.total < _MANY:
        # So small a stock does not know which names there are.
        called = max(called, 1)
    return (
        Evidence("first", first, " ".join(asked.first), called),
        Evidence("last", last, " ".join(asked.last), common.of(f"L:{surname}") if surname else 0),
        order,
    )


def _turned(
    asked: Person, known: Person, common: Commonness, *, more_than: int
) -> tuple[str, str, Person] | None:
    """The better of two readings, this side's or the other side's fields swapped; None if neither ranks so high."""
    mine = Person(first=asked.last, last=asked.first)
    other = Person(first=known.last, last=known.first)
    best = None
    for one, two in ((mine, known), (asked, other)):
        first = _first_level(one.first, two.first, common)
        if _RANK[first] + _RANK["equal"] <= more_than:
            continue  # whatever the last names are
        last = _last_level(one, two, common)
        if _RANK[first] + _RANK[last] > more_than:
            more_than, best = _RANK[first] + _RANK[last], (first, last, one)
    return best


def _is_one_word_apart(asked: Person, known: Person) -> bool:
    """Whether the whole names are the same letters: a blank in the wrong place."""
    one, two = ("".join(each.first + each.last) for each in (asked, known))
    return len(one) > 5 and one == two


def _first_level(mine: Words, other: Words, common: Commonness) -> str:
    if not mine or not other:
        return "missing"
    one, two = mine[0], other[0]
    if one == two or "".join(mine) == "".join(other):
        is_other_double = one == two and len(mine) > 1 and len(other) > 1 and not _agree(mine[1], other[1])
        # Hans-Peter and Hans-Jürgen are brothers.
        return "sibling" if is_other_double else "equal"
    if len(one) == 1 or len(two) == 1:
        return "initial" if one[0] == two[0] else "different"
    return "part" if one in other or two in mine else _spelling_level(one, two, common)


def _spelling_level(one: str, two: str, common: Commonness) -> str:
    is_called_so = common.of(f"F:{one}")
    if is_sibling_form(one, two) and (is_called_so or common.total < _MANY or not is_slip(one, two)):
        return "sibling"
    if may_be_short_for(one, two):
        return "nickname"
    if is_slip(one, two):
        # A slip gives a word that nobody is called; Anna for Anne gives a sister.
        return "sibling" if is_called_so >= _IN_USE else "near"
    if is_cut_off(one, two):
        return "nickname"
    return "near" if _is_nobody(one, two, f"F:{one}", common) else "different"


def _agree(one: str, other: str) -> bool:
    return one[0] == other[0] and (one == other or 1 in (len(one), len(other)) or is_slip(one, other))


def _last_level(asked: Person, known: Person, common: Commonness) -> str:
    mine, other = asked.last, known.last
    if not mine or not other:
        return "missing"
    if mine[-1] == other[-1] and len(mine) == len(other) == 1:
        return "equal"
    one, two = "".join(mine), "".join(other)
    if one == two:
        return "equal"
    if mine[-1] == other[-1] or mine[-1] in other or other[-1] in mine or mine[0] == other[0]:
        # A middle name that the other side writes with the first names, or leaves out, is no other name.
        extra = set(mine) ^ set(other)
        return "equal" if extra <= {*asked.first, *known.first} or mine[-1] == other[-1] else "part"
    if len(one) == 1 or len(two) == 1:
        return "initial" if one[0] == two[0] else "different"
    is_near = is_slip(one, two) or is_slip(mine[-1], other[-1])
    return "near" if is_near or _is_nobody(one, two, f"L:{mine[-1]}", common) else "different"


def _is_nobody(one: str, two: str, key: str, common: Commonness) -> bool:
    """Micahel, Sroensen: two slips, or one in a spelled-out umlaut, are a slip if nobody is called so."""
    if common.of(key) or common.total < _MANY or one[0] != two[0] or min(len(one), len(two)) < 4:
        return False
    return slips(one, two, 2) <= 2


def _is_partner(asked: Person, known: Person) -> bool:
    return bool(
        (asked.partner and asked.partner in known.first[:1])
        or (known.partner and known.partner in asked.first[:1])
    )


def _hint(asked: Person, known: Person) -> Evidence | None:
    """An e-mail of one side that has the other's first name: it was mistyped, or left out, but is meant."""
    for mine, other in ((asked, known), (known, asked)):
        name = other.first[0] if other.first else ""
        if len(name) > 2 and any(name in box.local and not box.role for box in mine.emails):
            return Evidence("hint", "mail", name)
    return None


def _compare_employers(asked: Person, known: Person, common: Commonness) -> Evidence:
    found = compare_firms(asked.firm, known.firm, common)
    if found.level == "missing":
        # A form without a company field, a mail from the company's domain.
        for mine, other in ((asked, known), (known, asked)):
            if mine.firm and any(_is_domain_of(box, mine.firm.squeezed) for box in other.emails):
                return Evidence("firm", "domain", mine.firm.squeezed)
    return Evidence("firm", found.level, found.value, found.holders)


def _is_domain_of(box: Mailbox, squeezed: str) -> bool:
    name = "".join(sign for sign in box.domain.split(".")[0] if sign.isalnum())
    name = name.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a")
    return not box.free and len(name) > 4 and (name.startswith(squeezed) or squeezed.startswith(name))


def _compare_birthdays(mine: str, other: str) -> Evidence | None:
    if not mine or not other:
        return None
    if mine == other:
        return Evidence("birthday", "same", mine)
    differing = sum(one != two for one, two in zip(mine, other, strict=False))
    is_turned = mine[:4] == other[:4] and mine[5:7] == other[8:] and mine[8:] == other[5:7]
    return Evidence("birthday", "near" if is_turned or differing == 1 else "different", mine)


def _compare_generations(mine: str, other: str) -> Evidence | None:
    if mine and other:
        return Evidence("generation", "same" if mine == other else "different", mine)
    # "junior" said on one side only: it is said because there is a senior.
    return Evidence("generation", "one", mine or other) if mine or other else None
