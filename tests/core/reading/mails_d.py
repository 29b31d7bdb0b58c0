"""Invented rejections, fourth part: many names in one mail, and few."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "people met in the interview": Mail(
        """\
        From: Beth Lowry <beth.lowry@aldersgaterobotics.example>
        To: Ravi Menon <ravi.menon@post.example>
        Subject: Following up

        Hi Ravi,

        Thank you for your interview with Sarah Jones and Tom Peake last Thursday, and for walking us through your Kubernetes migration at Zoom. The Controls Engineer role needs more PLC work than you have had.

        Best,
        Beth Lowry
        Senior Recruiter
        Aldersgate Robotics
        """,
        "Aldersgate Robotics",
        "Controls Engineer",
        ("Beth Lowry", "beth.lowry@aldersgaterobotics.example"),
        ("Ravi Menon", "ravi.menon@post.example"),
    ),
    "board that passed it on": Mail(
        """\
        From: Indeed <noreply@indeed.example>
        To: Holly Grant <holly.grant@post.example>
        Subject: An update on your application from Tidewater Marine

        Hi Holly,

        Thank you for applying to the Deckhand position at Tidewater Marine via Indeed. The employer has decided to move to the next step with other candidates.
        """,
        "Tidewater Marine",
        "Deckhand",
        (None, None),
        ("Holly Grant", "holly.grant@post.example"),
        True,
    ),
    "signed by title only": Mail(
        """\
        From: The Manager <manager@rosedalecarehome.example>
        To: Blessing Eze <blessing.eze@post.example>
        Subject: Care Assistant (Nights)

        Dear Blessing

        Thank you for applying for the position of Care Assistant (Nights) at Rosedale Care Home. We are unable to offer you the position.

        Yours sincerely

        The Manager
        Rosedale Care Home
        """,
        "Rosedale Care Home",
        "Care Assistant",
        (None, "manager@rosedalecarehome.example"),
        ("Blessing Eze", "blessing.eze@post.example"),
    ),
    "department in the signature": Mail(
        """\
        From: Fiona Kerr <fiona.kerr@strathmoyuni.ac.uk>
        To: Lena Fischer <lena.fischer@post.example>
        Subject: Research Assistant, Marine Biology: outcome

        Dear Lena,

        Thank you for your application. I'm sorry to say we were not able to shortlist you for the Research Assistant post.

        Best wishes,
        Dr Fiona Kerr
        Senior Lecturer
        Marine Biology
        University of Strathmoy
        """,
        "University of Strathmoy",
        "Research Assistant, Marine Biology",
        ("Fiona Kerr", "fiona.kerr@strathmoyuni.ac.uk"),
        ("Lena Fischer", "lena.fischer@post.example"),
    ),
    "hotel chain and house": Mail(
        """\
        From: Grand Pavilion Hotel <hr@grandpavilion.example>
        To: Marco Bianchi <marco.bianchi@post.example>
        Subject: Re: Application - Night Auditor

        Dear Marco,

        Thank you for visiting us at the Grand Pavilion Hotel, Brighton. We have decided to offer the Night Auditor job to another candidate.

        Kind Regards,

        Lucy Ahmed | HR Coordinator
        The Grand Pavilion Hotel | 12 Marine Parade, Brighton BN2 1AA
        T: 01632 960 204 | E: lucy.ahmed@grandpavilion.example
        """,
        "Grand Pavilion Hotel",
        "Night Auditor",
        ("Lucy Ahmed", "lucy.ahmed@grandpavilion.example"),
        ("Marco Bianchi", "marco.bianchi@post.example"),
    ),
    "no capitals": Mail(
        """\
        From: dee <dee@muddyboots.example>
        To: finn@post.example
        Subject: gardener job

        hi finn,

        thanks for coming round on saturday. we've picked someone else for the gardener job, sorry!

        dee
        muddy boots gardening
        """,
        "Muddy Boots",
        "gardener",
        ("Dee", "dee@muddyboots.example"),
        ("Finn", "finn@post.example"),
    ),
    "an assistant writes for the partner": Mail(
        """\
        From: Lorraine Pugh <lorraine.pugh@castellandental.example>
        To: Zara Malik <zara.malik@post.example>
        Subject: Associate Dentist

        Dear Zara,

        Thank you for meeting us about the Associate Dentist position. Dr Rhys Castell has asked me to let you know that he has appointed another candidate.

        He would be glad to talk it through; please ring the practice.

        Kind regards,
        Lorraine Pugh
        Practice Manager, Castell & Lane Dental
        """,
        "Castell & Lane Dental",
        "Associate Dentist",
        ("Lorraine Pugh", "lorraine.pugh@castellandental.example"),
        ("Zara Malik", "zara.malik@post.example"),
    ),
    "careers site of a group": Mail(
        """\
        From: no-reply@careers.stonebridge.example
        To: Adam Novak <adam.novak@post.example>
        Subject: Stonebridge Builders: Update on your application for Site Manager - Leeds

        Dear Adam,

        Thank you for your recent application for the role of Site Manager. After careful consideration we will not be moving forward.

        We wish you every success.

        Stonebridge Builders Recruitment
        """,
        "Stonebridge Builders",
        "Site Manager",
        (None, None),
        ("Adam Novak", "adam.novak@post.example"),
        True,
    ),
    "new zealand": Mail(
        """\
        From: Hemi Walker <hemi.walker@kaurilandschools.example>
        To: Charlotte Ng <charlotte.ng@post.example>
        Subject: Scale A Teacher - Year 3

        Kia ora Charlotte,

        Thank you for your application for the Year 3 Teacher position at Kauriland School. You were not shortlisted.

        Ngā mihi,
        Hemi Walker
        Tumuaki | Principal
        """,
        "Kauriland School",
        "Year 3 Teacher",
        ("Hemi Walker", "hemi.walker@kaurilandschools.example"),
        ("Charlotte Ng", "charlotte.ng@post.example"),
    ),
    "gratitude, then a name with a title": Mail(
        """\
        Dear Ms. Thompson:

        Thank you for taking the time to meet with our search committee regarding the Reference Librarian position at the Maple County Public Library. The committee has recommended another candidate.

        We appreciate your interest in the Maple County Public Library.

        Sincerely yours,

        Robert J. Hale, MLS
        Director
        Maple County Public Library
        """,
        "Maple County Public Library",
        "Reference Librarian",
        ("Robert J. Hale", None),
        ("Ms. Thompson", None),
    ),
    "webmail, talent partner": Mail(
        """\
        From: Isla Grant (Corrie Software) <isla.grant@corrie.example>
        To: Mateusz Nowak <mateusz.nowak@post.example>
        Subject: Corrie Software – QA Engineer

        Hi Mateusz,

        Thanks again for the time and care you put into the take-home. We've decided not to progress to the final interview.

        If you'd like to hear more, just reply and I'll set up a call.

        Isla
        """,
        "Corrie Software",
        "QA Engineer",
        ("Isla Grant", "isla.grant@corrie.example"),
        ("Mateusz Nowak", "mateusz.nowak@post.example"),
    ),
    "internship programme": Mail(
        """\
        From: Early Careers <earlycareers@finchleybank.example>
        To: Omar Siddiqui <omar.siddiqui@post.example>
        Subject: Finchley Bank Summer Internship Programme 2026

        Dear Omar

        Thank you for completing the online tests for the Summer Analyst internship at Finchley Bank. Unfortunately, you did not meet our benchmark.

        Kind regards
        Early Careers Recruitment Team
        Finchley Bank
        """,
        "Finchley Bank",
        "Summer Analyst internship",
        (None, "earlycareers@finchleybank.example"),
        ("Omar Siddiqui", "omar.siddiqui@post.example"),
    ),
    "question to the recruiter by name": Mail(
        """\
        From: Corwen Health <donotreply@corwenhealth.example>
        To: Pat Sullivan <pat.sullivan@post.example>
        Subject: Application status - Radiologic Technologist

        Dear Pat Sullivan,

        We have selected another candidate for the Radiologic Technologist position (Requisition 55120).

        Questions? Contact your recruiter, Melissa Ortiz, at melissa.ortiz@corwenhealth.example.

        Corwen Health Talent Acquisition
        """,
        "Corwen Health",
        "Radiologic Technologist",
        ("Melissa Ortiz", "melissa.ortiz@corwenhealth.example"),
        ("Pat Sullivan", "pat.sullivan@post.example"),
        True,
    ),
    "software house, chatty": Mail(
        """\
        From: Yuki <yuki@papercrane.example>
        To: Dylan Hughes <dylan.hughes@post.example>
        Subject: Re: frontend role

        Hey Dylan,

        So sorry for the delay! We loved meeting you, but for the frontend role we went with somebody who has shipped design systems before.

        Talk soon,
        Yuki (Paper Crane Games)
        """,
        "Paper Crane Games",
        "frontend",
        ("Yuki", "yuki@papercrane.example"),
        ("Dylan Hughes", "dylan.hughes@post.example"),
    ),
}
