"""What ``show`` does: the facts and the newest version of each text."""

from typing import cast

from kindregards.cli.house import enter
from kindregards.cli.pages import print_page
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import flowing, say
from kindregards.cli.views import cases as view
from kindregards.cli.views import facts as facts_view
from kindregards.cli.views import sent as sent_view
from kindregards.ports import Artefact, Kept, Version
from kindregards.usecases.newest import latest
from kindregards.wiring import House

TITLES = {
    "email": "To the employer:",
    "note": "For you, not for sending:",
    "thanks": "Thanks for their answer:",
    "reflection": "Reflection, for you:",
    "lessons": "Lessons, for you:",
    "plan": "Plan, for you:",
}
_PAGES = ("reflection", "lessons", "plan")


def run(case: str, artefact: str | None, *, as_json: bool) -> None:
    """Show a case, or one of its texts."""
    house = enter()
    kept = find_case(case, house)
    if artefact:
        version = latest(house.store.versions, kept.id, cast(Artefact, artefact))
        show_json(view.version_json(version)) if as_json else _print_text(version)
        return
    versions = _newest(kept.id, house)
    if as_json:
        show_json(_json(kept, versions))
    else:
        _print(kept, versions)


def run_sent(case: str, artefact: str | None, *, as_json: bool) -> None:
    """Show what was sent to a model for a case, or for one of its texts."""
    house = enter()
    kept = find_case(case, house)
    sent = [s for s in house.store.ledger.sent(kept.id) if artefact in (None, s.artefact)]
    if as_json:
        show_json(sent_view.to_json(sent))
        return
    for line in sent_view.lines(sent):
        say(line)


def _newest(case_id: int, house: House) -> list[Version]:
    # Not by the history: a case may have thousands of versions, each a whole text.
    newest = (house.store.versions.latest(case_id, cast(Artefact, name)) for name in TITLES)
    return [version for version in newest if version]


def _json(kept: Kept, versions: list[Version]) -> dict[str, object]:
    facts = facts_view.to_json(kept.case.facts, kept.case.advice)
    texts = {version.artefact: view.version_json(version) for version in versions}
    return {"case": kept.id, "facts": facts, **texts}


def _print(kept: Kept, versions: list[Version]) -> None:
    for line in facts_view.lines(kept.case.facts):
        say(line)
    for version in versions:
        say()
        say(TITLES[version.artefact], bold=True)
        say()
        _print_text(version)


def _print_text(version: Version) -> None:
    text = view.text_of(version)
    if version.artefact in _PAGES:
        print_page(text)
    else:
        say(flowing(text) if version.artefact == "note" else text)
