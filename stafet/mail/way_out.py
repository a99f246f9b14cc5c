"""Which way the mail of a branch goes out: its own account, the company's, or the server of the installation."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

from stafet.foundation.secrets import seal, unseal
from stafet.mail.models import Security, SmtpAccount
from stafet.staff.models import Branch

FOR_LOGIN: Final = "smtp login"
FOR_DKIM: Final = "dkim key"


@dataclass(frozen=True, slots=True)
class WayOut:
    """A server, and under which name and addresses mail goes out by it; `account` is None for the installation's."""

    account: int | None
    host: str
    port: int
    security: str
    user: str
    password: str
    name: str
    address: str
    reply_address: str = ""
    has_tokens: bool = False
    dkim_domain: str = ""
    dkim_selector: str = ""
    dkim_key: str = ""

    @property
    def domain(self) -> str:
        """The domain that Message-IDs end with: one's own (RFC 5322 §3.6.4)."""
        return self.address.rpartition("@")[2] or urlsplit(settings.PUBLIC_URL).hostname or "localhost"


def account_of(branch: int) -> SmtpAccount | None:
    """The account that serves a branch: its own, else the company's, as far as they are switched on."""
    accounts = {one.branch_id: one for one in SmtpAccount.objects.filter(is_on=True)}
    return accounts.get(branch) or accounts.get(None)


def way_out_of(branch: Branch) -> WayOut | None:
    """The way out of a branch; None where no server is set up at all. Raises Sealed where a secret cannot be opened."""
    account = account_of(branch.pk)
    if account is not None:
        return _by_account(account, branch)
    if not settings.EMAIL_HOST:
        return None
    security = Security.TLS if settings.EMAIL_USE_SSL else Security.STARTTLS
    return WayOut(
        account=None,
        host=settings.EMAIL_HOST,
        port=settings.EMAIL_PORT,
        security=security if settings.EMAIL_USE_SSL or settings.EMAIL_USE_TLS else Security.NONE,
        user=settings.EMAIL_HOST_USER,
        password=settings.EMAIL_HOST_PASSWORD,
        name=branch.name,
        address=settings.DEFAULT_FROM_EMAIL,
    )


def sealed(secret: str, purpose: str) -> str:
    """A secret of an account as it is stored; empty stays empty."""
    return seal(secret, purpose=purpose, secret_key=settings.SECRET_KEY) if secret else ""


def _by_account(account: SmtpAccount, branch: Branch) -> WayOut:
    return WayOut(
        account=account.pk,
        host=account.host,
        port=account.port,
        security=account.security,
        user=account.user,
        password=_opened(account.sealed_password, FOR_LOGIN),
        name=account.name or branch.name,
        address=account.address,
        reply_address=account.reply_address,
        has_tokens=account.has_tokens,
        dkim_domain=account.dkim_domain,
        dkim_selector=account.dkim_selector,
        dkim_key=_opened(account.sealed_dkim_key, FOR_DKIM),
    )


def _opened(stored: str, purpose: str) -> str:
    return unseal(stored, purpose=purpose, secret_key=settings.SECRET_KEY) if stored else ""
