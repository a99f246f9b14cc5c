"""Answers of programs that set no header and no telling subject: tickets opened, receipts of requests, guards before a mailbox."""

import re

LOOKED_AT = 1_500  # letters; such texts say it at once

# One of these says it alone: nobody writes so by hand.
_PLAIN = re.compile(
    r"(?:please |bitte )?(?:type your reply|reply) above this line|bitte (?:antworten sie|schreiben sie ihre antwort) (?:oberhalb|über) dieser linie|"
    r"skriv dit svar over denne linje|antwoord boven deze (?:regel|lijn)|"
    r"(?:your|ihre?|dein|din|jeres|uw|je) (?:support[- ]?)?(?:request|ticket|case|anfrage|vorgang|sag|henvendelse|aanvraag|melding|verzoek)\w*(?: mit der nummer| with (?:id|number)| med nummer| met nummer)? ?"
    r"[\[(#:nr. ]{0,8}[\w-]{0,6}\d[\w-]{2,20}[\])]? .{0,30}(?:received|opened|created|registered|eingegangen|erstellt|angelegt|registriert|eröffnet|modtaget|oprettet|"
    r"registreret|ontvangen|aangemaakt|geregistreerd)|"
    r"(?:a|ein|et|en|een) (?:new |neues |nyt |ny |nieuw )?(?:support[- ]?)?(?:ticket|case|sag) (?:has been|wurde|er blevet|is) .{0,40}(?:opened|created|erstellt|eröffnet|oprettet|aangemaakt)",
    re.I,
)
_GUARD = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"(?:message|e-?mail|nachricht|mail|besked|bericht) .{0,60}(?:is being held|has been held|(?:on|in) hold|quarantine\w*|zurückgehalten|tilbageholdt|vastgehouden)",
        r"approved senders?|(?:allow|white|safe)[- ]?list|zugelassene\w* absender|bekannte\w* absender|godkendte afsendere",
        r"(?:to have|damit|for at få|om) (?:your|ihre|din|uw) (?:message|e-?mail|nachricht|besked|bericht) .{0,30}(?:delivered|zugestellt|leveret|bezorgd)",
        r"(?:confirm|verify|prove|bestätigen|bekræft|bevestig)\w* .{0,50}(?:real person|human|not a (?:robot|spammer)|mensch|kein (?:roboter|spam)|menneske|your (?:address|message|e-?mail)|ihre (?:adresse|nachricht))",
        r"(?:challenge|one[- ]time|einmalig\w*|éngangs\w*|eenmalig\w*)[^.\n]{0,40}(?:confirm|verif|bestätig|bekræft|bevestig)",
        r"automated (?:message|response)|automatisch erzeugte nachricht|automatisk besked|geautomatiseerd bericht",
    )
)


# A house that thanks and promises to answer; two of these, in a short text, and always "we".
_ACKNOWLEDGED = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"thank(?:s| you) for (?:getting in touch|contacting|reaching out|your (?:message|e-?mail|enquiry|inquiry|request|interest))|(?:vielen )?danke? für (?:ihre|deine) (?:nachricht|anfrage|e-?mail|mail|kontaktaufnahme)|"
        r"tak for (?:din|jeres) (?:henvendelse|besked|mail|forespørgsel)|(?:be)?dankt? voor (?:uw|je) (?:bericht|aanvraag|e-?mail|mail|vraag)",
        r"(?:we(?:'ve| have)|wir haben|vi har|wij? hebben) (?:\S+ ){0,4}?(?:received|erhalten|empfangen|modtaget|ontvangen)|ist bei uns eingegangen|is bij ons binnengekomen",
        r"(?:we|one of our|our team|somebody|someone)\b[^.\n]{0,30}(?:get back to you|reply|respond|be in touch)|(?:wir|unser team) (?:melden|meldet|werden uns|bearbeite\w*|kümmer\w*)[^.\n]{0,60}|"
        r"vi (?:vender tilbage|svarer|kontakter)|(?:we|wij) (?:nemen|reageren|antwoorden|komen)[^.\n]{0,60}(?:contact|mogelijk|terug|binnen)",
    )
)


def says_machine(subject: str, text: str) -> tuple[str, ...]:
    """The words by which a program that answers gives itself away; empty if nothing does."""
    beginning = f"{subject}\n{text[:LOOKED_AT]}"
    if plain := _PLAIN.search(beginning):
        return (plain[0][:80],)
    thanks = [
        found[0][:80] for pattern in _ACKNOWLEDGED if len(text) < 900 and (found := pattern.search(beginning))
    ]
    if len(thanks) >= 2:
        return tuple(thanks)
    hits = [found[0][:80] for pattern in _GUARD if (found := pattern.search(beginning))]
    return tuple(hits) if len(hits) >= 2 else ()
