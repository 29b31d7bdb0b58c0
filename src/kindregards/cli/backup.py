"""``backup``: write all that is kept into one file that can be read without this program."""

import click

from kindregards.cli.options import common


@click.command("backup", epilog="Example: kindregards backup kindregards-backup.zip")
@click.argument("file")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@common
def command(file: str, force: bool, as_json: bool, no_input: bool) -> None:
    """Write all that is kept into FILE, a zip of plain texts.

    Every mail as it came, what was read, your notes, every version of every text, and what was
    sent to a model. Nothing in it is encrypted.
    """
    from kindregards.cli.house import enter
    from kindregards.cli.show_json import show_json
    from kindregards.cli.terminal import say
    from kindregards.core.errors import UsageError
    from kindregards.usecases.backup import backup
    from kindregards.wiring import is_there

    if not force and is_there(file):
        raise UsageError(f"{file} is there already.", "Name another file, or add --force.")
    house = enter()
    store = house.store
    count = backup(
        house.archive(file), store.cases, store.catalogue, store.versions, store.ledger,
        store.records, house.clock.now(),
    )  # fmt: skip
    if as_json:
        return show_json({"cases": count, "file": file})
    cases = "1 case" if count == 1 else f"{count} cases"
    say(f"{cases} written to {file}. Nothing in it is encrypted: keep it where only you can read.")
    return None
