"""Patterns that were made ready are those that ``re.compile`` makes, and are never needed."""

import marshal
import re
import tomllib
from pathlib import Path

import pytest

import kindregards
from kindregards.adapters import prepared_patterns
from kindregards.adapters.prepared_patterns import FILE, PatternBook, make_book
from kindregards.adapters.resources import shared_table
from kindregards.core import patterns
from kindregards.core.sources import sources

ROOT = Path(__file__).parents[2]
SOURCES = {
    asked: None
    for file in sorted(ROOT.glob("templates/**/*.toml"))
    for asked in sources(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))
}
TEXTS = [p.read_text(encoding="utf-8", errors="replace") for p in (ROOT / "examples").iterdir()]
ASKED = (r"\b(?P<first>kind) (regards)\b", re.IGNORECASE)
TEXT = "With Kind regards"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("book") / FILE
    make_book(SOURCES, path)
    return path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    make_book([ASKED, ("sincerely", 0)], tmp_path / FILE)
    return tmp_path / FILE


@pytest.fixture
def compiled_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that ``re.compile`` was asked for by a book."""
    seen: list[str] = []
    straight = re.compile

    def compile_it(source: str, flags: int = 0) -> re.Pattern[str]:
        seen.append(source)
        return straight(source, flags)

    monkeypatch.setattr(re, "compile", compile_it)
    return seen


def compiles(source: str, flags: int) -> bool:
    try:
        re.compile(source, flags)
    except (re.error, FutureWarning):
        return False
    return True


def matches(one: re.Pattern[str], text: str) -> list[object]:
    return [(m.span(), m.groupdict(), m.lastgroup) for m in one.finditer(text)]


def test_a_ready_pattern_is_what_re_compiles(book: Path, compiled_anew: list[str]) -> None:
    ready = PatternBook(book)
    asked = [each for each in SOURCES if compiles(*each)]
    compiled_anew.clear()
    found = [ready.compile(*each) for each in asked]
    assert not compiled_anew
    assert len(found) > 3000
    for one, each in zip(found, asked, strict=True):
        straight = re.compile(*each)
        assert one == straight  # Python compares source, flags and code.
        assert (one.groups, one.groupindex) == (straight.groups, straight.groupindex)


def test_a_ready_pattern_matches_alike(book: Path) -> None:
    ready = PatternBook(book)
    for asked in [each for each in SOURCES if compiles(*each)][::7]:
        one, straight = ready.compile(*asked), re.compile(*asked)
        for text in TEXTS:
            assert matches(one, text) == matches(straight, text), asked


def test_what_is_not_in_the_book_is_compiled(small: Path, compiled_anew: list[str]) -> None:
    ready = PatternBook(small)
    assert ready.compile(*ASKED).findall(TEXT) == [("Kind", "regards")]
    assert not compiled_anew
    assert ready.compile("yours", 0).search("yours")
    assert not ready.compile("sincerely", re.IGNORECASE | re.ASCII).search("yours")
    assert compiled_anew == ["yours", "sincerely"]
    with pytest.raises(re.error):
        ready.compile("(", 0)


def test_sources_that_come_to_the_same_number_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepared_patterns, "_key", lambda *_: 7)
    make_book([ASKED], tmp_path / FILE)
    assert PatternBook(tmp_path / FILE).compile("with", 0).pattern == "with"


@pytest.mark.parametrize("size", [0, 1, 20, 100, 180, -40, -1])
def test_a_book_that_was_cut_short_does_no_harm(small: Path, size: int) -> None:
    small.write_bytes(small.read_bytes()[:size])
    ready = PatternBook(small)
    assert ready.compile(*ASKED) == re.compile(*ASKED)
    assert ready.compile("sincerely", 0) == re.compile("sincerely")


@pytest.mark.parametrize("damage", [b"\0", b"\xff" * 9, marshal.dumps(("old", b"", b""))])
def test_a_book_that_is_none_does_no_harm(
    small: Path, damage: bytes, compiled_anew: list[str]
) -> None:
    small.write_bytes(damage + small.read_bytes())
    assert PatternBook(small).compile(*ASKED).search(TEXT)
    assert PatternBook(small.parent / "none").compile(*ASKED).search(TEXT)
    assert compiled_anew == [ASKED[0]] * 2


@pytest.mark.parametrize("engine", ["sys.hexversion", "sys.byteorder", "_sre.MAGIC", None])
def test_a_book_of_another_python_is_not_used(
    small: Path, engine: str | None, monkeypatch: pytest.MonkeyPatch, compiled_anew: list[str]
) -> None:
    if engine:
        monkeypatch.setattr(engine, 1)
    else:
        monkeypatch.setattr(prepared_patterns, "_sre", None)
    assert PatternBook(small).compile(*ASKED).search(TEXT)
    assert compiled_anew == [ASKED[0]]


def test_code_that_python_does_not_take_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compiled_anew: list[str]
) -> None:
    wrong: tuple[object, ...] = (ASKED[0], int(ASKED[1]), [99, 98, 97], 0, {}, (None,))
    monkeypatch.setattr(prepared_patterns, "_arguments", lambda *_: wrong)
    make_book([ASKED], tmp_path / FILE)
    assert PatternBook(tmp_path / FILE).compile(*ASKED).search(TEXT)
    assert compiled_anew == [ASKED[0]]


def test_a_python_that_keeps_no_code_makes_an_empty_book(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compiled_anew: list[str]
) -> None:
    with monkeypatch.context() as without:
        without.delattr("re._compiler._code")
        make_book([ASKED], tmp_path / FILE)
    assert PatternBook(tmp_path / FILE).compile(*ASKED).search(TEXT)
    assert ASKED[0] in compiled_anew


def test_a_draft_finds_most_of_its_patterns(
    book: Path, compiled_anew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ready, asked = PatternBook(book), list[str]()

    def make(source: str, flags: int) -> re.Pattern[str]:
        asked.append(source)
        return ready.compile(source, flags)

    shared_table("quoting")  # From here on nothing else says who makes patterns.
    monkeypatch.setattr(patterns, "_make", make)
    patterns._compiled.cache_clear()
    for mail in ("interview.eml", "agency.eml", "final.html", "screen.txt"):
        kindregards.draft(kindregards.read(ROOT / "examples" / mail))
    patterns._compiled.cache_clear()
    assert len(asked) > 200
    assert len(set(asked) & set(compiled_anew)) < 0.1 * len(asked)
