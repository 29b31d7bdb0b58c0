"""Longer mails of the same families: a refusal among thanks, reasons and offers of help."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.kind import kind_of

WORDS = language_pack("en").tables["reading"]

REFUSALS = [
    "Dear Tomasz,\n\nThank you for taking the time to complete our online assessment and for your interest in joining Bellmoor Rail. We appreciate the effort involved.\n\nHaving reviewed all the results, we've taken the decision to progress with those who achieved the highest marks, and your application has not been included in that group.\n\nKind regards",
    "Hi Nadia,\n\nIt was great meeting you on Tuesday. After a lot of back and forth the team feels the role calls for a bit more people management than you've had so far. So we're going to call it here.\n\nI'd be delighted to give more detail over a quick call.\n\nEd",
    "Dear Ms Walsh\n\nRe: Clerical Officer\n\nI wish to inform you that following the recent shortlisting process your application was not deemed eligible to go forward to interview.\n\nYours sincerely",
    "hey, just a heads up that we went ahead and filled the dishwasher spot. all the best",
    "Dear Mr Iyer,\n\nPost your interview with our technical panel, we are constrained to inform you that your candidature has not been found fit for the role. We thank you for your time.\n\nHR Dept",
    "Hi Robbie,\n\nSpoke to the site manager. He's happy with the gang he's got so it's a no go for now. I'll shout if anything changes.\n\nCol",
    "Dear Grace,\n\nWe are grateful for the enthusiasm and preparation you brought to your interview. Ultimately the panel's choice was a teacher who has led a phonics programme before.\n\nIf a debrief would be of use, Mrs Hale is in the office until four.",
    "Thanks for applying! After reviewing your profile, our team won't be continuing your application at this time. Follow our talent page for alerts.",
    "Dear Dr. Sato, The search committee has concluded its deliberations, and I write with the disappointing news that we will not be asking you to visit campus.",
    "Hi Amy, unfortunately it's not good news. They loved you but went for a candidate with agency background. Onwards!",
    "Dear applicant\nThank you for your application for the role of Teaching Assistant. On this occasion, your application was unsuccessful, as we had over 90 applications.\nSchool Office",
    "Hi Kwame, sorry to mess you about. The owner's son is coming back to run the shop floor so the supervisor job isn't going ahead.",
    "Dear Emily, Further to our telephone conversation today, I confirm that you were not appointed to the post of Ward Clerk.",
    "Hello Vikram, your application for SDE-2 has been reviewed. We have decided to not proceed further at this point of time. You are eligible to reapply post 6 months.",
    "Hi Bea, I wanted to let you know personally that we've made an offer to someone else and they've said yes. You were a very close second and I'd hire you in a heartbeat if we had two seats.",
    "Dear Liam, Having given careful thought to all the applications, the trustees will be taking forward a small number of candidates, and regrettably yours is not one of these.",
    "Hi, thanks for your message about the waitressing. We've enough staff at the minute but leave your number and we'll keep you in mind x",
    "Dear Candidate, This email is to notify you that Requisition 3391 - Lab Assistant has been cancelled and applications will not be considered further.",
    "Hi Maya, we've come to a decision & we're moving on with another designer. Your case study was super thoughtful. Cheers, Ren",
    "Dear Mrs Osei, I regret to advise you that you have not reached the required standard at interview for the post of Social Worker.",
    "Dear Joe, thank you for your recent application. Whilst your skills are strong, there were applicants that more closely met the person specification.",
    "Hi Dan, the bad news first: I won't be able to have you on the crew this season. Full up.",
]

LOOK_ALIKES = [
    (
        "invitation",
        "Dear Tomasz, thank you for completing our online assessment. You scored in the top group and we'd like to see you at our assessment centre on 4 June. Unfortunately we cannot cover travel.",
    ),
    (
        "receipt",
        "hi, got your message about the dishwasher spot. we're looking at people this week, will let you know either way",
    ),
    (
        "on-hold",
        "Dear Ms Walsh, the competition has been delayed. No decisions have been made and you remain under consideration.",
    ),
    (
        "offer",
        "Hi Bea, great news, our first choice has turned us down, so we'd love to offer you the role after all!",
    ),
    (
        "other",
        "Dear Emily, thank you for your order. One item could not be supplied and has been removed. We have refunded you.",
    ),
    (
        "survey",
        "Hi Dan, we're sorry things didn't work out with your application. To improve, please fill in this short survey about your experience: link",
    ),
    (
        "newsletter",
        "Jobs for you, Maya: 8 new designer roles. A role you applied for may have been filled; here are similar ones. Unsubscribe",
    ),
    (
        "invitation",
        "Hi Robbie, the site manager can't do Monday, sorry. Can you come Wednesday at 7 for the trial instead?",
    ),
    (
        "reserve-list",
        "Dear Grace, although you were not appointed on this occasion, you were found appointable and we would like to place you on our reserve list for twelve months.",
    ),
    (
        "receipt",
        "Dear Dr. Sato, your dossier is complete. The committee will begin its review on 1 November and will only contact those selected for a campus visit.",
    ),
]


@pytest.mark.parametrize("body", REFUSALS)
def test_a_longer_refusal(body: str) -> None:
    assert kind_of("", body, WORDS).value == "rejection"


@pytest.mark.parametrize(("kind", "body"), LOOK_ALIKES)
def test_a_longer_look_alike(kind: str, body: str) -> None:
    assert kind_of("", body, WORDS).value == kind
