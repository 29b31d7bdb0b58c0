"""Word lists that were made ready say what their sources say, and are never needed."""

import json
import tomllib
from pathlib import Path

import pytest

from kindregards.adapters.prepared import load, make_all
from kindregards.core import needs as source_needs

TEMPLATES = Path(__file__).parents[2] / "templates"
SOURCES = sorted(TEMPLATES.rglob("*.toml"))


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("prepared")
    make_all(TEMPLATES, into)
    return into


def made_of(source: Path, ready: Path) -> Path:
    return ready / source.relative_to(TEMPLATES).with_suffix(".json")


@pytest.mark.parametrize("source", SOURCES, ids=lambda p: p.relative_to(TEMPLATES).as_posix())
def test_a_ready_list_says_what_its_source_says(
    source: Path, ready: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = tomllib.loads(source.read_text(encoding="utf-8"))
    monkeypatch.setattr(tomllib, "loads", lambda _: pytest.fail("the source was parsed"))
    assert load(source, made_of(source, ready)) == wanted


def test_what_patterns_need_is_remembered_as_it_is(
    ready: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_needs, "_known", {})
    for source in SOURCES:
        load(source, made_of(source, ready))
    remembered = dict(source_needs._known)
    assert len(remembered) > 1000
    source_needs._known.clear()
    for text, fragments in remembered:
        found, known = source_needs.needs(text, fragments), remembered[text, fragments]
        assert [set(words) for words in found] == [set(words) for words in known]


@pytest.mark.parametrize(
    "broken", [b"", b"{", b'{"stamp": [0, 0, 0], "table": {"a": "old"}}', b'{"table": 1}']
)
def test_what_is_missing_stale_or_broken_is_not_used(tmp_path: Path, broken: bytes) -> None:
    source, made = tmp_path / "a.toml", tmp_path / "a.json"
    source.write_text('a = "new"', encoding="utf-8")
    made.write_bytes(broken)
    assert load(source, made) == {"a": "new"}
    assert load(source, tmp_path / "none.json") == {"a": "new"}


def test_a_change_to_the_source_is_seen(tmp_path: Path) -> None:
    source = tmp_path / "templates" / "a.toml"
    source.parent.mkdir()
    source.write_text('a = "one"', encoding="utf-8")
    make_all(source.parent, tmp_path)
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["table"] == {"a": "one"}
    source.write_text('a = "two"', encoding="utf-8")
    assert load(source, tmp_path / "a.json") == {"a": "two"}
