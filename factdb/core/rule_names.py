"""Rules as a person names them: by code, by the start of one, or by name."""

from __future__ import annotations

from difflib import get_close_matches

from factdb.core.figures import shown
from factdb.core.rules import RULES, Rule


def named(text: str) -> list[Rule]:
    """The rules that this names, in the order of the registry: none, one or several.

    A whole code or name is that rule; else every rule whose code begins so. Upper and lower case
    are one, and spaces in a name are hyphens.
    """
    code, name = text.strip().upper(), "-".join(text.lower().split())
    if not code:
        return []
    whole = [rule for rule in RULES.values() if code == rule.code or name == rule.name]
    return whole or [rule for rule in RULES.values() if rule.code.startswith(code)]


def near(text: str) -> list[str]:
    """What a person who typed this may have meant: codes and names, best first."""
    known = {word.casefold(): word for rule in RULES.values() for word in (rule.code, rule.name)}
    typed = "-".join(text.casefold().split())
    close = get_close_matches(typed, known, n=3, cutoff=0.5)
    inside = [word for word in known if len(typed) > 2 and typed in word]
    return [known[word] for word in dict.fromkeys((*inside, *close))][:4]


def unknown(text: str) -> str:
    """What is wrong with a name that names no rule, and what to type instead."""
    close = near(text)
    found = f"the closest are {', '.join(close)}" if close else "factdb explain lists all rules"
    return f"{shown(text)} is no code, start of a code or name of a rule; {found}"
