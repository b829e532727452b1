"""Whether a story still stands: what wires state in a field, in a signal, or at the headline."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factdb.records import Location, Problem, Severity, Status

# IPTC pubStatus (usable, canceled, withheld), and what AFP and NITF have besides.
_STATED = {
    "usable": Status.USABLE,
    "embargoed": Status.USABLE,
    "canceled": Status.WITHDRAWN,
    "cancelled": Status.WITHDRAWN,
    "withheld": Status.WITHDRAWN,
    "deleted": Status.WITHDRAWN,
}
# IPTC signal; Reuters has a list of its own, where C is a correction.
_SIGNALS = {
    "correction": Status.CORRECTED,
    "corrected": Status.CORRECTED,
    "edstat:c": Status.CORRECTED,
    "kill": Status.WITHDRAWN,
    "withdrawal": Status.WITHDRAWN,
}
_CORRECTED = re.compile(
    r"\W{0,3}(?:\d+(?:st|nd|rd|th) )?(?:correct(?:ion|ed)|corrected repeat|"
    r"rectification|rectificatif|"
    r"corrigé|korrektur|berichtigung|corrección|corregid[ao]|correção|corrigid[ao]|rettifica|ralat|"
    r"koreksi|исправление|виправлення|виправлено|更正|訂正|정정|تصحيح)\b\W{0,3}(?:[:：—–\-/(]|$|\))",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"\W{0,3}(?:kill|withdrawn|withdrawal|retraction|retracted|annulation|annulé|annullierung|"
    r"annulliert|anulación|anulação|annullamento|ditarik|إلغاء|전문취소)\b\W{0,3}(?:[:：—–\-/]|$|\))",
    re.IGNORECASE,
)


def standing(
    at: Location,
    *,
    stated: str | None = None,
    signals: Iterable[str | None] = (),
    headlines: Iterable[str | None] = (),
) -> tuple[Status, list[Problem]]:
    """The status of a story, and a warning where what is stated is no word known.

    ``stated`` is a field for it; ``signals`` are editorial signals, of which only those count
    that say correction or withdrawal; ``headlines`` begin with such a word, or do not. What
    withdraws a story counts for more than what corrects it.
    """
    problems = []
    found = [Status.USABLE]
    if stated:
        word = _local(stated)
        if word in _STATED:
            found.append(_STATED[word])
        else:
            expected = "usable, withheld or canceled"
            message = "a status that is not known; taken as usable"
            problems.append(Problem(at, message, stated, expected, Severity.WARNING))
    for signal in filter(None, signals):
        whole = signal.strip().lower()
        found += [_SIGNALS[name] for name in (whole, _local(signal)) if name in _SIGNALS]
    for headline in filter(None, headlines):
        if _WITHDRAWN.match(headline):
            found.append(Status.WITHDRAWN)
        elif _CORRECTED.match(headline):
            found.append(Status.CORRECTED)
    worst = max(found, key=[Status.USABLE, Status.CORRECTED, Status.WITHDRAWN].index)
    return worst, problems


def _local(code: str) -> str:
    """``stat:usable`` and ``http://cv.iptc.org/newscodes/pubstatusg2/usable`` are ``usable``."""
    return re.split(r"[:/]", code.strip().lower())[-1]
