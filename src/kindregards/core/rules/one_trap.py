"""Names thinking traps like a diagnosis, too many, or at the wrong time."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, NoteContext, Rule, Sample, Text, pattern
from kindregards.core.rules.sentences import sentences, unquoted

NAME = "one-trap"
MOST = 2
BLUNT = "This reads as a diagnosis. Say “sounds a bit like”, or leave it out."
MANY = "Two thinking traps are the most. Keep the one that matters."
GENTLE = "No thinking trap is named on a day like this. Leave it out."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Count what is named gently; object to what is named bluntly, or to a person in distress."""
    named, blunt = pattern(words, NAME, "named"), pattern(words, NAME, "blunt")
    traps = pattern(words, NAME, "trap_names")
    count = 0
    for sentence in sentences(unquoted(text).body, None, words):
        start, softly = sentence.start, named.search(sentence.text)
        if found := blunt.search(sentence.text) or (not softly and traps.search(sentence.text)):
            yield Hit(BLUNT, "body", start + found.start(), start + found.end())
        elif found := softly:
            count += 1
            if context.gentle or count > MOST:
                message = GENTLE if context.gentle else MANY
                yield Hit(message, "body", start + found.start(), start + found.end())


_GENTLE = NoteContext(gentle=True)
_LINE = "One thought sounds a bit like a forecast."

RULE = Rule(
    code="KR304",
    name=NAME,
    group="note",
    severity="error",
    reason="A thought is easier to look at when nobody has pinned a name on it.",
    source="Rubric B4; domain 3.1",
    judge=judge,
    bad=(
        "You are catastrophising.",
        "This is a thinking trap.",
        f"{_LINE} {_LINE} {_LINE}",
        Sample(_LINE, context=_GENTLE),
        "Your thinking is distorted. These are cognitive distortions.",
    ),
    good=(
        _LINE,
        f"{_LINE} Another line sounds a bit like a label.",
        Sample("This sounds like a lot to carry.", context=_GENTLE),
        "What did you do, and what are you? Those are two things.",
    ),
)
