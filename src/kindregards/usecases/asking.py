"""Change a mail by saying how, with no model: what the composer can do, and what it cannot."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import cast, get_args

from kindregards.core.case import Case
from kindregards.core.composer.email import compose_email, lay_out
from kindregards.core.draft import Email, Part, Tone
from kindregards.core.finding import errors
from kindregards.core.language import LanguagePack, Table
from kindregards.core.length import count_words
from kindregards.core.patterns import pattern
from kindregards.ports import Kept, Words
from kindregards.usecases.compose import judged

VARIANTS = 12
"""How many wordings are looked through for a shorter one, or for another question."""
_FEWEST_LETTERS = 3


@dataclass(frozen=True)
class Wishes:
    """What was understood of a wish; ``rest`` is what the composer cannot do."""

    shorter: bool = False
    tone: Tone | None = None
    language: str | None = None
    another_question: bool = False
    another_way: bool = False
    rest: str = ""

    @property
    def any(self) -> bool:
        """Whether anything can be done."""
        named = (self.tone, self.language, self.another_question, self.another_way)
        return self.shorter or any(named)


def understand(wish: str, words: Table, languages: Table) -> Wishes:
    """Find in a wish what the composer can do.

    ``words`` is the shared list ``wishes``; ``languages`` names each language in all of them.
    """
    rest = wish.casefold()
    if _take(rest, words["not"])[0]:
        return Wishes(rest=wish)
    found: dict[str, bool] = {}
    for name in ("shorter", *get_args(Tone), "another_question", "another_way"):
        found[name], rest = _take(rest, words[name])
    language = None
    for code, names in languages.items():
        hit, rest = _take(rest, {code: names})
        language = code if hit else language
    _, rest = _take(rest, words["passed_over"])
    left = " ".join(word for word in rest.split() if sum(map(str.isalnum, word)) >= _FEWEST_LETTERS)
    tone = next((cast(Tone, name) for name in get_args(Tone) if found[name]), None)
    return Wishes(
        found["shorter"], tone, language, found["another_question"], found["another_way"],
        left,
    )  # fmt: skip


def _take(text: str, by_language: Table) -> tuple[bool, str]:
    hit = False
    for sources in by_language.values():
        found = pattern(*sources)
        hit = hit or found.search(text) is not None
        text = found.sub(" ", text)
    return hit, text


def recompose(kept: Kept, before: Email, wishes: Wishes, words: Words) -> tuple[Kept, Email | None]:
    """Write the mail as wished; ``None`` where no wording of ours is what was asked for.

    Returns the case as well: a tone or a language that was asked for stays with it.
    """
    case = replace(
        kept.case,
        tone=wishes.tone or kept.case.tone,
        language=wishes.language or kept.case.language,
    )
    pack = words.pack(case.mail_language)
    return replace(kept, case=case), next(_wordings(case, pack, before, wishes), None)


def _wordings(case: Case, pack: LanguagePack, before: Email, wishes: Wishes) -> Iterator[Email]:
    made = [judged(compose_email(case, pack, variant=n), case, pack) for n in range(VARIANTS)]
    made = [email for email in made if not errors(email.findings)]
    if wishes.shorter:
        made = sorted((_without_extras(e, case, pack) for e in made), key=_length)
        made = [email for email in made if _length(email) < _length(before)]
    if wishes.another_question:
        made = [email for email in made if _part(email, "questions") != _part(before, "questions")]
        if not (wishes.tone or wishes.language or wishes.another_way or wishes.shorter):
            made = [_with_question(before, email, case, pack) for email in made]
    yield from (email for email in made if email.body != before.body)


def _without_extras(email: Email, case: Case, pack: LanguagePack) -> Email:
    """Leave out the open door, which a short mail can do without."""
    return _relaid(email, lambda part: part if part.name != "open_door" else None, case, pack)


def _with_question(before: Email, other: Email, case: Case, pack: LanguagePack) -> Email:
    """Change the question alone; the line that leads to it goes with it."""
    new = {part.name: part for part in other.parts if part.name in ("aim", "questions")}
    return _relaid(before, lambda part: new.get(part.name, part), case, pack)


def _relaid(
    email: Email, change: Callable[[Part], Part | None], case: Case, pack: LanguagePack
) -> Email:
    parts = tuple(new for part in email.parts if (new := change(part)))
    body = lay_out({part.name: part.text for part in parts}, pack)
    return judged(replace(email, parts=parts, body=body), case, pack)


def _part(email: Email, name: str) -> str | None:
    return next((part.text for part in email.parts if part.name == name), None)


def _length(email: Email) -> int:
    return count_words(email.body)
