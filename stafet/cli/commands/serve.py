"""Run Stafet on one machine: database, web server and worker together, until Ctrl-C."""

import argparse
import http.client
import os
import sys

from stafet import embedded
from stafet.cli.child_commands import run_child
from stafet.cli.database import running_database
from stafet.cli.supervisor import Child, Supervisor
from stafet.config.environment import Environment


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, if it differs from the environment."""
    parser.add_argument("--port", type=int, help="the port to listen on (else STAFET_PORT)")


def run(options: argparse.Namespace) -> int:
    """Bring the database up to date, then serve; a part that crashes is started again."""
    if options.port:
        os.environ["STAFET_PORT"] = str(options.port)
    environment = Environment.read(os.environ)
    with running_database(environment) as variables:
        if run_child(["migrate"], variables) != 0:
            return 1
        supervisor = make_supervisor(environment, variables, port=environment.port)
        return supervisor.run(ready=lambda: say(f"Stafet runs at {environment.public_url}. Ctrl-C ends it."))


def make_supervisor(environment: Environment, variables: dict[str, str], *, port: int) -> Supervisor:
    """The supervisor of one machine's parts: web server and worker, and the database if it is ours."""

    def look() -> None:
        if environment.is_embedded and not embedded.is_running(environment.data_dir):
            say("The database ended unexpectedly; it starts again.")
            embedded.start(environment.data_dir)

    children = [Child("The worker", ["worker"]), Child("The web server", ["web"])]
    return Supervisor(
        children, {**variables, "STAFET_PORT": str(port)}, say, look, lambda: answers(environment.bind, port)
    )


def answers(bind: str, port: int) -> bool:
    """Whether the web server takes requests there; asked on the loopback if it listens everywhere."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(bind, bind)
    connection = http.client.HTTPConnection(host, port, timeout=1)
    try:
        connection.request("GET", "/healthz", headers={"Host": "localhost"})
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def say(sentence: str) -> None:
    """Tell the person at the terminal, or the system's log."""
    sys.stderr.write(f"{sentence}\n")
