"""``history``: the versions of a case's texts, oldest first."""

import click

from kindregards.cli.options import common


@click.command("history", epilog="Example: kindregards history last email")
@click.argument("case")
@click.argument(
    "artefact", type=click.Choice(["email", "note", "reflection"]), required=False, default=None
)
@common
def command(case: str, artefact: str | None, as_json: bool, no_input: bool) -> None:
    """List the versions of a text, each with who wrote it."""
    from typing import cast

    from kindregards.cli.house import enter
    from kindregards.cli.show_json import show_json
    from kindregards.cli.target import find_case
    from kindregards.cli.terminal import say
    from kindregards.cli.views import cases as view
    from kindregards.cli.views import sent as sent_view
    from kindregards.ports import Artefact

    house = enter()
    kept = find_case(case, house)
    versions = house.store.versions.history(kept.id, cast(Artefact | None, artefact))
    sent = house.store.ledger.sent(kept.id)
    took = [sent_view.took(version, sent) for version in versions]
    if as_json:
        rows = zip(versions, took, strict=True)
        return show_json({"versions": [{**view.version_json(v), "usage": t} for v, t in rows]})
    for line, used in zip(view.version_lines(versions), took, strict=True):
        say(f"{line}  {sent_view.took_line(used)}" if used else line)
    return None
