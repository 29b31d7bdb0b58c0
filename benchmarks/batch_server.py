"""A model's server on loopback that answers after 50 ms, for measuring; it costs next to nothing.

``python -m benchmarks.batch_server [faults in a hundred]`` prints its base URL, and at the end of
its standard input how many requests it answered. With memory: of each request it keeps how often
it came.
"""

import asyncio
import hashlib
import json
import random
import sys
from collections import Counter

SECONDS = 0.05
ANSWERS = {
    "subject": "One question about my application",
    "greeting": "Hello,",
    "thanks": "Thank you for letting me know, and for the time that you took.",
    "acceptance": "I respect your decision.",
    "aim": "I would like to do better in my next application.",
    "questions": "What one thing would have made my application stronger?",
    "exit": "If you have no time for this, I understand.",
    "open_door": "I would be glad to hear from you if another role comes up.",
    "closing": "Kind regards,",
    "feeling": "This is hard to read, and it is fine to feel low about it.",
    "known": "They wrote that they chose somebody else.",
    "unknown": "Nobody can say from here what decided it.",
    "in_my_hands": "What I prepare for the next talk is in my hands.",
    "next_step": "Write down one question from the talk while it is fresh.",
}


class Server:
    """Counts what it is asked by the digest of the body."""

    def __init__(self, faults: float = 0.0, seconds: float = SECONDS) -> None:
        self.asked: Counter[str] = Counter()
        self.requests = 0
        self._faults, self._seconds = faults, seconds
        self._random = random.Random(8)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while await self._one(reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = int(head.split("content-length:")[1].split("\r\n")[0])
        body = await reader.readexactly(length)
        self.requests += 1
        self.asked[hashlib.sha256(body).hexdigest()] += 1
        await asyncio.sleep(self._seconds)
        if self._random.random() < self._faults:
            return await self._fault(writer)
        writer.write(_reply(200, _completion(body)))
        await writer.drain()
        return True

    async def _fault(self, writer: asyncio.StreamWriter) -> bool:
        kind = self._random.choice(("429", "500", "cut", "garbage"))
        if kind == "cut":
            writer.write(_reply(200, b'{"choices": [')[:-4])
            await writer.drain()
            return False
        if kind == "garbage":
            writer.write(_reply(200, b"{]"))
        else:
            writer.write(_reply(int(kind), b'{"error": {"message": "not now"}}'))
        await writer.drain()
        return True


def _completion(body: bytes) -> bytes:
    asked = json.loads(body)
    wanted = asked["response_format"]["json_schema"]["schema"]["properties"]
    text = json.dumps({name: ANSWERS.get(name, "Thank you.") for name in wanted})
    choice = {
        "index": 0,
        "finish_reason": "stop",
        "message": {"role": "assistant", "content": text},
    }
    usage = {"prompt_tokens": len(body) // 4, "completion_tokens": len(text) // 4}
    return json.dumps({"id": "x", "object": "chat.completion", "created": 0, "model": "m",
                       "choices": [choice], "usage": usage}).encode()  # fmt: skip


def _reply(status: int, body: bytes) -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    return f"{head}\r\n\r\n".encode() + body


async def _main() -> None:
    server = Server(float(sys.argv[1]) / 100 if len(sys.argv) > 1 else 0.0)
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, backlog=1000)
    port = listening.sockets[0].getsockname()[1]
    print(f"http://127.0.0.1:{port}/v1", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    most = max(server.asked.values(), default=0)
    print(json.dumps({"requests": server.requests, "different": len(server.asked), "most": most}))


if __name__ == "__main__":
    asyncio.run(_main())
