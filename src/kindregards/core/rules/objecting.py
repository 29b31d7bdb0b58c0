"""What a list of patterns objects to, sentence by sentence, and the rules that are such a list."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kindregards.core.finding import Severity, Where
from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Judge, Text, compiled, pattern
from kindregards.core.rules.sentences import Sentence, names_of, removal, sentences
from kindregards.core.rules.signs import is_weak, looking_together


def objections(
    text: Text, context: Any, words: Table, rule: str
) -> Iterator[tuple[Where, Sentence, re.Match[str]]]:
    """Yield the first place in each sentence where one of a rule's ``patterns`` holds.

    After them come its ``together`` (see ``signs``). A place does not count where one of the
    rule's ``unless`` overlaps it, nor, where the rule is ``negatable``, after a denial (*I am
    not asking …*); where it knows ``stories``, not in a sentence about the work itself (*the
    tenant in the exercise*).
    """
    # Sentences come again: with the next case, and where other parts of a mail were mended.
    asked = (id(words), rule, text.subject, text.body, names_of(context), context.grounds is None)
    known = _known.get(asked)
    if known is None or known[0] is not words:
        if len(_known) >= _REMEMBERED:
            _known.clear()
        known = _known[asked] = (words, tuple(_objections(text, context, words, rule)))
    return iter(known[1])


_Objection = tuple[Where, Sentence, re.Match[str]]
_REMEMBERED = 1024
_known: dict[tuple[object, ...], tuple[Table, tuple[_Objection, ...]]] = {}


def _objections(text: Text, context: Any, words: Table, rule: str) -> Iterator[_Objection]:
    table: Mapping[str, Any] = words.get(rule, {})
    if not table.get("patterns"):
        return
    wanted, unless = pattern(words, rule, "patterns"), pattern(words, rule, "unless")
    denial = (
        pattern(words, "sentences", "denial") if table.get("negatable") else compiled((r"(?!)",))
    )
    story = pattern(words, "sentences", "story") if table.get("stories") else compiled((r"(?!)",))
    # A text with grounds is made of our own phrases, not of somebody's anger.
    watchful = context.grounds is None and bool(table.get("together"))
    together = looking_together(words, rule if watchful else "")
    both: tuple[tuple[Where, str], ...] = (("subject", text.subject or ""), ("body", text.body))
    for where, whole in both:
        found_in = sentences(whole, context, words)
        if not watchful and not wanted.could_match_any([one.text for one in found_in]):
            continue  # Mostly: said of the whole first, since each sentence takes as long.
        for sentence in found_in:
            hits = [*wanted.finditer(sentence.text), *together(sentence.text)]
            if not hits or story.search(sentence.text):
                continue
            spared = [m.span() for m in unless.finditer(sentence.text)]
            for found in hits:
                if _stands(found, spared) and not denial.search(sentence.text[: found.start()]):
                    yield where, sentence, found
                    break


def _stands(found: re.Match[str], spared: list[tuple[int, int]]) -> bool:
    return all(found.end() <= start or found.start() >= end for start, end in spared)


def by_patterns(rule: str, message: str, *, remove: bool = False) -> Judge:
    """Make the judge of a rule that is a list of patterns; ``remove`` drops the sentence.

    What only weak signs say together is a warning, however severe the rule: they may be wrong.
    """

    def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
        for where, sentence, found in objections(text, context, words, rule):
            severity: Severity | None = "warning" if is_weak(found) else None
            if remove and where == "body" and "?" not in sentence.text:
                start, end = removal(text.body, sentence.start, sentence.end)
                yield Hit(message, where, start, end, fix="", severity=severity)
            else:
                start = sentence.start + found.start()
                yield Hit(message, where, start, sentence.start + found.end(), severity=severity)

    return judge
