"""Sales letters that nobody asked for: known by the phrases of their trade, unless their writer wants something of ours.

A customer may be an agency, ask for a quick call or be in a hurry: the phrases that they share with sellers never suffice,
and whoever names a vehicle or says what they are looking for is believed unless nearly everything speaks against it.
"""

import re

from stafet.intake.readers.vehicle_words import mentioned

LOOKED_AT = 5_000  # letters
MANY_WEAK = 3  # phrases that customers use too: so many, without a wish, are for a person to judge


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.I) for pattern in patterns)


# What hardly anybody writes who wants to buy.
_STRONG = _compiled(
    r"\bseo[- ](?:services?|issues?|audits?|packages?|experts?|consultants?|analyse|score|optimi\w+|check|company)\b|search engine optimi[sz]ation|suchmaschinenoptimierung|søgemaskineoptimering",
    r"first page of google|page (?:one|1) (?:of|on|in) google|rank(?:ing)? (?:on|higher|your)|google ranking|seite 1 bei google|side 1 på google|zoekmachine\w*|linkbuilding|hoger in (?:google|de zoekresultaten)|pagina van google|bedre placering",
    r"guest post|backlinks?|domain authority|link building|sponsored (?:post|article)",
    r"\b(?:casino|viagra|cialis|jackpot)\b",
    r"\b(?:bitcoin|crypto|krypto|forex)\b.{0,80}\b(?:invest|profit|trading|gewinn|verdien|rendite)",
    r"next of kin|fund transfer|confidential business|share of the (?:fund|money)|beneficiary|reply for your share|claim (?:your|the) (?:prize|winnings?)|winning notification|annual draw|lucky winner",
    r"web ?(?:design|development) (?:services|company)|redesign your website|app development company|free mock-?up|explainer video|ki-telefonassistent|ai (?:agent|assistant)s? for your business|chatbot für ihr",
    r"(?:email|e-mail|b2b) (?:list|database|leads) (?:of|for sale)|targeted (?:leads|contacts)|(?:acquir|purchas|buy|interested in)\w*[^.\n]{0,40}(?:e-?mail|contacts?|mailing|attendees?|leads?|users?) (?:list|database)",
    r"opt[- ]?in (?:verified|contacts|e-?mails?)|verified (?:contacts|e-?mails)|counts? and (?:pricing|cost|samples?)|target (?:criteria|audience|market|geograph\w+|industry)|decision[- ]makers",
    r"(?:verify|confirm|update|reactivate) your (?:account|mailbox|e-?mail account|e-?mail|address|details|payment \w+|password|identity)|(?:mailbox|storage|password) (?:is |has |will )?(?:almost )?(?:full|expire[sd]?|exceeded)|"
    r"(?:pay|zahlen|betal\w*)[^.\n]{0,30}(?:customs|delivery fee|zollgebühr|told|gebyr|douane)|avoid (?:suspension|deactivation|closure)|click (?:here|the link) (?:below )?to (?:verify|confirm|restore|keep)|bekræft din konto|bevestig uw (?:account|gegevens)",
    r"(?:hjælper|help(?:s|ing)?|unterstützen|helfen|helpen|generieren für)\b[^.\n]{0,30}(?:bilforhandlere|autohäuser\w*|autohändler\w*|(?:car )?dealer(?:s|ships)|autobedrijven|autodealers)",
    r"\bmoq\b|free samples?|we are a factory|samples? (?:is |are )?free|our (?:product )?catalogue?|\bce[- ]certific\w+|mass production|wholesale price|best factory price|(?:supplier|factory|exporter) (?:from|in) china",
    r"(?:sparen|save|spare|besparen)\b[^.\n]{0,40}(?:unsere[nr]? kunden|our (?:clients|customers)|onze klanten)|(?:zahlen sie|are you paying|betaler i|betaalt u) (?:zu viel|too much|for meget|te veel)|wir vergleichen für sie|über \d+ (?:versicherer|anbieter)",
    r"\bwe (?:can |also )?(?:offer|provide|supply)\b[^.\n]{0,60}(?:services?|solutions?|competitive|oem|products|leads|for your (?:business|company|website))|\bwir bieten (?:ihnen|autohäusern|unternehmen)\b|\bvi tilbyder (?:jer|virksomheder|forhandlere)\b|\bwij bieden (?:u|bedrijven)\b",
    # Who sells speaks of what is "ours" and offers it to "you".
    r"(?:unterbreiten|bieten|zeigen|präsentieren|erstellen|verschaffen) wir ihnen|\bwir (?:unterbreiten|zeigen|verschaffen|unterstützen) (?:ihnen|sie)\b",
    r"dürfen wir (?:uns|ihnen)\b[^.\n]{0,40}(?:vorstellen|zusenden|anbieten|zeigen)|darf ich (?:mich|uns|ihnen)\b[^.\n]{0,40}vorstellen|\b(?:may|can) (?:i|we) introduce\b|må (?:jeg|vi) præsentere|mogen wij ons voorstellen",
    r"(?:betreuen|beliefern|unterstützen) wir [^.\n]{0,40}(?:autohäuser|betriebe|unternehmen|händler)|\bunsere[rnm]? (?:leistungen|dienstleistungen?|lösung(?:en)?|software|plattform|agentur|produktpalette|fachkräfte)\b",
    r"\b(?:i|we) help\b[^.\n]{0,40}(?:business|dealer|compan|brand|sell)|we(?:'ve| have) (?:just |recently )?(?:helped|generated|got \d+)|\bour (?:services?|solutions?|platform|software|agency|clients|offering)\b",
    r"worth a (?:quick |\d+-?min\w* |short )?(?:call|chat)|introduce (?:our|my) (?:company|services|business)|(?:extra|more) (?:leads|customers|bookings)",
    r"\bvi har hjulpet|\bvores (?:løsning|ydelser|platform|software|koncept|service er)\b",
    r"\bvi (?:hjælper|tilbyder) (?:jer|bil|virksomheder|danske)|højt på google|side 1\b|flere (?:leads|kunder) (?:i|til|på)",
    r"\bonze (?:chatbot|oplossing(?:en)?|software|diensten|klanten|platform|aanpak|specialisten)\b|\bwij? (?:helpen|helpt|hielpen|ontzorgen) ",
    r"meer (?:leads|klanten|omzet|bezoekers)|wist u dat|(?:beste|geachte) ondernemer",
    r"are you (?:happy|unhappy|satisfied) with your current|can i send you a (?:short |quick )?(?:video|demo|overview|link|proposal)|saves? (?:car )?(?:dealers|dealerships|businesses|companies)|großes potenzial|planbar (?:neue|mehr)",
    r"business loan|fast (?:loan|cash)|kredit ohne schufa",
    r"dear (?:website owner|business owner|webmaster)|(?:sehr geehrte[rn]?|liebe[rn]?) (?:websitebetreiber|webmaster)",
    r"boost your (?:sales|traffic|business)|increase (?:your )?(?:website )?traffic|more traffic|øge jeres omsætning|meer (?:klanten|omzet) voor u|neukundengewinnung|(?:mehr|flere|meer|more) (?:kunden|kunder|klanten|customers|leads) (?:für ihr|til jeres|voor uw|for your)",
    r"kostenlose (?:website-)?analyse|gratis (?:scan|analyse|seo|website)|kostenlose[nrs]? (?:entwurf|audit)|free (?:website )?audit",
    r"google ads.{0,40}(?:agentur|agency|bureau)|social media (?:marketing|agentur|management)|performance[- ]marketing|lead ?generier\w+|leadgenerering|lead generation|vækstbureau\w*|growth (?:agency|partner)",
)
# What customers write as well.
_WEAK = _compiled(
    r"\bseo\b",
    r"\bbetting\b|(?:million|mio\.?) (?:us )?(?:dollars?|usd|euros?)|\b\d+ million\b|inheritance|lottery",
    r"(?:account|konto|zugang) (?:has been |will be |was |is |wurde |wird |ist )?(?:suspended|limited|locked|gesperrt|eingeschränkt|deaktiviert)|sperrung|endgültig gelöscht",
    r"within (?:24|48) hours|innerhalb von (?:24|48) stunden",
    r"(?:ihre[rn]?|your|jeres|uw) (?:homepage|web ?site|webseite|internetseite|hjemmeside)[^.\n]{0,90}(?:nicht optimal|veraltet|outdated|langsam|slow|improve|verbesser|optimier|forbedre|verouderd|redesign|not (?:mobile|optimi))",
    r"(?:gestalte|erstelle|entwickle|baue|programmiere|design|build|create|laver|bygger|maken|bouwen)n?\b[^.\n]{0,40}(?:webseiten|homepages|websites|hjemmesider|apps\b|online-?shops|webshops)",
    r"kostenlose[nrs]? (?:erstberatung|beratung|demo|testphase)|free (?:demo|trial|consultation|proposal)|gratis (?:demo|prøveperiode|proefperiode|advies)|zum festpreis|fixed price|affordable price",
    r"\b(?:web|werbe|marketing|digital|online)-?\s?(?:agentur|agency|bureau)\b|web ?design agency",
    r"(?:hjælper|help(?:s|ing)?|unterstützen|helfen|helpen)\b[^.\n]{0,30}(?:virksomheder|businesses|unternehmen|firmen|bedrijven)",
    r"(?:uforpligtende|unverbindliche\w*|vrijblijvende?|no[- ]obligation)\s+(?:snak|gespräch|erstgespräch|gesprek|beratung\w*|termin|møde|call|chat|demo)|\b(?:10|15|20|30)[- ]?(?:min\w*)\b[^.\n]{0,40}(?:snak|call|telefonat|gespräch|møde|demo|gesprek|chat)|quick (?:call|chat)|kurzes (?:telefonat|gespräch)",
    r"purchasing manager|we (?:produce|manufacture|specialize|specialise)|\bfob\b|(?:leading|professional|experienced) (?:manufacturer|supplier|factory|exporter)|we are (?:a|an) .{0,60}?(?:manufacturer|supplier|factory)\b",
    r"competitive (?:price|rate)s?|\boem\b|\bodm\b",
    r"you(?:'ve| have) (?:won|been selected)|sie haben gewonnen|du har vundet|u heeft gewonnen|congratulations",
    r"(?:annonce\w*|werbung|advertising|ads|kampagnen?|campaigns?) (?:på|auf|on|op|in) (?:sociale medier|social media|facebook|instagram|meta|google|tiktok)",
    r"(?:sparen|save|spare|besparen)\b[^.\n]{0,40}(?:vores kunder|im schnitt|on average|bis zu \d+ ?%|up to \d+ ?%)",
    r"(?:buchen sie|book|vereinbaren sie|reserver|plan) (?:\w+ ){0,3}(?:beratungstermin|demo|kennenlerngespräch|erstgespräch|strategy call)|\bmakler\b|lån uden sikkerhed",
    r"kindly (?:reply|revert)|unsubscribe",
    r"mehr (?:kunden|besucher|reichweite|umsatz|sichtbarkeit)|flere (?:kunder|besøgende)",
    r"geachte heer/mevrouw|sehr geehrte(?:r)? geschäftsführer|dear sir(?:s)?(?: or | ?/ ?)madam|dear (?:ceo|manager|friend)\b",
)
_OF_TRADE = r"(?! (?:work|cooperat|collaborat|partner|offering|help|ihnen|dir|dig|jer|u\b))"
# What somebody says who wants something for themselves.
_WISH = re.compile(
    r"\b(?:i|we)(?:'m| am|'re| are)? (?:also |both |currently |really )?(?:interested in|looking (?:for|to (?:buy|lease|rent|hire|replace))|after an?|searching for|in the market for|need (?:a|an|two|three|four|some|\d+)\b|(?:would|'d) (?:like|love) (?:a|an|to (?:buy|book|test|see|view|order|lease|drive|come))|want to (?:buy|book|order|lease))"
    rf"{_OF_TRADE}|(?:still|yet) (?:available|for sale)|test drive\b|do you (?:do|have|sell|stock|deliver|repair|offer .{{0,20}}finance)|how much (?:is|are|would|does)|(?:what|your) (?:is|are|'s)? ?(?:the |your )?best price|part[- ]ex|trade[- ]in|my (?:car|van|vehicle|lease)\b|"
    r"\b(?:ich|wir)\b[^.!?\n]{0,60}\b(?:suchen?|interessier\w+ (?:mich|uns)|kaufen|leasen|mieten|brauchen?|benötigen?|bestellen|besichtigen|probefahren)\b|\b(?:suchen?|brauchen?|benötigen?) (?:ich|wir)\b|\bprobefahrt\b|noch (?:verfügbar|zu haben|da\b|frei)|inzahlung|was kostet|haben sie (?:\w+ ){0,2}(?:noch|ein|auf lager)|mein(?:en?)? (?:wagen|auto|fahrzeug)|"
    r"\b(?:jeg|vi)\b[^.!?\n]{0,50}\b(?:søger|leder efter|mangler|købe|leje|lease|bestille|høre om|interesseret i|se på)\b|\bprøvetur\b|prøvekør\w*|stadig (?:til salg|ledig)|hvad koster|har i \w|kan i (?:give|levere|tage|reparere)|min (?:bil|varebil)\b|"
    r"\b(?:ik|wij|we)\b[^.!?\n]{0,60}\b(?:zoek(?:en)?|kopen|leasen|huren|bestellen|interesse in|geïnteresseerd|nodig|willen? .{0,20}offertes?)\b|\b(?:zoek(?:en)?|koop) (?:ik|wij|we)\b|\bproefrit\b|nog (?:te koop|beschikbaar)|inruil|wat kost|heeft u|mijn (?:auto|bus|wagen)\b",
    re.I,
)


