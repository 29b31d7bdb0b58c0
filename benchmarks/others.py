"""``python -m benchmarks.others``: the same jobs by llm and by a plain script, in one run."""

import json
import tempfile
import time
from pathlib import Path

from benchmarks.beside import KINDREGARDS, LLM, PLAIN, PYTHON, has_llm, medians, where
from benchmarks.startup import EXAMPLE, NOTES
from tests.fault_server import Talk, completion, http, playing
from tests.usecases.test_writing import GOOD

RUNS, SLOW = 5, 1.0
SYSTEM = "Write a kind mail that asks for feedback. 120 words."


def answer(talk: Talk) -> None:
    """Answer well after a second."""
    time.sleep(SLOW)
    talk.send(http(200, json.dumps(completion(json.dumps(GOOD))).encode()))


def main() -> None:
    """Print the medians of whole commands, run in turn."""
    print(where())
    with tempfile.TemporaryDirectory() as made, playing(answer) as server:
        home = Path(made)
        told = f"- model_id: bench\n  model_name: m\n  api_base: {server.base_url}\n"
        (home / "extra-openai-models.yaml").write_text(told, encoding="utf-8")
        environ = {
            "KINDREGARDS_HOME": str(home / "ours"), "LLM_USER_PATH": str(home),
            "OPENAI_BASE_URL": server.base_url, "KINDREGARDS_MODEL": "m", "OPENAI_API_KEY": "none",
        }  # fmt: skip
        with_llm = has_llm()
        help_of = {
            "kindregards": [KINDREGARDS, "--help"],
            "import click": [PYTHON, "-c", "import click"],
        }
        draft = [KINDREGARDS, "draft", EXAMPLE, "--notes", NOTES, "--no-input", "--no-fallback"]
        asked = {"kindregards": draft, "plain script": [PYTHON, str(PLAIN / "draft.py"), EXAMPLE]}
        if with_llm:
            help_of["llm"] = [str(LLM), "--help"]
            asked["llm"] = [str(LLM), "-m", "bench", "--no-stream", "-s", SYSTEM]
        stdin = {"llm": Path(EXAMPLE).read_text(encoding="utf-8")}
        for name, rows in (("--help", help_of), (f"a draft by a model of {SLOW:g} s", asked)):
            took = medians(rows, RUNS, environ, stdin)
            print(name + ": " + ", ".join(f"{who} {span:.2f} s" for who, span in took.items()))


if __name__ == "__main__":
    main()
