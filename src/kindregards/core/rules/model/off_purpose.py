"""A model's part does not do what it is there for: a thanks without thanks, a note that says I."""

import re
from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.reading.language import counted
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text, pattern
from kindregards.core.rules.model.told import joined

NAME = "off-purpose"
OFF_LIMITS = "No such text speaks of this."
RUDE = "It insults, threatens, begs or despairs."
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“„«\"「『][^”“»\"」』]*[”“»\"」』]")
_RUN = 4
_FEWEST, _SHARE = 3, 5
# Where one of these parts ends and the next begins is a matter of taste: what shows any will do.
_ANY = ("thanks", "acceptance", "aim", "exit", "open_door")
_TAKES_BACK = ("thanks", "acceptance")
_SHOWN = {**dict.fromkeys(_ANY, _ANY), "questions": ("asks",)}


def judge(text: Text, context: PartContext, words: Table) -> Iterator[Hit]:
    """Look for a word that shows what the part is for, and for what no such part says."""
    yield from (Hit(message) for message in _amiss(text.body, context))
    known = joined(context.grounds)
    for key, message in (("rude", RUDE), ("off_limits", OFF_LIMITS)):
        for found in pattern(context.tables.get("parts", {}), key).finditer(text.body):
            if found[0].casefold() not in known:
                yield Hit(message, "body", found.start(), found.end())


def _amiss(text: str, context: PartContext) -> Iterator[str]:
    words = context.tables.get("parts", {})
    shown = [name for name in _SHOWN.get(context.part, ()) if name in words]
    if shown and not any(pattern(words, name).search(text) for name in shown):
        yield "It does not do what this part is for."
    if context.part == "open_door" and pattern(words, "asks_more").search(text):
        yield "It asks for more."
    if context.part in _TAKES_BACK and pattern(words, "contrast").search(text):
        yield "It takes back what it says."
    if context.note and not context.own_voice and _says_i(text, words):
        yield "It speaks of the writer, not to the person."
    if _is_of_others(text, context):
        yield "It has no word of the asked language."
    if context.part == "subject" and text.rstrip().endswith((".", "。")):
        yield "It is a sentence, not a subject."
    if _starts_inside(text, context):
        yield "It starts in the middle of a sentence."
    if _goes_round(text):
        yield "It says the same words again and again."


def _says_i(text: str, words: Table) -> bool:
    own = frozenset(words.get("first_person", ()))
    return any(word.casefold() in own for word in _WORD.findall(_QUOTED.sub(" ", text)))


def _is_of_others(text: str, context: PartContext) -> bool:
    """Tell whether a text has small words of another language, and hardly any of its own."""
    lists = context.languages.get("words", {})
    if not lists.get(context.language):
        return False
    said, hits = counted(text, lists)
    ours, theirs = hits[context.language], max(hits.values())
    is_long = len(said) >= _FEWEST
    return is_long and theirs > 2 * ours and (theirs > 1 or theirs * _SHARE >= len(said))


def _starts_inside(text: str, context: PartContext) -> bool:
    """Tell whether a text begins with a small letter; behind a greeting the thanks may."""
    first = next(filter(str.isalpha, text), "A")
    return first.islower() and (context.note or context.part not in ("thanks", "subject"))


def _goes_round(text: str) -> bool:
    said = [word.casefold() for word in _WORD.findall(text)]
    runs = [tuple(said[first : first + _RUN]) for first in range(len(said) - _RUN + 1)]
    return len(runs) != len(set(runs))


_WORDS = {"parts": {"acceptance": ["respect", "decision"], "first_person": ["i"]}}
_CASE = PartContext("acceptance", "en", tables=_WORDS)
_NOTE = PartContext("known", "en", note=True, tables=_WORDS)

RULE = Rule(
    code="KR413",
    name=NAME,
    group="model",
    severity="error",
    reason="It does not do what this part is for, or goes round in circles.",
    source="The parts of the contract; domain page 1.6",
    judge=judge,
    bad=(
        Sample("The weather was good that day.", context=_CASE),
        Sample("I respect what they say, I respect what they say.", context=_CASE),
        Sample("You are idiots, and I accept the decision.", context=_CASE),
        Sample("I have done the same for years.", context=_NOTE),
        Sample("of the choice that you respect.", context=_NOTE),
    ),
    good=(
        Sample("I respect the decision.", context=_CASE),
        Sample("The decision is yours, and it is a fair one.", context=_CASE),
        Sample("They wrote: “I was glad to meet you.”", context=_NOTE),
        Sample("You had a talk about the early shift.", context=_NOTE),
    ),
)
