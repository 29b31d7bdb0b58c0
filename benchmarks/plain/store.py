"""The plain script for a store: ``store.py FILE list|words|show [WORD]``, straight on SQLite."""

import sqlite3
import sys

database = sqlite3.connect(sys.argv[1])
act, word = sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else ""
if act == "show":
    sql = "SELECT text FROM versions WHERE case_id = ? ORDER BY number DESC LIMIT 1"
    print(database.execute(sql, (int(word),)).fetchone()[0])
else:
    sql = (
        "SELECT id, company, role, changed FROM cases WHERE company || role LIKE ? ORDER BY id DESC"
    )
    for row in database.execute(sql, (f"%{word}%",)):
        print(*row)