def is_advertising(text: str) -> tuple[str, ...]:
    """The sales phrases in an unasked text if they are enough to call it spam, else empty.

    >>> is_advertising("We offer guest posts. Would you be open to a quick call?")
    ('guest post', 'quick call')
    >>> is_advertising("We are an SEO agency and need two vans. Could we have a quick call?")
    ()
    """
    strong, weak = _hits(_STRONG, text), _hits(_WEAK, text)
    enough = len(strong) >= 3 if wants_something(text) else bool(strong) and len(strong) + len(weak) >= 2
    return (*strong, *weak)[:10] if enough else ()


def may_be_advertising(text: str) -> tuple[str, ...]:
    """The phrases of a text that says nothing but what sellers say, though customers say each of it too; else empty."""
    weak = _hits(_WEAK, text)
    return weak[:10] if len(weak) >= MANY_WEAK and not wants_something(text) else ()


def wants_something(text: str) -> bool:
    """Whether the writer names a vehicle or says what they are looking for."""
    beginning = text[:LOOKED_AT]
    return bool(_WISH.search(beginning)) or any(
        one.field == "model" for one in mentioned(beginning, 1.0, "text")
    )


def _hits(patterns: tuple[re.Pattern[str], ...], text: str) -> tuple[str, ...]:
    """One phrase a pattern, so that a word said twice counts once."""
    found = (pattern.search(text[:LOOKED_AT]) for pattern in patterns)
    return tuple(hit[0].casefold() for hit in found if hit)
