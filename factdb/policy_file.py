"""A newsroom's policy out of a TOML file: ``factdb.toml`` (docs/policy.md).

Everything in it is checked, and everything that is wrong is told at once, each thing at its key.
Numbers are exact: they never pass through a float.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from factdb.core.figures import Precision, amount
from factdb.core.observations import TOLERANCE, Tolerance
from factdb.core.policy import Policy
from factdb.core.rule_names import named, near
from factdb.core.rules import RULES, Severity
from factdb.records import Location, Problem

FILE_NAME = "factdb.toml"
TABLES = {
    "precision": ("exact_cap", "about_cap", "nearly"),
    "windows": (),
    "tension": ("ratio",),
    "severity": tuple(RULES),
    "rules": ("ignore",),
    "sources": ("unnamed",),
}
"""The tables of the file and the keys of each; those of ``windows`` are names of measures."""

DEFAULT_WINDOW = "default"
LONGEST_WINDOW = 36_500
_MOST_BITS = 1024
"""Python refuses to write out much longer ones."""

T = TypeVar("T")


class BadPolicy(Exception):
    """A file that states no policy; ``problems`` holds everything that is wrong with it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def read_policy(path: Path) -> Policy:
    """The policy that a file states. Raises `BadPolicy` with everything that is wrong."""
    reading = _Reading(Location(str(path)))
    tables = reading.tables(path)
    precision = tables.get("precision", {})
    windows = reading.each(tables.get("windows", {}), "windows", _days)
    usual = Precision()
    policy = Policy(
        Tolerance(
            Precision(
                reading.one(precision, "precision", "exact_cap", _share, usual.exact_cap),
                reading.one(precision, "precision", "about_cap", _share, usual.about_cap),
                reading.one(precision, "precision", "nearly", _share, usual.nearly),
            ),
            windows.pop(DEFAULT_WINDOW, TOLERANCE.window_days),
            reading.one(
                tables.get("tension", {}), "tension", "ratio", _ratio, TOLERANCE.tension_ratio
            ),
        ),
        windows,
        reading.severities(tables.get("severity", {})),
        reading.one(tables.get("rules", {}), "rules", "ignore", _codes, frozenset()),
        reading.one(tables.get("sources", {}), "sources", "unnamed", _words, ()),
    )
    if reading.problems:
        raise BadPolicy(*reading.problems)
    return policy


@dataclass
class _Reading:
    """Reads one file and keeps what is wrong with it."""

    file: Location
    problems: list[Problem] = field(default_factory=list)

    def tables(self, path: Path) -> Mapping[str, Mapping[str, object]]:
        """The tables that are known, with the keys that are."""
        found: dict[str, Mapping[str, object]] = {}
        for name, table in self._parsed(path).items():
            if name not in TABLES:
                self._unknown(name, name, tuple(TABLES), "no table of a policy")
            elif not isinstance(table, dict):
                self._wrong(name, "not a table", table, f"[{name}] with keys below it")
            else:
                found[name] = self._known(name, table)
        return found

    def _known(self, name: str, table: Mapping[str, object]) -> Mapping[str, object]:
        keys = TABLES[name]
        for key in table if keys else ():
            if key not in keys:
                close = tuple(near(key)) if name == "severity" else keys
                self._unknown(f"{name}.{key}", key, close or keys, f"no key of [{name}]")
        return {key: value for key, value in table.items() if not keys or key in keys}

    def _parsed(self, path: Path) -> Mapping[str, object]:
        expected = f"a TOML file with tables such as [{'], ['.join(TABLES)}]"
        try:
            return tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
        except OSError as error:
            message = f"cannot be read: {error.strerror}"
        except UnicodeDecodeError as error:
            message = f"not UTF-8 at offset {error.start:,}"
        except (ValueError, ArithmeticError, RecursionError) as error:
            message = f"not TOML: {str(error) or 'a number that cannot be read'}"
        self.problems.append(Problem(self.file, message, None, expected))
        return {}

    def one(
        self,
        table: Mapping[str, object],
        name: str,
        key: str,
        check: Callable[[object], T],
        usual: T,
    ) -> T:
        """The value of a key, or what holds without it."""
        if key not in table:
            return usual
        try:
            return check(table[key])
        except _Refused as refused:
            self._wrong(f"{name}.{key}", refused.message, table[key], refused.expected)
            return usual

    def each(
        self, table: Mapping[str, object], name: str, check: Callable[[object], T]
    ) -> dict[str, T]:
        """The values of all keys, those left out that are wrong."""
        read: dict[str, T] = {}
        for key in table:
            try:
                read[key] = check(table[key])
            except _Refused as refused:
                self._wrong(f"{name}.{key}", refused.message, table[key], refused.expected)
        return read

    def severities(self, table: Mapping[str, object]) -> dict[str, Severity]:
        """Severities by code; a rule that flags nothing has none to set."""
        read = self.each(table, "severity", _severity)
        for code, severity in read.items():
            if RULES[code].severity is Severity.QUIET and severity is not Severity.QUIET:
                name = RULES[code].name
                self._wrong(
                    f"severity.{code}",
                    f"{name} is never a finding, so it has no severity to set",
                    severity,
                    f"one of {', '.join(r.code for r in RULES.values() if r.severity != 'quiet')}",
                )
        return read

    def _unknown(self, at: str, key: str, known: tuple[str, ...], message: str) -> None:
        close = get_close_matches(key.casefold(), known, n=2, cutoff=0.5) or known
        self._wrong(at, message, key, " or ".join(close[:8]))

    def _wrong(self, at: str, message: str, found: object, expected: str) -> None:
        place = self.file._replace(column=at)
        self.problems.append(Problem(place, message, _as_text(found), expected))


