"""What titles, quotes and article texts print, read and marked on observations.

Reading text is slow beside comparing figures, so only who asks for it pays for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from sqlalchemy import Connection, select

from factdb.core.figures import Figure
from factdb.core.misprints import reads_as
from factdb.core.observations import Counted, Observation
from factdb.core.sourcing import stands_in
from factdb.store.membership import one_of
from factdb.store.tables import articles
from factdb.text import figures_in

_TEXTS_AT_ONCE = 50


def as_printed(connection: Connection, observed: Sequence[Observation]) -> list[Observation]:
    """The same observations, marked with what their titles, quotes and texts print."""
    in_text = _in_texts(connection, [o for o in observed if o.figure is not None and o.article_id])
    # An article has many attributions, in no order, and each its title: all of them are kept.
    titles: dict[tuple[str, str | None], tuple[Counted, ...]] = {}
    return [_marked(o, titles, in_text.get(o.id)) for o in observed]


def _marked(
    o: Observation,
    titles: dict[tuple[str, str | None], tuple[Counted, ...]],
    in_text: bool | None,
) -> Observation:
    if o.figure is None:
        return o
    counts: tuple[Counted, ...] = ()
    if o.article:
        key = o.article, o.language
        if key not in titles:
            titles[key] = _title(*key)
        counts = titles[key]
    in_quote = _in_quote(o)
    if not counts and in_quote is None and in_text is None:
        return o
    return replace(o, title_counts=counts, figure_in_quote=in_quote, figure_in_text=in_text)


def _title(title: str, language: str | None) -> tuple[Counted, ...]:
    """The figures of a title, none where not all of it can be read."""
    told = figures_in(title, language)
    return told.figures if told.whole else ()


def _in_quote(o: Observation) -> bool | None:
    if o.quote is None:
        return None
    told = figures_in(o.quote, o.language)
    if not told.figures and told.whole:
        return None
    return _among(o, o.quote, told.figures, whole=told.whole)


def _in_texts(connection: Connection, observed: Iterable[Observation]) -> dict[str, bool | None]:
    """Of attributions whose article's text is stored: whether the figure stands in it."""
    by_article: dict[str, list[Observation]] = {}
    for o in observed:
        by_article.setdefault(o.article_id or "", []).append(o)
    if not by_article:
        return {}
    query = select(articles.c.key, articles.c.text).where(
        articles.c.text.is_not(None), one_of(connection, articles.c.key, list(by_article))
    )
    found: dict[str, bool | None] = {}
    # Texts are long: a few at a time.
    for key, text in connection.execute(query, execution_options={"yield_per": _TEXTS_AT_ONCE}):
        languages = {o.language for o in by_article[key]}
        told = {language: figures_in(text, language) for language in languages}
        for o in by_article[key]:
            figures, whole = told[o.language]
            found[o.id] = _among(o, text, figures, whole=whole)
    return found


def _among(o: Observation, text: str, figures: Iterable[Counted], *, whole: bool) -> bool | None:
    """Whether the figure is one of these; unknown where it may stand there unread."""
    assert o.figure is not None
    wanted = _wanted(o.figure, o.language)
    if any(reads_as(one, reading) for f in figures for reading in f.readings for one in wanted):
        return True
    if o.figure.text and stands_in(o.figure.text, text):
        return True
    return False if whole else None


@lru_cache(maxsize=1 << 14)
def _wanted(figure: Figure, language: str | None) -> list[Figure]:
    """A figure as stored, as printed, and with what its unit multiplies it by."""
    wanted = [figure]
    digits = (f"{number:f} {figure.unit or ''}" for number in figure.numbers)
    for printed in (figure.text, *digits):
        told = figures_in(printed, language)
        wanted += (reading for counted in told.figures for reading in counted.readings)
    return wanted
