"""A newsroom's policy: what it sets in place of what factdb holds by default.

How far a printed number reaches, which dates count as one time, when an open side is a tension,
how loud each rule is, and what marks a source as unnamed. Nothing here is global: `applied` gives
observations what the policy says, and whoever compares them needs to know no more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from factdb.core.decisions import Flagged
from factdb.core.figures import PRECISION, plain
from factdb.core.identity import folded
from factdb.core.observations import TOLERANCE, Observation, SourceKind, Tolerance
from factdb.core.rules import RULES, Rule, Severity


@dataclass(frozen=True, slots=True)
class Policy:
    """What a newsroom decided; as made without arguments, what holds where nobody decided.

    ``windows`` are days by the name of a measure, and win over what the database has for it.
    ``severities`` are by the code of a rule; ``ignored`` are codes that reports leave out.
    ``unnamed`` are words and phrases: a source of which nobody said what kind it is, and whose
    name has one of them, is an unnamed one.
    """

    tolerance: Tolerance = TOLERANCE
    windows: Mapping[str, int] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    unnamed: tuple[str, ...] = ()

    def severity(self, rule: Rule) -> Severity:
        """How loudly a report says what this rule found."""
        return self.severities.get(rule.code, rule.severity)

    def reports(self, rule: Rule) -> bool:
        """Whether what this rule flags belongs into a report: not silenced, not left out.

        A rule that is quiet by itself is not silenced: what asks for its answers shows them.
        """
        silenced = self.severities.get(rule.code) is Severity.QUIET
        return not silenced and rule.code not in self.ignored

    def reported(self, codes: Iterable[str]) -> frozenset[str]:
        """Those of these codes of rules that `reports` lets into a report."""
        return frozenset(code for code in codes if self.reports(RULES[code]))


DEFAULT = Policy()


def applied(observations: Iterable[Observation], policy: Policy) -> list[Observation]:
    """The same observations in the same order, to be compared under this policy.

    To be asked before `factdb.core.origins.resolve`, which looks at who is unnamed.
    """
    windows = {folded(name): days for name, days in policy.windows.items()}
    marks = unnamed_marks(policy.unnamed)
    changes = policy.tolerance != TOLERANCE or windows or marks
    return [_under(o, policy, windows, marks) if changes else o for o in observations]


def _under(
    o: Observation, policy: Policy, windows: Mapping[str, int], marks: re.Pattern[str] | None
) -> Observation:
    window = windows.get(folded(o.measure)) if windows and o.measure is not None else None
    unnamed = marks and o.source_kind is None and o.source and marks.search(folded(o.source))
    return replace(
        o,
        tolerance=policy.tolerance,
        own_window=o.own_window if window is None else window,
        source_kind=SourceKind.UNNAMED if unnamed else o.source_kind,
    )


def unnamed_marks(words: Iterable[str]) -> re.Pattern[str] | None:
    """What finds one of these words or phrases, whole, in a folded name; ``None`` without any."""
    found = "|".join(_whole(folded(word)) for word in words)
    return re.compile(found) if found else None


def _whole(word: str) -> str:
    """A pattern for a whole word; in a script without spaces, for its letters anywhere."""
    start, end = (
        "" if unicodedata.east_asian_width(letter) == "W" else edge
        for letter, edge in ((word[:1] or " ", r"(?<!\w)"), (word[-1:] or " ", r"(?!\w)"))
    )
    return f"{start}{re.escape(word)}{end}"


def deviations(policy: Policy) -> tuple[str, ...]:
    """In a few words each: what this policy sets otherwise than factdb does by default."""
    return tuple(_deviations(policy))


def _deviations(policy: Policy) -> Iterator[str]:
    set_to, usual = policy.tolerance, TOLERANCE
    for name, told in _REACHES.items():
        cap = getattr(set_to.precision, name)
        if cap != getattr(PRECISION, name):
            yield f"{told} {_percent(cap)}"
    if set_to.window_days != usual.window_days:
        yield f"dates within {_days(set_to.window_days)} are one time"
    yield from (f"within {_days(days)} for {name}" for name, days in policy.windows.items())
    if set_to.tension_ratio != usual.tension_ratio:
        yield f"tension from {plain(set_to.tension_ratio):f} fold"
    for code, severity in policy.severities.items():
        if severity is not RULES[code].severity:
            yield f"{code} {_LOUDNESS[severity]}"
    if policy.ignored:
        yield f"{', '.join(sorted(policy.ignored))} left out"
    if policy.unnamed:
        yield f"unnamed by {', '.join(policy.unnamed)}"


_REACHES = {
    "exact_cap": "a plain number reaches at most",
    "about_cap": "“about” reaches at most",
    "nearly": "“nearly” reaches",
}


_LOUDNESS = {
    Severity.ERROR: "is an error",
    Severity.WARNING: "is a warning",
    Severity.QUIET: "is quiet",
}


def _percent(share: Decimal) -> str:
    return f"{plain(share * 100):f}%"


def _days(days: int) -> str:
    return "1 day" if days == 1 else f"{days:,} days"


def alarms(findings: Iterable[Flagged], policy: Policy) -> bool:
    """Whether one of these open findings is an error under this policy."""
    return any(policy.severity(RULES[found.code]) is Severity.ERROR for found in findings)
