"""What happened to a figure between its origin and print (the rules D202 to D206).

They are told of a claim, never of a pair: two articles with one number are a relay of one
statement (`factdb.core.relations`), and stay so where one of them lost a word on the way. What
is flagged is worth a call to a desk, so wherever the database does not know enough it is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factdb.core.carried import Flagged, dropped, shifted, where
from factdb.core.figures import Comparator, Figure, Interval
from factdb.core.identity import folded
from factdb.core.observations import Counted, Observation
from factdb.core.reasons import Reason, Reasons


def misprints(observations: Sequence[Observation]) -> Reasons:
    """What became of each figure on its way, among observations with their origins.

    What is to be known of titles, quotes and texts has to be on the observations; see
    `factdb.store.printed`.
    """
    reasons: Reasons = {}
    told = (*dropped(observations), *shifted(observations), *_titled(observations))
    for o, reason in (*told, *_absent(observations)):
        reasons.setdefault(o.id, []).append(reason)
    return reasons


def _titled(observations: Iterable[Observation]) -> Flagged:
    """D204: the headline counts the same thing and gives a figure that no claim of it meets."""
    by_article: dict[str, list[Observation]] = {}
    for o in observations:
        if o.article_id is not None and o.figure is not None and o.measure:
            by_article.setdefault(o.article_id, []).append(o)
    for held in by_article.values():
        for counted in held[0].title_counts:
            beside = set(_words(" ".join(counted.words)))
            if beside & _FURTHER:
                continue
            # All its words: troops sent are not shells sent.
            of_it = [o for o in held if set(_words(o.measure or "")) <= beside]
            if of_it and not any(_could_be(o, counted) for o in of_it):
                nearest = min(of_it, key=lambda o: (_distance(o, counted), o.id))
                words = f"the headline of {where(nearest)} prints “{counted.text}”"
                yield (
                    nearest,
                    Reason(
                        "D204",
                        f"{words}, the article “{nearest.printed}”",
                        (counted.text, nearest.printed),
                    ),
                )


_FURTHER = frozenset(
    {"more", "another", "additional", "extra", "further", "fresh", "tambahan", "lagi"}
)
"""Words that make a headline's figure one on top of what was there, which is no count so far."""


def _could_be(o: Observation, counted: Counted) -> bool:
    return any(
        o.interval.meets(figure.interval(o.tolerance.precision)) for figure in counted.readings
    )


def _distance(o: Observation, counted: Counted) -> object:
    assert o.figure is not None
    return min(abs(o.figure.amount - figure.amount) for figure in counted.readings)


def _words(text: str) -> list[str]:
    return [word.removesuffix("s") for word in re.findall(r"\w{4,}", folded(text))]


def _absent(observations: Iterable[Observation]) -> Flagged:
    """D205 and D206: the figure does not stand where it is said to have been printed."""
    for o in observations:
        if o.figure_in_quote is False:
            words = f"“{o.printed}” is not in the words quoted by {where(o)}"
            yield o, Reason("D205", words, (o.printed, o.quote or ""))
        if o.figure_in_text is False:
            words = f"“{o.printed}” is not in the stored text of {where(o)}"
            yield o, Reason("D206", words, (o.printed,))


def reads_as(figure: Figure, reading: Figure) -> bool:
    """Whether a figure of running text may be this one, whatever hedge is on either."""
    return _around(figure).meets(_around(reading))


def _around(figure: Figure) -> Interval:
    numbers = figure.numbers
    return Figure(Comparator.ABOUT, numbers[0], numbers[-1]).interval()
