"""What is known of each figure of a draft: one verdict by rule, with its evidence (F101 to F304).

A figure that the draft credits to somebody is held against what that somebody said; one that it
gives in its own voice is held against everything that stands. Which question a figure answers is
found elsewhere (`factdb.store.matching`); what two figures are to each other is
`factdb.core.relations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factdb.core.cells import asserted, sorted_into_cells
from factdb.core.extraction import Extraction, Source
from factdb.core.figures import Comparator, Figure
from factdb.core.identity import folded
from factdb.core.observations import Modality, Observation, Stance
from factdb.core.periods import Period, period
from factdb.core.relations import Relation, relate
from factdb.core.rules import RULES, Kind, Rule
from factdb.core.sourcing import chain
from factdb.core.wording import wordings

DRAFT = "the draft"
"""The origin of what a draft says, in reasons."""


@dataclass(frozen=True, slots=True)
class DraftFigure:
    """A figure of a draft: where it stands, as printed, and what it may be read as.

    ``start`` and ``end`` are offsets into the draft's text, as of ``sentence``. ``sources`` are
    the names it is credited to; none where the draft speaks in its own voice. ``near`` are the
    words of its sentence that may say what it counts.
    """

    start: int
    end: int
    text: str
    readings: tuple[Figure, ...]
    sentence: tuple[int, int]
    near: str = ""
    sources: tuple[str, ...] = ()
    modality: Modality = Modality.ACTUAL
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a figure of a draft.

    ``evidence`` are the attributions that it rests on, the newest first; ``origins`` counts those
    that hold the figure. ``wording`` is a sentence that could stand instead.
    """

    figure: DraftFigure
    rule: Rule
    reason: str
    evidence: tuple[Observation, ...] = ()
    origins: int = 0
    wording: str | None = None


def figures_of(extraction: Extraction, text: str) -> list[DraftFigure]:
    """The figures of a text that were found in it and could be read, in their order."""
    sentences = {n: (c.start, c.end) for c in extraction.claims for n in c.figures}
    spans = [(f.start, f.end) for f in extraction.figures]
    found = []
    for number, one in enumerate(extraction.figures):
        if one.comparator is None:
            continue
        sentence = sentences.get(number, spans[number])
        within = [span for span in spans if sentence[0] <= span[0] < sentence[1]]
        counts = beside(text, sentence, within, within.index(spans[number]))
        found.append(
            DraftFigure(
                start=one.start,
                end=one.end,
                text=one.text,
                readings=(Figure(one.comparator, one.low, one.high, one.text, one.unit),),
                sentence=sentence,
                near=f"{one.unit or ''} {counts}",
                sources=tuple(dict.fromkeys(name for who in one.sources for name in _names(who))),
                modality=one.modality,
                period=_period(one.period),
            )
        )
    return found


def beside(
    text: str, sentence: tuple[int, int], figures: Sequence[tuple[int, int]], at: int
) -> str:
    """The words of a sentence that may say what one of its figures counts, ``figures[at]``.

    All before the first figure, and those from this one to the next; of a figure with nothing
    behind it also those since the one before. ``figures`` are in their order.
    """
    start, end = figures[at]
    behind = text[end : figures[at + 1][0] if at + 1 < len(figures) else sentence[1]]
    lead = text[sentence[0] : figures[0][0]]
    before = text[figures[at - 1][1] : start] if at else ""
    alone = not any(letter.isalpha() for letter in behind)
    return f"{lead} {before if alone else ''} {behind}"


def _names(who: Source) -> Iterator[str]:
    """Whom a figure is credited to and by way of whom; a name may run over the end of a line."""
    for name in (who.resolved or who.text, *who.via):
        yield " ".join(name.split())


def _period(given: str | None) -> Period | None:
    try:
        return period(given) if given else None
    except ValueError:
        return None


def unsourced(figure: DraftFigure, reason: str) -> Verdict:
    """The verdict on a figure that nothing known is about."""
    return Verdict(figure, RULES["F201"], reason)


def judged(figure: DraftFigure, held: Sequence[Observation], on: str | None) -> Verdict:
    """The verdict on a figure, from everything held on its question, with origins.

    ``on`` is the day the draft speaks of where the figure has none of its own. Never raises.
    """
    known = asserted(held)
    telling = (*known, *(o for o in held if o.stance is Stance.DENIES))
    alike = [o for o in telling if o.modality is figure.modality]
    if not alike or (known and not asserted(alike)):
        return _otherwise(figure, known)
    mine = [_as_observation(figure, reading, alike, on) for reading in figure.readings]
    drafted = next((one for one in mine if _holding(one, alike)), mine[0])
    standing = _standing(alike)
    named = _credited(figure.sources, alike)
    if named:
        return _against_its_source(figure, drafted, named, alike, standing)
    return _against_all(figure, drafted, alike, standing)


