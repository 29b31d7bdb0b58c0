"""Pages and HTML parts: what is seen is kept, what is hidden is not, and lines stay lines."""

import contextlib
import time

import pytest

from kindregards.adapters.resources import shared_table
from kindregards.core.errors import InputError
from kindregards.core.facts import Person
from kindregards.core.mail import parse
from kindregards.core.mail.message import Message

WORDS = shared_table("quoting")


def page(body: str, style: str = "") -> Message:
    return parse(
        f"<html><head><title>T</title><style>{style}</style></head><body>{body}</body></html>".encode(),
        "html",
        WORDS,
    )


HIDDEN = {
    "display": ("<div style='display:none'>X</div>", ""),
    "display, important": ("<div style='DISPLAY : none !important; max-height:0'>X</div>", ""),
    "visibility": ("<span style='visibility:hidden'>X</span>", ""),
    "hidden": ("<p hidden>X</p>", ""),
    "font size": ("<span style='font-size:0px'>X</span>", ""),
    "font size of one": ("<span style='font-size:1px;line-height:1px'>X</span>", ""),
    "font shorthand": ("<span style='font:0/0 a'>X</span>", ""),
    "opacity": ("<div style='opacity:0'>X</div>", ""),
    "flat": ("<div style='height:0;overflow:hidden'>X</div>", ""),
    "max height": ("<div style='max-height:0px; overflow:hidden'>X</div>", ""),
    "off screen": ("<div style='position:absolute;left:-9999px'>X</div>", ""),
    "indented away": ("<p style='text-indent:-9999px'>X</p>", ""),
    "mso": ("<div style='mso-hide:all'>X</div>", ""),
    "white on white": ("<p style='color:#ffffff'>X</p>", ""),
    "nearly white": ("<p style='color:#fefefe'>X</p>", ""),
    "white on a white table": (
        "<table bgcolor='#FFFFFF'><tr><td><font color='white'>X</font></td></tr></table>",
        "",
    ),
    "transparent": ("<p style='color:transparent'>X</p>", ""),
    "clipped": ("<div style='position:absolute;clip:rect(0 0 0 0)'>X</div>", ""),
    "clip path": ("<div style='clip-path:inset(100%)'>X</div>", ""),
    "class": ("<div class='a pre'>X</div>", ".pre{display:none}"),
    "id": ("<div id='pre'>X</div>", "#pre { display : none; }"),
    "tag": ("<aside>X</aside>", "aside{display:none}"),
    "tag and class": ("<p class=pre>X</p>", "p.pre{font-size:0}"),
    "list of selectors": ("<p class=pre>X</p>", ".a, .pre{opacity:0}"),
    "inside another": ("<div class=o><i class=pre>X</i></div>", ".o .pre{display:none}"),
    "white by class": ("<p class=w>X</p>", ".w{color:#fff}"),
    "comment": ("<!-- X -->", ""),
    "conditional comment": ("<!--[if mso]><p>X</p><![endif]-->", ""),
    "script": ("<script>X</script>", ""),
    "noscript": ("<noscript>X</noscript>", ""),
    "template": ("<template>X</template>", ""),
    "alt": ("<img alt='X' title='X' src='x.png'>", ""),
    "input": ("<input type=hidden value=X>", ""),
    "title": ("<title>X</title>", ""),
    "svg": ("<svg><text>X</text></svg>", ""),
    "zero-width": ("<p>&#8203;&zwnj;&#847;</p>", ""),
}


@pytest.mark.parametrize(("markup", "style"), HIDDEN.values(), ids=HIDDEN.keys())
def test_hidden_text_is_never_read(markup: str, style: str) -> None:
    assert page(f"<p>Before</p>{markup}<p>After</p>", style).text == "Before\n\nAfter"


