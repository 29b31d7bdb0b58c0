"""What ``learn`` does: read the texts, screen the person's own, and show what was found."""

from kindregards.cli.house import enter
from kindregards.cli.pausing import screened
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import say, tell, width
from kindregards.cli.views import learned as view
from kindregards.core.errors import UsageError
from kindregards.core.gap.gap import Papers
from kindregards.usecases.learn import learn
from kindregards.wiring import read_paper


def run(case: str, posting: str, cv: str, letter: str | None, *, as_json: bool) -> None:
    """Learn from a case's posting and show it."""
    if [posting, cv, letter].count("-") > 1:
        raise UsageError("Only one of the files can be -.", "Save the other as a file and name it.")
    house = enter()
    papers = Papers(read_paper(posting), read_paper(cv), read_paper(letter) if letter else "")
    screened((papers.cv, papers.letter), house, papers=True)
    kept = find_case(case, house)
    store, now = house.store, house.clock.now()
    found = learn(kept, papers, house.words, store.cases, store.versions, store.records, now)
    if as_json:
        show_json({**view.to_json(found.gap), "page": found.page})
        return
    for line, style in view.lines(found.gap, width()):
        say(line, **style)
    tell(f"The whole page is kept: kindregards show {kept.id} lessons. Neither CV nor posting is.")
