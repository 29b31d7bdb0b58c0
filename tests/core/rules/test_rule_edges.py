"""Where a rule stops: the words that it points at, and the neighbours that it leaves alone."""

from dataclasses import FrozenInstanceError

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.rules import judge, judge_note, mend
from kindregards.core.rules.base import Context, NoteContext, Text
from kindregards.core.rules.sentences import sentences

WORDS = language_pack("en").tables["rules"]
HARBOUR = Context(company="Harbour Ltd", contact="Dana Ruiz")
FELT = NoteContext(feelings=True)
SAD = "Harbour wrote. They chose somebody else. You said that you are sad."
THANKS = "Thank you for the hour that you gave me, and for your answer about the rota."


def told(*texts: str) -> Context:
    return Context(private=texts)


def grounded(*texts: str, language: str = "en") -> Context:
    return Context(grounds=texts, language=language)


def pointed(rule: str, body: str, context: Context | NoteContext) -> list[str]:
    """Return the words of ``body`` that a rule's findings point at."""
    words = language_pack(context.language).tables["rules"]
    if isinstance(context, NoteContext):
        found = judge_note(body, context, words)
    else:
        found = judge(Text(body), context, words)
    return [body[f.start : f.end] for f in found if f.rule == rule]


CASES: dict[str, tuple[str, str, Context | NoteContext, list[str]]] = {
    "no joiner belongs between letters": ("control-characters", "می\u200bخواهم", Context(), ["\u200b"]),
    "a soft question, in its middle": ("generic-why", "Thank you. I would be glad to have any feedback.", Context(), ["have any feedback."]),
    "a short greeting": ("impersonal-greeting", "Dear Sir or Madam,\n\nThank you.", Context(), ["Dear Sir or Madam,"]),
    "a name without closing words": ("missing-signoff", "Dear Dana,\n\nThank you for the talk.\n\nSam Lee", Context(), []),
    "six words are no name": ("missing-signoff", "Dear Dana,\n\nThank you for the talk.\n\nThanks again for all your time", Context(), [""]),
    "a promise, pointed at": ("not-over-positive", "They refused. Everything happens for a reason.", NoteContext(), ["Everything happens for a reason"]),
    "a diagnosis, pointed at": ("one-trap", "They refused. You are catastrophising.", NoteContext(), ["You are catastrophising"]),
    "a trap on a hard day, pointed at": ("one-trap", "They refused. One thought sounds a bit like a forecast.", NoteContext(gentle=True), ["sounds a bit like"]),
    "private words, inside the second sentence": ("private-words", "Thank you. We spoke of the mortgage desk.", told("I have a mortgage"), ["mortgage"]),
    "a private word in another form": ("private-words", "I had to cry that day.", told("I was crying"), ["cry"]),
    "a word with one other letter": ("private-words", "I had bitten off too much of the task.", told("I feel bitter"), []),
    "four private words in a row": ("private-words", "I forgot his name.", told("The manager laughed when I forgot his name"), []),
    "five private words in a row": ("private-words", "I forgot his name twice that day.", told("I forgot his name twice"), ["I forgot his name twice"]),
    "a topic of five words": ("private-words", "I enjoyed the design of large water mains.", told("The design of large water mains"), []),
    "small words of their own": ("private-words", "I ask what I should do next.", told("what I should do next"), []),
    "loud words, pointed at once": ("shouting", "I REALLY LIKED THE DAY with you.", Context(), ["REALLY LIKED THE DAY"]),
    "two facts of three": ("specific", "Harbour said no to you as Planner.", NoteContext(facts=("Harbour", "Planner", "Dana Ruiz")), []),
    "the feeling in the third sentence": ("names-the-feeling", SAD, FELT, [SAD]),
    "beside words that are spared": ("not-over-positive", "No pay is guaranteed, but chin up.", NoteContext(), ["chin up"]),
    "words that are spared": ("not-over-positive", "Nobody can say that it is guaranteed.", NoteContext(), []),
    "a date's month": ("ungrounded", f"On 5 May we met. {THANKS}", grounded("5"), ["May"]),
    "a weekday's": ("ungrounded", "It was about Tuesday's talk.", grounded("We meet on Tuesday."), []),
    "a weekday cut short": ("ungrounded", "We met on Tuesday in August.", grounded("Tue 4 Aug"), []),
    "the month of a date in figures": ("ungrounded", "We met in October, and in September.", grounded("2031-10-14"), ["September"]),
    "a german name at the start": ("ungrounded", "Frau Krause war freundlich. Ich danke für die Zeit und für die Auskunft.", grounded(language="de"), ["Krause"]),
    "another employer, in capitals": ("wrong-company", "Thank you for the planner role at NORTHWIND.", HARBOUR, ["NORTHWIND"]),
    "a loud word is no employer": ("wrong-company", "I had looked forward to joining you at EVERY step, and to the role at ALL.", HARBOUR, []),
    "another word and no legal form": ("wrong-company", "Thank you for the planner role at Harbour Bakery.", HARBOUR, []),
    "words left out of a name": ("wrong-company", "Thank you for the planner role at Harbour Bakery.", Context(company="Harbour and Vale Bakery"), []),
    "written as one word": ("wrong-company", "Thank you for the planner role at Harbourworks.", Context(company="Harbour Works Ltd"), []),
    "a legal form names nobody": ("wrong-company", "Thank you. I enjoyed the day at the Northwind Foods Ltd.", HARBOUR, ["Northwind Foods Ltd"]),
    "the reader's name is no employer": ("wrong-company", "Dear Ms Harbour,\n\nI enjoyed the day at the Northwind Foods.", Context(company="Harbour Foundry", contact="Dana Harbour"), ["Northwind Foods"]),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "body", "context", "places"), CASES.values(), ids=CASES.keys())
