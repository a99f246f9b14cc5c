"""The fields by which leads and contacts are searched: what each is called, holds, and how it is asked for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from stafet.catalog.models import (
    Category,
    Competitor,
    CompletionReason,
    LeadType,
    Product,
    Source,
    State,
    Status,
)
from stafet.catalog.models import (
    Field as LeadField,
)
from stafet.contacts.models import Contact, FieldOf, KnownField
from stafet.leads.filters import among, defined, person
from stafet.leads.models import Handover, Interest, Lead, Rivalry
from stafet.search import choices
from stafet.search.asked import Asking
from stafet.search.conditions import (
    day,
    found_in,
    instant,
    number,
    plain_text,
    words,
)
from stafet.search.criteria import Criterion, Kind, Of
from stafet.search.hanging import (
    account_named,
    contracts_end,
    has_contract,
    has_open_lead,
    in_groups,
    known_in,
    last_contacted,
    of_many,
    reached_at,
    with_consent,
    with_phone,
)
from stafet.search.own import own_field
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch, Team

Ask = Callable[[Criterion, Asking], Q]
CONTACT: Final = "contact."
LEAD: Final = "lead."


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its label, what it holds, its condition, and for a choice where its values are taken from."""

    name: str
    label: str | Promise
    kind: Kind
    ask: Ask
    options: choices.Options = choices.none


def fields_of(of: Of) -> dict[str, Field]:
    """All fields by which these are searched, by name: their own, and those of the leads or the contact beside."""
    other = Of.CONTACTS if of is Of.LEADS else Of.LEADS
    prefix = CONTACT if of is Of.LEADS else LEAD
    beside = (_beside(of, prefix, field) for field in _own(other) if field.name != "has_open_lead")
    return {field.name: field for field in (*_own(of), *beside)}


def kinds_of(fields: Mapping[str, Field]) -> dict[str, Kind]:
    """What each of these fields holds."""
    return {name: field.kind for name, field in fields.items()}


def _own(of: Of) -> Iterable[Field]:
    if of is Of.LEADS:
        added: Iterable[Any] = LeadField.objects.all()
        return (*_LEADS, *(_added(field) for field in added))
    known = (field for field in at_hand(KnownField).every if field.of == FieldOf.CONTACT)
    return (*_CONTACTS, *(_added(field) for field in known))


def _added(field: Any) -> Field:
    kind, ask = own_field(field)
    options = choices.texts(tuple(str(one) for one in field.choices)) if field.choices else choices.none
    return Field(f"own.{field.code}", field.name, kind, ask, options)


def _beside(of: Of, prefix: str, field: Field) -> Field:
    """The field of a lead's contact, or of one of the contact's leads that the asker may see."""

    def ask(one: Criterion, asking: Asking) -> Q:
        plain = replace(one, field=one.field.removeprefix(prefix))
        if of is Of.LEADS:
            contacts = Contact.objects.visible_to(asking.by).filter(field.ask(plain, asking))
            return Q(Exists(contacts.filter(pk=OuterRef("contact")).order_by()))
        leads = Lead.objects.visible_to(asking.by).filter(field.ask(plain, asking), contact=OuterRef("pk"))
        return Q(Exists(leads.order_by()))

    return replace(field, name=f"{prefix}{field.name}", ask=ask)


def _choice(question: Any, column: str) -> Ask:
    """A question of the lists of leads; an empty column is asked for by itself."""

    def ask(one: Criterion, asking: Asking) -> Q:
        if one.test in {"empty", "filled"}:
            return Q(**{f"{column}__isnull": one.test == "empty"})
        found: Q = question(column, list(one.values), asking.by)
        return found

    return ask


def _one_of(column: str, known: Iterable[str]) -> Ask:
    """One of a fixed list."""
    fixed = set(known)

    def ask(one: Criterion, _asking: Asking) -> Q:
        if one.test in {"empty", "filled"}:
            return Q(**{column: ""}) if one.test == "empty" else ~Q(**{column: ""})
        return Q(**{f"{column}__in": among("values", set(one.values), fixed)})

    return ask


def _flag(true: Callable[[Asking], Q]) -> Ask:
    return lambda one, asking: true(asking) if one.test == "yes" else ~true(asking)


