"""How far this person got, and which parts of the process they took; what is only described is not."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.sessions import sessions_of
from kindregards.core.reading.stage import stage_of

WORDS = language_pack("en").tables["reading"]

STAGES = {
    "applied": ("application", "Thank you for your application. We will not be taking it further."),
    "cv": ("application", "Thanks for sending us your CV; we've gone with somebody else."),
    "interest": (
        "application",
        "Thank you for your interest in the Gardener role. The position has been filled.",
    ),
    "not shortlisted": ("application", "You have not been shortlisted on this occasion."),
    "no interview": ("application", "We won't be inviting you to interview."),
    "interviews described": (
        "application",
        "Thank you for applying. We will hold interviews in May with the candidates we shortlisted.",
    ),
    "candidates who reach": (
        "application",
        "Thank you for applying. Candidates who reach interview complete a written test. You have not been selected.",
    ),
    "feedback only after interview": (
        "application",
        "Your application was unsuccessful. We can only give feedback to candidates who attended an interview.",
    ),
    "no feedback before interview": (
        "application",
        "Your application has not been successful. We are unable to offer feedback to applicants not selected for interview.",
    ),
    "future interviews": (
        "application",
        "Your application was not successful. We wish you luck with future interviews.",
    ),
    "shortlisting panel": (
        "application",
        "The shortlisting panel has read your application and did not select you for interview.",
    ),
    "interview dates": (
        "application",
        "Thank you for applying. Interviews will be held on 3 June. On this occasion you have not been invited.",
    ),
    "two-liner": ("unknown", "Hi Sam, we've gone with somebody else. Good luck!"),
    "a no": ("unknown", "It's a no from us this time I'm afraid."),
    "filled": ("unknown", "Sorry, the job has been taken."),
    "our call": (
        "screen",
        "Thanks again for making time for our call last week. We won't be going ahead.",
    ),
    "phone screen": ("screen", "Thank you for completing the phone screen with our recruiter."),
    "initial chat": (
        "screen",
        "It was lovely to have an initial chat on Monday. We've decided not to progress.",
    ),
    "spoke to me": ("screen", "Thanks for speaking with me on Tuesday about the Sales role."),
    "founder": (
        "screen",
        "I enjoyed our quick chat about the studio. We are going with somebody else.",
    ),
    "intro call": ("screen", "Thank you for the introductory call with our founder."),
    "take-home": ("assessment", "Thank you for sending in the take-home exercise."),
    "online test": (
        "assessment",
        "Thank you for completing the online assessment. You did not reach the pass mark.",
    ),
    "coding": (
        "assessment",
        "We have now reviewed your coding challenge and will not be moving forward.",
    ),
    "written": (
        "assessment",
        "Your written exercise was marked by two editors. You were not selected.",
    ),
    "scored": ("assessment", "You scored 14 out of 30 in the numeracy test, below the threshold."),
    "psychometric": (
        "assessment",
        "Following your psychometric test, we will not be progressing you.",
    ),
    "interview": ("interview", "Thank you for attending the interview on Friday."),
    "interviewing": ("interview", "Thank you for interviewing with us for the Analyst role."),
    "time to interview": (
        "interview",
        "Thank you for taking the time to interview for the Porter post.",
    ),
    "time to speak": (
        "interview",
        "Thank you for taking the time to speak with us about the position.",
    ),
    "meet with us": (
        "interview",
        "We appreciate you taking the time to meet with our team last week.",
    ),
    "coming in": ("interview", "Thanks for coming in on Tuesday, Mary."),
    "following": (
        "interview",
        "Following your recent interview for the post of Sister, I am writing with the outcome.",
    ),
    "met": ("interview", "It was a pleasure to meet you last week."),
    "trial shift": ("interview", "Cheers for doing the trial shift on Saturday."),
    "trial day": ("interview", "Thank you for your trial day at the nursery."),
    "demo lesson": ("interview", "We all enjoyed your demonstration lesson with Year 4."),
    "audition": ("interview", "Thank you for your audition for the ensemble."),
    "panel": ("interview", "The panel felt that your answers lacked detail."),
    "site visit": ("interview", "Thank you for your site visit and for meeting the gang."),
    "phone interview": ("interview", "Thank you for the telephone interview on Monday."),
    "second refused": ("interview", "We will not be taking you forward to a second interview."),
    "interviewed well": (
        "interview",
        "You interviewed very well, but another candidate had more experience.",
    ),
    "assessment centre": ("interview", "Thank you for attending our assessment centre in Leeds."),
    "Indian": (
        "interview",
        "With reference to your interview held on 12 June, we regret to inform you that you have not been selected.",
    ),
    "final interview": ("final", "Thank you for attending the final interview last Thursday."),
    "final round": ("final", "Thank you for making it to the final round of interviews."),
    "finalist": ("final", "You were one of two finalists for the role."),
    "final two": ("final", "It came down to the final two, and we've chosen the other person."),
    "last round": ("final", "Thank you for your time in the last round."),
    "final round refused": (
        "interview",
        "Thank you for your interview. We will not be progressing you to the final round.",
    ),
    "final decision": (
        "interview",
        "Thank you for your interview. We have made our final decision.",
    ),
    "runner-up is not final": (
        "interview",
        "Thank you for your interview. You were a close second.",
    ),
    "interview and test": (
        "interview",
        "Thank you for your interview and for completing the Excel test.",
    ),
}

QUOTED = {
    "their thanks": (
        "interview",
        "I'm afraid it's a no.",
        "Dear Ms Hall, thank you for the interview on Tuesday. I enjoyed meeting the team.",
    ),
    "their application": (
        "application",
        "Sorry, we've found someone.",
        "Dear chef, I would like to apply for the commis job you posted. My CV is attached.",
    ),
    "their test": (
        "assessment",
        "We won't be going ahead.",
        "Please find attached my take-home exercise.",
    ),
}

SESSIONS = {
    "panel": (("panel",), "Thank you for coming to meet the panel last Thursday."),
    "plain": (("interview",), "Thank you for attending your interview."),
    "phone": (("phone-call",), "Thank you for our call last week."),
    "trial shift": (("trial-shift",), "Thanks for coming in for the trial shift on Saturday."),
    "take-home": (("take-home",), "Thank you for sending in the take-home exercise."),
    "two": (
        ("presentation", "panel"),
        "Thank you for your presentation and for meeting the panel.",
    ),
    "video": (("video-call",), "Thank you for the video interview on Monday."),
    "lesson": (("lesson",), "We enjoyed your demonstration lesson."),
    "second": (("second-interview",), "Thank you for attending the second interview."),
    "none taken": (
        (),
        "Thank you for applying. Shortlisted candidates will be invited to a panel interview.",
    ),
    "refused": ((), "We will not be inviting you to a telephone interview."),
    "coding": (("coding-test",), "Thank you for completing the coding challenge."),
}


@pytest.mark.parametrize(("stage", "body"), STAGES.values(), ids=STAGES.keys())
def test_the_furthest_step_that_was_taken(stage: str, body: str) -> None:
    read = stage_of("", body, (), WORDS)
    assert read.value == stage, read
    assert (read.evidence is None) == (stage == "unknown")


@pytest.mark.parametrize(("stage", "body", "quoted"), QUOTED.values(), ids=QUOTED.keys())
def test_the_candidates_own_quoted_mail_counts(stage: str, body: str, quoted: str) -> None:
    assert stage_of("", body, (quoted,), WORDS).value == stage


def test_the_subject_counts() -> None:
    assert (
        stage_of("Your application: Night Baker", "You have not been successful.", (), WORDS).value
        == "application"
    )
    assert (
        stage_of("Outcome of your interview", "You have not been successful.", (), WORDS).value
        == "interview"
    )


@pytest.mark.parametrize(("sessions", "body"), SESSIONS.values(), ids=SESSIONS.keys())
def test_parts_of_the_process_that_were_taken(sessions: tuple[str, ...], body: str) -> None:
    assert sessions_of("", body, (), WORDS) == sessions
