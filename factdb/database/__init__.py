"""Where the database is and how it is opened: SQLite by default, PostgreSQL by URL (design 7).

`open_database` proves first, by reading alone, that what lies there is a factdb database of this
release; whatever prevents its use ends in one `DatabaseUnusable`, with place, what was found and
remedy. `reading` and `writing` are the two kinds of transaction: a reader sees one state from
first to last and changes no file, a writer is alone.
"""

from factdb.database.bulk import insert_all, new_ids
from factdb.database.content import migrations_folder, revision_of, revisions
from factdb.database.location import DEFAULT_FILE, VARIABLE, file_of, locate
from factdb.database.opening import open_database
from factdb.database.transactions import reading, writing
from factdb.database.trouble import DatabaseUnusable, in_memory, place_of

__all__ = [
    "DEFAULT_FILE",
    "VARIABLE",
    "DatabaseUnusable",
    "file_of",
    "in_memory",
    "insert_all",
    "locate",
    "migrations_folder",
    "new_ids",
    "open_database",
    "place_of",
    "reading",
    "revision_of",
    "revisions",
    "writing",
]
