"""No cassette holds a key, a cookie, the name of a server, or a name of a case."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

import kindregards
from tests.conftest import CASSETTES
from tests.recording import REQUEST_HEADERS, RESPONSE_HEADERS, SERVER

RECORDED = sorted(CASSETTES.rglob("*.yaml"))
SECRET = re.compile(
    r"\bsk-[\w-]{8,}|\bBearer\b|[Ss]et-[Cc]ookie|\borg-\w{6,}|\bproj_\w{6,}|\breq_\w{6,}|127\.0\.0\.1|localhost"
)
EXAMPLES = Path(__file__).parents[1] / "examples"


def names_in_examples() -> set[str]:
    read = [
        kindregards.read(p) for p in EXAMPLES.iterdir() if p.suffix in (".eml", ".txt", ".html")
    ]
    people = [person for facts in read for person in (facts.candidate, facts.contact) if person]
    named = [facts.company for facts in read] + [person.name for person in people]
    whole = {name for name in (*named, *(person.email for person in people)) if name}
    return whole | {name.split()[-1] for name in whole if len(name.split()[-1]) > 5}


def interactions(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"]
    return found


def test_there_are_recorded_answers() -> None:
    assert RECORDED
    assert all(interactions(path) for path in RECORDED)


@pytest.mark.parametrize("path", RECORDED, ids=lambda p: p.stem)
def test_a_cassette_holds_no_secret(path: Path) -> None:
    assert not SECRET.search(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", RECORDED, ids=lambda p: p.stem)
def test_a_cassette_holds_only_headers_of_the_list(path: Path) -> None:
    for each in interactions(path):
        assert {n.lower() for n in each["request"]["headers"]} <= REQUEST_HEADERS
        assert {n.lower() for n in each["response"]["headers"]} <= RESPONSE_HEADERS
        assert each["request"]["uri"].startswith(SERVER)


@pytest.mark.parametrize("path", RECORDED, ids=lambda p: p.stem)
def test_a_cassette_names_nobody_of_the_examples(path: Path) -> None:
    sent = "\n".join(str(each["request"]["body"]) for each in interactions(path))
    assert not {name for name in names_in_examples() if name in sent}


@pytest.mark.parametrize("secret", ["sk-abcdefgh123", "Bearer x", "Set-Cookie: a", "org-abc123def"])
def test_a_secret_would_be_seen(secret: str) -> None:
    assert SECRET.search(f"text {secret} text")
