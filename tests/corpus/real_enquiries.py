"""Enquiries of real customers in the words of those who sell: none of them may be taken for an advertisement."""

# fmt: off

from tests.corpus import Case, mail

CASES: list[Case] = []


def c(name: str, subject: str, body: str, sender: str, country: str = "DE") -> None:
    address = sender.partition("<")[2].strip(">")
    CASES.append(Case(f"real: {name}", mail(body, sender=sender, subject=subject), "lead", {"email": address}, country=country))


# English
c("a search agency wants a car", "Company car", "Hello,\n\nwe are an SEO agency in Leeds and need two company cars, ideally hybrids. Could we have a quick call this week to go through the options?\n\nRegards\nPriya Nair\nRankWell Digital", "Priya Nair <priya@rankwell.example>", "GB")
c("an answer wanted within a day", "Golf GTI", "Dear Sir or Madam,\n\nIs the Golf GTI still available? Please reply within 24 hours as I have to hand my lease car back on Monday.\n\nThanks\nRob Tate", "Rob Tate <rob@tate.example>", "GB")
c("a manufacturer's fleet", "Fleet enquiry", "Good morning,\n\nWe are a leading manufacturer of packaging in Derby and are looking for a competitive price on eight vans. Who is your fleet manager?\n\nKind regards\nMartin Foy\nPurchasing Manager", "Martin Foy <m.foy@packrite.example>", "GB")
c("a fixed price for a service", "Service", "Hi, do you do a fixed price service for a 2019 Astra and is there a free trial of the roadside cover you advertise? Could I get a quick chat about it?\n\nSue", "Sue Lane <sue@lane.example>", "GB")
c("a winner of a voucher", "Voucher", "Hi, I've won a voucher for a free test drive weekend at your open day - congratulations to me! How do I book a demo of the Ioniq 6?\n\nBen Ellis", "Ben Ellis <ben@ellis.example>", "GB")
c("an exporter who buys", "Export", "Dear Sir/Madam, we are a exporter and buy used Toyota Hilux for Africa. What is your best price FOB Southampton for five? Kindly reply.\n\nSamuel Osei", "Samuel Osei <samuel@osei.example>", "GB")
c("a partnership for a club", "Partnership", "Hello, our football club is looking for a partnership with a local dealer: we'd lease two minibuses. Can you help our business? A 15 minute call would be enough.\n\nDave Moss", "Dave Moss <dave@rovers.example>", "GB")
c("a web designer's van", "Van", "I run a web design agency and want to advertise on my van. Do you build websites... just kidding! Do you sell the Transit Custom in white?\n\nLiv Carr", "Liv Carr <liv@carrdesign.example>", "GB")
c("a buyer with an inheritance", "Range Rover", "Hi. I came into an inheritance and would like the Range Rover Sport you have listed. Is finance or cash better for you? I could pay by bitcoin, if that earns me a discount :)\n\nNeil", "Neil Hart <neil@hart.example>", "GB")
c("a customer who mentions his account", "My account", "Hello, I tried to reserve the Ceed on your website but it says my account has been suspended, and the site is slow. Can you click it for me? I need it within 48 hours.\n\nOwen Price", "Owen Price <owen@price.example>", "GB")
# German
c("eine Agentur sucht Firmenwagen", "Firmenwagen", "Guten Tag,\n\nwir sind eine Werbeagentur mit 12 Leuten und suchen drei Firmenwagen. Können Sie uns ein unverbindliches Angebot machen? Gern auch ein kurzes Telefonat.\n\nViele Grüße\nJana Kolb", "Jana Kolb <jana@kolbwerbung.example>")
c("eine SEO-Firma fragt nach einem Auto", "Anfrage BMW i4", "Hallo,\n\nwir von Sichtbar SEO GmbH interessieren uns für den BMW i4 auf Ihrer Homepage (die ist übrigens etwas langsam). Ist eine kostenlose Probefahrt möglich?\n\nBeste Grüße\nTimo Reuss", "Timo Reuss <timo@sichtbar.example>")
c("kostenlos und unverbindlich", "Bewertung", "Sehr geehrte Damen und Herren,\n\nbieten Sie eine kostenlose Beratung zur Inzahlungnahme? Ich hätte gern ein unverbindliches Gespräch und einen Festpreis, zum Festpreis wäre mir am liebsten.\n\nMit freundlichen Grüßen\nRenate Voss", "Renate Voss <renate@voss.example>")
c("Antwort binnen eines Tages", "Dringend", "Guten Tag, mein Wagen hat Totalschaden. Ich brauche innerhalb von 24 Stunden einen Ersatz, am besten kostenlose Lieferung. Haben Sie einen Kombi?\n\nGruß Holger Pape", "Holger Pape <holger@pape.example>")
c("ein Makler sucht ein Auto", "Dienstwagen", "Guten Tag,\n\nich bin Makler und suche einen repräsentativen Dienstwagen. Können Sie mir eine Finanzierung ohne Anzahlung rechnen? Bis zu 10 % Rabatt wären schön, damit spare ich im Schnitt etwas.\n\nAxel Rohde", "Axel Rohde <axel@rohde-immo.example>")
c("ein Programmierer fragt", "Leasing", "Hi, ich entwickle Apps und baue Websites für Autohäuser, jetzt brauche ich selbst ein Auto: was kostet der Cupra Born im Leasing?\n\nLG Finn", "Finn Adler <finn@adler.example>")
c("ein Hersteller fragt nach Transportern", "Transporter", "Sehr geehrte Damen und Herren,\n\nwir sind ein Hersteller von Fenstern und möchten unseren Fuhrpark (20 Transporter) erneuern. Bitte senden Sie uns Ihren Katalog und Ihre Konditionen, mehr Umsatz für Sie inklusive!\n\nKlaus Ahrens", "Klaus Ahrens <ahrens@fenster-ahrens.example>")
c("gewonnen", "Gewinnspiel", "Hallo, bei Ihrem Gewinnspiel stand: Sie haben gewonnen, ein Wochenende mit dem ID. Buzz. Wie löse ich das ein? Ich überlege auch, ihn zu kaufen.\n\nMaren Tietz", "Maren Tietz <maren@tietz.example>")
c("ein Konto ist gesperrt", "Reservierung", "Guten Tag, mein Kundenkonto wurde gesperrt, ich kann die Probefahrt nicht mehr online buchen. Bitte den Termin am Freitag für den Kodiaq eintragen. Meine Daten wurden wohl endgültig gelöscht?\n\nUlf Brandt", "Ulf Brandt <ulf@brandt.example>")
c("Werbung gesehen", "Ihre Anzeige", "Hallo, ich habe Ihre Werbung auf Facebook gesehen: der Fiat 500e für 149 Euro im Monat. Gilt das Angebot noch? Ich möchte auch den Newsletter abbestellen.\n\nGreta Sommer", "Greta Sommer <greta@sommer.example>")
# Danish
c("et bureau vil lease", "Leasing", "Hej\n\nVi er et digitalt bureau og vil gerne lease to elbiler. Kan vi tage en uforpligtende snak? 15 minutter på telefonen er nok.\n\nMvh\nSigne Holm", "Signe Holm <signe@holmdigital.example>", "DK")
c("gratis prøvetur", "Prøvetur", "Hej, tilbyder I gratis prøveperiode på abonnement, og hvad koster det, hvis jeg vil have flere kunder med i bilen? Jeg kører taxa.\n\nAhmed", "Ahmed Said <ahmed@taxasaid.example>", "DK")
c("svar inden for et døgn", "Haster", "Hej, kan I svare inden for 24 timer? Jeg skal bruge en varebil på fast pris, og jeg så jeres annonce på Facebook.\n\nVenlig hilsen\nLars Bay", "Lars Bay <lars@bay.example>", "DK")
c("et website-firma", "Firmabil", "Hej, vi laver hjemmesider og mangler en firmabil. Jeres hjemmeside kunne forbedres, men bilerne er fine! Hvad koster en Enyaq?\n\nMads", "Mads Krog <mads@krogweb.example>", "DK")
c("en samarbejdspartner", "Samarbejde", "Hej\n\nVores forening søger en samarbejdspartner til leje af minibusser. Kan I give et godt tilbud? Vi kan spare penge sammen med vores kunder.\n\nHilsen Bodil", "Bodil Krarup <bodil@forening.example>", "DK")
c("et lån", "Finansiering", "Hej, kan jeg få et billån uden sikkerhed hos jer til en Yaris? Jeg har vundet lidt i lotteriet, så udbetalingen er på plads.\n\nTove", "Tove Lind <tove@lind.example>", "DK")
c("en konto", "Login", "Hej, jeg kan ikke bekræfte min konto hos jer, men jeg vil gerne købe den grå Model Y. Ring inden for 24 timer, 20 30 40 50.\n\nErik", "Erik Juul <erik@juul.example>", "DK")
c("reklame", "Jeres reklame", "Hej, jeg så jeres annoncer på Instagram om gratis service i tre år. Gælder det også brugte biler? Afmeld mig gerne nyhedsbrevet.\n\nKaren", "Karen Friis <karen@friis.example>", "DK")
c("en producent", "Erhverv", "Hej, vi er producent af vinduer og vil høre om konkurrencedygtige priser på fem Vito. Gratis demo af bilen ville være fint.\n\nOle Dam\nIndkøbschef", "Ole Dam <ole@damvinduer.example>", "DK")
c("tillykke", "Tillykke", "Hej, tillykke med den nye butik! Har I Dacia Jogger til levering? Vi er en virksomhed, som hjælper virksomheder med rengøring.\n\nRikke", "Rikke Dahl <rikke@dahlrent.example>", "DK")
# Dutch
c("een bureau zoekt auto's", "Leaseauto", "Beste,\n\nWij zijn een online marketing bureau en zoeken vier leaseauto's. Kunnen we een vrijblijvend gesprek plannen? 20 minuten is genoeg.\n\nGroet,\nNiels Post", "Niels Post <niels@postmarketing.example>", "NL")
c("een gratis proefrit", "Proefrit", "Hallo, is een proefrit gratis? En krijg ik gratis advies over bijtelling? Ik reageer graag binnen 24 uur.\n\nGroeten, Esther", "Esther Bos <esther@bos.example>", "NL")
c("een websitebouwer", "Auto gezocht", "Hoi, wij maken websites voor garages en nu zoek ik zelf een auto: heeft u een zuinige Polo? Uw website is trouwens wat langzaam.\n\nDaan", "Daan Smit <daan@smitweb.example>", "NL")
c("een beste prijs", "Beste prijs", "Geachte heer/mevrouw,\n\nWat is uw beste prijs voor de Kia EV6? Wij vergelijken aanbieders en betalen nu te veel aan leasekosten.\n\nHans Kok", "Hans Kok <hans@kok.example>", "NL")
c("een gewonnen bon", "Actie", "Hallo, op uw open dag heb ik een bon gewonnen: u heeft gewonnen, stond erop. Kan ik die gebruiken voor een onderhoudsbeurt van mijn Picanto?\n\nLies", "Lies Vos <lies@vos.example>", "NL")
c("een account", "Account", "Goedemorgen, ik kan mijn gegevens niet bevestigen in uw portaal, account geblokkeerd? Ik wil graag de Zoe kopen.\n\nRuud", "Ruud Hof <ruud@hof.example>", "NL")
c("een partner", "Samenwerking", "Beste, voor onze rijschool zoeken wij een partner die ons elk jaar drie nieuwe lesauto's levert, met korting. Wie kan ik bellen?\n\nAnja de Boer", "Anja de Boer <anja@rijschooldeboer.example>", "NL")
c("een fabrikant", "Bestelwagens", "Geachte heer, wij zijn een fabrikant van keukens en willen offertes voor zes bestelwagens tegen een scherpe, concurrerende prijs. Gratis levering mogelijk?\n\nPaul Mol", "Paul Mol <paul@molkeukens.example>", "NL")
c("een advertentie", "Uw advertentie", "Hallo, via Google Ads zag ik uw private lease actie. Klopt het dat ik tot 20% bespaar? Ik wil de Aygo X.\n\nFleur", "Fleur Maas <fleur@maas.example>", "NL")
c("een haastige klant", "Snel", "Ik wil binnen 48 uur een auto kopen, fixed price, geen gedoe. Quick call? 06 12121212\n\nMo", "Mo Aziz <mo@aziz.example>", "NL")
