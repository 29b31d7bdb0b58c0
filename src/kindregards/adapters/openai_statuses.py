"""What a server means by a status that is no success: which fault it is, and what would help."""

import json
import re
import time
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from kindregards.adapters.openai_outcome import Outcome, Reply
from kindregards.adapters.openai_waiting import retry_after

SYSTEM = "system"
"""Stands among refused parameters for turns of the role ``system``."""

_PLAIN = {
    401: "key", 402: "quota", 403: "forbidden", 405: "address", 407: "proxy", 413: "too-long",
    451: "forbidden",
}  # fmt: skip
_QUOTA = {
    "insufficient_quota", "billing_hard_limit_reached", "billing_not_active",
    "insufficient_balance", "insufficient_credits",
}  # fmt: skip
_CODES = {
    "context_length_exceeded": "too-long",
    "exceed_context_size_error": "too-long",
    "content_filter": "filtered",
    "content_policy_violation": "filtered",
    "invalid_api_key": "key",
    "model_not_found": "model",
}
_TEXTS = (
    ("too-long", r"maximum context|context (length|size|window)|prompt is too long"),
    ("model", r"model\W.{0,100}(not found|not exist)|(unknown|invalid|no such) model"),
    ("key", r"api[ _-]?key"),
)
_SYSTEM_REFUSED = re.compile(r"system[ _](role|message|prompt|turn)s?\b|roles must alternate")
_FORMAT = re.compile(r"response[ _]format|json[ _](schema|object|mode)|structured output|grammar")
_AGAIN = {408: "server", 409: "server", 425: "server", 429: "rate-limit"}


@dataclass(frozen=True)
class _Error:
    """What can be used of an error's body, whatever its shape."""

    codes: frozenset[str]
    parameter: str
    text: str
    is_json: bool

    @staticmethod
    def of(text: str) -> "_Error":
        try:
            body: Any = json.loads(text)
        except (ValueError, RecursionError):
            return _Error(frozenset(), "", text[:4000].lower(), False)
        error = body.get("error") if isinstance(body, dict) else None
        said: dict[str, Any] = error if isinstance(error, dict) else {}
        codes = {str(said.get(name, "")).lower() for name in ("code", "type")}
        parameter = re.split(r"[.\[]", str(said.get("param") or ""))[0]
        return _Error(frozenset(codes), parameter, text[:4000].lower(), True)


def meaning(reply: Reply, extra: Collection[str]) -> Outcome:
    """Say what a status means; ``extra`` are the parameters that could be left out."""
    error, status = _Error.of(reply.text), reply.status
    if error.codes & _QUOTA or "insufficient_quota" in error.text:
        return Outcome("quota")
    if status in _PLAIN:
        return Outcome(_PLAIN[status])
    if 300 <= status < 400:
        return Outcome("redirect")
    if status in (404, 410):
        return Outcome("model" if error.is_json or "model" in error.text[:200] else "address")
    if status in _AGAIN or status >= 500:
        wait = retry_after(reply.headers, time.time())
        return Outcome(_AGAIN.get(status, "server"), tries=3, wait=wait)
    return _asked_wrong(error, extra)


def _asked_wrong(error: _Error, extra: Collection[str]) -> Outcome:
    for code in sorted(error.codes & set(_CODES)):
        return Outcome(_CODES[code])
    refused = _refused(error, extra)
    if refused:
        return Outcome("parameter", parameter=refused)
    if error.parameter == "response_format" or _FORMAT.search(error.text):
        return Outcome("parameter", lower=True)
    for code, pattern in _TEXTS:
        if re.search(pattern, error.text):
            return Outcome(code)
    if error.parameter in ("model", "messages"):
        return Outcome("model" if error.parameter == "model" else "parameter")
    return Outcome("parameter", lower=True)


def _refused(error: _Error, extra: Collection[str]) -> str:
    if error.parameter in extra:
        return error.parameter
    if error.parameter == "response_format":
        return ""
    named = (name for name in extra if re.search(rf"\b{re.escape(name.lower())}\b", error.text))
    found = next(named, "")
    return found or (SYSTEM if _SYSTEM_REFUSED.search(error.text) else "")
