"""One stretch of a posting → what exactly is asked for there."""

from dataclasses import dataclass, replace

from kindregards.core.gap.posting import Clause
from kindregards.core.gap.ranks import ANY_OTHER, grades, ranks, spoken, years
from kindregards.core.gap.requirement import Level
from kindregards.core.gap.skills import Hit
from kindregards.core.gap.splitting import Span, is_object, widest
from kindregards.core.gap.tokens import Token
from kindregards.core.gap.vocabulary import Vocabulary
from kindregards.core.gap.wording import short_text, topic_of

_WEIGHT = {"practical": 5, "paper": 4, "field": 1, "person": 1, "soft": 2, "place": 0}
_SKILL = 3
_WITH_OBJECTS = (2, 3)  # soft skills and skills
_FEW = 1
_LOOSE = ("soft", "place", "field", "skill")
SKILL, DEGREE, TONGUE, WORDS = "skill", "degree", "tongue", "words"


@dataclass(frozen=True)
class Asked:
    """A requirement before it is held against anything.

    ``groups``: ids of the table, of which any of a group will do, and every group is needed.
    ``words``: stems to be found as they are, where the table knows nothing of it.
    ``tongue``: languages of which one will do. ``rank`` is that of the degree or the language,
    ``grade`` a numbered level.
    ``formal``: a certificate for it, which no work can show.
    ``near``: ids that its words speak of, where no term stands in it.
    ``alike``: years in a post like this one, whose ``words`` are then those of its title.
    """

    text: str
    level: Level
    span: Span
    kind: str
    groups: tuple[frozenset[str], ...] = ()
    words: frozenset[str] = frozenset()
    stems: tuple[frozenset[str], ...] = ()
    years: float | None = None
    rank: int | None = None
    tongue: str | None = None
    grade: int | None = None
    in_training: bool = False
    learned: bool = False
    as_role: bool = False
    alike: bool = False
    near: frozenset[str] = frozenset()
    formal: bool = False
    topic: str | None = None


def asked(
    text: str, clause: Clause, span: Span, vocabulary: Vocabulary, title: frozenset[str]
) -> Asked | None:
    """Return what a stretch asks for; ``None`` where it asks for nothing that can be named."""
    said = text[span.start : span.end]
    tokens = vocabulary.tokens(said)
    hits = _named(said, tokens, vocabulary)
    main, kind = _main(hits, vocabulary)
    kind = kind if kind in _WEIGHT or kind == WORDS else SKILL
    covered = {i for hit in main for i in range(hit.start, hit.end + 1)}
    rest = _content(tokens, covered | _objects(main, tokens, said, vocabulary), said, vocabulary)
    if not main:
        main = _by_what_shows_it(tokens, rest, said, vocabulary)
        kind = SKILL if main else kind
    strange = any(not vocabulary.kin.knows(stem) for stem in rest)
    alone = all(hit.count == 1 for hit in main)
    if (kind in ("soft", "place") and len(rest) > _FEW) or (kind in _LOOSE and strange and alone):
        main, kind, rest = [], WORDS, _content(tokens, set(), said, vocabulary)
    near = frozenset() if main or strange else frozenset(vocabulary.kin.near(rest))
    made = Asked(
        text=short_text(
            said, vocabulary, [(tokens[h.start].start, tokens[h.end].end) for h in main]
        ),
        level=clause.level,
        span=span,
        kind=kind,
        groups=_groups(main, said, vocabulary),
        near=near,
        formal=kind == SKILL and vocabulary.pattern("posting", "formal").search(said) is not None,
        words=frozenset() if main else rest,
        stems=_stems(main, tokens) or (rest,),
        years=years(said, vocabulary),
        grade=min(grades(said, vocabulary), default=None),
        in_training=vocabulary.pattern("cv", "partial").search(said) is not None,
        learned=vocabulary.pattern("posting", "learned").search(said) is not None,
        as_role=vocabulary.pattern("posting", "as_role").search(said) is not None,
        topic=topic_of(
            said, vocabulary, [(tokens[h.start].start, tokens[h.end].end) for h in main]
        ),
    )
    made = _ranked(made, said, rest, hits, vocabulary)
    if made.kind == WORDS and made.years and not made.words:
        made = replace(made, words=title, alike=True)
    return made if _is_something(made, clause) else None


def _named(said: str, tokens: tuple[Token, ...], vocabulary: Vocabulary) -> list[Hit]:
    """Return what a stretch names: not what only says for whom, or on what, a thing is done."""
    empty = [m.span() for m in vocabulary.pattern("posting", "aside").finditer(said)]
    every = [hit for hit in vocabulary.hits(said, tokens) if hit.names]
    named = widest(every, tokens, said, vocabulary)
    kept: list[Hit] = []
    for hit in named:
        start = tokens[hit.start].start
        if any(a <= start < b for a, b in empty):
            continue
        weights = [_WEIGHT.get(_kind(h, vocabulary), _SKILL) for h in (*kept[:1], hit)]
        objects = kept and all(weight in _WITH_OBJECTS for weight in weights)
        if not (objects and is_object(said[tokens[kept[0].end].end : start], vocabulary)):
            kept.append(hit)
    return kept


