"""The note: true, specific, short, in the contract's parts, and never the person's own sentences."""

import re
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.advice import Advice, Ask
from kindregards.core.case import Case
from kindregards.core.composer.note import compose_note
from kindregards.core.draft import NOTE_PARTS
from kindregards.core.facts import Facts, Hints, ReasonKind, Stage
from kindregards.core.notes import Notes

PACK = language_pack("en")
NOW = datetime(2026, 11, 17, 10, tzinfo=UTC)
NO_NOTES = Notes()
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"


def case(
    *,
    company: str | None = "Hearth & Rye",
    role: str | None = "Night Baker",
    stage: Stage = "interview",
    reason: str | None = None,
    kind: ReasonKind | None = None,
    praise: str | None = None,
    invites: bool = False,
    ask: Ask = "yes",
    waits: bool = True,
    mail: bool = True,
    now: datetime = NOW,
    notes: Notes = NO_NOTES,
) -> Case:
    facts = Facts(
        True, "rejection", "en", company=company, role=role, stage=stage,
        reason_given=reason, reason_kind=kind, praise=praise, invites_reapply=invites,
        hints=Hints(has_message=mail),
    )  # fmt: skip
    not_before = (now + timedelta(days=1)).replace(hour=8, minute=30) if waits else None
    advice = Advice(ask, None, "reply", not_before, ())
    return Case(facts, advice, now, notes)


FULL = case(
    company="St Bride's Hospital",
    role="Staff Nurse, Elder Care",
    reason="we have offered the post to someone who already has experience of dementia care on an acute ward",
    kind="experience",
    praise="Your answer on involving families was one of the best we heard",
    notes=Notes(
        went_well=("the part on falls prevention, they asked lots of questions",),
        felt_weak=("I blanked on the question on medication rounds",),
        skills=("wound care",),
        feelings="Gutted. I cried in the car. I feel like I will never get off nights. It's all my fault.",
    ),
)
BARE = case(company=None, role=None, stage="unknown", ask="no", waits=False)

FEELINGS = (
    "",
    "Gutted and tired.",
    "I always fail. They thought I was an idiot.",
    "fine, relieved",
    "grmpf",
)
REASONS: tuple[tuple[str | None, ReasonKind | None], ...] = (
    (None, None),
    ("We received more than 900 applications for two places.", "volume"),
    ("the post has been withdrawn owing to a change in funding", "cancelled"),
    ("The role has been filled internally", "internal"),
    ("you do not yet hold the licence that the role requires", "requirement"),
    (" ".join(["a long reason that goes on and on"] * 12), "other-candidate"),
)
STAGES: tuple[Stage, ...] = ("application", "screen", "assessment", "interview", "final", "unknown")
ASKS: tuple[Ask, ...] = ("yes", "light", "no")
MANY = [
    case(
        stage=stage, reason=reason, kind=kind, ask=ask, praise=praise,
        role="Data Analyst", company="Northwind Inc.",
        notes=Notes(feelings=feelings, felt_weak=weak, went_well=("SQL",) if weak else ()),
    )
    for stage, (reason, kind), ask, feelings, praise, weak in product(
        STAGES, REASONS, ASKS, FEELINGS, (None, "You gave a clear account of your project"), ((), ("question on forecasting",))
    )
]  # fmt: skip
SOME = MANY[::17]


def texts(made: Case, gentle: bool = False) -> dict[str, str]:
    return {part.name: part.text for part in compose_note(made, PACK, gentle).parts}


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def test_a_full_case_has_all_parts_in_order() -> None:
    note = compose_note(FULL, PACK)
    assert tuple(part.name for part in note.parts) == NOTE_PARTS
    assert note.body == "\n\n".join(part.text for part in note.parts)
    assert note.language == "en"


@pytest.mark.parametrize("made", SOME)
def test_every_note_is_short_and_whole(made: Case) -> None:
    note = compose_note(made, PACK)
    words = len(note.body.split())
    assert 45 <= words <= 180
    assert not re.search(r"\{|\}|None|\.\.|  | ,| \.", note.body)
    assert all(part.text[0].isupper() or part.text[0] == "“" for part in note.parts)


@pytest.mark.parametrize("made", SOME)
def test_the_step_has_a_day_and_at_most_half_an_hour(made: Case) -> None:
    step = texts(made)["next_step"]
    assert re.search(rf"\b(?:{DAYS})\b", step)
    minutes = [int(n) for n in re.findall(r"(\d+) minutes", step)]
    assert minutes
    assert max(minutes) <= 30
    assert re.search(r"\b(?:if|when|after)\b", step, re.IGNORECASE)


def test_little_known_still_gives_a_note_and_no_feeling() -> None:
    parts = texts(BARE)
    assert list(parts) == ["known", "unknown", "in_my_hands", "next_step"]
    assert 45 <= len(" ".join(parts.values()).split()) <= 180


@pytest.mark.parametrize(
    ("feelings", "word"),
    [
        ("Gutted. I cried in the car.", "disappoint"),
        ("i am so ANGRY", "ang(?:er|ry)"),
        ("Mostly just annoyed, I spent a whole weekend on the form.", "frustrat"),
        ("sad and tired", "sad(?:ness)? and tired"),
        ("I'm not sad, just really worried about rent", "worr"),
        ("numb", "numb"),
        ("A bit flat. I had told my sister about it already.", "low"),
        ("relieved, honestly", "relie"),
        ("so embarrassed, i froze", "embarrass"),
    ],
)
def test_the_feeling_that_was_given_is_named(feelings: str, word: str) -> None:
    first = " ".join(sentences(texts(case(notes=Notes(feelings=feelings)))["feeling"])[:2])
    assert re.search(word, first, re.IGNORECASE)
    assert not re.search(r"\bbut\b", first)


