"""``python -m benchmarks.leaks [LANG …] [--wrong]``: sentences as a model writes them, judged.

A file of ``cases`` holds ten cases in one language, each with ten honest sentences and ten that
hold one thing more than the case does; the writers saw no rule. With ``--wrong`` only the odd cases
are shown: the even ones are there to be counted.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from kindregards.adapters.resources import language_pack, shared_table
from kindregards.core.advice import Advice
from kindregards.core.case import Case
from kindregards.core.draft import NOTE_PARTS
from kindregards.core.facts import Facts, Person
from kindregards.core.finding import Finding
from kindregards.core.grounds import part_context
from kindregards.core.notes import Notes
from kindregards.core.rules import judge_part

CASES = Path(__file__).parent / "cases"
_NOW = datetime(2026, 3, 2, tzinfo=UTC)
APART = {"part-shape"}
"""Not counted: the writers did not know that a greeting is a part of its own."""
HALVES = {"odd": 0, "even": 1}


class Score(NamedTuple):
    """Counts of some cases: honest sentences and those that pass, invented ones and those stopped;
    ``exact`` counts the invented that hold a name or a figure, ``exact_stopped`` those stopped.
    """

    honest: int
    passed: int
    invented: int
    stopped: int
    exact: int
    exact_stopped: int


def cases(language: str, half: str | None = None) -> list[dict[str, Any]]:
    """Read the cases of a language: all, or those of one half (``odd``, ``even``)."""
    text = (CASES / f"{language}.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["case"]
    return found[HALVES[half] :: 2] if half else found


def findings(case: dict[str, Any], sentence: dict[str, str], language: str) -> tuple[Finding, ...]:
    """Judge one sentence as a part that a model wrote for its case."""
    pack, part = language_pack(language), sentence["part"]
    of_any = part_context(
        _case(case, language), pack, shared_table("languages"), (), note=part in NOTE_PARTS
    )
    context = replace(of_any, part=part)
    found = judge_part(sentence["text"], context, pack.tables["rules"])
    return tuple(one for one in found if one.rule not in APART)


def _case(case: dict[str, Any], language: str) -> Case:
    facts = Facts(
        is_rejection=True,
        kind="rejection",
        language=language,
        candidate=Person(case.get("candidate")),
        company=case.get("company"),
        role=case.get("role"),
        contact=Person(case.get("contact")),
        stage=case.get("stage", "unknown"),
        reason_given=case.get("reason"),
        praise=case.get("praise"),
    )
    good, weak = (tuple(case.get(key, ())) for key in ("went_well", "felt_weak"))
    advice = Advice(ask="yes", to=None, channel="new-mail", not_before=None, why=())
    return Case(facts=facts, advice=advice, now=_NOW, notes=Notes(went_well=good, felt_weak=weak))


def score(language: str, half: str | None = None) -> Score:
    """Judge a language's sentences."""
    honest, invented = [], []
    for case in cases(language, half):
        honest += [findings(case, one, language) for one in case["honest"]]
        invented += [(one["kind"], findings(case, one, language)) for one in case["invented"]]
    exact = [found for kind, found in invented if kind in ("name", "figure")]
    return Score(
        honest=len(honest),
        passed=sum(not found for found in honest),
        invented=len(invented),
        stopped=sum(bool(found) for _, found in invented),
        exact=len(exact),
        exact_stopped=sum(map(bool, exact)),
    )


def wrong(language: str) -> Iterator[str]:
    """Say which sentences of the odd cases are judged otherwise than they should be."""
    for number, case in enumerate(cases(language, "odd")):
        for one in case["honest"]:
            for found in findings(case, one, language):
                what = one["text"][found.start : found.end] if found.start is not None else ""
                yield f"{2 * number + 1} honest {found.rule} [{what}] {one['text']}"
        for one in case["invented"]:
            if not findings(case, one, language):
                yield f"{2 * number + 1} invented {one['kind']}: {one['text']}"


def main(arguments: list[str]) -> None:
    """Print a line a language and half; ``--wrong`` adds what was misjudged."""
    named = [name for name in arguments if not name.startswith("-")]
    for language in named or sorted(path.stem for path in CASES.glob("*.toml")):
        for half in HALVES:
            s = score(language, half)
            print(f"{language} {half}: honest {s.passed} of {s.honest} pass; ", end="")
            print(f"invented {s.stopped} of {s.invented} stopped, ", end="")
            print(f"names and figures {s.exact_stopped} of {s.exact}")
        if "--wrong" in arguments:
            print(*wrong(language), sep="\n")
