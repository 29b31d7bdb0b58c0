"""Invented rejections, second part: agencies, tracking systems, pastes, and mails with traps."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "agency with an unnamed client": Mail(
        """\
        From: Sally Prior <sally.prior@brightdesk-recruitment.example>
        To: Dan Okafor <dan.okafor@mailbox.example>
        Subject: Payroll Administrator - feedback from client

        Hi Dan,

        I've heard back from our client about last week's interview for the Payroll Administrator role. They are going ahead with another candidate.

        Kind regards

        Sally Prior
        Consultant, Brightdesk Recruitment
        """,
        None,
        "Payroll Administrator",
        ("Sally Prior", "sally.prior@brightdesk-recruitment.example"),
        ("Dan Okafor", "dan.okafor@mailbox.example"),
    ),
    "agency that names its client": Mail(
        """\
        From: Owen Price <owen@harbourstaffing.example>
        To: Lily Chen <lily.chen@post.example>
        Subject: Re: Quality Inspector

        Hi Lily,

        I've had feedback from our client, Tallis Aerospace, following your interview for the Quality Inspector position. They felt you were strong, but they've chosen someone with NADCAP experience.

        I'll keep you in mind for other roles.

        Owen Price | Senior Consultant | Harbour Staffing Ltd
        """,
        "Tallis Aerospace",
        "Quality Inspector",
        ("Owen Price", "owen@harbourstaffing.example"),
        ("Lily Chen", "lily.chen@post.example"),
    ),
    "paste, american": Mail(
        """\
        Dear Alex,

        Thank you for interviewing for the Assistant Store Manager position at Pinecrest Outfitters. We have chosen to move forward with another candidate.

        We wish you the best in your job search.

        Sincerely,

        Karen Lindqvist
        District Manager
        Pinecrest Outfitters
        """,
        "Pinecrest Outfitters",
        "Assistant Store Manager",
        ("Karen Lindqvist", None),
        ("Alex", None),
    ),
    "paste, one line": Mail(
        "Hi Mei, thanks for coming in for the trial shift on Saturday. We've gone with somebody else for the commis chef job. All the best, Luca, The Old Ferry",
        "The Old Ferry",
        "commis chef",
        ("Luca", None),
        ("Mei", None),
    ),
    "paste that says it is not read": Mail(
        """\
        Dear Applicant,

        Thank you for your interest in the position of Customer Service Representative with Ashgrove Insurance. We have decided to pursue other candidates.

        This is an automated message from an unmonitored mailbox. Please do not reply.

        Ashgrove Insurance Careers
        """,
        "Ashgrove Insurance",
        "Customer Service Representative",
        (None, None),
        None,
        True,
    ),
    "teamtailor, swedish parent": Mail(
        """\
        From: Elin at Nordkaj <reply-7b1f4e2a@teamtailor-mail.com>
        To: Chris Doyle <chris.doyle@post.example>
        Subject: Your application for Customer Success Manager

        Hi Chris,

        Thank you for applying to the Customer Success Manager position at Nordkaj. We have chosen to continue with other candidates.

        Best regards,
        Elin Sandberg
        """,
        "Nordkaj",
        "Customer Success Manager",
        ("Elin Sandberg", "reply-7b1f4e2a@teamtailor-mail.com"),
        ("Chris Doyle", "chris.doyle@post.example"),
        False,
        "teamtailor",
    ),
    "smartrecruiters with a footer": Mail(
        """\
        From: Talent Team <notification@smartrecruiters.com>
        To: Farah Aziz <farah@post.example>
        Subject: Your application with Ostrava Foods: Supply Planner

        Dear Farah,

        Thank you for your application. Unfortunately we will not be taking it further.

        Your Talent Team

        © 2026 Ostrava Foods plc. All rights reserved.
        """,
        "Ostrava Foods",
        "Supply Planner",
        (None, None),
        ("Farah Aziz", "farah@post.example"),
        True,
        "smartrecruiters",
    ),
    "no-reply with an address for questions": Mail(
        """\
        From: Calloway Police Recruitment <noreply@calloway-police.example>
        To: Ryan Mills <ryan.mills@post.example>
        Subject: Police Community Support Officer - application outcome

        Dear Ryan,

        Thank you for applying to become a Police Community Support Officer with Calloway Police. Unfortunately you have been unsuccessful.

        If you have any questions, please email recruitment@calloway-police.example.

        Kind regards,
        Recruitment Team
        """,
        "Calloway Police",
        "Police Community Support Officer",
        (None, "recruitment@calloway-police.example"),
        ("Ryan Mills", "ryan.mills@post.example"),
        True,
    ),
    "reply-to of a person": Mail(
        """\
        From: Brindle & Sons <do-not-reply@brindle.example>
        Reply-To: Gemma Holt <gemma.holt@brindle.example>
        To: Sean Murphy <sean@post.example>
        Subject: Apprentice Joiner

        Dear Sean,

        Thank you for your interest in our Apprentice Joiner vacancy. We have now appointed.

        Regards,
        Gemma Holt
        Office Manager
        Brindle & Sons Joinery Ltd
        """,
        "Brindle & Sons Joinery",
        "Apprentice Joiner",
        ("Gemma Holt", "gemma.holt@brindle.example"),
        ("Sean Murphy", "sean@post.example"),
    ),
    "privacy address is no contact": Mail(
        """\
        From: People Team <people@oakandiron.example>
        To: Nina Petrova <nina.petrova@post.example>
        Subject: Your application - Visual Merchandiser

        Hi Nina,

        Thanks for applying to Oak & Iron. We had a lot of interest in the Visual Merchandiser role and won't be taking you forward.

        We will keep your data for six months. To have it deleted, write to privacy@oakandiron.example.

        The People Team
        Oak & Iron
        """,
        "Oak & Iron",
        "Visual Merchandiser",
        (None, "people@oakandiron.example"),
        ("Nina Petrova", "nina.petrova@post.example"),
    ),
    "template leftovers": Mail(
        """\
        From: Velora Careers <careers@velora.example>
        To: undisclosed-recipients: ;
        Subject: Your application to Velora

        Dear {{first_name}},

        Thank you for your interest in joining Velora as a Field Technician. You have not been selected.

        Velora Careers
        """,
        "Velora",
        "Field Technician",
        (None, "careers@velora.example"),
        None,
    ),
    "on behalf of the hospital": Mail(
        """\
        From: TalentBridge RPO <stmarks.recruiting@talentbridge.example>
        To: Denise Walker <denise.w@post.example>
        Subject: St. Mark's Medical Center - Registered Nurse, ICU (Req #2024-5512)

        Dear Denise,

        On behalf of St. Mark's Medical Center, thank you for applying for the Registered Nurse, ICU position. The hiring manager has selected another candidate.

        Sincerely,
        Monique Harris
        Talent Acquisition Partner
        """,
        "St. Mark's Medical Center",
        "Registered Nurse, ICU",
        ("Monique Harris", "stmarks.recruiting@talentbridge.example"),
        ("Denise Walker", "denise.w@post.example"),
    ),
    "quoted thank-you": Mail(
        """\
        From: Tom Hargreaves <tom@hargreavesvets.example>
        To: Ellie Marsh <ellie.marsh@post.example>
        Subject: Re: Thank you

        Hi Ellie,

        Thank you for your note. It was a hard choice, but we've offered it to somebody with more theatre experience.

        All the best
        Tom
        """,
        "Hargreaves Vets",
        "Veterinary Nurse",
        ("Tom Hargreaves", "tom@hargreavesvets.example"),
        ("Ellie Marsh", "ellie.marsh@post.example"),
        quoted="""\
        Dear Tom,

        Thank you for meeting me about the Veterinary Nurse position at Hargreaves Vets.

        Kind regards,
        Ellie Marsh
        """,
    ),
    "role with a real bracket": Mail(
        """\
        From: Imogen Clarke <imogen.clarke@withyhousing.example>
        To: Yusuf Demir <yusuf.demir@post.example>
        Subject: Head of People (Operations) - London - 12 month FTC

        Dear Yusuf,

        Thank you for your application for the role of Head of People (Operations). We will not be progressing it.

        If you have any questions, do get in touch with our Resourcing Team at resourcing@withyhousing.example.

        Kind regards,
        Imogen Clarke
        Resourcing Adviser, Withy Housing Association
        """,
        "Withy Housing Association",
        "Head of People (Operations)",
        (None, "resourcing@withyhousing.example"),
        ("Yusuf Demir", "yusuf.demir@post.example"),
    ),
    "federal": Mail(
        """\
        From: USA Staffing Office <usastaffingoffice@usastaffing.gov>
        To: Marcus Bell <marcus.bell@post.example>
        Subject: Notification Letter: Park Ranger (Interpretation) NE-26-10884-DE

        Marcus Bell:

        This refers to your application for the position of Park Ranger (Interpretation) with the Department of River Lands. You were not selected.

        Please do not reply to this message; it was sent from an unmonitored account.
        """,
        "Department of River Lands",
        "Park Ranger (Interpretation)",
        (None, None),
        ("Marcus Bell", "marcus.bell@post.example"),
        True,
        "usastaffing",
    ),
}
