"""``python -m benchmarks.batch``: many rows against a model of 50 ms, beside a bare loop of calls.

Whole commands in one run, 1 / 8 / 32 at once, and the most memory that 100 and 10,000 rows take.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parents[1]
BARE = """
import asyncio, json, os, sys
from openai import AsyncOpenAI
async def main():
    client, many, at_once = AsyncOpenAI(max_retries=0), int(sys.argv[1]), int(sys.argv[2])
    gate = asyncio.Semaphore(at_once)
    body = json.load(open(sys.argv[3]))
    async def one():
        async with gate:
            await client.chat.completions.create(**body)
    await asyncio.gather(*(one() for _ in range(many)))
asyncio.run(main())
"""
_STAGES = ("application", "screen", "assessment", "interview", "final")
_ROLES = ("Nurse", "Data Analyst", "Cook", "Gardener", "Product Designer", "Teacher", "Clerk")
_FIRST = ("Dana", "Ruth", "Ines", "Omar", "Petra", "Luis", "Hana", "Noel", "Vera", "Ivo")
_LAST = ("Smith", "Okoro", "Weber", "Moreau", "Silva", "Rossi", "Novak", "Jansen", "Keller")
_FIRMS = ("Northwind", "Harbour", "Birchwood", "Copperfield", "Larkspur", "Millstone", "Fernhill")


def table(rows: int, path: Path) -> None:
    """Write a table of invented people, no two the same."""
    lines = ["id,company,role,stage,contact,contact_email,name"]
    for at in range(rows):
        first, last = _FIRST[at % 10], _LAST[at % 9]
        firm = f"{_FIRMS[at % 7]} {_LAST[at // 7 % 9]} Ltd"
        mail = f"{first.lower()}.{last.lower()}{at}@{_FIRMS[at % 7].lower()}.example"
        role, stage = _ROLES[at % 7], _STAGES[at % 5]
        name = f"{_FIRST[at // 10 % 10]} {_LAST[at // 9 % 9]}"
        lines.append(f"c{at},{firm},{role},{stage},{first} {last},{mail},{name}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@contextmanager
def serving(faults: float = 0.0) -> Iterator[tuple[str, IO[str], subprocess.Popen[str]]]:
    """Run the server in a process of its own; yields its base URL, its end and the process."""
    command = [sys.executable, "-m", "benchmarks.batch_server", str(faults)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        assert server.stdin
        yield server.stdout.readline().strip(), server.stdout, server
        if server.poll() is None:
            server.kill()


def told(server: subprocess.Popen[str]) -> dict[str, int]:
    """End the server, and return what it counted."""
    out, _ = server.communicate()
    found: dict[str, int] = json.loads(out.strip().splitlines()[-1])
    return found


def environment(base_url: str, home: Path) -> dict[str, str]:
    """Return an environment with this model and nothing of the person's."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG")}
    ours = {"OPENAI_BASE_URL": base_url, "OPENAI_API_KEY": "sk-none", "KINDREGARDS_MODEL": "m"}
    return {**kept, **ours, "KINDREGARDS_HOME": str(home), "PYTHONPATH": f"{ROOT}/src"}


def timed(command: list[str], env: dict[str, str]) -> tuple[float, float]:
    """Return the seconds of a whole command, and the most memory of one process of it in MB."""
    start = time.perf_counter()
    # In a child of its own, so that its children's memory is counted for it alone.
    script = (
        "import json,resource,subprocess,sys;"
        "done=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, done.returncode)"
    )
    done = subprocess.run([sys.executable, "-c", script, *command], env=env, capture_output=True,
                          text=True, check=True)  # fmt: skip
    memory, code = done.stdout.split()
    assert code == "0", (command, code)
    return time.perf_counter() - start, int(memory) / 1024


