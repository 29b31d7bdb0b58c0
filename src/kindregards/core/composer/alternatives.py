"""Other ways to see a thought, in the person's voice, made of their case and of nothing else."""

from kindregards.core.case import Case
from kindregards.core.composer.note_values import note_values, seed_of
from kindregards.core.composer.phrases import pick
from kindregards.core.language import LanguagePack, Table

MOST = 3
_BESIDE_A_TRAP = ("in_my_hands", "known", "unknown")
_ALONE = ("known", "unknown", "in_my_hands")
_INNER = str.maketrans('“”„«»「」『』"', "‘’‚‹›『』『』'")
_STOPS = (".", "!", "?", "…", "。", "！", "？")


def compose_alternatives(case: Case, pack: LanguagePack, traps: tuple[str, ...]) -> tuple[str, ...]:
    """Return two or three ways to see it: one for each trap first, then what the case holds.

    A way whose facts the case lacks is not offered. ``case`` holds the thought among its
    feelings. Nothing is to be offered to a person in distress, or who tells of discrimination.
    """
    seed = seed_of(case)
    rows: Table = pack.tables["alternatives"]
    values = note_values(case, pack, seed, serious=False, quiet=False)
    names = (*traps, *(_BESIDE_A_TRAP if traps else _ALONE))
    lines = (pick(rows[name], values, f"{seed}|{name}") for name in names)
    return tuple(dict.fromkeys(line for line in lines if line))[:MOST]


def chosen_line(chosen: str, pack: LanguagePack, seed: str) -> str:
    """Return the note's sentence for what the person chose: their words, between quote marks."""
    said = " ".join(chosen.split()).translate(_INNER)
    whole = said if said.endswith(_STOPS) else f"{said}{pack.tables['alternatives']['stop']}"
    lines = ({"text": text} for text in pack.tables["alternatives"]["chosen"])
    return pick(lines, {"chosen": whole}, f"{seed}|chosen") or whole
