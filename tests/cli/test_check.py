"""``check`` and ``rules``: exit codes, offsets that point at the words, context, purpose."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run

GOOD = """Subject: One question about the Joiner role

Dear Ada,

Thank you for the update on the Joiner role, and for the time you and the team gave to our talk about the staircase project. I understand and respect the decision.

As I prepare for similar roles, I would value your advice on one point: which skill should I show more clearly next time, the setting out or the fitting? If your policy does not allow feedback, I fully understand, and one line is plenty.

Kind regards,
Tom Hale
"""
BAD = GOOD.replace("I understand and respect the decision.", "Please reconsider your decision.")


def written(tmp_path: Path, text: str, name: str = "draft.txt") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_mail_passes(run: Run, tmp_path: Path) -> None:
    result = run("check", written(tmp_path, GOOD), "--json")
    assert result.exit == 0
    assert result.json["ok"] is True
    assert result.json["findings"] == []
    assert result.json["subject"] == "One question about the Joiner role"


def test_an_error_exits_1_and_points_at_the_words(run: Run, tmp_path: Path) -> None:
    result = run("check", written(tmp_path, BAD), "--json")
    assert result.exit == 1
    found = next(f for f in result.json["findings"] if f["rule"] == "asks-to-reconsider")
    assert found["severity"] == "error"
    assert "reconsider" in result.json["body"][found["start"] : found["end"]]
    assert set(found) == {"code", "rule", "severity", "message", "where", "start", "end", "fix"}


def test_people_read_the_rule_the_words_and_the_verdict(run: Run, tmp_path: Path) -> None:
    shown = run("check", written(tmp_path, BAD)).out
    assert "asks-to-reconsider" in shown
    assert "Not ready to send" in shown


def test_the_context_tells_the_wrong_company(run: Run, tmp_path: Path) -> None:
    text = GOOD.replace("the Joiner role, and", "the Joiner role at Pine Yard, and")
    context = written(
        tmp_path,
        json.dumps({"company": "Rook & Daughters", "colour": "blue", "role": None}),
        "context.json",
    )
    result = run("check", written(tmp_path, text), "--context", context, "--json")
    assert "wrong-company" in {f["rule"] for f in result.json["findings"]}
    assert "colour" in result.err


def test_a_thank_you_needs_no_question(run: Run, tmp_path: Path) -> None:
    thanks = "Subject: Thank you for the update\n\nDear Ada,\n\nThank you for telling me about the Joiner role. I understand the decision.\n\nKind regards,\nTom Hale\n"
    path = written(tmp_path, thanks)
    assert run("check", path, "--json").exit == 1
    assert run("check", path, "--purpose", "thanks", "--json").exit == 0


def test_without_a_pack_only_rules_without_words_judge(run: Run, tmp_path: Path) -> None:
    context = written(tmp_path, 'language = "sv"', "context.toml")
    text = "Subject: Tack\n\nHej [Namn],\n\nTack för beskedet. Please reconsider your decision.\n"
    rules = {
        f["rule"]
        for f in run("check", written(tmp_path, text), "--context", context, "--json").json[
            "findings"
        ]
    }
    assert "placeholder" in rules
    assert "asks-to-reconsider" not in rules


def test_a_case_is_checked_in_its_own_context(run: Run) -> None:
    run("draft", "--company", "Rook & Daughters", "--role", "Joiner", "--name", "Tom Hale")
    result = run("check", "last", "--json")
    assert result.exit == 0
    assert "Tom Hale" in result.json["body"]


@pytest.mark.parametrize("name", ["asks-to-reconsider", "KR301"])
def test_rules_explain_with_reason_source_and_both_kinds_of_example(run: Run, name: str) -> None:
    rule = run("rules", name, "--json").json["rules"][0]
    assert rule["reason"]
    assert rule["source"]
    assert rule["bad"]
    assert rule["good"]
    assert "Not like this:" in run("rules", name).out


def test_an_unknown_rule_is_told(run: Run) -> None:
    assert run("rules", "KR999").exit == 2
