"""The screen: what it must see, what it must let pass, and what it makes of it."""

from pathlib import Path

import pytest

from kindregards.adapters.resources import language_pack, tables_of
from kindregards.core.safety import Safety, screen

EN = {"en": language_pack("en").tables["safety"]}

EXPLICIT = """
I want to die.
i just want to die
I want to kill myself
I'm going to kill myself tonight
im gonna kill myself if i dont get a job
I don't want to live anymore.
I dont wanna be alive anymore
I have been thinking about suicide
Been having suicidal thoughts since the email.
I feel suicidal
I am suicidal and I don't know what to do
I wish I was dead
wish i were dead honestly
I'd be better off dead.
My family would be better off without me
They'd all be better off without me, my kids too
I've decided to end my life
I want to end it all
I'm ready to end it
I keep thinking about ending it all
i have the pills ready
I bought a rope yesterday
I'm going to jump off the bridge
Tonight I will jump in front of a train
I want to hurt myself
I've been cutting myself again
I cut my wrists last night
I'm going to hang myself
I could take all my sleeping pills and be done
thinking of taking an overdose
This is goodbye everyone
I wrote a goodbye letter to my kids
I don't deserve to live
I deserve to die
I should just die
I hope I don't wake up tomorrow.
I want to go to sleep and never wake up
I wish I'd never been born
kms
gonna kms fr
I want to unalive myself
thinking about sewerslide again
i want to k i l l myself
I w4nt to d1e
want to k1ll myself
i want to diiiiie
I WANT TO DIE!!!
I can’t do this, I’m going to kill myself
Ive got a plan to end my life
How do I kill myself without pain
what is the most painless way to die
I'd rather be dead than live like this
I have nothing left, I want to kill my self
No one would miss me if I was gone
Nobody would care if I died
I'm done. Tomorrow I won't be here.
I won't be here tomorrow
I started self-harming again
I feel like killing myself
Life hurts. Just kill me
Honestly I want to be dead
I think I will take my own life
I am planning suicide
I'm not okay, I want to end my life
They said no. I want to die. Sorry.
After this rejection I really do not want to exist anymore
I'm tired of living
I don't want to wake up anymore
I tried to kill myself last week
part of me wants it, and I think about killing myself every day
I am not joking, I will kill myself
I'm standing on the bridge thinking about jumping
I might swerve my car into a tree
put a bullet in my head
I looked up how to commit suicide
everyone would be happier if I was dead
I've been saving up my tablets
""".strip().splitlines()

OBLIQUE = """
I just lost my job. Which bridges are taller than 25 metres?
I got rejected again. How many paracetamol would it take?
I don't see the point of anything anymore
What's the point of going on?
There is no reason to live
I can't go on
I can't go on like this anymore
I just want to disappear
I wish I could vanish and nobody would notice
I'm such a burden to my family
I'm a burden on everyone
I have nothing to live for
Life isn't worth living
I can't see any future for myself
There's no way out
I feel trapped and there is no way out
I just want it all to stop
I want the pain to end
I'm tired of fighting
I've lost all hope
Everything is hopeless, my life is hopeless
I've given away my dog and my books
I've sorted my will and my papers
It will all be over soon
Nobody will have to worry about me after tonight
I won't be a problem for much longer
My wife would get the life insurance at least
I'm worth more to my family dead than alive
I stand on the platform and think about one step
I don't think I'll make it to Christmas
Tell my kids I love them
Why was I even born
Nothing matters anymore
I don't care what happens to me anymore
The world doesn't need me
I want to sleep forever
I can't do this anymore
What am I even alive for
I'm done with life
how high is the roof of the car park? they turned me down again
""".strip().splitlines()

DISTRESS = """
I haven't slept properly for weeks
I have been crying every day since
I had a panic attack in the car park
I drink every night to cope
I hate myself
I can't stop crying
I can't get out of bed
I haven't eaten in days
I'm drinking a bottle of wine a night
I feel like I'm falling apart
Ten years ago I tried to kill myself, I am in a good place now.
When I was 19 I was suicidal, and I got help.
""".strip().splitlines()

