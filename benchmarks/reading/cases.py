"""The labelled mails: where they lie, and what is expected of each."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

CASES = Path(__file__).parent / "cases"
MAILS = (".eml", ".html", ".txt")

Label = dict[str, Any]


class Labelled(NamedTuple):
    """One mail with its label; ``name`` is the set and the number."""

    name: str
    mail: Path
    label: Label


def labelled(folder: Path = CASES) -> Iterator[Labelled]:
    """Yield the mails of a folder of sets, or of one set, that have a label."""
    for label in sorted(folder.rglob("*.json")):
        mail = next((m for s in MAILS if (m := label.with_suffix(s)).exists()), None)
        if mail and not label.name.endswith(".notes.json"):
            name = f"{label.parent.name}/{label.stem}"
            yield Labelled(name, mail, json.loads(label.read_text(encoding="utf-8")))
