"""``python -m factdb`` is ``factdb``."""

from factdb.cli import main

main()
