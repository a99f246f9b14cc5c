"""What a mailbox is opened with, sealed under the installation's key (foundation/secrets.py)."""

import json
from collections.abc import Mapping
from typing import Final

from django.conf import settings

from stafet.channels.models import Mailbox
from stafet.channels.trouble import Trouble
from stafet.foundation.secrets import Sealed, seal, unseal

PASSWORD: Final = "password"  # noqa: S105 - names of secrets, no secrets
CLIENT_SECRET: Final = "client_secret"  # noqa: S105
REFRESH_TOKEN: Final = "refresh_token"  # noqa: S105
_PURPOSE: Final = "mailbox"


def sealed(secrets: Mapping[str, str]) -> str:
    """These, by the names above, as a row keeps them."""
    return seal(json.dumps(dict(secrets)), purpose=_PURPOSE, secret_key=settings.SECRET_KEY)


def opened(mailbox: Mailbox) -> dict[str, str]:
    """What was sealed for this mailbox; denies with Trouble what was sealed under another key."""
    if not mailbox.secret:
        return {}
    try:
        found: dict[str, str] = json.loads(
            unseal(mailbox.secret, purpose=_PURPOSE, secret_key=settings.SECRET_KEY)
        )
    except Sealed as trouble:
        raise Trouble("The password was stored under another secret key. Enter it again.") from trouble
    return found
