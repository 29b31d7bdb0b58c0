"""Every rule: it is registered, stands in a file of its name, and its examples hold."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core import rules
from kindregards.core.rules import ALL, EMAIL_RULES, NOTE_RULES, by_code, judge, judge_note
from kindregards.core.rules.base import Context, NoteContext, Rule, Sample, Text, run

WORDS = language_pack("en").tables["rules"]
HELPERS = {"__init__", "base", "sentences", "signs", "objecting"}
MODULES = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - HELPERS
ERRORS = {
    "asks-to-reconsider",
    "argues",
    "blames",
    "legal-threat",
    "asks-comparison",
    "placeholder",
    "wrong-company",
    "no-question",
    "missing-subject",
    "private-words",
    "control-characters",
    "ungrounded",
}
WARNINGS = {
    "too-long",
    "too-many-questions",
    "too-short",
    "pleads",
    "sarcasm",
    "oversharing",
    "over-apologising",
    "shouting",
    "attachment-mention",
    "demands-deadline",
    "salary-complaint",
    "generic-why",
    "no-thanks",
    "vague-subject",
    "impersonal-greeting",
    "missing-signoff",
}
NEVER_WAIVED = {"placeholder", "wrong-company", "private-words", "control-characters"}


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in ALL
        for number, example in enumerate(getattr(rule, kind))
    ]


def fires(rule: Rule, example: str | Text) -> bool:
    text = example if isinstance(example, Text) else Text(example)
    plain = NoteContext() if rule.group == "note" else Context()
    context = example.context if isinstance(example, Sample) else plain
    return any(True for _ in run(rule, text, context, WORDS))


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_a_bad_example_fires_its_rule(rule: Rule, example: str | Text) -> None:
    assert fires(rule, example)


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_a_good_example_does_not(rule: Rule, example: str | Text) -> None:
    assert not fires(rule, example)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_a_rule_is_whole(rule: Rule) -> None:
    assert len(rule.bad) >= 4
    assert len(rule.good) >= 4
    assert rule.reason
    assert rule.source
    module = importlib.import_module(f"kindregards.core.rules.{rule.name.replace('-', '_')}")
    assert module.RULE is rule


def test_every_file_is_registered_once() -> None:
    assert {rule.name.replace("-", "_") for rule in ALL} == MODULES
    assert len(ALL) == len({rule.code for rule in ALL}) == len(MODULES)


def test_names_and_severities_are_the_contracts() -> None:
    found = {rule.name: rule.severity for rule in EMAIL_RULES}
    assert found == {**dict.fromkeys(ERRORS, "error"), **dict.fromkeys(WARNINGS, "warning")}
    assert {rule.name for rule in EMAIL_RULES if not rule.waivable} == NEVER_WAIVED


def test_the_rubric_of_the_note_is_whole() -> None:
    found = {int(rule.code[3:]): rule.severity for rule in NOTE_RULES}
    assert found == {n: "error" if n in (3, 4, 7, 10) else "warning" for n in range(1, 11)}


def test_a_rule_is_found_by_code_or_name() -> None:
    assert by_code("KR102") is by_code("placeholder") is by_code("kr102")
    assert by_code("KR999") is None


@pytest.mark.parametrize(
    ("body", "severity"),
    [("word " * 151, "warning"), ("word " * 221, "error"), ("お" * 441, "error")],
)
def test_a_long_text_is_warned_of_and_then_refused(body: str, severity: str) -> None:
    found = [f.severity for f in judge(Text(body), Context(), WORDS) if f.rule == "too-long"]
    assert found == [severity]


@pytest.mark.parametrize(("count", "severity"), [(2, None), (3, "warning"), (4, "error")])
def test_questions_are_counted(count: int, severity: str | None) -> None:
    body = " ".join(f"Was part {n} clear to you?" for n in range(count))
    found = [
        f.severity for f in judge(Text(body), Context(), WORDS) if f.rule == "too-many-questions"
    ]
    assert found == ([severity] if severity else [])


def test_without_words_only_the_rules_of_no_words_are_judged() -> None:
    text = Text("Hallo,\n\nwarum ich nicht? {{name}}\u200b Ich nehme das nicht hin.", "")
    found = {finding.rule for finding in judge(text, Context(language="de"), None)}
    assert found == {"placeholder", "control-characters", "missing-subject"}


def test_places_count_code_points_and_fixes_fit_them() -> None:
    body = "Hi 👩🏽‍🍳 Dana,\n\nThank\u200b you. I have attached my CV. Best regards,\nSam"
    found = judge(Text(body), Context(), WORDS)
    cut = {f.rule: body[f.start : f.end] for f in found if f.fix is not None}
    assert cut["control-characters"] == "\u200b"
    assert cut["attachment-mention"] == "I have attached my CV. "


def test_mending_leaves_a_text_without_what_can_be_mended() -> None:
    body = "Dear Dana,\n\nThank you!!! I am so sorry to bother you. I REALLY liked the day. Which part was weak?\n\nKind regards,\nSam"
    mended = rules.mend(body, judge(Text(body), Context(), WORDS))
    assert (
        mended
        == "Dear Dana,\n\nThank you! I really liked the day. Which part was weak?\n\nKind regards,\nSam"
    )


def test_quoted_lines_are_not_the_persons() -> None:
    body = "Thank you.\n\n> We found that you lied. Your lawyer may call. Please reconsider!!!"
    assert {f.rule for f in judge(Text(body), Context(purpose="thanks"), WORDS)} <= {
        "impersonal-greeting",
        "missing-signoff",
        "shouting",
    }


def test_every_figure_of_the_evidence_may_stand_in_a_note() -> None:
    grounds = NoteContext(grounds=())
    for line in language_pack("en").tables["evidence"]["lines"]:
        found = {f.rule for f in judge_note(line["text"], grounds, WORDS)}
        assert not found & {"true", "not-over-positive", "no-clinical-words", "one-trap"}, line[
            "text"
        ]


def test_nothing_is_compiled_before_it_is_used() -> None:
    code = (
        "import kindregards.core.rules as rules, kindregards.core.patterns as patterns;"
        "assert patterns._compiled.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_subject_of_theirs_is_no_matter_of_manners() -> None:
    words = language_pack("en").tables["rules"]
    body = (
        "Dear Ada,\n\nThank you for the update on the joiner role, and for the time you gave me.\n"
    )
    text = Text(body, "Re: OKONJO & BAYE SOLICITORS!!!")
    loud = {f.rule for f in judge(text, Context(purpose="thanks"), words)}
    theirs = {f.rule for f in judge(text, Context(purpose="thanks", own_subject=False), words)}
    assert "shouting" in loud
    assert "shouting" not in theirs