def batch(
    rows: int, at_once: int, env: dict[str, str], place: Path, *more: str
) -> tuple[float, float]:
    """Run one batch into a new folder."""
    source = place / f"rows{rows}.csv"
    table(rows, source)
    with tempfile.TemporaryDirectory(dir=place) as out:
        command = [sys.executable, "-m", "kindregards", "batch", str(source), "--out", f"{out}/o",
                   "--concurrency", str(at_once), "--no-input", *more]  # fmt: skip
        return timed(command, env)


def kills(rows: int, faults: float, place: Path) -> str:
    """Kill a batch three times in the middle; returns what became of it and what it cost."""
    source, out = place / "killed.csv", place / "killed"
    table(rows, source)
    command = [sys.executable, "-m", "kindregards", "batch", str(source), "--out", str(out),
               "--concurrency", "32", "--no-input", "--json", "--continue"]  # fmt: skip
    quiet: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with serving(faults) as (base_url, _, server):
        env = environment(base_url, place / "home")
        for kill in (1, 2, 3):
            running = subprocess.Popen(command, env=env, **quiet)
            while running.poll() is None and len(_folders(out)) < kill * rows // 4:
                time.sleep(0.05)
            running.kill()
            running.communicate()
        done = subprocess.run(command, env=env, check=False, **quiet)
        counted = told(server)
    ended = json.loads(done.stdout)
    states = ", ".join(f"{ended[name]} {name}" for name in ("rows", "done", "failed", "paused"))
    ratio = counted["requests"] / rows
    return (f"{states}; {len(_folders(out))} folders; {counted['different']} different requests, "
            f"{counted['requests']} in all: {ratio:.3f} times what the rows need")  # fmt: skip


def _folders(out: Path) -> list[str]:
    return [one.name for one in os.scandir(out) if one.is_dir()] if out.exists() else []


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, default=1000)
    asked.add_argument("--at-once", type=int, nargs="*", default=[32, 8, 1])
    asked.add_argument("--memory", action="store_true", help="measure 100 and 10,000 rows too")
    asked.add_argument("--kills", type=int, metavar="ROWS", help="kill a batch three times")
    given = asked.parse_args()
    if given.kills:
        with tempfile.TemporaryDirectory() as folder:
            print(kills(given.kills, 5.0, Path(folder)))
        return
    with tempfile.TemporaryDirectory() as folder, serving() as (base_url, _, _server):
        place = Path(folder)
        env = environment(base_url, place / "home")
        body = place / "body.json"
        body.write_text(json.dumps(_body()), encoding="utf-8")
        for at_once in given.at_once:
            bare, _ = timed(
                [sys.executable, "-c", BARE, str(given.rows), str(at_once), str(body)], env
            )
            ours, memory = batch(given.rows, at_once, env, place)
            told_of = f"batch {ours:.2f} s, bare loop {bare:.2f} s, {ours / bare:.2f} times"
            print(f"{given.rows} rows, {at_once:2} at once: {told_of}; {memory:.0f} MB", flush=True)
        offline, memory = batch(given.rows, 1, env, place, "--offline")
        print(f"{given.rows} rows without a model: {offline:.2f} s; {memory:.0f} MB", flush=True)
        if given.memory:
            _, few = batch(100, 32, env, place)
            _, many = batch(10_000, 32, env, place)
            print(
                f"memory: {few:.0f} MB at 100 rows, {many:.0f} MB at 10,000: {many / few:.2f} times"
            )


def _body() -> dict[str, Any]:
    """Return a request as long as one of ours."""
    text = "Write one short part of a mail. " * 120
    parts = ("thanks", "acceptance", "aim", "questions", "exit", "open_door", "closing")
    schema = {"type": "object", "properties": {name: {"type": "string"} for name in parts}}
    strict = {"type": "json_schema", "json_schema": {"name": "a", "strict": True, "schema": schema}}
    turns = [{"role": "system", "content": text}, {"role": "user", "content": text}]
    return {"model": "m", "messages": turns, "response_format": strict}


if __name__ == "__main__":
    main()
