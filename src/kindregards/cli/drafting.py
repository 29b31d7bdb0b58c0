"""What ``draft`` does: screens, reads, keeps, writes and shows; help comes before all else."""

import sys
from typing import Any

from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case, names_a_file, own_language
from kindregards.cli.terminal import flowing, is_interactive, say, tell
from kindregards.cli.views import drafted as view
from kindregards.core import streak
from kindregards.core.errors import KindregardsError, UsageError
from kindregards.core.mail import kind_named
from kindregards.core.notes import Notes, notes_from
from kindregards.core.reading.given import Given
from kindregards.ports import Kept, SafetyState
from kindregards.usecases import draft as usecase
from kindregards.usecases.draft import Drafted, Order
from kindregards.usecases.screening import Screened, help_for, screen_words
from kindregards.wiring import read_bytes, read_table

PAUSED = 9
_FACTS = ("company", "role", "contact", "contact_email", "stage", "reason", "name")


class Drafting:
    """One run of ``draft``, with its options and what it has to say besides the texts."""

    def __init__(self, **options: Any) -> None:
        self.options = options
        self.given = Given(
            **{name: options[name] or None for name in _FACTS},
            cleared=tuple(name for name in _FACTS if options[name] == ""),
        )
        self.house = enter()
        self.now = self.house.clock.now()
        self.notices: list[str] = list(self.house.settings.notices)
        self.help: tuple[str, ...] = ()
        self.helped = False
        self.guided = False

    def run(self, source: str | None) -> int:
        """Draft, and return the exit code."""
        self._check_language()
        self._check_address()
        notes = self._notes()
        screened = self.screen(notes)
        try:
            order, kept = self._find(source, notes)
            if self.guided:
                screened = self.screen(order.notes)
            return self._draft(order, kept, screened)
        except KindregardsError as error:
            if screened.safety.level != "risk":
                raise
            state = usecase.safety_after(SafetyState(), screened, go_on=False)
            return self._paused(None, state, str(error))

    def screen(self, notes: Notes) -> Screened:
        """Screen the person's words, and show help at once where it is needed."""
        house, today = self.house, self.now.date()
        language = house.settings.language
        screened = screen_words(notes.texts, house.words, house.country, today, language)
        self.show_help(screened.resources)
        self.helped = self.helped or screened.safety.level == "risk"
        return screened

    def show_help(self, lines: tuple[str, ...]) -> None:
        """Show help lines, once."""
        if lines and lines != self.help:
            self.help = lines
            for line in lines:
                tell(flowing(line))

    def _check_language(self) -> None:
        wanted, known = self.options["language"], self.house.words.languages()
        if wanted and wanted not in known:
            raise UsageError(
                f"{wanted} is no language of this version. It has: {', '.join(known)}."
            )

    def _check_address(self) -> None:
        if self.given.contact_email:
            from kindregards.core.outgoing import address

            if address(self.given.contact_email) is None:
                raise UsageError(
                    "What --contact-email names is not one address that a mail can carry.",
                    "It looks like this: --contact-email name@firm.example",
                )

    def _own_language(self) -> str | None:
        own = self.house.settings.language
        return own if own in self.house.words.languages() else None

    def _notes(self) -> Notes:
        if not self.options["notes_file"]:
            return Notes()
        notes, unknown = notes_from(read_table(self.options["notes_file"]))
        self.notices += [f"In the notes, {key} is not known and is ignored." for key in unknown]
        return notes

    def _find(self, source: str | None, notes: Notes) -> tuple[Order, Kept | None]:
        if source is None:
            return self._without_source(notes)
        if names_a_file(source):
            return self.order(notes, read_bytes(source), kind_named(source)), None
        return self.order(notes), find_case(source, self.house)

    def _without_source(self, notes: Notes) -> tuple[Order, Kept | None]:
        if self.given.names_a_case:
            return self.order(notes), None
        if is_interactive(self.options["no_input"]):
            from kindregards.cli.guided import guided_order

            return guided_order(self, notes), None
        if sys.stdin.isatty():
            raise UsageError(
                "There is nothing to read.",
                "Name a file, or say it yourself: kindregards draft --company … --role …",
            )
        data = read_bytes("-")
        if not data.strip():
            raise UsageError(
                "Standard input is empty.",
                "Name a file, or say it yourself: kindregards draft --company … --role …",
            )
        return self.order(notes, data), None

    def order(self, notes: Notes, source: bytes | None = None, kind: Any = None) -> Order:
        """Put the options together with what was read from files."""
        return Order(
            source=source,
            kind=kind,
            given=self.given,
            notes=notes,
            tone=self.options["tone"],
            default_tone=self.house.settings.tone,  # type: ignore[arg-type]
            language=self.options["language"],
            own_language=self._own_language(),
            by=self.options["channel"],
            force=self.options["force"],
            new=self.options["new"],
            fallback_name=self.house.settings.name,
        )

    def _draft(self, order: Order, kept: Kept | None, screened: Screened) -> int:
        if self.options["dry_run"] and screened.safety.level != "risk":
            from kindregards.cli.drafting_model import dry_run

            return dry_run(self, self._read(order, kept, screened))
        kept = self.keep(order, kept, screened)
        if kept.safety.level == "risk":
            return self._paused(kept, kept.safety)
        self._say_if_many(kept)
        drafted = self.write(kept)
        if self.options["as_json"]:
            show_json(view.to_json(drafted, self.help, self.notices))
            return 0
        self._show(drafted)
        return 0

    def _say_if_many(self, kept: Kept) -> None:
        """Say so where this is one of several in a short time, and not long ago."""
        case = kept.case
        recent = (self.now.date() - case.happened.date()).days <= streak.DAYS
        if streak.is_many(case.streak) and recent:
            words = self.house.words.pack(own_language(self.house)).tables["journal"]
            self.notices.append(words["many_draft"].replace("{{ count }}", str(case.streak)))

    def keep(self, order: Order, kept: Kept | None, screened: Screened) -> Kept:
        """Read, change and store the case: before anything is written for it."""
        return usecase.keep(self._read(order, kept, screened), self.house.store.cases, self.now)

    def _read(self, order: Order, kept: Kept | None, screened: Screened) -> Kept:
        house, store = self.house, self.house.store
        return usecase.understood(
            order, kept, screened, house.mails, house.words, store.cases, store.catalogue,
            self.now, go_on=self.options["go_on"],
        )  # fmt: skip

    def write(self, kept: Kept) -> Drafted:
        """Write both texts, with the engine that is set, and say who wrote them."""
        house = self.house
        if house.server is None or self.options["offline"]:
            self._without_model(kept)
            return usecase.write(kept, house.words, house.store.versions, self.now)
        from kindregards.cli.drafting_model import write_with_model

        drafted = write_with_model(self, kept)
        self.notices += drafted.notices
        return drafted

    def _without_model(self, kept: Kept) -> None:
        if self.options["no_fallback"] and not self.options["offline"]:
            from kindregards.cli.engine import choose, refusal
            from kindregards.usecases.draft_model import kept_as

            raise refusal(choose(self.house, offline=False), kept_as(kept))
        if not self.options["offline"]:
            self.notices.append("No model is set up: written without one, on this computer alone.")

    def _paused(self, kept: Kept | None, safety: SafetyState, why: str = "") -> int:
        if not self.helped:
            house, texts = self.house, kept.case.notes.texts if kept else ()
            language = house.settings.language
            lines = help_for(safety, house.words, house.country, self.now.date(), texts, language)
            self.show_help(lines)
        if why:
            self.notices.append(why)
        if kept:
            again = f"kindregards draft {kept.id} --continue"
            tell(f"Your work is kept as case {kept.id}. Whenever you want to go on: {again}")
        if self.options["as_json"]:
            show_json(view.paused_json(kept, safety, self.help, self.notices))
        return PAUSED

    def _show(self, drafted: Drafted) -> None:
        for notice in self.notices:
            tell(notice)
        self.show(drafted)
        if self.guided:
            from kindregards.cli.guided import afterwards

            afterwards(self, drafted)

    def show(self, drafted: Drafted) -> None:
        """Print the advice, the mail and the note."""
        for line, style in view.screen(drafted, self.now):
            say(line, **style)
        say(view.last_line(drafted), dim=True)
