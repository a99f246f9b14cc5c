"""Evidence that two sets of particulars are one company."""

from stafet.foundation.legal_forms import may_be_one_form
from stafet.matching.compare_reach import compare_phones, compare_places
from stafet.matching.evidence import Commonness, Evidence
from stafet.particulars.keys import domain_words
from stafet.particulars.cleaned import Company, Firm, Mailbox
from stafet.particulars.spelling import is_slip, slips
from stafet.particulars.vat import is_sound
from stafet.particulars.words import SISTER_WORDS

_MISSING = "missing"
_LONG_SISTER_WORDS = sorted(word for word in SISTER_WORDS if len(word) > 5)


def compare_companies(asked: Company, known: Company, common: Commonness) -> tuple[Evidence, ...]:
    """One piece of evidence for each field, `missing` where one side has nothing."""
    found = [
        compare_firms(asked.firm, known.firm, common),
        _compare_forms(asked.firm, known.firm),
        _compare_vat(asked, known, common),
        _compare_domains(asked, known, common),
        compare_phones(asked.phones, known.phones, common),
        compare_places(asked.places, known.places, common),
    ]
    return tuple(each for each in found if each is not None)


def compare_firms(asked: Firm, known: Firm, common: Commonness) -> Evidence:
    """Two names without their forms: same, near (mistyped), short or long (words left out or added), sister,
    part (one word in common), different, missing. `holders`: of the rarest word that both have."""
    if not asked or not known:
        return Evidence("firm", _MISSING)
    value = " ".join(asked.words)
    if asked.squeezed == known.squeezed or sorted(asked.words) == sorted(known.words):
        return Evidence("firm", "same", value, common.of(f"X:{asked.squeezed}"))
    shared, mine, other, mistyped = _paired(asked.words, known.words)
    length = min(len(asked.squeezed), len(known.squeezed))
    if not mine and not other or length > 5 and slips(asked.squeezed, known.squeezed, 2) <= length // 8:
        if not (set(asked.words) ^ set(known.words)) & SISTER_WORDS:
            return Evidence("firm", "near", value, common.of(f"X:{asked.squeezed}"))
    if not shared:
        return Evidence("firm", _initials(asked, known), value)
    holders = min(common.of(f"W:{word}") for word in shared)
    if _names_a_sister(mine):
        return Evidence("firm", "sister", value, holders)
    if _names_a_sister(other):
        return Evidence("firm", "mother", value, holders)
    if not mine:
        return Evidence("firm", "near_short" if mistyped else "short", value, holders)
    if not other:
        return Evidence("firm", "near_long" if mistyped else "long", value, holders)
    return Evidence("firm", "part", value, holders)


def _paired(mine: tuple[str, ...], other: tuple[str, ...]) -> tuple[list[str], list[str], list[str], bool]:
    """The words of `mine` that `other` has too, what is left on each side, and whether a slip was needed."""
    left = list(other)
    shared, alone, mistyped = [], [], False
    for word in mine:
        if word in left:
            left.remove(word)
            shared.append(word)
        else:
            alone.append(word)
    for word in list(alone):
        near = next((each for each in left if is_slip(word, each) or _is_abbreviation(word, each)), None)
        if near:
            left.remove(near)
            alone.remove(word)
            shared.append(word)
            mistyped = True
    return shared, alone, left, mistyped


def _names_a_sister(left: list[str]) -> bool:
    """Whether a word that only one side has is of those that part the companies of a group, mistyped or not."""
    return any(word in SISTER_WORDS or any(is_slip(word, each) for each in _LONG_SISTER_WORDS) for word in left)


def _is_abbreviation(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and long.startswith(short)


def _initials(asked: Firm, known: Firm) -> str:
    """`short` names: the first letters of the other's words."""
    for one, other in ((asked, known), (known, asked)):
        if len(one.words) == 1 and len(other.words) > 2 and one.squeezed == "".join(word[0] for word in other.words):
            return "part"
    return "different"


def _compare_forms(asked: Firm, known: Firm) -> Evidence | None:
    if not asked.form or not known.form:
        return None
    if asked.form == known.form:
        return Evidence("form", "same", asked.form)
    return Evidence("form", "kin" if may_be_one_form(asked.form, known.form) else "different", asked.form)


def _compare_vat(asked: Company, known: Company, common: Commonness) -> Evidence:
    mine, other = asked.vat_id, known.vat_id
    if not mine or not other:
        return Evidence("vat", _MISSING)
    if mine == other:
        return Evidence("vat", "same", mine, common.of(f"v:{mine}"))
    if slips(mine, other, 1) <= 1:
        # Two sound numbers that differ in a digit are two companies; an unsound one is a slip.
        both_sound = is_sound(asked.vat_country, mine) and is_sound(known.vat_country, other)
        return Evidence("vat", "different" if both_sound else "near", mine)
    if asked.vat_country and known.vat_country and asked.vat_country != known.vat_country:
        return Evidence("vat", "abroad", mine)
    return Evidence("vat", "different", mine)


def _compare_domains(asked: Company, known: Company, common: Commonness) -> Evidence:
    """same address, domain, fits (its name is the other's domain), different, missing."""
    for mine in asked.emails:
        for other in known.emails:
            if mine.address == other.address:
                level = "free" if mine.free else "same"
                return Evidence("domain", level, mine.address, common.of(f"e:{mine.address}"))
    own = [box for box in asked.emails if not box.free]
    others = [box for box in known.emails if not box.free]
    for mine in own:
        if any(mine.domain == other.domain for other in others):
            return Evidence("domain", "same", mine.domain, common.of(f"D:{mine.domain}"))
        if any(len(mine.domain) > 7 and slips(mine.domain, other.domain, 1) <= 1 for other in others):
            return Evidence("domain", "near", mine.domain)
    if own and others:
        return Evidence("domain", "different", own[0].domain)
    if _fits(own, known.firm) or _fits(others, asked.firm):
        return Evidence("domain", "fits", own[0].domain if own else others[0].domain)
    return Evidence("domain", _MISSING)


def _fits(boxes: list[Mailbox], firm: Firm) -> bool:
    """Whether a domain is made of the name: mueller-bau.de of Müller Bau."""
    for box in boxes:
        name = domain_words(box.domain)
        plain = name.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a")
        if len(firm.squeezed) > 4 and (plain.startswith(firm.squeezed) or len(plain) > 6 and firm.squeezed.startswith(plain)):
            return True
    return False