def test_a_denied_feeling_is_not_named() -> None:
    assert "sad" not in texts(case(notes=Notes(feelings="I'm not sad, just tired")))["feeling"]
    assert (
        "angry" not in texts(case(notes=Notes(feelings="My wife is angry. I am tired.")))["feeling"]
    )


@pytest.mark.parametrize("made", [FULL, *SOME])
def test_the_persons_sentences_are_never_pasted(made: Case) -> None:
    body = compose_note(made, PACK).body.lower()
    for text in made.notes.texts:
        for chunk in re.split(r"[.,]", text.lower()):
            if len(chunk.split()) > 3:
                assert chunk.strip() not in body


def test_the_employers_words_stand_word_for_word() -> None:
    known = texts(FULL)["known"]
    assert f"“{FULL.facts.reason_given}”" in known
    cut = texts(case(praise="You were calm.  And\nkind."))["known"]
    assert "“You were calm. And kind”" in cut


def test_a_long_reason_is_neither_cut_short_nor_retold() -> None:
    long = " ".join(["word"] * 60)
    known = texts(case(reason=long, kind="other"))["known"]
    assert "word word" not in known
    assert "their own words" in known


@pytest.mark.parametrize("made", [made for made in SOME if not made.facts.reason_given])
def test_without_a_reason_the_note_says_that_none_was_given(made: Case) -> None:
    assert re.search(r"do(?:es)? not say|no why", texts(made)["unknown"])


def test_without_a_mail_no_mail_is_spoken_of() -> None:
    for stage in STAGES:
        made = case(mail=False, stage=stage, notes=Notes(skills=("SQL",)), ask="no", waits=False)
        assert not re.search(r"\b(?:the|their) mail\b|the mail came", compose_note(made, PACK).body)


@pytest.mark.parametrize("made", SOME)
def test_nothing_is_promised_preached_or_diagnosed(made: Case) -> None:
    body = compose_note(made, PACK).body
    banned = (
        r"everything happens for a reason|stay positive|at least\b|bullet|good vibes|you will (?:get|find)|"
        r"meant to be|sorry to hear|their loss|the right (?:job|role)|\bguarantee|i'm sorry|i feel|depressi|disorder|"
        r"trauma|anxiety|therap|medic(?:ine|ation)\b|\bbecause\b|78%|!"
    )
    assert not re.search(banned, body, re.IGNORECASE)


def test_traps_are_named_gently_and_at_most_two() -> None:
    note = compose_note(FULL, PACK)
    assert 1 <= len(note.traps) <= 2
    assert "sounds a bit like" in texts(case(notes=FULL.notes))["unknown"]


def test_gentle_gives_a_warm_line_a_pointer_and_no_trap() -> None:
    note = compose_note(FULL, PACK, gentle=True)
    parts = {part.name: part.text for part in note.parts}
    assert note.traps == ()
    assert "sounds a bit like" not in note.body
    assert "findahelpline.com" in parts["feeling"]
    assert "medication rounds" not in parts["next_step"] + parts["in_my_hands"]
    assert not re.search(r"\d%", note.body)


def test_discrimination_is_not_reframed() -> None:
    notes = Notes(feelings="They only said no because I'm pregnant. I should have hidden it.")
    note = compose_note(case(notes=notes), PACK)
    assert note.traps == ()
    assert not re.search(
        r"CV|advert once|would give it now|questions they asked", note.parts[-1].text
    )
    assert "time limits" in note.body.lower() or "sooner is better" in note.body
    assert not re.search(r"chance, fit|guess that|\d%", note.body)


def test_a_mail_that_waits_is_said_to_wait_and_no_mail_is_pressed() -> None:
    assert "Wednesday morning" in texts(case())["in_my_hands"]
    assert "Wednesday morning" not in texts(case(ask="no"))["in_my_hands"]
    friday = NOW + timedelta(days=3)
    step = texts(case(now=friday))["next_step"]
    assert not re.search(r"Friday|Saturday|Sunday", step)


def test_the_same_case_always_reads_the_same() -> None:
    assert compose_note(FULL, PACK) == compose_note(FULL, PACK)


def test_two_cases_do_not_read_alike() -> None:
    firms = [case(company=f"Firm {n}", notes=Notes(feelings="sad")) for n in range(40)]
    made = [texts(one) for one in firms]
    for name in NOTE_PARTS:
        bare = {re.sub(r"Firm \d+|[A-Z]\w+day", "", parts[name]) for parts in made}
        assert len(bare) >= 6, name


def test_every_figure_comes_from_the_evidence() -> None:
    known = " ".join(row["text"] for row in PACK.tables["evidence"]["lines"])
    for made in SOME:
        own = (made.facts.reason_given or "") + (made.facts.praise or "")
        body = re.sub(r"\d+ minutes", "", compose_note(made, PACK).body)
        for figure in re.findall(r"\d[\d,.]*%?", body):
            assert figure.strip(",.") in known + own


def test_every_figure_has_its_source() -> None:
    for row in PACK.tables["evidence"]["lines"]:
        assert row["source"]
        assert row["trust"] in "AB"
        assert "78%" not in row["text"]


def syllables(word: str) -> int:
    groups = re.findall(r"[aeiouy]+", word.lower().removesuffix("e"))
    return max(1, len(groups))


def grade(text: str) -> float:
    words = re.findall(r"[A-Za-z']+", text)
    count = len(sentences(text))
    return 0.39 * len(words) / count + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_notes_are_plain_to_read() -> None:
    grades = [grade(compose_note(made, PACK).body) for made in SOME]
    assert max(grades) <= 8
    assert sum(grades) / len(grades) <= 6
