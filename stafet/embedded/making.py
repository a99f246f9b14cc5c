"""Make what a server needs before it runs: folders with the right owner, the cluster, the database, its extensions."""

import os
import secrets
import shutil
import stat
from pathlib import Path

from stafet.embedded import parameters
from stafet.embedded.account import Account
from stafet.embedded.address import DATABASE, ROLE, Address, cluster_folder
from stafet.embedded.binaries import Binaries
from stafet.embedded.running import run
from stafet.embedded.trouble import DatabaseTrouble

ELSEWHERE = Path("/var/lib/stafet")
EXTENSIONS = ("pg_trgm", "btree_gin", "unaccent")


def make_data_folder(data_dir: Path) -> None:
    """Make the data folder if it is missing: for us alone; as root others may pass through it, not list it."""
    if not data_dir.is_dir():
        make_data_folder(data_dir.parent)
        data_dir.mkdir(exist_ok=True)
        data_dir.chmod(0o711 if os.geteuid() == 0 else 0o700)


def make_cluster(data_dir: Path, programs: Binaries, account: Account, *, fast: bool) -> None:
    """Make an empty cluster. It is made beside its place and renamed, so that a killed try leaves no half one."""
    place = cluster_folder(data_dir)
    if not account.may_enter(data_dir):
        place = _linked_elsewhere(place)
    new = place.with_name(f"{place.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    _make_owned(new, account)
    command = [programs.program("initdb"), "-D", str(new), "-U", ROLE, "--auth=trust", "--encoding=UTF8"]
    locale = ["--locale=C.UTF-8"]
    if programs.major >= 17:  # from this major on the collation can come with the server itself
        locale += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    done = run([*command, *locale, "--data-checksums", *(["--no-sync"] if fast else [])], account)
    if done.returncode != 0:
        raise DatabaseTrouble(f"The database could not be made in {data_dir}: {done.stderr.strip()}")
    configuration = new / "postgresql.conf"
    write_as(configuration, configuration.read_text() + parameters.INCLUDE, account)
    if place.is_dir():
        place.rmdir()
    new.rename(place)


def make_database(cluster: Path, programs: Binaries, account: Account, where: Address) -> None:
    """Make the database `stafet` and its extensions if they are missing; template1 has them for test databases.

    A file in the cluster remembers that it was done, so that later starts ask nothing.
    """
    done = cluster / "stafet.made"
    if done.exists():
        return
    wanted = "".join(f"CREATE EXTENSION IF NOT EXISTS {name};\n" for name in EXTENSIONS)
    psql = [programs.program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1"]
    psql += ["-h", where.host, "-p", str(where.port), "-U", ROLE]
    for database, statements in (
        ("template1", wanted),
        (
            "postgres",
            f"SELECT 'CREATE DATABASE {DATABASE}' WHERE NOT EXISTS"
            f" (SELECT FROM pg_database WHERE datname = '{DATABASE}')\n\\gexec\n",
        ),
    ):
        answer = run(
            [*psql, "-d", database], account, given=f"SET client_min_messages = warning;\n{statements}"
        )
        if answer.returncode != 0:
            raise DatabaseTrouble(f"The database could not be set up: {answer.stderr.strip()}")
    write_as(done, "\n".join(EXTENSIONS), account)


def make_socket_folder(where: Address, account: Account) -> None:
    """Make the socket's folder for this user; refuse one that somebody else prepared in a shared place."""
    folder = Path(where.host)
    if folder.parent == Path("/run/stafet"):
        folder.parent.mkdir(mode=0o755, exist_ok=True)
    if not folder.is_symlink() and not folder.exists():
        _make_owned(folder, account)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != account.uid:
        raise DatabaseTrouble(
            f"{folder}, where the database's socket belongs, is not a folder of user {account.name}."
            " Somebody else made it: remove it and start again."
        )
    folder.chmod(0o700)


def write_as(path: Path, text: str, account: Account) -> None:
    """Write a file that belongs to this user, whole or not at all."""
    draft = path.with_name(f"{path.name}.draft")
    draft.write_text(text)
    draft.chmod(0o600)
    if not account.is_me:
        os.chown(draft, account.uid, account.gid)
    draft.replace(path)


def _linked_elsewhere(link: Path) -> Path:
    """The server's user cannot enter the data folder, and opening folders is not ours to do: the database's files
    go to /var/lib/stafet under a fresh name, and a link in the data folder leads there."""
    place = ELSEWHERE / secrets.token_hex(8)
    ELSEWHERE.mkdir(mode=0o755, parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(place)
    return place


def _make_owned(folder: Path, account: Account) -> None:
    folder.mkdir(mode=0o700)
    if not account.is_me:
        os.chown(folder, account.uid, account.gid)
