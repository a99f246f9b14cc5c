"""What a portal or a builder of forms says below the words that it passes on, taken off their end."""

import re

from stafet.intake.readers.signature import closing_at

MOST = 8  # paragraphs at the end that are looked at

_TALK = re.compile(
    # Nobody who asks speaks of "the customer".
    r"\b(?:(?:den|der|die|dem|the|de|deze|this|your) )?(?:kunden|kundin|customer|klant|interessent(?:en|in)?|prospect|køber(?:en)?|käufer|buyer)\b|"
    r"^\W*(?:tipps?|tips?|hinweis|note|bemærk|let op|husk|remember|achtung|wichtig|important|vigtigt|belangrijk|ps von|obs)\b\s*[:!]|^\W*(?:husk at|bitte beachten|please note|bemærk at)\b|"
    r"\bip(?:-adresse|-adres| address)?\s?:|\b(?:veel succes|viel erfolg|good luck|held og lykke|happy selling|god (?:handel|salgslyst))\b|\b(?:alerts?|e-?mail[- ]?settings|einstellungen|indstillinger|instellingen|preferences)\b|^[^\n]{0,40}<?https?://\S+>?\s*$|"
    r"\b(?:(?:this|dieser?|diese|denne|dette|dit|deze) (?:lead|enquiry|inquiry|message|e-?mail|form|anfrage|nachricht|henvendelse|besked|mail|aanvraag|bericht) "
    r"(?:was|has been|is|wurde|ist|er|blev|werd)|(?:do not|don't|please) reply|antworten sie (?:bitte )?nicht|nicht (?:direkt )?(?:auf diese|antworten)|(?:svar|besvar) (?:venligst )?ikke|"
    r"kan ikke besvares|niet (?:te )?beantwoorden|beantwoord (?:dit|deze)|svar på denne|auf diese (?:e-?mail|nachricht)|by replying|to reply|reply to this|um zu antworten|for at svare|"
    r"notifications?|benachrichtigung(?:en)?|notifikationer|notificaties|unsubscribe|abmelden|abbestellen|afmeld\w*|uitschrijven|"
    r"mark(?:ed)? as spam|report (?:as )?spam|(?:view|open|manage|show|see) (?:the |this |your |all )?(?:contact|leads?|enquiry|submissions?|entry|message|responses?|in )|"
    r"(?:lead|anfrage|nachricht|eintrag|kontakt) (?:jetzt )?(?:bearbeiten|öffnen|anzeigen|ansehen|beantworten)|(?:se|åbn|vis) (?:lead|henvendelse|besked)\w*|bekijk (?:de )?(?:lead|aanvraag|inzending)\w*|"
    r"log ?in\b|jetzt [^\n]{0,40}(?:öffnen|ansehen|anzeigen|antworten|bearbeiten)|einloggen|log ind|inloggen|powered by|sent (?:to you )?(?:by|via|from)|sendt (?:via|af|fra)|verstuurd (?:via|door|vanaf)|gesendet (?:über|von|via)|"
    r"submitted (?:on|at|via|from|\d)|eingereicht am|indsendt|ingezonden|verzonden op|wachtwoord|passwort|adgangskode|password|vorkasse|betrug|svindel|oplichting|fraud|scams?|"
    r"(?:within|innerhalb von|binnen|inden for) \d+ (?:hours?|minutes?|stunden|minuten|timer|minutter|uur)|bearbeiten sie|kontaktieren sie (?:den|die) (?:kund|interessent)\w*|"
    r"all rights reserved|alle rechte|copyright|impressum|datenschutz\w*|privacy(?: policy)?|terms of (?:use|service)|handelsbetingelser|"
    r"(?:automatisch|automatically|automatisk) (?:generiert|erstellt|versendet|generated|sent|genereret|sendt|gegenereerd|verzonden))(?:\b|(?=\W))|©",
    re.I,
)
_LETTERS = re.compile(r"\d{4}|gmbh|\ba/s\b|\baps\b|\bltd|\bb\.?v\b|tlf|tel|team|\bag\b|\binc\b", re.I)


def without_house_talk(message: str, sender: str, sender_name: str) -> str:
    """A form's message without the trailing paragraphs in which the house that sent it speaks for itself.

    >>> without_house_talk("Is it free?\\n\\nThis lead was sent by X.", "a@x.example", "X")
    'Is it free?'
    """
    paragraphs = message.split("\n\n")
    names = _names(sender, sender_name)
    for _ in range(MOST):
        # The closing words of a house stand below what it says to the dealer.
        closes = closing_at(paragraphs[-1].split("\n")[:1]) == 0 and len(paragraphs) > 2
        if closes and _is_talk(paragraphs[-2], names):
            paragraphs.pop()
        if len(paragraphs) > 1 and _is_talk(paragraphs[-1], names):
            paragraphs.pop()
    return "\n\n".join(paragraphs).strip()


def _is_talk(paragraph: str, names: tuple[str, ...]) -> bool:
    if len(paragraph) > 1_000:
        return False
    said = paragraph.strip().casefold()
    signs = any(
        name in said and (said.startswith(name) or said.endswith(name) or _LETTERS.search(said))
        for name in names
    )
    return not said or signs or bool(_TALK.search(paragraph))


def _names(sender: str, sender_name: str) -> tuple[str, ...]:
    """How the house calls itself: the name beside its address, and its domain."""
    labels = sender.casefold().partition("@")[2].split(".")
    return tuple(
        name
        for name in (sender_name.strip().casefold(), labels[-2] if len(labels) > 1 else "")
        if len(name) > 3
    )
