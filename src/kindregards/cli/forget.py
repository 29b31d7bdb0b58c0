"""``forget``: erase a case, or all of them, to the byte."""

import click

from kindregards.cli import options


@click.command("forget", epilog="Example: kindregards forget 3")
@click.argument("case", required=False)
@click.option("--all", "everything", is_flag=True, help="Erase every case.")
@options.yes
@options.common
def command(case: str | None, everything: bool, yes: bool, as_json: bool, no_input: bool) -> None:
    """Erase a case, or all, to the byte: texts, notes and the mail itself."""
    from kindregards.cli.house import enter
    from kindregards.cli.show_json import show_json
    from kindregards.cli.target import find_case
    from kindregards.cli.terminal import is_interactive, say, tell
    from kindregards.core.errors import UsageError

    if bool(case) == everything:
        raise UsageError("Say which: a case, or --all.", "For example: kindregards forget 3")
    house = enter()
    number = None if case is None else find_case(case, house).case.id
    named = "every case" if number is None else f"case {number}"
    if not yes:
        if not is_interactive(no_input):
            raise UsageError("A yes is needed, and there is nobody to ask.", "Add --yes.")
        if not click.confirm(f"Erase {named} for good?", default=False):
            tell("Nothing was erased.")
            return None
    erasure = house.store.erasure
    count = erasure.forget_all() if number is None else int(erasure.forget(number))
    if as_json:
        return show_json({"forgotten": count})
    say(f"Erased for good: {named}.")
    return None
