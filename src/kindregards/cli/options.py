"""The options that every command takes, and those that several share."""

from collections.abc import Callable
from typing import Any

import click

Function = Callable[..., Any]
ARTEFACTS = ("email", "note", "reflection", "lessons", "plan", "thanks")
"""The texts of a case; said here too, since the help imports nothing else."""


def common(function: Function) -> Function:
    """Add ``--json``, ``--no-input`` and ``--debug``; the last is read by the door itself."""
    for option in (
        click.option("--debug", is_flag=True, expose_value=False, help="Show a traceback."),
        click.option("--no-input", is_flag=True, help="Never ask anything."),
        click.option("--json", "as_json", is_flag=True, help="Print one JSON object."),
    ):
        function = option(function)
    return function


def facts(function: Function) -> Function:
    """Add the options that override what was read."""
    for name, text in reversed(
        (
            ("company", "The employer that said no."),
            ("role", "The role that was refused."),
            ("contact", "Who to write to."),
            ("contact-email", "Their address."),
            ("stage", "How far it went: application, screen, assessment, interview, final."),
            ("reason", "The reason that they gave, in their words."),
            ("name", "Your own name, for the sign-off."),
        )
    ):
        function = click.option(f"--{name}", metavar="TEXT", help=text)(function)
    return function


def notes(function: Function) -> Function:
    """Add ``--notes``."""
    return click.option(
        "--notes",
        "notes_file",
        metavar="FILE",
        help="TOML or JSON: name went_well felt_weak skills questions feelings.",
    )(function)


yes = click.option("--yes", is_flag=True, help="Say yes beforehand.")
