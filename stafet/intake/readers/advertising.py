"""Sales letters that nobody asked for, known by two different phrases of their trade."""

import re

# Two different ones of these in a text that nobody asked for are advertising; one alone may be a customer's word.
_PITCHES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\bseo\b|search engine optimi[sz]ation|suchmaschinenoptimierung|søgemaskineoptimering",
        r"first page of google|rank(?:ing)? (?:on|higher|your)|google ranking|seite 1 bei google|side 1 på google",
        r"guest post|backlinks?|domain authority|link building|sponsored (?:post|article)",
        r"\b(?:casino|viagra|cialis|betting|jackpot)\b",
        r"\b(?:bitcoin|crypto|krypto|forex)\b.{0,80}\b(?:invest|profit|earn|gewinn|verdien)",
        r"(?:million|mio\.?) (?:us )?(?:dollars?|usd|euros?)|next of kin|inheritance|lottery",
        r"web ?(?:design|development) (?:services|company|agency)|redesign your website|app development company",
        r"(?:email|e-mail|b2b) (?:list|database|leads) (?:of|for sale)|targeted (?:leads|contacts)",
        r"(?:acquir|purchas|buy|interested in)\w*[^.\n]{0,40}(?:e-?mail|contacts?|mailing|attendees?|leads?|users?) (?:list|database)",
        r"opt[- ]?in (?:verified|contacts|e-?mails?)|verified (?:contacts|e-?mails)|counts? and (?:pricing|cost|samples?)|target (?:criteria|audience|market|geograph\w+|industry)|decision[- ]makers",
        r"(?:verify|confirm|update|reactivate) your (?:account|mailbox|e-?mail account|password|identity)|(?:mailbox|storage|password) (?:is |has |will )?(?:almost )?(?:full|expire[sd]?|exceeded)|"
        r"(?:account|konto|zugang) (?:has been |was |is |wurde |wird |ist )?(?:suspended|limited|locked|gesperrt|eingeschränkt|deaktiviert)|bekræft din konto|bevestig uw (?:account|gegevens)",
        r"avoid (?:suspension|deactivation|closure)|within (?:24|48) hours|innerhalb von (?:24|48) stunden|click (?:here|the link) (?:below )?to (?:verify|confirm|restore|keep)|sperrung|endgültig gelöscht",
        r"(?:ihre[rn]?|your|jeres|uw) (?:homepage|web ?site|webseite|internetseite|hjemmeside)[^.\n]{0,90}(?:nicht optimal|veraltet|outdated|langsam|slow|improve|verbesser|optimier|forbedre|verouderd|redesign|not (?:mobile|optimi))",
        r"(?:gestalte|erstelle|entwickle|baue|programmiere|design|build|create|laver|bygger|maken|bouwen)n?\b[^.\n]{0,40}(?:webseiten|homepages|websites|hjemmesider|apps\b|online-?shops|webshops)",
        r"kostenlose[nrs]? (?:entwurf|erstberatung|beratung|demo|testphase|audit)|free (?:demo|trial|consultation|audit|mock-?up|proposal)|gratis (?:demo|prøveperiode|proefperiode|advies)|zum festpreis|fixed price",
        r"\b(?:web|werbe|marketing|digital|online)-?\s?(?:agentur|agency|bureau)\b",
        r"(?:hjælper|help(?:s|ing)?|unterstützen|helfen|helpen)\b[^.\n]{0,30}(?:bilforhandlere|autohäuser\w*|autohändler\w*|(?:car )?dealer(?:s|ships)|autobedrijven|autodealers|virksomheder|businesses|unternehmen|firmen|bedrijven)",
        r"(?:uforpligtende|unverbindliche\w*|vrijblijvende?|no[- ]obligation)\s+(?:snak|gespräch|gesprek|beratung\w*|termin|møde|call|chat|demo)|\b(?:10|15|20|30)[- ]?(?:min\w*)\b[^.\n]{0,40}(?:snak|call|telefonat|gespräch|møde|demo|gesprek|chat)|quick (?:call|chat)|kurzes (?:telefonat|gespräch)",
        r"\bmoq\b|free samples?|samples? (?:is |are )?free|our (?:product )?catalogue?|\bce[- ]certific\w+|purchasing manager|we (?:produce|manufacture|specialize|specialise)|\bfob\b|mass production",
        r"you(?:'ve| have) (?:won|been selected)|claim (?:your|the) (?:prize|winnings?)|winning notification|annual draw|lucky winner|sie haben gewonnen|du har vundet|u heeft gewonnen|congratulations",
        r"(?:annonce\w*|werbung|advertising|ads|kampagnen?|campaigns?) (?:på|auf|on|op|in) (?:sociale medier|social media|facebook|instagram|meta|google|tiktok)|vækstbureau\w*|growth (?:agency|partner)",
        r"(?:sparen|save|spare|besparen)\b[^.\n]{0,40}(?:unsere[nr]? kunden|our (?:clients|customers)|vores kunder|onze klanten|im schnitt|on average|bis zu \d+ ?%|up to \d+ ?%)|(?:zahlen sie|are you paying|betaler i|betaalt u) (?:zu viel|too much|for meget|te veel)",
        r"(?:buchen sie|book|vereinbaren sie|reserver|plan) (?:\w+ ){0,3}(?:beratungstermin|demo|kennenlerngespräch|erstgespräch|strategy call)|wir vergleichen für sie|über \d+ (?:versicherer|anbieter)|\bmakler\b",
        r"business loan|fast (?:loan|cash)|kredit ohne schufa|lån uden sikkerhed",
        r"dear (?:website owner|business owner|webmaster)|kindly (?:reply|revert)|unsubscribe",
        r"boost your (?:sales|traffic|business)|increase (?:your )?(?:website )?traffic|more traffic|affordable price",
        r"(?:leading|professional|experienced) (?:manufacturer|supplier|factory|exporter)|we are (?:a|an) .{0,60}?(?:manufacturer|supplier|factory)\b",
        r"competitive (?:price|rate)s?|\boem\b|\bodm\b|wholesale price|best factory price",
        r"zoekmachine\w*|linkbuilding|hoger in (?:google|de zoekresultaten)|pagina van google|gratis (?:scan|website|seo)",
        r"mehr (?:kunden|besucher|reichweite|umsatz|sichtbarkeit)|kostenlose (?:analyse|website-analyse)|unverbindliches erstgespräch|neukundengewinnung",
        r"flere (?:kunder|besøgende)|gratis (?:analyse|seo)|øge jeres omsætning|bedre placering",
        r"fund transfer|confidential business|share of the (?:fund|money)|beneficiary|\b\d+ million\b|reply for your share",
        r"google ads.{0,40}(?:agentur|agency|bureau)|social media (?:marketing|agentur|management)|performance marketing|lead ?generier\w+|leadgenerering",
        r"explainer video|ki-telefonassistent|ai (?:agent|assistant)s? for your business|chatbot für ihr",
        r"geachte heer/mevrouw|sehr geehrte(?:r)? (?:websitebetreiber|geschäftsführer|webmaster)|dear sir(?:s)?(?: or | ?/ ?)madam|dear (?:ceo|manager|friend)\b",
    )
)


def is_advertising(text: str) -> tuple[str, ...]:
    """The sales phrases in an unasked text if they are enough to call it spam, else empty."""
    beginning = text[:5000]
    hits = dict.fromkeys(found[0].casefold() for pitch in _PITCHES for found in pitch.finditer(beginning))
    return tuple(hits)[:10] if len(hits) >= 2 else ()
