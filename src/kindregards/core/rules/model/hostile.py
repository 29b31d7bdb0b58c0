"""Insults, accuses, threatens, begs or despairs; in a note: blames, diagnoses or cheers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from kindregards.core.language import Table
from kindregards.core.once import once_a_table
from kindregards.core.rules import (
    argues,
    asks_comparison,
    asks_to_reconsider,
    blames,
    demands_deadline,
    legal_threat,
    no_clinical_words,
    not_over_positive,
    over_apologising,
    oversharing,
    pleads,
    salary_complaint,
    sarcasm,
    true,
)
from kindregards.core.rules.base import (
    Context,
    Hit,
    NoteContext,
    PartContext,
    Rule,
    Sample,
    Text,
    pattern,
)
from kindregards.core.rules.model.places import cut
from kindregards.core.rules.model.told import content, plain, share_told, told

NAME = "hostile"
MESSAGE = "This insults or blames somebody, or takes away hope. Leave it out."
THIRD = 0.34
_REMEMBERED = 512
_MAIL = (
    argues, asks_comparison, asks_to_reconsider, blames, demands_deadline, legal_threat,
    over_apologising, oversharing, pleads, salary_complaint, sarcasm,
)  # fmt: skip
_NOTE = (no_clinical_words, not_over_positive, true)


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for hostile words, and let the rules of mail or note object; warnings count too."""
    body = plain(text.body)
    kind = "note" if context.note else "mail"
    kept = [found.span() for found in pattern(context.leaks, NAME, "unless").finditer(body)]
    for key, known in (("patterns", _not_own(context)), (kind, context.grounds)):
        for found in pattern(context.leaks, NAME, key).finditer(body):
            apart = all(found.end() <= a or found.start() >= b for a, b in kept)
            if apart and not _is_told(found[0], known):
                yield Hit(MESSAGE, "body", found.start(), found.end())
    for one in cut(text, words):
        if _restates(one.text, context):
            continue
        for hit in _judged(one.text, context, words):
            start, end = one.start + (hit.start or 0), one.start + (hit.end or len(one.text))
            if all(end <= a or start >= b for a, b in kept):
                yield Hit(hit.message, "body", start, end, severity=hit.severity)


def _not_own(context: PartContext) -> tuple[str, ...]:
    """Return the grounds without the person's own words: what they call themselves is no excuse."""
    return tuple(text for text in context.grounds if text not in context.own)


def _is_told(words: str, texts: tuple[str, ...]) -> bool:
    said = set(content(words, frozenset()))
    return bool(said) and share_told(said, told(texts)) == 1


def _judged(sentence: str, context: PartContext, words: Table) -> Iterator[Hit]:
    """Let the rules for mails, or those for notes, judge a sentence."""
    text = Text(sentence)
    if context.note:
        # Guesses are for the rule of whole notes: of a sentence alone too many are only careful.
        reason = "\n".join(context.theirs) or None
        facts = NoteContext(facts=context.grounds, reason=reason, possible=True)
        yield from _weighed(_NOTE, text, facts, words)
        return
    yield from _weigher(words)(sentence, context.language, context.topics)


@once_a_table
def _weigher(words: Table) -> Callable[[str, str, tuple[str, ...]], tuple[Hit, ...]]:
    """Return what the rules for mails say of a sentence; much of what models say comes again."""

    @lru_cache(maxsize=_REMEMBERED)
    def weigh(sentence: str, language: str, topics: tuple[str, ...]) -> tuple[Hit, ...]:
        # With grounds: what these rules say of a text from outside is for angry people alone.
        mail = Context(language=language, topics=topics, grounds=())
        return tuple(_weighed(_MAIL, Text(sentence), mail, words))

    return weigh


def _weighed(rules: Any, text: Text, context: Any, words: Table) -> Iterator[Hit]:
    for rule in (module.RULE for module in rules):
        for hit in rule.judge(text, context, words):
            yield replace(hit, severity=hit.severity or rule.severity)


def _restates(sentence: str, context: PartContext) -> bool:
    """Tell whether a sentence gives the employer's own words, which are theirs to answer for."""
    reason = tuple(context.theirs)
    said = set(content(sentence, context.vocabulary))
    return bool(reason and said) and share_told(said, told(reason)) >= THIRD


_MAIL_CASE = PartContext(part="thanks", language="en", stage="interview")
_NOTE_CASE = PartContext(part="known", language="en", stage="interview", note=True)

RULE = Rule(
    code="KR408",
    name=NAME,
    group="model",
    severity="error",
    reason="A model that is told to be honest may be cruel, in the person's name or to their face.",
    source="Laws 4 and 8 of the house",
    judge=judge,
    bad=(
        Sample("You are idiots, and your process is a joke.", context=_MAIL_CASE),
        Sample("Please reconsider your decision.", context=_MAIL_CASE),
        Sample("I am begging you, I need this job.", context=_MAIL_CASE),
        Sample("My life is over without this job.", context=_MAIL_CASE),
        Sample("You were simply not good enough.", context=_NOTE_CASE),
        Sample("You should have prepared better; it is your own fault.", context=_NOTE_CASE),
        Sample("You may be depressed.", context=_NOTE_CASE),
        Sample("You could sue them for this.", context=_NOTE_CASE),
        Sample("Everything happens for a reason.", context=_NOTE_CASE),
    ),
    good=(
        Sample("Thank you for the time that you gave me.", context=_MAIL_CASE),
        Sample("I accept your decision.", context=_MAIL_CASE),
        Sample("It makes sense that this hurts.", context=_NOTE_CASE),
        Sample("You do not know why they decided this way.", context=_NOTE_CASE),
    ),
)
