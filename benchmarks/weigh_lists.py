"""Which lists of examples there are, and what is read from one: words, and what patterns found."""

from collections.abc import Callable
from dataclasses import dataclass

from kindregards.adapters.resources import language_pack, tables_of
from kindregards.core.composer.traps import shown_traps
from kindregards.core.safety import shown_tiers
from kindregards.core.safety.loose import readings
from kindregards.core.weighing import SIGN, features

Found = tuple[str, ...]


@dataclass(frozen=True)
class Reader:
    """A list: its files' name, the table that it becomes, and how a text of it is read.

    ``share`` of the harmless examples may alarm, and ``alone`` by one of their sentences. They are
    harder than what people write: each was made to look like what it is not. ``harmless`` names
    another list: what no pattern finds anything in there is harmless for this one.
    """

    name: str
    into: str
    signs: Callable[[str, str], tuple[str, ...]]
    share: float
    alone: float
    harmless: str | None = None

    def read(self, text: str, language: str) -> tuple[Found, tuple[Found, ...]]:
        """Return the features of a text, each once, and those of its sentences alone."""
        signs = (SIGN + sign for sign in self.signs(text, language))
        sentences = readings(text)
        alone = (tuple(sorted(set(features([one])))) for one in sentences)
        return tuple(sorted({*features(sentences), *signs})), tuple(alone) if self.alone else ()


def _tiers(text: str, language: str) -> tuple[str, ...]:
    tables = tables_of("safety")
    return tuple(shown_tiers([text], {name: tables[name] for name in {"en", language}}))


def _traps(text: str, language: str) -> tuple[str, ...]:
    return shown_traps(text, language_pack(language).tables["traps"])


LISTS = (
    Reader("screen", "safety_weights", _tiers, 0.1, 0.05, harmless="thoughts"),
    Reader("thoughts", "traps_weights", _traps, 0.08, 0.0),
)
