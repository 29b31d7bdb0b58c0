"""The private note: the feeling, what is known, what is not, what is in their hands, one step."""

from collections.abc import Iterable, Iterator

from kindregards.core.case import Case
from kindregards.core.composer.alternatives import chosen_line
from kindregards.core.composer.note_values import note_values, seed_of, with_thought
from kindregards.core.composer.phrases import Values, fitting, gap_of, pick
from kindregards.core.composer.traps import find_traps, trap_lines
from kindregards.core.draft import NOTE_PARTS, Note, Part
from kindregards.core.language import LanguagePack, Table
from kindregards.core.length import count_words
from kindregards.core.safety.screen import screen
from kindregards.core.thought import Thought

MOST_WORDS = 175
"""Rubric B9 of the domain page says 180; some ways of counting make two words of one."""

SPARED = ("second trap", "asking", "good", "figure", "praise", "reason", "words", "trap", "view")
"""What a note that grows too long does without, in this order; without many ``words`` it takes
the shortest phrases."""


def compose_note(
    case: Case, pack: LanguagePack, gentle: bool = False, thought: Thought | None = None
) -> Note:
    """Write the note of a case, with no model; the same case always reads the same.

    ``gentle`` is for a person in distress: a warm line and where to find somebody to talk to,
    no thinking trap, nothing to practise. A part that the case has no matter for is absent.
    With a ``thought`` its traps are named, and what the person put beside it is told.
    """
    told, seed = with_thought(case, thought), seed_of(case)
    values, traps = _matter(told, pack, seed, gentle, thought)
    chosen = chosen_line(thought.chosen, pack, seed) if thought and thought.chosen else None
    for spared in range(len(SPARED) + 1):
        writer = _Writer(values, pack, seed, traps, gentle, frozenset(SPARED[:spared]))
        parts = writer.parts(chosen)
        body = "\n\n".join(part.text for part in parts)
        if count_words(body) <= MOST_WORDS:
            break
    return Note(body=body, language=pack.language, parts=parts, traps=traps)


def _matter(
    case: Case, pack: LanguagePack, seed: str, gentle: bool, thought: Thought | None
) -> tuple[Values, tuple[str, ...]]:
    """Return the values of a note, and the traps that it names."""
    serious = needs_advice(case, pack)
    values = note_values(case, pack, seed, serious=serious, quiet=gentle or serious)
    if values["quiet"]:
        return values, ()
    if thought is not None:
        return values, thought.traps
    return values, find_traps(case.notes.feelings, pack.tables)


def needs_advice(case: Case, pack: LanguagePack) -> bool:
    """Tell whether the person reports discrimination, which is never reframed."""
    tables = pack.tables
    safety = screen(
        case.notes.texts, {pack.language: tables["safety"]}, tables.get("safety_weights")
    )
    return safety.kind == "discrimination"


class _Writer:
    """Picks the sentences of one note, from one case's values."""

    def __init__(
        self,
        values: Values,
        pack: LanguagePack,
        seed: str,
        traps: tuple[str, ...],
        gentle: bool,
        spared: frozenset[str],
    ) -> None:
        self._values, self._seed, self._traps = values, seed, traps
        self._words: Table = pack.tables["note"]
        self._naming: Table = pack.tables["traps"]
        self._figures: Table = pack.tables["evidence"]
        self._safety: Table = pack.tables["safety"]
        self._gentle, self._spared = gentle, spared
        self._chosen: str | None = None

    def parts(self, chosen: str | None = None) -> tuple[Part, ...]:
        """Return the parts that have matter, in the contract's order.

        ``chosen`` is a sentence of what the person put beside a thought.
        """
        self._chosen = chosen
        gap = gap_of(self._words["words"])
        texts = {name: gap.join(filter(None, getattr(self, f"_{name}")())) for name in NOTE_PARTS}
        return tuple(Part(name, _tidy(text)) for name, text in texts.items() if text)

    def _feeling(self) -> Iterator[str | None]:
        if self._values["felt"]:
            yield self._pick("feeling")
        if self._gentle:
            yield self._one_of(self._safety["gentle"]["warm"], "warm")
            yield self._safety["gentle"]["pointer"]

    def _known(self) -> Iterator[str | None]:
        yield self._pick("known")
        if "praise" not in self._spared:
            yield self._pick("praise")
        if "good" not in self._spared:
            yield self._pick("good") or self._pick("skill")
        if self._values["why"]:
            short = "reason" not in self._spared
            yield (short and self._pick("reason")) or self._pick("reason_long")

    def _unknown(self) -> Iterator[str | None]:
        if self._values["serious"]:
            yield self._pick("unknown_serious")
            return
        yield self._pick("unknown")
        if "view" not in self._spared:
            yield self._longer_view()
        yield from self._named_traps()

    def _named_traps(self) -> Iterator[str]:
        most = 2 - len(self._spared & {"second trap", "trap"})
        yield from trap_lines(self._traps[:most], self._naming, self._seed)

    def _in_my_hands(self) -> Iterator[str | None]:
        if self._values["serious"]:
            yield self._pick("hands_serious")
            return
        if self._values["streak"]:
            yield self._in_streak("hands")
        rows = self._words["hands"]
        calm = [row for row in rows if row.get("soft")] if self._values["quiet"] else rows
        yield self._choose(calm, "hands")
        yield self._chosen
        if "asking" not in self._spared:
            yield self._pick("asking")

    def _in_streak(self, part: str) -> str | None:
        """Choose a line for where several refusals came in a short time: for rest, not effort."""
        rows = [row for row in self._words["streak"] if row["part"] == part]
        return pick(rows, self._values, f"{self._seed}|streak {part}")

    def _next_step(self) -> Iterator[str | None]:
        if self._values["streak"]:
            yield self._in_streak("step")
            return
        kind = self._words["kind_step"]
        tied = [] if self._values["quiet"] else list(self._words["step"])
        if self._values["hard"] and not self._values["weak"]:
            tied += kind
        yield self._choose(tied, "step") or self._choose(kind, "step")

    def _longer_view(self) -> str | None:
        """One line of evidence where a figure fits the case, else a view from further off."""
        calm = self._values["quiet"]
        far = [row for row in self._words["distance"] if row.get("soft") or not calm]
        wants = self._one_of(["figure", "distance"], "view")
        figures = self._figures["lines"] if wants == "figure" and not calm else ()
        if "figure" in self._spared:
            figures = ()
        return self._choose(figures, "figure") or self._choose(far, "distance")

    def _pick(self, list_name: str) -> str | None:
        return self._choose(self._words[list_name], list_name)

    def _choose(self, phrases: Iterable[Table], what: str) -> str | None:
        if "words" in self._spared:
            fit = fitting(phrases, self._values)
            phrases = [min(fit, key=lambda phrase: len(phrase["text"]))] if fit else ()
        return pick(phrases, self._values, f"{self._seed}|{what}")

    def _one_of(self, lines: Iterable[str], what: str) -> str:
        return pick(({"text": line} for line in lines), {}, f"{self._seed}|{what}") or ""


def _tidy(text: str) -> str:
    """Mend what filling leaves behind: a name that ends in a full stop before a full stop."""
    return text.replace("..", ".")
