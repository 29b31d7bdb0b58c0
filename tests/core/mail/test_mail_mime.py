"""Raw mails: header values, charsets, codings, parts."""

import base64
from datetime import UTC, datetime

import pytest

from kindregards.adapters.resources import shared_table
from kindregards.core.errors import InputError
from kindregards.core.facts import Person
from kindregards.core.mail import parse
from kindregards.core.mail.message import Message

WORDS = shared_table("quoting")


def mail(head: str | bytes = "", body: str | bytes = "Hello") -> Message:
    head = head.encode() if isinstance(head, str) else head
    body = body.encode() if isinstance(body, str) else body
    return parse(b"MIME-Version: 1.0\n" + head.strip(b"\n") + b"\n\n" + body, "eml", WORDS)


def q(charset: str, text: str) -> str:
    return "=?{}?Q?{}?=".format(charset, "".join(f"={byte:02X}" for byte in text.encode(charset)))


def b(charset: str, data: bytes) -> str:
    return f"=?{charset}?B?{base64.b64encode(data).decode()}?="


SUBJECTS = {
    "plain": ("Your application", "Your application"),
    "q": (q("utf-8", "Bäcker"), "Bäcker"),
    "underscores": ("=?utf-8?Q?Your_application?=", "Your application"),
    "b": (b("utf-8", "Bäckerei".encode()), "Bäckerei"),
    "two words": (q("utf-8", "Bä") + " " + q("utf-8", "cker"), "Bäcker"),
    "folded words": (q("utf-8", "Bä") + "\n " + q("utf-8", "cker"), "Bäcker"),
    "a character cut in two": ("=?utf-8?Q?B=C3?= =?utf-8?Q?=A4cker?=", "Bäcker"),
    "base64 cut in a character": (
        b("utf-8", "Bä".encode()[:2]) + " " + b("utf-8", "Bäcker".encode()[2:]),
        "Bäcker",
    ),
    "word beside text": ("Re: " + q("iso-8859-1", "Café") + " shift", "Re: Café shift"),
    "spaces inside a word": ("=?utf-8?Q?Your place with us?=", "Your place with us"),
    "question mark inside": ("=?utf-8?Q?Ready??=", "Ready?"),
    "unknown charset": ("=?x-nobody?Q?B=C3=A4cker?=", "Bäcker"),
    "raw utf-8": ("Bäcker", "Bäcker"),
    "raw latin": (b"Subject: B\xe4cker", "Bäcker"),
    "control characters": ("Baker\x07\x1b[31m\u202e now", "Baker[31m now"),
    "words apart": (q("utf-8", "Bä") + " and " + q("utf-8", "cker"), "Bä and cker"),
    "broken word": ("=?utf-8?Q?half", "=?utf-8?Q?half"),
    "bad base64": ("=?utf-8?B?SGVsbG8?=", "Hello"),
    "shift-jis": (b("shift_jis", "選考結果".encode("shift_jis")), "選考結果"),
    "folded": ("A long\n subject\n\tof three", "A long subject of three"),
}


