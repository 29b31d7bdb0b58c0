"""Invented rejections, third part: odd shapes, odd names, odd senders."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "ashby, two signers": Mail(
        """\
        From: Tessellate Hiring Team <no-reply@ashbyhq.com>
        To: Wei Zhang <wei.zhang@post.example>
        Subject: Tessellate | Machine Learning Engineer

        Hi Wei,

        Thank you for the time you spent interviewing with us for the Machine Learning Engineer role at Tessellate. The team felt that another candidate had deeper experience.

        Warmly,
        Carla Mendes and Joe Fitch
        Tessellate Talent
        """,
        "Tessellate",
        "Machine Learning Engineer",
        ("Carla Mendes", None),
        ("Wei Zhang", "wei.zhang@post.example"),
        True,
        "ashby",
    ),
    "subject only": Mail(
        """\
        From: Jobs @ Pollen & Co <jobs@pollenandco.example>
        To: Rosa Vidal <rosa.vidal@post.example>
        Subject: Your application for Florist

        Hi Rosa,

        Thanks for applying. We've had a lot of interest and won't be taking your application further this time.

        Good luck!
        """,
        "Pollen & Co",
        "Florist",
        (None, "jobs@pollenandco.example"),
        ("Rosa Vidal", "rosa.vidal@post.example"),
    ),
    "surname greeting and a surname signer": Mail(
        """\
        From: office@stwilfrids.example
        To: j.pereira@post.example
        Subject: Midday Supervisor

        Dear Miss Pereira,

        I am writing to let you know that you have not been successful in your application for the post of Midday Supervisor at St Wilfrid's Church of England Primary School.

        Yours sincerely,

        Mrs Okafor
        Headteacher
        """,
        "St Wilfrid's Church of England Primary School",
        "Midday Supervisor",
        ("Mrs Okafor", "office@stwilfrids.example"),
        ("Miss Pereira", "j.pereira@post.example"),
    ),
    "candidate in capitals": Mail(
        """\
        From: HR Desk <hrdesk@kaveridiagnostics.example>
        To: ANANYA RAMESH <ananya.ramesh@post.example>
        Subject: Application for the post of Lab Technician - reg.

        Dear Ms. Ananya,

        With reference to your application for the post of Lab Technician at Kaveri Diagnostics, Chennai, we regret to inform you that you have not been selected.

        Regards,
        HR Desk
        Kaveri Diagnostics Private Limited
        """,
        "Kaveri Diagnostics",
        "Lab Technician",
        (None, "hrdesk@kaveridiagnostics.example"),
        ("Ananya Ramesh", "ananya.ramesh@post.example"),
    ),
    "company that starts small": Mail(
        """\
        From: eQuarry People <people@equarry.example>
        To: Sam Otieno <sam@post.example>
        Subject: Update on your eQuarry application

        Hi Sam,

        Thank you for your interest in the Backend Engineer position at eQuarry. We have decided not to proceed.

        All the best,
        The eQuarry People Team
        """,
        "eQuarry",
        "Backend Engineer",
        (None, "people@equarry.example"),
        ("Sam Otieno", "sam@post.example"),
    ),
    "reasons about somebody else's employer": Mail(
        """\
        From: Greg Nolan <greg.nolan@millbrookmotors.example>
        To: Patrick Shea <pat.shea@post.example>
        Subject: Service Advisor

        Patrick,

        Appreciate you coming by the shop. We ended up hiring a guy who spent six years at Dorsey Automotive as a service writer. You've got a good head on your shoulders and I'd be glad to tell you more, just call me.

        Greg Nolan
        Service Manager
        Millbrook Motors
        (555) 010-0199
        """,
        "Millbrook Motors",
        "Service Advisor",
        ("Greg Nolan", "greg.nolan@millbrookmotors.example"),
        ("Patrick Shea", "pat.shea@post.example"),
    ),
    "subsidiary and parent": Mail(
        """\
        From: Orchard Leisure Group Careers <careers@orchardleisure.example>
        To: Kayleigh Ross <kayleigh.ross@post.example>
        Subject: Your application to The Copper Kettle

        Hi Kayleigh,

        Thanks for applying for the Sous Chef position at The Copper Kettle. We won't be taking your application forward.

        The Copper Kettle is part of Orchard Leisure Group.
        """,
        "The Copper Kettle",
        "Sous Chef",
        (None, "careers@orchardleisure.example"),
        ("Kayleigh Ross", "kayleigh.ross@post.example"),
    ),
    "icims with tokens": Mail(
        """\
        From: Brightwater Health <brightwater+autoreply@talent.icims.com>
        To: Elena Popov <elena.popov@post.example>
        Subject: Your application for Respiratory Therapist - Nights (2026-11823) at Brightwater Health

        Dear Elena,

        Thank you for your interest in Brightwater Health. The Respiratory Therapist - Nights position has been filled.

        Sincerely,
        Human Resources
        """,
        "Brightwater Health",
        "Respiratory Therapist",
        (None, None),
        ("Elena Popov", "elena.popov@post.example"),
        True,
        "icims",
    ),
    "phone feedback from a manager in a paste": Mail(
        """\
        Subject: Kitchen Porter

        Hello Abdul

        Thank you for your application for Kitchen Porter here at Larkspur House Care Home. Unfortunately you haven't been successful this time.

        Feedback is available from Jean Pritchard, Catering Manager, on 01632 960100.

        Regards
        Sue
        Admin
        """,
        "Larkspur House Care Home",
        "Kitchen Porter",
        ("Jean Pritchard", None),
        ("Abdul", None),
    ),
    "bamboo, reply goes to a person": Mail(
        """\
        From: Willow Creek Dental <notifications@app.bamboohr.com>
        Reply-To: Stacy Nguyen <stacy@willowcreekdental.example>
        To: Brianna Cole <bri.cole@post.example>
        Subject: Dental Hygienist

        Hi Brianna,

        Thank you for coming in for a working interview for our Dental Hygienist position. We've decided to go in a different direction.

        Take care,
        Stacy
        """,
        "Willow Creek Dental",
        "Dental Hygienist",
        ("Stacy Nguyen", "stacy@willowcreekdental.example"),
        ("Brianna Cole", "bri.cole@post.example"),
        False,
        "bamboohr",
    ),
    "charity with a long name": Mail(
        """\
        From: Recruitment <recruitment@spor.example>
        To: Callum Reid <callum.reid@post.example>
        Subject: Volunteer Coordinator (Glasgow) - Application Outcome

        Dear Callum,

        Thank you for your application to the Society for the Protection of Rivers for the role of Volunteer Coordinator (Glasgow). We received over 140 applications.

        Best wishes,
        The Recruitment Team
        Society for the Protection of Rivers
        """,
        "Society for the Protection of Rivers",
        "Volunteer Coordinator",
        (None, "recruitment@spor.example"),
        ("Callum Reid", "callum.reid@post.example"),
    ),
    "role in the middle of a long sentence": Mail(
        """\
        From: Anke de Vries <anke@polderworks.example>
        To: Liam Byrne <liam.byrne@post.example>
        Subject: Your application

        Dear Liam,

        Following our conversation on Tuesday, and after talking to the rest of the team, we have decided that we will not be inviting you to the next round for the position of Senior Data Engineer (m/f/d) with Polderworks.

        Kind regards,

        Anke de Vries
        Recruiter
        """,
        "Polderworks",
        "Senior Data Engineer",
        ("Anke de Vries", "anke@polderworks.example"),
        ("Liam Byrne", "liam.byrne@post.example"),
    ),
    "theatre, no role in the text": Mail(
        """\
        From: Philippa Wren <pip@lanternyard.example>
        To: Josh Abara <josh.abara@post.example>
        Subject: Re: Stage Manager - Lanternyard Theatre Company

        Hi Josh,

        It was a real pleasure to meet you. In the end we've asked someone who has toured with us before.

        Pip
        """,
        "Lanternyard Theatre Company",
        "Stage Manager",
        ("Pip", "pip@lanternyard.example"),
        ("Josh Abara", "josh.abara@post.example"),
    ),
    "contact for feedback by first name": Mail(
        """\
        From: Olu Bakare <olu.bakare@kestrelrail.example>
        To: Amina Yusuf <amina.yusuf@post.example>
        Subject: Train Driver assessment day

        Hi Amina,

        Thank you for attending the Train Driver assessment day. You did not meet the standard for the group bourdon test.

        If you'd like feedback on your results, please email Amy Holt at amy.holt@kestrelrail.example within 14 days.

        Kind regards,
        Olu Bakare
        Resourcing Coordinator
        Kestrel Rail
        """,
        "Kestrel Rail",
        "Train Driver",
        ("Amy Holt", "amy.holt@kestrelrail.example"),
        ("Amina Yusuf", "amina.yusuf@post.example"),
    ),
    "workable, with via": Mail(
        """\
        From: Rachel Stein via Workable <noreply@candidates.workablemail.com>
        Reply-To: Rachel Stein <job-4471-c9912@candidates.workablemail.com>
        To: Diego Ramos <diego@post.example>
        Subject: Your Account Executive application at Northlight Analytics

        Hi Diego,

        Thanks for taking the time to talk with us. We've decided to move ahead with other candidates for this position.

        Rachel Stein
        Northlight Analytics
        """,
        "Northlight Analytics",
        "Account Executive",
        ("Rachel Stein", "job-4471-c9912@candidates.workablemail.com"),
        ("Diego Ramos", "diego@post.example"),
        False,
        "workable",
    ),
    "state school district": Mail(
        """\
        From: Applitrack <noreply@applitrack.com>
        To: Megan Fuller <megan.fuller@post.example>
        Subject: Fourth Grade Teacher, Job ID 3381

        Dear Megan Fuller:

        Thank you for interviewing for the Fourth Grade Teacher position at Sycamore Elementary School. Another applicant was recommended to the Board.

        Sincerely,

        Dr. Alan Whitfield, Ed.D.
        Principal
        awhitfield@sycamoreusd.example
        """,
        "Sycamore Elementary School",
        "Fourth Grade Teacher",
        ("Alan Whitfield", "awhitfield@sycamoreusd.example"),
        ("Megan Fuller", "megan.fuller@post.example"),
        True,
        "applitrack",
    ),
    "solicitor asks by post": Mail(
        """\
        From: Bronagh McAteer <bronagh@ardglen.example>
        To: Conor Daly <conor.daly@post.example>
        Subject: FW: Legal Secretary - Ardglen Solicitors - 28.5 hours

        Dear Conor

        Further to your recent interview for the above position, I regret that you were not successful.

        May I take this opportunity to thank you for your interest in Ardglen Solicitors.

        Yours sincerely

        Bronagh McAteer
        Practice Manager
        """,
        "Ardglen Solicitors",
        "Legal Secretary",
        ("Bronagh McAteer", "bronagh@ardglen.example"),
        ("Conor Daly", "conor.daly@post.example"),
    ),
    "start-up, no names at all": Mail(
        """\
        Hey! Thanks for chatting with us. We've decided not to move forward. Best of luck out there.
        """,
        None,
        None,
        (None, None),
        None,
    ),
    "freemail employer": Mail(
        """\
        From: Carol Whitaker <carol.whitaker61@gmail.com>
        To: Tia Monroe <tia@post.example>
        Subject: Nanny position

        Hi Tia,

        Thank you for meeting us and the children. We have decided to go with another nanny who can do school pick-ups.

        Best wishes,
        Carol
        """,
        None,
        "Nanny",
        ("Carol Whitaker", "carol.whitaker61@gmail.com"),
        ("Tia Monroe", "tia@post.example"),
    ),
}
