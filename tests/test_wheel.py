"""The words are shipped in the wheel, and found in a checkout: the same, from both."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kindregards.adapters.resources import folder, prompt_pack

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it, far from the checkout."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    where = out / "site"
    with zipfile.ZipFile(next(out.glob("*.whl"))) as wheel:
        wheel.extractall(where)
    return where


def words_in(where: Path) -> dict[str, bytes]:
    return {
        p.relative_to(where).as_posix(): p.read_bytes() for p in where.rglob("*") if p.is_file()
    }


@pytest.mark.parametrize("kind", ["templates", "prompts"])
def test_the_wheel_ships_every_word(installed: Path, kind: str) -> None:
    assert words_in(installed / "kindregards" / "_data" / kind) == words_in(ROOT / kind)


def test_the_wheel_ships_the_words_made_ready(installed: Path) -> None:
    data = installed / "kindregards" / "_data"
    ready = {p.with_suffix("") for p in map(Path, words_in(data / "prepared"))}
    assert ready == {
        p.with_suffix("") for p in map(Path, words_in(data / "templates")) if p.suffix == ".toml"
    } | {Path("patterns")}


@pytest.mark.parametrize("kind", ["templates", "prompts"])
def test_a_checkout_reads_its_own_words(kind: str) -> None:
    assert folder(kind) == ROOT / kind


def test_what_is_the_same_in_every_case_holds_no_template() -> None:
    pack = prompt_pack()
    for task, text in pack.tasks.items():
        fixed, mark, _case = text.partition(pack.MARK)
        assert (mark and "{{" not in fixed and "{%" not in fixed) or task == "repair", task
        assert not re.search(r"https?:|@\w|\d{5}", text), task


def test_the_wheel_ships_the_pages_style_and_script(installed: Path) -> None:
    static = words_in(ROOT / "src" / "kindregards" / "web" / "static")
    assert static.keys() == {"page.css", "page.js", "icon.svg"}
    assert words_in(installed / "kindregards" / "web" / "static") == static


def test_the_installed_wheel_writes_a_mail(installed: Path, tmp_path: Path) -> None:
    environ = {
        **os.environ,
        "PYTHONPATH": str(installed),
        "KINDREGARDS_HOME": str(tmp_path / "data"),
    }
    code = "import kindregards, kindregards.adapters.resources as r; print(kindregards.__file__, r.folder('templates'))"
    where = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environ,
        check=True,
        capture_output=True,
        text=True,
    )
    assert where.stdout.count(str(installed)) == 2
    command = [
        sys.executable,
        "-m",
        "kindregards",
        "draft",
        "--company",
        "Rook & Daughters",
        "--role",
        "Joiner",
    ]
    run = subprocess.run(
        command, cwd=tmp_path, env=environ, check=True, capture_output=True, text=True
    )
    assert "Joiner" in run.stdout
