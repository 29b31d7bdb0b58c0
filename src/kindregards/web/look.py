"""What the pages look like: templates filled with values, each escaped, in one language."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from jinja2 import BaseLoader, Environment, FunctionLoader, StrictUndefined

from kindregards.core.language import Table
from kindregards.core.reading.language import detect
from kindregards.core.rendering import render
from kindregards.ports import Words

WORDS = "web"
"""The word list of the page: ``templates/<language>/web.toml``."""
SECOND = "en"


class Look:
    """The templates and the words of the page.

    ``places`` is what else there is for a case: a key of the words, and where it is.
    """

    def __init__(
        self, sources: Mapping[str, str], words: Words, places: Iterable[tuple[str, str]] = ()
    ) -> None:
        self._sources, self._words, self.places = sources, words, tuple(places)

    @cached_property
    def languages(self) -> dict[str, str]:
        """The languages that the page speaks, each by its own name."""
        tables = self._words.tables_of(WORDS)
        return {code: table["name"] for code, table in tables.items()}

    @cached_property
    def _environment(self) -> Environment:
        loader: BaseLoader = FunctionLoader(self._sources.get)
        made = Environment(
            loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True,
            lstrip_blocks=True,
        )  # fmt: skip
        made.filters["fill"] = _filled
        made.filters["tongue"] = self._tongue
        return made

    def words(self, language: str) -> Table:
        """Return the words of the page in a language."""
        return self._words.pack(language).tables[WORDS]

    def fill(self, name: str, language: str, values: Mapping[str, Any]) -> str:
        """Fill a template: every value in it is text, and never markup."""
        known = {
            "t": self.words(language), "language": language, "languages": self.languages,
            "places": self.places,
        }  # fmt: skip
        return self._environment.get_template(f"{name}.html").render({**known, **values})

    def _tongue(self, line: str, otherwise: str) -> str:
        """Return the language of a line of help: it is in the person's, not in the page's."""
        found = detect(line, self._words.shared("languages"))
        return found if found in self.languages else otherwise

    def choose(self, *wanted: str | None, accepted: str = "") -> str:
        """Return the first language wanted that the page speaks, else one that is accepted."""
        for code in (*wanted, *_accepted(accepted)):
            if code and code.lower() in self.languages:
                return code.lower()
        return SECOND


def _filled(text: str, **values: object) -> str:
    return render(text, values)


def _accepted(header: str) -> Iterable[str]:
    """Yield the languages of an ``Accept-Language`` header, the most wanted first."""
    found = []
    for item in header[:500].split(","):
        tag, _, weight = item.partition(";")
        number = weight.strip().removeprefix("q=")
        rank = float(number) if number.replace(".", "", 1).isdigit() else 1.0
        found.append((-rank, tag.strip().lower().split("-")[0]))
    return [tag for rank, tag in sorted(found, key=lambda pair: pair[0]) if rank]


def day(moment: datetime, t: Table) -> str:
    """Write a day in words: with its name, as one says it."""
    dates = t["dates"]
    values = {
        "weekday": dates["weekdays"][moment.weekday()],
        "day": moment.day,
        "month": dates["months"][moment.month - 1],
    }
    return render(dates["day"], values)


def clock(moment: datetime) -> str:
    """Write a time of day."""
    return f"{moment:%H:%M}"
