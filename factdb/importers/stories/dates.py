"""Moments as documents write them, in the one form that records know (ISO 8601, RFC 3339)."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime

_BASIC = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?"
    r"\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)


def moment_of(text: str | None) -> str | None:
    """``2024-11-28T09:30:00+09:00`` from what news formats write.

    Known are ISO 8601, extended and basic (NITF, NewsML), and RFC 5322 (RSS). What is none of
    them comes back as it is, for the record to refuse. The zone is that of the document, so that
    the day is the one its readers saw.
    """
    if text is None or not (text := text.strip()):
        return None
    found = _BASIC.fullmatch(text)
    if found:
        year, month, day, hour, minute, second, zone = found.groups()
        if hour is None:
            return f"{year}-{month}-{day}"
        if zone in {"UTC", "GMT"}:
            zone = "Z"
        return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone or ''}"
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, IndexError, TypeError, OverflowError):
        return text


def day_of(text: str | None) -> str | None:
    """The day of a moment, in the zone the document gives."""
    moment = moment_of(text)
    return moment[:10] if moment and re.match(r"\d{4}-\d\d-\d\d(T|$)", moment) else moment
