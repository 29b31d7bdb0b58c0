"""Invented rejections, eighth part: whom to write to, where the mail makes it hard."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "cc'd manager, thanks to others": Mail(
        """\
        From: Alison Burke <alison.burke@pinewoodacademy.example>
        To: Joe Harding <joe.harding@post.example>
        Subject: Teacher of Geography

        Dear Joe

        Thank you for applying for the post of Teacher of Geography at Pinewood Academy and for teaching 8B so well. Mr Lester and Mrs Okoro were both impressed.

        We appointed a candidate who can also offer A level Politics.

        Mr Lester has offered to ring you with feedback; let me know a good time.

        Alison Burke
        PA to the Headteacher
        """,
        "Pinewood Academy",
        "Teacher of Geography",
        ("Mr Lester", None),
        ("Joe Harding", "joe.harding@post.example"),
    ),
    "questions to an address, unsigned": Mail(
        """\
        From: Fairlight Council <no-reply@fairlight.gov.uk>
        To: Sian Pugh <sian.pugh@post.example>
        Subject: Outcome - Parking Enforcement Officer - FC001290

        Dear Sian Pugh

        Thank you for your application for Parking Enforcement Officer. You have not been shortlisted.

        Queries about this decision: resourcing@fairlight.gov.uk

        Fairlight Council
        """,
        "Fairlight Council",
        "Parking Enforcement Officer",
        (None, "resourcing@fairlight.gov.uk"),
        ("Sian Pugh", "sian.pugh@post.example"),
        True,
    ),
    "signature of another company's tool": Mail(
        """\
        From: Ewan McRae <ewan@skerryboats.example>
        To: Isobel Grant <isobel.grant@post.example>
        Subject: Boatbuilder

        Hi Isobel,

        Sorry to be slow. We've gone for a boatbuilder from Orkney who has worked in larch before.

        Ewan McRae
        Skerry Boats

        Sent from Outlook for iOS
        """,
        "Skerry Boats",
        "Boatbuilder",
        ("Ewan McRae", "ewan@skerryboats.example"),
        ("Isobel Grant", "isobel.grant@post.example"),
    ),
    "reply-to is a team, from a person": Mail(
        """\
        From: Lara Quinn <lara.quinn@mossfieldcare.example>
        Reply-To: Mossfield Care Jobs <jobs@mossfieldcare.example>
        To: Daniel Frost <dan.frost@post.example>
        Subject: Support Worker application

        Hi Dan,

        Thank you for your application for our Support Worker vacancy. We have decided not to interview you, as we need drivers with a full licence.

        Thanks,
        Lara
        Mossfield Care
        """,
        "Mossfield Care",
        "Support Worker",
        ("Lara Quinn", "jobs@mossfieldcare.example"),
        ("Daniel Frost", "dan.frost@post.example"),
    ),
    "recruiter with an accent and a double surname": Mail(
        """\
        From: Zoë García-Lyons <zoe@halyard.example>
        To: Tobias Klein <tobias.klein@post.example>
        Subject: Halyard | Next steps | Ops Associate

        Hi Tobias,

        Quick update from our side: we've decided to stop here with your application for Ops Associate. I know that's not the news you wanted.

        Happy to share a bit more by phone if you like.

        Zoë
        --
        Zoë García-Lyons
        She/her
        People & Talent
        Halyard, 3rd Floor, 9 Quay Street
        """,
        "Halyard",
        "Ops Associate",
        ("Zoë García-Lyons", "zoe@halyard.example"),
        ("Tobias Klein", "tobias.klein@post.example"),
    ),
    "sister ships": Mail(
        """\
        From: Crewing <crewing@borealislines.example>
        To: Mikael Lund <mikael.lund@post.example>
        Subject: 2nd Engineer, MV Aurora

        Dear Mr. Lund,

        With reference to your application for the position of 2nd Engineer on board MV Aurora, we regret that we are unable to offer you a contract.

        Best regards,
        Crewing Department
        Borealis Lines
        """,
        "Borealis Lines",
        "2nd Engineer, MV Aurora",
        (None, "crewing@borealislines.example"),
        ("Mikael Lund", "mikael.lund@post.example"),
    ),
    "indian bank, dear candidate": Mail(
        """\
        From: careers@sahyadribank.example
        To: sneha.kulkarni@post.example
        Subject: Application Status - Probationary Officer

        Dear Candidate,

        Greetings!

        We thank you for your interest in Sahyadri Bank. We regret to inform you that your application for the post of Probationary Officer could not be considered further.

        Wishing you success in your future endeavours.

        Team HR
        Sahyadri Bank Ltd.
        """,
        "Sahyadri Bank",
        "Probationary Officer",
        (None, "careers@sahyadribank.example"),
        (None, "sneha.kulkarni@post.example"),
    ),
    "personio, german founder": Mail(
        """\
        From: Jonas Weber <jobs-4417-9a8b7c@m.personio.de>
        To: Clara Evans <clara.evans@post.example>
        Subject: Your application as UX Researcher (m/w/d)

        Hello Clara,

        thank you for your application as UX Researcher at Heimwerk. Unfortunately we have to tell you that we decided for another candidate.

        Kind regards from Hamburg
        Jonas Weber
        Heimwerk GmbH
        """,
        "Heimwerk",
        "UX Researcher",
        ("Jonas Weber", "jobs-4417-9a8b7c@m.personio.de"),
        ("Clara Evans", "clara.evans@post.example"),
        False,
        "personio",
    ),
    "nothing but a decision": Mail(
        """\
        From: Sandeep Gill <sandeep@gillandsingh.example>
        To: Harpreet Kaur <harpreet.kaur@post.example>
        Subject: Re: Interview

        Hi Harpreet, we have decided to go with someone else. Thanks for your time. Sandeep
        """,
        None,
        None,
        ("Sandeep Gill", "sandeep@gillandsingh.example"),
        ("Harpreet Kaur", "harpreet.kaur@post.example"),
    ),
    "feedback by another team": Mail(
        """\
        From: Dr Yemi Alade <y.alade@kirkhill.ac.uk>
        To: Rosie Bell <rosie.bell@post.example>
        Subject: PhD studentship in Glaciology

        Dear Rosie,

        Thank you for applying for the PhD studentship in Glaciology at Kirkhill University. We have offered it to another applicant.

        I would be glad to talk about your proposal; just drop me a line.

        Best wishes,
        Yemi
        """,
        "Kirkhill University",
        "PhD studentship in Glaciology",
        ("Yemi Alade", "y.alade@kirkhill.ac.uk"),
        ("Rosie Bell", "rosie.bell@post.example"),
    ),
}
