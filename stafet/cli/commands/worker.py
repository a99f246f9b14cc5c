"""Run the worker alone: mail, offers, clocks, everything that happens without a person."""

import argparse
import importlib

WORKER = "stafet.jobs.worker"  # by name: doors are strangers to each other


def arguments(_: argparse.ArgumentParser) -> None:
    """None: STAFET_WORKER_THREADS says it all."""


def run(_: argparse.Namespace) -> int:
    """Work until told to end; what is under way is finished."""
    importlib.import_module(WORKER).run()
    return 0