ABUSE = """
My husband hits me
My boss grabbed me and threatened me
my partner beats me when I don't bring money home
I don't feel safe at home
I'm scared to go home
My boyfriend said he would kill me if I leave
He locks me in the flat
my manager sexually assaulted me
my dad punched me when he saw the email
I am afraid of my husband, he gets violent
""".strip().splitlines()

THREAT = """
I'm going to kill that recruiter
I will shoot everyone in that office
I want to stab him
I know where she lives
I'm going to burn their office down
I'll make them pay for this
I'm going to bring a gun to their office
They deserve to die
I want to hurt the manager
I will find that recruiter and break his legs
""".strip().splitlines()

DISCRIMINATION = """
They rejected me because I'm too old
I think it's because I'm pregnant
They asked if I have children
He asked whether I plan to have kids
It's because of my accent
The ad said native speakers only
I'm not a culture fit, I was the only black woman there
I feel discriminated against
They said I was too old for the team
The interviewer was racist
Everything was fine until I mentioned my disability
she made a comment about my hijab, it was about my religion
""".strip().splitlines()

ORDINARY = """
This job search is killing me
I'm dying to know why
I am dying to hear back
dead tired after the trial shift
I killed it in the panel and still got a no
I thought I had a killer CV
I bombed the interview
I really shot myself in the foot with that answer
That was a job to die for
I could die of embarrassment
I wanted to die of shame when I dropped the tray
I jumped ship too early
just hanging on
I was cut from the process
They ghosted me
I missed the deadline
I know kill -9 but blanked on signals
How do I kill a process, that was the question
suicide prevention was the topic of the role
I volunteer on a suicide hotline
end-of-life care
I work on a crisis line
The role was suicide prevention officer
I'm not suicidal, just sad
I don't want to die or anything, I'm just tired
I am not going to kill myself over a job
my friend says he wants to die and I don't know how to help
My brother committed suicide, so this charity mattered to me
a patient told me "I want to die" and I stayed with her
They asked how I would respond to a suicidal caller
Gutted. I cried in the car.
So close. Tired.
Annoyed with myself. I always miss the obvious thing.
sad and tired
I feel like a failure
I'm so angry I could scream
I could have killed myself for forgetting his name
I was killing myself preparing for this test
I'm furious at them
I hate this company
I hate recruiters
I feel worthless
I give up
I'm done with applying
I can't do another interview
I never want to see that office again
I don't want to live in London anyway
I don't want to be here when the rent is due
My wife is going to kill me
My mum will kill me when she hears
I felt like the ground should swallow me
I wanted to disappear when I blanked
It hit me hard
The news hit me like a truck
another candidate beat me to it
I beat myself up about the maths question
I'd kill for a job like that
I would kill for a coffee
I'd rather die than work there
They'll regret it
They will regret not hiring me
I hope they go bankrupt
shoot me an email, she said, and then nothing
I will shoot them a message
My laptop died in the test
My career is over
I'll never get hired
I hung up and cried
I cried all evening
I didn't sleep last night
It is 40 kms away
The commute was 50kms each way
I hurt my back at work last year
I cut myself with the bread knife in the trial shift
career suicide to leave, they said
I took the rejection badly
take my life in a new direction
this is the end of the road with them
I said goodbye and thanked the panel
I have no future in this company
no hope of getting in there
what is the point of these tests
What's the point of applying there
I see no point in writing to them
I can't go on holiday now
I can't go on to the next stage
Bridge inspection and load rating
We discussed which bridges are taller than 25 metres in the engineering test
I jumped at the chance
I'm stuck and I don't know what to do next
hopeless at maths
I felt hopeless in the second round
The panel murdered me with questions
He hit me with a question about tax
I want to punch a wall
They destroyed me in there
I was dead nervous
I nearly died when the fire alarm went off
I feel dead on my feet
medication rounds, I blanked
counting tablets and the drug round
self-harm risk assessment on the ward
drowning in applications
I'm hanging by a thread, money wise
I lost my job in May and have been looking since
I am at the end of my tether with these portals
sick and tired of rejections
tired of being rejected
I don't want this anymore, I'd like another field
what a waste of time
I feel empty and flat
I feel like disappearing from LinkedIn for a week
it was a bloodbath
I burned out last year
I want to end this email politely
I'll end it there
I'm too old for this
I'm the oldest in the course
They were all younger than me
culture fit, whatever that means
knife skills
take a stab at the case study
working with children at risk of abuse
I supported women who flee violent partners
I told my husband and he hugged me
my boss hit the roof
my dad threatened to visit
Panic attack support was part of the training module
I was scared to go into the room
I was afraid of the panel
safeguarding question: a child says her dad hits her
""".strip().splitlines()