_T, _C = Kind.TEXT, Kind.CHOICE
_CONTACTS: Final = (
    Field("words", gettext_lazy("Found by"), Kind.WORDS, words),
    Field("first_name", gettext_lazy("First name"), _T, found_in("first_name")),
    Field("last_name", gettext_lazy("Last name"), _T, found_in("last_name")),
    Field("title", gettext_lazy("Title"), _T, plain_text("title")),
    Field("language", gettext_lazy("Language"), _T, plain_text("language")),
    Field("email", gettext_lazy("E-mail"), _T, reached_at("email", "raw")),
    Field("phone", gettext_lazy("Phone"), Kind.PHONE, with_phone),
    Field("street", gettext_lazy("Street and number"), _T, reached_at("address", "street")),
    Field("postcode", gettext_lazy("Postcode"), _T, reached_at("address", "postcode")),
    Field("city", gettext_lazy("Town"), _T, reached_at("address", "city")),
    Field("country", gettext_lazy("Country"), _T, reached_at("address", "country", is_found=False)),
    Field("account", gettext_lazy("Account"), _T, account_named),
    Field("external_id", gettext_lazy("Number elsewhere"), _T, plain_text("external_id")),
    Field("group", gettext_lazy("Group"), Kind.TREE, in_groups, choices.groups),
    Field("consent", gettext_lazy("Consent"), Kind.SEVERAL, with_consent, choices.consents),
    Field("contract", gettext_lazy("Contract that runs"), Kind.SEVERAL, has_contract, choices.contracts),
    Field("contract_ends", gettext_lazy("End of a contract"), Kind.DAY, contracts_end),
    Field("birthday", gettext_lazy("Birthday"), Kind.DAY, day("birthday")),
    Field("customer_since", gettext_lazy("Customer since"), Kind.DAY, day("customer_since")),
    Field("created_at", gettext_lazy("Made"), Kind.INSTANT, instant("created_at")),
    Field("last_contacted", gettext_lazy("Last contacted"), Kind.INSTANT, last_contacted),
    Field("has_open_lead", gettext_lazy("Has an open lead"), Kind.FLAG, _flag(has_open_lead)),
    Field("branch", gettext_lazy("Branch"), Kind.SEVERAL, known_in, choices.defined(Branch)),
    Field(
        "preferred_owner",
        gettext_lazy("Preferred salesperson"),
        _C,
        _choice(person, "preferred_owner"),
        choices.people,
    ),
)
_LEADS: Final = (
    Field("words", gettext_lazy("Found by"), Kind.WORDS, words),
    Field("subject", gettext_lazy("Subject"), _T, found_in("subject")),
    Field("message", gettext_lazy("Message"), _T, plain_text("message")),
    Field("who", gettext_lazy("Name"), _T, plain_text("who")),
    Field("state", gettext_lazy("State"), _C, _one_of("state", State.values), choices.states),
    Field("handover", gettext_lazy("Handover"), _C, _one_of("handover", Handover.values), choices.handovers),
    Field("status", gettext_lazy("Status"), _C, _choice(defined(Status), "status"), choices.defined(Status)),
    Field("type", gettext_lazy("Type"), _C, _choice(defined(LeadType), "type"), choices.defined(LeadType)),
    Field("category", gettext_lazy("Category"), _C, _choice(defined(Category), "category"), choices.defined(Category)),
    Field("source", gettext_lazy("Source"), _C, _choice(defined(Source), "source"), choices.defined(Source)),
    Field("branch", gettext_lazy("Branch"), _C, _choice(defined(Branch), "branch"), choices.defined(Branch)),
    Field("team", gettext_lazy("Team"), _C, _choice(defined(Team), "team"), choices.defined(Team)),
    Field("owner", gettext_lazy("Owner"), _C, _choice(person, "owner"), choices.people),
    Field(
        "completion_reason", gettext_lazy("Reason"), _C,
        _choice(defined(CompletionReason), "completion_reason"), choices.defined(CompletionReason),
    ),
    Field("product", gettext_lazy("Product"), Kind.SEVERAL, of_many(Interest, "product", Product), choices.defined(Product)),
    Field(
        "competitor", gettext_lazy("Rival"), Kind.SEVERAL, of_many(Rivalry, "competitor", Competitor),
        choices.defined(Competitor),
    ),
    Field("priority", gettext_lazy("Priority"), Kind.NUMBER, number("priority")),
    Field("importance", gettext_lazy("Importance"), Kind.NUMBER, number("importance")),
    Field("probability", gettext_lazy("Probability"), Kind.NUMBER, number("probability")),
    Field("amount", gettext_lazy("Amount"), Kind.NUMBER, number("amount")),
    Field("created_at", gettext_lazy("Start"), Kind.INSTANT, instant("created_at")),
    Field("received_at", gettext_lazy("Came in"), Kind.INSTANT, instant("received_at")),
    Field("due_at", gettext_lazy("Due"), Kind.INSTANT, instant("due_at")),
    Field("expected_completion_at", gettext_lazy("Expected completion"), Kind.INSTANT, instant("expected_completion_at")),
    Field("completed_at", gettext_lazy("Completed"), Kind.INSTANT, instant("completed_at")),
    Field("external_id", gettext_lazy("Number elsewhere"), _T, plain_text("external_id")),
)  # fmt: skip
