"""The parts of a private page on their way from a model to the person."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from kindregards.core.case import Case
from kindregards.core.completion import Prompt
from kindregards.core.draft import Note, Part
from kindregards.core.finding import errors
from kindregards.core.grounds import note_context
from kindregards.core.rules import judge_note
from kindregards.core.writing.mask import Mask
from kindregards.core.writing.prompt import page_prompt
from kindregards.core.writing.repair import Objection
from kindregards.ports import Words
from kindregards.usecases.work import Work, mask_of

_PLACES = {"step": "next_step"}
_OWN_VOICE = ("plan", "alternatives")
_LONGER = 1.6
_SPARE = 25
"""Signs that even the shortest part may be longer by."""


@dataclass(frozen=True)
class Page:
    """The parts of a page of the composer's that a model may write.

    ``kind`` is a page of ``prompts/words.toml``. ``parts`` are texts by name, a kind and a number
    (``step_1``). ``keep`` are words that a part must keep, by its name. ``own`` is what the
    person wrote for it.
    """

    kind: str
    language: str
    parts: Mapping[str, str]
    keep: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: tuple[str, ...] = ()


class PageWork(Work):
    """One private page. A part that does not hold stays the composer's."""

    is_note = True

    def __init__(
        self, case: Case, page: Page, words: Words, model: str, mask: Mask | None = None
    ) -> None:
        self.page, self.called = page, page.kind
        self.own_voice = page.kind in _OWN_VOICE
        self.more = (*page.own, *page.parts.values())
        self.composed = _note(page, page.parts)
        mask = mask or mask_of(case, words, "\n".join(page.own) or None)
        super().__init__(case, self.composed, words, model, mask=mask)

    @cached_property
    def prompt(self) -> Prompt:
        """The first prompt."""
        page = self.page
        return page_prompt(
            self.case, page.kind, page.parts, page.own, self.mask, self.pack, self.prompts
        )

    def _place(self, part: str) -> str:
        name = part.partition("_")[0]
        return _PLACES.get(name, name)

    def _judge(self, part: str, answered: str) -> Objection | None:
        if self.mask.restore(answered).text.strip() == self.page.parts[part]:
            self.accepted[part] = self.page.parts[part]
            return None
        objection = super()._judge(part, answered)
        faults = self._faults(part) if part in self.accepted else ()
        if faults:
            del self.accepted[part]
            return Objection(part, faults)
        return objection

    def _faults(self, part: str) -> tuple[str, ...]:
        text, ours = self.accepted[part], self.page.parts[part]
        if len(text) > max(len(ours) * _LONGER, len(ours) + _SPARE):
            return ("part-shape",)
        if any(word not in text for word in self.page.keep.get(part, ())):
            return ("lost",)
        context = note_context(self.case, gentle=False)
        context = replace(
            context,
            grounds=(*(context.grounds or ()), *self.more),
            possible=part.startswith("possible"),
        )
        found = errors(judge_note(text, context, self.pack.tables["rules"]))
        return tuple(dict.fromkeys(finding.rule for finding in found))

    def _objections_to_whole(self) -> Mapping[str, Objection]:
        return {}  # The parts of a page stand alone, each under a heading or in a list.

    def mixed(self) -> Note:
        """Return the page with the parts that hold."""
        if not self.accepted:
            return self.composed
        texts = {**self.page.parts, **self.accepted}
        return _note(self.page, texts, self.author)


def _note(page: Page, texts: Mapping[str, str], author: str | None = None) -> Note:
    ours = page.parts
    parts = tuple(
        Part(name, text, author) if author and text != ours[name] else Part(name, text)
        for name, text in texts.items()
    )
    return Note("\n\n".join(texts.values()), page.language, parts)
