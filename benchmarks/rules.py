"""``python -m benchmarks.rules [SET …] [--wrong]``: judge mails by people who saw no rule.

A set is a folder of ``cases/checks``: ``bad.json`` holds mails with one planted defect (the rule
that must find it under ``expect``), ``good.json`` mails that should pass.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kindregards.adapters.resources import language_pack
from kindregards.core.finding import Finding, errors
from kindregards.core.rules import judge
from kindregards.core.rules.base import Context, Text

CHECKS = Path(__file__).parent / "cases" / "checks"
_KNOWN = ("company", "role", "contact", "name")


class Score(NamedTuple):
    """Counts of a set: ``bad`` mails, those whose defect was named, those with any finding;
    ``good`` mails, those that an error blocks, those without any finding.
    """

    bad: int
    named: int
    flagged: int
    good: int
    blocked: int
    silent: int


def findings(mail: dict[str, Any]) -> tuple[Finding, ...]:
    """Judge one mail of a set as ``check`` does."""
    known: dict[str, Any] = {key: (mail.get("context") or {}).get(key) for key in _KNOWN}
    context = Context(purpose=mail.get("purpose", "request"), **known)
    words = language_pack("en").tables["rules"]
    return judge(Text(mail["body"], mail.get("subject")), context, words)


def mails(folder: Path, name: str) -> list[dict[str, Any]]:
    """Read the mails of a set: ``bad`` or ``good``."""
    found: list[dict[str, Any]] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return found


def is_named(mail: dict[str, Any], found: tuple[Finding, ...]) -> bool:
    """Tell whether the planted defect is among the findings of a mail."""
    return set(mail["expect"]) <= {finding.rule for finding in found}


def score(folder: Path) -> Score:
    """Judge a set."""
    bad, good = mails(folder, "bad"), mails(folder, "good")
    judged = [(mail, findings(mail)) for mail in bad]
    passed = [findings(mail) for mail in good]
    return Score(
        bad=len(bad),
        named=sum(is_named(mail, found) for mail, found in judged),
        flagged=sum(bool(found) for _, found in judged),
        good=len(good),
        blocked=sum(bool(errors(found)) for found in passed),
        silent=sum(not found for found in passed),
    )


def wrong(folder: Path) -> Iterator[str]:
    """Say which mails of a set were judged otherwise than they should be."""
    for mail in mails(folder, "bad"):
        if not is_named(mail, findings(mail)):
            yield f"{folder.name} {mail['id']}: {', '.join(mail['expect'])} not named"
    for mail in mails(folder, "good"):
        for finding in findings(mail):
            yield f"{folder.name} {mail['id']}: {finding.rule} ({finding.severity})"


def main(arguments: list[str]) -> None:
    """Print a line a set; ``--wrong`` adds each mail that was misjudged."""
    names = [name for name in arguments if not name.startswith("-")]
    folders = [CHECKS / n for n in names] or sorted(CHECKS.iterdir(), key=lambda f: int(f.name[3:]))
    for folder in folders:
        s = score(folder)
        print(f"{folder.name}: {s.named} named, {s.flagged} flagged of {s.bad}; ", end="")
        print(f"{s.blocked} blocked, {s.silent} silent of {s.good}")
        if "--wrong" in arguments:
            print(*wrong(folder), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
