"""Findings → the text with what is mechanical mended: a mark, capitals, a sentence left out."""

from collections.abc import Callable, Iterable

from kindregards.core.finding import Finding
from kindregards.core.rules.base import Text

MOST_ROUNDS = 5
"""A mend can bring another finding up; none of ours needs more than two rounds."""

Judge = Callable[[Text], tuple[Finding, ...]]


def mended(text: Text, findings: tuple[Finding, ...], judge: Judge) -> Text:
    """Put every finding's mend in its place, and again for what is found then."""
    for _ in range(MOST_ROUNDS):
        better = _once(text, findings)
        if better == text:
            break
        text, findings = better, judge(better)
    return text


def with_mend(text: Text, finding: Finding) -> Text:
    """Put one finding's mend in its place; as it was where it has none."""
    return _once(text, (finding,))


def _once(text: Text, findings: tuple[Finding, ...]) -> Text:
    subject = text.subject
    if subject is not None:
        subject = _replaced(subject, (f for f in findings if f.where == "subject"))
    return Text(_replaced(text.body, (f for f in findings if f.where == "body")), subject)


def _replaced(text: str, findings: Iterable[Finding]) -> str:
    """Replace from the end on; of mends that overlap the later one waits for the next round."""
    taken = len(text) + 1
    for finding in sorted(findings, key=lambda f: (-(f.start or 0), f.end or 0)):
        start, end, fix = finding.start, finding.end, finding.fix
        if start is None or end is None or fix is None or end > taken:
            continue
        text, taken = _joined(text[:start], fix, text[end:]), start
    return text


def _joined(before: str, fix: str, after: str) -> str:
    """Put a mend between its neighbours; where words were left out, no gap stays behind."""
    if fix:
        return before + fix + after
    if before.endswith(" ") and (not after or after[0] in " \n.,;:!?"):
        before = before.rstrip(" ")
    elif before.endswith("\n") or not before:
        after = after.lstrip(" ")
    if before.endswith("\n\n") and after.startswith("\n"):
        after = after.lstrip("\n")
    return before + after
