"""What is no enquiry (R3), and by which marks one knows it. Sources: RFC 3834, 3464, 8098, 2919, 8058, and habit."""

import re
from dataclasses import dataclass

from stafet.intake.readers.away import says_away
from stafet.intake.readers.customer_address import is_machines, is_passed_on
from stafet.intake.readers.machine_words import says_machine
from stafet.intake.readers.mime import Letter, letter_of
from stafet.intake.readers.passed_on import as_first_written
from stafet.intake.readers.quotes import without_quotes
from stafet.intake.readers.sketch import NotALead

_AWAY = re.compile(
    r"(?:^|:\s*)(?:auto(?:matic|mated)?[- ]?(?:reply|response)|automatische (?:antwort|e-?mail-antwort)|automatisch(?:e)? (?:antwoord|abwesenheit|bericht)|réponse automatique|respuesta automática|risposta automatica|odpowiedź automatyczna|automatyczna odpowiedź|absence du bureau|"
    r"autosvar|automatisk svar|abwesenheits?(?:notiz|benachrichtigung|assistent|agent)?\b|abwesend|out of (?:the )?office|"
    r"ikke til stede|fraværsbesked|fravær\w*\s*:|feriebesked|afwezig|afwezigheids\w*|niet aanwezig|niet op kantoor|(?:ikke på kontoret|på (?:ferie|barsel|orlov)|im urlaub|in elternzeit|on (?:holiday|(?:parental|annual|sick|maternity) leave)|away|met (?:verlof|vakantie)|op vakantie)(?=\s*(?::|$))|ich bin (?:bis|vom|ab|nicht)|vacation|on leave|nicht im (?:büro|haus)|"
    r"eingangsbestätigung|wir haben ihre (?:e-?mail|nachricht) erhalten|vi har modtaget din (?:mail|henvendelse)|"
    r"we(?: have|'ve) received your (?:e-?mail|message|request)|wij hebben uw (?:e-?mail|bericht|aanvraag) ontvangen|ontvangstbevestiging|"
    r"(?:ihre|deine) (?:anfrage|nachricht|e-?mail|mail) (?:ist|wurde) .{0,20}(?:eingegangen|empfangen|erhalten)|"
    r"(?:din|jeres) (?:henvendelse|mail|besked) er modtaget)|(?:\[|\()(?:ticket|case|request|sag|anfrage)\s?(?:id|nr\.?|no\.?)?\s?[#:]?\s?[\w-]*\d[\w-]*(?:\]|\)).{0,40}"
    r"(?:eingegangen|erhalten|received|modtaget|ontvangen)",
    re.I,
)
_BOUNCED = re.compile(
    r"(?:undeliver(?:ed|able)|delivery (?:status notification|failure|has failed)|mail delivery (?:failed|system|subsystem)|"
    r"returned mail|failure notice|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|kunne ikke leveres|"
    r"ikke leveret|kan ikke leveres|onbestelbaar|niet (?:worden )?bezorgd|niet afgeleverd|message not delivered|could not be delivered|"
    r"delivery (?:incomplete|delayed|has been delayed)|verzögert|delayed|forsinket|nachricht nicht zugestellt|blocked|mail system error|(?:nicht|not|ikke|niet) (?:\w+ ){0,3}(?:zugestellt|delivered|leveret|bezorgd|afgeleverd)|postfach voll|mailbox (?:is )?full|over quota|user unknown|\b5\.\d\.\d{1,2}\b)",
    re.I,
)
_READ_RECEIPT = re.compile(
    r"^(?:(?:gelesen|read|læst|lesebestätigung|read receipt|kvittering for læsning|gelezen|nicht gelesen|ungelesen gelöscht|not read|"
    r"ikke læst|niet gelezen|zugestellt|übermittelt|delivered|relayed|leveret|videresendt til|bezorgd|leesbevestiging|return receipt|"
    r"empfangsbestätigung|disposition)\s*:|(?:lesebestätigung|return receipt|kvittering|leesbevestiging|empfangsbestätigung)\s*\(\w+\))",
    re.I,
)
# What calendars write when somebody answers an invitation (RFC 5546, METHOD:REPLY).
_APPOINTMENT = re.compile(
    r"\s*(?:angenommen|zugesagt|abgelehnt|mit vorbehalt|unter vorbehalt|accepted|declined|tentative(?:ly accepted)?|accepteret|afvist|"
    r"foreløbig|geaccepteerd|geweigerd|voorlopig)\s*:",
    re.I,
)
_PAPERS = re.compile(
    r"\b(?:(?:ihre?|deine?|your|din|uw)\s+(?:\w+\s+){0,2}(?:rechnung|bestellung|bestellbestätigung|invoice|order|receipt|faktura|"
    r"kvittering|ordre|booking|buchung|reservation|reservierung|reservering|boeking|factuur|zahlung|payment|betaling)|zahlungsbestätigung|beleg für|zahlungsbeleg|kvittering for|receipt from|receipt for|auftragsbestätigung|bestellbestätigung|"
    r"order confirmation|payment received|ordrebekræftelse|rechnung nr|invoice no|payment receipt|versandbestätigung|orderbevestiging|"
    r"zahlung (?:über|von|in höhe)|zahlung erhalten|betaling (?:modtaget|ontvangen)|zahlungserinnerung|mahnung|rykker|lieferschein|following? your order|your (?:statement|subscription|payout)|kontoauszug|lastschrift)|"
    r"^\W*(?:rechnung|faktura|factuur|invoice|kvittering|quittung|gutschrift|kreditnota|e-rechnung)\b|"
    r"(?:sendung|paket|lieferung|pakke|forsendelse|zending|pakket|shipment|parcel|package|delivery)\b.{0,40}"
    r"(?:unterwegs|kommt|zugestellt|angekommen|abholbereit|på vej|leveret|klar til|onderweg|bezorgd|on its way|shipped|out for delivery|delivered|arriv)",
    re.I,
)
# Reminders to pay come from people's mailboxes too.
_REMINDER = re.compile(
    r"zahlungserinnerung|\bmahnung\b|zahlungsverzug|offene (?:rechnung|posten)|betalingspåmindelse|rykker(?:skrivelse|brev)?\b|betalingsherinnering|"
    r"\baanmaning\b|payment reminder|overdue (?:invoice|payment|account)|(?:invoice|payment) .{0,30}overdue|past due|openstaande (?:factuur|facturen)",
    re.I,
)
# A bill that somebody sends by hand says where it is or how to pay it.
_CONFIRMED = re.compile(
    r"(?:bevestiging|bestätigung|confirmation|bekræftelse)\b.{0,20}\b(?:bestelling|bestellung|order|ordre)\b",
    re.I,
)
_BILL = re.compile(
    r"\biban\b|\banbei\b|im anhang|beigefügt|angehängt|attached|enclosed|vedhæftet|vedlagt|bijgevoegd|bijlage|zahlbar|zahlungsziel|zu überweisen|"
    r"payment (?:terms|due)|betalingsfrist|forfald\w*|te betalen|vervaldatum|um ausgleich",
    re.I,
)
_ORDERED = re.compile(
    r"(?:vielen )?danke? für (?:ihre|deine|eure) bestellung|thank(?:s| you) for your (?:order|purchase|payment)|tak for (?:din|jeres|dit) (?:ordre|bestilling|køb|betaling)|"
    r"(?:be)?dankt? voor (?:je|uw) (?:bestelling|aankoop|betaling)",
    re.I,
)
_PAID = re.compile(
    r"(?:betaling|zahlung|payment|indbetaling|geld|penge|money)\b[^\n]{0,60}(?:ontvangen|erhalten|received|modtaget|eingegangen)",
    re.I,
)
_SUM = re.compile(
    r"(?:€|\beur\b|\bdkk\b|\bkr\b|£|\bgbp\b|\bchf\b)[. ]{0,2}\d|\d[,.-]{0,3}\s?(?:€|eur\b|euro|kr\b|dkk|gbp)",
    re.I,
)
_ANSWER = re.compile(r"\s*(?:re|aw|sv|antw|vs)\s*:", re.I)
# RFC 3834 §3.1.5; alone it may also be a car ("Auto: VW Golf").
_AUTO_PREFIX = re.compile(r"\s*auto\s*:", re.I)
_ROBOTS_THANKS = re.compile(
    r"\s*(?:\S+ )?(?:vielen dank für (?:ihre|deine) (?:nachricht|anfrage|e-?mail|mail|kontaktaufnahme)|tak for (?:din|jeres) (?:henvendelse|besked|mail)|"
    r"thank(?:s| you) for (?:contacting|your (?:message|e-?mail|enquiry|inquiry|request))|bedankt voor (?:uw|je) (?:bericht|aanvraag|e-?mail))",
    re.I,
)
_SPAM_SUBJECT = re.compile(r"^\s*(?:re:\s*)?[\[({*]+\s*(?:spam|junk)\b", re.I)
# A newsletter without any header still tells the way out of it; a customer's mail does not.
_WAY_OUT = re.compile(
    r"(?:newsletter|hier|jetzt) (?:abbestellen|abmelden)|vom newsletter abmelden|unsubscribe(?: here| from|:| at)|to unsubscribe|"
    r"afmeld (?:dig )?(?:nyhedsbrev|her)|nyhedsbrevet her|(?:uit te schrijven|uitschrijven|afmelden) ?(?:via|voor|:)?|"
    r"unsubscribe here|manage (?:your )?(?:preferences|subscription)|keine (?:weiteren )?(?:e-?mails|newsletter) mehr (?:erhalten|empfangen)",
    re.I,
)
_WHY_SENT = re.compile(
    r"(?:sie erhalten|du erhältst) (?:diesen?|dieses|unseren?) |you(?:'re| are) receiving this|you received this e-?mail because|this e-?mail was sent to|"
    r"du modtager denne|u ontvangt (?:dit|deze)|je ontvangt (?:dit|deze)|(?:keine|no longer|ikke længere|geen) .{0,40}(?:newsletter|e-?mails?|mails?|einladungen|invitations?|invitationer|uitnodigingen|nieuwsbrie\w+|nyhedsbrev\w*|nachrichten)\b",
    re.I,
)
_LEAVE = re.compile(
    r"abmelden|abbestellen|austragen|unsubscribe|opt[- ]?out|afmeld\w*|frameld\w*|uitschrijven|uit te schrijven",
    re.I,
)
_NO_MORE = re.compile(
    r"(?:newsletter|nyhedsbrev\w*|nieuwsbrie\w+|mailings?)\b[^.\n]{0,40}(?:nicht mehr|nicht länger|no longer|ikke længere|ikke mere|niet (?:meer|langer))[^\n]{0,60}\b(?:hier|here|her|klick\w*|click|klik\w*)",
    re.I,
)
_LEAVE_LINK = re.compile(rf"^\W*(?:{_LEAVE.pattern})[^\n]{{0,40}}https?://", re.I | re.M)
_ADVERTISERS = re.compile(
    r"(?:news|newsletter|nieuwsbrief|nyhedsbrev|marketing|mailing|no-?reply|hello|hallo|info|angebote|offers)(?:[-+_.].*)?",
    re.I,
)
_MAILINGS = re.compile(
    r"(?:news|newsletter|nieuwsbrief|nyhedsbrev|marketing|mailings?|kampagne|campaign)\b", re.I
)
_NEWSLETTER = re.compile(r"newsletter|nyhedsbrev|nieuwsbrief", re.I)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`kind` of what is no enquiry, the marks that say so, and whether a well understood payload outweighs them."""

    kind: NotALead
    evidence: tuple[str, ...]
    yields_to_payload: bool


def judge(letter: Letter, own: frozenset[str]) -> Verdict | None:
    """What a letter is if not an enquiry, None if nothing speaks against it. `own` are our addresses, folded.

    Order matters: a bounce of our newsletter is a bounce. A portal may carry list and bulk headers, so those
    verdicts yield to an enquiry that is well understood; a bounce and our own mail never do.
    """
    return (
        _bounce(letter)
        or _receipt(letter)
        or _own(letter, own)
        or _spam(letter)
        or _auto_reply(letter)
        or _list_or_newsletter(letter)
        or _papers(letter)
    )


def _bounce(letter: Letter) -> Verdict | None:
    marks = []
    if letter.report_type == "delivery-status":
        marks.append("multipart/report; report-type=delivery-status")
    if letter.header("x-failed-recipients"):
        marks.append("X-Failed-Recipients")
    local = letter.sender.partition("@")[0].casefold()
    from_daemon = (
        local in ("mailer-daemon", "postmaster") or "mailer-daemon" in letter.header("from").casefold()
    )
    is_office_report = "x-ms-exchange-message-is-ndr" in letter.headers or local.startswith(
        "microsoftexchange"
    )
    empty_path = letter.header("return-path").strip() == "<>"
    is_automatic = letter.header("auto-submitted").lower().startswith("auto-replied")
    if (from_daemon or empty_path or is_office_report or is_automatic) and _BOUNCED.search(letter.subject):
        marks.append(f"Subject: {letter.subject[:80]}")
    if from_daemon and empty_path:
        marks.append("Return-Path: <>")
    if not marks and from_daemon and (told := _BOUNCED.search(letter.text[:1_000])):
        marks.append(told[0])
    return Verdict("bounce", tuple(marks), yields_to_payload=False) if marks else None


def _receipt(letter: Letter) -> Verdict | None:
    if letter.report_type == "disposition-notification":
        return Verdict("receipt", ("report-type=disposition-notification",), yields_to_payload=False)
    if _APPOINTMENT.match(letter.subject) and not letter.text.strip()[400:]:
        return Verdict("receipt", (f"Subject: {letter.subject[:80]}",), yields_to_payload=False)
    if _READ_RECEIPT.match(letter.subject) and not letter.text.strip()[400:]:
        return Verdict("receipt", (f"Subject: {letter.subject[:80]}",), yields_to_payload=False)
    return None


def _own(letter: Letter, own: frozenset[str]) -> Verdict | None:
    if loop := set(re.findall(r"[^\s<>,;]+@[^\s<>,;]+", letter.header("x-loop").casefold())) & own:
        return Verdict("own", (f"X-Loop: {min(loop)}",), yields_to_payload=False)
    if letter.sender and letter.sender.casefold() in own:
        if not letter.header("auto-submitted") and _hands_on(letter, own):
            return None  # a colleague at our own mailbox passes a customer's letter on
        # A form on our own site may send in our name, with its visitor in Reply-To; our answers and notices do not.
        is_form = not letter.in_reply_to and not letter.header("auto-submitted")
        from_visitor = is_form and any(address.casefold() not in own for address in letter.reply_to)
        return Verdict("own", (f"From: {letter.sender}",), yields_to_payload=from_visitor)
    return None


def _hands_on(letter: Letter, own: frozenset[str]) -> bool:
    """Whether a letter holds one of somebody else, in its text or attached whole."""
    if letter.enclosed is not None and (inner := letter_of(letter.enclosed)).sender:
        return inner.sender.casefold() not in own
    author = as_first_written(letter).sender
    return bool(author) and author.casefold() not in own


def _spam(letter: Letter) -> Verdict | None:
    marks = [
        name
        for name in ("x-spam-flag", "x-spam", "x-spam-status")
        if letter.header(name).lower().startswith("yes")
    ]
    if _SPAM_SUBJECT.match(letter.subject):
        marks.append(f"Subject: {letter.subject[:80]}")
    return Verdict("spam", tuple(marks), yields_to_payload=True) if marks else None


def _auto_reply(letter: Letter) -> Verdict | None:
    marks = []
    submitted = letter.header("auto-submitted").lower().split(";")[0].strip()
    if submitted.startswith(("auto-replied", "auto-notified")):
        marks.append(f"Auto-Submitted: {submitted}")
    marks += [name for name in ("x-autoreply", "x-autorespond", "x-autoresponder") if letter.header(name)]
    if letter.header("precedence").lower() in ("auto_reply", "auto-reply"):
        marks.append("Precedence: auto_reply")
    answers_us = bool(letter.in_reply_to or letter.references)
    if (
        _AWAY.search(letter.subject)
        or _is_robots_thanks(letter)
        or (answers_us and _AUTO_PREFIX.match(letter.subject))
    ):
        marks.append(f"Subject: {letter.subject[:80]}")
    elif not marks and (said := says_machine(letter.subject, without_quotes(letter.text))):
        marks += said
    elif not marks and (answers_us or _ANSWER.match(letter.subject)):
        marks += says_away(without_quotes(letter.text))
    elif submitted.startswith("auto-") and not (
        letter.header("list-id") or letter.header("list-unsubscribe")
    ):
        # auto-generated: a portal's enquiry too, hence it yields; with list headers it is a newsletter.
        marks.append(f"Auto-Submitted: {submitted}")
    return (
        Verdict("auto-reply", tuple(dict.fromkeys(marks)), yields_to_payload=not answers_us)
        if marks
        else None
    )


def _is_robots_thanks(letter: Letter) -> bool:
    return bool(_ROBOTS_THANKS.match(letter.subject)) and is_machines(letter.sender)


def _list_or_newsletter(letter: Letter) -> Verdict | None:
    precedence = letter.header("precedence").lower().strip()
    list_marks = [name for name in ("list-post", "list-id", "mailing-list") if letter.header(name)]
    bulk_marks = [
        name
        for name in (
            "list-unsubscribe",
            "list-unsubscribe-post",
            "feedback-id",
            "x-campaign",
            "x-campaignid",
            "x-mailchimp-id",
            "x-mc-user",
            "x-csa-complaints",
        )
        if letter.header(name)
    ]
    if precedence in ("bulk", "junk"):
        bulk_marks.append(f"Precedence: {precedence}")
    is_discussion = precedence == "list" or (
        letter.header("list-post") and letter.header("list-post").upper() != "NO"
    )
    if is_discussion or (list_marks and not bulk_marks):
        marks = tuple(list_marks + ([f"Precedence: {precedence}"] if precedence else []))
        return Verdict("list", marks, yields_to_payload=True)
    if not bulk_marks:
        bulk_marks += _newsletters_words(letter)
    if bulk_marks:
        return Verdict("newsletter", tuple(bulk_marks + list_marks), yields_to_payload=True)
    return None


def _newsletters_words(letter: Letter) -> list[str]:
    """The way out that a mailing without any header offers, if its sender or its reason says that it is one."""
    text = without_quotes(letter.text)
    local = letter.sender.partition("@")[0]
    advertises = _ADVERTISERS.fullmatch(local) or _NEWSLETTER.search(letter.subject)
    if advertises and (way_out := _WAY_OUT.search(text)):
        return [way_out[0]]
    if _MAILINGS.match(local) and (leave := _LEAVE.search(text)):
        return [f"From: {letter.sender}", leave[0]]
    if (no_more := _NO_MORE.search(text)) and not is_passed_on(letter):
        return [no_more[0]]
    why, leave = _WHY_SENT.search(text), _LEAVE.search(text)
    if why and leave:
        return [why[0], leave[0]]
    linked = _LEAVE_LINK.search(text[-1_500:])
    return [linked[0][:80]] if linked and not is_passed_on(letter) else []


def _papers(letter: Letter) -> Verdict | None:
    """Invoices and order confirmations of shops; only if a machine sent them, for a customer writes "invoice" too."""
    from_machine = bool(
        re.match(
            r"(?i)(?:no-?reply|rechnung|invoice|billing|faktura|order|bestellung|shop|service|receipts?|payments?|booking|buchung|reserv\w*|kvittering|bogholderi|buchhaltung|accounts?\b|accounting|finance|administratie|debiteuren|debitor|facturatie|facturen|faktura|inkasso|mahnwesen|regnskab|noreply|support)",
            letter.sender,
        )
    )
    reminds = _REMINDER.search(letter.subject) and _SUM.search(letter.text[:5000])
    is_paper = bool(_PAPERS.search(letter.subject))
    is_bill = is_paper and _SUM.search(letter.text[:5000]) and _BILL.search(letter.text[:5000])
    has_ordered = _CONFIRMED.search(letter.subject) or _ORDERED.search(
        f"{letter.subject}\n{letter.text[:600]}"
    )
    is_paid = (
        is_machines(letter.sender) and _PAID.search(letter.text[:600]) and _SUM.search(letter.text[:600])
    )
    if is_paid or reminds or is_bill or has_ordered or (from_machine and is_paper):
        return Verdict(
            "receipt", (f"Subject: {letter.subject[:80]}", f"From: {letter.sender}"), yields_to_payload=True
        )
    return None
