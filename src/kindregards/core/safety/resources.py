"""What is shown to a person whose words show danger: warm lines first, then where to find help."""

from collections.abc import Iterator, Mapping
from datetime import date

from kindregards.core.language import Table
from kindregards.core.rendering import render
from kindregards.core.safety.screen import Safety

Row = Mapping[str, object]
"""A country's row: how its line is reached, its numbers, and when they were read."""


def resources(
    safety: Safety,
    country: str | None,
    helplines: Table,
    words: Table,
    today: date | None = None,
    *,
    from_locale: bool = False,
) -> tuple[str, ...]:
    """Return the lines to show, in order; none where the screen found nothing.

    ``country`` is the person's own setting (ISO 3166 alpha-2, or ``UK``), or their computer's:
    then ``from_locale`` is true, and a line says so, since nothing is guessed in silence.
    ``helplines`` is the shared table of that name, ``words`` the ``safety`` table of the
    language to speak. Given ``today``, a last line says so where the numbers shown were read
    longer ago than the table allows. Source for what is said and what is not: the domain page,
    4.3 to 4.5.
    """
    said = words["words"]
    code = _code(country, helplines)
    row = helplines["countries"].get(code, {})
    place = said["places"].get(code)
    found = list(_found(safety, row, place, said, helplines))
    numbered = next((at for at, line in enumerate(found) if row and _has_number(row, line)), None)
    if numbered is not None:
        if today and _is_old(row, helplines, today):
            day = row["verified_on"]
            found.append(render(said["stale"], {"day": day, "url": helplines["directory"]}))
        if from_locale:
            found.insert(numbered + 1, render(said["from_locale"], {"place": place}))
    return tuple(found)


def _found(
    safety: Safety, row: Row, place: str | None, said: Table, helplines: Table
) -> Iterator[str]:
    if safety.kind == "discrimination":
        yield from (*_heavy(safety, row, place, said, helplines), *said["discrimination"])
    elif safety.kind == "abuse":
        yield from (*said["abuse"], _urgent(said["danger"], row, said))
        yield from (_find(said["abuse_find"], helplines), said["abuse_device"], said["person"])
    elif safety.kind == "threat":
        *first, last = said["threat"]
        yield from (*first, _urgent(said["threat_danger"], row, said))
        yield from (_find(said["find"], helplines), last)
    elif safety.level == "risk":
        yield from (*said["risk"], *_call(row, place, said), _find(said["find"], helplines))
        yield from (_urgent(said["danger"], row, said), said["person"], said["clinic"])
    else:
        yield from _heavy(safety, row, place, said, helplines)


def _code(country: str | None, helplines: Table) -> str:
    code = (country or "").strip().upper()
    return str(helplines["also"].get(code, code))


def _has_number(row: Row, line: str) -> bool:
    return any(str(number) in line for number in (row["number"], *_emergency(row)))


def _emergency(row: Row) -> tuple[str, ...]:
    numbers = row["emergency"]
    assert isinstance(numbers, list)
    return tuple(numbers)


def _is_old(row: Row, helplines: Table, today: date) -> bool:
    read = date.fromisoformat(str(row["verified_on"]))
    return (today - read).days > int(helplines["oldest_days"])


def _heavy(
    safety: Safety, row: Row, place: str | None, said: Table, helplines: Table
) -> Iterator[str]:
    if safety.level == "gentle":
        yield said["gentle"]
        yield from _call(row, place, said)
        yield _find(said["find"], helplines)


def _call(row: Row, place: str | None, said: Table) -> Iterator[str]:
    if row:
        line = render(said["ways"][row["way"]], row)
        yield render(said["call"], {"place": place, "line": line, "free": said["free"]})


def _urgent(text: str, row: Row, said: Table) -> str:
    if not row:
        return render(text, {"number": said["no_number"]})
    numbers = said["or"].join(_emergency(row))
    return render(text, {"number": render(said["number"], {"emergency": numbers})})


def _find(text: str, helplines: Table) -> str:
    return render(text, {"url": helplines["directory"]})
