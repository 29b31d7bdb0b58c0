"""How well postings are held against CVs: pairs with truths, and the counts over them."""

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kindregards.adapters.resources import language_pack, shared_table
from kindregards.core.gap.gap import Papers, find_gap
from kindregards.core.gap.requirement import Gap, Requirement
from kindregards.core.gap.vocabulary import Vocabulary, vocabulary

FOLDER = Path(__file__).parent / "pairs"
_made: dict[str, Vocabulary] = {}


@dataclass(frozen=True)
class Pair:
    """A posting and a CV with what is asked for and how far it is shown."""

    name: str
    language: str
    papers: Papers
    today: date
    asked: list[dict[str, Any]]


@dataclass
class Score:
    """Counts over pairs, and what went wrong in words."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def share(self, good: str, all_of: str) -> float:
        return self.counts[good] / max(self.counts[all_of], 1)


def pairs(language: str = "*", folder: Path = FOLDER) -> list[Pair]:
    """Load the pairs of a language, or all."""
    return [_load(path) for path in sorted(folder.glob(f"{language}_*.toml"))]


def _load(path: Path) -> Pair:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    papers = Papers(table["posting"], table["cv"], table.get("letter", ""))
    return Pair(path.stem, path.stem[:2], papers, table["today"], table["asked"])


def words_of(language: str) -> Vocabulary:
    """Return a language's words, made once."""
    if language not in _made:
        _made[language] = vocabulary(language_pack(language), shared_table("skills"))
    return _made[language]


def gap_of(pair: Pair) -> Gap:
    """Hold a pair's texts against each other."""
    words = words_of(pair.language)
    return find_gap(pair.papers, words, words, pair.today)


def score(found_pairs: list[Pair]) -> Score:
    """Count over pairs what was found, and what was made up."""
    total = Score()
    for pair in found_pairs:
        _score(pair, gap_of(pair), total)
    return total


def _score(pair: Pair, gap: Gap, total: Score) -> None:
    left = list(gap.requirements)
    counts = total.counts
    for truth in pair.asked:
        row = _row(truth, left)
        optional = truth.get("optional", False)
        if row is None:
            if not optional:
                counts["asked"] += 1
                total.faults.append(f"{pair.name}: not found: {truth['key']}")
                counts[truth["status"]] += 1
                counts["hidden"] += truth.get("hidden", False)
            continue
        left.remove(row)
        if optional:
            continue
        counts["asked"] += 1
        counts["found"] += 1
        counts[truth["status"]] += 1
        counts["level"] += row.level == truth["level"]
        if row.level != truth["level"]:
            total.faults.append(f"{pair.name}: level {row.level}: {truth['key']}")
        _judge(pair, truth, row, total)
    counts["rows"] += len(gap.requirements)
    counts["extra"] += len(left)
    total.faults += [f"{pair.name}: extra: {row.text} | {row.status} | {row.cv}" for row in left]


def _judge(pair: Pair, truth: dict[str, Any], row: Requirement, total: Score) -> None:
    counts, wanted = total.counts, truth["status"]
    right = row.status == wanted
    counts[f"{wanted} right"] += right
    passage = truth.get("cv", "") in (row.cv or "") if truth.get("cv") else True
    if truth.get("hidden"):
        counts["hidden"] += 1
        counts["hidden right"] += row.status in ("shown", "weak") and passage
        counts["hidden flagged"] += row.highlighted is False
    if wanted in ("missing", "unknown") and row.status in ("shown", "weak"):
        counts["invented"] += 1
    if not right or not passage:
        total.faults.append(
            f"{pair.name}: {truth['key']}: wanted {wanted} [{truth.get('cv')}], "
            f"is {row.status} [{row.cv}] as {row.text!r} {row.kind}"
        )


def _row(truth: dict[str, Any], rows: list[Requirement]) -> Requirement | None:
    key = truth["key"].lower()
    named = [row for row in rows if key in row.text.lower()]
    named = named or [row for row in rows if key in " ".join((row.posting or "").lower().split())]
    return min(named, key=lambda row: len(row.text), default=None)


def report(language: str = "*", folder: Path = FOLDER) -> str:
    """Say the figures and the faults, for whoever changes words or code."""
    found = score(pairs(language, folder))
    lines = [*found.faults, str(dict(found.counts))]
    for good, all_of in (
        ("found", "asked"), ("level", "found"), ("missing right", "missing"),
        ("hidden right", "hidden"), ("hidden flagged", "hidden"), ("shown right", "shown"),
        ("weak right", "weak"), ("unknown right", "unknown"),
    ):  # fmt: skip
        lines.append(f"{good} / {all_of}: {found.share(good, all_of):.2f}")
    return "\n".join(lines)
