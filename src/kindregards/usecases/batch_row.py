"""One row on its way: screened, read, asked for, judged; by the same acts as one ``draft``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kindregards.core.batch.cells import cells_of
from kindregards.core.batch.rows import Row
from kindregards.core.batch.states import Result, State
from kindregards.core.batch.steps import Plan, Request
from kindregards.core.case import Case
from kindregards.core.completion import Answer
from kindregards.core.draft import Email, Note, author_of
from kindregards.core.errors import KindregardsError
from kindregards.core.safety.about import in_first_person
from kindregards.core.safety.country import Country
from kindregards.ports import Kept, Mails, SafetyState, Words
from kindregards.ports.batch import RowFiles
from kindregards.usecases.batch_alone import Alone
from kindregards.usecases.batch_order import order_of, own_words
from kindregards.usecases.draft import begin, change, safety_after
from kindregards.usecases.screening import screen_words, spoken_in
from kindregards.usecases.writing import MOST_REPAIRS, Writing

SPEAK = "Please speak with this person."
"""All that is said of a row whose words raise ``risk``, beside whose it is."""
HEAVY = "Their words sound heavy: please look after this person."
UNFAIR = "What they were told may be discrimination: please look at it with them."


@dataclass(frozen=True)
class Tools:
    """What a row needs from outside: words, the way to a message, the files beside the table."""

    words: Words
    mails: Mails
    files: RowFiles


@dataclass(frozen=True)
class Finished:
    """A row at its end. ``kept``, ``email`` and ``note`` are there where texts were made."""

    result: Result
    kept: Kept | None = None
    email: Email | None = None
    note: Note | None = None


class RowWork:
    """Works on one row. While ``requests`` is not empty, their answers are wanted.

    The same row of the same plan asks the same, so answers of an earlier run fit. ``take`` lays
    answers in, by the key of their request; ``finished`` may be asked for at any time: what no
    model wrote until then the composer does.
    """

    def __init__(self, row: Row, plan: Plan, tools: Tools) -> None:
        self.row = row
        self._plan, self._tools = plan, tools
        self._cells = cells_of(row, tools.words.shared("cells"))
        self._turn = 0
        self._ended: Finished | None = None
        self._kept: Kept | None = None
        self._writing: Writing | None = None
        try:
            self._begin()
        except KindregardsError as error:
            self._ended = self._without_texts("failed", error.message)

    @property
    def requests(self) -> tuple[Request, ...]:
        """What is asked for now; none once the row is at its end."""
        if self._writing is None or self._turn > MOST_REPAIRS:
            return ()
        prompts = (work.next for work in self._writing.works)
        return tuple(
            Request(self.row.number, self.row.input, self._turn, prompt)
            for prompt in prompts
            if prompt is not None
        )

    def take(self, answers: Mapping[str, Answer]) -> None:
        """Judge the answers to all of ``requests``, by their keys."""
        assert self._writing is not None
        asked = [work for work in self._writing.works if work.next is not None]
        for work, request in zip(asked, self.requests, strict=True):
            work.take(answers[request.key])
        self._turn += 1

    def finished(self) -> Finished:
        """Return what became of the row."""
        if self._ended:
            return self._ended
        writing, kept = self._writing, self._kept
        assert writing is not None
        assert kept is not None
        note = writing.note_text if self._plan.with_notes else None
        email = writing.email
        notices = (*_notices(kept.safety), *writing.notices)
        return Finished(self._done(kept.case, email, notices), kept, email, note)

    def _begin(self) -> None:
        words, files, cells = self._tools.words, self._tools.files, self._cells
        today = self._plan.now.date()
        own = own_words(self.row, cells, files)
        # The reason is the employer's: what it says of others is not about the client.
        noted = (text for text in own if text != cells.get("reason"))
        turned = (_as_said(text, cells.get("language"), words) for text in noted)
        # Most texts speak of nobody else and stay as they are: they are screened once.
        screened = screen_words(dict.fromkeys((*own, *turned)), words, Country(), today)
        if screened.safety.level == "risk":
            self._ended = self._without_texts("paused", SPEAK)
            return
        order = order_of(self.row, cells, self._plan, files, words.languages())
        alone = Alone()
        kept = begin(order, self._tools.mails, words, alone, alone, self._plan.now)
        kept = change(kept, order, words)
        # The row's number tells apart two mails that read the same.
        case = replace(kept.case, id=self.row.number)
        state = safety_after(SafetyState(), screened, go_on=False)
        self._kept = replace(kept, case=case, safety=state)
        self._writing = Writing(
            self._kept, words, self._plan.model, with_note=self._plan.with_notes
        )

    def _without_texts(self, state: State, reason: str) -> Finished:
        """End a row for which nothing is written; what its cells say of whose it is is kept."""
        cells = self._cells
        whose = (f"Name: {cells['name']}.",) if cells.get("name") else ()
        return Finished(
            Result(
                self.row.number, self.row.id, state, reason,
                company=cells.get("company", ""), role=cells.get("role", ""), notices=whose,
            )
        )  # fmt: skip

    def _done(self, case: Case, email: Email, notices: tuple[str, ...]) -> Result:
        facts, advice = case.facts, case.advice
        grave = [finding.severity for finding in email.findings]
        return Result(
            self.row.number, self.row.id, "done",
            company=facts.company or "", role=facts.role or "",
            to=(email.to.email or email.to.name or "") if email.to else "",
            ask=advice.ask, language=email.language, author=author_of(email.parts),
            errors=grave.count("error"), warnings=grave.count("warning"), notices=notices,
        )  # fmt: skip


def _as_said(text: str, language: str | None, words: Words) -> str:
    """Return a note as the person may have said it: officers write *client says she …*."""
    spoken = spoken_in(text, words, language) or "en"
    return in_first_person(text, words.pack(spoken).tables["about"])


def _notices(safety: SafetyState) -> Iterator[str]:
    """Yield what whoever reads the report is told of a client's words; never the words."""
    if safety.level == "gentle":
        yield HEAVY
    if safety.kind == "discrimination":
        yield UNFAIR
