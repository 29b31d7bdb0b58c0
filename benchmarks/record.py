"""``make record``: record the answers of a model for the tests, from SmolLM2 or any server."""

import os
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from benchmarks.model_server import MODEL, serving

ROOT = Path(__file__).parents[1]
CASSETTES = ROOT / "tests" / "cassettes"
NOTE = """# What the cassettes in this folder were recorded from; `make record` writes it.
model = "{model}"
server = "{server}"
"""


def main() -> int:
    """Run the recorded tests against the server, and write down which one it was."""
    given = os.environ.get("RECORD_BASE_URL", "")
    model = os.environ.get("RECORD_MODEL", "") or MODEL
    server: AbstractContextManager[str] = nullcontext(given) if given else serving()
    CASSETTES.mkdir(exist_ok=True)
    named = "any other" if given else "llama.cpp (xllamacpp) on this machine"
    (CASSETTES / "model.toml").write_text(NOTE.format(model=model, server=named), encoding="utf-8")
    with server as base_url:
        environ = {**os.environ, "RECORD_BASE_URL": base_url}
        tests = ["tests/test_recorded.py", "--record-mode=rewrite", "-p", "no:xdist"]
        return subprocess.run(
            [sys.executable, "-m", "pytest", *tests], cwd=ROOT, env=environ
        ).returncode


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # llama.cpp's threads would keep the process.
