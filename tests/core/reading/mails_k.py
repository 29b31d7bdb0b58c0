"""Invented rejections, eleventh part: what is easily taken for an employer, a title or a person."""

from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    "an update is no role": Mail(
        """\
        From: Hadley Group <careers@hadleygroup.example>
        To: Sam Orr <sam.orr@post.example>
        Subject: An update on your application

        Hi Sam,

        Thank you for applying. Unfortunately we won't be progressing your application at this stage.

        Best,
        Hadley Group Talent Team
        """,
        "Hadley Group",
        None,
        (None, "careers@hadleygroup.example"),
        ("Sam Orr", "sam.orr@post.example"),
    ),
    "company in the subject, title in the text": Mail(
        """\
        From: Workday <tannery@myworkday.com>
        To: Gwen Ito <gwen.ito@post.example>
        Subject: Tannery Lane Capital: Application Status

        Dear Gwen,

        Thank you for your interest in R-20981 Fund Accountant II. After review we have decided not to move forward.

        Regards,
        Talent Acquisition
        """,
        "Tannery Lane Capital",
        "Fund Accountant II",
        (None, "tannery@myworkday.com"),
        ("Gwen Ito", "gwen.ito@post.example"),
        ats="workday",
    ),
    "number before the title": Mail(
        """\
        From: Ostrava Logistics <no-reply@greenhouse.io>
        To: Bela Kun <bela.kun@post.example>
        Subject: Req 88213: Customs Clerk - thank you for your interest

        Hi Bela,

        We appreciate the time you took to apply to Ostrava Logistics. We've decided to move forward with other candidates.

        The Ostrava Logistics Recruiting Team
        """,
        "Ostrava Logistics",
        "Customs Clerk",
        (None, None),
        ("Bela Kun", "bela.kun@post.example"),
        True,
        "greenhouse",
    ),
    "founder of a start-up": Mail(
        """\
        From: Niko <niko@tallyho.example>
        To: Wren Adeyemi <wren@post.example>
        Subject: Re: founding engineer

        Hey Wren,

        Really enjoyed our call. I've thought about it a lot and I'm going to go with someone who has shipped payments before for the founding engineer spot.

        Rooting for you,
        Niko
        Co-founder, Tallyho
        """,
        "Tallyho",
        "founding engineer",
        ("Niko", "niko@tallyho.example"),
        ("Wren Adeyemi", "wren@post.example"),
    ),
    "professor's postdoc": Mail(
        """\
        From: Prof. Ilse Vandermeer <i.vandermeer@eastholme.ac.uk>
        To: Hugo Lam <hugo.lam@post.example>
        Subject: Postdoctoral Research Associate in Soil Physics (REF 4471)

        Dear Hugo,

        The panel has met and I am sorry to say that we have offered the post to another candidate.

        With best wishes,
        Ilse

        --
        Professor Ilse Vandermeer
        School of Geography, University of Eastholme
        """,
        "University of Eastholme",
        "Postdoctoral Research Associate in Soil Physics",
        ("Ilse Vandermeer", "i.vandermeer@eastholme.ac.uk"),
        ("Hugo Lam", "hugo.lam@post.example"),
    ),
    "letter pasted, no headers": Mail(
        """\
        Cresswell Care Homes
        12 Priory Road

        Dear Ms Okonjo,

        Re: Senior Care Assistant

        Thank you for attending for interview at Priory Lodge. I regret that on this occasion you were not successful.

        Yours sincerely,

        Janet Moss
        Registered Manager
        for Cresswell Care Homes
        """,
        "Cresswell Care Homes",
        "Senior Care Assistant",
        ("Janet Moss", None),
        ("Ms Okonjo", None),
    ),
    "bare name first, no greeting": Mail(
        """\
        Keisha

        Thank you for trialling with us on Sunday. We have decided to offer the pastry chef position to someone with more lamination experience.

        Antoine
        Maison Verdier
        """,
        "Maison Verdier",
        "pastry chef",
        ("Antoine", None),
        ("Keisha", None),
    ),
    "sent on behalf of a shop": Mail(
        """\
        From: no-reply@hirebox.example
        To: Tariq Bell <tariq.bell@post.example>
        Subject: Your application for Key Holder (Part Time, 16 hours) at Duke & Daisy

        Hi Tariq

        Duke & Daisy have reviewed your application and have decided not to take it further.

        This email was sent on behalf of Duke & Daisy.
        """,
        "Duke & Daisy",
        "Key Holder",
        (None, None),
        ("Tariq Bell", "tariq.bell@post.example"),
        True,
    ),
    "domain alone names it": Mail(
        """\
        From: Colette <colette@old-mill-bakery.example>
        To: Jo March <jo.march@post.example>
        Subject: saturday trial

        Hi Jo

        You were great fun to have around but we've picked someone with shop experience for the counter assistant job.

        Colette x
        """,
        "Old Mill Bakery",
        "counter assistant",
        ("Colette", "colette@old-mill-bakery.example"),
        ("Jo March", "jo.march@post.example"),
    ),
    "questions to a colleague in copy": Mail(
        """\
        From: Dan Frost <dan.frost@pennyhill.example>
        To: Ola Brandt <ola.brandt@post.example>
        Subject: Grants Officer interview

        Dear Ola,

        I'm sorry to let you know that we appointed another candidate as our Grants Officer. My colleague Shauna Kerr (shauna.kerr@pennyhill.example), who chaired the panel, would be glad to talk through how it went.

        Best wishes,
        Dan Frost
        Pennyhill Foundation
        """,
        "Pennyhill Foundation",
        "Grants Officer",
        ("Shauna Kerr", "shauna.kerr@pennyhill.example"),
        ("Ola Brandt", "ola.brandt@post.example"),
    ),
    "restaurant by text, dash signature": Mail(
        """\
        Hi Zaid thanks for coming in for the line cook trial. Chef's going with someone else sorry. Will keep your number. - Lou, Copper Pan
        """,
        "Copper Pan",
        "line cook",
        ("Lou", None),
        ("Zaid", None),
    ),
    "person through a vendor": Mail(
        """\
        From: Amara Osei <no-reply@hire.lever.co>
        To: Tom Vega <tom.vega@post.example>
        Subject: Your application to Brindle

        Hi Tom,

        Thanks for applying for the Staff Accountant role at Brindle. We won't be moving forward.

        Amara
        """,
        "Brindle",
        "Staff Accountant",
        ("Amara Osei", None),
        ("Tom Vega", "tom.vega@post.example"),
        True,
        "lever",
    ),
    "vet's, thanks to everybody": Mail(
        """\
        From: Reception <reception@lowfieldvets.example>
        To: Holly Nunn <holly.nunn@post.example>
        Subject: Registered Veterinary Nurse vacancy

        Dear Holly,

        Thank you for spending the morning with us. We have appointed a nurse with more theatre hours.

        With warm wishes from all of us at Lowfield Vets
        """,
        "Lowfield Vets",
        "Registered Veterinary Nurse",
        (None, "reception@lowfieldvets.example"),
        ("Holly Nunn", "holly.nunn@post.example"),
    ),
}
