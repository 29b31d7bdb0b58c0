"""Where a finding points: at whole words, in the sentence that is wrong and in no other."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.finding import Finding
from kindregards.core.rules import judge
from kindregards.core.rules.base import Context, Text
from tests.core.rules.test_sentences import BAD

WORDS = language_pack("en").tables["rules"]
CASE = Context(company="Harbour & Co", role="Planner", contact="Dana Ruiz", name="Sam Lee")
BEFORE = "Dear Dana,\n\nThank you for your mail about the Planner role. I accept the decision.\n\n"
AFTER = "\n\nWhich topic should I prepare first?\n\nKind regards,\nSam Lee"
WHOLE = {"too-long", "shouting", "too-many-questions"}
POINTED = [(rule, one) for rule, one in BAD if rule not in WHOLE]


def found_in(sentence: str, rule: str) -> tuple[str, list[Finding]]:
    body = f"{BEFORE}{sentence}{AFTER}"
    found = judge(Text(body, "Planner role: one question"), CASE, WORDS)
    return body, [f for f in found if f.rule == rule and f.start is not None]


@pytest.mark.parametrize(("rule", "sentence"), POINTED)
def test_a_finding_points_at_whole_words_of_its_sentence(rule: str, sentence: str) -> None:
    body, found = found_in(sentence, rule)
    for finding in found:
        assert finding.start is not None
        assert finding.end is not None
        words = body[finding.start : finding.end]
        # What a fix takes out goes with the space behind it.
        trimmed = words.strip() if finding.fix is not None else words
        end = finding.start + len(trimmed)
        assert words.startswith(trimmed)
        assert len(BEFORE) <= finding.start < end <= len(BEFORE) + len(sentence)
        for at in (finding.start, end):
            assert not body[at - 1 : at + 1].isalnum(), body[at - 12 : at + 12]


def test_findings_come_in_the_order_of_the_text() -> None:
    body = "You were wrong about me. I beg you to look again. I will call my lawyer."
    found = judge(Text(body), Context(), WORDS)
    starts = [f.start for f in found if f.start is not None]
    assert len(starts) >= 3
    assert starts == sorted(starts)
