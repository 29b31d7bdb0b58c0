"""The versions of a text: to find one, and to bring one back. Nothing is ever taken away."""

from datetime import datetime

from kindregards.core.errors import UsageError
from kindregards.ports import Artefact, Version, Versions


def version_of(versions: Versions, case_id: int, artefact: Artefact, number: int) -> Version:
    """Return one version by its number; ``UsageError`` where there is none."""
    found = versions.history(case_id, artefact)
    for version in found:
        if version.number == number:
            return version
    if not found:
        raise UsageError(f"Case {case_id} has no {artefact} yet.")
    there = f"1 to {found[-1].number}" if len(found) > 1 else "1"
    raise UsageError(f"The {artefact} of case {case_id} has no version {number}; it has {there}.")


def restore(
    versions: Versions, case_id: int, artefact: Artefact, number: int, now: datetime
) -> tuple[Version, bool]:
    """Write an old text as the newest version, by whoever wrote it; returns that version.

    Where the newest has that text already nothing is written, and the second value is false.
    """
    old = version_of(versions, case_id, artefact, number)
    newest = versions.latest(case_id, artefact)
    if newest is not None and newest.text == old.text:
        return newest, False
    return versions.write(case_id, artefact, old.text, old.author, now), True
