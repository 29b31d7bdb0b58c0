"""A model writes in another language than the one asked for."""

import re
from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.rules.base import Context, Hit, PartContext, Rule, Sample, Text

NAME = "wrong-language"
_WORD = re.compile(r"[^\W\d_]+")
_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_OTHER = re.compile("[\u0370-\u1fff\uac00-\ud7a3]")
_FEWEST, _LEAD = 3, 1.5
_ENOUGH_WORDS = 8


def judge(text: Text, context: PartContext, words: Table) -> Iterator[Hit]:
    """Count function words; a part with none of its own language is in none of ours."""
    if not _fits(text.body, context):
        yield Hit("It is not in the language that was asked for.")


def _fits(text: str, context: PartContext) -> bool:
    signs = sum(map(str.isalpha, text)) or 1
    if len(_OTHER.findall(text)) * 4 > signs:
        return False
    japanese = len(_JAPANESE.findall(text)) * 3 > signs
    if japanese or context.language == "ja":
        return japanese and context.language == "ja"
    said = [word.casefold() for word in _WORD.findall(text)]
    counts = {
        language: sum(word in known for word in said)
        for language, known in context.languages.get("words", {}).items()
    }
    own = counts.pop(context.language, 0)
    most = max(counts.values(), default=0)
    if len(said) >= _ENOUGH_WORDS and own == 0:
        return not counts
    return not (most >= _FEWEST and most > own * _LEAD)


_CASE = PartContext(
    "thanks", "en", Context(),
    languages={"words": {"en": ["the", "for", "i", "you"], "de": ["ich", "die", "und", "für"]}},
)  # fmt: skip

RULE = Rule(
    code="KR306",
    name=NAME,
    group="model",
    severity="error",
    reason="It is not in the language that was asked for.",
    source="Issue of the writer; contract, section JSON",
    judge=judge,
    bad=(
        Sample("Ich danke für die Nachricht und die Zeit.", context=_CASE),
        Sample("ご連絡ありがとうございます。", context=_CASE),
        Sample("Спасибо за ответ.", context=_CASE),
    ),
    good=(Sample("Thank you for the reply.", context=_CASE), Sample("Many thanks.", context=_CASE)),
    needs_words=False,
)
