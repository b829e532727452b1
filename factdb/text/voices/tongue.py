"""The language of a text, by a detector that carries what it knows."""

from __future__ import annotations

LOOKED_AT = 20_000
"""Characters that are looked at."""


def tongue(text: str) -> str | None:
    """Return the BCP 47 tag of the language of a text, or nothing where it has no letters."""
    sample = text[:LOOKED_AT]
    if not any(map(str.isalpha, sample)):
        return None
    from py3langid import classify  # its model takes a second to load

    code: str = classify(sample)[0]
    return code
