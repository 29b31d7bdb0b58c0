"""Who writes for the page, as for the command: the model that may be asked, else the composer."""

from collections.abc import Callable
from datetime import datetime

from kindregards.ports import Artefact, Kept
from kindregards.ports.writing import Watch, Writer
from kindregards.usecases import draft as usecase
from kindregards.usecases.draft_model import draft_with_model
from kindregards.usecases.edit_wish import change_as_wished
from kindregards.usecases.engine import Engine, engine_for
from kindregards.usecases.newest import latest
from kindregards.usecases.page_model import PageWriter
from kindregards.web.jobs import ConsentNeeded, Errand, Job, Jobs
from kindregards.wiring import House


def has_model(house: House) -> bool:
    """Tell whether a server is set, so that writing may take long."""
    return house.server is not None


def write_now(house: House, kept: Kept, now: datetime) -> None:
    """Write both texts with no model."""
    usecase.write(kept, house.words, house.store.versions, now)


def start_writing(jobs: Jobs, kept: Kept, house: House) -> None:
    """Have a model write both texts of a case."""

    def plainly(house: House) -> None:
        if house.store.versions.latest(kept.id, "email") is None:
            write_now(house, _kept(house, kept.id), house.clock.now())

    jobs.start(kept.id, ("email", "note"), _writing(kept.id, house.clock.now), plainly)


def _writing(case: int, wait: Callable[[], datetime]) -> Errand:
    """Return the errand that writes both texts of a case."""

    def errand(house: House, watch: Watch) -> tuple[str, ...]:
        kept = _kept(house, case)
        writer, why = _writer(house)
        if writer is None:
            write_now(house, kept, wait())
            return (why,)
        drafted = draft_with_model(
            kept, house.words, writer, house.store.versions, house.store.ledger, wait(),
            house.settings.deadline, watch,
        )  # fmt: skip
        return drafted.notices

    return errand


Making = Callable[[House, PageWriter | None], object]
"""What makes a page of a case, with a model or without."""


def start_making(jobs: Jobs, kept: Kept, artefact: Artefact, make: Making, place: str = "") -> Job:
    """Have a model write a private page, which is shown at ``place`` if not at its own.

    Where other work is being done for the case, that is returned.
    """

    def errand(house: House, watch: Watch) -> tuple[str, ...]:
        writer, why = _writer(house)
        seconds, now = house.settings.deadline, house.clock.now()
        by = None
        if writer is not None:
            by = PageWriter(writer, house.words, house.store.ledger, seconds, now, watch)
        make(house, by)
        return tuple(by.notices) if by else (why,)

    def plainly(house: House) -> None:
        make(house, None)

    return jobs.start(kept.id, (artefact,), errand, plainly, place)


def may_ask_a_model(house: House, kept: Kept) -> bool:
    """Tell whether a model may write pages of a case: not for somebody who is hurt."""
    return has_model(house) and kept.safety.level == "none" and kept.safety.kind is None


def changing(case: int, artefact: Artefact, wish: str) -> Errand:
    """Return the errand that changes a text as wished."""

    def errand(house: House, watch: Watch) -> tuple[str, ...]:
        writer, _ = _writer(house)
        return change(house, _kept(house, case), artefact, wish, writer, watch)

    return errand


def change(
    house: House, kept: Kept, artefact: Artefact, wish: str, writer: Writer | None = None,
    watch: Watch | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """Change a text as wished; returns what is to be told of it."""
    store = house.store
    before = latest(store.versions, kept.id, artefact)
    asked = change_as_wished(
        kept, before, wish, house.words, writer, store.cases, store.versions, store.ledger,
        house.clock.now(), house.settings.deadline, watch,
    )  # fmt: skip
    return asked.notices


def engine(house: House) -> Engine:
    """Choose the engine from what is set."""
    return engine_for(house.server, house.models, house.settings.deadline)


def _writer(house: House) -> tuple[Writer | None, str]:
    found = engine(house)
    if found.model is None or found.server is None:
        return None, found.why
    if not found.server.is_local:
        agreed = house.store.servers.consent(found.server.host)
        if agreed is None:
            raise ConsentNeeded
        if not agreed:
            return None, found.why
    return house.writer(found.model), found.why


def _kept(house: House, case: int) -> Kept:
    kept: Kept | None = house.store.cases.get(case)
    assert kept is not None, "a case that was there a moment ago"
    return kept
