"""The rules for one part that a model wrote; ``check`` and ``judge`` know nothing of them."""

from collections.abc import Iterator

from kindregards.core.finding import Finding
from kindregards.core.language import Table
from kindregards.core.rules.base import PartContext, Rule, Text, run
from kindregards.core.rules.model import (
    echo,
    foreign_language,
    foreign_matter,
    hostile,
    model_private_words,
    off_purpose,
    part_shape,
    unfit,
    unkept_promise,
    unknown_figure,
    unknown_name,
    unsaid,
    unshown_claim,
    unshown_step,
)

MODEL_RULES: tuple[Rule, ...] = (
    unknown_name.RULE,
    unknown_figure.RULE,
    foreign_matter.RULE,
    unshown_step.RULE,
    unshown_claim.RULE,
    unsaid.RULE,
    unkept_promise.RULE,
    hostile.RULE,
    foreign_language.RULE,
    echo.RULE,
    part_shape.RULE,
    off_purpose.RULE,
    unfit.RULE,
    model_private_words.RULE,
)


def findings(text: str, context: PartContext, words: Table) -> Iterator[Finding]:
    """Judge a part by every rule."""
    part = Text(text)
    for rule in MODEL_RULES:
        yield from run(rule, part, context, words)
