"""Take in the employer's answer: keep it, see what it says, and write two lines of thanks."""

from dataclasses import dataclass, replace
from datetime import datetime

from kindregards.core.answer import Answer
from kindregards.core.answers import read_answer
from kindregards.core.answers.seeming import is_same
from kindregards.core.answers.thread import after_answer
from kindregards.core.answers.verdicts import Judged
from kindregards.core.composer.thanks import compose_thanks
from kindregards.core.draft import COMPOSER, YOU, Email, author_of
from kindregards.core.finding import errors
from kindregards.core.lessons import Lesson
from kindregards.core.mail import Kind
from kindregards.core.reading.language import detect
from kindregards.ports import Kept, Mails, Version, Versions, Words
from kindregards.ports.records import Records
from kindregards.usecases.answer_refused import refuse
from kindregards.usecases.compose import SURE_HITS, judged
from kindregards.usecases.lessons import keep_lessons, learned_from
from kindregards.usecases.page_model import PageWriter
from kindregards.usecases.pages import keep_page


@dataclass(frozen=True)
class Answered:
    """What came of an answer. ``thanks`` is the newest version: the person's, where they edited.

    ``known`` says that this very answer was kept before.
    """

    kept: Kept
    answer: Answer
    judged: tuple[Judged, ...]
    lessons: tuple[Lesson, ...]
    thanks: Version
    known: bool = False


def take_answer(
    data: bytes, kind: Kind | None, kept: Kept, mails: Mails, words: Words,
    versions: Versions, records: Records, now: datetime, by: PageWriter | None = None,
) -> Answered:  # fmt: skip
    """Keep an answer and write what follows from it; one that is kept already is gone on with.

    ``InputError`` where the message is no answer: nothing is stored then. ``by`` is the model that
    may write the thanks for a new answer; it is told nothing of the answer.
    """
    fresh = _read(data, kind, kept, mails, words)
    mine = (version.text.body for version in versions.history(kept.id, "email"))
    refuse(fresh, kept.case, words.pack(fresh.language), words.shared("vendors"), mine)
    before = [record.value for record in records.of(Answer, kept.id)]
    known = next((one for one in before if is_same(fresh.message, one.message)), None)
    if known is None:
        records.add(kept.id, fresh, now)
    answer = known or fresh
    keep_lessons(kept, words, versions, records, now)
    email = _thanks(kept, answer, words)
    if by is not None and known is None:
        email = by.thank(_after(kept, answer, words), email)
    thanks = _keep_thanks(kept.id, email, versions, now, again=known is not None)
    found, taught = learned_from(kept, answer, words)
    return Answered(kept, answer, found, taught, thanks, known is not None)


def answered(kept: Kept, words: Words, versions: Versions, records: Records) -> Answered | None:
    """Return what stands of the newest answer; ``None`` where there is none. Nothing is written."""
    answer, thanks = records.latest(kept.id, Answer), versions.latest(kept.id, "thanks")
    if answer is None or thanks is None:
        return None
    found, taught = learned_from(kept, answer, words)
    return Answered(kept, answer, found, taught, thanks, known=True)


def thank_anew(
    kept: Kept, words: Words, versions: Versions, records: Records, now: datetime, by: PageWriter
) -> None:
    """Have a model write the thanks for the newest answer; what the person wrote stays."""
    answer, newest = records.latest(kept.id, Answer), versions.latest(kept.id, "thanks")
    if answer is None or (newest is not None and newest.author != COMPOSER):
        return
    email = by.thank(_after(kept, answer, words), _thanks(kept, answer, words))
    _keep_thanks(kept.id, email, versions, now, again=False)


def standing(kept: Kept, words: Words, records: Records) -> Kept:
    """Return a case as thanks are written, judged and handed over for it: after its answer."""
    answer = records.latest(kept.id, Answer)
    return kept if answer is None else _after(kept, answer, words)


def _read(data: bytes, kind: Kind | None, kept: Kept, mails: Mails, words: Words) -> Answer:
    message = mails.parse(data, kind)
    text = f"{message.subject}\n{message.text}"
    shown = detect(text, words.shared("languages"), SURE_HITS)
    pack = words.pack(shown if shown in words.languages() else kept.case.mail_language)
    return read_answer(message, pack)


def _after(kept: Kept, answer: Answer, words: Words) -> Kept:
    pack, vendors = words.pack(answer.language), words.shared("vendors")
    return replace(kept, case=after_answer(kept.case, answer, pack, vendors))


def _thanks(kept: Kept, answer: Answer, words: Words) -> Email:
    """Write the thanks and judge them; where a rule objects, they name no topic."""
    case = _after(kept, answer, words).case
    pack = words.pack(case.mail_language)
    email = judged(compose_thanks(case, answer, pack), case, pack)
    if not errors(email.findings):
        return email
    return judged(compose_thanks(case, answer, pack, plain=True), case, pack)


def _keep_thanks(
    case_id: int, email: Email, versions: Versions, now: datetime, *, again: bool
) -> Version:
    """Write our thanks unless the newest of ours say the same; return the newest of all.

    ``again`` says that nothing new happened: what a model wrote then stands, whatever we would say.
    """
    history = versions.history(case_id, "thanks") if again else ()
    ours = [version for version in history if version.author != YOU]
    if ours and ours[-1].author != COMPOSER:
        return history[-1]
    return keep_page(versions, case_id, "thanks", email, now, author_of(email.parts)).version
