"""The way to a server: names, certificates, proxies, redirects and the SDK's own environment."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kindregards.core.completion import Completion
from tests.adapters.asking import GOOD, KEY, PARTS, ask, faulty, played
from tests.fault_server import Talk, completion, http, playing, refuse, reply, say

pytestmark = pytest.mark.loopback

CERTIFICATE = Path(__file__).parents[1] / "data" / "self_signed.pem"


def test_a_name_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*args: object, **kwargs: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    (answer,) = ask("https://models.example/v1")
    said = faulty(answer)
    assert (said.code, said.exit, said.calls) == ("no-network", 5, ())
    assert "models.example" in said.message


def test_a_certificate_of_nobody_is_refused_before_anything_is_sent() -> None:
    with playing(say(GOOD), certificate=CERTIFICATE) as server:
        (answer,) = ask(server.base_url)
    assert (faulty(answer).code, faulty(answer).exit, answer.calls) == ("tls", 5, ())
    assert server.requests == []


def test_a_certificate_that_the_person_trusts_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with playing(say(GOOD), certificate=CERTIFICATE) as server:
        (answer,) = ask(server.base_url)
    assert isinstance(answer, Completion), answer


def test_a_server_without_tls_asked_for_it() -> None:
    with playing(say(GOOD)) as server:
        (answer,) = ask(server.base_url.replace("http:", "https:"))
    assert faulty(answer).code == "tls"


def test_a_server_behind_a_tunnel_without_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    def tunnel(talk: Talk) -> None:
        talk.send(b"HTTP/1.1 200 Go\r\n\r\n")
        talk.connection.recv(100)
        talk.send(b"no TLS here, and nothing that looks like it")

    with playing(tunnel) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://{proxy.host}")
        (answer,) = ask("https://models.example/v1")
    assert (faulty(answer).code, answer.calls) == ("tls", ())


def test_no_redirect_is_followed() -> None:
    with playing(say(GOOD)) as other:
        answer, server = played(reply(307, "", Location=other.base_url))
    assert faulty(answer).code == "redirect"
    assert (len(server.requests), other.requests) == (1, [])


def test_a_proxy_is_used_and_named_where_it_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    with playing(reply(407, "<html>", Proxy_Authenticate="Basic")) as proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY"):
            monkeypatch.setenv(name, f"http://{proxy.host}")
        plain, secret = (ask(f"{s}://models.example/v1")[0] for s in ("http", "https"))
    assert (faulty(plain).code, faulty(secret).code) == ("proxy", "proxy")
    assert [r.method for r in proxy.requests] == ["POST", "CONNECT"]
    assert secret.calls == (), "a tunnel that is refused carries nothing"


def test_a_server_here_is_not_reached_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with playing(reply(407, "")) as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://{proxy.host}")
        answer, _ = played(say(GOOD))
    assert isinstance(answer, Completion)
    assert proxy.requests == []


@pytest.mark.parametrize("value", ["", "https://elsewhere.example/v1"])
def test_the_environment_changes_neither_server_nor_key(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", value)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-another")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "sk-admin")
    answer, server = played(say(GOOD), key=None)
    assert isinstance(answer, Completion)
    assert server.requests[0].headers["authorization"] == "Bearer none"


def test_the_sdk_writes_no_log() -> None:
    root = Path(__file__).parents[2]
    code = "import sys; from tests.adapters.asking import ask; print(ask(sys.argv[1])[0].code)"
    with playing(refuse(401, KEY)) as server:
        done = subprocess.run(
            [sys.executable, "-c", code, server.base_url],
            capture_output=True, text=True, timeout=30, check=True, cwd=root,
            env={"PYTHONPATH": f"{root / 'src'}:{root}", "OPENAI_LOG": "debug"},
        )  # fmt: skip
    assert (done.stdout.strip(), done.stderr) == ("key", "")


def test_a_key_is_scrubbed_wherever_a_server_puts_it() -> None:
    spelled = KEY.replace("s", "\\u0073", 1)
    texts = {"subject": f"A {KEY}", "questions": KEY}
    body = json.dumps(completion(json.dumps(texts))).replace(KEY, spelled, 1)
    answer, _ = played(lambda talk: talk.send(http(200, body.encode())))
    assert isinstance(answer, Completion)
    assert dict(answer.parts) == {"subject": "A ***", "questions": "***"}
    assert KEY not in answer.calls[0].answer


def test_a_short_key_tears_no_words_apart() -> None:
    answer, _ = played(say(GOOD), key="es")
    assert dict(answer.parts) == PARTS  # type: ignore[union-attr]


def test_an_answer_without_end_is_not_kept_in_memory() -> None:
    answer, _ = played(lambda talk: talk.send(http(200, b" " * 5_000_000)))
    assert faulty(answer).code == "broken"
    assert all(len(call.answer) < 4_100_000 for call in answer.calls)
