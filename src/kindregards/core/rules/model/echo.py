"""Repeats its instructions, refuses, speaks of itself, or leaves the shell of an answer."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from kindregards.core.language import Table
from kindregards.core.length import is_spaceless
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text, pattern
from kindregards.core.rules.model.told import plain, told

NAME = "echo"
MESSAGE = "This is not part of a text to a person: it repeats the instructions or refuses."
RUN, SIGNS = 8, 16
# A good answer may say what an example says ("if something similar comes up later").
_ALIKE = ("acceptance", "aim", "exit", "open_door", "unknown")
_EXAMPLE = re.compile(r'^\{".*\}$', re.MULTILINE)
_SHELL = re.compile(
    r"[{}]|\\[nrtu\"]|\"\w+\"\s*[:=]|^\s*\[|^\s*\"[^\"]*\"\s*$|\bjson\b|</?\w|"
    r"(?-i:^\s*(?:system|user|assistant|thanks|acceptance|aim|questions|exit|closing|subject|"
    r"greeting|feeling|known|unknown)\s*[:=])|"
    r"\bopen_door\b|\bin_my_hands\b|\bnext_step\b|"
    r"\b(?:language model|as an ai|ai assistant|chatgpt|openai|gpt-?\d|llm)\b|"
    r"###|<\|",
    re.IGNORECASE | re.MULTILINE,
)
_WORD = re.compile(r"[^\W_]+")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for runs of the instructions that are no words of the case, and for refusals."""
    body = plain(text.body)
    known = told((*context.grounds, *context.topics)).text
    for found in (
        *_SHELL.finditer(body),
        *pattern(context.leaks, "echo", "patterns").finditer(body),
    ):
        if found[0].casefold() not in known or not found[0].strip().isalnum():
            yield Hit(MESSAGE, "body", found.start(), found.end())
            return
    instructions = _runs(_told(context), is_spaceless(body))
    grounds = _runs(context.grounds, is_spaceless(body))
    for run, start, end in _run_places(body, is_spaceless(body)):
        if run in instructions and run not in grounds:
            yield Hit(MESSAGE, "body", start, end)
            return


def _told(context: PartContext) -> tuple[str, ...]:
    """Return the instructions; of a part that is much the same in any case, not the examples."""
    if context.part not in _ALIKE:
        return context.instructions
    return _without_examples(context.instructions)


@lru_cache(maxsize=8)
def _without_examples(instructions: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_EXAMPLE.sub("", text) for text in instructions)


@lru_cache(maxsize=32)
def _runs(texts: tuple[str, ...], spaceless: bool) -> frozenset[tuple[str, ...]]:
    return frozenset(run for text in texts for run, _, _ in _run_places(plain(text), spaceless))


def _run_places(text: str, spaceless: bool) -> Iterator[tuple[tuple[str, ...], int, int]]:
    found = list(re.finditer(r"\w", text) if spaceless else _WORD.finditer(text))
    size = SIGNS if spaceless else RUN
    for first in range(len(found) - size + 1):
        row = found[first : first + size]
        yield tuple(one[0].casefold() for one in row), row[0].start(), row[-1].end()


_CASE = PartContext(
    part="thanks",
    language="en",
    grounds=("We will keep your application on file for all of the next year",),
    instructions=(
        "Write one sentence that thanks the reader for the time they took. "
        "We will keep your application on file for all of the next year",
    ),
)

RULE = Rule(
    code="KR410",
    name=NAME,
    group="model",
    severity="error",
    reason="A prompt, a refusal or raw data in a mail shows that no person wrote it.",
    source="Law 4 of the house",
    judge=judge,
    bad=(
        Sample("One sentence that thanks the reader for the time they took.", context=_CASE),
        Sample("As an AI language model, I cannot write this.", context=_CASE),
        Sample("I'm sorry, but I can't help with that.", context=_CASE),
        Sample('{"thanks": "Thank you."}', context=_CASE),
        Sample("Here is the thank-you sentence: Thank you.", context=_CASE),
        Sample("thanks: Thank you for your time.", context=_CASE),
    ),
    good=(
        Sample("We will keep your application on file for all of the next year.", context=_CASE),
        Sample("Thank you for the time that you took.", context=_CASE),
        Sample("I am sorry that it did not work out.", context=_CASE),
        Sample("I cannot know what was missing, and would like to.", context=_CASE),
    ),
)
