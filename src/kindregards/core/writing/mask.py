"""The mask: names out before a model is asked, and the same names back after."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kindregards.core.case import Case
from kindregards.core.language import LanguagePack
from kindregards.core.writing.employers import (
    private_spellings_of_company,
    spellings_of_company,
)
from kindregards.core.writing.known import Known, Spelling
from kindregards.core.writing.names import (
    spellings_of_name,
    spellings_of_person,
    spellings_of_run,
)
from kindregards.core.writing.people import employers_of, names_of, people_of, texts_of
from kindregards.core.writing.roles import names_in_role
from kindregards.core.writing.shapes import Span, merged, shaped, without_shapes
from kindregards.core.writing.spelling import exactly, parts_of, whole
from kindregards.core.writing.tokens import TOKEN, Issued, Kind, Restored, defused, restored
from kindregards.core.writing.unknown import Unknown
from kindregards.core.writing.vocabulary import Vocabulary, vocabulary, words_in


@dataclass(frozen=True)
class Mask:
    """What stands for the names of one case. Made by ``mask_for``.

    ``candidate``, ``contact`` and ``company`` are the tokens of those names, or ``None``. The
    same text always gets the same token; one that was never seen gets a new one. ``known`` are
    names wherever they stand, ``private`` what is one in the person's own words only.
    """

    candidate: str | None
    contact: str | None
    company: str | None
    known: Known
    private: Known
    unknown: tuple[Unknown, ...]
    issued: Issued = field(compare=False)

    def mask(self, text: str, own: bool = False) -> str:
        """Return a text with tokens for its names, addresses, numbers and links.

        ``own`` is for the person's own words: there every other name is masked too.
        """
        text = defused(text)
        pieces, end = [], 0
        for span in merged(list(self._spans(text, own)), text):
            token = self.issued.token(text[span.start : span.end], span.kind)
            pieces += [text[end : span.start], token]
            end = span.end
        return "".join((*pieces, text[end:]))

    def restore(self, text: str) -> Restored:
        """Return a model's text with the names back, and what makes it unfit to be shown."""
        return restored(text, self.issued)

    def leaks(self, text: str, own: str = "") -> tuple[str, ...]:
        """Return what of the case a text still names; it must be empty for what leaves.

        ``own`` is what the prompt itself says: a word that stands there in the same spelling is
        the prompt's ("will" where somebody is called Will).
        """
        if text in own:
            return ()
        blank = TOKEN.sub(lambda token: " " * len(token[0]), text)
        found = tuple(dict.fromkeys(self._surfaces(blank)))
        said = set(self._surfaces(own)) if found else set()
        return tuple(surface for surface in found if surface not in said)

    def _surfaces(self, text: str) -> Iterator[str]:
        for span in merged(list(self._spans(text, False)), text):
            yield text[span.start : span.end]

    def _spans(self, text: str, own: bool) -> Iterator[Span]:
        yield from shaped(text)
        yield from self.known.spans(text)
        if own:
            yield from self.private.spans(text)
        if own and self.unknown:
            fits = max(self.unknown, key=lambda one: one.words.share(text))
            yield from fits.spans(text)


