"""One text on its way from a model to the person: which parts hold, which are asked for again."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from kindregards.core.case import Case
from kindregards.core.completion import Answer, Call, Fault, Prompt
from kindregards.core.draft import Email, Note
from kindregards.core.finding import Finding, errors
from kindregards.core.grounds import part_context
from kindregards.core.language import LanguagePack, PromptPack
from kindregards.core.length import count_words
from kindregards.core.rules import judge_part, reasons
from kindregards.core.rules.base import PartContext, pattern
from kindregards.core.writing import mixing
from kindregards.core.writing.mask import Mask, mask_for
from kindregards.core.writing.prompt import edit_prompt
from kindregards.core.writing.repair import Objection, objection, repair_prompt
from kindregards.ports import Words
from kindregards.usecases.compose import note_language

MOST_WORDS_OF_MAIL, MOST_WORDS_OF_NOTE = 150, 180
"""With a model's parts; a longer text gives its longest one up. Source: rubrics A12 and B9."""
MOST_NAMES = 2
"""Names in one part; more read like a list."""
_SOUP = re.compile(r"\]\]\W*\[\[(?!WORD)")
_NAMES = re.compile(r"\[\[(?!WORD)")


def _too_long(text: Email | Note) -> tuple[Finding, ...]:
    most = MOST_WORDS_OF_MAIL if isinstance(text, Email) else MOST_WORDS_OF_NOTE
    if count_words(text.body) <= most:
        return ()
    return (Finding("KR216", "too-long", "warning", "Shorten it."),)


def _is_soup(answered: str) -> bool:
    return bool(_SOUP.search(answered)) or len(_NAMES.findall(answered)) > MOST_NAMES


def mask_of(case: Case, words: Words, wish: str | None = None) -> Mask:
    """Make the mask of a case, for every language that its texts may be in."""
    mail, own = words.pack(case.mail_language), words.pack(note_language(case, words))
    texts = (wish,) if wish else ()
    return mask_for(case, words.pack(case.facts.language), mail, own, texts=texts)


class Work:
    """What is common to a mail and a note. ``calls`` are those made, ``fault`` the last one.

    With a ``wish`` the parts of a text that is there are changed; else they are written anew.
    """

    called = "text"
    is_note = False
    own_voice = False
    more: tuple[str, ...] = ()
    """What a part may take up beside the case."""

    def __init__(
        self, case: Case, composed: Email | Note, words: Words, model: str,
        wish: str | None = None, mask: Mask | None = None,
    ) -> None:  # fmt: skip
        language = composed.language
        self._ours = {part.name: part.text for part in composed.parts}
        self.case, self.author, self.wish = case, f"model:{model}", wish
        self.before = self._ours if wish else {}
        self.pack: LanguagePack = words.pack(language)
        self.prompts: PromptPack = words.prompts()
        self.mask = mask or mask_of(case, words, wish)
        self.accepted: dict[str, str] = {}
        self._given_up: set[str] = set()
        self.calls: list[Call] = []
        self.fault: Fault | None = None
        self.next: Prompt | None = self.prompt
        self._languages = words.shared("languages")

    @cached_property
    def prompt(self) -> Prompt:
        """The first prompt."""
        raise NotImplementedError

    @cached_property
    def is_masked(self) -> bool:
        """Whether no name of the case is left in the prompt."""
        return not self._leaks(self.prompt)

    def _leaks(self, prompt: Prompt) -> bool:
        return any(self.mask.leaks(turn.content, self.prompts.own) for turn in prompt.turns)

    @property
    def written_by_us(self) -> int:
        """How many of the parts that were asked for the composer writes."""
        return len([part for part in self.prompt.parts if part not in self.accepted])

    def take(self, answer: Answer) -> None:
        """Judge an answer: what holds is kept, the rest is asked for again."""
        self.calls += answer.calls
        self.next = None
        if isinstance(answer, Fault):
            self.fault = answer
            return
        settled = self.accepted.keys() | self._given_up
        asked = [part for part in self.prompt.parts if part not in settled]
        objections = {part: self._judge(part, answer.parts.get(part, "")) for part in asked}
        objections |= self._objections_to_whole()
        self._given_up |= {o.part for o in objections.values() if o and not o.asks_again}
        found = [o for o in objections.values() if o and o.part not in self._given_up]
        if found:
            again = repair_prompt(
                self.prompt, answer.parts, found, self._reasons(), self.mask, self.prompts
            )
            self.next = None if self._leaks(again) else again

    def _judge(self, part: str, answered: str) -> Objection | None:
        if not answered.strip():
            return None if self.wish else Objection(part, ("missing",))
        restored = self.mask.restore(answered)
        if restored.problems or _is_soup(answered):
            return Objection(part, ("mask",))
        text = self._without_greeting(mixing.tidy(restored.text, part), part)
        if text == self.before.get(part):
            return None
        context = replace(self._context, part=self._place(part))
        whole = restored.text.strip()
        judged_text = whole if "\n" in whole else text
        findings = judge_part(judged_text, context, self.pack.tables["rules"])
        if findings:
            return objection(part, judged_text, findings)
        if mixing.repeated(text, self.accepted.values()):
            return Objection(part, ("repeated",))
        self.accepted[part] = text
        return None

    @cached_property
    def _context(self) -> PartContext:
        told = tuple(self.prompts.tasks.values())
        return part_context(
            self.case, self.pack, self._languages, told,
            note=self.is_note, own_voice=self.own_voice, more=self.more,
        )  # fmt: skip

    def _place(self, part: str) -> str:
        """Return what a part is called where parts are judged."""
        return part

    def _without_greeting(self, text: str, part: str) -> str:
        greeting = pattern(self.pack.tables["leaks"], "shape", "greeting")
        if part != "thanks":
            return text
        return mixing.without_greeting(text, greeting, self._ours.get(part, ""))

    def _objections_to_whole(self) -> Mapping[str, Objection]:
        """Judge the whole as it now stands, and take back the parts that its errors are about."""
        objections: dict[str, Objection] = {}
        while True:
            text = self.mixed()
            found = [*errors(text.findings), *_too_long(text)]
            blamed = {part: f for f in found for part in mixing.parts_at(text, f)}
            taken = {part: f for part, f in blamed.items() if part in self.accepted}
            if not taken:
                if found:  # The fault is in how the parts stand together.
                    self.accepted.clear()
                return objections
            for part, finding in taken.items():
                asks_again = finding.severity == "error"
                objections[part] = Objection(part, (finding.rule,), asks_again=asks_again)
                del self.accepted[part]

    def _edit_prompt(self, parts: tuple[str, ...]) -> Prompt:
        texts = {name: self.before[name] for name in parts if name in self.before}
        assert self.wish
        return edit_prompt(
            self.case, texts, self.wish, self.mask, self.pack.language, self.prompts,
            note=self.is_note,
        )  # fmt: skip

    def _reasons(self) -> Mapping[str, str]:
        return {**reasons(), **self.prompts.words["faults"]}

    def mixed(self) -> Email | Note:
        """Return the text with the parts that hold, judged."""
        raise NotImplementedError
