"""Whole mails: the good ones pass in silence, the bad ones are told what is wrong."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.finding import Finding, errors
from kindregards.core.rules import judge
from kindregards.core.rules.base import Context, Text

WORDS = language_pack("en").tables["rules"]
HERE = Path(__file__).parent


def mails(name: str) -> list[dict[str, Any]]:
    return list(tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["mail"])


def judged(mail: dict[str, Any]) -> tuple[Finding, ...]:
    context = Context(**mail.get("context", {}))
    return judge(Text(mail["body"].strip(), mail.get("subject")), context, WORDS)


@pytest.mark.parametrize(
    "mail", mails("good_mails"), ids=lambda m: m.get("subject", m["body"][:30])
)
def test_a_good_mail_passes_in_silence(mail: dict[str, Any]) -> None:
    assert [(f.rule, f.message) for f in judged(mail)] == []


@pytest.mark.parametrize(
    "mail", mails("good_mails"), ids=lambda m: m.get("subject", m["body"][:30])
)
def test_a_good_mail_passes_without_its_context(mail: dict[str, Any]) -> None:
    purpose = mail.get("context", {}).get("purpose", "request")
    assert [f.rule for f in errors(judged({**mail, "context": {"purpose": purpose}}))] == []


@pytest.mark.parametrize(
    "mail", mails("defective_mails"), ids=lambda m: f"{m['rules'][0]}: {m['subject']}"
)
def test_a_defective_mail_is_told_its_defect(mail: dict[str, Any]) -> None:
    found = {finding.rule for finding in judged(mail)}
    assert set(mail["rules"]) <= found
    assert found - set(mail["rules"]) - set(mail.get("also", ())) == set()
