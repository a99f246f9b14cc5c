"""Keep child processes running: restart one that ends, with growing pauses, and end all of them together."""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from stafet.cli.child_commands import child_command, child_environment

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
LOOK_EVERY = 0.5  # seconds
GRACE = 20.0  # seconds for a child to finish what it does
FIRST_PAUSE = 0.5  # seconds before a restart, doubled with each failure
LONGEST_PAUSE = 30.0
LONG_LIFE = 60.0  # seconds after which a child's earlier failures are forgotten

Say = Callable[[str], None]


@dataclass
class Child:
    """One command of ours in a process of its own."""

    name: str
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    failures: int = 0
    started: float = 0.0
    not_before: float = 0.0

    def start(self, variables: Mapping[str, str]) -> None:
        """Start it, in a session of its own: Ctrl-C is for the supervisor, which ends the children in order."""
        self.process = subprocess.Popen(
            child_command(self.command),
            env=child_environment(variables),
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.started = time.monotonic()

    def has_ended(self) -> bool:
        """Whether it ran and ended; looking also clears the dead process away."""
        return self.process is not None and self.process.poll() is not None

    def plan_restart(self) -> float:
        """Forget the ended process; returns the seconds until the next try."""
        now = time.monotonic()
        self.failures = 0 if now - self.started > LONG_LIFE else self.failures + 1
        pause = min(FIRST_PAUSE * 2.0 ** max(self.failures - 1, 0), LONGEST_PAUSE)
        self.process = None
        self.not_before = now + pause
        return pause


@dataclass
class Supervisor:
    """Runs its children until it is told to end."""

    children: Sequence[Child]
    variables: Mapping[str, str]
    say: Say
    look: Callable[[], None] = lambda: None  # at every round: the database, for example
    answers: Callable[[], bool] = lambda: True  # whether the whole is ready for use

    def run(self, *, ready: Callable[[], None] = lambda: None) -> int:
        """Start all children, call `ready` once the whole answers, and keep them running until told to end.

        Returns 0 after SIGINT, SIGTERM or SIGHUP.
        """
        is_ready = False
        earlier = signal.pthread_sigmask(signal.SIG_BLOCK, [*ENDING, signal.SIGCHLD])
        try:
            self._start_due()
            while not self._is_told_to_end():
                self._clear_ended()
                self.look()
                self._start_due()
                if not is_ready and self.answers():
                    is_ready = True
                    ready()
        finally:
            self._end_all()
            while signal.sigtimedwait(ENDING, 0):  # an impatient second Ctrl-C must not disturb what follows
                pass
            signal.pthread_sigmask(signal.SIG_SETMASK, earlier)
        return 0

    def _is_told_to_end(self) -> bool:
        """Wait for a moment, less if a child ends or we are told to."""
        arrived = signal.sigtimedwait([*ENDING, signal.SIGCHLD], LOOK_EVERY)
        return arrived is not None and arrived.si_signo in ENDING

    def _clear_ended(self) -> None:
        for child in self.children:
            if child.process and child.has_ended():
                code = child.process.returncode
                pause = child.plan_restart()
                self.say(f"{child.name} ended unexpectedly ({code}); it starts again in {pause:.1f} seconds.")

    def _start_due(self) -> None:
        now = time.monotonic()
        for child in self.children:
            if child.process is None and child.not_before <= now:
                child.start(self.variables)

    def _end_all(self) -> None:
        """Ask all to end, last started first, and kill what has not ended in time or at a second Ctrl-C."""
        running = [child.process for child in reversed(self.children) if child.process]
        for process in running:
            process.terminate()
        deadline = time.monotonic() + GRACE
        while any(process.poll() is None for process in running):
            if time.monotonic() > deadline or self._is_told_to_end():
                for process in running:
                    process.kill()
        for process in running:
            process.wait()
