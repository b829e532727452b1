"""The observation: one figure as one source asserted it in one article, ready to be compared.

It is the third shape of a claim (design 6): the record is checked input, the row is what is
stored, the observation is what the rules look at. All its fields are plain values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from factdb.core.figures import PRECISION, Figure, Interval, Precision
from factdb.core.periods import ALL_TIME, Period, Span, day_span


class Behaviour(StrEnum):
    """How the true value of a measure moves over time (design 4)."""

    FIXED = "fixed"
    CUMULATIVE = "cumulative"
    LEVEL = "level"


class Parts(StrEnum):
    """What is known of the parts of a measure: ``complete`` where together they are all of it."""

    COMPLETE = "complete"


class Modality(StrEnum):
    """Whether the figure is said to be so, or to come, or to be possible."""

    ACTUAL = "actual"
    PROJECTED = "projected"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    CAPACITY = "capacity"


class Stance(StrEnum):
    """What the source does with the claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"


class SourceKind(StrEnum):
    """What sort of source asserts."""

    BODY = "body"
    PERSON = "person"
    OUTLET = "outlet"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How much two figures may differ before a rule speaks (design 3 and 4).

    Dates within ``window_days`` count as one time, unless the measure sets its own window.
    Printed numbers ``tension_ratio`` fold apart, which is more than 1, are in tension where only
    an open side joins them.
    """

    precision: Precision = PRECISION
    window_days: int = 7
    tension_ratio: Decimal = Decimal(2)


TOLERANCE = Tolerance()
"""What holds unless a newsroom's policy says otherwise (`factdb.core.policy`)."""

USABLE = "usable"
"""The status of an article that was neither corrected nor withdrawn."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of running text: ``text`` as printed, what it can be read as, and of what.

    It stands at ``start`` to ``end`` of the characters of the text. The first of ``readings`` is
    the likeliest; where there is another, or a note, the reading is uncertain, and ``notes`` say
    why in words. ``words`` are those beside it that may say what it counts, folded; ``unit`` is
    the counted thing as printed, or the unit it is read in. ``period`` (EDTF) and ``modality``
    are what words bound to it say, ``trend`` whether it is told as risen or fallen.
    """

    text: str
    readings: tuple[Figure, ...]
    words: tuple[str, ...]
    start: int = 0
    end: int = 0
    unit: str | None = None
    period: str | None = None
    modality: Modality = Modality.ACTUAL
    trend: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def figure(self) -> Figure:
        """The likeliest reading."""
        return self.readings[0]

    @property
    def uncertain(self) -> bool:
        """Whether a person should look at the reading."""
        return bool(self.notes) or len(self.readings) > 1


@dataclass(frozen=True, slots=True)
class Observation:
    """One attribution of one claim.

    ``id`` names the attribution and ``claim_id`` the claim, as a person may type them.
    ``origin`` is who stands at the far end of the chain; `factdb.core.origins` finds it, and
    until then it is the source. Dates are EDTF texts, as precise as they are known.
    ``own_window`` is the window its measure sets; ``tolerance`` is what it is compared under.
    ``parts`` are the measures that together are all of its own, where somebody said they are:
    every one of them, also those of which no figure is known.
    ``stated`` are the days on which it may have been stated, never after it was printed, and
    ``time`` the days the figure speaks of: without a period, or counted since a date, the day it
    was stated, else that on which its article was published (design 4), else any day. Both follow
    from the dates given. ``status`` is the article's; ``quote_found`` is unknown unless both
    quote and article text are stored. ``title_counts`` are the figures of the article's title,
    and ``figure_in_quote`` and ``figure_in_text`` say whether the figure stands there; unknown
    unless somebody has read them (`factdb.store.printed`) and they could be read.
    """

    id: str
    claim_id: str
    claim: str = ""
    subject: str | None = None
    measure: str | None = None
    behaviour: Behaviour = Behaviour.CUMULATIVE
    own_window: int | None = None
    part_of: str | None = None
    parts: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    figure: Figure | None = None
    period: Period | None = None
    modality: Modality = Modality.ACTUAL
    stance: Stance = Stance.ASSERTS
    source: str | None = None
    source_kind: SourceKind | None = None
    source_body: str | None = None
    speaker: str | None = None
    via: tuple[str, ...] = ()
    cue: str | None = None
    quote: str | None = None
    stated_on: str | None = None
    article_id: str | None = None
    article: str | None = None
    copy_of: str | None = None
    publisher: str | None = None
    agency: str | None = None
    url: str | None = None
    language: str | None = None
    published_on: str | None = None
    status: str = USABLE
    archived_url: str | None = None
    quote_found: bool | None = None
    figure_in_quote: bool | None = None
    figure_in_text: bool | None = None
    title_counts: tuple[Counted, ...] = ()
    origin: str = field(default="")
    tolerance: Tolerance = TOLERANCE
    # Worked out once and kept in slots: every rule asks for them, of a million figures, and a
    # dictionary for each observation would take four times the memory.
    stated: Span = field(init=False, repr=False, compare=False)
    time: Span = field(init=False, repr=False, compare=False)
    _interval: Interval | None = field(default=None, init=False, repr=False, compare=False)
    _said: bytes | None = field(default=None, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out what its dates mean. Raises ``ValueError`` for a date that is none."""
        object.__setattr__(self, "stated", self._stated())
        object.__setattr__(self, "time", self._time())

    @property
    def interval(self) -> Interval:
        """The true values the figure allows; only for observations with a figure."""
        if self._interval is None:
            assert self.figure is not None
            allowed = self.figure.interval(self.tolerance.precision)
            object.__setattr__(self, "_interval", allowed)
            return allowed
        return self._interval

    @property
    def window_days(self) -> int:
        """Days that count as one time."""
        return self.tolerance.window_days if self.own_window is None else self.own_window

    def _stated(self) -> Span:
        printed = day_span(self.published_on) if self.published_on else ALL_TIME
        if not self.stated_on:
            return printed
        said = day_span(self.stated_on)
        return Span(said.first, max(said.first, min(said.last, printed.last)))

    def _time(self) -> Span:
        if self.period is not None and not self.period.open_end:
            return self.period.span
        if self.stated_on:
            return day_span(self.stated_on)
        return day_span(self.published_on) if self.published_on else ALL_TIME

    @property
    def within(self) -> bool:
        """Whether it counts inside a closed interval rather than as of a date."""
        return self.period is not None and self.period.within

    @property
    def unit(self) -> str | None:
        """The unit of the figure, folded for comparison."""
        return self.figure.unit.casefold() if self.figure and self.figure.unit else None

    @property
    def printed(self) -> str:
        """The figure as printed, or as read where the print was not kept."""
        return (self.figure.text or str(self.figure)) if self.figure else ""
