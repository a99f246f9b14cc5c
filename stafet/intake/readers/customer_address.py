"""Whose address is the customer's (R4): Reply-To, then the payload, then From; never the portal's, never ours."""

import re

from stafet.foundation.fold import fold
from stafet.intake.readers.assemble import Finding
from stafet.intake.readers.mime import Letter
from stafet.intake.readers.sketch import DOUBTFUL, FROM_HEADER, GUESSED, REPLY_TO

# Mailboxes of machines. An answer to them reaches nobody.
_AUTOMATIC = re.compile(
    r"(?:(?:[a-z]{2,20}[-_.])?no[-_.]?repl(?:y|ies)|do[-_.]?not[-_.]?reply|nicht[-_.]?antworten|keine[-_.]?antwort|svar[-_.]?ikke|ikke[-_.]?svar|"
    r"ingensvar|mailer-daemon|postmaster|bounces?|notifications?|notify|notifica(?:tie|cion)s?|benachrichtigung(?:en)?|notifikation(?:er)?|submissions?|alerts?|mailer|daemon|pbx|voicemail|voicebox|telefonanlage|scanner|www-data|wordpress|system)"
    r"(?:[-+_.].*)?",
    re.I,
)
# Mailboxes of departments: a portal's Reply-To is often one, a customer's hardly ever.
_DEPARTMENT = re.compile(
    r"(?:info|support|service|kundenservice|kundeservice|kontakt|contact|leads?|anfragen?|sales|hilfe|help|portal|team|mail|"
    r"haendlerservice|dealer|dealers|admin|webmaster|office)(?:[-+_.].*)?",
    re.I,
)
# A portal's relay gives every customer a mailbox of its own: a long name with digits in it.
_RELAY = re.compile(r"(?=.*\d.*\d)[a-z0-9._+=-]{6,64}", re.I)
# "Anna Berg über Kleinmarkt", "Tom via Carfinder": portals write people's names into their own sender.
VIA = re.compile(r"(.{2,60}?)\s+(?:via|über|ueber|på vegne af)\s+\S.*", re.I)
_ANY_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_WORD = re.compile(r"[a-z0-9]+")
# What stands around the name of a house without being part of it, folded.
_BESIDE_A_HOUSE = frozenset(
    "ihr ihre dein euer das die der team your the dit deres uw je het support service kundenservice kundeservice info "
    "kontakt portal anfragen anfrage leads lead noreply".split()
)
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "ac"))
# Mailbox providers: two people there have nothing to do with each other.
_PROVIDERS = frozenset(
    "gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de outlook.com outlook.de hotmail.com hotmail.de hotmail.dk "
    "live.com live.dk yahoo.com yahoo.de yahoo.dk icloud.com me.com t-online.de freenet.de posteo.de mailbox.org aol.com "
    "mail.dk jubii.dk stofanet.dk proton.me protonmail.com ziggo.nl kpnmail.nl btinternet.com arcor.de online.de".split()
)


def is_automatic(address: str) -> bool:
    """Whether an address belongs to a machine (noreply@, mailer-daemon@)."""
    return bool(_AUTOMATIC.fullmatch(address.partition("@")[0]))


def is_machines(address: str) -> bool:
    """Whether an address belongs to a machine or a department, hardly to a person."""
    return is_automatic(address) or bool(_DEPARTMENT.fullmatch(address.partition("@")[0]))


def is_passed_on(letter: Letter) -> bool:
    """Whether a machine writes for somebody: its mailbox, "via" in its name, or an answer wanted elsewhere."""
    elsewhere = bool(letter.reply_to) and letter.sender not in letter.reply_to
    return elsewhere or is_automatic(letter.sender) or bool(VIA.match(letter.sender_name))


def is_same_house(one: str, other: str) -> bool:
    """Whether two addresses belong to the same organisation; two of a mailbox provider do not."""
    first, second = one.casefold().partition("@")[2], other.casefold().partition("@")[2]
    return bool(first) and first not in _PROVIDERS and _organisation(first) == _organisation(second)


def is_house_name(name: str, address: str) -> bool:
    """Whether a name beside an address is that of the house it belongs to, not of somebody who works there.

    >>> is_house_name("AutoRing", "anfrage@autoring.example"), is_house_name("Ihr AutoRing-Team", "a@autoring.example")
    (True, True)
    >>> is_house_name("Anna Berg", "anna@berg.example"), is_house_name("Tina Gmx", "tina.b@gmx.de")
    (False, False)
    """
    local, _, domain = address.casefold().partition("@")
    if domain in _PROVIDERS:
        return False
    words = [word for word in _WORD.findall(fold(name)) if word not in _BESIDE_A_HOUSE]
    label = "".join(_WORD.findall(_organisation(domain).partition(".")[0]))
    if len(words) > 1 and set(words) & set(_WORD.findall(local)):
        return False  # anna@annaberg.example
    return bool(label) and "".join(words) == label


def email_findings(letter: Letter, payload: str, own: frozenset[str], *, is_portal: bool) -> list[Finding]:
    """The letter's addresses that may be the customer's, as findings to rank beside the payload's.

    `payload` is the address that the text or XML names (or empty), `is_portal` says that a machine wrote the
    mail on behalf of somebody, so that From is that machine's operator; `own` are our addresses, folded.
    """
    findings = []
    for address in letter.reply_to[:5]:
        if _may_be_customers(address, letter, own, is_portal=is_portal):
            findings.append(Finding("email", address, 1.0 if is_portal else REPLY_TO, "Reply-To"))
        elif is_portal and not payload and _is_relay(address, own):
            findings.append(Finding("email", address, REPLY_TO * DOUBTFUL, "Reply-To (relay)"))
    sender = letter.sender
    if sender and not is_portal and not is_automatic(sender) and sender.casefold() not in own:
        is_house = is_house_name(letter.sender_name, sender)
        findings.append(Finding("email", sender, GUESSED if is_house else FROM_HEADER, "From"))
    return findings


def foreign_addresses(text: str, sender: str, own: frozenset[str]) -> list[Finding]:
    """The first address in a house's text that is neither its own nor ours: its customer's, most likely."""
    for address in _ANY_ADDRESS.findall(text[:20_000])[:20]:
        if not is_same_house(address, sender) and not is_machines(address) and address.casefold() not in own:
            return [Finding("email", address, GUESSED + 0.2, "text")]
    return []


def _may_be_customers(address: str, letter: Letter, own: frozenset[str], *, is_portal: bool) -> bool:
    if is_automatic(address) or address.casefold() in own:
        return False
    if not is_portal:
        return True
    local, _, domain = address.partition("@")
    same_house = _organisation(domain) == _organisation(letter.sender.partition("@")[2])
    return not _DEPARTMENT.fullmatch(local) and (not same_house or domain in _PROVIDERS)


def _is_relay(address: str, own: frozenset[str]) -> bool:
    local = address.partition("@")[0]
    return bool(_RELAY.fullmatch(local)) and address.casefold() not in own and not is_automatic(address)


def _organisation(domain: str) -> str:
    """The registered name by rule of thumb: two labels, three under .co.uk and its like."""
    labels = domain.lower().split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else labels[-2:])