SEEN = {
    "white on blue": "<a style='color:#fff;background:#06c'>X</a>",
    "white on a coloured row": "<table><tr bgcolor='#003366'><td style='color:white'>X</td></tr></table>",
    "white on a picture": "<div style='background:url(x.png)'><b style='color:#fff'>X</b></div>",
    "size given back": "<div style='font-size:0'><span style='font-size:16px'>X</span></div>",
    "shown again": "<div style='visibility:hidden'><b style='visibility:visible'>X</b></div>",
    "high": "<div style='height:10px;overflow:hidden'>X</div>",
    "small": "<p style='font-size:10px;opacity:0.8'>X</p>",
    "grey": "<p style='color:#999'>X</p>",
    "no margin": "<p style='margin-left:-4px;text-indent:0'>X</p>",
    "width of a column": "<td style='width:1px;max-width:600px'>X</td>",
    "half an em": "<p style='font-size:.8em'>X</p>",
    "hidden on paper only": "<style>@media print{.m{display:none}} .k:hover{display:none}</style><p class='m k'>X</p>",
    "overruled": "<style>.m{display:none}</style><p class=m style='display:block'>X</p>",
    "white by class on a ground by class": "<style>.h .b{color:#fff} td.h{background-color:#123456}</style><table><tr><td class=h><b class=b>X</b></td></tr></table>",
}


@pytest.mark.parametrize("markup", SEEN.values(), ids=SEEN.keys())
def test_visible_text_is_never_lost(markup: str) -> None:
    assert page(markup).text == "X"


SHAPES = {
    "paragraphs": ("<p>One</p><p>Two</p>", "One\n\nTwo"),
    "breaks": ("One<br>Two<br/><br>Three", "One\nTwo\n\nThree"),
    "inline": ("<p>A <b>bold</b>, <i>thin</i>word</p>", "A bold, thinword"),
    "divisions": (
        "<div>One</div><div>Two</div><div><br></div><div>Three</div>",
        "One\nTwo\n\nThree",
    ),
    "link": ("<p>See <a href='https://x.example/y?z'>our page</a>.</p>", "See our page."),
    "entities": ("<p>Tom &amp; Co&nbsp;&ndash; it&#8217;s &lt;3</p>", "Tom & Co – it’s <3"),
    "list": ("<ul><li>One</li><li>Two</li></ul>", "* One\n* Two"),
    "rows": (
        "<table><tr><td>Role</td><td>Baker</td></tr><tr><td>Date</td><td>3 May</td></tr></table>",
        "Role Baker\nDate 3 May",
    ),
    "layout table": (
        "<table><tr><td><table><tr><td><p>One</p><p>Two</p></td></tr></table></td></tr></table>",
        "One\n\nTwo",
    ),
    "wrapped source": ("<p>One\n   long\n   line</p>", "One long line"),
    "malformed": ("<p>One<p>Two</div></b><td>Three", "One\n\nTwo\nThree"),
    "pre": ("<pre>One\nTwo</pre>", "One\nTwo"),
    "odd tags": ("<o:p>One</o:p><p class=MsoNormal>Two<o:p>&nbsp;</o:p></p>", "One\nTwo"),
}


@pytest.mark.parametrize(("markup", "text"), SHAPES.values(), ids=SHAPES.keys())
def test_blocks_become_lines(markup: str, text: str) -> None:
    got = page(markup).text
    assert got.replace("\n\n", "\n") == text.replace("\n\n", "\n")
    assert "\n\n\n" not in got


