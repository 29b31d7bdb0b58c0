"""Invented rejections, sixth part: more of the same, to see what the rules do with the new."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "panel that felt": Mail(
        """\
        From: Corrib Foods Recruitment <recruitment@corribfoods.example>
        To: Aidan Nolan <aidan.nolan@post.example>
        Subject: Production Supervisor – Interview Outcome

        Dear Aidan,

        Thank you for attending for interview. The panel enjoyed meeting you; however, they felt that another candidate had more experience of shift work.

        Kind regards,
        Orla Fahy
        Corrib Foods Recruitment
        """,
        "Corrib Foods",
        "Production Supervisor",
        ("Orla Fahy", "recruitment@corribfoods.example"),
        ("Aidan Nolan", "aidan.nolan@post.example"),
    ),
    "postdoc": Mail(
        """\
        From: Lindqvist Lab <lindqvist-lab@halvard-institute.example>
        To: Mei-Ling Wu <meiling.wu@post.example>
        Subject: Postdoctoral Fellow position in Structural Biology

        Dear Dr. Wu,

        Thank you for your interest in the Postdoctoral Fellow position in my group at the Halvard Institute for Structural Biology. I have decided to offer it to a candidate with cryo-EM experience.

        With best regards,
        Anders Lindqvist

        Prof. Anders Lindqvist
        Halvard Institute for Structural Biology
        """,
        "Halvard Institute for Structural Biology",
        "Postdoctoral Fellow",
        ("Anders Lindqvist", "lindqvist-lab@halvard-institute.example"),
        ("Mei-Ling Wu", "meiling.wu@post.example"),
    ),
    "warehouse by text system": Mail(
        """\
        From: Hireline <no-reply@hireline.example>
        To: tony@post.example
        Subject: Forklift Driver (Nights) | Job ref 77120 | Penrose Distribution

        Hi Tony,

        Thanks for your application for Forklift Driver (Nights) at Penrose Distribution, Doncaster. We won't be taking it forward at this time.

        Penrose Distribution Recruitment Team
        """,
        "Penrose Distribution",
        "Forklift Driver",
        (None, None),
        ("Tony", "tony@post.example"),
        True,
    ),
    "bank with a graduate scheme": Mail(
        """\
        From: Early Talent Team <earlytalent@kelsobank.example>
        To: Freya Muir <freya.muir@post.example>
        Subject: Your application to the Kelso Bank Technology Graduate Programme

        Hi Freya,

        Thank you for completing your video interview for the Technology Graduate Programme at Kelso Bank. We're sorry to say we won't be inviting you to an assessment centre.

        We can't offer individual feedback because of the number of applications.

        Best wishes,
        The Early Talent Team at Kelso Bank
        """,
        "Kelso Bank",
        "Technology Graduate Programme",
        (None, "earlytalent@kelsobank.example"),
        ("Freya Muir", "freya.muir@post.example"),
    ),
    "startup rejects with feedback": Mail(
        """\
        From: "Noa Levi (Plinth)" <noa@plinth.example>
        To: Karim Haddad <karim@post.example>
        Subject: Re: Plinth - Founding Engineer

        Hi Karim,

        Thanks so much for the onsite. We all loved meeting you. We decided not to extend an offer for Founding Engineer because we want somebody who has run Postgres at scale.

        Shira and Tal on the team both said they'd gladly work with you one day.

        Noa
        """,
        "Plinth",
        "Founding Engineer",
        ("Noa Levi", "noa@plinth.example"),
        ("Karim Haddad", "karim@post.example"),
    ),
    "nursery": Mail(
        """\
        From: Little Acorns Nursery <manager@littleacorns.example>
        To: Hayley Stone <hayley.stone@post.example>
        Subject: Nursery Practitioner Level 3

        Dear Hayley

        Thank you for coming to see us at Little Acorns. We have offered the job to someone with a paediatric first aid certificate.

        If you want any feedback just give me a ring.

        Best wishes
        Debbie
        Nursery Manager
        """,
        "Little Acorns Nursery",
        "Nursery Practitioner Level 3",
        ("Debbie", "manager@littleacorns.example"),
        ("Hayley Stone", "hayley.stone@post.example"),
    ),
    "consultancy with a client word": Mail(
        """\
        From: Henrik Aas <henrik.aas@boltham.example>
        To: Ruby Lane <ruby.lane@post.example>
        Subject: Boltham - Management Consultant

        Dear Ruby,

        Thank you for the case interview for our Management Consultant opening. Our partners look for people who have led work with our clients before.

        Regards,
        Henrik Aas
        Partner, Boltham
        """,
        "Boltham",
        "Management Consultant",
        ("Henrik Aas", "henrik.aas@boltham.example"),
        ("Ruby Lane", "ruby.lane@post.example"),
    ),
    "sheriff's office": Mail(
        """\
        From: Human Resources <hr@tamarackcounty.gov>
        To: Luis Ortega <luis.ortega@post.example>
        Subject: Tamarack County - Notice of Results: Deputy Sheriff Trainee

        Dear Luis Ortega:

        Thank you for your interest in employment with Tamarack County. You were not among those selected for the position of Deputy Sheriff Trainee.

        If you have questions, contact Human Resources at (555) 010-7788 or hr@tamarackcounty.gov.

        Sincerely,
        Tamarack County Human Resources
        """,
        "Tamarack County",
        "Deputy Sheriff Trainee",
        (None, "hr@tamarackcounty.gov"),
        ("Luis Ortega", "luis.ortega@post.example"),
    ),
    "magazine": Mail(
        """\
        From: Celia Marchetti <celia@thegablereview.example>
        To: Owen Hart <owen.hart@post.example>
        Subject: Re: Assistant Editor

        Dear Owen,

        I'm writing with disappointing news about the Assistant Editor role here at The Gable Review. It came down to two of you.

        Do write back if it would help to talk about your edit test.

        Yours,
        Celia
        """,
        "The Gable Review",
        "Assistant Editor",
        ("Celia Marchetti", "celia@thegablereview.example"),
        ("Owen Hart", "owen.hart@post.example"),
    ),
    "gp surgery": Mail(
        """\
        From: RECRUITMENT, Hawthorn (HAWTHORN MEDICAL CENTRE) <hawthorn.recruitment@nhs.net>
        To: priyasharma88@post.example
        Subject: Receptionist/Administrator

        Dear Priya

        Thank you for your interest in the Receptionist/Administrator position at Hawthorn Medical Centre. You have not been shortlisted on this occasion.

        Kind Regards

        Linda Cross
        Practice Manager
        Hawthorn Medical Centre
        """,
        "Hawthorn Medical Centre",
        "Receptionist/Administrator",
        ("Linda Cross", "hawthorn.recruitment@nhs.net"),
        ("Priya", "priyasharma88@post.example"),
    ),
    "tech giant style": Mail(
        """\
        From: Northgate Staffing Team <northgate-staffing@northgate.example>
        To: Hana Suzuki <hana.suzuki@post.example>
        Subject: Your Northgate application: Technical Program Manager, Cloud Infrastructure

        Hi Hana,

        Thanks for your interest in the Technical Program Manager, Cloud Infrastructure (ID: 1187321) position. We've carefully reviewed your background and won't be proceeding.

        Thanks again,
        Northgate Staffing
        """,
        "Northgate",
        "Technical Program Manager, Cloud Infrastructure",
        (None, "northgate-staffing@northgate.example"),
        ("Hana Suzuki", "hana.suzuki@post.example"),
    ),
    "forwarded outlook with an assistant": Mail(
        """\
        From: Marsh, Petra <petra.marsh@elmbridgehousing.example>
        To: Femi Adeyemi <femi.adeyemi@post.example>
        Subject: Housing Officer x2 - Ref EH/045

        Dear Mr Adeyemi,

        Housing Officer

        I refer to your recent interview for the above post. I regret to advise that you have not been appointed.

        Should you wish to receive feedback, please contact Gareth Lloyd, Head of Housing, on extension 4410 or gareth.lloyd@elmbridgehousing.example.

        Yours sincerely
        p.p. Petra Marsh
        HR Business Partner
        Elmbridge Housing Group
        """,
        "Elmbridge Housing Group",
        "Housing Officer",
        ("Gareth Lloyd", "gareth.lloyd@elmbridgehousing.example"),
        ("Femi Adeyemi", "femi.adeyemi@post.example"),
    ),
}
