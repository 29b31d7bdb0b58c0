"""Every rule for a model's part: its examples hold, and no other judge gives its code."""

import importlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kindregards.adapters.resources import language_pack, shared_table
from kindregards.core.grounds import vocabulary
from kindregards.core.rules import ALL, by_code, judge, judge_part, model
from kindregards.core.rules.base import Context, PartContext, Rule, Sample, Text, run
from kindregards.core.rules.model import MODEL_RULES

PACK = language_pack("en")
WORDS = PACK.tables["rules"]
HELPERS = {"__init__", "nouns", "places", "told"}
MODULES = {path.stem for path in Path(model.__file__).parent.glob("*.py")} - HELPERS


def filled(context: PartContext) -> PartContext:
    """Give a context the word lists, as a case would."""
    return replace(
        context,
        vocabulary=vocabulary(PACK),
        languages=shared_table("languages"),
        tables=PACK.tables,
    )


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in MODEL_RULES
        for number, example in enumerate(getattr(rule, kind))
    ]


def fires(rule: Rule, example: Sample) -> bool:
    assert isinstance(example.context, PartContext)
    return any(True for _ in run(rule, example, filled(example.context), WORDS))


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_a_bad_example_fires_its_rule(rule: Rule, example: Sample) -> None:
    assert fires(rule, example)


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_a_good_example_does_not(rule: Rule, example: Sample) -> None:
    assert not fires(rule, example)


@pytest.mark.parametrize("rule", MODEL_RULES, ids=lambda rule: rule.name)
def test_a_rule_is_whole(rule: Rule) -> None:
    assert len(rule.bad) >= 4
    assert len(rule.good) >= 4
    assert rule.reason
    assert rule.source
    assert rule.group == "model"
    name = rule.name.replace("-", "_")
    assert importlib.import_module(f"kindregards.core.rules.model.{name}").RULE is rule


def test_every_file_is_registered_once_under_a_code_of_its_own() -> None:
    assert {rule.name.replace("-", "_") for rule in MODEL_RULES} == MODULES
    codes = {rule.code for rule in MODEL_RULES}
    assert len(codes) == len(MODEL_RULES)
    assert not codes & {rule.code for rule in ALL}


def test_no_other_judge_gives_them() -> None:
    assert all(by_code(rule.code) is None for rule in MODEL_RULES)
    codes = {rule.code for rule in MODEL_RULES}
    for rule in MODEL_RULES:
        for example in rule.bad:
            assert isinstance(example, Text)
            assert not codes & {f.code for f in judge(example, Context(), WORDS)}


def test_a_draft_without_a_model_imports_nothing_of_it() -> None:
    code = (
        "import sys, kindregards.core.rules, kindregards.usecases.draft;"
        "assert 'kindregards.core.rules.model' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_findings_come_in_the_order_of_their_places() -> None:
    context = filled(PartContext(part="thanks", language="en"))
    found = judge_part("Thank you, Priya Shah, for the 12 minutes.", context, WORDS)
    starts = [finding.start for finding in found if finding.start is not None]
    assert starts == sorted(starts)
    assert {"unknown-name", "unknown-figure"} <= {finding.rule for finding in found}
