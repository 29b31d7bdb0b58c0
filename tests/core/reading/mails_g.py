"""Invented rejections, seventh part: pastes and short texts, and names that mislead."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "paste with a header": Mail(
        """\
        Subject: Application Status: Retail Sales Associate (Seasonal)

        Hello Brooke,

        Thank you for your interest in Juniper Row. At this time we have filled all Retail Sales Associate openings at our Oak Park location.

        We appreciate your time.

        Juniper Row Store #118
        """,
        "Juniper Row",
        "Retail Sales Associate",
        (None, None),
        ("Brooke", None),
    ),
    "paste, two sentences": Mail(
        "Thank you for applying to the Lab Assistant position at Crane Diagnostics. After review, we have decided to move forward with other candidates.",
        "Crane Diagnostics",
        "Lab Assistant",
        (None, None),
        None,
    ),
    "paste, signed with a phone number": Mail(
        """\
        Hi Jamal,

        Appreciate you coming out to the yard Tuesday. We went with a guy who already has his Class A CDL. Once you get yours give me a call.

        Rick Dawson
        Dawson Brothers Hauling
        555-010-3344
        """,
        "Dawson Brothers Hauling",
        None,
        ("Rick Dawson", None),
        ("Jamal", None),
    ),
    "paste with several companies named": Mail(
        """\
        Dear Elise,

        Thank you for your patience while we finished our interviews for the Supply Chain Analyst role. We were impressed by your projects at Korvo and Lindtner. In the end Ashdown Paper decided to appoint a candidate with SAP experience.

        With best wishes,
        Monika Steiner
        Head of Supply Chain
        """,
        "Ashdown Paper",
        "Supply Chain Analyst",
        ("Monika Steiner", None),
        ("Elise", None),
    ),
    "portal note": Mail(
        """\
        From: Milltown ETB Recruitment <no-reply@milltownetb.example>
        To: Sinéad Farrell <sinead.farrell@post.example>
        Subject: Milltown ETB - SNA Post - Regret

        Dear Sinéad,

        The Selection Board has now met and I regret to inform you that you were not successful in your application for the post of Special Needs Assistant with Milltown ETB.

        Feedback can be requested through your candidate profile.

        Regards,
        HR Recruitment Section,
        Milltown ETB
        """,
        "Milltown ETB",
        "Special Needs Assistant",
        (None, None),
        ("Sinéad Farrell", "sinead.farrell@post.example"),
        True,
    ),
    "recruiter with a maiden name in the address": Mail(
        """\
        From: Georgia Pell <gwatts@foxandfinch.example>
        To: Rhys Morgan <rhys.morgan@post.example>
        Subject: Your recent interview

        Hi Rhys,

        Thank you for coming in to meet Leah and me on Monday to talk about the Studio Assistant position.

        Fox & Finch has grown faster than we planned and we need someone with retouching experience from day one.

        If you'd like to chat about how it went, I'm on 01632 960555.

        Georgia Pell
        Studio Manager
        """,
        "Fox & Finch",
        "Studio Assistant",
        ("Georgia Pell", "gwatts@foxandfinch.example"),
        ("Rhys Morgan", "rhys.morgan@post.example"),
    ),
    "taleo, long legal footer": Mail(
        """\
        From: Globex Aero Staffing <globexaero@invalidemail-taleo.taleo.net>
        To: Priya Raman <priya.raman@post.example>
        Subject: Globex Aero - Thank you for your interest in Structural Analyst II - 00112G9

        Dear Priya,

        Thank you for your interest in the Structural Analyst II (00112G9) opportunity with Globex Aero. The position has been filled.

        Globex Aero is an Equal Opportunity Employer. Replies to this message are undeliverable and will not reach the Human Resources Department. Please do not reply.
        """,
        "Globex Aero",
        "Structural Analyst II",
        (None, None),
        ("Priya Raman", "priya.raman@post.example"),
        True,
        "taleo",
    ),
    "head chef writes": Mail(
        """\
        From: Pierre Lacombe <info@auberge-du-lac.example>
        To: Ollie Webb <ollie.webb@post.example>
        Subject: Commis position

        Ollie

        Thanks for doing the trial with us at Auberge du Lac. You work clean and you are quick, but I have taken a lad with more pastry.

        Stay in touch

        Pierre
        Head Chef
        """,
        "Auberge du Lac",
        "Commis",
        ("Pierre Lacombe", "info@auberge-du-lac.example"),
        ("Ollie Webb", "ollie.webb@post.example"),
    ),
    "union job": Mail(
        """\
        From: Jobs <jobs@unionofcarers.example>
        To: Steph Byrne <steph.byrne@post.example>
        Subject: Regional Organiser (South West) - 0.8 FTE

        Dear Steph,

        Thank you for applying for the role of Regional Organiser with the Union of Carers. We had 85 applications for one post.

        In solidarity,

        Morag Reid, on behalf of the panel
        """,
        "Union of Carers",
        "Regional Organiser",
        ("Morag Reid", "jobs@unionofcarers.example"),
        ("Steph Byrne", "steph.byrne@post.example"),
    ),
    "agency, named client in the subject": Mail(
        """\
        From: Kate Munro <kate.munro@tealrecruitment.example>
        To: Vikram Singh <vikram.singh@post.example>
        Subject: Vela Marine - Naval Architect

        Hi Vikram,

        Just off the phone with the client. They really liked you but have offered the Naval Architect role to an internal candidate.

        Sorry it's not better news. I've got a couple of similar roles coming up.

        Kate Munro
        Principal Consultant
        Teal Recruitment Ltd
        """,
        "Vela Marine",
        "Naval Architect",
        ("Kate Munro", "kate.munro@tealrecruitment.example"),
        ("Vikram Singh", "vikram.singh@post.example"),
    ),
    "ends with a slogan": Mail(
        """\
        From: Sunrise Grocers Hiring <hiring@sunrisegrocers.example>
        To: Marisol Vega <marisol.vega@post.example>
        Subject: Your application - Produce Clerk, Store 44

        Hi Marisol!

        Thanks for your interest in the Produce Clerk job at Sunrise Grocers. We went another direction this time.

        Sincerely,
        Your Friends at Sunrise Grocers
        Good Food. Good People.
        """,
        "Sunrise Grocers",
        "Produce Clerk",
        (None, "hiring@sunrisegrocers.example"),
        ("Marisol Vega", "marisol.vega@post.example"),
    ),
    "hr address below a team": Mail(
        """\
        From: noreply@applications.dunmorehotels.example
        To: Katya Ivanova <katya.ivanova@post.example>
        Subject: Dunmore Hotels application 5521

        Dear Katya

        Re: Guest Relations Host - The Harbour View Hotel

        Thank you for your application to The Harbour View Hotel. Unfortunately we cannot offer you an interview.

        Kind regards
        Human Resources
        The Harbour View Hotel
        hr@harbourview.example
        """,
        "The Harbour View Hotel",
        "Guest Relations Host",
        (None, "hr@harbourview.example"),
        ("Katya Ivanova", "katya.ivanova@post.example"),
        True,
    ),
}
