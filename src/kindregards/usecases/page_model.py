"""Have a model write the parts of a private page; what was sent is kept, whatever comes of it."""

from collections.abc import Mapping
from datetime import datetime

from kindregards.core.draft import COMPOSER, YOU, Email, Note, Part
from kindregards.ports import Artefact, Kept, Versions, Words
from kindregards.ports.writing import Ledger, Watch, Writer
from kindregards.usecases.page_work import Page, PageWork
from kindregards.usecases.work import Work
from kindregards.usecases.works import ThanksWork
from kindregards.usecases.writing import converse, notices_of

STANDARD = "standard"
"""The part of a kept page that holds what the composer wrote, to see whether it is the same."""


class PageWriter:
    """A model that writes pages, within ``seconds`` each; ``notices`` is what to say of it."""

    def __init__(
        self, writer: Writer, words: Words, ledger: Ledger, seconds: float, now: datetime,
        watch: Watch | None = None,
    ) -> None:  # fmt: skip
        self._writer, self._words, self._ledger = writer, words, ledger
        self._seconds, self._now, self.watch = seconds, now, watch
        self.notices: list[str] = []

    @property
    def author(self) -> str:
        """Who is named as the author of what it writes."""
        return f"model:{self._writer.model}"

    @property
    def model(self) -> str:
        """The model's name."""
        return self._writer.model

    def write(self, kept: Kept, artefact: Artefact, page: Page) -> Mapping[str, str]:
        """Return the texts of a page's parts: the model's that hold, the composer's else.

        Nothing of somebody in distress, or who tells of discrimination, is left to a model.
        """
        if kept.safety.level != "none" or kept.safety.kind is not None or not page.parts:
            return page.parts
        work = PageWork(kept.case, page, self._words, self._writer.model)
        self.converse(work, kept, artefact)
        return {**page.parts, **work.accepted}

    def thank(self, kept: Kept, composed: Email) -> Email:
        """Return thanks for an answer: the model's parts that hold, the composer's else.

        ``kept`` is the case as it stands after the answer.
        """
        work = ThanksWork(kept.case, composed, self._words, self._writer.model)
        self.converse(work, kept, "thanks")
        return work.mixed()

    def converse(self, work: Work, kept: Kept, artefact: Artefact) -> None:
        """Ask for one text, unless a name could not be taken out of it; the calls are kept."""
        try:
            if work.is_masked:
                converse([work], self._writer, self._seconds, self.watch)
        finally:
            self._ledger.add(kept.id, artefact, None, work.calls, self._now)
        self.notices += notices_of((work,))


def page_texts(
    by: PageWriter | None, kept: Kept, artefact: Artefact, page: Page, versions: Versions
) -> Mapping[str, str]:
    """Return the texts of a page's parts; a model is not asked again for what it wrote before."""
    if by is None:
        return page.parts
    history = versions.history(kept.id, artefact)
    written = [v.text for v in history if v.author not in (COMPOSER, YOU)]
    known = {part.name: part.text for part in written[-1].parts} if written else {}
    if known.get(STANDARD) == _standard(page):
        return {name: known.get(name, text) for name, text in page.parts.items()}
    return by.write(kept, artefact, page)


def page_note(
    body: str, page: Page, texts: Mapping[str, str], by: PageWriter | None, *own: Part
) -> tuple[Note, str]:
    """Return a page as it is kept, and its author; ``own`` are parts by the person."""
    if by is None or texts == page.parts:
        return Note(body, page.language, (*own, Part("page", body))), COMPOSER
    written = (Part(n, text, by.author) for n, text in texts.items() if text != page.parts[n])
    whole = Part("page", body, by.author)
    return Note(
        body, page.language, (*own, whole, Part(STANDARD, _standard(page)), *written)
    ), by.author


def _standard(page: Page) -> str:
    return "\n".join(page.parts.values())
