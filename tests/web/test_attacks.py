"""What another site, another program or another user may try on the page: all of it is refused.

The list is the reliability notes' section G. Each row says what is sent; none may be let in, none may
change anything, and none may be told anything of the person's.
"""

import re
from typing import Any

import pytest

from tests.web.conftest import ORIGIN, PORT, Page

EVIL = "http://evil.example"

HOSTS = [
    "evil.example", f"evil.example:{PORT}", f"0.0.0.0:{PORT}", f"192.0.2.7:{PORT}", f"localhost.:{PORT}",
    "127.0.0.1", "localhost", f"[::1]:{PORT}", f"127.0.0.1:{PORT + 1}", f"127.0.0.1.evil.example:{PORT}",
    f"127.0.0.1:{PORT}@evil.example", f"127.1:{PORT}", "", f"LOCALHOST:{PORT}", f"localhost:{PORT}:{PORT}",
]  # fmt: skip


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("path", ["/", "/static/page.js", "/enter?token=x", "/alive"])
def test_another_name_of_this_host_is_refused(page: Page, host: str, path: str) -> None:
    answer = page.get(path, headers={"host": host})
    assert answer.status_code == 421
    assert "seal" not in re.findall(r'data-seal="(.+?)"', answer.text)


def test_two_hosts_are_refused(page: Page) -> None:
    ours = f"127.0.0.1:{PORT}"
    answer = page.client.request("GET", "/", headers=[("host", ours), ("host", ours)])
    assert answer.status_code == 421


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}"])
def test_our_own_names_are_let_in(outside: Page, host: str) -> None:
    assert outside.get("/static/page.css", headers={"host": host}).status_code == 200


MADE_ELSEWHERE: list[dict[str, str]] = [
    {"origin": "null"},
    {"origin": EVIL},
    {},
    {"origin": f"http://localhost:{PORT}"},
    {"origin": f"https://127.0.0.1:{PORT}"},
    {"origin": f"http://127.0.0.1:{PORT + 1}"},
    {"origin": f"{ORIGIN}.evil.example"},
    {"origin": ORIGIN, "sec-fetch-site": "cross-site"},
    {"origin": ORIGIN, "sec-fetch-site": "same-site"},
    {"origin": "null", "sec-fetch-site": "cross-site"},
    {"origin": "null", "sec-fetch-site": "none"},
    {"origin": EVIL, "sec-fetch-site": "same-origin"},
    {"sec-fetch-site": "same-site"},
    {"referer": f"{ORIGIN}/"},
]


@pytest.mark.parametrize("headers", MADE_ELSEWHERE)
def test_a_form_of_another_site_changes_nothing(page: Page, headers: dict[str, str]) -> None:
    case = page.drafted()
    # Everything is right but where it was made.
    for path, form in (
        (f"{case}/forget", {}),
        (f"{case}/mail", {"artefact": "email", "body": "x", "base": "1"}),
    ):
        answer = page.client.post(path, data={"seal": page.seal, **form}, headers=headers)
        assert answer.status_code == 403, answer.text
    assert len(page.store().versions.history(1)) == 2


def test_two_origins_are_none(page: Page) -> None:
    for more in (
        [("origin", ORIGIN), ("origin", EVIL)],
        [("sec-fetch-site", "same-origin"), ("sec-fetch-site", "none")],
    ):
        answer = page.client.post("/start", data={"seal": page.seal}, headers=more)
        assert answer.status_code == 403


@pytest.mark.parametrize(
    "headers", [{"origin": "null", "sec-fetch-site": "same-origin"}, {"origin": ORIGIN}]
)
def test_a_form_of_ours_is_let_in(page: Page, headers: dict[str, str]) -> None:
    assert page.post("/start", {"text": ""}, headers=headers).status_code == 422


def posts(page: Page) -> list[str]:
    """Every address that takes a POST."""
    from starlette.routing import Route

    from kindregards.web.app import _module_routes
    from kindregards.web.pages import PAGES
    from kindregards.web.routes import Router

    routes = [r for name in PAGES for r in _module_routes(name, Router(None, None))]  # type: ignore[arg-type]
    found = [r.path for r in routes if isinstance(r, Route) and r.methods and "POST" in r.methods]
    assert len(found) > 12
    return [path.replace("{case:int}", "1").replace("{artefact}", "email") for path in found]


@pytest.mark.parametrize("seal", [None, "", "0" * 64, "é", "of another session"])
def test_without_its_seal_no_form_is_taken(page: Page, seal: str | None) -> None:
    page.drafted()
    before = page.store().versions.history(1)
    for path in posts(page):
        form = {} if seal is None else {"seal": seal}
        by_form = page.client.post(path, data=form or {"x": "y"}, headers={"origin": ORIGIN})
        assert by_form.status_code in (403, 415), path
        headers = {"origin": ORIGIN} | (
            {"x-kindregards-seal": seal} if seal and seal.isascii() else {}
        )
        by_script = page.client.post(path, json={}, headers=headers)
        assert by_script.status_code in (403, 415), path
    assert page.store().versions.history(1) == before


