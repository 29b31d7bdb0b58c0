"""What is shown to a person whose words show danger: warm lines first, then where to find help."""

from collections.abc import Iterator, Mapping

from kindregards.core.language import Table
from kindregards.core.rendering import render
from kindregards.core.safety.screen import Safety


def resources(
    safety: Safety, country: str | None, helplines: Table, words: Table
) -> tuple[str, ...]:
    """Return the lines to show, in order; none where the screen found nothing.

    ``country`` is the person's own setting (ISO 3166 alpha-2, or ``UK``), never guessed.
    ``helplines`` is the shared table of that name, ``words`` the ``safety`` table of the
    language to speak. Source for what is said and what is not: the domain page, 4.3 to 4.5.
    """
    said = words["words"]
    row = _row(country, helplines)
    if safety.kind == "discrimination":
        found = [*_heavy(safety, row, said, helplines), *said["discrimination"]]
    elif safety.kind == "abuse":
        found = [*said["abuse"], _urgent(said["danger"], row, said)]
        found += [_find(said["abuse_find"], helplines), said["abuse_device"], said["person"]]
    elif safety.kind == "threat":
        found = [*said["threat"], _urgent(said["threat_danger"], row, said)]
        found += [_find(said["find"], helplines)]
    elif safety.level == "risk":
        found = [*said["risk"], *_call(row, said), _find(said["find"], helplines)]
        found += [_urgent(said["danger"], row, said), said["person"], said["clinic"]]
    elif safety.level == "gentle":
        found = list(_heavy(safety, row, said, helplines))
    else:
        found = []
    return tuple(found)


def _row(country: str | None, helplines: Table) -> Mapping[str, str]:
    code = (country or "").strip().upper()
    known: Mapping[str, Mapping[str, str]] = helplines["countries"]
    return known.get(helplines["also"].get(code, code), {})


def _heavy(safety: Safety, row: Mapping[str, str], said: Table, helplines: Table) -> Iterator[str]:
    if safety.level == "gentle":
        yield said["gentle"]
        yield from _call(row, said)
        yield _find(said["find"], helplines)


def _call(row: Mapping[str, str], said: Table) -> Iterator[str]:
    if row:
        hours = f" ({row['hours']})" if row.get("hours") else ""
        yield render(said["call"], {**row, "hours": hours})


def _urgent(text: str, row: Mapping[str, str], said: Table) -> str:
    number = render(said["number"], row) if row else said["no_number"]
    return render(text, {"number": number})


def _find(text: str, helplines: Table) -> str:
    return render(text, {"url": helplines["directory"]})
