"""What is shown to a person whose words show danger: warm lines first, then where to find help."""

from collections.abc import Iterator, Mapping
from datetime import date

from kindregards.core.language import Table
from kindregards.core.rendering import render
from kindregards.core.safety.screen import Safety


def resources(
    safety: Safety,
    country: str | None,
    helplines: Table,
    words: Table,
    today: date | None = None,
) -> tuple[str, ...]:
    """Return the lines to show, in order; none where the screen found nothing.

    ``country`` is the person's own setting (ISO 3166 alpha-2, or ``UK``), never guessed.
    ``helplines`` is the shared table of that name, ``words`` the ``safety`` table of the
    language to speak. Given ``today``, a last line says so where the numbers shown were read
    longer ago than the table allows. Source for what is said and what is not: the domain page,
    4.3 to 4.5.
    """
    said = words["words"]
    row = _row(country, helplines)
    found = list(_found(safety, row, said, helplines))
    if row and today and _shows_number(row, found) and _is_old(row, helplines, today):
        day = row["verified_on"]
        found.append(render(said["stale"], {"day": day, "url": helplines["directory"]}))
    return tuple(found)


def _found(safety: Safety, row: Mapping[str, str], said: Table, helplines: Table) -> Iterator[str]:
    if safety.kind == "discrimination":
        yield from (*_heavy(safety, row, said, helplines), *said["discrimination"])
    elif safety.kind == "abuse":
        yield from (*said["abuse"], _urgent(said["danger"], row, said))
        yield from (_find(said["abuse_find"], helplines), said["abuse_device"], said["person"])
    elif safety.kind == "threat":
        yield from (*said["threat"], _urgent(said["threat_danger"], row, said))
        yield _find(said["find"], helplines)
    elif safety.level == "risk":
        yield from (*said["risk"], *_call(row, said), _find(said["find"], helplines))
        yield from (_urgent(said["danger"], row, said), said["person"], said["clinic"])
    else:
        yield from _heavy(safety, row, said, helplines)


def _shows_number(row: Mapping[str, str], lines: list[str]) -> bool:
    return any(row["line"] in line or row["emergency"] in line for line in lines)


def _is_old(row: Mapping[str, str], helplines: Table, today: date) -> bool:
    read = date.fromisoformat(row["verified_on"])
    return (today - read).days > int(helplines["oldest_days"])


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