class _Refused(Exception):
    """A value that is not what its key needs."""

    def __init__(self, message: str, expected: str) -> None:
        super().__init__(message)
        self.message = message
        self.expected = expected


def _as_text(value: object) -> str:
    """What was written, short enough for a message."""
    match value:
        case bool():
            return str(value).lower()
        case int() if value.bit_length() > _MOST_BITS:
            return f"a number of {value.bit_length():,} bits"
        case list():
            return ", ".join(map(_as_text, value))
        case dict():
            return "a table"
    return str(value)


def _number(value: object, expected: str) -> Decimal:
    """An exact number, written as one or as a string."""
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise _Refused("not a number", expected)
    try:
        return amount(str(value))
    except ValueError:
        raise _Refused("not a number", expected) from None


def _share(value: object) -> Decimal:
    expected = "a share of the number from 0 to below 1, such as 0.05 for 5%"
    share = _number(value, expected)
    if not 0 <= share < 1:
        raise _Refused("out of range", expected)
    return share


def _ratio(value: object) -> Decimal:
    expected = "a number above 1, such as 2 for twofold"
    ratio = _number(value, expected)
    if ratio <= 1:
        raise _Refused("out of range", expected)
    return ratio


def _days(value: object) -> int:
    expected = f"whole days from 0 to {LONGEST_WINDOW:,}"
    days = _number(value, expected)
    if days != days.to_integral_value() or not 0 <= days <= LONGEST_WINDOW:
        raise _Refused("out of range", expected)
    return int(days)


def _severity(value: object) -> Severity:
    try:
        return Severity(str(value))
    except ValueError:
        raise _Refused("no severity of that name", " or ".join(Severity)) from None


def _codes(value: object) -> frozenset[str]:
    """The codes of the rules that a list names, by code, start of one or name."""
    codes: set[str] = set()
    for text in _words(value):
        rules = named(text)
        if not rules:
            close = " or ".join(near(text)) or "a code such as C101, or the start of one"
            raise _Refused(f"no rule is named {text}", close)
        codes |= {rule.code for rule in rules}
    return frozenset(codes)


def _words(value: object) -> tuple[str, ...]:
    expected = 'a list of texts, such as ["officials", "sources"]'
    if not isinstance(value, list):
        raise _Refused("not a list", expected)
    if not all(isinstance(word, str) and word.strip() for word in value):
        raise _Refused("not all of it is text", expected)
    return tuple(dict.fromkeys(" ".join(word.split()) for word in value))