def _is_something(made: Asked, clause: Clause) -> bool:
    if made.kind in ("soft", "person", "place", "practical", "field"):
        return clause.sure
    if made.kind != WORDS:
        return True
    return bool(made.years) or (bool(made.words) and clause.sure)


def _main(hits: list[Hit], vocabulary: Vocabulary) -> tuple[list[Hit], str]:
    """Return the hits of the weightiest kind: where a skill is named, its place says less."""
    kinds = [_kind(hit, vocabulary) for hit in hits]
    if not kinds:
        return [], WORDS
    best = max(kinds, key=lambda kind: _WEIGHT.get(kind, _SKILL))
    weight = _WEIGHT.get(best, _SKILL)
    return [h for h, k in zip(hits, kinds, strict=True) if _WEIGHT.get(k, _SKILL) == weight], best


def _kind(hit: Hit, vocabulary: Vocabulary) -> str:
    return max(
        (vocabulary.skills.kinds[name] for name in hit.names),
        key=lambda kind: _WEIGHT.get(kind, _SKILL),
    )


def _groups(main: list[Hit], said: str, vocabulary: Vocabulary) -> tuple[frozenset[str], ...]:
    each = tuple(dict.fromkeys(hit.names for hit in main))
    either = any(vocabulary.pattern("posting", name).search(said) for name in ("or", "slash"))
    if len(each) > 1 and either:
        return (frozenset().union(*each),)
    return each


def _stems(main: list[Hit], tokens: tuple[Token, ...]) -> tuple[frozenset[str], ...]:
    """Return the posting's own words for each thing that is named."""
    return tuple(frozenset(t.stem for t in tokens[hit.start : hit.end + 1]) for hit in main)


def _objects(
    main: list[Hit], tokens: tuple[Token, ...], said: str, vocabulary: Vocabulary
) -> set[int]:
    """Return the words that only say on what, or for whom, the thing is done."""
    end = tokens[main[-1].end].end if main else len(said)
    if not is_object(said[end:], vocabulary):
        return set()
    return {i for i, token in enumerate(tokens) if token.start >= end}


def _by_what_shows_it(
    tokens: tuple[Token, ...], rest: frozenset[str], said: str, vocabulary: Vocabulary
) -> list[Hit]:
    """Take a thing that the table has no name for by what its words would show, all of them."""
    shown = [
        replace(hit, names=names)
        for hit in vocabulary.hits(said, tokens)
        if (names := _skills_of(hit, vocabulary))
    ]
    covered = {t.stem for hit in shown for t in tokens[hit.start : hit.end + 1]}
    return shown if rest and rest <= covered else []


def _skills_of(hit: Hit, vocabulary: Vocabulary) -> frozenset[str]:
    kinds = vocabulary.skills.kinds
    return frozenset(name for name in hit.shows if kinds[name] not in _WEIGHT)


def _content(
    tokens: tuple[Token, ...], covered: set[int], said: str, vocabulary: Vocabulary
) -> frozenset[str]:
    """Return the stems that carry what is asked for."""
    empty = [m.span() for m in vocabulary.pattern("posting", "empty").finditer(said)]
    return frozenset(
        token.stem
        for i, token in enumerate(tokens)
        if i not in covered
        and token.stem not in vocabulary.generic
        and not any(a <= token.start < b for a, b in empty)
    )


def _ranked(
    made: Asked, said: str, rest: frozenset[str], hits: list[Hit], vocabulary: Vocabulary
) -> Asked:
    """Make it a degree or a language, where it is one."""
    other = vocabulary.pattern("posting", "no_degree").search(said)
    degree = [] if other else ranks(said, "degree", vocabulary)
    if degree and made.kind in (WORDS, "field", "soft", "place", "skill") and not made.years:
        fields = tuple(
            hit.names for hit in hits if _kind(hit, vocabulary) not in ("soft", "person")
        )
        free = vocabulary.pattern("posting", "any_field").search(said)
        words = frozenset() if free else _without_degrees(rest, vocabulary)
        groups = () if free or not fields else (frozenset().union(*fields),)
        return replace(made, kind=DEGREE, rank=min(degree), groups=groups, words=words, topic=None)
    named = spoken(said, vocabulary)
    other = vocabulary.pattern("posting", "other_tongue").search(said)
    cued = vocabulary.pattern("posting", "tongue").search(said)
    own = {one.language for one in named} == {vocabulary.language}
    if made.groups and own and made.kind == SKILL:
        return made
    if (named and (cued or len(rest) <= _FEW + len(named))) or other:
        language = " ".join(one.language for one in named) if named else ANY_OTHER
        rank = named[0].rank if named else None
        return replace(
            made,
            kind=TONGUE,
            tongue=language,
            rank=rank,
            groups=(),
            words=frozenset(),
            near=frozenset(),
        )
    return made


def _without_degrees(stems: frozenset[str], vocabulary: Vocabulary) -> frozenset[str]:
    listed = (
        t.stem for w in vocabulary.words["ranks"]["degree_words"] for t in vocabulary.tokens(w)
    )
    return stems - frozenset(listed)