KINDS = [
    "text/plain",
    "",
    "application/xml",
    "application/json, text/plain",
    "text/html",
    "application/csp-report",
]


@pytest.mark.parametrize("kind", KINDS)
def test_another_kind_of_body_is_refused(page: Page, kind: str) -> None:
    body = f'{{"seal":"{page.seal}"}}'
    headers = {"origin": ORIGIN, "content-type": kind, "x-kindregards-seal": page.seal}
    for path in posts(page):
        assert page.client.post(path, content=body, headers=headers).status_code == 415, path


def test_json_where_a_form_belongs_and_a_form_where_json_does(page: Page) -> None:
    case = page.drafted()
    assert page.talk(f"{case}/forget", {}).status_code == 415
    assert page.post(f"{case}/save", {"body": "x"}).status_code == 415
    assert (
        page.client.post(
            f"{case}/save",
            content=b"[1]",
            headers={
                "origin": ORIGIN,
                "content-type": "application/json",
                "x-kindregards-seal": page.seal,
            },
        ).status_code
        == 400
    )


@pytest.mark.parametrize(
    "method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"]
)
def test_no_other_method_and_no_leave_for_other_sites(page: Page, method: str) -> None:
    case = page.drafted()
    headers = {
        "origin": EVIL,
        "access-control-request-method": "POST",
        "access-control-request-headers": "x-kindregards-seal",
    }
    answer = page.client.request(method, f"{case}/save", headers=headers)
    assert answer.status_code == 405
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_nothing_that_changes_something_is_done_by_get(page: Page) -> None:
    case = page.drafted()
    before = page.store().versions.history(1)
    for path in posts(page):
        answer = page.get(
            f"{path}?seal={page.seal}&artefact=email&body=x&answer=yes&number=1&language=de"
        )
        assert "set-cookie" not in answer.headers
    assert page.store().versions.history(1) == before
    assert page.get(case).status_code == 200


@pytest.mark.parametrize("token", ["", "x", "é", "A" * 32, "A" * 10_000])
def test_a_wrong_token_is_refused_and_the_right_one_still_works(outside: Page, token: str) -> None:
    answer = outside.get("/enter", params={"token": token})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    door = outside.server.session.door
    assert door
    assert outside.get(door).status_code == 200


def test_the_token_works_once(outside: Page) -> None:
    door = outside.server.session.door
    assert door
    assert outside.get(door, follow_redirects=False).status_code == 303
    assert outside.server.session.door is None
    outside.client.cookies.clear()
    again = outside.get(door)
    assert again.status_code == 403
    assert outside.get("/").status_code == 403


def test_the_token_has_192_bits_and_is_new_each_time() -> None:
    from kindregards.web.session import Session

    tokens = {Session().door for _ in range(50)}
    assert len(tokens) == 50
    assert all(door and len(door.split("=")[1]) == 32 for door in tokens)


def test_the_token_is_stripped_by_a_redirect_and_the_cookie_is_strict(outside: Page) -> None:
    door = outside.server.session.door
    assert door
    answer = outside.get(door, follow_redirects=False)
    assert answer.status_code == 303
    assert door.split("=")[1] not in answer.headers["location"]
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "domain" not in cookie
    assert f"kindregards-{PORT}=" in cookie
    assert door.split("=")[1].lower() not in cookie


NO_COOKIE: list[dict[str, str]] = [
    {}, {"cookie": ""}, {"cookie": f"kindregards-{PORT}="}, {"cookie": f"kindregards-{PORT}=x"},
    {"cookie": "session=x"}, {"authorization": "token x"},
]  # fmt: skip


@pytest.mark.parametrize("headers", NO_COOKIE)
def test_without_the_cookie_nothing_of_the_persons_is_seen(
    page: Page, headers: dict[str, str]
) -> None:
    case = page.drafted()
    page.client.cookies.clear()
    for path in (
        "/",
        case,
        f"{case}/mail",
        f"{case}/send",
        f"{case}/reminders.ics",
        f"{case}/reflect",
        f"{case}/page/plan",
        f"{case}/answer",
        "/cases",
        "/journal",
        "/alive",
        "/nowhere",
    ):
        answer = page.get(path, headers=headers)
        assert answer.status_code == 403
        assert "Ruth" not in answer.text
        assert "Nurse" not in answer.text
    assert page.post(f"{case}/forget", headers=headers).status_code == 403
    token_in_referer = {"referer": f"{ORIGIN}/enter?token=x", **headers}
    assert page.get("/", headers=token_in_referer).status_code == 403


