"""Why: each code of evidence and veto as an English sentence that a door may translate."""

from stafet.matching.evidence import Evidence
from stafet.matching.verdict import Candidate

# {value} is what agreed or differed. A code without a sentence is not worth telling (town, postcode unknown).
SENTENCES = {
    "first.equal": "Same first name",
    "first.nickname": "First name is a short form",
    "first.part": "First names agree in part",
    "first.near": "First name nearly the same, probably mistyped",
    "first.initial": "First name agrees with the initial",
    "first.sibling": "First name similar, but a name of its own",
    "first.partner": "First name is that of the second person",
    "first.different": "Different first name",
    "last.equal": "Same last name",
    "last.near": "Last name nearly the same, probably mistyped",
    "last.part": "Last names agree in part",
    "last.initial": "Last name agrees with the initial",
    "last.different": "Different last name",
    "order.swapped": "First and last name are swapped",
    "hint.mail": "The e-mail address holds the first name",
    "email.same": "Same e-mail address",
    "email.role": "Same e-mail address, but a shared one",
    "email.near": "E-mail address nearly the same, probably mistyped",
    "email.local": "Same name before the @, another provider",
    "email.domain": "E-mail address in the same domain",
    "email.different": "Different e-mail address",
    "phone.same": "Same telephone number",
    "phone.near": "Telephone number differs in one digit",
    "phone.head": "Telephone extension of the same switchboard",
    "phone.different": "Different telephone number",
    "address.same": "Same address",
    "address.near": "Address nearly the same",
    "address.street": "Same street",
    "address.postcode": "Same postcode",
    "address.town": "Same town",
    "address.different": "Different address",
    "firm.same": "Same company name",
    "firm.near": "Company name nearly the same, probably mistyped",
    "firm.short": "Company name left out a word",
    "firm.near_short": "Company name left out a word and is mistyped",
    "firm.long": "Company name has a word more",
    "firm.near_long": "Company name has a word more and is mistyped",
    "firm.sister": "Name of a sister company",
    "firm.mother": "Name of the company without what parts it from a sister",
    "firm.part": "Company names have a word in common",
    "firm.domain": "E-mail domain fits the company",
    "firm.different": "Different company",
    "form.same": "Same legal form",
    "form.kin": "Related legal form",
    "form.different": "Different legal form",
    "vat.same": "Same VAT id",
    "vat.near": "VAT id differs in one sign",
    "vat.different": "Different VAT id",
    "vat.abroad": "VAT id of another country",
    "domain.same": "Same e-mail domain",
    "domain.free": "Same e-mail address",
    "domain.near": "E-mail domain nearly the same",
    "domain.fits": "E-mail domain fits the name",
    "domain.different": "Different e-mail domain",
    "staff.known": "The person is a known contact there",
    "birthday.same": "Same birthday",
    "birthday.near": "Birthday nearly the same",
    "birthday.different": "Different birthday",
    "generation.same": "Same generation (junior, senior)",
    "generation.different": "Another generation (junior, senior)",
    "generation.one": "One of them is a junior or a senior",
    "veto.other_birthday": "Not taken unasked: the birthdays differ",
    "veto.other_first_name": "Not taken unasked: the first names differ, perhaps one household",
    "veto.first_name_unsure": "Not taken unasked: a brother or sister may have this first name",
    "veto.other_last_name": "Not taken unasked: the last names differ",
    "veto.other_generation": "Not taken unasked: father and son may share a name",
    "veto.no_first_name": "Not taken unasked: several may share this telephone or address",
    "veto.no_last_name": "Not taken unasked: the last name is missing",
    "veto.name_alone": "Not taken unasked: only the name agrees",
    "veto.name_unsure": "Not taken unasked: neither name is certain",
    "veto.other_vat_id": "Not taken unasked: another VAT id is another company",
    "veto.other_legal_form": "Not taken unasked: another legal form is another company",
    "veto.other_name": "Not taken unasked: the company names differ",
    "veto.no_name": "Not taken unasked: the company name is missing",
    "veto.two_alike": "Not taken unasked: another one fits nearly as well",
}


def why(candidate: Candidate) -> list[tuple[str, str]]:
    """Codes and values, vetoes first, then what agreed and what differed; only codes that have a sentence.

    `value` is of the question, never of the record, so nothing is told that the asker did not bring.
    """
    said = [(f"veto.{code}", "") for code in candidate.vetoes]
    said += [(each.code, _told(each)) for each in candidate.evidence]
    return [(code, value) for code, value in said if code in SENTENCES]


def sentences(candidate: Candidate) -> list[str]:
    """Why, in English.

    >>> from stafet.matching.evidence import Evidence
    >>> sentences(Candidate("1", 3.0, "similar", (Evidence("phone", "same", "701234"),), ("name_alone",)))
    ['Not taken unasked: only the name agrees', 'Same telephone number: 701234']
    """
    return [f"{SENTENCES[code]}: {value}" if value else SENTENCES[code] for code, value in why(candidate)]


def _told(evidence: Evidence) -> str:
    return evidence.value if evidence.level in ("same", "role", "domain", "postcode") else ""
