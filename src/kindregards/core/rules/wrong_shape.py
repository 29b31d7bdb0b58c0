"""A model writes more than a part holds, or a question where none belongs."""

import re
from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.length import count_words
from kindregards.core.rules.base import Context, Hit, PartContext, Rule, Sample, Text

NAME = "wrong-shape"
_MOST = {"subject": 12, "questions": 70, "acceptance": 40, "exit": 50}
_MOST_OTHERS, _MOST_OF_NOTE = 55, 70
_MAY_ASK = ("questions", "exit", "open_door")
_END = re.compile(r"[.!?。！？]")
_FEWEST_WORDS = 2


def judge(text: Text, context: PartContext, words: Table) -> Iterator[Hit]:
    """Count words and questions, and look for paragraphs and exclamations."""
    count = count_words(text.body)
    most = _MOST_OF_NOTE if context.note else _MOST.get(context.part, _MOST_OTHERS)
    if not _FEWEST_WORDS <= count <= most:
        yield Hit("It is too long, or too short.")
    if "\n\n" in text.body or text.body.count("\n") > 2:
        yield Hit("It has paragraphs.")
    asks = len(re.findall("[?？]", text.body))
    if asks and context.part not in _MAY_ASK and not context.note:
        yield Hit("It asks where no question belongs.")
    if asks > 2 or len(re.findall("[!！]", text.body)) > 1 or text.body.isupper():
        yield Hit("It asks or calls out too much.")
    if context.part == "subject" and len(_END.findall(text.body)) > 1:
        yield Hit("It is no subject.")


_CASE = PartContext("thanks", "en", Context())

RULE = Rule(
    code="KR307",
    name=NAME,
    group="model",
    severity="error",
    reason="It is too long or too short for its part, or asks where no question belongs.",
    source="Rubric A10 to A13; domain page 1.4",
    judge=judge,
    bad=(
        Sample("Thanks.", context=_CASE),
        Sample("Thank you. " * 40, context=_CASE),
        Sample("Thank you. Why did you do it?", context=_CASE),
        Sample("Thank you.\n\nIt was kind.", context=_CASE),
    ),
    good=(Sample("Thank you for letting me know.", context=_CASE),),
    needs_words=False,
)