def test_the_token_is_no_cookie_and_the_cookie_no_token(outside: Page) -> None:
    door = outside.server.session.door
    assert door
    token = door.split("=")[1]
    assert outside.get("/", headers={"cookie": f"kindregards-{PORT}={token}"}).status_code == 403
    outside.get(door)
    cookie = outside.client.cookies[f"kindregards-{PORT}"]
    outside.client.cookies.clear()
    assert outside.get("/enter", params={"token": cookie}).status_code == 403


def test_a_page_that_another_site_embeds_or_links_to_is_refused(page: Page) -> None:
    page.drafted()
    for site, mode in (("cross-site", "navigate"), ("cross-site", "no-cors")):
        headers = {"sec-fetch-site": site, "sec-fetch-mode": mode}
        assert page.get("/case/1/mail", headers=headers).status_code == 403


CSP = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self'",
    "connect-src": "'self'", "form-action": "'self'", "frame-ancestors": "'none'", "base-uri": "'none'",
}  # fmt: skip


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/case/1/mail",
        "/case/1/send",
        "/case/1/reflect",
        "/case/1/learn",
        "/case/1/plan",
        "/case/1/answer",
        "/case/1/thought",
        "/journal?applied=9",
        "/journal?applied=x",
        "/cases",
        "/static/page.js",
        "/opened",
        "/nowhere",
        "/enter?token=x",
    ],
)
def test_every_answer_has_its_headers(page: Page, path: str) -> None:
    page.drafted()
    headers = page.get(path).headers
    rules = dict(
        rule.strip().split(" ", 1) for rule in headers["content-security-policy"].split(";")
    )
    assert rules == CSP
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["x-frame-options"] == "DENY"
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


def test_what_is_refused_has_its_headers_too(page: Page) -> None:
    answer = page.get("/", headers={"host": "evil.example"})
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"


UP = [
    "/static/../app.py", "/static/..%2fapp.py", "/static/%2e%2e/app.py", "/static/..\\app.py", "/static//etc/passwd",
    "/static/page.css%00.js", "/static/", "/static", "/static/%2e", "/static/page.js/", "/..%2f..%2fetc/passwd",
    "/case/1/../../etc/passwd", "/case/../1/mail", "/case/99999999999999999999/mail", "/case/-1/mail", "/case/1/versions/../email",
    "/case/1/versions/reflection", "/case/1/versions/%00",
]  # fmt: skip


@pytest.mark.parametrize("path", UP)
def test_no_path_leads_elsewhere(page: Page, path: str) -> None:
    page.drafted()
    # As it is written: a client would tidy it up.
    scope_path = path
    answer = page.client.request("GET", f"{ORIGIN}/x")
    answer = page.client.request("GET", ORIGIN + scope_path)
    assert answer.status_code in (404, 403), answer.text[:200]
    assert "import" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "here",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "\\\\evil.example",
        "evil",
        "",
    ],
)
def test_the_language_leads_nowhere_else(page: Page, here: str) -> None:
    answer = page.post("/language", {"language": "de", "here": here}, follow_redirects=False)
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize("language", ["xx", "../en", "", "de\r\nset-cookie: x=y"])
def test_a_language_that_is_none_is_not_kept(page: Page, language: str) -> None:
    answer = page.post("/language", {"language": language, "here": "/"}, follow_redirects=False)
    assert "set-cookie" not in answer.headers


def test_what_is_too_large_is_refused(page: Page) -> None:
    case = page.drafted()
    assert (
        page.talk(f"{case}/judge", {"artefact": "email", "body": "x" * 1_100_000}).status_code
        == 413
    )
    assert (
        page.post(f"{case}/mail", {"artefact": "email", "body": "x" * 1_100_000}).status_code == 413
    )
    headers = {"content-length": "99999999999"}
    assert page.post("/start", {"text": "x"}, headers=headers).status_code == 413
    assert page.post("/start", {"text": "x"}, headers={"content-length": "-1"}).status_code == 413
    for path in ("reflect", "thought", "page/plan", "learn/x", "xlearn"):
        large = page.post(f"{case}/{path}", {"body": "x" * 1_100_000})
        assert large.status_code == 413, path


def test_a_body_that_does_not_say_how_large_it_is_is_cut_off(page: Page) -> None:
    case = page.drafted()

    def endless() -> Any:
        for _ in range(40):
            yield b"x" * 65_536

    headers = {
        "origin": ORIGIN,
        "content-type": "application/json",
        "x-kindregards-seal": page.seal,
    }
    answer = page.client.post(f"{case}/judge", content=endless(), headers=headers)
    assert answer.status_code == 413


def test_a_web_socket_is_refused(page: Page) -> None:
    from starlette.websockets import WebSocketDisconnect

    with (
        pytest.raises(WebSocketDisconnect),
        page.client.websocket_connect("/", headers={"origin": EVIL}),
    ):
        pass
