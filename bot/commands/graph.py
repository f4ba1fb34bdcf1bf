"""`python -m bot graph`: the dialog's state machine as Mermaid, drawn from the table that the machine runs on."""

from __future__ import annotations

import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command has no options."""


def main(given: argparse.Namespace) -> int:
    """Print the drawing. Returns 0."""
    from dialogs.machine import graph

    print(graph(), end="")
    return 0
