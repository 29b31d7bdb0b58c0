"""Invented rejections, twelfth part: texts, boards, families, councils, letters."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "a text message, firm in brackets": Mail(
        """\
        hi ellie thx for coming in sat. weve decided to go w someone else for the saturday girl job. soz. Dawn (Snips Hair)
        """,
        "Snips Hair",
        "saturday girl",
        ("Dawn", None),
        ("Ellie", None),
    ),
    "pronouns between name and firm": Mail(
        """\
        From: Beth Lowe <beth@kiteandcompass.example>
        To: Ravi <ravi@post.example>
        Subject: Update

        Hi Ravi,

        It was lovely to meet you. We've chosen another applicant for our junior architect position.

        Warmly,
        Beth
        she/her
        Kite & Compass
        """,
        "Kite & Compass",
        "junior architect",
        ("Beth Lowe", "beth@kiteandcompass.example"),
        ("Ravi", "ravi@post.example"),
    ),
    "title with a place in brackets, unattended mailbox": Mail(
        """\
        From: Greenhouse <no-reply@us.greenhouse-mail.io>
        To: Sam Ode <sam@post.example>
        Subject: Important information about your application to Vantor

        Hi Sam,

        Thank you for your interest in Vantor and the Machine Learning Engineer, Perception (Remote - US) opportunity. Unfortunately we will not be moving forward.

        Vantor Recruiting

        Please note: Do not reply to this email.
        """,
        "Vantor",
        "Machine Learning Engineer, Perception",
        (None, None),
        ("Sam Ode", "sam@post.example"),
        True,
        ats="greenhouse",
    ),
    "a sister to ring, no address": Mail(
        """\
        From: St Brannoc's Hospice HR <hr@stbrannocs.example>
        To: Maria Costa <m.costa@post.example>
        Subject: Healthcare Assistant - Bank (Ref: SB/2231)

        Dear Maria

        Thank you for attending an interview for the above post. I am sorry to inform you that you were not successful.

        If you would like feedback please ring Sister Anne Doyle on ext 4412.

        Yours sincerely
        HR Department
        """,
        "St Brannoc's Hospice",
        "Healthcare Assistant",
        ("Anne Doyle", "hr@stbrannocs.example"),
        ("Maria Costa", "m.costa@post.example"),
    ),
    "first name at a firm, dash after the greeting": Mail(
        """\
        From: Tom at Pepperbox <tom@pepperbox.example>
        To: jas <jas@post.example>
        Subject: Growth Marketer @ Pepperbox

        Hey Jas - quick one. We're not moving forward on growth marketer. You're great. Hiring's hard. Keep in touch!

        Tom
        """,
        "Pepperbox",
        "Growth Marketer",
        ("Tom", "tom@pepperbox.example"),
        ("Jas", "jas@post.example"),
    ),
    "a board relays it": Mail(
        """\
        From: "noreply@indeed.com" <noreply@indeed.com>
        To: Lucy Hart <lucy@post.example>
        Subject: Marlin Foods - Production Operative: application update

        Hi Lucy Hart,

        Marlin Foods has decided not to move forward with your application for Production Operative in Hull.
        """,
        "Marlin Foods",
        "Production Operative",
        (None, None),
        ("Lucy Hart", "lucy@post.example"),
        True,
    ),
    "an agency without the word": Mail(
        """\
        From: Daniel Osei <daniel.osei@brightonpeople.example>
        To: Nina Patel <nina@post.example>
        Subject: RE: Interview - Tax Manager - Harrow & Pike LLP

        Hi Nina,

        I've just had the feedback from Harrow & Pike. They really enjoyed meeting you but have gone with someone with more M&A exposure.

        Happy to chat it through, give me a call.

        Best,
        Daniel
        """,
        "Harrow & Pike",
        "Tax Manager",
        ("Daniel Osei", "daniel.osei@brightonpeople.example"),
        ("Nina Patel", "nina@post.example"),
    ),
    "a later job is not this one": Mail(
        """\
        From: People Team <people@loomly.example>
        To: Ola Berg <ola@post.example>
        Subject: Thanks from Loomly

        Hi Ola,

        We had over 600 applications for the Brand Designer role, and we've decided to progress with other candidates. We hope you'll apply again when we're hiring for a Senior Brand Designer next spring.

        Love,
        The Loomly People Team x
        """,
        "Loomly",
        "Brand Designer",
        (None, "people@loomly.example"),
        ("Ola Berg", "ola@post.example"),
    ),
    "letter with a comma before Inc.": Mail(
        """\
        Good afternoon Mr. Harris,

        We regret to inform you that the position of Second Shift Machine Operator has been filled.

        Respectfully,

        Wanda Petrov
        Human Resources Generalist
        Ironvale Castings, Inc.
        """,
        "Ironvale Castings",
        "Second Shift Machine Operator",
        ("Wanda Petrov", None),
        ("Mr. Harris", None),
    ),
    "parish council": Mail(
        """\
        From: Cllr Office <clerk@upperstoke-pc.gov.uk>
        To: Jim Ray <jim@post.example>
        Subject: Parish Clerk vacancy

        Dear Jim,

        The Council resolved to appoint another candidate as Parish Clerk.

        Mrs E. Fairweather
        Chairman, Upper Stoke Parish Council
        """,
        "Upper Stoke Parish Council",
        "Parish Clerk",
        ("Mrs E. Fairweather", "clerk@upperstoke-pc.gov.uk"),
        ("Jim Ray", "jim@post.example"),
    ),
    "gang behind a first name": Mail(
        """\
        From: Aoife <aoife@nettlecafe.example>
        To: Cian Moran <cian@post.example>
        Subject: Re: waiter

        Hey Cian! So sorry for the delay. We ended up hiring a friend of a friend for the waiter gig. Come in for a coffee on us.

        Big hugs, Aoife & the Nettle gang
        """,
        "Nettle",
        "waiter",
        ("Aoife", "aoife@nettlecafe.example"),
        ("Cian Moran", "cian@post.example"),
    ),
    "scientist with a comma and a number": Mail(
        """\
        From: Helix Biosciences <jobs@helixbio.example>
        To: Dr. Priti Rao <priti@post.example>
        Subject: Scientist II, Protein Engineering (Job ID 2024-118)

        Dear Dr. Rao,

        Thank you for your application. We have decided to pursue candidates whose experience more closely matches.

        Sincerely,
        Helix Biosciences Talent Acquisition
        """,
        "Helix Biosciences",
        "Scientist II, Protein Engineering",
        (None, "jobs@helixbio.example"),
        ("Priti Rao", "priti@post.example"),
    ),
    "a family is no company": Mail(
        """\
        From: Nadia Frey <nadia.frey@gmail.com>
        To: Leo <leo@post.example>
        Subject: nanny

        Hi Leo,
        Thanks for meeting the kids! We've decided to go with a different nanny who can do Wednesdays too.
        All the best
        Nadia
        """,
        None,
        "nanny",
        ("Nadia Frey", "nadia.frey@gmail.com"),
        ("Leo", "leo@post.example"),
    ),
    "requisition behind the shift": Mail(
        """\
        From: WorkForce Now <donotreply@adp.com>
        To: Kim Tran <kim@post.example>
        Subject: Application Status for Forklift Driver - 2nd Shift - Requisition 55021

        Kim Tran,

        Thank you for applying to Redrock Distribution. You were not selected for the Forklift Driver - 2nd Shift position.

        Redrock Distribution Human Resources
        """,
        "Redrock Distribution",
        "Forklift Driver - 2nd Shift",
        (None, None),
        ("Kim Tran", "kim@post.example"),
        True,
        ats="adp",
    ),
}
