"""The child that parses one odd message within limits: bytes in, a ``Message`` as JSON out."""

import json
import sys
from typing import Any

from kindregards.adapters.platform import limit_process
from kindregards.adapters.resources import shared_table
from kindregards.adapters.rows import to_json
from kindregards.core.errors import InputError
from kindregards.core.mail import parse

REFUSED = 3


def main(kind: str, seconds: str, memory: str) -> int:
    """Parse what stands on standard input; 3 where it is no message that can be read."""
    limit_process(int(seconds), int(memory))
    known: Any = kind or None
    try:
        message = parse(sys.stdin.buffer.read(), known, shared_table("quoting"))
    except InputError as error:
        sys.stdout.write(
            json.dumps({"message": error.message, "next": error.next, "why": error.why})
        )
        return REFUSED
    sys.stdout.write(to_json(message))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
