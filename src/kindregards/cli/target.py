"""What an argument names: a file, or a case by its number or as ``last``."""

from pathlib import Path

from kindregards.core.errors import UsageError
from kindregards.ports import Kept
from kindregards.wiring import House

LAST = "last"


def names_a_file(argument: str) -> bool:
    """Tell whether an argument is a file: a file that is there wins over a case of its name."""
    if argument == "-" or Path(argument).exists():
        return True
    return not (argument == LAST or argument.isdigit())


def find_case(argument: str, house: House) -> Kept:
    """Return the case that an argument names; ``UsageError`` where there is none."""
    number = house.store.catalogue.last() if argument == LAST else _number(argument)
    kept: Kept | None = house.store.cases.get(number) if number is not None else None
    if kept is None:
        raise UsageError(
            "There is no case yet." if argument == LAST else f"There is no case {argument}.",
            "kindregards list shows what is kept; kindregards draft makes a case.",
        )
    return kept


def as_it_stands(kept: Kept, artefact: str, house: House) -> Kept:
    """Return the case as a text is judged and handed over: thanks belong to their answer."""
    if artefact != "thanks":
        return kept
    from kindregards.usecases.answer import standing

    return standing(kept, house.words, house.store.records)


def own_language(house: House) -> str:
    """Return the language that the person set for what is said to them; English without one."""
    own = house.settings.language
    return own if own in house.words.languages() else "en"


def _number(argument: str) -> int:
    # A larger number than the store's own is no case, whatever it is.
    if argument.isdigit() and len(argument) < 16:
        return int(argument)
    raise UsageError(
        f"{argument} is no case.", "A case is a number, or last. kindregards list shows them."
    )
