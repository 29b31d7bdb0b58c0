"""Invented rejections, tenth part: agencies, relays, councils, studios, start-ups."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "agency by its name, employer in the subject": Mail(
        """\
        From: Fergal Nagle <fergal@nagleprice.example>
        To: Orla Shaw <orla.shaw@post.example>
        Subject: Payroll Manager, Kilbrack Dairies

        Hi Orla,

        I spoke to their HR Director this morning. They won't be bringing you back for the Payroll Manager role. They liked you, but the other person has run a bigger payroll.

        Call me when it suits and I'll go through it.

        Fergal Nagle
        Nagle Price Accountancy Recruitment
        """,
        "Kilbrack Dairies",
        "Payroll Manager",
        ("Fergal Nagle", "fergal@nagleprice.example"),
        ("Orla Shaw", "orla.shaw@post.example"),
    ),
    "agency, no employer named": Mail(
        """\
        From: Tess Malloy <tess.malloy@corewayresourcing.example>
        To: Ian Frith <ian.frith@post.example>
        Subject: CNC Machinist

        Hi Ian,

        Unfortunately my client has decided not to interview you for the CNC Machinist role in Derby. They need somebody with five-axis experience.

        Kind regards
        Tess Malloy
        Coreway Resourcing
        """,
        None,
        "CNC Machinist",
        ("Tess Malloy", "tess.malloy@corewayresourcing.example"),
        ("Ian Frith", "ian.frith@post.example"),
    ),
    "in-house recruitment is no agency": Mail(
        """\
        From: Brackwater Recruitment <recruitment@brackwater.example>
        To: Noor Aziz <noor.aziz@post.example>
        Subject: Quantity Surveyor application

        Dear Noor,

        The hiring managers have now met. They were impressed, but we have decided to go with another candidate.

        Brackwater Recruitment
        """,
        "Brackwater",
        "Quantity Surveyor",
        (None, "recruitment@brackwater.example"),
        ("Noor Aziz", "noor.aziz@post.example"),
    ),
    "the seat, and another one that opens": Mail(
        """\
        From: Quillby Hiring <no-reply@ashbyhq.com>
        Reply-To: Jude Marsh <jude.marsh@quillby.example>
        To: Anton Reyes <anton.reyes@post.example>
        Subject: Following up

        Hey Anton,

        For the Account Executive seat we're going to pass. We do have a Customer Onboarding Specialist role opening next month; shall I send the link?

        Jude
        Recruiter @ Quillby
        """,
        "Quillby",
        "Account Executive",
        ("Jude Marsh", "jude.marsh@quillby.example"),
        ("Anton Reyes", "anton.reyes@post.example"),
        ats="ashby",
    ),
    "company before the title in the subject": Mail(
        """\
        From: "Lund, Karin" <karin.lund@fernlock.example>
        To: Raj Pillai <raj.pillai@post.example>
        Subject: Fernlock / Platform Engineer update

        Raj,

        Thank you for the onsite. Leadership has put a hold on all hiring, so I'm closing your candidacy.

        Take care,
        Karin Lund
        Engineering Manager, Fernlock Robotics
        """,
        "Fernlock Robotics",
        "Platform Engineer",
        ("Karin Lund", "karin.lund@fernlock.example"),
        ("Raj Pillai", "raj.pillai@post.example"),
    ),
    "exercise behind the title": Mail(
        """\
        From: Tessaro Engineering Hiring <eng-hiring@tessaro.example>
        To: Finn Barry <finn.barry@post.example>
        Subject: Backend Developer coding exercise: result

        Hi Finn,

        Thanks for the time you put into the booking exercise. Two engineers read it and we've decided to stop here.

        Best of luck,
        Tessaro Engineering Hiring
        """,
        "Tessaro",
        "Backend Developer",
        (None, "eng-hiring@tessaro.example"),
        ("Finn Barry", "finn.barry@post.example"),
    ),
    "take-home in the text": Mail(
        """\
        From: Bea Thorne <bea@marchandrook.example>
        To: Ines Vale <ines.vale@post.example>
        Subject: your take-home

        Hi Ines,

        Thank you for turning the UX Researcher take-home around so fast. We've decided not to go on with you.

        Bea Thorne
        Research Lead, March & Rook
        """,
        "March & Rook",
        "UX Researcher",
        ("Bea Thorne", "bea@marchandrook.example"),
        ("Ines Vale", "ines.vale@post.example"),
    ),
    "met at a branch, paid by a council": Mail(
        """\
        From: Jobs at Wendle <jobs@wendle-council.example>
        To: Una Price <una.price@post.example>
        Subject: Museum Assistant (ref WC/M/20) – interview outcome

        Dear Una,

        Thank you for coming to meet us at Old Forge Museum last week. I am sorry to tell you that we have appointed another candidate.

        Please email me at carol.day@wendle-council.example if you would like feedback.

        Best wishes
        Carol Day
        Heritage Services Manager
        Wendle District Council
        """,
        "Wendle District Council",
        "Museum Assistant",
        ("Carol Day", "carol.day@wendle-council.example"),
        ("Una Price", "una.price@post.example"),
    ),
    "service as a display name": Mail(
        """\
        From: Moor and Fell Ambulance Service <no-reply@moorfell.example>
        To: Kit Rowe <kit.rowe@post.example>
        Subject: Call Handler - outcome

        Dear Kit

        Thank you for taking part in the panel interview for Call Handler. You did not reach the mark needed.

        Resourcing Team
        Do not reply to this message.
        """,
        "Moor and Fell Ambulance Service",
        "Call Handler",
        (None, None),
        ("Kit Rowe", "kit.rowe@post.example"),
        True,
    ),
    "german house, nobody to write to": Mail(
        """\
        From: Lindauer Werke Careers <notification@smartrecruiters.com>
        To: Ada Obi <ada.obi@post.example>
        Subject: Your application: Buyer (m/f/d) - REF1180C

        LINDAUER WERKE

        Dear Ada Obi,

        many thanks for your application as Buyer (m/f/d) and for your interest in our company. We cannot consider you for the next steps.

        With kind regards

        Jens Krone
        Human Resources
        Lindauer Werke GmbH & Co. KG

        Please do not reply to this e-mail.
        """,
        "Lindauer Werke",
        "Buyer",
        ("Jens Krone", None),
        ("Ada Obi", "ada.obi@post.example"),
        True,
        "smartrecruiters",
    ),
    "maintenance job only in the quote": Mail(
        """\
        From: Vera Holt <vera.h@stackwell-fm.example>
        To: Luis Prado <luis.prado@post.example>
        Subject: Re: any news?

        Morning Luis, we're not going any further with you on this one.

        Vera Holt
        Resourcing, Stackwell Facilities Management
        """,
        "Stackwell Facilities Management",
        "boiler engineer",
        ("Vera Holt", "vera.h@stackwell-fm.example"),
        ("Luis Prado", "luis.prado@post.example"),
        quoted="Hi Vera,\nthanks again for the chat last week about the boiler\nengineer job. Did you decide already?\n\nKind regards\nLuis Prado",
    ),
    "two signers, one of them kept notes": Mail(
        """\
        From: Marta Hale <marta@studiolinnet.example>
        To: Ann Thole <ann.thole@post.example>
        Subject: Illustrator at Linnet

        Hi Ann,

        We've decided: it isn't going to be you this time. If you want our honest notes, Josie kept some and is glad to share them: write to her directly (josie@studiolinnet.example).

        Marta & Josie
        Studio Linnet
        """,
        "Studio Linnet",
        "Illustrator",
        ("Josie", "josie@studiolinnet.example"),
        ("Ann Thole", "ann.thole@post.example"),
    ),
}
