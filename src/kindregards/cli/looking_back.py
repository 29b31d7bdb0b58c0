"""What ``history`` does: list versions, compare two, or bring one back."""

import sys
from typing import cast

from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import say, write
from kindregards.cli.views import cases as view
from kindregards.cli.views import difference
from kindregards.cli.views import sent as sent_view
from kindregards.core.errors import UsageError
from kindregards.ports import Artefact, Kept, Version
from kindregards.usecases.edit import page
from kindregards.usecases.history import restore, version_of
from kindregards.wiring import House


def run(
    case: str, artefact: str | None, diff: tuple[int, int] | None, number: int | None,
    *, as_json: bool,
) -> None:  # fmt: skip
    """Show the history of a case, or of one of its texts."""
    if diff and number is not None:
        raise UsageError("--diff and --restore are two things: take one at a time.")
    house = enter()
    kept = find_case(case, house)
    of = cast(Artefact, artefact or "email")
    if diff:
        before, after = (version_of(house.store.versions, kept.id, of, one) for one in diff)
        _compare(before, after, as_json)
    elif number is not None:
        _restore(house, kept, of, number, as_json)
    else:
        _list(house, kept, cast(Artefact | None, artefact), as_json)


def _list(house: House, kept: Kept, artefact: Artefact | None, as_json: bool) -> None:
    versions = house.store.versions.history(kept.id, artefact)
    sent = house.store.ledger.sent(kept.id)
    took = [sent_view.took(version, sent) for version in versions]
    if as_json:
        rows = zip(versions, took, strict=True)
        show_json({"versions": [{**view.version_json(v), "usage": t} for v, t in rows]})
        return
    for line, used in zip(view.version_lines(versions), took, strict=True):
        say(f"{line}  {sent_view.took_line(used)}" if used else line)


def _compare(before: Version, after: Version, as_json: bool) -> None:
    old, new = page(before.text), page(after.text)
    names = (_name(before), _name(after))
    lines = list(difference.unified(old, new, names))
    if as_json:
        heads = {"from": view.version_head(before), "to": view.version_head(after)}
        show_json({**heads, "diff": "\n".join(lines)})
    elif not lines:
        say("The two versions have the same text.")
    elif sys.stdout.isatty():
        write(f"{names[0]} → {names[1]}\n\n{difference.by_words(old, new)}")
    else:
        write("\n".join(lines))


def _name(version: Version) -> str:
    return f"{version.artefact} {version.number} ({version.author})"


def _restore(house: House, kept: Kept, artefact: Artefact, number: int, as_json: bool) -> None:
    now = house.clock.now()
    new, is_new = restore(house.store.versions, kept.id, artefact, number, now)
    if as_json:
        show_json(view.version_json(new))
    elif is_new:
        say(f"Version {number} of the {artefact} is back, as version {new.number}.")
    else:
        say(f"Version {new.number}, the newest {artefact}, has that text already.")
