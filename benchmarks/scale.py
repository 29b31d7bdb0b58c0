"""``python -m benchmarks.scale [ROWS]``: what a million cases cost, from a run of that many rows.

A whole way by ``--backend file``: requests written, answers made here, answers collected. Tokens
are counted by the characters a token that a real model's recorded answers came to.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.batch import environment, table
from benchmarks.beside import ROOT, seconds, where
from tests.batch_server import answered
from tests.fault_server import asked_parts, completion
from tests.usecases.test_writing import GOOD

MILLION = 1_000_000
CASSETTES = ROOT / "tests" / "cassettes" / "test_recorded"


class Measured(NamedTuple):
    """One run: rows, seconds of both passes, bytes on disk, characters asked and answered."""

    rows: int
    asking: float
    collecting: float
    requests: int
    answers: int
    results: int
    asked: int
    told: int


def characters_a_token() -> float:
    """Return how many characters of a prompt a token was, in recorded answers of a real model."""
    import yaml  # type: ignore[import-untyped]

    characters = tokens = 0
    for path in sorted(CASSETTES.glob("*.yaml")):
        for each in yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"]:
            try:
                body = json.loads(each["request"]["body"])
                usage = json.loads(each["response"]["body"]["string"])["usage"]
            except (KeyError, TypeError, ValueError):
                continue
            characters += sum(len(turn["content"]) for turn in body["messages"])
            tokens += usage["prompt_tokens"]
    return characters / tokens


def measure(rows: int, *more: str) -> Measured:
    """Run the whole way for so many invented rows."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        table(rows, folder / "t.csv")
        out = folder / "out"
        environ = environment("http://127.0.0.1:9/v1", folder / "home")
        command = [
            sys.executable, "-m", "kindregards", "batch", str(folder / "t.csv"),
            "--out", str(out), "--backend", "file", "--no-input", *more,
        ]  # fmt: skip
        asking = seconds(command, environ)
        requests, answers = out / "requests-001.jsonl", folder / "answers.jsonl"
        asked, told = answer(requests, answers)
        collecting = seconds([*command, "--collect", str(answers)], environ)
        sizes = requests.stat().st_size, answers.stat().st_size
        requests.unlink()
        used = subprocess.run(["du", "-sk", str(out)], check=True, capture_output=True, text=True)
        return Measured(
            rows, asking, collecting, *sizes, int(used.stdout.split()[0]) * 1024, asked, told
        )


def answer(requests: Path, answers: Path) -> tuple[int, int]:
    """Answer every request well, and count the characters of both."""
    asked = told = 0
    with requests.open(encoding="utf-8") as lines, answers.open("w", encoding="utf-8") as out:
        for line in lines:
            found: dict[str, Any] = json.loads(line)
            text = json.dumps({part: GOOD.get(part, "") for part in asked_parts(found["body"])})
            asked += sum(len(turn["content"]) for turn in found["body"]["messages"])
            told += len(text)
            out.write(json.dumps(answered(found, body=completion(text))) + "\n")
    return asked, told


def show(name: str, found: Measured, per_token: float) -> None:
    """Print what a million of such rows come to."""
    times = MILLION / found.rows
    tokens = [count * times / per_token / 1e6 for count in (found.asked, found.told)]
    print(f"{name}: {found.rows:,} rows measured, for 1,000,000 cases:")
    print(f"  tokens: {tokens[0]:,.0f} million asked, {tokens[1]:,.0f} million answered, once each")
    hours = [span * times / 3600 for span in (found.asking, found.collecting)]
    print(f"  hours here: {hours[0]:.1f} to write the requests, {hours[1]:.1f} to collect")
    sizes = [size * times / 1e9 for size in (found.requests, found.answers, found.results)]
    print("  disk, GB: {:.1f} requests, {:.1f} answers, {:.1f} results".format(*sizes))


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int, nargs="?", default=500)
    rows = parser.parse_args().rows
    print(where())
    per_token = characters_a_token()
    print(f"{per_token:.2f} characters a token, by recorded answers")
    show("mails", measure(rows), per_token)
    show("mails and notes", measure(rows, "--with-notes"), per_token)


if __name__ == "__main__":
    main()
