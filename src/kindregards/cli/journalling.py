"""What ``journal`` does: count all cases, show what they say, and write the page."""

from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.target import own_language
from kindregards.cli.terminal import say, tell
from kindregards.cli.views import journal as view
from kindregards.usecases.journal import journal


def run(applied: int | None, html: str | None, *, as_json: bool) -> None:
    """Show the journal, and write its page where one is named."""
    house = enter()
    store, now = house.store, house.clock.now()
    found = journal(applied, store.cases, store.catalogue, store.records, house.words, now)
    language = own_language(house)
    words = house.words.pack(language).tables["journal"]
    if html:
        from kindregards.core.journal_page import journal_page
        from kindregards.wiring import shared_template, write_text

        template = shared_template("journal.html")
        write_text(html, journal_page(found, words, language, template, now))
    if as_json:
        show_json({**view.to_json(found, words), "html": html})
        return
    for line, style in view.screen(found, words):
        say(line, **style)
    if html:
        tell(f"Written to {html}: open it with your browser. It needs no network.")
