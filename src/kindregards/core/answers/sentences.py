"""An answer's own sentences: without greeting, signature, and what was quoted."""

from collections.abc import Iterator

from kindregards.core.language import LanguagePack
from kindregards.core.length import count_words
from kindregards.core.mail.message import Message
from kindregards.core.mail.unwrap import unwrap
from kindregards.core.reading.search import compiled, find, plain, sentences
from kindregards.core.reading.signature import closing_source, signature_of

MOST_SENTENCES = 80
"""No answer to one or two questions is longer; what is, is looked at as far as this."""

MOST_WORDS_SIGNED = 10
_STOPS = (".", "!", "?", "。", "！", "？")


def own_sentences(message: Message, pack: LanguagePack) -> Iterator[str]:
    """Yield the sentences as they stand in the text, in its order."""
    text = _without_ends(unwrap(message.text), pack)
    for number, sentence in enumerate(sentences(text)):
        if number == MOST_SENTENCES:
            return
        stands = text[sentence.start : sentence.start + len(sentence.text)]
        if any(map(str.isalpha, stands)):
            yield stands


def _without_ends(text: str, pack: LanguagePack) -> str:
    lines = _above_signature(text, pack)
    greetings = pack.tables["answer"]["greeting"]["lines"]
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if lines and find(greetings, lines[first].strip()):
        lines = lines[first + 1 :]
    return "\n".join(lines)


def _may_sign(line: str) -> bool:
    """Tell a line of a signature from the one sentence of a short answer."""
    return count_words(line) <= MOST_WORDS_SIGNED and not line.rstrip().endswith(_STOPS)


def _above_signature(text: str, pack: LanguagePack) -> list[str]:
    """Return the lines above the closing words, or above the signer where there are none."""
    naming, lines = pack.tables["naming"], text.split("\n")
    closing = compiled(closing_source(naming))
    signed = {line.strip() for line in signature_of(text, naming).lines if _may_sign(line)}
    for at, line in enumerate(lines):
        below = {one.strip(" \t*_>") for one in lines[at + 1 :]}
        closes = count_words(line) <= MOST_WORDS_SIGNED and closing.fullmatch(plain(line))
        if closes and line.strip() and (not signed or signed & below):
            return lines[:at]
    return [line for line in lines if line.strip(" \t*_>") not in signed]
