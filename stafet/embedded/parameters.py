"""The server's settings, written into its folder at each start; what follows their include in postgresql.conf wins."""

import os
from pathlib import Path
from typing import Final

from stafet.embedded.address import Address

FILE = "stafet.conf"
INCLUDE = (
    f"\ninclude_if_exists = '{FILE}'  # Stafet's settings, written anew at each start; put yours below\n"
)

MB: Final = 2**20  # bytes
LIMIT: Final = Path("/sys/fs/cgroup/memory.max")  # of a container: bytes, or "max"

# For a solid-state disk; short transactions, so no compiling of plans.
EVERYDAY = {
    "max_connections": "100",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "1GB",
    "checkpoint_timeout": "15min",
    "wal_compression": "on",
    "random_page_cost": "1.1",
    "jit": "off",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] ",
    "log_checkpoints": "off",
    "idle_in_transaction_session_timeout": "10min",
}

# For throwaway databases only: a crash of the machine loses them, a test run is several times quicker.
FAST = {
    "shared_buffers": "128MB",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_wal_size": "4GB",
}


def memory() -> int:
    """The bytes of memory that this machine has, or that its container may use."""
    whole = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    try:
        return min(whole, int(LIMIT.read_text()))
    except (OSError, ValueError):
        return whole


def sized(memory: int) -> dict[str, str]:
    """How much of so many bytes of memory the server takes for itself: a quarter, 128 MB at least and 4 GB at most.

    It is told that the system keeps as much again of its files. A page that is asked for again then costs nothing:
    with a million contacts or leads what one question reads does not fit into much less than a gigabyte.
    """
    own = min(max(memory // 4 // MB, 128), 4096)
    return {"shared_buffers": f"{own}MB", "effective_cache_size": f"{2 * own}MB"}


def written(where: Address, *, fast: bool) -> str:
    """The text of stafet.conf for a server that listens on this Unix socket and nowhere else.

    The socket has mode 0700: only the server's own user and root connect, so no password is needed.
    """
    settings = {
        "listen_addresses": "",
        "port": str(where.port),
        "unix_socket_directories": where.host,
        "unix_socket_permissions": "0700",
        **EVERYDAY,
        **sized(memory()),
        **(FAST if fast else {}),
    }
    lines = (f"{name} = '{value.replace(chr(39), chr(39) * 2)}'\n" for name, value in settings.items())
    return "".join(lines)
