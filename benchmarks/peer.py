"""What reports are measured beside: a loop over a cursor that reads what they compare.

The columns are those of `factdb.store.observing.compared`, in the order the tables lie in, which
is the fastest there is; nothing is done with them.
"""

from __future__ import annotations

import sqlite3
import sys

COMPARED = """
    SELECT t.id, t.claim_id, t.article_id, c.subject_id, c.measure_id, c.place_id, t.source_id,
           a.publisher_id, a.agency_id, f.comparator, f.low, f.high, f.text, f.unit, c.period,
           c.modality, t.stance, t.key, coalesce(c.external_id, c.key), t.stated_on, t.quote,
           a.key, a.published_on
    FROM attributions t
    JOIN claims c ON c.id = t.claim_id
    LEFT JOIN articles a ON a.id = t.article_id
    LEFT JOIN figures f ON f.claim_id = c.id
"""


def main(path: str) -> None:
    """Read all of it, and say how many rows there were."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    connection.execute("PRAGMA cache_size = -65536")
    rows = sum(1 for _ in connection.execute(COMPARED))
    sys.stdout.write(f"{rows}\n")


if __name__ == "__main__":
    main(sys.argv[1])