def _as_observation(
    figure: DraftFigure, reading: Figure, held: Sequence[Observation], on: str | None
) -> Observation:
    """The draft's figure as one more observation of the question, in the place that it is of."""
    same = [o for o in held if o.figure is not None and _same_number(reading, o.figure)]
    like = max(same or held, key=lambda o: (o.stated, o.id))
    place = min((o.place for o in same or held), key=lambda place: (len(place), place))
    unit = like.figure.unit if like.figure is not None else None
    return Observation(
        id="",
        claim_id="",
        subject=like.subject,
        measure=like.measure,
        behaviour=like.behaviour,
        own_window=like.own_window,
        part_of=like.part_of,
        place=place,
        figure=replace(reading, text=figure.text, unit=unit),
        period=figure.period,
        modality=figure.modality,
        source=DRAFT,
        origin=DRAFT,
        stated_on=on,
        tolerance=like.tolerance,
    )


def _standing(known: Iterable[Observation]) -> list[Observation]:
    return list({id(o): o for cell in sorted_into_cells(known) for o in cell.standing}.values())


def _same_number(one: Figure, other: Figure) -> bool:
    return set(one.numbers) == set(other.numbers) or one.numbers[0] == other.numbers[0]


def _holding(drafted: Observation, among: Iterable[Observation]) -> list[Observation]:
    """Those that give the same number, whatever hedge is on it."""
    assert drafted.figure is not None
    return [
        o
        for o in asserted(among)
        if o.figure is not None and _same_number(drafted.figure, o.figure)
    ]


def _credited(names: Sequence[str], among: Iterable[Observation]) -> list[Observation]:
    """Those that came from or through one whom the draft credits.

    Spelled otherwise it is still the same: "South Korea's National Intelligence Service" is
    "National Intelligence Service (South Korea)", and so is the shorter name of several words.
    """
    asked = [_words(name) for name in names]
    return [
        o
        for o in among
        if asked and any(_same_name(one, own) for one in asked for own in _behind(o))
    ]


def _behind(o: Observation) -> Iterator[frozenset[str]]:
    """The names that the attribution came from or through, each as its words."""
    return (_words(name) for name in (*chain(o), o.source, o.source_body, o.speaker) if name)


@lru_cache(maxsize=1 << 12)
def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", folded(name))) - _LITTLE


_LITTLE = frozenset({"the", "of", "s", "and", "in", "for", "de", "la", "du", "des", "del", "der"})
"""Words of names that tell nothing."""


