"""What reaches a lead desk in good faith and is no enquiry: applications for work, invitations. A person decides on it."""

import re

_WORK = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\bbewerb(?:e|en) (?:ich )?mich\b|\bbewerbung(?:sunterlagen|sschreiben)?\b|hiermit bewerbe|initiativbewerbung",
        r"ausgeschriebene\w* (?:stelle|position)|ihre stellenanzeige|stellenausschreibung|\bals [^.\n]{3,60}\(m/w/d\)|\bm/w/d\b|vorstellungsgespräch|lebenslauf|"
        r"ausbildungsplatz|praktikumsplatz|schülerpraktikum|gehaltsvorstellung",
        r"\b(?:lehrstelle|ausbildungs(?:stelle|platz)|praktikum|quereinsteiger|læreplads|elevplads|lærling|praktikplads|stageplek|leerplek|leerwerkplek|apprenticeship|traineeship|internship)\b",
        r"\b(?:mein|meinen|mit|my|mijn)\s+(?:lebenslauf|cv|resume)\b|\bcv (?:er|is|ist|im)\b|\b(?:søger|suche|looking for|zoek)\s+(?:\w+ ){0,2}(?:job|arbejde|arbeit|work|werk|baan|stelle|stilling)\b",
        r"\bvacanc(?:y|ies)\b|hiring manager|my application|(?:find|see|attach\w*) my (?:cv|resume|résumé)|(?:cv|resume|résumé) (?:is )?attached|personalabteilung|hr[- ]department",
        r"\bansøg(?:er|ning)\b[^.\n]{0,40}(?:stilling|job|elevplads|læreplads|praktik)|(?:jobopslag|stillingsopslag|jobansøgning|uopfordret ansøgning|jobsamtale|vedhæftede cv)",
        r"\bappl(?:y|ying|ication) for (?:the |a |your )?[^.\n]{0,50}(?:position|job|role|vacancy|apprenticeship|internship)|job application|curriculum vitae|"
        r"(?:attached|enclosed) (?:is )?(?:my )?(?:cv|résumé|resume)|cover letter|my (?:cv|résumé)\b",
        r"\bsolliciteer\b|sollicitatie(?:brief|gesprek)?\b|vacature\b|open sollicitatie|motivatiebrief|stageplek|stageplaats",
    )
)


def seeks_work(subject: str, text: str) -> bool:
    """Whether somebody applies for work: two signs in the text, or one in the subject and one in the text."""
    beginning = text[:4_000]
    signs = {found[0].casefold() for pattern in _WORK for found in pattern.finditer(beginning)}
    return len(signs) >= 2 or bool(signs and any(pattern.search(subject) for pattern in _WORK))
