"""What exporters refuse."""

from __future__ import annotations


class Unwritable(Exception):
    """The report cannot be written in this format; the message says why and what would help."""


def lacking(package: str) -> Unwritable:
    """What to raise where a package of the optional extra is not installed."""
    return Unwritable(f"this format needs {package}: pip install 'factdb[html]'")
