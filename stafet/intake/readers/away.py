"""Absences that only their words give away: answers of programs that set no header."""

import re

LONGEST = 2_000  # letters; an absence is short, a customer who explains a lot is none

_THANKS = re.compile(
    r"(?:vielen dank|danke(?: schön)?) für (?:ihre|deine|eure) (?:e-?mail|nachricht|mail|anfrage)|tak for (?:din|jeres) (?:e-?mail|mail|besked|henvendelse)|"
    r"thank(?:s| you) for (?:your|the) (?:e-?mail|message|mail)|(?:be)?dankt? voor (?:uw|je) (?:e-?mail|bericht|mail)",
    re.I,
)
_PHRASES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"(?:ich bin|wir sind|ich befinde mich|bin ich) (?:\S+ ){0,8}?(?:im urlaub|nicht im (?:büro|haus|dienst)|außer haus|abwesend|nicht erreichbar|in elternzeit|auf dienstreise)",
        r"(?:kein\w*|keine|nur eingeschränkt\w*|nur bedingt|nur sporadisch) zugriff auf mein\w* (?:e-?)?mails?",
        r"(?:nachricht|e-?mail|mail)\w* (?:wird|werden) (?:\S+ ){0,4}?(?:nicht|automatisch nicht) (?:weitergeleitet|gelesen|bearbeitet)",
        r"(?:ab|am) (?:dem )?\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})? (?:\S+ ){0,4}(?:wieder|zurück)|bin ich wieder (?:im büro|erreichbar|für sie da)",
        r"in dringenden (?:fällen|angelegenheiten)|bei dringenden (?:fragen|anliegen)",
        r"nicht mehr (?:im unternehmen|für .{2,40} tätig|bei .{2,40} beschäftigt)|unternehmen verlassen",
        r"jeg (?:holder|er på|har|afholder) (?:ferie|fri|orlov|barsel)|er på (?:ferie|barsel|orlov) (?:til|fra|frem)",
        r"(?:jeg er|er) (?:\S+ ){0,3}?(?:ikke på kontoret|bortrejst|fraværende|ude af kontoret)",
        r"læser ikke (?:mine )?(?:mails?|e-?mails?|beskeder)|begrænset adgang til (?:mine )?mails?|(?:presserende|hastende|akutte) (?:tilfælde|henvendelser|sager)",
        r"(?:tilbage|retur) (?:på kontoret|igen)|ikke længere ansat",
        r"(?:i am|i'm|i will be|we are) (?:\S+ ){0,5}?(?:out of (?:the )?office|on (?:annual |parental |sick )?leave|on (?:vacation|holiday)|away from)",
        r"(?:limited|no|intermittent) access to (?:my )?e-?mails?|(?:will|shall) (?:reply|respond|get back to you) (?:on|upon|after|when) my return",
        r"for urgent (?:matters|issues|enquiries|requests)|in urgent cases|if (?:your|this) (?:\S+ ){0,3}?is urgent",
        r"no longer (?:with|works? (?:at|for)|employed)|left the company",
        r"(?:betrieb|büro|geschäft|praxis|firma|werkstatt|unternehmen|office|company|kontor\w*|butik\w*|værksted\w*|kantoor|bedrijf)\b[^.\n]{0,70}(?:geschlossen|closed|lukket|gesloten)",
        r"(?:in notfällen|im notfall|bei notfällen|in emergenc|i nødstilfælde|in noodgevallen)",
        r"(?:contact|kontakt\w*|wenden sie sich|neem|skriv til|ring til)[^.\n]{0,40}(?:my colleague|mein\w* kolleg\w+|min kollega|mijn collega)",
        r"(?:e-?mails?|messages?|nachricht|besked|bericht|mailbox|postfach)\b[^.\n]{0,30}(?:bliver ikke læst|wird nicht gelesen|not (?:be(?:ing)? )?(?:read|monitored|forwarded)|niet (?:gelezen|doorgestuurd)|ikke videresendt)",
        r"ik ben (?:\S+ ){0,6}?(?:afwezig|met vakantie|op vakantie|niet aanwezig|niet op kantoor|met verlof)",
        r"(?:geen|beperkt) toegang tot mijn (?:e-?)?mail|voor dringende zaken|in dringende gevallen|weer (?:bereikbaar|aanwezig|op kantoor)",
    )
)


def says_away(text: str) -> tuple[str, ...]:
    """The words by which a short answer says that its writer is away, if two different things say so; else empty."""
    if len(text) > LONGEST:
        return ()
    hits = [found[0] for phrase in _PHRASES if (found := phrase.search(text))]
    if hits and (thanks := _THANKS.search(text)):
        hits.append(thanks[0])
    return tuple(hits) if len(hits) >= 2 else ()
