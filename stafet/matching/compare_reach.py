"""Evidence that people and companies share: e-mail, telephone, address."""

from stafet.matching.evidence import Commonness, Evidence
from stafet.particulars.keys import address_key, phone_key
from stafet.particulars.cleaned import Mailbox, Place
from stafet.particulars.spelling import slips

_SHORTEST_TAIL = 7  # equal last digits that make two numbers one, if the rest is a country or an area left out
_MISSING, _SAME = "missing", "same"


def compare_emails(asked: tuple[Mailbox, ...], known: tuple[Mailbox, ...], common: Commonness) -> Evidence:
    """The best of all pairs: same, role (same, but read by several), near, local, domain, different, missing."""
    if not asked or not known:
        return Evidence("email", _MISSING)
    best = Evidence("email", "different", asked[0].address)
    for mine in asked:
        for other in known:
            if mine.local == other.local and mine.domain == other.domain:
                level = "role" if mine.role else _SAME
                return Evidence("email", level, mine.address, common.of(f"e:{mine.address}"))
            level = _likeness(mine, other)
            if _MAIL_RANK[level] > _MAIL_RANK[best.level]:
                best = Evidence("email", level, mine.address if level != "domain" else mine.domain,
                                common.of(f"D:{mine.domain}") if level == "domain" else 0)  # fmt: skip
    return best


_MAIL_RANK = {"different": 0, "domain": 1, "local": 2, "near": 3}


def _likeness(one: Mailbox, other: Mailbox) -> str:
    if one.domain == other.domain:
        if not one.role and not other.role and _is_mistyped(one.local, other.local):
            return "near"
        return "different" if one.free else "domain"
    if one.local == other.local and not one.role:
        # gmial.com is a slip, gmx.de and web.de are two providers.
        return "near" if len(one.local) > 4 and slips(one.domain, other.domain, 2) <= 2 and _is_typed_domain(
            one, other) else "local"  # fmt: skip
    return "different"


def _is_typed_domain(one: Mailbox, other: Mailbox) -> bool:
    """Of two nearly equal domains one must be nobody's known provider."""
    return not (one.free and other.free) or one.domain.split(".")[0] == other.domain.split(".")[0]


def _is_mistyped(one: str, other: str) -> bool:
    """One slip, not in the first letter (s.meier, k.meier) and not in a number (anna1, anna2)."""
    if one[:1] != other[:1] or min(len(one), len(other)) < 5:
        return False
    digits = "".join(filter(str.isdigit, one)), "".join(filter(str.isdigit, other))
    return slips(one, other, 1) <= 1 and digits[0] == digits[1]


def compare_phones(asked: tuple[str, ...], known: tuple[str, ...], common: Commonness) -> Evidence:
    """The best of all pairs: same, near (one digit), head (another extension), different, missing."""
    if not asked or not known:
        return Evidence("phone", _MISSING)
    best, rank = Evidence("phone", "different", asked[0]), 0
    for mine in asked:
        for other in known:
            if mine == other or _is_tail(mine, other):
                return Evidence("phone", _SAME, mine, common.of(phone_key(mine)))
            if rank < 1 and len(mine) > 7 and mine[:-2] == other[:-2]:
                best, rank = Evidence("phone", "head", mine), 1
            elif not rank and len(mine) > 7 and slips(mine, other, 1) == 1:
                best = Evidence("phone", "near", mine)
    return best


def _is_tail(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST_TAIL and long.endswith(short)


def compare_places(asked: tuple[Place, ...], known: tuple[Place, ...], common: Commonness) -> Evidence:
    """The best of all pairs: same, near (one part mistyped), street (another or no number), postcode, town,
    different, missing."""
    if not asked or not known:
        return Evidence("address", _MISSING)
    best, rank = Evidence("address", "different", asked[0].postcode or asked[0].town), 0
    for mine in asked:
        for other in known:
            level = _nearness(mine, other)
            if _PLACE_RANK[level] > rank:
                best, rank = _located(level, mine, common), _PLACE_RANK[level]
    if not rank and not any(_may_differ(mine, other) for mine in asked for other in known):
        return Evidence("address", _MISSING)
    return best


_PLACE_RANK = {"different": 0, "town": 1, "postcode": 2, "street": 3, "near": 4, "same": 5}


def _located(level: str, place: Place, common: Commonness) -> Evidence:
    if level in ("same", "near"):
        return Evidence("address", level, f"{place.street} {place.number}", common.of(address_key(place)))
    if level == "postcode":
        return Evidence("address", level, place.postcode, common.of(f"Z:{place.postcode}"))
    return Evidence("address", level, place.street if level == "street" else place.town)


def _nearness(one: Place, other: Place) -> str:
    is_same_postcode = bool(one.postcode) and one.postcode == other.postcode
    is_same_town = bool(one.town) and (one.town == other.town or slips(one.town, other.town, 1) <= 1)
    is_here = is_same_postcode or is_same_town
    nowhere = not (one.postcode and other.postcode) and not (one.town and other.town)
    is_same_number = bool(one.number) and one.number == other.number
    if one.street and other.street:
        if one.street == other.street:
            if is_same_number and (is_here or nowhere):
                return "same"
            if is_same_number and slips(one.postcode, other.postcode, 1) <= 1 and len(one.street) > 5:
                return "near"
            if is_here and not (one.number and other.number):
                return "street"
        elif is_here and is_same_number and slips(one.street, other.street, 2) <= (2 if len(one.street) > 8 else 1):
            return "near"
    if is_same_postcode:
        return "postcode"
    return "town" if is_same_town else "different"


def _may_differ(one: Place, other: Place) -> bool:
    """Whether two addresses have a part in common that could have agreed."""
    return bool(one.postcode and other.postcode or one.town and other.town or one.street and other.street)