QUOTES = {
    "gmail": "<div>No luck.</div><br><div class='gmail_quote'><div class='gmail_attr'>On Mon, 2 Nov 2026 at 10:12, Sam Lee &lt;<a href='mailto:sam@x.example'>sam@x.example</a>&gt; wrote:<br></div><blockquote class='gmail_quote' style='margin:0 0 0 .8ex'><div>Please?</div></blockquote></div>",
    "thunderbird": "<p>No luck.</p><div class='moz-cite-prefix'>On 02/11/2026 10:12, Sam Lee wrote:<br></div><blockquote type='cite' cite='mid:1'><p>Please?</p></blockquote>",
    "apple": "<div>No luck.</div><div><br><blockquote type='cite'><div>On 2 Nov 2026, at 10:12, Sam Lee &lt;sam@x.example&gt; wrote:</div><br><div>Please?</div></blockquote></div>",
    "outlook": "<p class=MsoNormal>No luck.</p><div style='border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Sam Lee &lt;sam@x.example&gt; <br><b>Sent:</b> 02 November 2026 10:12<br><b>To:</b> Dana<br><b>Subject:</b> Baker</p></div><p>Please?</p>",
    "outlook web": "<div>No luck.</div><hr><div id='divRplyFwdMsg'><font><b>From:</b> Sam Lee &lt;sam@x.example&gt;<br><b>Sent:</b> 02 November 2026 10:12<br><b>To:</b> Dana<br><b>Subject:</b> Baker</font><div>&nbsp;</div></div><div>Please?</div>",
    "yahoo": "<div>No luck.</div><div class='yahoo_quoted'><div>On Monday, 2 November 2026 at 10:12:00 GMT, Sam Lee &lt;sam@x.example&gt; wrote:</div><div><br></div><div>Please?</div></div>",
}


@pytest.mark.parametrize("markup", QUOTES.values(), ids=QUOTES.keys())
def test_quotes_of_a_page_are_quoted(markup: str) -> None:
    message = page(markup)
    assert message.text == "No luck."
    assert [quote.text for quote in message.quoted] == ["Please?"]
    author = message.quoted[0].author
    assert author is not None
    assert author.name == "Sam Lee"


def test_an_indented_passage_of_the_sender_is_their_own() -> None:
    message = page(
        "<div>Hi Sam,</div><blockquote style='margin:0 0 0 40px;border:none;padding:0px'><div>We chose another baker.</div></blockquote><div>Dana</div>"
    )
    assert not message.quoted
    assert "another baker" in message.text


def test_a_page_that_is_all_quote_is_read() -> None:
    assert (
        page("<blockquote><p>Dear Sam,</p><p>No luck.</p></blockquote>").text
        == "Dear Sam,\n\nNo luck."
    )


def test_a_forward_in_a_page() -> None:
    message = page(
        "<div dir=ltr><br><div class='gmail_quote'><div class='gmail_attr'>---------- Forwarded message ---------<br>From: <strong>Dana Reyes</strong> <span>&lt;<a href='mailto:d@x.example'>d@x.example</a>&gt;</span><br>Date: Tue, 3 Nov 2026 at 16:05<br>Subject: Baker<br>To: &lt;<a href='mailto:s@x.example'>s@x.example</a>&gt;<br></div><br><br><p>Dear Sam,</p><p>No luck.</p></div></div>"
    )
    assert (message.text, message.subject, message.sender) == (
        "Dear Sam,\n\nNo luck.",
        "Baker",
        Person("Dana Reyes", "d@x.example"),
    )


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1", ""])
def test_a_page_is_decoded_by_what_it_says_or_is(charset: str) -> None:
    data = f"<html><meta charset='{charset}'><p>Zoë, it’s no.</p>".replace("’", "'").encode(
        charset or "utf-8"
    )
    assert parse(data, "html", WORDS).text == "Zoë, it's no."


STORMS = [
    "<a ",
    "<!--",
    "<div>",
    "<table><tr><td>",
    "<b>",
    "<blockquote>",
    "<p",
    "&amp",
    "<style>",
    "<p style='",
    "<span class=a>x",
    "\x00<p>",
    "<![CDATA[",
]


@pytest.mark.parametrize("piece", STORMS)
def test_markup_storms_end_soon(piece: str) -> None:
    start = time.perf_counter()
    with contextlib.suppress(InputError):
        parse(
            b"<html><style>.a .b .c{display:none}</style>" + piece.encode() * 20000 + b"Dear Sam",
            "html",
            WORDS,
        )
    assert time.perf_counter() - start < 4
