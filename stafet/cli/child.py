"""`python -m stafet.cli.child COMMAND`: a command as a child of the supervisor, which it does not outlive."""

import signal

from stafet.cli import main
from stafet.cli.parentage import die_with_parent

if __name__ == "__main__":
    die_with_parent()
    signal.pthread_sigmask(signal.SIG_SETMASK, [])  # the supervisor blocks the signals that it waits for
    main()
