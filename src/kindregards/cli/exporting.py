"""What ``export`` does: show the exact message and its findings, ask, and hand it over."""

from dataclasses import dataclass
from typing import cast, get_args

import click

from kindregards.cli.account import check_account, password_for
from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.target import as_it_stands, find_case
from kindregards.cli.terminal import flowing, is_interactive, say, tell
from kindregards.cli.views import findings as findings_view
from kindregards.cli.views import outgoing as view
from kindregards.core.errors import DeliveryError, UsageError
from kindregards.ports import Artefact, Version
from kindregards.ports.leaving import Delivered
from kindregards.usecases.export import Export, hand_over, keep_waived, prepare
from kindregards.usecases.newest import latest

REFUSED = 1
LEAVE = ("email", "thanks")
KEEP = ("eml", "imap")
"""The ways out that put a mail somewhere: nothing else is shown where that fails."""


@dataclass
class Exporting:
    """One run of ``export``, with its options."""

    via: str
    output: str | None
    allowed: tuple[str, ...]
    yes: bool
    as_json: bool
    no_input: bool

    def run(self, case: str, artefact: str) -> int:
        """Export a case's mail and return the exit code."""
        self._check(artefact)
        self.house = enter()
        if self.via == "imap":
            check_account(self.house, self.no_input)
        kept = as_it_stands(find_case(case, self.house), artefact, self.house)
        self.now = self.house.clock.now()
        version = latest(self.house.store.versions, kept.id, cast(Artefact, artefact))
        export = prepare(
            version, kept, self.house.words, self.allowed, self.now,
            by_letter=self.via != "clipboard",
        )  # fmt: skip
        self._show(export)
        if export.blocking:
            return self._refused(export)
        if not self._agreed(export):
            tell("Not exported. The draft is kept.")
            return 0
        return self._hand_over(export, version)

    def _check(self, artefact: str) -> None:
        if artefact not in get_args(Artefact):
            raise UsageError(f"{artefact} is no text of a case.", "It is one of: email, thanks.")
        if artefact not in LEAVE:
            raise UsageError(
                f"The {artefact} is private: it never leaves.",
                f"To read it: kindregards show CASE {artefact}",
            )
        if self.output and self.via != "eml":
            raise UsageError("--output is for --via eml.")

    def _show(self, export: Export) -> None:
        for line in (view.message_text(export.message), ""):
            tell(line)
        text = {"subject": export.email.subject, "body": export.email.body}
        for line in findings_view.lines(export.email.findings, text):
            tell(line)

    def _refused(self, export: Export) -> int:
        rules = ", ".join(sorted({finding.rule for finding in export.blocking}))
        message = f"Not exported: {rules}."
        tell(message)
        tell("The draft is kept. Mend it with kindregards edit, or waive a rule with --allow CODE.")
        if self.as_json:
            show_json(
                {"error": {"exit": REFUSED, "message": message, "kept": "The draft is kept.",
                           "next": "kindregards edit"}}
            )  # fmt: skip
        return REFUSED

    def _agreed(self, export: Export) -> bool:
        if export.early:
            tell(flowing(view.early_line(export.early)))
        if self.yes:
            return True
        if not is_interactive(self.no_input):
            raise UsageError(
                "A yes is needed, and there is nobody to ask.",
                "If you have read the text above, run it again with --yes.",
            )
        question = "Hand it over now all the same?" if export.early else view.QUESTIONS[self.via]
        agreed: bool = click.confirm(question, default=not export.early)
        return agreed

    def _hand_over(self, export: Export, version: Version) -> int:
        password = password_for(self.house) if self.via == "imap" else ""
        store = self.house.store
        version = keep_waived(export, version, store.versions, self.now)
        thanks = "-thanks" if version.artefact == "thanks" else ""
        name = f"kindregards-{version.case}{thanks}.eml"
        way = self.house.way_out(self.via, self.output, name, password)
        delivered = hand_over(export, version, way, self.via, store.records, self.now)
        if not delivered.ok and self.via in KEEP:
            raise DeliveryError(delivered.reason)
        if self.output == "-":
            return 0
        if self.as_json:
            show_json(view.to_json(export.email, delivered, self.via))
        elif not delivered.ok:
            self._instead(export, delivered)
        tell(flowing(view.what_next(export.email, delivered, self.via)))
        return 0

    def _instead(self, export: Export, delivered: Delivered) -> None:
        """Show what could not be handed over, so that it can be taken by hand."""
        if delivered.place:
            tell(f"{delivered.reason} Here is the link to open:")
            say(delivered.place)
        else:
            tell(f"{delivered.reason} Here is the text to copy:")
            say(export.message.body.rstrip("\n"))
