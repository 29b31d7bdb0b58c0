"""Does not name the feeling first, or takes it back with a but."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, NoteContext, Rule, Sample, Text, pattern
from kindregards.core.rules.sentences import sentences

NAME = "names-the-feeling"
NONE = "The note does not begin with the feeling. Name it in the first two sentences."
BUT = "A “but” takes the feeling back. Let it stand by itself."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for a feeling in the first two sentences, where the person gave any."""
    if not context.feelings:
        return
    opening = sentences(text.body, context, words)[:2]
    feeling = pattern(words, NAME, "feeling")
    named = [sentence for sentence in opening if feeling.search(sentence.text)]
    if not named:
        yield Hit(NONE)
    elif found := pattern(words, NAME, "but").search(named[0].text):
        start = named[0].start
        yield Hit(BUT, "body", start + found.start(), start + found.end())


_FELT = NoteContext(feelings=True)

RULE = Rule(
    code="KR301",
    name=NAME,
    group="note",
    severity="warning",
    reason="Advice helps only after the feeling has been seen.",
    source="Rubric B1; Sharma 2023 (empathy)",
    judge=judge,
    bad=(
        Sample("What is known: you applied. The answer is no.", context=_FELT),
        Sample("You feel sad, but this is one role.", context=_FELT),
        Sample("Take 20 minutes on Monday.", context=_FELT),
        Sample("It is fair to be upset; however, go on.", context=_FELT),
    ),
    good=(
        Sample("You feel disappointed today, and that makes sense.", context=_FELT),
        Sample("Being angry about this is human.", context=_FELT),
        Sample("A no like this can hurt. What you wrote says enough.", context=_FELT),
        "What is known: you applied.",
    ),
)
