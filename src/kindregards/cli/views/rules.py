"""Rules: as JSON, as a list, and one explained."""

from collections.abc import Iterable, Iterator
from typing import Any

from kindregards.core.rules.base import Rule, Text


def to_json(rule: Rule) -> dict[str, Any]:
    """Return a rule with its reason, source and examples."""
    return {
        "code": rule.code,
        "rule": rule.name,
        "group": rule.group,
        "severity": rule.severity,
        "reason": rule.reason,
        "source": rule.source,
        "waivable": rule.waivable,
        "bad": [_text(example) for example in rule.bad],
        "good": [_text(example) for example in rule.good],
    }


def _text(example: str | Text) -> str:
    if isinstance(example, str):
        return example
    return f"Subject: {example.subject}\n\n{example.body}"


def listed(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield a line a rule."""
    for rule in rules:
        yield f"{rule.code}  {rule.severity:<8} {rule.name}"


def explained(rule: Rule) -> Iterator[str]:
    """Yield a rule in full."""
    yield f"{rule.code} {rule.name} ({rule.severity})"
    yield ""
    yield rule.reason
    yield f"Source: {rule.source}"
    yield "It can be waived with --allow." if rule.waivable else "It cannot be waived."
    for title, examples in (("Not like this:", rule.bad), ("But like this:", rule.good)):
        yield ""
        yield title
        yield from (f"  {_text(example)}" for example in list(examples)[:2])
