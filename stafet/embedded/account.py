"""The system user under which the database server runs: ourselves, or somebody harmless when we are root."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from stafet.embedded.trouble import DatabaseTrouble

HARMLESS = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """A system user: numeric ids, and the name for messages."""

    uid: int
    gid: int
    name: str

    @classmethod
    def for_folder(cls, folder: Path) -> Self:
        """Whoever owns the database folder, if there is one and we may act for them; else ourselves, or as root
        the first of HARMLESS that exists, because PostgreSQL refuses to run as root."""
        me = os.geteuid()
        if me != 0:
            return cls._of(pwd.getpwuid(me) if _is_known(me) else None, me, os.getegid())
        if folder.is_dir() and (owner := folder.stat().st_uid) != 0 and _is_known(owner):
            return cls._of(pwd.getpwuid(owner), owner, 0)
        for name in HARMLESS:
            try:
                entry = pwd.getpwnam(name)
            except KeyError:
                continue
            return cls._of(entry, entry.pw_uid, entry.pw_gid)
        raise DatabaseTrouble(
            "PostgreSQL does not run as root, and there is no user called postgres or nobody to run it as."
        )

    @classmethod
    def _of(cls, entry: pwd.struct_passwd | None, uid: int, gid: int) -> Self:
        if entry is None:
            return cls(uid=uid, gid=gid, name=str(uid))
        return cls(uid=uid, gid=entry.pw_gid, name=entry.pw_name)

    @property
    def is_me(self) -> bool:
        return self.uid == os.geteuid()

    def may_enter(self, folder: Path) -> bool:
        """Whether this user gets into the folder and all folders above it, by owner, group and mode."""
        return all(self._has(place, stat.S_IXUSR) for place in (folder, *folder.parents))

    def may_read(self, path: Path) -> bool:
        """Whether this user can open the file: the way to it and the file itself."""
        return self.may_enter(path.parent) and self._has(path, stat.S_IRUSR)

    def _has(self, path: Path, bit: int) -> bool:
        if self.uid == 0:
            return True
        status = path.stat()
        if status.st_uid == self.uid:
            return bool(status.st_mode & bit)
        if status.st_gid == self.gid:
            return bool(status.st_mode & (bit >> 3))
        return bool(status.st_mode & (bit >> 6))


def _is_known(uid: int) -> bool:
    try:
        pwd.getpwuid(uid)
    except KeyError:
        return False
    return True
