"""What of a conversation with a server goes into a cassette: an allow-list, both ways."""

import re
from typing import Any

SERVER = "https://llm.invalid/v1"
"""The place of the server in every cassette, wherever it was recorded."""
REQUEST_HEADERS = frozenset({"content-type", "accept"})
RESPONSE_HEADERS = frozenset({"content-type"})
MATCHED_ON = ("method", "path", "body")


def scrubbed_request(request: Any) -> Any:
    """Take the server's name and all but a few headers out of a request."""
    request.uri = re.sub(r"^https?://[^/]+(?:/v1)?", SERVER, request.uri)
    for name in list(request.headers):
        if name.lower() not in REQUEST_HEADERS:
            del request.headers[name]
    return request


def scrubbed_response(response: dict[str, Any]) -> dict[str, Any]:
    """Keep only the headers of an answer that its reading needs."""
    kept = {n: v for n, v in response["headers"].items() if n.lower() in RESPONSE_HEADERS}
    return {**response, "headers": kept}
