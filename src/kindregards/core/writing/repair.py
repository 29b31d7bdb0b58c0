"""Objections to parts that a model wrote, and the prompt that asks for these parts again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kindregards.core.completion import Prompt, Turn
from kindregards.core.finding import Finding
from kindregards.core.language import PromptPack
from kindregards.core.rendering import render
from kindregards.core.writing.mask import Mask

MOST_WORDS_SHOWN = 80
"""Signs of what is objected to that a model is shown again."""


@dataclass(frozen=True)
class Objection:
    """Why a part is not used: the names of rules, and the words that they object to.

    Of a warning alone no model is asked again (the contract, table of severities): the composer
    writes the part at once.
    """

    part: str
    rules: tuple[str, ...]
    words: tuple[str, ...] = ()
    asks_again: bool = True


def objection(part: str, text: str, findings: Iterable[Finding]) -> Objection:
    """Put what rules say of one part together; offsets are those of ``text``."""
    found = tuple(findings)
    spans = {text[f.start : f.end].strip() for f in found if f.start is not None}
    rules = tuple(dict.fromkeys(finding.rule for finding in found))
    words = tuple(sorted(span for span in spans if span))
    return Objection(part, rules, words, any(f.severity == "error" for f in found))


def repair_prompt(
    first: Prompt,
    answered: Mapping[str, str],
    objections: Sequence[Objection],
    reasons: Mapping[str, str],
    mask: Mask,
    prompts: PromptPack,
) -> Prompt:
    """Ask once more for the parts that were objected to, all in one request.

    ``answered`` are the parts as the model gave them; ``reasons`` says why, by a rule's name.
    """
    parts = tuple(part for part in first.parts if any(o.part == part for o in objections))
    told = [
        {
            "name": o.part,
            "reasons": " ".join(reasons.get(rule, rule) for rule in o.rules),
            "words": mask.mask("; ".join(o.words)[:MOST_WORDS_SHOWN]),
        }
        for o in objections
    ]
    before = {part: mask.mask(answered[part]) for part in parts if answered.get(part)}
    asked = render(prompts.tasks["repair"], {"faults": told, "parts": ", ".join(parts)})
    said = (Turn("assistant", json.dumps(before, ensure_ascii=False)),) if before else ()
    return Prompt("repair", (*first.turns, *said, Turn("user", asked)), parts)
