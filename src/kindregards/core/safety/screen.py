"""Whether a person's own words show danger: rules decide, on this machine, before anything else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from kindregards.core.language import Table
from kindregards.core.once import once_a_table
from kindregards.core.patterns import Pattern, pattern
from kindregards.core.safety.loose import loose, sentences
from kindregards.core.safety.partings import without_partings
from kindregards.core.safety.spelling import mended
from kindregards.core.safety.weighed import weighed_tiers

Level = Literal["none", "gentle", "risk"]
Kind = Literal["self-harm", "abuse", "threat", "discrimination"]

_MEANING: tuple[tuple[str, Level, Kind | None], ...] = (
    ("T3", "risk", "self-harm"),
    ("TA", "risk", "abuse"),
    ("TH", "risk", "threat"),
    ("T2", "gentle", "self-harm"),
    ("T1", "gentle", None),
    ("discrimination", "none", "discrimination"),
)
"""Tiers from the gravest down, and what each means; source: the domain page, section 4.2."""

_PAST_TIER = "T1"
_SURE = 2
_GUARDS = ("negated", "others", "speakers")


@dataclass(frozen=True)
class Safety:
    """What the screen found; the words that it was found in are not kept."""

    level: Level = "none"
    kind: Kind | None = None
    tier: str | None = None


class _Told(NamedTuple):
    """The ways to read one text, and how many words it shows of each language's own."""

    readings: list[str]
    shown: dict[str, int]

    def read_in(self, language: str, tables: Mapping[str, Table]) -> list[str]:
        """Return the readings without another language's own words, where it shows that one too."""
        least = max(_SURE, self.shown.get(language, 0))
        strange = [
            _compiled(source, tables[name])
            for name, count in self.shown.items()
            if name != language and count >= least
            for source in tables[name]["homographs"]["patterns"]
        ]
        return [_without(strange, one) for one in self.readings] if strange else self.readings


def screen(
    texts: Iterable[str],
    tables: Mapping[str, Table],
    weights: Mapping[str, Any] | None = None,
    language: str | None = None,
) -> Safety:
    """Judge a person's own words with the ``safety`` tables of all languages at hand.

    The gravest tier that shows anywhere decides. A distress of the first tier without a kind
    of its own keeps the kind of a discrimination that is told beside it. ``weights`` are those
    of the texts' ``language``, where it is known: then patterns and weights decide together.
    """
    table = tables.get(language or "", {})
    own = tuple(without_partings(text, table) for text in texts if text and text.strip())
    tiers = shown_tiers(own, tables)
    if weights is not None:
        tiers = weighed_tiers(
            own,
            tiers,
            weights,
            shown_in=lambda one: shown_tiers([one], tables),
            is_old=lambda one: _is_past(one, table),
        )
    found = [row for row in _MEANING if row[0] in tiers]
    if not found:
        return Safety()
    tier, level, kind = found[0]
    return Safety(level, kind or found[-1][2], tier)


def shown_tiers(texts: Iterable[str], tables: Mapping[str, Table]) -> set[str]:
    """Return the tiers that patterns show anywhere in the texts."""
    told = [_told(text, tables) for text in texts]
    return {
        tier
        for name, table in tables.items()
        for tier in _tiers([one.read_in(name, tables) for one in told], table)
    }


def gravest(found: Iterable[Safety]) -> Safety:
    """Return what several texts show together: the gravest level, and a kind where one has it."""
    order = [tier for tier, _, _ in _MEANING]
    shown = sorted((one for one in found if one.tier), key=lambda one: order.index(one.tier or ""))
    if not shown:
        return Safety()
    kind = next((one.kind for one in shown if one.kind), None)
    return Safety(shown[0].level, kind, shown[0].tier)


def _tiers(texts: list[list[str]], table: Table) -> Iterator[str]:
    slips = table.get("slips", ())
    read = [[mended(reading, slips) for reading in readings] for readings in texts]
    everything = " ".join(reading for readings in read for reading in readings)
    cues = [cue for cue, gates in _gated(table) if _might_show(gates, everything)]
    for readings in read:
        for reading in readings:
            yield from _told_in(reading, cues, table)
        yield from _told_across(" ".join(readings), table)


def _told(text: str, tables: Mapping[str, Table]) -> _Told:
    readings = [reading for sentence in sentences(text) for reading in loose(sentence)]
    return _Told(readings, _languages_in(" ".join(readings), tables))


def _languages_in(text: str, tables: Mapping[str, Table]) -> dict[str, int]:
    """Return how many different words of each language a text shows, by its ``homographs``.

    German *die* is an article, and *will die* says nothing of death: not in a text that shows
    two words of German, and no more of the language whose word it would be.
    """
    return {
        name: len(set(_compiled(table["homographs"]["shown"], table).findall(text)))
        for name, table in tables.items()
        if "homographs" in table
    }


