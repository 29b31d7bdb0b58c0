"""Praise is what was said of this person; thanks, wishes and praise of everybody are none."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.praise import praise_of

WORDS = language_pack("en").tables["reading"]

PRAISE = {
    "lesson plan": (
        "impressed by your lesson plan",
        "We were impressed by your lesson plan, but we have appointed another candidate.",
    ),
    "one of the best": (
        "Your answer on involving families was one of the best we heard",
        "Your answer on involving families was one of the best we heard. You were not selected.",
    ),
    "close second": (
        "You came a close second",
        "You came a close second, and we hope you find something soon.",
    ),
    "liked you": (
        "They liked you",
        "They liked you, but they are going ahead with another candidate.",
    ),
    "charts": (
        "your charts were clear",
        "Thank you for the exercise. We can see that you put real work into it, and your charts were clear and easy to follow.",
    ),
    "kitchen": (
        "the team liked having you in the kitchen",
        "Thanks for coming in on Saturday, the team liked having you in the kitchen. We've gone with somebody else.",
    ),
    "plan": (
        "impressed by your plan for regular giving",
        "The whole panel was impressed by your plan for regular giving.",
    ),
    "concessive": (
        "we were impressed with your knowledge of the archive",
        "While we were impressed with your knowledge of the archive, we have decided not to go on.",
    ),
    "background": (
        "impressed with your background",
        "We were very impressed with your background. However, we are moving forward with other candidates.",
    ),
    "interviewed well": (
        "You interviewed very well",
        "You interviewed very well, but another candidate had more experience of rotas.",
    ),
    "strong candidate": (
        "you were a very strong candidate",
        "It was hard, as you were a very strong candidate.",
    ),
    "enthusiasm": (
        "Your enthusiasm for the library came through",
        "Your enthusiasm for the library came through in everything you said.",
    ),
    "portfolio": ("loved your portfolio", "We loved your portfolio. It's a no this time."),
    "way you": (
        "the way you handled the role play",
        "We particularly liked the way you handled the role play with the upset customer.",
    ),
    "bread": (
        "your rye loaf was the best",
        "Honestly, your rye loaf was the best thing on the bench. Still, we need someone for nights.",
    ),
    "spoke highly": (
        "spoke highly of you",
        "The children spoke highly of you, and so did the staff.",
    ),
    "stood out": (
        "Your application stood out",
        "Your application stood out for its clear writing.",
    ),
    "impressive": (
        "your experience of wards is impressive",
        "Your skills are many and your experience of wards is impressive.",
    ),
    "pleasure": (
        "you were a pleasure to work with",
        "Luca said you were a pleasure to work with on the pass.",
    ),
    "credit": (
        "The care you took with the drawings was a credit to you",
        "The care you took with the drawings was a credit to you.",
    ),
}

NONE = {
    "bare": "You have not been selected.",
    "everybody": "We received many strong applications from excellent candidates.",
    "thanks": "Thank you for your time and for your interest in our school.",
    "enjoyed meeting": "We enjoyed meeting you last week.",
    "wishes": "We wish you every success in your career.",
    "the other": "The successful candidate gave an outstanding presentation.",
    "quality": "We were impressed by the quality of the applications we received.",
    "interesting": "Your profile is interesting but does not match what we need.",
    "not strong": "Your Python was not strong enough.",
    "if": "If your application is strong, we will be in touch.",
    "appreciate": "We really appreciate your interest and the effort you put into your application.",
    "conversation": "All three of us enjoyed the conversation.",
    "standard": "The standard was very high and it was a difficult decision.",
    "strongest": "We have offered the post to the strongest candidate.",
    "hope": "We hope your search goes well and that you find a great role.",
    "could": "Your answers could have been stronger.",
    "good luck": "Best of luck, I'm sure you will do well.",
}


@pytest.mark.parametrize(("words", "body"), PRAISE.values(), ids=PRAISE.keys())
def test_praise_in_their_words(words: str, body: str) -> None:
    praise = praise_of(body, WORDS)
    assert praise is not None
    assert praise in body
    assert words in praise
    for unwelcome in ("However", "but ", "appointed", "other candidates", "no this time"):
        assert unwelcome not in praise


@pytest.mark.parametrize("body", NONE.values(), ids=NONE.keys())
def test_what_is_no_praise(body: str) -> None:
    assert praise_of(body, WORDS) is None
