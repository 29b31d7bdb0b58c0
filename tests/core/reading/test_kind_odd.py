"""More mails, in odd words: short notes, hard look-alikes, in many trades and kinds of English."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.kind import kind_of

WORDS = language_pack("en").tables["reading"]

REJECTIONS = [
    "Hi Anna, thanks for your patience. Having spoken to everyone, Deb is going to promote from within for this one. Sorry to mess you about.",
    "Dear Mr Singh, This is to inform you that after evaluating your profile against the job description, we find that it is not a suitable match at this juncture.",
    "Hello Kate, We really enjoyed meeting you but feel that you'd be better suited to a larger practice. We have therefore offered the post elsewhere.",
    "Hi, you were not picked for the role. Thx, Jay",
    "Dear Candidate, your candidature has been rejected at the screening stage.",
    "Dear Fiona, I'm writing about the Head of Music post. The governors met last night and appointed Mr Ellis, who starts in September. Thank you for your interest.",
    "Thanks for interviewing, Ola. The feedback from the team was positive but we're going to keep looking for someone with more payments experience.",
    "Hi Ben, bad news I'm afraid. The client has gone for the other guy.",
    "Hello. With regret, we shall not be calling you for interview on this occasion.",
    "Dear Ms Achebe, Thank you for your application. There was a very strong field and yours was not among those we have taken forward.",
    "Hi Luis, we had to make a tough call and you didn't quite edge it this time.",
    "Hi Pia, after a lot of back and forth we've landed on another designer for this project.",
    "Dear Applicant: The position of Custodian I has been awarded to another applicant with greater seniority.",
    "Dear Sir/Madam, the vacancy you applied for has since been closed without appointment.",
    "Hi Zoe! Just closing the loop: we ended up extending an offer to someone further along in our process and they've accepted.",
    "Dear Tariq, we do not have an opening that matches your background at this time.",
    "Hey Mo, appreciate you applying but we're looking for someone with a bit more time behind the bar. Come back when you've had a season somewhere.",
    "Dear Colleague, Regrettably on this occasion your application has not met the shortlisting criteria.",
    "Thank you for your application for the role of Band 5 Staff Nurse. Sorry, you have not been successful at shortlisting.",
    "Dear Ms Ryan, I refer to your application for the competition for Clerical Officer. You were not placed high enough on the order of merit to be called to the next stage.",
    "Thank you for your interest in Vantage. At this time, we will be pursuing candidates who have prior SaaS experience.",
    "We won't be extending an offer at this time.",
    "Your application has been reviewed and we've made the difficult decision to move on to other candidates.",
    "We've concluded our search and the role has been offered to a different candidate.",
    "Hi, sorry for the delay, we've hired someone already. Best, Kim",
    "Unfortunately the team has opted not to proceed to the next stage.",
    "Hi Jo, I'm gutted to say it's not you this time.",
    "Having considered all the applications we received, we have now drawn up a shortlist and I am sorry to say that your name is not on it.",
    "We are no longer in a position to continue with your application for the Sales Executive role.",
    "This email is to let you know that your application is no longer under active consideration.",
    "We have filled the shift leader job, thanks for asking though!",
    "Thanks for the trial shift. You're lovely but we need somebody quicker on the pass, so we'll leave it there.",
    "After reviewing your resume, we determined that your qualifications do not meet the minimum requirements for this position.",
    "We appreciate you completing the coding challenge; unfortunately the solution did not pass our review and we are ending the process here.",
    "Dear Dr Park, the search committee has completed its deliberations and your application did not advance to the list of finalists.",
    "We're sorry to let you know you weren't successful this time, Ellie.",
    "I wanted to reach out personally. It was super close between you and one other person, and the team leaned towards the other person.",
    "Thank you for your submission of interest. The role has been placed on hold indefinitely and we are releasing all candidates from the process.",
    "Hi, the boss decided to keep it in the family and give the job to his nephew. Sorry love.",
    "Dear Miss Evans, Further to your interview on Monday for the position of Legal Secretary, I regret that we will not be offering you the position.",
    "Thanks for your interest in driving for us. Your licence check means we cannot take you on at present.",
    "We have decided not to fill this position at the current time.",
    "We've made our hire for this role.",
    "You have been unsuccessful in gaining a place on our Apprenticeship Programme.",
    "Dear Hugo, your test score was below the level we require, so we cannot invite you to an interview.",
]
OTHERS = [
    (
        "receipt",
        "Dear Applicant,\n\nThank you for your interest in the post of Caretaker. We can confirm that your application has been received.\n\nThe closing date is 12 May and shortlisting will take place the week after. Owing to the volume of applications we receive, we regret that we are not able to contact unsuccessful applicants individually, so if you have not heard from us by 31 May please assume that your application has not been successful on this occasion.\n\nKind regards\nHR",
    ),
    (
        "receipt",
        "Hi Jordan,\n\nThanks so much for applying to the Data Scientist role. We've received your application and our team will take a look. If there's a match, we'll reach out to schedule a call. If not, we'll keep your resume on file for future openings.\n\nBest, The Talent Team",
    ),
    (
        "receipt",
        "Your application for Retail Assistant was submitted successfully. Unfortunately, due to the large number of applicants, only those selected for interview will be contacted.",
    ),
    (
        "receipt",
        "Thanks for applying! What happens next: our recruiters review every application. If your skills don't match what we're looking for, we'll let you know by email. If we decide to move forward with you, a recruiter will call.",
    ),
    (
        "invitation",
        "Dear Ms Khan,\n\nI am pleased to tell you that you have been shortlisted for the post of Deputy Head. Interviews will take place on 4 June. You will be asked to teach a lesson and meet a panel. Unfortunately we cannot reimburse travel. Candidates who are not successful at the first stage will be told at lunchtime.\n\nPlease confirm that you can attend.",
    ),
    (
        "invitation",
        "Hi Tom, sorry but the 10am slot has been taken by another candidate. Could you do 2pm on Wednesday instead?",
    ),
    (
        "invitation",
        "Good news! You've made it to the next stage. We'd love to set up a call with the hiring manager. Please pick a time using the link below.",
    ),
    (
        "invitation",
        "We have reviewed your application and would like to invite you to complete an online assessment. If you do not complete it within five days, your application will not be progressed.",
    ),
    (
        "invitation",
        "Thank you for coming in last week. We were impressed and would like to invite you back for a second interview on Friday.",
    ),
    (
        "offer",
        "Dear Aisha,\n\nFollowing your interview I am delighted to offer you the post of Band 6 Physiotherapist, subject to references. We saw many strong candidates and you were our first choice.",
    ),
    (
        "offer",
        "Hi Dev! Really pleased to say the job is yours if you still want it. I know we said we'd gone with someone else last week but they have pulled out. Start Monday?",
    ),
    (
        "offer",
        "Attached is your contract of employment. Please sign and return. I'm afraid we can't go above 31k on salary.",
    ),
    (
        "on-hold",
        "Hi Lucy, just to let you know that the interviews have been delayed as our director is ill. We haven't made any decision and will be in touch next week.",
    ),
    (
        "on-hold",
        "Following a change in our budget timetable recruitment for this role has been paused. Your application is still active and we hope to restart in September.",
    ),
    (
        "on-hold",
        "Thanks for your patience. We're still interviewing for the role and expect to have an update by the end of the month.",
    ),
    (
        "on-hold",
        "We are sorry for the delay. We have not been able to reach a decision yet and we will let you know as soon as we can.",
    ),
    (
        "reserve-list",
        "Dear Mr Roy, the board considers you appointable. As there was one post and another candidate ranked first, you have not been offered it, but your name has been placed on the reserve list, which is valid for 12 months.",
    ),
    (
        "reserve-list",
        "You were successful at interview but there isn't a vacancy at your preferred site. We will hold you on a waiting list.",
    ),
    (
        "newsletter",
        "Jobs you might like\n\nSenior Chef - Leeds\nSous Chef - York\n\nYou are receiving this email because you subscribed to job alerts. Unsubscribe",
    ),
    (
        "newsletter",
        "Our monthly careers newsletter\n\nRejected again? Here's how to bounce back when an employer goes with another candidate.\nRead more\n\nFive tips for your CV\nUnsubscribe",
    ),
    (
        "survey",
        "Hi Mina,\n\nThank you for interviewing with us recently. Whatever the outcome, we'd love to hear about your experience. Please complete this survey: it takes 3 minutes and your answers are anonymous.",
    ),
    (
        "survey",
        "How did we do? You applied to Corrie Group in the last month. Rate your candidate experience on a scale of 1 to 10.",
    ),
    (
        "other",
        "Dear customer, unfortunately your payment was not successful and your order has been cancelled.",
    ),
    (
        "other",
        "Dear Mr Jones, we regret to inform you that your application for a credit card has been declined.",
    ),
    (
        "other",
        "Thank you for submitting your abstract. The reviewers have not selected it for presentation at this year's conference.",
    ),
    ("other", "Unfortunately your flight has been cancelled. We are sorry for any disappointment."),
    (
        "other",
        "Thanks for applying to rent 12 Mill Lane. The owners have decided to proceed with other applicants. Best of luck with your search for a flat.",
    ),
    (
        "other",
        "Dear parent, we are unable to offer your child a place at our school for September. You may join the waiting list",
    ),
    (
        "other",
        "As requested, your application for Night Porter has been withdrawn. Thank you for letting us know.",
    ),
    (
        "other",
        "Reminder: you started an application but have not finished it. Applications close on Friday and incomplete applications will not be considered.",
    ),
    ("other", "Hi Sam, could you send us the names of two referees and a copy of your passport?"),
    ("other", "Your password has been reset. If this wasn't you, contact support."),
    (
        "other",
        "Hello, thank you for your feedback request. We have passed it to the hiring manager, who will reply.",
    ),
    (
        "other",
        "Dear Prof Lim, I regret that your grant application was not successful in this round of funding.",
    ),
    (
        "other",
        "We have decided to go with another supplier for the uniforms. Thank you for your quote.",
    ),
    (
        "other",
        "Thank you for your offer on 4 Orchard Close. The sellers have accepted another offer.",
    ),
    (
        "invitation",
        "Thanks for your application to be a Teaching Assistant. We would like to meet you. Unfortunately we're not able to offer remote interviews. Are you available on 3 March?",
    ),
    (
        "receipt",
        "Thank you for your application to the Graduate Scheme. Places are limited and we are not able to accept everyone. We aim to let all candidates know the outcome by April.",
    ),
    (
        "receipt",
        "We've got your CV, thanks. We'll be looking through them over the weekend and will ring anyone we want to see. If we don't ring, it means we've gone with someone else, sorry!",
    ),
]


@pytest.mark.parametrize("body", REJECTIONS)
def test_a_refusal_in_odd_words(body: str) -> None:
    assert kind_of("", body, WORDS).value == "rejection"


@pytest.mark.parametrize(("kind", "body"), OTHERS)
def test_a_look_alike(kind: str, body: str) -> None:
    assert kind_of("", body, WORDS).value == kind
