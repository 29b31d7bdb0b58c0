"""Refusals are told from what looks like one: receipts, holds, offers, surveys, other business."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.kind import kind_of

WORDS = language_pack("en").tables["reading"]

REJECTIONS = {
    "two lines, someone else": ("Hi Sam, we've gone with somebody else. Good luck!"),
    "a no": "Hi Priya,\n\nThanks for coming by. It's a no from us this time I'm afraid.\n\nDee",
    "not shortlisted": "You have not been shortlisted on this occasion.",
    "filled": "Thank you for your interest. The position has now been filled.",
    "not progressing": "Thank you for applying. We will not be progressing your application further.",
    "not taking further": "Having read your letter with care, we won't be taking your application any further.",
    "not successful": "Your application for the post of Lecturer in Law was not successful.",
    "unsuccessful": "I am writing to let you know that you have been unsuccessful in your application.",
    "other candidates": "Thank you for your time. We've decided to pursue other candidates at this time.",
    "threshold": "On this occasion you did not reach the threshold set for this campaign.",
    "chosen to move forward": "The hiring team has chosen to move forward with candidates whose background is closer to the role.",
    "not selected": "Unfortunately, your application was not selected for this job.",
    "next step with others": "The employer has moved to the next step in their hiring process with other candidates.",
    "general subject first": "We have looked at every application with care, and we won't be taking yours to the next stage this time.",
    "survey at the end": "Thank you for interviewing with us. We have appointed another candidate.\n\nPlease take our two-minute survey about your experience: https://survey.example/1",
    "another role suggested": "We will not be going forward with you for the Head Chef role, but we would like to invite you to apply for our Sous Chef vacancy.",
    "hold that ends it": "We have put this role on hold and are no longer recruiting. We are therefore closing all applications.",
    "post withdrawn": "The governors have decided to withdraw the post. We will not be holding interviews.",
    "role cancelled": "Due to a change in budget the Data Engineer position has been cancelled.",
    "offer withdrawn": "It is with regret that we have to withdraw our offer of employment.",
    "offered to another": "After much thought we have offered the role to another candidate, who has now accepted.",
    "runner-up": "It was very close. You came second, and we have appointed the other finalist.",
    "no interview": "We are unable to offer you an interview on this occasion.",
    "not inviting": "We won't be inviting you to interview for this vacancy.",
    "Indian English": "We regret to inform you that your candidature could not be considered further for the post of Senior Accountant.",
    "Irish": "I'm sorry to say we won't be bringing you forward to the next round this time round.",
    "Australian": "Unfortunately you have not been successful in securing the Registered Nurse position at this time.",
    "American": "After careful review, we have decided not to move forward with your candidacy.",
    "different direction": "Thanks so much for chatting with us. We've decided to go in a different direction.",
    "pass": "Thanks for sending your portfolio over. We're going to pass on this one.",
    "not a fit": "Thanks for your application. Unfortunately you're not the right fit for the team right now. Best of luck with your search.",
    "soft only": "Thank you for coming in. I'm sorry to tell you it isn't good news. We wish you the best of luck with your job search.",
    "didn't make it": "You didn't make the shortlist for Operations Manager this time.",
    "trade": "Alright mate, cheers for the trial Saturday. Gaffer's taken on another plasterer so we've nothing for you this time. Sorry.",
    "no feedback clause": "Due to the number of applications we cannot give individual feedback. You have not been selected for interview.",
    "if after": "You have not been successful this time. If you would like feedback, please ring me.",
    "declined": "Your application for Porter (Nights) has been declined.",
    "status line": "Application status: Unsuccessful",
    "no longer considered": "You are no longer being considered for Warehouse Operative, Leeds.",
    "not recommended": "The selection committee did not recommend your appointment. Others scored more highly and your candidature was not accepted.",
    "internal": "I wanted to tell you myself: the job has gone to an internal candidate.",
    "quiet American": "At this time, we've identified other applicants whose qualifications more closely meet our needs.",
    "won't be moving": "Quick note to say we won't be moving ahead with next steps.",
    "taken by": "Sorry for the slow reply, the Saturday job has been taken.",
    "regret that": "We regret that we are not able to invite you for interview.",
    "stop here": "We have decided not to continue with your application at this stage.",
    "not pursue": "We will not be pursuing your application.",
    "not offering": "After a lot of discussion, we've decided not to offer you the position.",
    "thanks first, no regret": "Thank you so much for your time on Monday. We loved hearing about your work. We have now made an appointment and the successful candidate had more experience with early years.",
    "decided against": "We discussed it for a long time and have decided against taking things further.",
    "casting": "Thank you for auditioning for the ensemble. We won't be offering you a place in the company this season.",
    "PhD": "We regret to inform you that you were not selected for the PhD position in soil ecology.",
    "bullet status": "Vacancy: Cleaner (part time)\nOutcome: not shortlisted",
    "insurance job": "Thank you for applying to be an Insurance Claims Handler. Your application was not successful.",
    "lettings job": "We have chosen another candidate for the Lettings Negotiator role.",
}

OTHERS = {
    "receipt": (
        "receipt",
        "Thank you for applying. We have received your application and will review it shortly.",
    ),
    "receipt, two weeks": (
        "receipt",
        "Thank you for your application. If you do not hear from us within two weeks, you have been unsuccessful on this occasion.",
    ),
    "receipt, please assume": (
        "receipt",
        "We have received your CV. Please assume that you have not been shortlisted if you hear nothing by 3 May.",
    ),
    "receipt, only shortlisted": (
        "receipt",
        "Your application has been received. Only shortlisted candidates will be contacted; unfortunately we cannot reply to all applicants.",
    ),
    "receipt, should you": (
        "receipt",
        "Thanks for applying! Our team is now reviewing applications. Should you not be selected for interview we will let you know by email.",
    ),
    "receipt, until filled": (
        "receipt",
        "We received your application for Baker. We will keep interviewing until the position has been filled.",
    ),
    "receipt, candidates who": (
        "receipt",
        "Your application was submitted. Candidates who are not selected will be told by e-mail.",
    ),
    "receipt, closed": (
        "receipt",
        "Applications for this role have now closed. We are reviewing your application and will be in touch.",
    ),
    "receipt, no agencies": (
        "receipt",
        "We have received your application. Please note that we are not able to sponsor visas, and applications without a cover letter will not be considered.",
    ),
    "invitation": (
        "invitation",
        "Thank you for your application. We would like to invite you to an interview on 4 June.",
    ),
    "invitation, slot gone": (
        "invitation",
        "Unfortunately the earlier slot has gone. Could you choose another time for your interview?",
    ),
    "invitation, moved": (
        "invitation",
        "Sorry, your interview on Tuesday cannot go ahead as the manager is ill. Are you available on Thursday instead?",
    ),
    "invitation, shortlisted": (
        "invitation",
        "You have been shortlisted for interview. Please bring your passport, and let us know if you cannot attend.",
    ),
    "invitation, moving on": (
        "invitation",
        "We've decided to move forward with your application. The next step is a video call; please book a slot.",
    ),
    "offer": (
        "offer",
        "We are delighted to offer you the position of Staff Nurse. We regret the delay in writing.",
    ),
    "offer, over others": (
        "offer",
        "Congratulations! You were chosen from many other candidates and we are pleased to offer you the job.",
    ),
    "offer, attached": (
        "offer",
        "Please find your offer letter and contract of employment attached. Sorry this took so long.",
    ),
    "on hold": (
        "on-hold",
        "The role has been paused. We will come back to you as soon as we know more.",
    ),
    "on hold, unable": (
        "on-hold",
        "Recruitment is on hold, so we are unable to move forward at this time. We will be in touch in June.",
    ),
    "on hold, no decision": (
        "on-hold",
        "We're sorry for the wait. We have not yet made a decision and are still interviewing other candidates.",
    ),
    "on hold, freeze": (
        "on-hold",
        "There is a hiring freeze until further notice. Your application remains under consideration.",
    ),
    "reserve": (
        "reserve-list",
        "You met the standard but there are no posts at present. You have been placed on a reserve list for twelve months.",
    ),
    "reserve, unsuccessful": (
        "reserve-list",
        "You were not appointed on this occasion, but we have placed you on our reserve list.",
    ),
    "reserve, waiting list": (
        "reserve-list",
        "You have been added to the waiting list for the Teaching Assistant post.",
    ),
    "newsletter": (
        "newsletter",
        "New jobs for you this week: Chef, Barista, Baker.\nApply now!\nUnsubscribe",
    ),
    "newsletter, article": (
        "newsletter",
        "This week's newsletter: ten tips for when your application was not successful.\nRead more\nUnsubscribe | Manage preferences",
    ),
    "survey": (
        "survey",
        "You recently applied for a job with us. How was your experience? Please complete our short survey; it takes two minutes.",
    ),
    "survey, looking back": (
        "survey",
        "We recently let you know that your application was not successful. We'd love your feedback on our recruitment process. Please take our survey, which takes five minutes and is anonymous. How likely are you to recommend us?",
    ),
    "refund": (
        "other",
        "We have reviewed your request for a refund. Unfortunately your request was not successful.",
    ),
    "rent": (
        "other",
        "Thank you for viewing the flat. The landlord has decided to go with another applicant for the tenancy.",
    ),
    "insurance": (
        "other",
        "We regret that your claim has been declined under your home insurance policy.",
    ),
    "story": (
        "other",
        "Thank you for sending your short story to our magazine. We have decided not to accept it for publication and wish you luck placing it elsewhere.",
    ),
    "visa": (
        "other",
        "Your visa application has been refused. You have not been granted leave to enter.",
    ),
    "course": (
        "other",
        "Thank you for applying for a place on the MSc course. Your application to the university was not successful; admissions",
    ),
    "quote": (
        "other",
        "Thanks for your quote for the bathroom. We've gone with another plumber, whose quote was lower.",
    ),
    "shop": ("other", "Your order has shipped and will arrive on Tuesday."),
    "chat": ("other", "Hi Jo, are you still on for lunch tomorrow?"),
    "withdrawn by them": (
        "other",
        "As you asked, we have withdrawn your application from our system.",
    ),
}


@pytest.mark.parametrize("body", REJECTIONS.values(), ids=REJECTIONS.keys())
def test_a_refusal_is_a_rejection(body: str) -> None:
    read = kind_of("", body, WORDS)
    assert read.value == "rejection", read
    assert read.evidence is not None
    assert read.evidence in body


@pytest.mark.parametrize(("kind", "body"), OTHERS.values(), ids=OTHERS.keys())
def test_what_looks_like_a_refusal_is_told_from_one(kind: str, body: str) -> None:
    assert kind_of("", body, WORDS).value == kind
