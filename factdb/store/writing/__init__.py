"""Records come in: one transaction, all of it or none (the brief of `factdb import`).

Everything a record speaks of is known by its content (`identities`), so that the same file twice
changes nothing but what was last seen. All rows are read even when one of them is wrong, so that
every problem is reported at once; then nothing is written.
"""

from factdb.store.writing.importing import (
    ImportResult,
    Incoming,
    RunInfo,
    add_record,
    import_all,
    import_records,
)

__all__ = [
    "ImportResult",
    "Incoming",
    "RunInfo",
    "add_record",
    "import_all",
    "import_records",
]
