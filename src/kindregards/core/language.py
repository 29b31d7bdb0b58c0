"""A language's words and templates, as a frozen value that travels as an argument."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

Table = Mapping[str, Any]
"""One parsed word list: ``templates/<language>/<name>.toml``."""


def ordinary(table: Table) -> Table:
    """Return a table without its ``crafts``: what they call their things many people are called.

    *Rose* and *Marcos* are no ordinary words, though a gardener and a framer say them.
    """
    return {key: value for key, value in table.items() if key != "crafts"}


@dataclass(frozen=True, eq=False)
class LanguagePack:
    """All that the project says, and looks for, in one language.

    ``tables`` holds the parsed word lists by file name without its ending (``reading``,
    ``rules``, ``phrases``, ``questions``, ``safety``, ``evidence``); ``templates`` holds the
    Jinja sources by file name (``reflection.md``). Both may be lazy: nothing is parsed unread.
    """

    language: str
    tables: Mapping[str, Table]
    templates: Mapping[str, str]


@dataclass(frozen=True)
class PromptPack:
    """What a model is told: ``tasks`` by the name of their file, and the ``words`` for values.

    A task is a text that is the same in every case, the line ``MARK``, and a Jinja template of
    the case; one without that line is a template alone.
    """

    tasks: Mapping[str, str]
    words: Table

    @property
    def own(self) -> str:
        """All that the prompts say themselves, whatever the case."""
        return "\n".join((*self.tasks.values(), *_strings(self.words)))

    MARK: ClassVar[str] = "=== case ===\n"


def _strings(table: Table) -> Iterator[str]:
    for value in table.values():
        yield from _strings(value) if isinstance(value, Mapping) else (str(value),)
