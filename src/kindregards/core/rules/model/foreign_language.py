"""Is in another language than the asked one, or in another script."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from kindregards.core.language import Table
from kindregards.core.length import count_signs
from kindregards.core.reading.language import counted, detect
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text
from kindregards.core.rules.model.places import cut
from kindregards.core.rules.model.told import function_words

NAME = "foreign-language"
MESSAGE = "This is not in the asked language."
_KANA = re.compile(r"[\u3040-\u30ff]")
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_OTHER = re.compile(r"[\u0370-\u1dff\u2c00-\u2dff\uac00-\ud7af\ua000-\uabff\ufb00-\ufdff]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
_LONG, _SURE, _SHARE = 8, 3, 0.3
_SIGNS = 6
_OURS = 0.6


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Count the words that carry sentences, in the whole part and in each sentence of it."""
    if found := _OTHER.search(text.body):
        yield Hit(MESSAGE, "body", found.start(), found.end())
    elif context.language == "ja":
        yield from _japanese(text, context, words)
    elif found := _SPACELESS.search(text.body):
        yield Hit(MESSAGE, "body", found.start(), found.end())
    elif _is_foreign(text.body, context, 2):
        yield Hit(MESSAGE)
    else:
        parts = tuple(cut(text, words))
        for one in parts if len(parts) > 1 else ():  # One alone is the whole, which was judged.
            if _is_foreign(one.text, context, _SURE):
                yield Hit(MESSAGE, "body", one.start, one.end)


def _japanese(text: Text, context: PartContext, words: Table) -> Iterator[Hit]:
    known = "\n".join((*context.grounds, *context.topics)).casefold()
    latin = sum(len(w) for w in _LATIN.findall(text.body) if w.casefold() not in known)
    signs = count_signs(text.body)
    if signs and latin * 4 > signs:
        yield Hit(MESSAGE)
        return
    for one in cut(text, words):
        own = len(_SPACELESS.findall(one.text))
        if own >= _SIGNS + 2 and len(_KANA.findall(one.text)) * 8 < own and context.part not in (
            "subject", "closing", "greeting",
        ):  # fmt: skip
            yield Hit(MESSAGE, "body", one.start, one.end)


def _is_foreign(text: str, context: PartContext, least: int) -> bool:
    """Tell whether another language is sure, or of a long text that it is not the asked one."""
    if not context.languages.get("words"):
        return False
    said, all_hits = counted(text, context.languages["words"])
    hits = all_hits.get(context.language, 0)
    best = detect(text, context.languages, least)
    if best is not None and best != context.language:
        return hits < _SHARE * len(said) and _ours(said, context) < _OURS * len(said)
    return len(said) >= _LONG and not hits and _ours(said, context) < _SHARE * len(said)


def _ours(said: Sequence[str], context: PartContext) -> int:
    own = function_words(context)
    return sum(word in context.vocabulary or word in own for word in said)


_CASE = PartContext(part="thanks", language="en", grounds=("Señor Ruiz, jefe de la obra",))

RULE = Rule(
    code="KR409",
    name=NAME,
    group="model",
    severity="error",
    reason="A reader who does not read it throws it away.",
    source="The contract: a part fails by the wrong language",
    judge=judge,
    bad=(
        Sample("Vielen Dank für Ihre Nachricht und die Zeit, die Sie sich nahmen.", context=_CASE),
        Sample("Gracias por su respuesta y por el tiempo que me han dado.", context=_CASE),
        Sample("Thank you for your time. Merci pour votre message et votre temps.", context=_CASE),
        Sample("Спасибо за ответ.", context=_CASE),
        Sample("ご連絡ありがとうございます。", context=_CASE),
    ),
    good=(
        Sample("Thank you for your reply.", context=_CASE),
        Sample("Warm thanks, Señor Ruiz.", context=_CASE),
        Sample("Kind regards", context=_CASE),
        Sample("Feedback, please?", context=_CASE),
    ),
)
