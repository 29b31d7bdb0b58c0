"""What ``doctor --recover`` does: keeps what editors left behind, and lists what came of it."""

from kindregards.cli.edit import HELP
from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.terminal import flowing, say
from kindregards.usecases.recover import Recovered, recover


def run(*, as_json: bool) -> None:
    """Recover, and show what came of each file."""
    house = enter()
    store = house.store
    found = recover(HELP, house.editor, store.cases, store.versions, house.words, house.clock.now())
    unread = sorted(set(house.editor.pending()) - {one.left.path for one in found})
    if as_json:
        show_json({"recovered": [_json(one) for one in found], "unread": unread})
        return
    for one in found:
        say(flowing(_line(one)))
    for path in unread:
        say(f"{path} could not be read. It stays where it is.")
    if not found and not unread:
        say("No editor left anything behind.")


def _json(one: Recovered) -> dict[str, object]:
    return {
        "case": one.left.case,
        "artefact": one.left.artefact,
        "state": one.state,
        "version": one.version.number if one.version else None,
        "path": one.left.path,
    }


def _line(one: Recovered) -> str:
    what = f"Case {one.left.case}, {one.left.artefact}:"
    if one.state == "nowhere":
        return f"{what} there is no such text any more. What was written stays in {one.left.path}."
    if one.version is None:
        return f"{what} the file was empty, and is removed. The version before stays as it is."
    number = one.version.number
    if one.state == "known":
        return f"{what} what was left is version {number} already. The file is removed."
    look = f"kindregards history {one.left.case} {one.left.artefact} --diff {number - 1} {number}"
    return f"{what} what was left is kept as version {number}. What changed: {look}"