@pytest.mark.parametrize(("raw", "shown"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_a_subject_is_decoded_and_clean(raw: str | bytes, shown: str) -> None:
    assert mail(raw if isinstance(raw, bytes) else f"Subject: {raw}").subject == shown


PEOPLE = {
    "name and address": ("Dana Reyes <dana@x.example>", Person("Dana Reyes", "dana@x.example")),
    "quoted": ('"Reyes, Dana" <dana@x.example>', Person("Reyes, Dana", "dana@x.example")),
    "comma without quotes": (
        "Reyes, Dana <dana@x.example>",
        Person("Reyes, Dana", "dana@x.example"),
    ),
    "escaped quotes": (
        r'"Dana \"DR\" Reyes" <dana@x.example>',
        Person('Dana "DR" Reyes', "dana@x.example"),
    ),
    "encoded": (
        q("utf-8", "Zoë Müller") + " <zoe@x.example>",
        Person("Zoë Müller", "zoe@x.example"),
    ),
    "encoded comma": (
        "=?utf-8?Q?Reyes=2C_Dana?= <dana@x.example>",
        Person("Reyes, Dana", "dana@x.example"),
    ),
    "encoded in quotes": ('"=?utf-8?Q?Zo=C3=AB?=" <zoe@x.example>', Person("Zoë", "zoe@x.example")),
    "bare": ("dana@x.example", Person(None, "dana@x.example")),
    "name is the address": ('"dana@x.example" <dana@x.example>', Person(None, "dana@x.example")),
    "single quotes": ("'Dana Reyes' <dana@x.example>", Person("Dana Reyes", "dana@x.example")),
    "comment": ("dana@x.example (Dana Reyes)", Person("Dana Reyes", "dana@x.example")),
    "via": (
        '"Dana Reyes via Greenhouse" <no-reply@x.example>',
        Person("Dana Reyes via Greenhouse", "no-reply@x.example"),
    ),
    "first of several": (
        "Sam Lee <sam@x.example>, Kim <kim@x.example>",
        Person("Sam Lee", "sam@x.example"),
    ),
    "first bare of several": ("sam@x.example, Kim <kim@x.example>", Person(None, "sam@x.example")),
    "group": ("Applicants: Sam <sam@x.example>;", Person("Sam", "sam@x.example")),
    "undisclosed": ("undisclosed-recipients:;", None),
    "null": ("<>", None),
    "cut off": ('"a@b.example" <', Person(None, "a@b.example")),
    "nested comments": ("((((" * 3000, None),
    "commas": (",,,,", None),
    "at": ("@", None),
    "literal": ("a@[127.0.0.1", None),
    "name alone": ("Dana Reyes", Person("Dana Reyes", None)),
}


@pytest.mark.parametrize(("raw", "found"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people_are_read_from_address_headers(raw: str, found: Person | None) -> None:
    message = mail(f"From: {raw}\nTo: {raw}\nReply-To: {raw}")
    assert message.sender == found or (
        found is None and (message.sender is None or message.sender.email is None)
    )
    assert message.recipient == message.reply_to == message.sender


DATES = {
    "Tue, 03 Nov 2026 16:42:10 +0000": datetime(2026, 11, 3, 16, 42, 10, tzinfo=UTC),
    "3 Nov 2026 16:42 GMT": datetime(2026, 11, 3, 16, 42, tzinfo=UTC),
    "Tue, 03 Nov 2026 16:42:10 +0000 (UTC)": datetime(2026, 11, 3, 16, 42, 10, tzinfo=UTC),
    "Tue, 03 Nov 2026 16:42:10 -0000": datetime(2026, 11, 3, 16, 42, 10),
    "yesterday": None,
    "Tue, 99 Nov 2026 99:42:10 +0000": None,
    "Fri, 31 Dec 9999 23:59:59 +0000": None,
    "": None,
}


@pytest.mark.parametrize(("raw", "found"), DATES.items(), ids=DATES.keys())
def test_dates_are_aware_where_they_can_be(raw: str, found: datetime | None) -> None:
    assert mail(f"Date: {raw}").date == found


BODIES = {
    "quoted-printable": ("quoted-printable", "utf-8", b"ti=\nme=E2=80=99s up", "time’s up"),
    "base64": ("base64", "utf-8", base64.b64encode("Grüße".encode()), "Grüße"),
    "cut base64": (
        "base64",
        "utf-8",
        base64.b64encode(b"Dear Sam, no luck.")[:-3],
        "Dear Sam, no lu",
    ),
    "windows-1252": ("8bit", "windows-1252", "We’re sorry".encode("windows-1252"), "We’re sorry"),
    "latin label on windows bytes": (
        "8bit",
        "iso-8859-1",
        "We’re sorry".encode("windows-1252"),
        "We’re sorry",
    ),
    "utf-8 label on windows bytes": (
        "8bit",
        "utf-8",
        "We’re sorry".encode("windows-1252"),
        "We’re sorry",
    ),
    "latin label on utf-8": ("8bit", "iso-8859-1", "We’re sorry".encode(), "We’re sorry"),
    "ascii label on utf-8": ("8bit", "us-ascii", "We’re sorry".encode(), "We’re sorry"),
    "unknown charset": ("8bit", "x-bogus", "We’re sorry".encode(), "We’re sorry"),
    "codec that is no charset": ("8bit", "unicode_escape", rb"\u0041 sorry", r"\u0041 sorry"),
    "unknown coding": ("x-odd", "utf-8", b"We are sorry", "We are sorry"),
    "koi8": ("8bit", "koi8-r", "Спасибо".encode("koi8-r"), "Спасибо"),
    "gb18030": ("8bit", "gb2312", "您好，谢谢".encode("gb18030"), "您好，谢谢"),
    "iso-2022-jp": ("7bit", "iso-2022-jp", "お祈り".encode("iso-2022-jp"), "お祈り"),
    "utf-16": ("base64", "utf-16", base64.b64encode("Sorry".encode("utf-16")), "Sorry"),
    "nul": ("8bit", "utf-8", b"We are\0 sorry", "We are sorry"),
    "bare cr": ("8bit", "utf-8", b"We\rare\rsorry", "We\nare\nsorry"),
}


@pytest.mark.parametrize(("coding", "charset", "data", "text"), BODIES.values(), ids=BODIES.keys())
def test_bodies_are_decoded_whatever_they_claim(
    coding: str, charset: str, data: bytes, text: str
) -> None:
    assert (
        mail(
            f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {coding}",
            data,
        ).text
        == text
    )


def multipart(kind: str, *parts: tuple[str, str]) -> Message:
    inner = "".join(f"--b1\nContent-Type: {head}\n\n{body}\n" for head, body in parts)
    return mail(
        f'From: Sam Lee <sam@x.example>\nTo: sam@x.example\nSubject: Fwd: x\nContent-Type: multipart/{kind}; boundary="b1"',
        inner + "--b1--\n",
    )


LONG = "Dear Sam, thank you for coming to see us. We have decided to go on with another baker, and we wish you well."
PARTS = {
    "plain of two": ("alternative", [("text/plain", LONG), ("text/html", f"<p>{LONG}</p>")], LONG),
    "empty plain": ("alternative", [("text/plain", " \n"), ("text/html", f"<p>{LONG}</p>")], LONG),
    "stub": (
        "alternative",
        [
            ("text/plain", "Please view this email in a browser or HTML viewer."),
            ("text/html", f"<p>{LONG}</p>"),
        ],
        LONG,
    ),
    "much shorter plain": (
        "alternative",
        [("text/plain", "Dear Sam"), ("text/html", f"<p>{LONG}</p>")],
        LONG,
    ),
    "html alone": ("alternative", [("text/html", f"<p>{LONG}</p>")], LONG),
    "html in related": (
        "alternative",
        [
            ("text/plain", ""),
            (
                'multipart/related; boundary="r"',
                f"--r\nContent-Type: text/html\n\n<p>{LONG}</p>\n--r\nContent-Type: image/png\n\nxx\n--r--",
            ),
        ],
        LONG,
    ),
    "mixed": (
        "mixed",
        [("text/plain", "One."), ("application/pdf", "%PDF"), ("text/plain", "Two.")],
        "One.\n\nTwo.",
    ),
    "attached text": (
        "mixed",
        [("text/plain", "One."), ('text/plain; name="cv.txt"', "My CV")],
        "One.",
    ),
    "calendar": ("mixed", [("text/plain", "One."), ("text/calendar", "BEGIN:VCALENDAR")], "One."),
    "page labelled plain": (
        "mixed",
        [("text/plain", "<html><body><p>One.</p><p>Two.</p></body></html>")],
        "One.\n\nTwo.",
    ),
    "notification with a returned mail": (
        "report",
        [
            ("text/plain", "Could not deliver."),
            ("message/rfc822", "From: a@b.example\nSubject: mine\n\nMine"),
        ],
        "Could not deliver.",
    ),
}


@pytest.mark.parametrize(("kind", "parts", "text"), PARTS.values(), ids=PARTS.keys())
def test_the_text_is_what_a_reader_would_see(
    kind: str, parts: list[tuple[str, str]], text: str
) -> None:
    assert multipart(kind, *parts).text == text


INNER = "From: Dana Reyes <dana@kiteworks.example>\nTo: Sam Lee <sam@x.example>\nSubject: Baker\nMessage-ID: <1@k.example>\nDate: Tue, 3 Nov 2026 10:00:00 +0000\n\nNo luck, Sam."


@pytest.mark.parametrize("head", ["message/rfc822", 'application/octet-stream; name="Baker.eml"'])
def test_an_attached_mail_becomes_the_message(head: str) -> None:
    message = multipart(
        "mixed",
        ("text/plain", "see attached"),
        (head, INNER.replace("Subject", "MIME-Version: 1.0\nSubject")),
    )
    assert (message.text, message.above, message.subject) == (
        "No luck, Sam.",
        "see attached",
        "Baker",
    )
    assert message.sender == Person("Dana Reyes", "dana@kiteworks.example")
    assert message.message_id == "<1@k.example>"


def test_headers_are_kept_by_lower_case_name() -> None:
    message = mail(
        "From: a@x.example\nAuto-Submitted: auto-generated\nX-Mailer: Post\nPrecedence: bulk\nX-Mailer: Other\nReceived: from here\nReferences: <1@x.example>\n <2@x.example>\nMessage-ID: <3@x.example>"
    )
    assert message.headers["auto-submitted"] == "auto-generated"
    assert message.headers["x-mailer"] == "Post"
    assert "received" not in message.headers
    assert message.references == ("<1@x.example>", "<2@x.example>")
    assert message.message_id == "<3@x.example>"


def test_soft_line_ends_of_flowed_text_are_joined() -> None:
    text = "We have chosen \nanother baker. \n\nDana\n-- \nKiteworks"
    assert (
        mail("Content-Type: text/plain; format=flowed", text).text
        == "We have chosen another baker.\n\nDana\n--\nKiteworks"
    )


def test_nesting_without_end_is_refused_or_read() -> None:
    head = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000)
    )
    with pytest.raises(InputError):
        parse(b"MIME-Version: 1.0\n" + head.encode(), "eml", WORDS)


@pytest.mark.parametrize(
    "name",
    [
        "From",
        "To",
        "Subject",
        "Date",
        "Content-Type",
        "Message-ID",
        "Content-Disposition",
        "Content-Transfer-Encoding",
    ],
)
@pytest.mark.parametrize(
    "value",
    [
        '"',
        "=?",
        "<",
        "multipart/mixed",
        'text/plain; charset="',
        "text/plain; charset*=x'y'%ff",
        "\x00\xff",
        "a" * 20000,
        "=?utf-8?B?====?=",
        "attachment; filename*0*=bad''%; name=\"",
        "=?utf-8?Q?=ZZ?=",
    ],
)
def test_garbage_in_a_header_never_raises(name: str, value: str) -> None:
    assert mail(f"X-A: b\n{name}: {value}", "Hello Sam").text in ("Hello Sam", "")


def test_text_that_was_read_as_windows_latin_is_read_again() -> None:
    text = "Dear Sam,\n\nUnfortunately we donâ€™t see a fit. Best, CafÃ© MÃ¼ller\n\nCÃ¢mara. NÃO, Âge, Spaß“"
    assert parse(text.encode(), "text", WORDS).text.split("\n\n")[1:] == [
        "Unfortunately we don’t see a fit. Best, Café Müller",
        "Câmara. NÃO, Âge, Spaß“",
    ]