def _same_name(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return one == other or (shorter > 1 and (one <= other or other <= one))


def _against_its_source(
    figure: DraftFigure,
    drafted: Observation,
    named: Sequence[Observation],
    known: Sequence[Observation],
    standing: Sequence[Observation],
) -> Verdict:
    """A figure that is credited to somebody who is known to have said something of it."""
    stands = {id(o) for o in standing}
    now = [o for o in named if id(o) in stands]
    if holding := _holding(drafted, now):
        return _held(figure, drafted, holding, [o for o in standing if o not in holding])
    if replaced := _holding(drafted, named):
        return _outdated(figure, replaced, now, known)
    others = [o for o in _holding(drafted, standing) if o.origin not in {n.origin for n in named}]
    if others:
        reason = f"{_told(others)}; {_told(now)}"
        return _verdict("F202", figure, reason, (*others, *now), known)
    answers = _answers(drafted, now)
    if refuted := answers.get(Kind.CONFLICT):
        reason = _told(refuted)
        return _verdict("F301", figure, reason, refuted, known)
    if meeting := _meeting(drafted, answers):
        reason = f"it can be {_told(meeting)}"
        return _verdict("F101", figure, reason, meeting, known)
    reason = f"nobody is known for it; {_told(now)}"
    return _verdict("F201", figure, reason, now, known)


def _against_all(
    figure: DraftFigure,
    drafted: Observation,
    known: Sequence[Observation],
    standing: Sequence[Observation],
) -> Verdict:
    """A figure that the draft gives in its own voice."""
    holding = _holding(drafted, standing)
    answers = _answers(drafted, [o for o in standing if o not in holding])
    refuted = answers.get(Kind.CONFLICT, [])
    if holding and not refuted:
        return _held(figure, drafted, holding, ())
    if not holding and (replaced := _holding(drafted, known)):
        origins = {o.origin for o in replaced}
        newest = [o for o in standing if o.origin in origins]
        return _outdated(figure, replaced, newest, known)
    if refuted:
        reason = _told(refuted)
        if holding:
            reason += f"; it is of {_who(holding)}, and the draft credits nobody"
        return _verdict("F301", figure, reason, (*refuted, *holding), known, len(_origins(holding)))
    if tense := answers.get(Kind.TENSION):
        reason = f"{_told(tense)}: the two meet only by an open side"
        return _verdict("F303", figure, reason, tense, known)
    if meeting := _meeting(drafted, answers):
        reason = f"it can be {_told(meeting)}"
        return _verdict("F101", figure, reason, meeting, known)
    newest = _newest(standing)
    reason = f"nobody is known for it; {_told(newest)}"
    return _verdict("F201", figure, reason, newest, known)


def _held(
    figure: DraftFigure,
    drafted: Observation,
    holding: Sequence[Observation],
    others: Sequence[Observation],
) -> Verdict:
    """A figure that stands: with the hedge it was given, or without."""
    assert drafted.figure is not None
    given = {_bounding(o.figure) for o in holding if o.figure is not None}
    if _bounding(drafted.figure) not in given:
        reason = f"it was {_told(holding)}"
        return _verdict("F304", figure, reason, holding, holding)
    reason = _told(holding)
    refuting = _answers(drafted, others).get(Kind.CONFLICT, [])
    if refuting:
        reason += f"; disputed: {_told(refuting)}"
    return Verdict(
        figure, RULES["F101"], reason, (*_dated(holding), *refuting), len(_origins(holding))
    )


def _outdated(
    figure: DraftFigure,
    replaced: Sequence[Observation],
    now: Sequence[Observation],
    known: Sequence[Observation],
) -> Verdict:
    newest = _newest(now)
    reason = f"{_who(replaced)}, {_day(_newest(replaced)[0])}"
    if newest:
        reason += f"; since {_day(newest[0])} {_printed(newest)}"
    return _verdict("F302", figure, reason, (*newest, *replaced), known)


def _otherwise(figure: DraftFigure, known: Sequence[Observation]) -> Verdict:
    """A figure whose question is known only as planned, expected or possible, or only as done."""
    holding = [
        o
        for o in known
        if o.figure is not None and any(_same_number(one, o.figure) for one in figure.readings)
    ]
    if not holding:
        return unsourced(figure, f"nothing {figure.modality} is known of it")
    reason = f"{_told(holding)}, {_newest(holding)[0].modality}; here it is {figure.modality}"
    return _verdict("F304", figure, reason, holding, known)


def _verdict(
    code: str,
    figure: DraftFigure,
    reason: str,
    evidence: Sequence[Observation],
    known: Sequence[Observation],
    origins: int | None = None,
) -> Verdict:
    count = len(_origins(evidence)) if code == "F101" else origins or 0
    wording = None if code in ("F101", "F201") else _wording(evidence, known)
    return Verdict(figure, RULES[code], reason, _dated(evidence), count, wording)


def _wording(evidence: Sequence[Observation], known: Sequence[Observation]) -> str | None:
    """How the question may be worded, in the place that the evidence is of."""
    told = {id(o) for o in evidence}
    for worded in wordings(known):
        if any(id(o) in told for o in worded.observations):
            return worded.text
    return None


def _answers(drafted: Observation, others: Iterable[Observation]) -> dict[Kind, list[Observation]]:
    """The others by what the draft's figure is to them."""
    found: dict[Kind, list[Observation]] = {}
    for o in others:
        answer: Relation = relate(drafted, o)
        found.setdefault(answer.kind, []).append(o)
    return found


def _meeting(
    drafted: Observation, answers: Mapping[Kind, Sequence[Observation]]
) -> list[Observation]:
    """Those that the draft's figure can be: not such as leave room for it in a wider place."""
    fitting = (*answers.get(Kind.AGREE, ()), *answers.get(Kind.COMPATIBLE, ()))
    return [o for o in fitting if o.figure is not None and o.interval.meets(drafted.interval)]


_BOUNDS = {
    Comparator.MORE_THAN: "lower",
    Comparator.AT_LEAST: "lower",
    Comparator.LESS_THAN: "upper",
    Comparator.UP_TO: "upper",
}


def _bounding(figure: Figure) -> str:
    """Which side a hedge leaves open; “about” leaves none, and its loss is no error (D202)."""
    return _BOUNDS.get(figure.comparator, "")


def _origins(observations: Iterable[Observation]) -> dict[str, None]:
    return dict.fromkeys(o.origin for o in observations)


def _who(observations: Iterable[Observation], most: int = 3) -> str:
    names = list(_origins(observations))
    told = ", ".join(names[:most])
    return f"{told} and {len(names) - most:,} more" if len(names) > most else told or "nobody"


def _printed(observations: Iterable[Observation], most: int = 3) -> str:
    figures = list(
        dict.fromkeys(
            "a denial" if o.stance is Stance.DENIES else f"“{o.printed}”" for o in observations
        )
    )
    return ", ".join(figures[:most]) + (" and others" if len(figures) > most else "")


def _told(observations: Sequence[Observation]) -> str:
    """What they gave, and who: ``“4,000” (Western officials)``."""
    return f"{_printed(observations)} ({_who(observations)})"


def _dated(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(observations, key=lambda o: (o.stated, o.id), reverse=True))


def _newest(observations: Iterable[Observation]) -> list[Observation]:
    """What was stated last, all that was stated with it."""
    dated = _dated(observations)
    return [o for o in dated if o.stated == dated[0].stated]


def _day(o: Observation) -> str:
    return o.stated_on or o.published_on or "an unknown day"
