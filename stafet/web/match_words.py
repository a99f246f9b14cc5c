"""Why somebody may be known already, in words that can be translated.

Matching is pure: it gives its reasons as codes with an English sentence each. Each of them stands here too.
"""

from collections.abc import Iterable

from django.utils.translation import gettext, gettext_noop

from stafet.matching.sentences import SENTENCES

WORDS = (
    gettext_noop("Same first name"),
    gettext_noop("First name is a short form"),
    gettext_noop("First names agree in part"),
    gettext_noop("First name nearly the same, probably mistyped"),
    gettext_noop("First name agrees with the initial"),
    gettext_noop("First name similar, but a name of its own"),
    gettext_noop("First name is that of the second person"),
    gettext_noop("Different first name"),
    gettext_noop("Same last name"),
    gettext_noop("Last name nearly the same, probably mistyped"),
    gettext_noop("Last names agree in part"),
    gettext_noop("Last name agrees with the initial"),
    gettext_noop("Different last name"),
    gettext_noop("First and last name are swapped"),
    gettext_noop("The e-mail address holds the first name"),
    gettext_noop("Same e-mail address"),
    gettext_noop("Same e-mail address, but a shared one"),
    gettext_noop("E-mail address nearly the same, probably mistyped"),
    gettext_noop("Same name before the @, another provider"),
    gettext_noop("E-mail address in the same domain"),
    gettext_noop("Different e-mail address"),
    gettext_noop("Same telephone number"),
    gettext_noop("Telephone number differs in one digit"),
    gettext_noop("Telephone extension of the same switchboard"),
    gettext_noop("Different telephone number"),
    gettext_noop("Same address"),
    gettext_noop("Address nearly the same"),
    gettext_noop("Same street"),
    gettext_noop("Same postcode"),
    gettext_noop("Same town"),
    gettext_noop("Different address"),
    gettext_noop("Same company name"),
    gettext_noop("Company name nearly the same, probably mistyped"),
    gettext_noop("Company name left out a word"),
    gettext_noop("Company name left out a word and is mistyped"),
    gettext_noop("Company name has a word more"),
    gettext_noop("Company name has a word more and is mistyped"),
    gettext_noop("Name of a sister company"),
    gettext_noop("Name of the company without what parts it from a sister"),
    gettext_noop("Company names have a word in common"),
    gettext_noop("E-mail domain fits the company"),
    gettext_noop("Different company"),
    gettext_noop("Same legal form"),
    gettext_noop("Related legal form"),
    gettext_noop("Different legal form"),
    gettext_noop("Same VAT id"),
    gettext_noop("VAT id differs in one sign"),
    gettext_noop("Different VAT id"),
    gettext_noop("VAT id of another country"),
    gettext_noop("Same e-mail domain"),
    gettext_noop("E-mail domain nearly the same"),
    gettext_noop("E-mail domain fits the name"),
    gettext_noop("Different e-mail domain"),
    gettext_noop("The person is a known contact there"),
    gettext_noop("Same birthday"),
    gettext_noop("Birthday nearly the same"),
    gettext_noop("Different birthday"),
    gettext_noop("Same generation (junior, senior)"),
    gettext_noop("Another generation (junior, senior)"),
    gettext_noop("One of them is a junior or a senior"),
    gettext_noop("Not taken unasked: the birthdays differ"),
    gettext_noop("Not taken unasked: the first names differ, perhaps one household"),
    gettext_noop("Not taken unasked: a brother or sister may have this first name"),
    gettext_noop("Not taken unasked: the last names differ"),
    gettext_noop("Not taken unasked: father and son may share a name"),
    gettext_noop("Not taken unasked: several may share this telephone or address"),
    gettext_noop("Not taken unasked: the last name is missing"),
    gettext_noop("Not taken unasked: only the name agrees"),
    gettext_noop("Not taken unasked: neither name is certain"),
    gettext_noop("Not taken unasked: another VAT id is another company"),
    gettext_noop("Not taken unasked: another legal form is another company"),
    gettext_noop("Not taken unasked: the company names differ"),
    gettext_noop("Not taken unasked: the company name is missing"),
    gettext_noop("Not taken unasked: another one fits nearly as well"),
)
# What is worth reading beside its sentence; the others are values as they are compared, not as one writes them.
_LEGIBLE = frozenset({"email.same", "email.role", "email.domain", "domain.same", "address.postcode"})


def told_why(why: Iterable[tuple[str, str]]) -> str:
    """Which fields agreed and which differed, in the reader's language."""
    said = [(gettext(SENTENCES[code]), value if code in _LEGIBLE else "") for code, value in why]
    return " · ".join(f"{sentence}: {value}" if value else sentence for sentence, value in said)
