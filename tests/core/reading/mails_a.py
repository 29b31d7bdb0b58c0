"""Invented rejections, first part: employers who write themselves, in several kinds of English."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "ward manager": Mail(
        """\
        From: Ruth Adeyemi <ruth.adeyemi@stbrides.example>
        To: Grace Mensah <grace.mensah@post.example>
        Subject: Staff Nurse, Elder Care - outcome of your interview

        Dear Grace,

        Thank you for coming in last Thursday. We have offered the Staff Nurse post to someone with experience of dementia care.

        Ruth Adeyemi
        Ward Manager, Elder Care
        St Bride's Hospital
        """,
        "St Bride's Hospital",
        "Staff Nurse, Elder Care",
        ("Ruth Adeyemi", "ruth.adeyemi@stbrides.example"),
        ("Grace Mensah", "grace.mensah@post.example"),
    ),
    "american tech through greenhouse": Mail(
        """\
        From: Quillon Recruiting <no-reply@us.greenhouse-mail.io>
        To: Jordan Blake <jordan.blake@post.example>
        Subject: Thank you for your interest in Quillon

        Hi Jordan,

        Thank you for taking the time to apply for the Senior Software Engineer, Platform role here at Quillon. After careful review, we've decided to move forward with other candidates whose experience more closely matches our needs.

        We'd love to stay in touch.

        Best,
        The Quillon Recruiting Team
        """,
        "Quillon",
        "Senior Software Engineer, Platform",
        (None, None),
        ("Jordan Blake", "jordan.blake@post.example"),
        True,
        "greenhouse",
    ),
    "council": Mail(
        """\
        From: Recruitment <recruitment@wrenshire.gov.uk>
        To: p.oconnell@post.example
        Subject: Application for Planning Officer (Ref: WC/2291)

        Dear Mr O'Connell

        Thank you for your application for the above post. I regret to inform you that on this occasion you have not been shortlisted.

        Yours sincerely

        Human Resources
        Wrenshire County Council
        """,
        "Wrenshire County Council",
        "Planning Officer",
        (None, "recruitment@wrenshire.gov.uk"),
        ("Mr O'Connell", "p.oconnell@post.example"),
    ),
    "irish school": Mail(
        """\
        From: Siobhán Ní Bhriain <principal@scoilnaomheoin.example>
        To: Aoife Kelly <aoife.kelly@post.example>
        Subject: Teaching post

        A Aoife, a chara,

        Thank you for attending for interview for the post of Special Education Teacher. The board has nominated another candidate.

        Is mise le meas,
        Siobhán Ní Bhriain
        Principal
        Scoil Naomh Eoin
        """,
        "Scoil Naomh Eoin",
        "Special Education Teacher",
        ("Siobhán Ní Bhriain", "principal@scoilnaomheoin.example"),
        ("Aoife Kelly", "aoife.kelly@post.example"),
    ),
    "indian it services": Mail(
        """\
        From: Priyanka Iyer <priyanka.iyer@varunatech.example>
        To: Rahul Deshmukh <rahul.d@post.example>
        Subject: Regarding your candidature - Java Developer (Req ID 88213) - Pune

        Dear Rahul,

        Greetings from Varuna Technologies!

        This is with reference to your candidature for the position of Java Developer. We regret to inform you that your profile has not been shortlisted for the further rounds.

        Thanks & Regards,
        Priyanka Iyer
        Talent Acquisition | Varuna Technologies Pvt. Ltd.
        Mob: +91 98200 00000
        """,
        "Varuna Technologies",
        "Java Developer",
        ("Priyanka Iyer", "priyanka.iyer@varunatech.example"),
        ("Rahul Deshmukh", "rahul.d@post.example"),
    ),
    "australian cafe": Mail(
        """\
        From: Jess <jess@threebeans.example>
        To: Mia Tran <mia.tran@post.example>
        Subject: Barista trial

        Hey Mia,

        Thanks heaps for coming in for your barista trial on Sunday. We've decided to go with someone who can do weekday opens.

        Good luck with it all!

        Cheers,
        Jess
        Three Beans Coffee, Fitzroy
        """,
        "Three Beans Coffee",
        "Barista",
        ("Jess", "jess@threebeans.example"),
        ("Mia Tran", "mia.tran@post.example"),
    ),
    "workday without a person": Mail(
        """\
        From: Halden Energy Careers <haldenenergy@myworkday.com>
        To: Sofia Marin <sofia.marin@post.example>
        Subject: Update on your application: R-10442 Process Safety Engineer

        Dear Sofia Marin,

        Thank you for your interest in the Process Safety Engineer position with Halden Energy. We have decided not to progress your application.

        Regards,
        Halden Energy Talent Acquisition

        Please do not reply to this email. This mailbox is not monitored.
        """,
        "Halden Energy",
        "Process Safety Engineer",
        (None, None),
        ("Sofia Marin", "sofia.marin@post.example"),
        True,
        "workday",
    ),
    "feedback from a named doctor": Mail(
        """\
        From: Medical Staffing <medicalstaffing@eastmoor.nhs.uk>
        To: Dr Samir Qureshi <samir.qureshi@post.example>
        Subject: Specialty Doctor in Emergency Medicine - interview outcome

        Dear Dr Qureshi,

        Thank you for attending interview at Eastmoor Hospitals NHS Foundation Trust. Regrettably you were not successful on this occasion.

        If you would like feedback, please contact Dr Helen Marsh on helen.marsh@eastmoor.nhs.uk.

        Kind regards
        Tracey Dunn
        Medical Staffing Officer
        """,
        "Eastmoor Hospitals NHS Foundation Trust",
        "Specialty Doctor in Emergency Medicine",
        ("Helen Marsh", "helen.marsh@eastmoor.nhs.uk"),
        ("Samir Qureshi", "samir.qureshi@post.example"),
    ),
    "named person without an address": Mail(
        """\
        From: Nadia Brandt <nadia.brandt@collerstone.example>
        To: Leo Park <leo.park@post.example>
        Subject: Your interview with Collerstone

        Hi Leo,

        We enjoyed meeting you for the Graduate Surveyor role. Sadly we have gone with another candidate.

        Tom Whitlock would be happy to give you some feedback over the phone.

        Best wishes,
        Nadia
        """,
        "Collerstone",
        "Graduate Surveyor",
        ("Tom Whitlock", None),
        ("Leo Park", "leo.park@post.example"),
    ),
    "shared services for a hospital": Mail(
        """\
        From: Meridian HR Shared Services <recruitment@meridian-hrss.example>
        To: Joy Bello <joy.bello@post.example>
        Subject: Healthcare Assistant - Band 3 - Ref 447-HCA-19

        Dear Joy,

        We are writing on behalf of Larkfield Community NHS Trust about your application for the post of Healthcare Assistant. Unfortunately you have not been shortlisted.

        Regards,
        Recruitment Team
        Meridian HR Shared Services
        """,
        "Larkfield Community NHS Trust",
        "Healthcare Assistant",
        (None, "recruitment@meridian-hrss.example"),
        ("Joy Bello", "joy.bello@post.example"),
    ),
    "lever with a person": Mail(
        """\
        From: Dana Reyes <8f2d6c1e-44a0@hire.lever.co>
        To: Kwame Boateng <kwame@post.example>
        Subject: Product Designer at Fenwick Labs

        Hi Kwame,

        Thanks again for speaking with us about the Product Designer opening. We won't be moving forward.

        Best,
        Dana
        """,
        "Fenwick Labs",
        "Product Designer",
        ("Dana Reyes", "8f2d6c1e-44a0@hire.lever.co"),
        ("Kwame Boateng", "kwame@post.example"),
        False,
        "lever",
    ),
    "bakery, plain": Mail(
        """\
        From: Hannah <hello@northwindbakery.example>
        To: tom@post.example
        Subject: Saturday job

        Hi Tom,

        Thank you so much for your interest in working at Northwind Bakery. We had lots of lovely applications for the Saturday assistant job and we can't offer you a place this time.

        Hannah x
        """,
        "Northwind Bakery",
        "Saturday assistant",
        ("Hannah", "hello@northwindbakery.example"),
        ("Tom", "tom@post.example"),
    ),
    "university lectureship": Mail(
        """\
        From: HR Recruitment <hr-recruitment@carrowmore.ac.uk>
        To: Dr Ingrid Solberg <i.solberg@post.example>
        Subject: Lecturer in Economics (Ref. 11873)

        Dear Dr Solberg,

        Thank you for your application for the position of Lecturer in Economics in the School of Social Sciences at the University of Carrowmore. I am sorry to tell you that you were not shortlisted.

        For any questions please contact Professor Mark Ellery at m.ellery@carrowmore.ac.uk.

        Yours sincerely,

        Paula Griggs
        HR Adviser
        """,
        "University of Carrowmore",
        "Lecturer in Economics",
        ("Mark Ellery", "m.ellery@carrowmore.ac.uk"),
        ("Ingrid Solberg", "i.solberg@post.example"),
    ),
    "law firm": Mail(
        """\
        From: "Whitcombe, Eleanor" <eleanor.whitcombe@hartquill.example>
        To: "Osei, Daniel" <daniel.osei@post.example>
        Subject: Trainee Solicitor application

        Dear Daniel

        Thank you for your application to Hart, Quill & Co. The standard was high and we are unable to offer you a training contract.

        Yours sincerely

        Eleanor Whitcombe
        Graduate Recruitment Manager
        for Hart, Quill & Co LLP
        """,
        "Hart, Quill & Co",
        "Trainee Solicitor",
        ("Eleanor Whitcombe", "eleanor.whitcombe@hartquill.example"),
        ("Daniel Osei", "daniel.osei@post.example"),
    ),
    "another role suggested": Mail(
        """\
        From: Marta Kowal <marta.kowal@bluegate.example>
        To: Ben Adler <ben.adler@post.example>
        Subject: Your application to Bluegate Hotels

        Hi Ben,

        Thank you for applying for the Night Manager position at Bluegate Hotels. We have filled it with someone from another of our hotels.

        You might be a good fit for our Guest Services Supervisor role in York, and we would encourage you to apply for it.

        Kind regards,
        Marta Kowal
        People Partner
        """,
        "Bluegate Hotels",
        "Night Manager",
        ("Marta Kowal", "marta.kowal@bluegate.example"),
        ("Ben Adler", "ben.adler@post.example"),
    ),
}
