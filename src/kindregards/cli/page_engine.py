"""Which model writes private pages: the one that is set, and nobody where none is."""

from datetime import datetime

from kindregards.cli import engine as engines
from kindregards.cli.terminal import tell
from kindregards.ports import Kept
from kindregards.usecases.page_model import PageWriter
from kindregards.wiring import House


def page_writer(house: House, kept: Kept, now: datetime, *, no_input: bool) -> PageWriter | None:
    """Return the model that may write this case's pages; ``None`` where the composer does alone."""
    calm = kept.safety.level == "none" and kept.safety.kind is None
    if house.server is None or not calm:
        return None
    engine = engines.choose(house, offline=False)
    writer, line = engines.writer_of(engine, house, now, no_input=no_input, no_fallback=False)
    tell(line)
    if writer is None:
        return None
    watch = engines.progress(("page",), writer.model)
    store, seconds = house.store, house.settings.deadline
    return PageWriter(writer, house.words, store.ledger, seconds, now, watch)


def tell_notices(by: PageWriter | None) -> None:
    """Say what became of what the model wrote."""
    if by is None:
        return
    engines.end_progress(by.watch)
    for notice in by.notices:
        tell(notice)
