"""Names a step of the process that the case does not show this person took."""

from collections.abc import Iterator, Mapping
from typing import Any

from kindregards.core.language import Table
from kindregards.core.once import once_a_table
from kindregards.core.patterns import Pattern
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text, compiled, pattern
from kindregards.core.rules.model.places import cut
from kindregards.core.rules.model.told import plain, told

NAME = "unshown-step"
MESSAGE = "The case does not show that there was “{}”. Leave it out."
_TALKS = frozenset({"interview", "conversation", "meeting", "casual-talk"})
_BY_STAGE = {
    "screen": _TALKS | {"phone-call", "video-call", "first-interview"},
    "assessment": frozenset({"test", "online-test", "practical", "written-test"}),
    "interview": _TALKS | {"panel"},
    "final": _TALKS | {"panel", "final-interview"},
}  # fmt: skip
_TESTS = frozenset({"practical", "take-home", "live-coding", "case-study", "assessment-centre"})
_OFFERED = frozenset({"phone-call", "conversation"})
_AHEAD = frozenset({"in_my_hands", "next_step"})
"""Parts that speak of practising, not of what there was."""


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for every known step, but where one is hoped for or spoken of in general."""
    if context.part in _AHEAD:
        return
    hoped = pattern(context.leaks, "steps", "unless")
    topics = told((*context.topics,)).text
    sentences = [one for one in cut(text, words) if _any_step(context.tables).could_match(one.text)]
    allowed = _allowed(context) | _told(context) if sentences else frozenset()
    for sentence in sentences:
        spared = [found.span() for found in hoped.finditer(sentence.text)]
        covered: list[tuple[int, int]] = []
        for name, step in _steps(context.tables):
            for found in step.finditer(sentence.text):
                inside = any(a < found.end() and found.start() < b for a, b in (*spared, *covered))
                if inside or found[0].casefold() in topics:
                    continue
                covered.append(found.span())
                if name not in allowed:
                    start, end = sentence.start + found.start(), sentence.start + found.end()
                    yield Hit(MESSAGE.format(plain(text.body)[start:end]), "body", start, end)


def _sessions(tables: Mapping[str, Table]) -> Table:
    found: Table = tables.get("phrases", {}).get("sessions", {})
    return found


@once_a_table
def _any_step(tables: Mapping[str, Table]) -> Pattern:
    """Return the patterns of all steps as one, for a first look: mostly a part names none."""
    return compiled(tuple(source for _, patterns in _listed(tables) for source in patterns))


@once_a_table
def _steps(tables: Mapping[str, Table]) -> tuple[tuple[str, Pattern], ...]:
    """Return each step's pattern."""
    return tuple((name, compiled(patterns)) for name, patterns in _listed(tables))


def _listed(tables: Mapping[str, Table]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each step's patterns; the plain interview last, since others hold its word."""
    kinds, more = _sessions(tables), tables.get("leaks", {}).get("steps", {}).get("more", {})
    names = [name for name in dict.fromkeys((*kinds, *more)) if name not in _TALKS]
    names += (*sorted(_TALKS - {"interview"}), "interview")
    for name in names:
        patterns = (*kinds.get(name, {}).get("words", ()), *more.get(name, ()))
        if patterns:
            yield name, patterns


def _allowed(context: PartContext) -> frozenset[str]:
    kinds = _sessions(context.tables)
    own = _OFFERED if context.part == "exit" else frozenset()  # An answer by phone is welcome.
    own |= frozenset(context.sessions) | _BY_STAGE.get(context.stage, frozenset())
    found = {kinds.get(name, {}).get("kind") for name in context.sessions}
    talks = _TALKS if "talk" in found and context.stage != "screen" else frozenset()
    tested = any("test" in name or name in _TESTS for name in context.sessions)
    return own | talks | (frozenset({"test"}) if tested else frozenset())


def _told(context: PartContext) -> frozenset[str]:
    """Return the steps that the grounds name; where nobody was seen they name those of others."""
    if context.stage == "application":
        return frozenset()
    whole = "\n".join((*context.grounds, *context.topics))
    return frozenset(name for name, step in _steps(context.tables) if step.search(whole))


_APPLIED = PartContext(part="thanks", language="en", stage="application")
_SHOWN = PartContext(part="thanks", language="en", stage="interview", sessions=("panel",))

RULE = Rule(
    code="KR404",
    name=NAME,
    group="model",
    severity="error",
    reason="Thanks for a talk that never was shows that nobody read the mail.",
    source="Law 4 of the house",
    judge=judge,
    bad=(
        Sample("Thank you for the interview.", context=_APPLIED),
        Sample("I enjoyed our phone call.", context=_APPLIED),
        Sample("The trial shift taught me a lot.", context=_SHOWN),
        Sample("Thank you for showing me round the bakery.", context=_SHOWN),
        Sample("I enjoyed meeting the team.", context=_APPLIED),
    ),
    good=(
        Sample("Thank you for the panel interview.", context=_SHOWN),
        Sample("What would help me reach an interview next time?", context=_APPLIED),
        Sample("I would like to prepare better for my next interview.", context=_APPLIED),
        Sample("Thank you for reading my application.", context=_APPLIED),
    ),
)
