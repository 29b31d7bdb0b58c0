"""Findings: as the contract's JSON, and as the lines that a person reads."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from kindregards.core.finding import Finding


def to_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return the findings as the contract has them."""
    return [asdict(finding) for finding in findings]


def lines(findings: Iterable[Finding], text: dict[str, str | None]) -> list[str]:
    """Return a line a finding, with the words it is about; ``text`` holds subject and body."""
    return [_line(finding, text.get(finding.where) or "") for finding in findings]


def _line(finding: Finding, text: str) -> str:
    words = " ".join(text[finding.start : finding.end].split()) if finding.start is not None else ""
    place = f" “{words[:60]}”" if words else ""
    return f"{finding.severity} {finding.code} {finding.rule}:{place} {finding.message}"
