"""What is no enquiry (R3), and by which marks one knows it. Sources: RFC 3834, 3464, 8098, 2919, 8058, and habit."""

import re
from dataclasses import dataclass

from stafet.intake.readers.mime import Letter
from stafet.intake.readers.sketch import NotALead

_AWAY = re.compile(
    r"(?:^|:\s*)(?:auto(?:matic|mated)?[- ]?(?:reply|response)|automatische antwort|automatisch(?:e)? (?:antwoord|abwesenheit)|"
    r"autosvar|automatisk svar|abwesenheits?(?:notiz|benachrichtigung|assistent|agent)?\b|abwesend|out of (?:the )?office|"
    r"ikke til stede|fraværsbesked|fravær\w*\s*:|afwezig|ich bin (?:bis|vom|ab|nicht)|vacation|on leave|nicht im (?:büro|haus)|"
    r"eingangsbestätigung|wir haben ihre (?:e-?mail|nachricht) erhalten|vi har modtaget din (?:mail|henvendelse)|"
    r"we(?: have|'ve) received your (?:e-?mail|message|request))",
    re.I,
)
_BOUNCED = re.compile(
    r"(?:undeliver(?:ed|able)|delivery (?:status notification|failure|has failed)|mail delivery (?:failed|system|subsystem)|"
    r"returned mail|failure notice|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|kunne ikke leveres|"
    r"ikke leveret|message not delivered|could not be delivered)",
    re.I,
)
_READ_RECEIPT = re.compile(
    r"^(?:gelesen|read|læst|lesebestätigung|read receipt|kvittering for læsning|gelezen)\s*:", re.I
)
_PAPERS = re.compile(
    r"\b(?:(?:ihre?|deine?|your|din|uw)\s+(?:\w+\s+){0,2}(?:rechnung|bestellung|bestellbestätigung|invoice|order|receipt|faktura|"
    r"kvittering|ordre|factuur|zahlung|payment|betaling)|zahlungsbestätigung|beleg für|zahlungsbeleg|kvittering for|receipt from|receipt for|auftragsbestätigung|bestellbestätigung|"
    r"order confirmation|payment received|ordrebekræftelse|rechnung nr|invoice no|payment receipt|versandbestätigung)",
    re.I,
)
_SPAM_SUBJECT = re.compile(r"^\s*(?:re:\s*)?[\[({*]+\s*(?:spam|junk)\b", re.I)
# A newsletter without any header still tells the way out of it; a customer's mail does not.
_WAY_OUT = re.compile(
    r"(?:newsletter|hier|jetzt) (?:abbestellen|abmelden)|vom newsletter abmelden|unsubscribe(?: here| from|:| at)|to unsubscribe|"
    r"afmeld (?:dig )?(?:nyhedsbrev|her)|nyhedsbrevet her|uitschrijven",
    re.I,
)
_ADVERTISERS = re.compile(
    r"(?:news|newsletter|nyhedsbrev|marketing|mailing|no-?reply|hello|hallo|info|angebote|offers)(?:[-+_.].*)?",
    re.I,
)
_NEWSLETTER = re.compile(r"newsletter|nyhedsbrev|nieuwsbrief", re.I)
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
        r"business loan|fast (?:loan|cash)|kredit ohne schufa|lån uden sikkerhed",
        r"dear (?:sir/madam|website owner|business owner|webmaster)|kindly (?:reply|revert)|unsubscribe",
        r"boost your (?:sales|traffic|business)|increase (?:your )?(?:website )?traffic|more traffic|affordable price",
    )
)


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


def is_advertising(text: str) -> tuple[str, ...]:
    """The sales phrases in an unasked text if they are enough to call it spam, else empty."""
    beginning = text[:5000]
    hits = dict.fromkeys(found[0].casefold() for pitch in _PITCHES for found in pitch.finditer(beginning))
    return tuple(hits)[:10] if len(hits) >= 2 else ()


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
    empty_path = letter.header("return-path").strip() == "<>"
    if (from_daemon or empty_path) and _BOUNCED.search(letter.subject):
        marks.append(f"Subject: {letter.subject[:80]}")
    if from_daemon and empty_path:
        marks.append("Return-Path: <>")
    return Verdict("bounce", tuple(marks), yields_to_payload=False) if marks else None


def _receipt(letter: Letter) -> Verdict | None:
    if letter.report_type == "disposition-notification":
        return Verdict("receipt", ("report-type=disposition-notification",), yields_to_payload=False)
    if _READ_RECEIPT.match(letter.subject) and not letter.text.strip()[400:]:
        return Verdict("receipt", (f"Subject: {letter.subject[:80]}",), yields_to_payload=False)
    return None


def _own(letter: Letter, own: frozenset[str]) -> Verdict | None:
    if letter.sender and letter.sender.casefold() in own:
        return Verdict("own", (f"From: {letter.sender}",), yields_to_payload=False)
    return None


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
    if _AWAY.search(letter.subject):
        marks.append(f"Subject: {letter.subject[:80]}")
    elif submitted.startswith("auto-") and not (
        letter.header("list-id") or letter.header("list-unsubscribe")
    ):
        # auto-generated: a portal's enquiry too, hence it yields; with list headers it is a newsletter.
        marks.append(f"Auto-Submitted: {submitted}")
    answers_us = bool(letter.in_reply_to or letter.references)
    return (
        Verdict("auto-reply", tuple(dict.fromkeys(marks)), yields_to_payload=not answers_us)
        if marks
        else None
    )


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
    if not bulk_marks and (way_out := _WAY_OUT.search(letter.text)):
        local = letter.sender.partition("@")[0]
        if _ADVERTISERS.fullmatch(local) or _NEWSLETTER.search(letter.subject):
            bulk_marks.append(way_out[0])
    if bulk_marks:
        return Verdict("newsletter", tuple(bulk_marks + list_marks), yields_to_payload=True)
    return None


def _papers(letter: Letter) -> Verdict | None:
    """Invoices and order confirmations of shops; only if a machine sent them, for a customer writes "invoice" too."""
    from_machine = bool(
        re.match(
            r"(?i)(?:no-?reply|rechnung|invoice|billing|faktura|order|bestellung|shop|service|receipts?|payments?|kvittering|bogholderi|buchhaltung|accounting|support)",
            letter.sender,
        )
    )
    if from_machine and _PAPERS.search(letter.subject):
        return Verdict(
            "receipt", (f"Subject: {letter.subject[:80]}", f"From: {letter.sender}"), yields_to_payload=True
        )
    return None
