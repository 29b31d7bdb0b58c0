"""The plain script for a draft: ``draft.py MAIL`` asks a model for a mail, and prints it."""

import os
import sys
from email import message_from_bytes, policy
from pathlib import Path

from openai import OpenAI

mail = message_from_bytes(Path(sys.argv[1]).read_bytes(), policy=policy.default)
body = mail.get_body(("plain", "html"))
client = OpenAI(base_url=os.environ["OPENAI_BASE_URL"], api_key="none")
answer = client.chat.completions.create(
    model=os.environ["KINDREGARDS_MODEL"],
    messages=[
        {"role": "system", "content": "Write a kind mail that asks for feedback. 120 words."},
        {"role": "user", "content": body.get_content() if body else ""},
    ],
)
print(answer.choices[0].message.content)
