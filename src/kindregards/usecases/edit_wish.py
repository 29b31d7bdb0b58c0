"""Change a text as the person says: by the model that may be asked, else by the composer."""

from dataclasses import replace
from datetime import datetime

from kindregards.core.errors import KindregardsError, PausedError, UsageError
from kindregards.ports import Artefact, Cases, Kept, Version, Versions, Words
from kindregards.ports.writing import Ledger, Watch, Writer
from kindregards.usecases.edit_ask import BY_HAND, Asked, by_composer
from kindregards.usecases.screening import Screened

_OF_THE_MODEL = (4, 5)


def check_wish(screened: Screened, kept: Kept, artefact: Artefact) -> None:
    """Raise where the words of a wish keep it from being done: ``PausedError``, ``UsageError``."""
    if screened.safety.level == "risk":
        raise PausedError(screened.resources, screened.safety.kind)
    if screened.safety.level != "none" and artefact == "note":
        raise UsageError("This note is not given to a model.", BY_HAND.format(case=kept.id))


def change_as_wished(
    kept: Kept, before: Version, wish: str, words: Words, writer: Writer | None, cases: Cases,
    versions: Versions, ledger: Ledger, now: datetime, seconds: float, watch: Watch | None = None,
) -> Asked:  # fmt: skip
    """Change a text; where the model fails, the composer does what it can, and a notice says so.

    ``UsageError`` where that is nothing.
    """
    if writer is None:
        return by_composer(kept, before, wish, words, versions, cases, now)
    from kindregards.usecases.edit_model import by_model

    artefact: Artefact = before.artefact  # type: ignore[assignment]
    try:
        return by_model(
            kept, before, artefact, wish, words, writer, versions, ledger, now, seconds, watch
        )
    except KindregardsError as error:
        if error.exit not in _OF_THE_MODEL:
            raise
        why = f"{error.message} {error.next}".strip()
    try:
        asked = by_composer(kept, before, wish, words, versions, cases, now)
    except UsageError as error:
        raise UsageError(f"{why}\n{error.message}", error.next) from None
    return replace(asked, notices=(why, *asked.notices))