def test_a_rule_points_at(
    rule: str, body: str, context: Context | NoteContext, places: list[str]
) -> None:
    assert pointed(rule, body, context) == places


MENDED = {
    "a paragraph of its own": ("Hi,\n\nI have attached my CV.\n\nThank you.", "Hi,\n\nThank you."),
    "side by side": ("Hi\u200b!!! Thank you.", "Hi! Thank you."),
    "side by side at the start": ("🎉\u200bThank you.", "Thank you."),
    "one in another": ("\ufeffI have attached my CV. Thank you.", "Thank you."),
}


@pytest.mark.parametrize(("body", "left"), MENDED.values(), ids=MENDED.keys())
def test_mending_takes_out_no_letter_more(body: str, left: str) -> None:
    assert mend(body, judge(Text(body), Context(), WORDS)) == left


CUT = {
    "a line with a capital": ("Hi Dana\nThank you", ["Hi Dana", "Thank you"]),
    "a number below other lines": ("Hi.\nThank you.\n1. One?", ["Hi.", "Thank you.", "1. One?"]),
    "a small letter behind a stop": ("They refused. it hurts.", ["They refused.", "it hurts."]),
    "a short word": ("Ask at dept. four. I left.", ["Ask at dept. four.", "I left."]),
}


@pytest.mark.parametrize(("text", "cut"), CUT.values(), ids=CUT.keys())
def test_a_text_is_cut(text: str, cut: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text, Context(), WORDS)] == cut


def test_part_of_an_employers_name_is_veiled_at_the_start_too() -> None:
    context = Context(company="Second Chance Bakery")
    assert "Chance" not in sentences("Second Chance was kind.", context, WORDS)[0].text


def test_a_subject_of_two_words_may_be_enough() -> None:
    text = Text("Thank you.", "Plumber vacancy")
    assert "vague-subject" not in {f.rule for f in judge(text, Context(), WORDS)}


@pytest.mark.parametrize("context", [Context(), NoteContext()])
@pytest.mark.parametrize("name", ["grounds", "language"])
def test_a_judge_cannot_change_what_it_may_know(context: Context | NoteContext, name: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(context, name, None)
