"""``python -m benchmarks.reading [FOLDER] [--wrong] [--write]``: read the labelled mails."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.reading.cases import CASES, Labelled, labelled
from benchmarks.reading.scoring import FIELDS, Count, Verdict, counts, verdicts
from kindregards.adapters import documents
from kindregards.cli.views.facts import to_json
from kindregards.core.errors import InputError
from kindregards.usecases.read import read
from kindregards.wiring import open_house

README = Path(__file__).with_name("README.md")
BASELINE = Path(__file__).with_name("baseline.json")
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


def read_case(case: Labelled) -> dict[str, Any]:
    """Read one mail as the command does; what cannot be read is no rejection."""
    kind: Any = case.mail.suffix[1:]
    try:
        house = open_house()
        reading = read(documents.read_bytes(str(case.mail)), house.mails, house.words, NOW, kind)
    except InputError as error:
        return {"is_rejection": False, "kind": "unreadable", "error": error.message}
    return json.loads(json.dumps(to_json(reading.facts, reading.advice)))  # type: ignore[no-any-return]


def judge(folder: Path = CASES) -> Iterator[Verdict]:
    """Read and judge every labelled mail of a folder."""
    for case in labelled(folder):
        yield from verdicts(case.name, read_case(case), case.label)


def table(found: dict[tuple[str, str], Count]) -> Iterator[str]:
    """Yield the lines of the table: each field's share right, precision and recall, by language."""
    languages = sorted({language for language, _ in found if language != "*"})
    yield "| field | " + " | ".join((*languages, "all", "precision", "recall")) + " |"
    yield "|---" * (len(languages) + 4) + "|"
    for field in (*FIELDS, "*"):
        cells = [_share(found.get((language, field))) for language in (*languages, "*")]
        every = found[("*", field)]
        cells += [
            _percent(every.claimed_right, every.claimed),
            _percent(every.claimed_right, every.there),
        ]
        yield f"| {'all fields' if field == '*' else field} | " + " | ".join(cells) + " |"


def _share(count: Count | None) -> str:
    return _percent(count.right, count.all) if count else "-"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "-"


def write(found: dict[tuple[str, str], Count]) -> None:
    """Keep the table in the README, and how often each field was right as the baseline."""
    text = README.read_text(encoding="utf-8")
    before, after = text.split("<!-- table -->")[0], text.split("<!-- end -->")[1]
    lines = "\n".join(table(found))
    README.write_text(f"{before}<!-- table -->\n{lines}\n<!-- end -->{after}", encoding="utf-8")
    right: dict[str, dict[str, int]] = {}
    for (language, field), count in sorted(found.items()):
        if "*" not in (language, field):
            right.setdefault(language, {})[field] = count.right
    BASELINE.write_text(json.dumps(right, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Print what is wrong, where asked, and the table; keep both, where asked."""
    names = [name for name in sys.argv[1:] if not name.startswith("--")]
    judged = list(judge(Path(names[0]) if names else CASES))
    if "--wrong" in sys.argv:
        for one in judged:
            if not one.right:
                print(f"{one.case} {one.field}: read {one.read!r}, label {one.label!r}")
    found = counts(judged)
    print("\n".join(table(found)))
    if "--write" in sys.argv:
        write(found)


if __name__ == "__main__":
    main()
