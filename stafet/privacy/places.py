"""Where personal values lie: every table, and each of its columns that can hold a text, a structure or bytes.

A guard walks all tables and fails where a column is named neither personal nor harmless here, so that a new table is
not forgotten. A table's history (`…event`) holds the columns of its table, and is not named again.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class Whose(StrEnum):
    """What a key is the key of. `NEAR`: somebody else's, in whose rows the person's values may have come to stand."""

    CONTACT = "contact"
    LEAD = "lead"
    CAPTURE = "capture"
    MESSAGE = "message"
    CALL = "call"
    FILE = "file"
    NEAR_CONTACT = "near_contact"
    NEAR_ACCOUNT = "near_account"
    NEAR_LEAD = "near_lead"


@dataclass(frozen=True, slots=True)
class Place:
    """A table with one person's rows: by which columns they are found, and what becomes of which column.

    `blank` columns are emptied, those to `mark` bear the mark where they held something, `harmless` ones stay. Where
    `goes`, the row is deleted and its history marked. `near`: by which columns somebody else's rows are found, in
    which only the person's own values are marked.
    """

    table: str
    by: dict[str, Whose] = field(default_factory=dict)
    mark: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    goes: bool = False
    near: dict[str, Whose] = field(default_factory=dict)


def _place(
    table: str,
    by: dict[str, Whose],
    *,
    mark: str = "",
    blank: str = "",
    harmless: str = "",
    goes: bool = False,
    near: dict[str, Whose] | None = None,
) -> Place:
    words = (tuple(mark.split()), tuple(blank.split()), tuple(harmless.split()))
    return Place(table, by, *words, goes=goes, near=near or {})


_W = Whose
_CONTACT: Final = {"contact_id": _W.CONTACT}
_LEAD: Final = {"lead_id": _W.LEAD}
_BOTH: Final = {**_LEAD, **_CONTACT}
_NEAR: Final = {"contact_id": _W.NEAR_CONTACT}
_NEAR_BOTH: Final = {"lead_id": _W.NEAR_LEAD, **_NEAR}
_OF_ACCOUNT: Final = {"account_id": _W.NEAR_ACCOUNT}
_POST: Final = "street postcode city country"

# What is deleted stands before whom it belongs to.
PLACES: Final = (
    _place("contacts.Email", _CONTACT, mark="raw normal", harmless="kind", goes=True, near=_NEAR),
    _place("contacts.Phone", _CONTACT, mark="raw normal", harmless="kind", goes=True, near=_NEAR),
    _place("contacts.Address", _CONTACT, mark=_POST, harmless="kind", goes=True, near=_NEAR),
    _place(
        "contacts.Consent", _CONTACT, mark="proof", harmless="purpose channel by_kind by_name", near=_NEAR
    ),
    _place("contacts.Contract", _CONTACT, mark="reference note", harmless="kind", goes=True, near=_NEAR),
    _place(
        "contacts.Contact",
        {"id": _W.CONTACT},
        mark="last_name",
        blank="first_name title external_id fields birthday search sort_key branch_ids",
        harmless="language",
        near={"id": _W.NEAR_CONTACT},
    ),
    _place("contacts.AccountEmail", {}, mark="raw normal", harmless="kind", goes=True, near=_OF_ACCOUNT),
    _place("contacts.AccountPhone", {}, mark="raw normal", harmless="kind", goes=True, near=_OF_ACCOUNT),
    _place("contacts.AccountAddress", {}, mark=_POST, harmless="kind", goes=True, near=_OF_ACCOUNT),
    _place(
        "contacts.Account",
        {},
        mark=f"name vat_id email phone external_id fields {_POST}",
        harmless="branch_ids search sort_key",
        near={"id": _W.NEAR_ACCOUNT},
    ),
    _place("leads.Interest", _LEAD, mark="label", blank="facts note", harmless="kind", near={"lead_id": _W.NEAR_LEAD}),
    _place("leads.Rivalry", _LEAD, blank="note", near={"lead_id": _W.NEAR_LEAD}),
    _place("leads.Note", _BOTH, mark="text", harmless="by_name", near=_NEAR_BOTH),
    _place("telephony.TakenCall", {"call_id": _W.CALL}, harmless="number"),
    _place("leads.Call", _BOTH, mark="text", harmless="outcome by_name", near=_NEAR_BOTH),
    _place("followups.Task", _BOTH, mark="note", blank="search",
           harmless="made_by repeat_unit lead_handover contact_branch_ids lead_member_ids", near=_NEAR_BOTH),
    _place("distribution.Offer", _LEAD, mark="reason", harmless="reasons by_name answer", near={"lead_id": _W.NEAR_LEAD}),
    _place("privacy.PersonFile", _CONTACT, blank="content", harmless="state notes by_kind by_name", goes=True),
    _place("mail.MessageFile", {"message_id": _W.MESSAGE}, mark="name content_id", goes=True),
    _place(
        "mail.Message",
        _BOTH,
        mark="from_name from_address subject text",
        blank="to cc html in_reply_to references token message_id why",
        harmless="direction kind state purpose language by_name",
        near=_NEAR_BOTH,
    ),
    _place("channels.Forward", {"capture": _W.CAPTURE}, blank="facts", harmless="target why"),
    _place(
        "intake.Capture",
        {"id": _W.CAPTURE},
        mark="sender subject text",
        blank="raw why reading message_key key",
        harmless="content_type status kind format portal",
    ),
    _place(
        "leads.Lead",
        {"number": _W.LEAD},
        mark="subject who",
        blank="message person company suggestion contact_email contact_phone external_id message_key fields"
        " due_note search",
        harmless="currency state handover estimated_unit clock member_ids declined_by_ids",
        near={"number": _W.NEAR_LEAD},
    ),
)  # fmt: skip

# Tables whose rows are not anybody's alone: they are found in a way of their own (`steps.py`), or read through by value.
BESIDE: Final[dict[str, tuple[str, str]]] = {  # personal columns, harmless ones
    "contacts.CleanedContact": ("particulars keys", ""),
    "contacts.CleanedAccount": ("particulars keys", ""),
    "staff.Event": ("before after", "kind subject_kind by_kind by_name"),
    "staff.Answer": ("body", "key who fingerprint headers"),
    "mail.StoredFile": ("content", "sha256 media_type"),
    "mail.AnsweredSender": ("address", ""),
    "imports.Import": ("file_name", "kind stage columns mapping wishes by_name undone_by_name"),
    "imports.FileRow": ("cells reason", "outcome"),
    "imports.Touched": ("before", "kind left"),
    "imports.ImportedRow": ("digest", "kind"),
    "records.Merge": ("before after", "kind relinked touched by_kind by_name undone_by_name"),
    "records.Looked": ("digest", "kind"),
    "exports.Export": ("wanted", "kind shape by_name"),
    "search.KeptSearch": ("criteria", "of"),
    "search.SavedSearch": ("name criteria", "of shared"),
    "bulk.Run": ("given about", "what of phase"),
    "bulk.Line": ("before after why", "fate"),
    "intake.PortalTemplate": ("sample", "code name language senders labels subjects sentences selectors"),
    "privacy.Erasure": ("needles", "why state counts kept hashes contacts by_kind by_name"),
}

_DEFINED: Final = "code names"
# Tables without a customer's values, and why: ours, colleagues', or numbers that stand for nobody.
HARMLESS: Final[dict[str, str]] = {
    "adverts.AdvertDoor": "sealed forms trouble",  # what an advertisement's door is opened with
    "adverts.OwedLead": "number form why",  # Meta's number of it: without it the same would be fetched again
    "auth.Group": "name",
    "auth.Permission": "name codename",
    "calendars.CalendarAddress": "digest",
    "catalog.Category": _DEFINED,
    "catalog.Competitor": _DEFINED,
    "catalog.CompletionReason": f"{_DEFINED} outcome",
    "catalog.Field": f"{_DEFINED} kind choices",
    "catalog.LeadType": f"{_DEFINED} estimated_unit mandatory customer_data customer_mandatory after_decline",
    "catalog.Level": f"{_DEFINED} scale",
    "catalog.Pipeline": _DEFINED,
    "catalog.Product": f"{_DEFINED} kind facts",  # what we sell
    "catalog.ResponseTimes": "",
    "catalog.Source": f"{_DEFINED} key channel thank_you_url origins own_addresses address forward_to further",
    "catalog.Status": f"{_DEFINED} state counts_as",
    "catalog.TaskReason": _DEFINED,
    "catalog.TaskType": _DEFINED,
    "channels.Health": "part why facts",
    "channels.Mailbox": "host security user log_in secret token_url client_id folders moves_to",
    "channels.Probe": "token",
    "channels.ProbePlan": "",
    "channels.ReadFolder": "name",
    "channels.StuckMessage": "why facts",  # that it is too big, or cannot be read; nothing out of it
    "contacts.ContactGroup": "code name",
    "contacts.ContactKey": "",  # 64 bits of a hash; they go with `CleanedContact`
    "contacts.AccountKey": "",
    "contacts.FrequentKey": "kind",
    "contacts.GroupMember": "by_name",
    "contacts.KnownField": f"{_DEFINED} kind choices of",
    "contenttypes.ContentType": "app_label model",
    "distribution.Availability": "shifts",
    "distribution.Circle": "members",
    "distribution.Rule": "name conditions way",
    "escalation.ReachedStage": "clock stage told_to",
    "followups.DateRule": "occasion note",
    "leads.Case": "",
    "leads.EndedClock": "clock",
    "mail.Autoresponder": "words",
    "mail.Block": "kind language text",
    "mail.Document": "name",
    "mail.SmtpAccount": "name address reply_address host security user sealed_password dkim_domain dkim_selector"
    " sealed_dkim_key failure",
    "mail.Template": "code language name subject text document_ids",
    "matching.Decision": "kind decided verdict compared by_kind by_name",  # codes and keys, never a value
    "matching.Edition": "points figures by_kind by_name withdrawn_by_name",
    "notify.Delivery": "channel why",
    "notify.Device": "endpoint p256dh auth name",
    "notify.Notice": "kind",  # what it says is read out of the event
    "notify.NoticeChoice": "ways",
    "notify.PushKey": "sealed public",
    "notify.Untold": "",
    "pghistory.Context": "metadata",
    "privacy.ErasureKey": "whose",
    "privacy.Period": "kind",
    "projects.Arrival": "",
    "projects.Member": "by_name",  # who is in it, by keys
    "projects.Project": "names manager_ids staff_ids shown_to way turns",
    "records.Pair": "kind verdict why answer",  # which fields agree, not what they hold
    "records.PairSearch": "kind began_at",
    "relief.Loan": "",
    "search.Pin": "",
    "sessions.Session": "session_key session_data",  # of a colleague's browser; two weeks at most
    "staff.Absence": "kind note",
    "staff.Allowance": "key",  # tries within an hour
    "staff.ApiKey": "name digest hint role scopes",
    "staff.Branch": "code name country time_zone region language",
    "staff.Membership": "",
    "staff.OpeningHours": "week days_off",
    "staff.Stamp": "",
    "staff.Team": "code name",
    "staff.User": "password email name phone role language theme",  # colleagues are not erased
    "telephony.Line": "number",
}
