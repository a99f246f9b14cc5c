"""A real Dovecot on a free port of this machine: its own configuration, its own folder, one password for everybody."""

import grp
import imaplib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import pytest

from tests.notify.ports import free_port
from tests.patience import eventually

PROGRAM: Final = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin")
PASSWORD: Final = "through-the-gate"
needs_dovecot = pytest.mark.skipif(
    PROGRAM is None, reason="no Dovecot here; `apt-get install dovecot-imapd` as root brings it"
)
_NOBODY: Final = 65534
_CONFIGURATION: Final = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain xoauth2
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:{folder}/mail/%u
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = 0
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {folder}/oauth2.conf
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
"""
_TOKENS: Final = """
tokeninfo_url = {tokens}
username_attribute = email
"""


class Dovecot:
    """The server; it can be killed and started again over the same mail."""

    def __init__(self, folder: Path, *, tokens: str = "http://127.0.0.1:9/?token=") -> None:
        self.port = free_port()
        self.user = "leads"
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        uid, gid = (_NOBODY, _NOBODY) if os.getuid() == 0 else (os.getuid(), os.getgid())
        places = {
            "folder": folder, "port": self.port, "password": PASSWORD, "uid": uid, "gid": gid,
            "user": pwd.getpwuid(uid).pw_name, "group": grp.getgrgid(gid).gr_name,
        }  # fmt: skip
        (folder / "dovecot.conf").write_text(_CONFIGURATION.format(**places))
        (folder / "oauth2.conf").write_text(_TOKENS.format(tokens=tokens))
        mail = folder / "mail"
        mail.mkdir()
        mail.chmod(0o777)

    def start(self) -> None:
        assert PROGRAM is not None
        # A group of its own: whoever kills it kills the sessions along.
        self._process = subprocess.Popen(
            [PROGRAM, "-F", "-c", str(self._folder / "dovecot.conf")],
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert eventually(self._answers, within=30), (self._folder / "log").read_text()

    def kill(self, number: signal.Signals = signal.SIGKILL) -> None:
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)
            self._process.wait()
            self._process = None

    @contextmanager
    def session(self) -> Iterator[imaplib.IMAP4]:
        """Somebody else's look into the user's mailbox."""
        client = imaplib.IMAP4("127.0.0.1", self.port, timeout=30)
        client.login(self.user, PASSWORD)
        yield client
        client.logout()

    def deliver(self, *mails: bytes, folder: str = "INBOX", at: str = "") -> None:
        """Put mails into a folder; `at` as IMAP writes an instant."""
        with self.session() as client:
            if folder != "INBOX":
                client.create(folder)
            for raw in mails:
                status, said = client.append(folder, "", f'"{at}"' if at else "", raw)
                assert status == "OK", said

    def lies_in(self, folder: str, *, which: str = "ALL") -> int:
        """How many messages a folder has."""
        with self.session() as client:
            if client.select(folder, readonly=True)[0] != "OK":
                return 0
            return len(client.search(None, which)[1][0].split())

    def _answers(self) -> bool:
        with suppress(OSError, imaplib.IMAP4.error), self.session():
            return True
        return False


@contextmanager
def dovecot(tokens: str = "http://127.0.0.1:9/?token=") -> Iterator[Dovecot]:
    """A running Dovecot, gone at the end with all its mail."""
    # A socket's path must be short, and the server's user must get there.
    folder = Path(tempfile.mkdtemp(prefix="dove", dir="/tmp"))
    folder.chmod(0o755)
    server = Dovecot(folder, tokens=tokens)
    try:
        server.start()
        yield server
    finally:
        server.kill()
        shutil.rmtree(folder, ignore_errors=True)
