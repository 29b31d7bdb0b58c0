"""The doors as the use cases see them: what is asked of the outside world, in plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from kindregards.core.advice import Ask
from kindregards.core.case import Case
from kindregards.core.draft import Email, Note
from kindregards.core.language import LanguagePack, PromptPack, Table
from kindregards.core.mail import Kind
from kindregards.core.mail.message import Message
from kindregards.core.safety.screen import Kind as SafetyKind
from kindregards.core.safety.screen import Level

Artefact = Literal["email", "note", "reflection", "lessons", "plan", "thanks"]


@dataclass(frozen=True)
class SafetyState:
    """What the screen said of the person's own words; ``shown`` once help was on the screen."""

    level: Level = "none"
    kind: SafetyKind | None = None
    shown: bool = False


@dataclass(frozen=True)
class Kept:
    """A case as it is kept: with its id, the message byte for byte, and the safety state."""

    case: Case
    source: bytes | None = None
    safety: SafetyState = SafetyState()

    @property
    def id(self) -> int:
        """The id that the store gave it; ``ValueError`` before that."""
        if self.case.id is None:
            raise ValueError("this case was not stored yet")
        return self.case.id


@dataclass(frozen=True)
class Summary:
    """One line of the list of cases. ``happened`` is when the refusal came, or was kept."""

    id: int
    company: str | None
    role: str | None
    subject: str | None
    ask: Ask
    not_before: datetime | None
    changed: datetime
    artefacts: tuple[str, ...] = ()
    happened: datetime | None = None


@dataclass(frozen=True)
class Version:
    """One version of an artefact: never changed, numbered from 1.

    ``text`` is the whole value as it was made: an ``Email`` with its recipient and channel, or
    a ``Note`` (every other artefact is private, and a ``Note`` holds its page).
    """

    case: int
    artefact: str
    number: int
    author: str
    created: datetime
    text: Email | Note


class Mails(Protocol):
    """Messages from outside, made by anybody."""

    def parse(self, data: bytes, kind: Kind | None) -> Message:
        """Parse a message; ``InputError`` where it is none, or more than the limits allow."""


class Cases(Protocol):
    """The cases themselves. A failure of any of these is a ``StoreError``."""

    def add(self, kept: Kept) -> int:
        """Keep a new case (made at its ``now``) and return its id; on disk when it returns."""

    def get(self, case_id: int) -> Kept | None:
        """Return a case, or ``None`` where there is none of this number."""

    def save(self, kept: Kept, now: datetime) -> None:
        """Keep all that is new of a case; its message and source never change."""


class Catalogue(Protocol):
    """Finding cases: of several that fit, the one last made or changed."""

    def last(self) -> int | None:
        """Return the case last made or changed, by the order of writing, not by the clock."""

    def same_message(self, message: Message) -> int | None:
        """Return the case that began with this message: the same Message-ID, or the same text."""

    def same_position(self, company: str | None, role: str | None) -> int | None:
        """Return the case without a mail that has this company and role, whatever their case."""

    def summaries(self, words: str = "") -> tuple[Summary, ...]:
        """List cases, newest first, that hold each word in company, role or subject."""

    def between(self, first: date, last: date) -> tuple[Summary, ...]:
        """List cases, newest first, that happened on these days or between them."""


class Versions(Protocol):
    """The texts of a case, in numbered versions that are only ever added."""

    def write(
        self, case_id: int, artefact: Artefact, text: Email | Note, author: str, now: datetime
    ) -> Version:
        """Add a version and return it with its number; on disk when it returns."""

    def latest(self, case_id: int, artefact: Artefact) -> Version | None:
        """Return the newest version, or ``None`` where there is none."""

    def history(self, case_id: int, artefact: Artefact | None = None) -> tuple[Version, ...]:
        """Return all versions, oldest first; of every artefact where none is named."""


class Erasure(Protocol):
    """Forgetting to the byte: the rows, the write-ahead log, and files left by an editor."""

    def forget(self, case_id: int) -> bool:
        """Erase a case with all that was made for it; ``False`` where there was none."""

    def forget_all(self) -> int:
        """Erase every case, every editor's file and every log; returns how many cases."""


@dataclass(frozen=True)
class Edited:
    """What came of an editor: its file stays at ``path`` until ``done`` is called.

    ``text`` is ``None`` unless something is to be kept: ``state`` says whether the file was
    ``changed``, left ``unchanged`` or saved ``empty``. ``status`` is the editor's exit code.
    """

    path: str
    state: Literal["changed", "unchanged", "empty"]
    text: str | None = None
    status: int = 0


@dataclass(frozen=True)
class Left:
    """A file that an editor left behind, and the text of a case that it was for.

    ``text`` is what somebody wrote there, without the help; empty where there is nothing.
    """

    path: str
    case: int
    artefact: str
    text: str


class Editor(Protocol):
    """The person's editor, on a file in the data folder."""

    def edit(self, case_id: int, artefact: str, text: str, help: str) -> Edited:
        """Let the person change ``text``; ``help`` stands below it and is taken out again.

        ``KindregardsError`` where there is no editor, it was killed, or its file is no UTF-8:
        the file stays, and the error names it.
        """

    def done(self, edited: Edited) -> None:
        """Remove the file, once what it holds is kept elsewhere."""

    def pending(self, case_id: int | None = None) -> tuple[str, ...]:
        """Return the paths of files that an editor left behind."""

    def left(self, help: str) -> tuple[Left, ...]:
        """Return those files with what is in them, in whatever charset it was saved.

        One that cannot be read is left out; ``pending`` names it.
        """


class Clock(Protocol):
    """The time of day, where the person is."""

    def now(self) -> datetime:
        """Return the local time with its offset."""


class Words(Protocol):
    """The words of the house: language packs, and lists that belong to no language."""

    def languages(self) -> tuple[str, ...]:
        """List the languages that can be written in."""

    def pack(self, language: str) -> LanguagePack:
        """Return one language's pack."""

    def shared(self, name: str) -> Table:
        """Return a list that belongs to no single language."""

    def prompts(self) -> PromptPack:
        """Return what a model is told."""

    def tables_of(self, name: str) -> Mapping[str, Table]:
        """Return one list in every language that has it, by language."""
