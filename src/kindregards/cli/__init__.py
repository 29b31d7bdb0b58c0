"""The front: a lazy Click group, one file a command, and the one door for every failure."""

import contextlib
import gc
import os
import sys

import click

from kindregards.cli.commands import GROUPS, Command


class LazyGroup(click.Group):
    """Imports a command when it is called; its own help costs nothing but Click."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every command, in the order of the help."""
        return [command.name for _, commands in GROUPS for command in commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the one command that is called; ``None`` where there is none of that name."""
        return _load(cmd_name) if cmd_name in self.list_commands(ctx) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the four groups from their static lines, importing no command."""
        for title, commands in GROUPS:
            with formatter.section(title):
                formatter.write_dl([_line(command) for command in commands])


def _line(command: Command) -> tuple[str, str]:
    return command.name, command.does


def _load(name: str) -> click.Command:
    from importlib import import_module

    command: click.Command = import_module(f"kindregards.cli.{name}").command
    return command


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with: kindregards draft rejection.eml. Nothing is ever sent.",
)
@click.version_option(package_name="kindregards")
def group() -> None:
    """A kind, precise answer to a job rejection.

    Reads the mail that turned you down. Writes a request for feedback that you can send
    as it stands, and a short private note that helps you not to take it personally.
    """


def main() -> None:
    """Run the command line; every failure leaves by one door, with the contract's exit code."""
    # One command lives for a moment: collecting its garbage, and taking the interpreter down
    # object by object, took a fifth of a draft. Whatever was opened is closed by then.
    gc.disable()
    from kindregards.cli.door import run

    code = run(group)
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)
