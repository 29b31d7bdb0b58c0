"""Write a case's texts with a model: ask, judge, ask again, and let the composer fill the rest."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial

from kindregards.core.completion import Answer, Call, Fault, Prompt
from kindregards.core.composer.email import compose_email
from kindregards.core.draft import Email, Note
from kindregards.ports import Kept, Words
from kindregards.ports.writing import Watch, Writer
from kindregards.usecases.compose import composed_note, passed
from kindregards.usecases.work import Work, mask_of
from kindregards.usecases.works import MailWork, NoteWork

MOST_REPAIRS = 2
"""How often a part that fails is asked for again; source: law 4 of the house."""
LEAST_SECONDS = 1.0
"""With less time than this left, a model is not asked again."""
_BY_LETTER = ("reply", "new-mail", "none")


class Writing:
    """The two texts of a case while a model writes them: ``None`` where the composer does it alone.

    That is a mail for a short channel, and the note of somebody in distress or who reports
    discrimination: nothing there is left to a model. Without ``with_note`` no note is asked for,
    without a ``model`` nothing is.
    """

    def __init__(
        self, kept: Kept, words: Words, model: str | None, *, with_note: bool = True
    ) -> None:
        self._kept, self._words = kept, words
        pack = words.pack(kept.case.mail_language)
        self._first, self._pack = compose_email(kept.case, pack), pack
        self.mail: MailWork | None = None
        self.note: NoteWork | None = None
        if model is None:
            return
        case, mask = kept.case, mask_of(kept.case, words)
        if self._first.channel in _BY_LETTER:
            # Judged only where it is needed: mostly the model writes all that could be wrong.
            self.mail = MailWork(case, self._first, words, model, mask=mask)
            self.mail.otherwise = partial(passed, self._first, case, pack)
        calm = kept.safety.level == "none" and kept.safety.kind is None
        if calm and with_note:
            self.note = NoteWork(case, self.composed_note, words, model, mask=mask)

    @cached_property
    def composed(self) -> Email:
        """The composer's mail, judged."""
        return passed(self._first, self._kept.case, self._pack)

    @cached_property
    def composed_note(self) -> Note:
        """The composer's note."""
        return composed_note(self._kept, self._words)

    @property
    def works(self) -> tuple[Work, ...]:
        """The texts that a model is asked for: none with a name that could not be taken out."""
        return tuple(work for work in (self.mail, self.note) if work and work.is_masked)

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """The first prompts, as they would leave."""
        return tuple(work.prompt for work in self.works)

    def converse(self, writer: Writer, seconds: float, watch: Watch | None = None) -> None:
        """Ask for all texts at once, then for the parts that failed, while there is time."""
        converse(self.works, writer, seconds, watch)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What kept the model from writing."""
        return tuple(work.fault for work in self.works if work.fault)

    @property
    def email(self) -> Email:
        """The mail: the model's parts that hold, the composer's for the rest."""
        return self.mail.mixed() if self.mail else self.composed

    @property
    def note_text(self) -> Note:
        """The note: the model's parts that hold, the composer's for the rest."""
        return self.note.mixed() if self.note else self.composed_note

    @property
    def notices(self) -> tuple[str, ...]:
        """What the person is told of it."""
        return notices_of(work for work in (self.mail, self.note) if work)


def notices_of(works: Iterable[Work]) -> tuple[str, ...]:
    """Return what the person is told of texts that a model was to write."""
    works = tuple(works)
    faults = (work.fault for work in works if work.is_masked and work.fault)
    told = dict.fromkeys(f"{fault.message} {fault.next}" for fault in faults)
    return (*(f"{why} Written without a model instead." for why in told), *_told(works))


def _told(works: Iterable[Work]) -> Iterator[str]:
    for work in works:
        if not work.is_masked:
            why = "a name could not be taken out"
            yield f"The {work.called} was written without a model: {why}."
        elif work.fault is None and (count := work.written_by_us):
            yield _replaced(work.called, count, len(work.prompt.parts))


def _replaced(called: str, count: int, asked: int) -> str:
    if count == asked:
        return f"Nothing that the model wrote of the {called} passed: it was written without it."
    parts = "one part" if count == 1 else f"{count} parts"
    return f"Of the {called}, {parts} by the model did not pass: written without it."


def converse(
    works: Sequence[Work], writer: Writer, seconds: float, watch: Watch | None = None
) -> None:
    """Ask for all texts at once, then for the parts that failed, while there is time."""
    for repairs in range(MOST_REPAIRS + 1):
        asked = [work for work in works if work.next is not None]
        if not asked or (repairs and seconds < LEAST_SECONDS):
            return
        answers = _ask(asked, writer, seconds, watch)
        seconds -= max(answer.seconds for answer in answers)
        for work, answer in zip(asked, answers, strict=True):
            work.take(answer)


def _ask(
    asked: Sequence[Work], writer: Writer, seconds: float, watch: Watch | None
) -> tuple[Answer, ...]:
    prompts = [work.next for work in asked if work.next is not None]
    try:
        return writer.ask(prompts, seconds, watch)
    except KeyboardInterrupt:
        for work, prompt, body in zip(asked, prompts, writer.bodies(prompts), strict=True):
            call = Call(prompt.task, writer.host, writer.model, body, fault="interrupted")
            work.calls.append(call)
        raise