def mask_for(
    case: Case, pack: LanguagePack, *others: LanguagePack, texts: Iterable[str] = ()
) -> Mask:
    """Make the mask of a case: all names that it holds have their tokens before it is used.

    ``pack`` is the mail's language, ``others`` those that the person may have written in.
    ``texts`` are more texts of theirs, beside the notes.
    """
    packs = {one.language: one for one in (pack, *others)}.values()
    unknown = tuple(unknown_names(case, one) for one in packs)
    words, issued = unknown[0].words, Issued()
    runs = tuple(dict.fromkeys(_runs(case, unknown[0])))
    found = (s for one in packs for s in _spellings(case, one, unknown[0], runs))
    hidden = (s for one in packs for s in _private(case, one, words, runs))
    spellings, private = tuple(dict.fromkeys(found)), tuple(dict.fromkeys(hidden))
    candidate, contact, company = _mains(case, issued)
    mask = Mask(
        candidate, contact, company, Known(spellings, words), Known(private, words), unknown, issued
    )
    for text in _said(case):
        mask.mask(text)
    for text in (*case.notes.texts, *texts):
        mask.mask(text, own=True)
    # What the person named is known from here on, in whatever text it stands.
    names, small = _given(issued, "NAME"), _given(issued, "WORD")
    given = (
        *(Spelling(exactly(name), "NAME", "exact") for name in names),
        *(Spelling(whole(word), "WORD", "any") for word in small),
    )
    given_names = unknown[0].table["given"]
    again = tuple(s for name in names for s in spellings_of_name(name, words, given_names))
    return replace(mask, known=mask.known.with_more(given), private=mask.private.with_more(again))


def _given(issued: Issued, kind: Kind) -> list[str]:
    return [text for text, token in issued.surfaces.items() if token.startswith(f"[[{kind}_")]


def unknown_names(case: Case, pack: LanguagePack) -> Unknown:
    """Return how names are told in a language, where this case's own terms are ordinary words.

    A word of somebody's name is none, though the role has it too ("Barista, Northgate").
    """
    own = (*case.notes.skills, *(word for topic in case.topics for word in topic.split()))
    skills = frozenset(word.casefold() for word in own if word.isalnum())
    role, table = case.facts.role or "", pack.tables["writing"]["names"]
    bare = Unknown(table, vocabulary(pack))
    places = names_in_role(role, texts_of(case.message), bare)
    named = words_in(" ".join((*names_of(case), *places)))
    words = vocabulary(pack).with_words((words_in(role) | skills) - named)
    if case.message:
        words = words.with_seen(without_shapes(case.message.text), but=named)
    return Unknown(table, words, places)


def _runs(case: Case, unknown: Unknown) -> Iterator[str]:
    """Yield what looks like a name in the texts of others."""
    for text in texts_of(case.message):
        yield from (text[span.start : span.end] for span in unknown.names(text))


def _spellings(
    case: Case, pack: LanguagePack, unknown: Unknown, runs: tuple[str, ...]
) -> Iterator[Spelling]:
    table, naming = pack.tables["writing"]["names"], pack.tables["naming"]
    for person in people_of(case):
        yield from spellings_of_person(person, table, naming)
    yield from (Spelling(whole(place), "NAME", "any") for place in unknown.places)
    for company in employers_of(case):
        yield from spellings_of_company(company, table, naming, unknown.words)
    for run in runs:
        yield from spellings_of_run(run, unknown.words)


def _private(
    case: Case, pack: LanguagePack, words: Vocabulary, runs: tuple[str, ...]
) -> Iterator[Spelling]:
    """Yield what names somebody where the person writes it, though others may mean a word by it."""
    table, naming = pack.tables["writing"]["names"], pack.tables["naming"]
    role = words_in(case.facts.role or "")
    for company in employers_of(case):
        yield from private_spellings_of_company(company, table, naming, role)
    for run in runs:
        yield from spellings_of_name(run, words, table["given"])


def _mains(case: Case, issued: Issued) -> tuple[str | None, str | None, str | None]:
    def token(name: str | None, kind: Kind) -> str | None:
        plain = defused(name or "").strip()
        return issued.token(plain, kind) if plain else None

    facts = case.facts
    return (
        token(case.name, "PERSON"),
        token(facts.contact.name, "PERSON"),
        token(facts.company, "COMPANY"),
    )


def _said(case: Case) -> Iterator[str]:
    """Yield the texts whose names get tokens first, in the same order every time."""
    facts = case.facts
    for person in people_of(case):
        yield from (person.name or "", *parts_of(person.name or ""), person.email or "")
    for text in (facts.company, facts.hints.agency, facts.role, facts.reason_given, facts.praise):
        yield text or ""
