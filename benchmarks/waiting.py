"""``python -m benchmarks.waiting [SECONDS]``: a draft with a slow model against one bare call."""

import json
import os
import statistics
import sys
import time

from benchmarks.startup import EXAMPLE, KINDREGARDS, NOTES, own_data_folder, seconds
from tests.fault_server import Talk, completion, http, playing
from tests.usecases.test_writing import GOOD

RUNS = 7
BAR = 1.3
BARE = """
import os
from openai import OpenAI
client = OpenAI(api_key="none", base_url=os.environ["OPENAI_BASE_URL"])
client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hello"}])
"""


def main() -> None:
    """Print the medians and the median of the ratios, pair by pair."""
    slow = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0

    def answer(talk: Talk) -> None:
        time.sleep(slow)
        talk.send(http(200, json.dumps(completion(json.dumps(GOOD))).encode()))

    draft = [KINDREGARDS, "draft", EXAMPLE, "--notes", NOTES, "--no-input", "--no-fallback"]
    with playing(answer) as server, own_data_folder():
        os.environ |= {"OPENAI_BASE_URL": server.base_url, "KINDREGARDS_MODEL": "m"}
        pairs = [(seconds(draft), seconds([sys.executable, "-c", BARE])) for _ in range(RUNS)]
    ours, bare = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"a server that takes {slow:g} s: draft {ours:.2f} s, one bare call {bare:.2f} s, "
          f"ratio {ratio:.2f} (asked {BAR})")  # fmt: skip


if __name__ == "__main__":
    main()
