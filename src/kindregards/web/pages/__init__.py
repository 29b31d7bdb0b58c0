"""The pages, one file a step; each gives its routes to ``routes(router)``.

To add one: its file here, its name in ``PAGES``, and where it belongs to a case its place in
``PLACES``, which the navigation of a case shows.
"""

PAGES = (
    "start", "reading", "help", "mail", "typing", "asking", "working", "versions", "handing",
    "paper", "reflecting", "learning", "planning", "answering", "journal", "cases", "thought",
    "forgetting", "speaking",
)  # fmt: skip

PLACES: tuple[tuple[str, str], ...] = (
    ("reflect", "reflect"), ("learn", "learn"), ("plan", "plan"), ("answer", "answer"),
)  # fmt: skip
"""What else there is for a case: a key of the words' ``[places]``, and where it is."""
