"""What ``export`` does: show the exact message and its findings, ask, and copy or print it."""

import click

from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import is_interactive, say, tell
from kindregards.cli.views import findings as findings_view
from kindregards.cli.views.facts import person
from kindregards.cli.views.texts import email_json, email_text
from kindregards.core.errors import UsageError
from kindregards.usecases.edit import latest
from kindregards.usecases.export import Export, hand_over, prepare
from kindregards.wiring import House

REFUSED = 1


def run(case: str, allowed: tuple[str, ...], *, yes: bool, as_json: bool, no_input: bool) -> int:
    """Export a case's mail and return the exit code."""
    house = enter()
    kept = find_case(case, house)
    version = latest(house.store.versions, kept.id, "email")
    export = prepare(version, kept, house.words, allowed)
    _show(export)
    if export.blocking:
        return _refused(export, as_json)
    if not _agreed(yes, no_input):
        tell("Not exported. The draft is kept.")
        return 0
    return _hand_over(export, house, as_json)


def _show(export: Export) -> None:
    for line in (email_text(export.email), "", *_findings(export)):
        tell(line)


def _findings(export: Export) -> list[str]:
    text = {"subject": export.email.subject, "body": export.email.body}
    return findings_view.lines(export.email.findings, text)


def _refused(export: Export, as_json: bool) -> int:
    rules = ", ".join(sorted({finding.rule for finding in export.blocking}))
    message = f"Not exported: {rules}."
    tell(message)
    tell("The draft is kept. Mend it with kindregards edit, or waive a rule with --allow CODE.")
    if as_json:
        show_json(
            {"error": {"exit": REFUSED, "message": message, "kept": "The draft is kept.",
                       "next": "kindregards edit"}}
        )  # fmt: skip
    return REFUSED


def _agreed(yes: bool, no_input: bool) -> bool:
    if yes:
        return True
    if not is_interactive(no_input):
        raise UsageError(
            "A yes is needed, and there is nobody to ask.",
            "If you have read the text above, run it again with --yes.",
        )
    return click.confirm("Copy this text?", default=True)


def _hand_over(export: Export, house: House, as_json: bool) -> int:
    delivered = hand_over(export, house.clipboard)
    if as_json:
        show_json({"email": email_json(export.email), "copied": delivered.ok})
    elif not delivered.ok:
        tell(f"{delivered.reason} Here is the text to copy:")
        say(export.email.body)
    tell(_what_next(export, delivered.ok))
    return 0


def _what_next(export: Export, copied: bool) -> str:
    start = "Copied. " if copied else ""
    to = export.email.to
    if to is None:
        return f"{start}There is nobody to write to yet. Nothing was sent."
    if export.email.channel == "reply":
        them = to.name or "them"
        return f"{start}Open the mail from {them}, press Reply, and paste. Nothing was sent."
    return f"{start}Write a new mail to {person(to)}, and paste. Nothing was sent."
