"""Whole families of wordings that refuse, and what they are easily taken for."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.feedback import offer_by, offered
from kindregards.core.reading.kind import kind_of
from kindregards.core.reading.praise import praise_of
from kindregards.core.reading.reapply import invites
from kindregards.core.reading.reason import reason_of
from kindregards.core.reading.stage import stage_of

WORDS = language_pack("en").tables["reading"]

REFUSALS = [
    "Hi Leah, Thank you for meeting Tom and me last week. We talked about it at length and in the end it came down to two of you. I'm sorry to say we have opted for the other applicant.",
    "Dear candidate, We appreciate your interest in Brenner Foods. After reviewing your resume, we feel that your qualifications do not align with our current needs. We will keep your resume on file.",
    "Hello Aman, With reference to your application for Assistant Manager, kindly note that your profile does not match our requirement. We wish you luck.",
    "Dear Mr Boyle, The Board wishes to thank you for attending for interview. The Board regrets that it is unable to recommend you for the post. ",
    "Hi mate, had a chat to the boss, no dice on the labouring gig sorry. Cheers for coming down.",
    "Hi Sofia! The team met this morning and although everyone liked you, the consensus was to hold out for somebody more senior. Wishing you all the best with your search.",
    "Dear Miss Kaur, I refer to the recent selection process for Healthcare Assistant. Your score placed you outside the group of candidates being appointed.",
    "Thanks for applying to Luma. We've reviewed your application and at this time will be moving ahead with applicants whose experience better matches the role.",
    "Dear Ruth, It is with regret that I write to tell you that we are unable to take your application any further on this occasion.",
    "Hey Jo, bad news I'm afraid. Head office want someone with more till experience so they've given the Saturday slot to a girl from the Leith branch.",
    "Dear Applicant, we wish to inform you that you were not amongst the successful candidates in the recent recruitment exercise.",
    "Dear Femi, We have now completed shortlisting for the above vacancy. I am sorry that on this occasion you have not been selected for interview. If you have not heard within two weeks about other applications please assume they were unsuccessful.",
    "Hello, Thanks so much for your patience. We've wrapped up our hiring for the Data Scientist position and have extended an offer to a candidate who accepted yesterday. I'm sorry it's not better news.",
    "Hi Ola, I know you were keen so I'll be straight: it's not happening this time. Rory got it. Chin up.",
    "Dear Ms Chen, We were fortunate to have a very strong pool. The committee has invited three candidates to campus, and I'm sorry to tell you that you are not among them.",
    "Dear Kim, Your application has been carefully reviewed by our team. Regrettably, we will not be inviting you for the next phase of the selection process.",
    "Thank you for your interest in the Kitchen Assistant role. We have had an overwhelming response and have filled the vacancy. We would be happy to consider you for future roles. Complete our survey at https://x.example/s",
    "Hi Nat, thanks for your time on the phone earlier. I've had a think and I don't believe we're the right match for each other at this point.",
    "Dear Sir, This is with reference to your interview held on 3rd July. We regret to inform that you could not make it to the final list.",
    "G'day Bec, thanks for coming in for a trial. We've decided to stick with the casuals we've got, so won't need you after all. Good luck with it all.",
    "Dear Oisín, Further to your interview for the position of SNA, I wish to advise that you were unsuccessful on this occasion. The Board of Management thanks you for your interest.",
    "Hi Pat, sorry mate we can't offer you anything at the minute. Cheers",
    "Dear Hannah, We have decided to move forward in the process with other candidates. We encourage you to apply for other roles, and here are some jobs you may like: Barista, Cook. Unsubscribe | Manage preferences",
    "Dear Dr Mensah, I write on behalf of the appointments committee. The committee has made its choice, and has asked me to convey to you its decision to appoint Dr Ferris.",
    "Hi Lena, following our call I discussed your profile with the client, but they feel your background is too agency-heavy for this one, so they won't be seeing you on this occasion.",
    "Hi Tara, the verdict's in and unfortunately the answer is no. The panel would have loved more on governance.",
    "Update on your application: Thank you for applying for Store Colleague. Sadly, you've been unsuccessful this time. You can reapply in 6 months.",
    "Hi Ivan, after the coding test we've decided not to continue. The solution worked but there was little in the way of tests.",
    "Dear Mrs Price, I'm writing to let you know the outcome of Tuesday's interviews. It was an extremely close-run thing but another teacher was offered, and has accepted, the post.",
    "Dear Alex, thank you for your application to the Ranger post. We received 212 applications for one vacancy and regret that yours has not been taken forward.",
    "Hi Uche, we loved meeting you but we had someone with more paediatric experience and they've accepted. Sorry!",
    "Dear applicant, Please note the status of your application for Job ID 44321 has changed to: Not selected.",
    "Hi Jess, We're not able to offer you a second interview. Thanks for your effort with the presentation.",
    "Dear Marco, we regret that this time our choice did not fall on you. Kind regards, HR",
    "Hello Bilal, Thank you for the time you invested. Having considered your application thoroughly, we must unfortunately give you a negative answer.",
    "Hi Fran, we're going to have to turn you down for this one, sorry. You've a grand way with the customers.",
    "Dear Tom, We won't be in a position to take you forward to the next stage as the role requires a full UK driving licence.",
    "Hello! Unfortunately we have closed this requisition without making a hire, so we won't be proceeding with your candidacy.",
    "Hi Esme, thank you for your CV. We don't have anything suitable at present but will hold your details on file.",
    "Dear Priti, I am afraid that you have not been successful in your application for promotion to Senior Lecturer post.",
    "Dear Aoife, I am writing in connection with your application for Staff Nurse. Following consideration by the panel, I have to inform you that your application will not be progressing on this occasion.",
    "Hello Deepak, Greetings of the day! We have evaluated your profile and it is regrettable that the same has not been shortlisted for the said opening. Do keep applying.",
    "Hi Grace, thanks for popping in. We've had loads of interest and we've taken on a couple of people who can do mornings. Shame, as you were lovely!",
    "Hi Sam, Quick update from our side. The hiring manager has gone with a profile with deeper Kubernetes background. I'll keep you in mind for others!",
    "Dear Ms Adeyemi, The interview panel considered your performance carefully. Unfortunately, on the day, you scored marginally below the appointable level.",
    "Hi Chloe, thank you for sharing your showreel. It's not quite what we're after for this one but please stay in touch.",
    "Dear Dr Roth, your application was among over 150 that the search committee considered. We have now concluded our search and the position has been offered and accepted.",
    "Thank you for your interest in careers at Nexora. While your background is impressive, we've decided to pursue candidates whose skills are more aligned with this role.",
    "Hi Mike, No joy I'm afraid. They've filled it internally. I'll be in touch when something else comes up.",
    "Dear Yusuf, After due consideration, the department has decided not to renew your candidacy for the permanent role. Your current contract ends on 30 June.",
    "Hi Emma, hope you're well! Unfortunately the client has decided to put a pin in this hire and so we can't take things any further with them.",
    "Dear applicant, Your application for vacancy 2211 did not meet the essential criteria as set out in the person specification and has therefore not been considered further.",
    "Hey Tyler, appreciate you taking the time to chat with our team. After debriefing, we've concluded that it isn't the right match at the moment.",
    "Dear Mrs Lopez, Following our assessment centre on 3 March, we are sorry to tell you that we will not be making you an offer.",
    "Hi Zoe, it was a really hard choice between you and one other person, and in the end we chose them. Sorry to be the bearer of bad news.",
    "Hiya, sorry love, job's gone. Ta for asking.",
    "Dear Candidate, Thank you for participating in our hiring process. We have chosen a candidate whose experience more closely fits our requirements. This mailbox is not monitored.",
    "Dear Rajesh, we would like to inform you that the management has decided to keep your application on hold and has selected another candidate for this position.",
    "Hi Nell, I'm sorry that I'm not writing with the news you wanted. We've asked someone else to join us.",
    "Dear Niall, The competition for the above position has now concluded. You were not placed on the panel for appointment.",
    "Hello Ana, we carefully looked at your application and unfortunately we don't see a fit with the current openings in our team.",
    "Dear Carl, we regret that we shall not be calling you for interview. The field was exceptionally strong.",
    "Hi Petra, you've been unsuccessful in your application for Night Porter. Sorry about that. You can ring Mo for feedback.",
    "Thanks for taking the assessment! Based on your results, you won't be advancing in our process. You may retake it after 90 days.",
    "Dear Femi, your application for Graduate Trainee has reached the end of the road this year; there were simply too many good applicants.",
    "Hi Rose, the school has decided not to appoint from this round and will readvertise. Thank you for your lesson.",
    "Hi Hugo, due to a reorganisation we're no longer hiring for Brand Manager. I'm sorry for any inconvenience.",
    "Dear Sir/Madam, we thank you for your application but must advise that on this occasion it has been unsuccessful due to the volume of applicants with previous warehouse experience.",
    "Hi Ben, you interviewed brilliantly, but another candidate had direct NHS finance experience and just pipped you. Call me if you'd like to talk it over.",
    "Hey! Wanted to circle back. We're gonna hold off on bringing you in, since we need someone who can close weekends.",
    "Dear Ines, I'm afraid we are not in a position to offer you the apprenticeship. The garage only has one ramp and one space, and it has gone to a local lad.",
    "Dear Mr Khan, your services will not be required. We have engaged another tutor.",
    "Hi Lu, thanks again for applying to be our Volunteer Coordinator. The trustees were impressed but felt others had a stronger fundraising record.",
    "Dear Jo, Thanks for your enquiry about bar work. We're fully staffed at the moment so can't take anyone on.",
]

LOOK_ALIKES = [
    (
        "invitation",
        "Dear Leah, Unfortunately Tom can't make Tuesday any more. Could we move your interview to Thursday at 10?",
    ),
    (
        "receipt",
        "Dear candidate, Thank you for your interest in Brenner Foods. We have received your resume. If your qualifications match our needs, we will contact you. If you do not hear from us within 3 weeks, please consider your application unsuccessful.",
    ),
    (
        "offer",
        "Dear Aman, I'm delighted to offer you the post of Assistant Manager. Sorry for the delay; it was a difficult decision between strong candidates. Salary £30,000.",
    ),
    (
        "on-hold",
        "Hi Sofia, sorry for the silence. The role has been put on hold while we wait for budget approval. We'll be in touch in January once we know more.",
    ),
    (
        "reserve-list",
        "Dear Miss Kaur, you have been placed on a reserve list for Healthcare Assistant. Should a vacancy arise in the next six months we will contact you.",
    ),
    (
        "survey",
        "Hi, you recently applied for a job with Luma and weren't successful. We'd love to hear your thoughts on our hiring process. Take our 3 minute survey.",
    ),
    (
        "newsletter",
        "5 new jobs for you this week: Cook, Barista, Porter. Not selected last time? Read our tips on how to stand out. Unsubscribe.",
    ),
    (
        "other",
        "Dear tenant, unfortunately your application for the flat was unsuccessful. We chose another applicant whose references were complete.",
    ),
    (
        "other",
        "Dear Ms Chen, we regret to inform you that your manuscript was not selected for publication. We received many strong submissions.",
    ),
    ("other", "Your refund request has been declined. Unfortunately we cannot process it."),
    (
        "other",
        "Dear Mr Boyle, we are unable to approve your mortgage application on this occasion.",
    ),
    (
        "other",
        "Dear Kim, we are sorry that you have not been offered a place on the MSc Nursing course. Admissions Office",
    ),
    (
        "invitation",
        "Hi Ola, we've finished shortlisting and would like to invite you to interview on 4 May at 2pm. Please note that we are unable to reimburse travel. Candidates who are not successful will be told within a week.",
    ),
    (
        "receipt",
        "Thank you for applying to Ranger. Due to the volume of applications we cannot reply to everyone. Only shortlisted candidates will be contacted.",
    ),
    (
        "offer",
        "Hi Nat! You got it! We'd like you to start on Monday. The other candidates have been told.",
    ),
    (
        "on-hold",
        "Dear Sir, We have not yet made a decision regarding your interview. We hope to let you know by Friday.",
    ),
    (
        "on-hold",
        "Hi Bec, no news yet I'm afraid, the boss is still deciding. You're still in the running.",
    ),
    (
        "other",
        "Hi Ola, thanks for letting us know that you've decided to withdraw your application. We're sorry to lose you and wish you luck in your new job.",
    ),
    (
        "other",
        "Hi all, the printer on floor two is not working. Unfortunately the part won't arrive until Monday.",
    ),
    (
        "invitation",
        "Dear Alex, your application has been successful at the first stage and we'd like you to complete an online test by Friday.",
    ),
    (
        "newsletter",
        "Welcome to the Luma talent community! We're not hiring for your profile right now, but here are our latest vacancies. Unsubscribe at any time.",
    ),
    ("other", "Dear Ms Price, your application for a Skilled Worker visa has been refused."),
    (
        "other",
        "Dear Hannah, your grant application to the Arts Fund was not successful. We received 300 applications.",
    ),
    (
        "receipt",
        "Your application for Store Colleague is complete. We'll review it and let you know whether you've been shortlisted. If you are not selected you may apply again after six months.",
    ),
    (
        "invitation",
        "Hi Sam, the hiring manager liked your profile and wants to chat. The first role I sent you has been filled, but this one is similar. Are you free Tuesday?",
    ),
    (
        "offer",
        "Dear Ms Adeyemi, I am pleased to confirm that you were the panel's preferred candidate and would like to offer you the post, subject to references. The unsuccessful candidates have been informed.",
    ),
    (
        "on-hold",
        "Dear Rajesh, the management has put the position on hold. No candidate has been selected. Your application remains active and we will revert once approved.",
    ),
    (
        "reserve-list",
        "Dear Niall, you have been placed on a panel from which vacancies may be filled. Your place on the panel is 5th.",
    ),
    (
        "survey",
        "Dear candidate, you were recently interviewed by Nexora. Whatever the outcome, we value your feedback. Please rate your experience from 1 to 10.",
    ),
    (
        "newsletter",
        "This month at Nexora Careers: why candidates are rejected and how to avoid it, plus 12 new roles. Manage preferences.",
    ),
    (
        "other",
        "Hi Emma, sorry, I can't make lunch on Thursday. Something came up at work. Another time?",
    ),
    (
        "other",
        "Dear Mrs Lopez, unfortunately your son was not offered a place at our school this year. The waiting list is closed.",
    ),
    (
        "other",
        "Dear Carl, your insurance claim was unsuccessful. We regret we can't take it further.",
    ),
    (
        "other",
        "Hi Petra, the council has refused your planning application. The decision is attached.",
    ),
    (
        "invitation",
        "Dear Femi, congratulations on passing the tests. You'll progress to the assessment centre on 3 May. If you can't attend, unfortunately we won't be able to offer another date.",
    ),
    (
        "receipt",
        "Dear Sir/Madam, thank you for applying. We regret that we cannot acknowledge each application individually. If you have not heard by 1 June, you have not been shortlisted.",
    ),
    (
        "other",
        "Dear Customer, the order you placed was cancelled because the item is no longer available. We're sorry for the disappointment.",
    ),
    (
        "other",
        "Dear Rose, we regret to tell you that your bursary application has not been successful. The panel had 300 applicants.",
    ),
    (
        "on-hold",
        "Hi Hugo, budgets are frozen until March so we can't make a decision on Brand Manager yet. I'd still love to have you and will come back to you in March.",
    ),
]

STAGES = [
    ("interview", "Thank you for giving up your Saturday morning with our crew."),
    ("interview", "The tasting you prepared went down well."),
    ("interview", "Thanks for flying over to see us in Cork."),
    ("final", "Thank you for returning for the final callback."),
    ("screen", "Thanks for jumping on a call with me on Monday."),
    ("screen", "Thank you for speaking with our recruiter last week."),
    ("assessment", "Thanks for recording your video answers so promptly."),
    ("assessment", "Your sample translation was read by two editors."),
    (
        "application",
        "We have looked over yours and a great many others. Your name is not on the list.",
    ),
    ("unknown", "I had a call with the hiring manager this week."),
    ("unknown", "We met seven candidates for the post."),
]

FEEDBACK = [
    ("yes", "call", "I'd gladly go through your trial with you; reply and we'll find a time."),
    ("yes", "call", "Ring me on Friday if you want to know where it slipped."),
    ("yes", "portal", "You can read your scores in the portal."),
    ("yes", "mail", "If the assessor's notes would help, reply and I'll send them over."),
    ("declined", None, "We do not release marks or comments."),
    ("declined", None, "There is nothing further we can share."),
    ("unknown", None, "Thank you for your feedback on our test."),
]

REASONS = [
    ("cancelled", "The sponsor pulled out last week, so nobody can be hired."),
    ("cancelled", "Head office has put a freeze on recruitment."),
    ("internal", "The person who has been covering the post will carry on in it."),
    ("internal", "A colleague at risk was redeployed into the job."),
    ("logistics", "Your day rate is more than the client can bear."),
    ("logistics", "We need somebody who can work in the office four days a week."),
    ("experience", "We wanted somebody who has already run a busy section."),
    ("experience", "You've only ever taught infants, and this is a sixth form."),
    ("requirement", "The insurers won't cover a driver without a category D licence."),
    ("other-candidate", "Another applicant's portfolio was closer to our brands."),
    ("volume", "More than 900 people applied and we could see ten."),
    ("other", "Your presentation was too general for the panel."),
    (None, "It was a hard choice and we thank you for your time."),
    (None, "We do not give feedback to people who were not shortlisted."),
]

PRAISE = [
    ("the residents took to you", "The residents took to you straight away."),
    ("the most inventive", "Your plan was the most inventive of the day."),
    ("a gift", "You have a gift for calming people down."),
    ("asset", "You'd be an asset to any kitchen."),
    (None, "It was lovely to chat on Tuesday."),
    (None, "Based on your results, you won't be advancing."),
    (None, "The standard was outstanding."),
]

AGAIN = [
    (True, "Have another go in the autumn."),
    (True, "When you have your ticket, come back to me."),
    (True, "Do put your hand up when the next round opens."),
    (False, "Follow us on LinkedIn for news."),
    (False, "Try other firms nearer to you."),
]


@pytest.mark.parametrize("body", REFUSALS)
def test_a_family_that_refuses(body: str) -> None:
    assert kind_of("", body, WORDS).value == "rejection"


@pytest.mark.parametrize(("kind", "body"), LOOK_ALIKES)
def test_a_family_that_only_looks_like_it(kind: str, body: str) -> None:
    assert kind_of("", body, WORDS).value == kind


@pytest.mark.parametrize(("stage", "body"), STAGES)
def test_a_family_of_steps(stage: str, body: str) -> None:
    assert stage_of("", body, (), WORDS).value == stage


@pytest.mark.parametrize(("offer", "by", "body"), FEEDBACK)
def test_a_family_of_offers(offer: str, by: str | None, body: str) -> None:
    assert (offered(body, WORDS).value, offer_by(body, WORDS)) == (offer, by)


@pytest.mark.parametrize(("kind", "body"), REASONS)
def test_a_family_of_reasons(kind: str | None, body: str) -> None:
    found = reason_of(body, WORDS)
    assert (found.kind if found else None) == kind


@pytest.mark.parametrize(("words", "body"), PRAISE)
def test_a_family_of_praise(words: str | None, body: str) -> None:
    found = praise_of(body, WORDS)
    assert found is None if words is None else words in (found or "").lower()


@pytest.mark.parametrize(("again", "body"), AGAIN)
def test_a_family_of_invitations_to_apply_again(again: bool, body: str) -> None:
    assert invites(body, WORDS).value is again
