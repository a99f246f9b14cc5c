"""What customers write and what colleagues note, in the language of the branch."""

from typing import Final

# Subjects and messages; {car} is the vehicle asked for.
ASKED: Final = {
    "da": (
        (
            "{car}: prøvetur på lørdag?",
            "Hej, er bilen stadig til salg? Jeg vil gerne prøve den på lørdag formiddag.",
        ),
        (
            "Spørgsmål om {car}",
            "Hvad er rækkevidden om vinteren, og følger der et ladekabel med? Hilsen herfra.",
        ),
        (
            "{car} med byttebil",
            "Vi har en Auris fra 2016 med 141.000 km, som vi gerne vil give i bytte. Hvad kan I tilbyde?",
        ),
        (
            "Finansiering af {car}",
            "Kan bilen finansieres uden udbetaling over 60 måneder? Ring gerne efter kl. 16.",
        ),
        ("Er {car} stadig ledig?", "Jeg har set jeres annonce. Er der plads til to barnestole på bagsædet?"),
        ("Pris på {car}", "Hvad er jeres bedste pris, hvis jeg betaler kontant og henter den i næste uge?"),
    ),
    "de": (
        (
            "{car}: Probefahrt am Samstag?",
            "Guten Tag, ist der Wagen noch da? Ich würde ihn gern am Samstag Probe fahren.",
        ),
        (
            "Frage zum {car}",
            "Hat das Fahrzeug eine Anhängerkupplung, und wann ist die nächste Hauptuntersuchung fällig?",
        ),
        (
            "{car}, Inzahlungnahme",
            "Ich möchte meinen Touran (2015, 168.000 km) in Zahlung geben. Was ist möglich?",
        ),
        (
            "Finanzierung {car}",
            "Was kostet der Wagen im Monat bei 48 Monaten und 3.000 Euro Anzahlung? Danke im Voraus.",
        ),
        (
            "Noch verfügbar: {car}?",
            "Ich komme aus Husum und würde nur fahren, wenn er wirklich noch auf dem Hof steht.",
        ),
        (
            "Barpreis {car}",
            "Bei Abholung in der nächsten Woche: Was ist Ihr letzter Preis? Rufen Sie gern an.",
        ),
    ),
}
ASKED_BY_COMPANIES: Final = {
    "da": (
        (
            "Tre varevogne, operationel leasing",
            "Vi søger tre elektriske varevogne fra april. Send gerne et tilbud inden fredag.",
        ),
        (
            "Ladebokse til ti medarbejdere",
            "Vi vil gerne have et tilbud på ti ladebokse med montering ved kontoret.",
        ),
    ),
    "de": (
        (
            "Flottenerneuerung, sechs Fahrzeuge",
            "Wir ersetzen im Frühjahr sechs Diesel durch Elektro. Bitte um ein Leasingangebot.",
        ),
        (
            "Zwei Transporter mit Ausbau",
            "Gesucht sind zwei elektrische Transporter mit Regalausbau, Lieferung bis März.",
        ),
        (
            "Wallboxen für den Betriebshof",
            "Wir brauchen acht Ladepunkte mit Lastmanagement. Wann können Sie sich das ansehen?",
        ),
    ),
}
ASKED_THE_WORKSHOP: Final = {
    "da": (
        (
            "Serviceeftersyn og hjulskift",
            "Kan I nå både service og vinterhjul i næste uge? Jeg skal bruge en lånebil.",
        ),
        (
            "Bremserne skurrer",
            "De forreste bremser lyder forkert efter regnvejr. Hvornår kan jeg komme forbi?",
        ),
    ),
    "de": (
        (
            "Inspektion und Räderwechsel",
            "Geht beides nächste Woche zusammen? Ich bräuchte morgens einen Ersatzwagen.",
        ),
        (
            "Warnlampe leuchtet",
            "Seit gestern leuchtet die gelbe Motorlampe. Kann ich noch fahren, und wann haben Sie Zeit?",
        ),
    ),
}
NOTED: Final = {
    "da": (
        "Talte i telefon: vil tale med sin mand om farven og ringer tilbage.",
        "Har fået tilsendt billeder af bagsædet og servicebogen.",
        "Ønsker vinterhjul med i prisen. Har sagt, at vi ser på det.",
        "Prøvetur aftalt; kørekort er set.",
        "Byttebilen er vurderet: små ridser, ellers pæn. Vores bud ligger i mappen.",
        "Banken har godkendt lånet, mangler lønseddel.",
        "Vil gerne se bilen sammen med datteren, som skal køre den.",
    ),
    "de": (
        "Am Telefon: will die Farbe noch mit ihrem Mann besprechen und meldet sich.",
        "Bilder vom Kofferraum und vom Serviceheft geschickt.",
        "Möchte Winterräder im Preis. Zugesagt, dass wir rechnen.",
        "Probefahrt vereinbart, Führerschein liegt in Kopie vor.",
        "Gebrauchten bewertet: Kratzer an der Tür, sonst gepflegt. Unser Gebot liegt in der Akte.",
        "Bank hat zugesagt, es fehlt noch eine Gehaltsabrechnung.",
        "Rückfrage zur Reichweite im Winter, Messwerte weitergegeben.",
        "Entscheidet nach dem Urlaub, vorher bitte nicht anrufen.",
    ),
}
CALLED: Final = {
    "da": {
        "reached": (
            "Fik fat i hende, god snak om behov og budget.",
            "Er interesseret, vil have et tilbud på skrift.",
        ),
        "not_reached": ("Ingen svarede, prøver igen.",),
        "voicemail": ("Lagde besked og bad om et opkald.",),
    },
    "de": {
        "reached": (
            "Erreicht, gutes Gespräch über Bedarf und Budget.",
            "Interessiert, möchte das Angebot schriftlich.",
        ),
        "not_reached": ("Niemand da, neuer Versuch folgt.",),
        "voicemail": ("Auf die Mailbox gesprochen und um Rückruf gebeten.",),
    },
}
REFUSED: Final = {
    "da": ("Kunden bor i Hamborg, det er nærmere for dem.", "Vi har ingen tid til det i denne uge."),
    "de": ("Kunde sitzt in Dänemark, bitte nach Odense.", "Diese Woche keine Kapazität für eine Probefahrt."),
}
NEXT: Final = {
    "da": ("Ring og hør om beslutningen", "Send tilbud", "Aftal prøvetur"),
    "de": ("Nachfassen zum Angebot", "Probefahrt bestätigen", "Unterlagen anfordern"),
}
