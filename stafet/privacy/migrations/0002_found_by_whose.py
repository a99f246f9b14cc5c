"""Indexes by which one person's rows are found in tables of other rooms, above all in the database's history.

They stand here because nothing else asks so: a history is otherwise read by nobody row by row.
"""

from django.db import migrations

# History, the column that says whose row it is, and whether many rows have none there.
_HISTORIES = (
    ("contacts_contactevent", "id", False),
    ("contacts_emailevent", "contact_id", False),
    ("contacts_phoneevent", "contact_id", False),
    ("contacts_addressevent", "contact_id", False),
    ("contacts_consentevent", "contact_id", False),
    ("contacts_contractevent", "contact_id", False),
    ("contacts_accountevent", "id", False),
    ("contacts_accountemailevent", "account_id", False),
    ("contacts_accountphoneevent", "account_id", False),
    ("contacts_accountaddressevent", "account_id", False),
    ("leads_leadevent", "number", False),
    ("leads_noteevent", "lead_id", True),
    ("leads_noteevent", "contact_id", True),
    ("leads_callevent", "lead_id", True),
    ("leads_callevent", "contact_id", True),
    ("followups_taskevent", "lead_id", True),
    ("followups_taskevent", "contact_id", True),
    ("distribution_offerevent", "lead_id", False),
    ("mail_messageevent", "lead_id", True),
    ("mail_messageevent", "contact_id", True),
)
_OTHERS = (
    (
        "lead_past_its_time",
        "leads_lead (branch_id, state, completed_at) WHERE completed_at IS NOT NULL AND subject <> '[erased]'",
    ),
    ("capture_past_its_time", "intake_capture (status, received_at) WHERE raw <> ''::bytea"),
    (
        "capture_of_nobody",
        "intake_capture USING gin (lower(sender || ' ' || subject || ' ' || left(text, 20000)) gin_trgm_ops)"
        " WHERE status IN ('needs_look', 'not_a_lead')",
    ),
)


def _made(table: str, column: str, is_sparse: bool) -> migrations.RunSQL:
    name = f"{table}_of_{column}"
    only = f" WHERE {column} IS NOT NULL" if is_sparse else ""
    return migrations.RunSQL(
        f"CREATE INDEX IF NOT EXISTS {name} ON {table} ({column}){only}", f"DROP INDEX IF EXISTS {name}"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("privacy", "0001_initial"),
        ("contacts", "0010_reach_of_accounts"),
        ("leads", "0009_open_of_owner"),
        ("intake", "0005_portals_at_hand"),
        ("mail", "0003_autoresponders_at_hand"),
        ("followups", "0003_date_rules"),
        ("distribution", "0002_rules"),
        ("telephony", "0001_initial"),
    ]

    operations = [
        *(_made(*one) for one in _HISTORIES),
        *(
            migrations.RunSQL(
                f"CREATE INDEX IF NOT EXISTS {name} ON {what}", f"DROP INDEX IF EXISTS {name}"
            )
            for name, what in _OTHERS
        ),
    ]
