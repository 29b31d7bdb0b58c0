"""The house is as docs/architecture.md draws it: who may import whom, and how big a room may be."""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"
PACKAGE = SRC / "kindregards"

PURE = {"__future__", "ast", "bisect", "calendar", "collections", "copy", "csv", "io", "dataclasses", "datetime", "difflib", "email",
        "enum", "functools", "hashlib", "html", "itertools", "json", "math", "re", "string", "textwrap", "typing",
        "unicodedata", "urllib"}  # fmt: skip

# room -> what it may import: prefixes of our own, and outside libraries. The first row that fits a file holds.
ROOMS: list[tuple[str, set[str], set[str]]] = [
    ("core/rules/__init__", {"core"}, PURE),
    ("core/rules/base", {"core"}, PURE),
    ("core/rules/model/", {"core.once", "core.patterns", "core.rules", "core.finding", "core.language", "core.length", "core.reading.language"}, PURE),
    ("core/rules/", {"core.once", "core.patterns", "core.rules.base", "core.rules.objecting", "core.rules.sentences", "core.rules.signs", "core.finding", "core.language", "core.length", "core.draft"}, PURE),
    ("core/rendering", {"core"}, PURE | {"jinja2"}),
    ("core/mail/html", {"core"}, PURE | {"lxml", "inscriptis"}),
    ("core/writing/schema", {"core"}, PURE | {"pydantic"}),
    ("core/", {"core"}, PURE),
    ("ports/", {"core", "ports"}, PURE),
    ("usecases/", {"core", "ports", "usecases"}, PURE),
    ("adapters/", {"core", "ports", "adapters"}, {"*"}),
    ("wiring", {"core", "ports", "adapters", "wiring"}, {"*"}),
    ("web/", {"core", "ports", "usecases", "wiring", "web"}, PURE | {"starlette", "uvicorn", "jinja2", "asyncio", "concurrent", "contextlib", "hmac", "importlib", "logging", "os", "secrets", "socket", "threading", "time"}),
    ("cli/web", {"core", "wiring", "cli", "web"}, {"click"}),
    ("cli/", {"core", "ports", "usecases", "wiring", "wiring_batch", "wiring_later", "cli"}, PURE | {"click", "os", "sys", "contextlib", "gc", "importlib", "shlex", "time", "pathlib", "shutil"}),
    ("__init__", {"core", "usecases", "wiring"}, PURE | {"pathlib", "os"}),
    ("__main__", {"cli"}, PURE),
]  # fmt: skip

SHARED_ADAPTERS = {
    "kindregards.adapters.documents",
    "kindregards.adapters.platform",
    "kindregards.adapters.prepared",
    "kindregards.adapters.rows",
    "kindregards.adapters.resources",
    "kindregards.adapters.whole_file",
}
FILES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix().removesuffix(".py")


def imports(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            module = node.module or ""
            found |= (
                {f"{module}.{alias.name}" for alias in node.names}
                if module.count(".") < 2
                else {module}
            )
    return found


def room_of(path: Path) -> tuple[str, set[str], set[str]]:
    return next(room for room in ROOMS if name_of(path).startswith(room[0]))


def is_allowed(module: str, own: set[str], outside: set[str]) -> bool:
    if module.split(".")[0] == "kindregards":
        inner = module.removeprefix("kindregards").removeprefix(".")
        return any(inner == room or inner.startswith(f"{room}.") for room in own)
    return "*" in outside or module.split(".")[0] in outside


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    _, own, outside = room_of(path)
    strangers = {
        m
        for m in imports(ast.parse(path.read_text(encoding="utf-8")))
        if not is_allowed(m, own, outside)
    }
    assert not strangers, f"{name_of(path)} may not import {sorted(strangers)}"


@pytest.mark.parametrize(
    "path", [p for p in FILES if name_of(p).startswith("adapters/")], ids=name_of
)
def test_adapters_do_not_import_each_other(path: Path) -> None:
    family = name_of(path).split("/")[1].split("_")[0]
    others = {
        m
        for m in imports(ast.parse(path.read_text(encoding="utf-8")))
        if m.startswith("kindregards.adapters.")
        and m not in SHARED_ADAPTERS
        and not m.startswith(f"kindregards.adapters.{family}")
    }
    assert not others


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_holds_one_thing_and_says_what(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "every module opens with one sentence"
    assert text.count("\n") <= 250
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert (node.end_lineno or 0) - node.lineno <= 50, f"{node.name} is too long"


@pytest.mark.parametrize("path", [p for p in FILES if name_of(p).startswith("core/")], ids=name_of)
def test_the_core_prints_nothing_and_asks_nothing(path: Path) -> None:
    called = {
        n.func.id
        for n in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
    }
    assert not called & {"print", "input", "open", "exec", "eval", "__import__"}


def test_every_room_in_the_table_exists() -> None:
    missing = [room for room, _, _ in ROOMS if not any(name_of(p).startswith(room) for p in FILES)]
    assert not missing


def test_a_stranger_would_be_seen() -> None:
    tree = ast.parse("import sqlite3\nfrom kindregards.adapters.store import Store")
    assert {m for m in imports(tree) if not is_allowed(m, {"core"}, PURE)} == {
        "sqlite3",
        "kindregards.adapters.store",
    }


def test_the_picture_names_every_room() -> None:
    picture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {p.parent.relative_to(PACKAGE).as_posix() for p in FILES if p.parent != PACKAGE}
    missing = [
        room for room in rooms if not re.search(rf"\b{re.escape(room.split('/')[-1])}/", picture)
    ]
    assert not missing


def test_no_machine_and_no_registry_is_named() -> None:
    pattern = re.compile(
        "|".join(["/wor" + "k/", "/ro" + "ot/", "files.python" + "hosted", "pypi.org/" + "simple"])
    )
    skipped = {
        ".git",
        ".venv",
        ".venv-record",
        ".venv-bench",
        "dist",
        "__pycache__",
        "uv.lock",
        ".mypy_cache",
        ".ruff_cache",
        ".pytest_cache",
        ".hypothesis",
    }
    for path in ROOT.rglob("*"):
        if path.is_file() and not skipped & set(path.parts) and path.suffix not in {".png", ".pyc"}:
            assert not pattern.search(path.read_text(encoding="utf-8", errors="ignore")), path


def test_the_standard_library_is_what_python_says() -> None:
    assert sys.stdlib_module_names >= PURE
