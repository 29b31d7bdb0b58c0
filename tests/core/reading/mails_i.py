"""Invented rejections, ninth part: short notes, shops, kitchens, wards, with little to go by."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "text of one line, signed with @": Mail(
        """\
        hi jonah, sorry but we've given the kitchen porter job to someone else. take it easy, Pru @ The Salt Cellar
        """,
        "The Salt Cellar",
        "kitchen porter",
        ("Pru", None),
        ("Jonah", None),
    ),
    "somebody's job, in small letters": Mail(
        """\
        Hiya Meg,
        thanks for popping in on Friday. We won't be taking you on for the florist's job this time, sorry love.
        Chin up,
        Bernie
        Petal & Stem
        """,
        "Petal & Stem",
        "florist",
        ("Bernie", None),
        ("Meg", None),
    ),
    "our night porter": Mail(
        """\
        From: Gareth Lyle <gareth@thewhitehartinn.example>
        To: Colm Deery <colm.deery@post.example>
        Subject: thanks for coming in

        Hi Colm,

        Just to let you know we've found our night porter, so it's not going to be you this time. Good man for coming all that way.

        All the best
        Gareth
        White Hart Inn, Bramley
        """,
        "White Hart Inn",
        "night porter",
        ("Gareth Lyle", "gareth@thewhitehartinn.example"),
        ("Colm Deery", "colm.deery@post.example"),
    ),
    "hugs from the gang": Mail(
        """\
        From: Mossy Bean <hello@mossybean.example>
        To: Tilly <tilly@post.example>
        Subject: Barista

        Hey Tilly!

        Thanks so much for your application. We've filled the job now, but we loved your latte art video.

        Hugs,
        the Mossy Bean gang
        """,
        "Mossy Bean",
        "Barista",
        (None, "hello@mossybean.example"),
        ("Tilly", "tilly@post.example"),
    ),
    "no capitals at all": Mail(
        """\
        From: sal <sal@brightwheelbikes.example>
        To: dev patel <dev.patel@post.example>
        Subject: re: bike mechanic job

        hey dev

        thanks for coming by. gonna go with someone who's done ebikes before, sorry mate. keep at it

        sal
        bright wheel bikes
        """,
        "Bright Wheel Bikes",
        "bike mechanic",
        ("Sal", "sal@brightwheelbikes.example"),
        ("Dev Patel", "dev.patel@post.example"),
    ),
    "ward manager, trust in the footer": Mail(
        """\
        From: Recruitment Services <donotreply@recruit-mail.example>
        To: Abena Sarpong <abena.sarpong@post.example>
        Subject: Staff Nurse (Band 5) - 412-SN-0988 - Outcome of interview

        Dear Abena,

        Thank you for attending the interview. I am sorry to say that you have not been successful on this occasion.

        Yours sincerely,

        Lorraine Pike
        Ward Manager, Heron Ward

        Sandmere Community NHS Trust, Registered office: 1 Long Road
        """,
        "Sandmere Community NHS Trust",
        "Staff Nurse (Band 5)",
        ("Lorraine Pike", None),
        ("Abena Sarpong", "abena.sarpong@post.example"),
        True,
    ),
    "heading above the greeting, in capitals": Mail(
        """\
        From: Careers <noreply@talent.example>
        To: Ivo Brandt <ivo.brandt@post.example>
        Subject: Your application

        WAREHOUSE TEAM LEADER

        Dear Ivo,

        Thank you for your application. We will not be taking it further.

        The recruitment team
        Copyright 2026 Halden Freight Ltd
        """,
        "Halden Freight",
        "WAREHOUSE TEAM LEADER",
        (None, None),
        ("Ivo Brandt", "ivo.brandt@post.example"),
        True,
    ),
    "heading below the greeting": Mail(
        """\
        From: Ruth Amberley <r.amberley@dunnockprimary.example>
        To: Carys Pugh <carys.pugh@post.example>
        Subject: Private and confidential

        Dear Miss Pugh

        Teaching Assistant, Key Stage 2

        Thank you for coming to see us on Tuesday. The governors have appointed another candidate.

        Yours sincerely

        Ruth Amberley
        Headteacher
        Dunnock Primary School
        """,
        "Dunnock Primary School",
        "Teaching Assistant, Key Stage 2",
        ("Ruth Amberley", "r.amberley@dunnockprimary.example"),
        ("Carys Pugh", "carys.pugh@post.example"),
    ),
    "name shaped like a person": Mail(
        """\
        From: Marlow Finch <people@marlowfinch.example>
        To: Owen Tate <owen.tate@post.example>
        Subject: Marlow Finch

        Dear Owen

        Thank you for your interest in Marlow Finch. We will not be going further with you for Tax Associate.

        The People Team
        """,
        "Marlow Finch",
        "Tax Associate",
        (None, "people@marlowfinch.example"),
        ("Owen Tate", "owen.tate@post.example"),
    ),
    "site is not the employer": Mail(
        """\
        From: Ferris & Daughter <jobs@ferrisanddaughter.example>
        To: Liam Oakes <liam.oakes@post.example>
        Subject: Sales assistant - Castle Street store

        Hi Liam,

        Thanks for coming to the Castle Street store on Monday. We won't be offering you the sales assistant job.

        Regards,
        Dee Ferris
        """,
        "Ferris & Daughter",
        "sales assistant",
        ("Dee Ferris", "jobs@ferrisanddaughter.example"),
        ("Liam Oakes", "liam.oakes@post.example"),
    ),
    "message on a network site": Mail(
        """\
        Petra Novak
        Head of Growth at Larkspur Pay
        TODAY

        Petra Novak sent the following message at 4:05 PM
        Hi Bruno, thank you for the chat. We have gone with somebody else for the Lifecycle Marketer opening. All the best!
        """,
        "Larkspur Pay",
        "Lifecycle Marketer",
        ("Petra Novak", None),
        ("Bruno", None),
    ),
    "voicemail style, who is calling": Mail(
        """\
        Hi Rosa, Mick here from Tidy Gardens. Afraid we've gone another way on the groundskeeper position. Nothing you did wrong. Cheers, Mick
        """,
        "Tidy Gardens",
        "groundskeeper",
        ("Mick", None),
        ("Rosa", None),
    ),
}
