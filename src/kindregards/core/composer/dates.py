"""Days in words, as a language writes them; its words are the ``dates`` of its ``plan`` table."""

from datetime import date, datetime

from kindregards.core.language import Table
from kindregards.core.rendering import render


def day_in_words(day: date, words: Table) -> str:
    """Name a day with its weekday, as it stands inside a sentence: "Tuesday 1 December"."""
    return render(words["day"], _values(day, words))


def date_in_words(day: date, words: Table) -> str:
    """Name a day far off, with its year and no weekday: "1 June 2027"."""
    return render(words["date"], _values(day, words))


def moment_in_words(moment: datetime, words: Table) -> str:
    """Name a day and an hour: "Tuesday 1 December, 08:30"."""
    values = {"day": day_in_words(moment.date(), words), "time": f"{moment:%H:%M}"}
    return render(words["moment"], values)


def _values(day: date, words: Table) -> dict[str, object]:
    first = words.get("first", "1")
    return {
        "weekday": words["weekdays"][day.weekday()],
        "number": first if day.day == 1 else day.day,
        "month": words["months"][day.month - 1],
        "year": day.year,
    }
