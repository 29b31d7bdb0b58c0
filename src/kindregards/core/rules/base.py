"""What a rule is: data and one function from a text and its context to the places it objects to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from kindregards.core.draft import Purpose
from kindregards.core.finding import Finding, Severity, Where
from kindregards.core.language import Table
from kindregards.core.once import once_a_table
from kindregards.core.patterns import Pattern
from kindregards.core.patterns import pattern as patterns_as_one

Group = Literal["leak", "manners", "note", "model"]


@dataclass(frozen=True)
class Text:
    """The exact text that is judged. ``subject`` is ``None`` where the channel has none."""

    body: str
    subject: str | None = None


@dataclass(frozen=True)
class Context:
    """What a judge may know of the case behind a text; everything is optional.

    ``private`` holds words that must not leave (feelings, self-judgement). ``grounds`` holds
    every text that a name, number, date or link may come from; ``None`` means that grounding
    is not judged (a text from outside). ``own_subject`` is false where the subject is theirs.
    ``limit`` is the most characters of a short channel, where a short text is in order.
    ``topics`` are nouns of the trade that the case asks about (*medication rounds*): in them no
    word is private or out of place. ``by_person`` is true of what the person typed into the mail:
    a heated word of theirs is named, and is theirs to leave.
    """

    purpose: Purpose = "request"
    company: str | None = None
    role: str | None = None
    contact: str | None = None
    name: str | None = None
    language: str = "en"
    private: tuple[str, ...] = ()
    grounds: tuple[str, ...] | None = None
    own_subject: bool = True
    limit: int | None = None
    topics: tuple[str, ...] = ()
    by_person: bool = False


@dataclass(frozen=True)
class NoteContext:
    """What a judge of a private note may know.

    ``facts`` are texts that the note may cite; ``reason`` is the employer's own words on why,
    or ``None``. ``feelings`` tells whether the person gave any; ``gentle`` that they are in
    distress, so that no thinking trap may be named. ``grounds`` is as in ``Context``. ``possible``
    tells that the text stands among what may be: a guess is no fault there.
    """

    facts: tuple[str, ...] = ()
    reason: str | None = None
    feelings: bool = False
    gentle: bool = False
    language: str = "en"
    grounds: tuple[str, ...] | None = None
    possible: bool = False


@dataclass(frozen=True)
class PartContext:
    """What the judge of one part that a model wrote may know.

    ``language`` is the asked one. A name, number or date may come from ``grounds``, what *they*
    said from ``theirs`` (without it from ``grounds``); ``own`` are the person's own words.
    ``formal`` tells that the employer is not addressed as a friend, ``own_voice`` that the person
    speaks in a text of their own.
    ``stage`` and ``sessions`` are the steps that the case shows this person took. ``private``
    holds words that must not leave, and none for a note. ``vocabulary`` holds the words of the
    pack's own texts in lower case, ``tables`` its word lists. ``instructions`` is what the
    model was told, in whose words it must not answer; ``languages`` the words that tell
    languages apart.
    """

    part: str
    language: str
    grounds: tuple[str, ...] = ()
    stage: str = "unknown"
    sessions: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    vocabulary: frozenset[str] = frozenset()
    instructions: tuple[str, ...] = ()
    languages: Table = field(default_factory=dict)
    note: bool = False
    own_voice: bool = False
    theirs: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    formal: bool = False
    tables: Mapping[str, Table] = field(default_factory=dict)

    @property
    def leaks(self) -> Table:
        """The word list of the rules for a model's part."""
        return self.tables.get("leaks", {})


AnyContext = Context | NoteContext | PartContext


@dataclass(frozen=True)
class Sample(Text):
    """An example that only shows what it shows in a certain context."""

    context: AnyContext = field(default_factory=Context)


@dataclass(frozen=True)
class Hit:
    """One place that a rule objects to; no span means the whole text."""

    message: str
    where: Where = "body"
    start: int | None = None
    end: int | None = None
    fix: str | None = None
    severity: Severity | None = None


Judge = Callable[[Text, Any, Table], Iterator[Hit]]
"""The context is a ``Context``, a ``NoteContext`` in the rules of group ``note``, a
``PartContext`` in those of group ``model``."""


@dataclass(frozen=True)
class Rule:
    """A rule: its code, why it is there and who says so, texts that fire it and that do not.

    ``needs_words`` is true where it can only be judged in a language with a pack: ``judge``
    then gets that language's ``rules`` table. A hit's own severity wins over the rule's.
    ``good`` and ``bad`` are bodies (or ``Text``) that the test suite judges.
    """

    code: str
    name: str
    group: Group
    severity: Severity
    reason: str
    source: str
    judge: Judge
    bad: Sequence[str | Text]
    good: Sequence[str | Text]
    needs_words: bool = True
    waivable: bool = True


def run(rule: Rule, text: Text, context: AnyContext, words: Table) -> Iterator[Finding]:
    """Turn one rule's hits into findings."""
    for hit in rule.judge(text, context, words):
        yield Finding(
            code=rule.code,
            rule=rule.name,
            severity=hit.severity or rule.severity,
            message=hit.message,
            where=hit.where,
            start=hit.start,
            end=hit.end,
            fix=hit.fix,
        )


def compiled(patterns: tuple[str, ...]) -> Pattern:
    """Return a list of patterns as one."""
    return patterns_as_one(*patterns)


@once_a_table
def pattern(words: Table, *path: str) -> Pattern:
    """Return the list of patterns at ``path`` as one; it matches nothing where there is none."""
    return compiled(_listed(words, path) or (r"(?!)",))


@once_a_table
def word_set(words: Table, *path: str) -> frozenset[str]:
    """Return the list of words at ``path``, in lower case."""
    return frozenset(map(str.casefold, _listed(words, path)))


def _listed(words: Table, path: tuple[str, ...]) -> tuple[str, ...]:
    found: Any = words
    for key in path:
        found = found.get(key, ()) if isinstance(found, Mapping) else ()
    return tuple(found)