def _without(strange: Iterable[Pattern], reading: str) -> str:
    for one in strange:
        reading = one.sub("figure ", reading)
    return " ".join(reading.split())


def _told_in(reading: str, cues: list[Table], table: Table) -> Iterator[str]:
    """Yield the tiers of one sentence: phrases as they stand, then cues with their guards."""
    is_past = _is_past(reading, table)
    for tier, phrases in table.get("phrases", {}).items():
        if any(_stands(phrase, reading, table) for phrase in phrases):
            yield _as_story(tier, is_past)
    shown = [cue for cue in cues if _shows(cue, reading, table)]
    meant = _without_figures(reading, table) if shown else reading
    for cue in shown:
        if _shows(cue, meant, table):
            yield _as_story(cue["tier"], is_past)


def _as_story(tier: str, is_past: bool) -> str:
    return _PAST_TIER if is_past and tier in ("T3", "T2") else tier


def _told_across(text: str, table: Table) -> Iterator[str]:
    """Yield the tiers that two thoughts make together, wherever in the text they stand.

    A pair that holds ``unless`` says nothing where that stands too: the words of a trade.
    """
    for pair in table.get("pairs", ()):
        both = (_compiled(pair[side], table).search(text) for side in ("first", "second"))
        if _needed(pair, text) and all(both) and not _is_excepted(pair, text, table):
            yield pair["tier"]


def _is_excepted(row: Table, text: str, table: Table) -> bool:
    return "unless" in row and bool(_compiled(row["unless"], table).search(text))


def _needed(row: Table, text: str) -> bool:
    return "needs" not in row or any(needle in text for needle in row["needs"])


def _without_figures(reading: str, table: Table) -> str:
    figures = table.get("figurative")
    if figures is None or not _needed(figures, reading):
        return reading
    for source in figures["patterns"]:
        reading = _compiled(source, table).sub(" figure ", reading)
    return " ".join(reading.split())


@once_a_table
def _gated(table: Table) -> tuple[tuple[Table, tuple[Pattern, ...]], ...]:
    """Return the cues, each with the patterns one of which a text must be able to match."""
    return tuple((cue, tuple(_gates(cue, table))) for cue in table.get("cues", ()))


def _gates(cue: Table, table: Table) -> Iterator[Pattern]:
    plain = tuple(source for source in cue["patterns"] if "<<" not in source)
    if plain:
        yield pattern(*plain, flags=0)
    yield from (_compiled(source, table) for source in cue["patterns"] if "<<" in source)


def _might_show(gates: tuple[Pattern, ...], everything: str) -> bool:
    """Tell whether all words together hold what a cue needs: mostly not, and no sentence then."""
    return any(gate.could_match(everything) for gate in gates)


def _shows(cue: Table, reading: str, table: Table) -> bool:
    guards = tuple(cue.get("guards", _GUARDS))
    hits = (hit for source in cue["patterns"] for hit in _compiled(source, table).finditer(reading))
    said = any(not _is_guarded(reading[: hit.start()], guards, table) for hit in hits)
    return said and _stands_beside(cue, reading, table)


def _stands_beside(cue: Table, reading: str, table: Table) -> bool:
    """Tell whether all that a cue wants ``beside`` it stands in the sentence, in any order."""
    beside = all(_compiled(source, table).search(reading) for source in cue.get("beside", ()))
    return beside and not _is_excepted(cue, reading, table)


def _stands(phrase: str, reading: str, table: Table) -> bool:
    """Tell whether a plain phrase stands in a sentence, as whole words, and is not denied."""
    if not phrase.isascii():
        return phrase in reading
    place = f" {reading} ".find(f" {phrase} ")
    return place >= 0 and not _is_guarded(reading[:place], _GUARDS, table)


def _is_guarded(before: str, names: tuple[str, ...], table: Table) -> bool:
    guards = table.get("guards", {})
    return any(_compiled(guards[name], table).search(before) for name in names if name in guards)


def _is_past(reading: str, table: Table) -> bool:
    guards = table.get("guards", {})
    if "past" not in guards or not _compiled(guards["past"], table).search(reading):
        return False
    return not _compiled(guards["present"], table).search(reading)


def _fragments(table: Table) -> tuple[tuple[str, str], ...]:
    return tuple(table.get("fragments", {}).items())


def _compiled(source: str, table: Table) -> Pattern:
    return pattern(source, flags=0, fragments=_fragments(table) if "<<" in source else ())
