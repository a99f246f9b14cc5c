"""Whatever makes an actor of a key changes the stamp as well: `staff/askers.py` keeps who asks at hand."""

from django.db import migrations

# Not what every log-in and every hour writes: last_login, password, used_at.
WATCHED = {
    "staff_user": "name, role, language, branch_id, team_id, is_active",
    "staff_membership": "user_id, team_id, is_supervisor",
    "staff_user_serves": "user_id, branch_id",
    "staff_apikey": "name, role, scopes, user_id, digest, revoked_at",
    "staff_apikey_branches": "apikey_id, branch_id",
}


class Migration(migrations.Migration):
    dependencies = [("staff", "0006_absence")]

    operations = [
        migrations.RunSQL(
            f"CREATE TRIGGER asker_changed AFTER UPDATE OF {columns} OR INSERT OR DELETE OR TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION staff_new_edition()",
            f"DROP TRIGGER asker_changed ON {table}",
        )
        for table, columns in WATCHED.items()
    ]
