"""What ``edit`` does: run the editor, and show what changed and what the rules say."""

from collections.abc import Iterator
from typing import Any, cast

from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.target import as_it_stands, find_case
from kindregards.cli.terminal import say, write
from kindregards.cli.views import difference
from kindregards.cli.views import findings as findings_view
from kindregards.core.finding import errors
from kindregards.ports import Artefact
from kindregards.usecases.edit import Edit, edit, page


def run(case: str, artefact: str, help: str, *, as_json: bool) -> None:
    """Edit a text of a case and show the outcome."""
    house = enter()
    kept = as_it_stands(find_case(case, house), artefact, house)
    done = edit(
        kept, cast(Artefact, artefact), help, house.words,
        house.store.versions, house.editor, house.clock.now(),
    )  # fmt: skip
    if as_json:
        show_json(to_json(done))
        return
    if done.after is not None:
        write(difference.shown(page(done.before.text), page(done.after.text)))
    for line, colour in lines(done):
        say(line, fg=colour) if colour else say(line)


def to_json(done: Edit) -> dict[str, Any]:
    """Return the outcome as JSON."""
    version = done.after or done.before
    return {
        "case": version.case,
        "artefact": version.artefact,
        "version": version.number,
        "author": version.author,
        "state": done.state,
        "findings": findings_view.to_json(done.findings),
    }


def lines(done: Edit) -> Iterator[tuple[str, str | None]]:
    """Yield what the rules say of the change, and what it is kept as."""
    if done.after is None:
        why = "The text was empty" if done.state == "empty" else "Nothing was changed"
        yield f"{why}: version {done.before.number} stays as it is.", None
        return
    text = {"subject": getattr(done.after.text, "subject", None), "body": done.after.text.body}
    for line in findings_view.lines(done.findings, text):
        yield line, "yellow"
    yield f"Kept as version {done.after.number}. Nothing was sent.", None
    if errors(done.findings):
        yield "Before it can be exported, mend what is marked as an error.", None
