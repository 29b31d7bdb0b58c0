"""Raises its voice: capitals, several exclamation marks, emoji."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.finding import Where
from kindregards.core.language import Table
from kindregards.core.rules.base import Context as _Context
from kindregards.core.rules.base import Hit, Rule, Sample, Text, word_set
from kindregards.core.rules.sentences import sentences

NAME = "shouting"
CAPITALS = "Words in capitals shout. Write them small."
MARKS = "Too many exclamation marks. One in a mail is plenty."
EMOJI = "Leave the emoji out of this mail."
_MARKS = re.compile(r"[!?]*!{2,}[!?]*|!\?|\?!")
_LOUD = re.compile(r"\b[A-ZÀ-ÖØ-Þ]{2,}(?:'[A-Z]+)?\b")
_RUN = re.compile(r"\b[A-ZÀ-ÖØ-Þ]{2,}(?:'[A-Z]+)?\b(?:[ ,]+\b(?:I|A|[A-ZÀ-ÖØ-Þ']{2,})\b){3,}")
_EMOJI = re.compile(
    "[\U0001f1e6-\U0001faff\u2600-\u27bf\u2b50\u2b55\u203c\u2049]"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff\U0001f1e6-\U0001faff\u2600-\u27bf]*"
    r"|(?<![\w:])[:;]-?[()DP](?!\w)|<3\b"
)
_BULLETS = frozenset("✓✔☐☑➔➤✉☎✆❖")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Object to loud words, to two exclamation marks or more, and to emoji."""
    both: tuple[tuple[Where, str], ...] = (("subject", text.subject or ""), ("body", text.body))
    for where, whole in both:
        yield from (
            Hit(EMOJI, where, m.start(), m.end(), fix="")
            for m in _EMOJI.finditer(whole)
            if m[0] not in _BULLETS
        )
        yield from _marks(whole, where)
        for sentence in sentences(whole, context, words):
            for start, end in _loud(sentence.text, words):
                start, end = sentence.start + start, sentence.start + end
                yield Hit(CAPITALS, where, start, end, fix=_small(whole, start, end))


def _small(whole: str, start: int, end: int) -> str:
    """Return a stretch in small letters; where it begins a sentence its first letter stays."""
    small = whole[start:end].lower()
    before = whole[:start].rstrip(" \"'“„«(")
    opens = not before or before[-1] in "\n.!?:"
    return small[:1].upper() + small[1:] if opens else small


def _marks(whole: str, where: Where) -> Iterator[Hit]:
    for found in _MARKS.finditer(whole):
        fix = "?" if "?" in found[0] else "!"
        yield Hit(MARKS, where, found.start(), found.end(), fix=fix)
    single = list(re.finditer(r"(?<![!?])!(?![!?])", whole))
    for found in single[2:]:
        yield Hit(MARKS, where, found.start(), found.end(), fix=".")


def _loud(sentence: str, words: Table) -> Iterator[tuple[int, int]]:
    """Find capitals that are no acronym: known small words, long words, whole phrases."""
    runs = [found.span() for found in _RUN.finditer(sentence)]
    yield from runs
    loud = word_set(words, NAME, "loud")
    longest = words.get(NAME, {}).get("shortest", 7)
    for found in _LOUD.finditer(sentence):
        if any(start <= found.start() < end for start, end in runs):
            continue
        if found[0].casefold() in loud or len(found[0]) > longest + 2:
            yield found.span()


RULE = Rule(
    code="KR223",
    name=NAME,
    group="manners",
    severity="warning",
    reason="Capitals, exclamation marks and emoji read as pressure from somebody unknown.",
    source="Rubric A14; domain 1.4 (at most one exclamation mark, no emoji, no capitals)",
    judge=judge,
    bad=(
        "I would REALLY like to know.",
        "Thank you!!!",
        "Thank you so much 😊",
        "PLEASE TELL ME WHAT WENT WRONG.",
        "Thank you! I loved it! It was great! I learned a lot!",
        "Thanks :)",
    ),
    good=(
        "Thank you for the interview at the NHS about SQL, GDPR and HL7.",
        "Thank you! I enjoyed it.",
        "The UNESCO and PRINCE2 parts went well, and so did MATLAB.",
        "I sent it on 3 May; see the note (a short one).",
        Sample("Thank you for the talk at MUST HAVE.", context=_Context(company="MUST HAVE")),
    ),
)
