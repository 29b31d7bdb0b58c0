"""Invented rejections, fifth part: written after the rules, to attack them."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "us letter, formal": Mail(
        """\
        From: Prairie Regional Medical Center <talent@prairiermc.example>
        To: "Johnson, Keisha M." <keisha.johnson@post.example>
        Subject: Prairie Regional Medical Center - Your Application for Medical Assistant-Clinic - 24017

        Dear Keisha M. Johnson,

        We appreciate the time you invested in applying for the Medical Assistant-Clinic position with Prairie Regional Medical Center. While your qualifications are impressive, we have chosen to pursue other candidates.

        Thank you again and best wishes,

        Talent Acquisition
        Prairie Regional Medical Center
        """,
        "Prairie Regional Medical Center",
        "Medical Assistant-Clinic",
        (None, "talent@prairiermc.example"),
        ("Keisha M. Johnson", "keisha.johnson@post.example"),
    ),
    "founder, informal": Mail(
        """\
        From: Max Feld <max@loopwell.example>
        To: Ana Costa <ana.costa@post.example>
        Subject: Loopwell <> Ana

        Hey Ana,

        Really enjoyed our chat on Friday. I've thought about it a lot, and for our first marketing hire we need someone who has done paid social at scale, so I'm going to pass for now.

        Rooting for you!

        Max
        Founder & CEO, Loopwell
        """,
        "Loopwell",
        None,
        ("Max Feld", "max@loopwell.example"),
        ("Ana Costa", "ana.costa@post.example"),
    ),
    "trust with a panel member": Mail(
        """\
        From: no-reply@trac.jobs
        To: Emma Price <emma.price@post.example>
        Subject: Band 6 Physiotherapist - 234-AHP-1182 - Unsuccessful at interview

        Dear Emma

        Re: Band 6 Physiotherapist, Rotational

        Thank you for attending the interview for the above post on 4 November with Northmere Healthcare NHS Trust. I am sorry to inform you that you have not been successful.

        If you would like feedback on your interview please contact Claire Bannister, Therapy Lead, on 01632 960 887.

        Yours sincerely

        Resourcing Department

        This is an automated email; replies will not be read.
        """,
        "Northmere Healthcare NHS Trust",
        "Band 6 Physiotherapist, Rotational",
        ("Claire Bannister", None),
        ("Emma Price", "emma.price@post.example"),
        True,
        "trac",
    ),
    "chain restaurant": Mail(
        """\
        From: Harri <no-reply@mail.harri.example>
        To: Lewis Tan <lewis.tan@post.example>
        Subject: Your application at Smoke & Barrel (Deansgate)

        Hi Lewis,

        Thanks so much for applying for the Bartender role at Smoke & Barrel. Unfortunately, the team has decided to move forward with other applicants.

        Cheers,
        Smoke & Barrel
        """,
        "Smoke & Barrel",
        "Bartender",
        (None, None),
        ("Lewis Tan", "lewis.tan@post.example"),
        True,
    ),
    "airline with many stages": Mail(
        """\
        From: Aer Corrib Talent <talent@aercorrib.example>
        To: Niamh Walsh <niamh.walsh@post.example>
        Subject: Cabin Crew Recruitment 2026

        Dear Niamh,

        Many thanks for attending our Cabin Crew Assessment Day in Dublin. We regret that on this occasion we will not be offering you a place on our Cabin Crew training programme.

        We would like to thank you for your interest in Aer Corrib and wish you every success.

        Kind regards,
        Aer Corrib Talent Acquisition Team
        """,
        "Aer Corrib",
        "Cabin Crew",
        (None, "talent@aercorrib.example"),
        ("Niamh Walsh", "niamh.walsh@post.example"),
    ),
    "library, quoted question": Mail(
        """\
        From: Jeanette Orr <j.orr@ballyvoy.gov.ie>
        To: Cian Burke <cian.burke@post.example>
        Subject: RE: Library Assistant competition

        Dear Cian,

        Thank you for your email. The Library Assistant competition has now concluded, and I am sorry to tell you that you were not placed on the panel.

        Regards,
        Jeanette Orr
        Assistant Staff Officer
        Human Resources | Ballyvoy County Council | County Buildings, Ballyvoy
        """,
        "Ballyvoy County Council",
        "Library Assistant",
        ("Jeanette Orr", "j.orr@ballyvoy.gov.ie"),
        ("Cian Burke", "cian.burke@post.example"),
    ),
    "recruiter inside a big firm": Mail(
        """\
        From: Deepa Krishnan <deepa.krishnan@sallowbrook.example>
        To: Arjun Nair <arjun.nair@post.example>
        Subject: Sallowbrook Consulting LLP | Interview Feedback | Senior Associate - Tax

        Hi Arjun,

        Hope you are doing well.

        We would like to thank you for your time for the Senior Associate - Tax opening with Sallowbrook Consulting. Post discussion with the panel, we will not be taking your candidature ahead.

        Regards,
        Deepa Krishnan
        Talent Acquisition Group
        Sallowbrook Consulting LLP
        """,
        "Sallowbrook Consulting",
        "Senior Associate - Tax",
        ("Deepa Krishnan", "deepa.krishnan@sallowbrook.example"),
        ("Arjun Nair", "arjun.nair@post.example"),
    ),
    "agency writes about a school": Mail(
        """\
        From: Rob Keane <rob.keane@brightpathteachers.example>
        To: Alice Gower <alice.gower@post.example>
        Subject: Harlow Park Primary

        Hi Alice,

        I've just heard back from Harlow Park Primary and unfortunately they have decided to go with another teacher for the Year 4 Teacher post. They thought your lesson was great.

        I'll be in touch with more schools tomorrow.

        Thanks,
        Rob Keane
        Senior Consultant
        Brightpath Teachers Recruitment
        """,
        "Harlow Park Primary",
        "Year 4 Teacher",
        ("Rob Keane", "rob.keane@brightpathteachers.example"),
        ("Alice Gower", "alice.gower@post.example"),
    ),
    "ngo, signed by a committee": Mail(
        """\
        From: Search Committee <search@bluecoasts.example>
        To: Tariq Hassan <tariq.hassan@post.example>
        Subject: Executive Director search

        Dear Tariq,

        On behalf of the Board of Blue Coasts Alliance, I want to thank you for taking part in the Executive Director search. The Board has selected another finalist.

        With gratitude,

        Joan Whitaker
        Chair, Search Committee
        Blue Coasts Alliance
        """,
        "Blue Coasts Alliance",
        "Executive Director",
        ("Joan Whitaker", "search@bluecoasts.example"),
        ("Tariq Hassan", "tariq.hassan@post.example"),
    ),
    "html leftovers and a preheader": Mail(
        """\
        From: Marlow Home Stores <careers@marlowhome.example>
        To: Ivy Chan <ivy.chan@post.example>
        Subject: Thanks for applying, Ivy

        Hi Ivy,

        Thank you for applying to be a Warehouse Operative with Marlow Home Stores at our Swindon distribution centre.

        Sadly, we won't be taking your application any further this time.

        The Marlow Home Stores Careers Team

        Follow us: Facebook | Instagram | LinkedIn
        Marlow Home Stores Limited, 1 Pine Way, Swindon. Registered in England no. 01234567.
        """,
        "Marlow Home Stores",
        "Warehouse Operative",
        (None, "careers@marlowhome.example"),
        ("Ivy Chan", "ivy.chan@post.example"),
    ),
    "feedback from the hiring manager by first name": Mail(
        """\
        From: Katrin Holm <katrin.holm@fjordlight.example>
        To: Peter Osei <peter.osei@post.example>
        Subject: Fjordlight – Lighting Designer

        Hi Peter,

        It was lovely to have you in the studio. We've decided on another candidate for the Lighting Designer position.

        If you'd like some feedback, Jonas (jonas@fjordlight.example) is happy to talk.

        Best,
        Katrin
        """,
        "Fjordlight",
        "Lighting Designer",
        ("Jonas", "jonas@fjordlight.example"),
        ("Peter Osei", "peter.osei@post.example"),
    ),
    "short text message in a paste": Mail(
        """\
        Hi Amara it's Linda from Cut Above Salon. Just to say we've given the Saturday girl job to someone else, sorry love. Thanks for popping in x
        """,
        "Cut Above Salon",
        "Saturday girl",
        ("Linda", None),
        ("Amara", None),
    ),
    "museum, two roles in one mail": Mail(
        """\
        From: People & Culture <people@tollgatemuseum.example>
        To: Sunil Rao <sunil.rao@post.example>
        Subject: Visitor Experience Host - Application outcome

        Dear Sunil,

        Thank you for applying to join Tollgate Museum as a Visitor Experience Host. We won't be inviting you to interview.

        We are also recruiting for a Retail Assistant, and you may wish to consider that role.

        Kind regards,
        People & Culture Team
        """,
        "Tollgate Museum",
        "Visitor Experience Host",
        (None, "people@tollgatemuseum.example"),
        ("Sunil Rao", "sunil.rao@post.example"),
    ),
    "mail from linkedin": Mail(
        """\
        From: Brightwell Foods via LinkedIn <jobs-noreply@linkedin.com>
        To: Chloe Adams <chloe.adams@post.example>
        Subject: Your application to Category Manager at Brightwell Foods

        Your update from Brightwell Foods

        Hi Chloe,

        Thank you for your interest in the Category Manager position at Brightwell Foods in Leeds, United Kingdom. Unfortunately, we will not be moving forward with your application, but we appreciate your time.

        Regards,
        Brightwell Foods
        """,
        "Brightwell Foods",
        "Category Manager",
        (None, None),
        ("Chloe Adams", "chloe.adams@post.example"),
        True,
    ),
}
