"""Hold a posting against a CV, and keep what came of it: a page, a record, two things to ask."""

from dataclasses import dataclass, replace
from datetime import datetime

from kindregards.core.composer.email import topic_questions
from kindregards.core.gap.gap import Papers, find_gap
from kindregards.core.gap.requirement import Gap
from kindregards.core.gap.vocabulary import Vocabulary, vocabulary
from kindregards.core.reading.language import detect
from kindregards.ports import Cases, Kept, Versions, Words
from kindregards.ports.records import Records
from kindregards.usecases.lessons import keep_lessons


@dataclass(frozen=True)
class Learned:
    """What was found, and its Markdown page."""

    gap: Gap
    page: str


def learn(
    kept: Kept, papers: Papers, words: Words, cases: Cases, versions: Versions,
    records: Records, now: datetime,
) -> Learned:  # fmt: skip
    """Return what a posting asks for and how far the papers show it; kept with the case.

    Neither posting nor CV is kept: only the requirements, each with its passages.
    """
    posting = _words_for(papers.posting, kept.case.mail_language, words)
    own = _words_for(papers.cv, posting.language, words, posting)
    gap = find_gap(papers, posting, own, now.date())
    gap = _with_questions(gap, kept, words)
    case = replace(kept.case, topics=gap.topics)
    cases.save(replace(kept, case=case), now)
    records.add(kept.id, gap, now)
    version = keep_lessons(kept, words, versions, records, now)
    return Learned(gap, version.text.body)


def _words_for(
    text: str, otherwise: str, words: Words, made: Vocabulary | None = None
) -> Vocabulary:
    """Return the words of a text's language: ``made``, if they are those."""
    found = detect(text, words.shared("languages"))
    language = found if found in words.languages() else otherwise
    if made and made.language == language:
        return made
    return vocabulary(words.pack(language), words.shared("skills"))


def _with_questions(gap: Gap, kept: Kept, words: Words) -> Gap:
    """Keep topics only where the mail is in the posting's language, with a question for each."""
    language = kept.case.mail_language
    if language != gap.language or not gap.topics:
        return replace(gap, topics=())
    case = replace(kept.case, topics=gap.topics)
    return replace(gap, questions=topic_questions(case, words.pack(language)))