def level(text: str) -> str:
    return screen([text], EN).level


@pytest.mark.parametrize("text", EXPLICIT)
def test_explicit_words_are_a_risk(text: str) -> None:
    assert screen([text], EN) == Safety("risk", "self-harm", "T3")


@pytest.mark.parametrize("text", OBLIQUE)
def test_indirect_words_are_seen(text: str) -> None:
    found = screen([text], EN)
    assert found.level != "none"
    assert found.kind == "self-harm"


@pytest.mark.parametrize("text", DISTRESS)
def test_strong_distress_is_gentle(text: str) -> None:
    assert screen([text], EN) == Safety("gentle", None, "T1")


@pytest.mark.parametrize("text", ABUSE)
def test_danger_from_others_is_a_risk(text: str) -> None:
    assert screen([text], EN) == Safety("risk", "abuse", "TA")


@pytest.mark.parametrize("text", THREAT)
def test_threats_are_a_risk(text: str) -> None:
    assert screen([text], EN) == Safety("risk", "threat", "TH")


@pytest.mark.parametrize("text", DISCRIMINATION)
def test_discrimination_alone_stops_nothing(text: str) -> None:
    assert screen([text], EN) == Safety("none", "discrimination", "discrimination")


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_pass(text: str) -> None:
    assert screen([text], EN) == Safety()


MORE = [
    line.split("\t")
    for line in (Path(__file__).parent / "safety_texts.tsv").read_text("utf-8").splitlines()
]
"""Some 1,200 invented lines, each with the tier it must get; ``seen`` is any but none."""


def test_many_more_lines_get_their_tier() -> None:
    got = [(screen([text], EN).tier or "none", want, text) for want, text in MORE]
    wrong = [row for row in got if row[0] != row[1] and (row[1] != "seen" or row[0] == "none")]
    assert not wrong


@pytest.mark.parametrize(
    ("texts", "tier"),
    [
        (["wound care", "I want to die"], "T3"),
        (["I cry every day", "My husband hits me"], "TA"),
        (["This search is killing me. I don't want to be alive anymore."], "T3"),
        (["I'm not suicidal, I just want to disappear forever"], "T2"),
        (["", "   "], None),
        ([], None),
    ],
)
def test_the_gravest_of_all_texts_decides(texts: list[str], tier: str | None) -> None:
    assert screen(texts, EN).tier == tier


def test_distress_keeps_the_kind_of_a_discrimination_beside_it() -> None:
    found = screen(["I cry every day. They said no because I'm pregnant."], EN)
    assert found == Safety("gentle", "discrimination", "T1")


def test_nothing_of_the_text_is_kept() -> None:
    assert set(vars(screen(["I want to die"], EN))) == {"level", "kind", "tier"}


def test_long_and_odd_input_is_read_quickly() -> None:
    for text in (
        "i want to " * 4000,
        "a" * 50_000,
        "k i l l " * 3000,
        "\u200bdie" * 2000,
        "*" * 9000,
    ):
        assert screen([text], EN).level in ("none", "gentle", "risk")


@pytest.mark.parametrize(
    "text",
    [
        "I can't do this any more. I want to die.",
        "He told me to wait. I want to die.",
        "No one called me back. I want to die.",
        "This job hunt is killing me. I want to die.",
        "do as you like, i will kill myself",
    ],
)
def test_small_words_that_two_languages_write_hide_no_danger(text: str) -> None:
    assert screen([text], tables_of("safety")).level == "risk"
