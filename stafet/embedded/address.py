"""Where the embedded server listens, computed from the data folder alone, so that nobody needs to ask it first."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from stafet.embedded.account import Account

DATABASE = "stafet"
ROLE = "stafet"
PORT = 5432

# A Unix socket's path may have 107 bytes on Linux and 103 on macOS; the server adds a lock file beside it.
LONGEST_SOCKET_PATH = 100


@dataclass(frozen=True)
class Address:
    """A libpq address: `host` is the folder of the Unix socket, `port` only names the socket's file in it."""

    host: str
    port: int = PORT

    @property
    def url(self) -> str:
        """The same as a libpq connection URI, with database and role."""
        return f"postgresql://{ROLE}@/{DATABASE}?host={quote(self.host, safe='')}&port={self.port}"


def address(data_dir: Path) -> Address:
    """The address of the embedded server for this data folder, running or not; the same for every caller.

    The socket lies in the data folder itself, unless its path would be too long for a socket or the server's user
    cannot get there; then it lies in a short folder named by a hash of the data folder's path.
    """
    place = data_dir.resolve()
    account = Account.for_folder(cluster_folder(place))
    socket_folder = place / "socket"
    length = len(os.fsencode(socket_folder / f".s.PGSQL.{PORT}.lock"))
    if length <= LONGEST_SOCKET_PATH and _may_enter_once_made(account, place):
        return Address(str(socket_folder))
    digest = hashlib.sha256(os.fsencode(place)).hexdigest()[:12]
    if os.geteuid() == 0:
        return Address(f"/run/stafet/{digest}")
    return Address(f"/tmp/stafet-{account.uid}-{digest}")  # its owner is checked before use


def cluster_folder(data_dir: Path) -> Path:
    """The database's own files: a folder in the data folder, or a link to one that the server's user can enter."""
    return data_dir / "postgres"


def _may_enter_once_made(account: Account, place: Path) -> bool:
    if account.is_me:
        return True
    while not place.exists():
        place = place.parent
    return account.may_enter(place)
