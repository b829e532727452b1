"""Rows as observations, the shape that the rules compare (`factdb.core.observations`)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    case,
    cast,
    func,
    or_,
    select,
)

from factdb.core.figures import Figure
from factdb.core.observations import (
    USABLE,
    Modality,
    Observation,
    Stance,
)
from factdb.core.periods import Period, period
from factdb.core.sourcing import stands_in
from factdb.store.completeness import complete_parts
from factdb.store.copies import copies
from factdb.store.filters import EVERYTHING, Filters, conditions
from factdb.store.membership import one_of
from factdb.store.names import Names
from factdb.store.naming import resolve_claims
from factdb.store.rows import batches, chains, figure_of
from factdb.store.tables import (
    ASSERTED,
    PUBLIC_ID,
    articles,
    attributions,
    claims,
    figures,
)

_SEEN = (
    # What figures are compared by. Names are looked up by their ids: there are few of them.
    attributions.c.id,
    attributions.c.claim_id,
    attributions.c.article_id,
    claims.c.subject_id,
    claims.c.measure_id,
    claims.c.place_id,
    attributions.c.source_id,
    articles.c.publisher_id,
    articles.c.agency_id,
    # As text: most figures were met before, and no decimal has to be made of them again.
    figures.c.comparator,
    cast(figures.c.low, Text),
    cast(figures.c.high, Text),
    figures.c.text,
    figures.c.unit,
    claims.c.period,
    claims.c.modality,
    attributions.c.stance,
    attributions.c.key,
    PUBLIC_ID,
    attributions.c.stated_on,
    attributions.c.quote,
    articles.c.key,
    articles.c.published_on,
)
_TEXTS = {
    # Columns that are fields of an observation as they stand, and that only reports show.
    "cue": attributions.c.cue,
    "language": func.coalesce(claims.c.language, articles.c.language),
    "status": func.coalesce(articles.c.status, USABLE),
    "archived_url": articles.c.archived_url,
}
_NAMED = (
    (3, "subjects"),
    (4, "measures"),
    (5, "places"),
    *((at, "sources") for at in (6, 7, 8, 26)),
)
"""Where in a row there are ids of which names; the last, the speaker, in whole rows alone."""
_QUOTED = 27
# Without these nothing is known of a claim in words, or of whose voice an article speaks in.
_IN_WORDS = or_(figures.c.comparator.is_(None), claims.c.measure_id.is_(None))
_NOBODYS = and_(
    attributions.c.source_id.is_(None),
    articles.c.publisher_id.is_(None),
    articles.c.agency_id.is_(None),
)


def _query(*columns: ColumnElement[Any]) -> Select[Any]:
    found = (*_SEEN, *columns)
    return select(*(column.label(f"c{at}") for at, column in enumerate(found))).select_from(
        ASSERTED
    )


_COMPARED = _query(
    case((_IN_WORDS, claims.c.text)),
    case((_NOBODYS, articles.c.title)),
    case((_NOBODYS, articles.c.url)),
)
_WHOLE = _query(
    claims.c.text,
    articles.c.title,
    articles.c.url,
    attributions.c.speaker_id,
    # Whether there is both a quote and a text to find it in; the text itself stays where it is.
    and_(attributions.c.quote.is_not(None), articles.c.text.is_not(None)),
    *_TEXTS.values(),
)


def observations(connection: Connection, filters: Filters = EVERYTHING) -> Iterator[Observation]:
    """Every attribution that satisfies the filters, by its id; streamed, memory stays flat.

    A measure that nobody described counts as a level, the reading that flags least. Copies of an
    article (said to be, of equal text or of a near-equal one) all name the one they are copies
    of. Raises as `conditions` does, before the first row.
    """
    where = conditions(connection, filters).where
    query = _WHOLE.where(*where).order_by(attributions.c.key)
    return (seen for *_, seen in _observed(connection, query))


def observations_by_id(connection: Connection, ids: Iterable[str]) -> list[Observation]:
    """The attributions with these ids, in no order."""
    query = _WHOLE.where(one_of(connection, attributions.c.key, ids))
    return [seen for *_, seen in _observed(connection, query)]


def ids_of(connection: Connection, filters: Filters) -> frozenset[str]:
    """The ids of the attributions that satisfy the filters. Raises as `conditions` does."""
    where = conditions(connection, filters).where
    return frozenset(
        connection.scalars(select(attributions.c.key).select_from(ASSERTED).where(*where))
    )


def compared(
    connection: Connection, among: Collection[int | None], *, whole: bool = False
) -> Iterator[Observation]:
    """Every attribution on these subjects, in no order, with what figures are compared by.

    Unless they are to be ``whole``, they have of the texts those only that a comparison asks for;
    `observations_by_id` has the rest.
    """
    named = [subject for subject in among if subject is not None]
    wanted = one_of(connection, claims.c.subject_id, named)
    if len(named) < len(among):
        wanted = or_(wanted, claims.c.subject_id.is_(None))
    query = (_WHOLE if whole else _COMPARED).where(wanted)
    return (seen for *_, seen in _observed(connection, query))


def observations_of(connection: Connection, ref: str) -> list[Observation]:
    """The attributions of one claim; see `observations_by_ref`."""
    return observations_by_ref(connection, [ref])[ref]


def observations_on(
    connection: Connection, measures: Collection[int]
) -> dict[int, list[Observation]]:
    """Every attribution of a claim on the measures with these integer ids, by the measure's id.

    In the order of the attributions' ids; the number of queries does not grow with the measures.
    """
    of_measure: dict[int, list[Observation]] = {measure: [] for measure in measures}
    query = _WHOLE.where(one_of(connection, claims.c.measure_id, measures))
    for *_, measure, seen in _observed(connection, query.order_by(attributions.c.key)):
        if measure is not None:
            of_measure[measure].append(seen)
    return of_measure


def observations_by_ref(
    connection: Connection, refs: Iterable[str]
) -> dict[str, list[Observation]]:
    """The attributions of many claims, each under the reference it was asked by.

    A reference is the importer's own id of a claim (which wins), factdb's, the unique start of
    one (5 characters or more), or the id of a single attribution. The number of queries does not
    grow with the references. Raises `naming.NoSuchClaim` with all that name none or several.
    """
    asked = tuple(dict.fromkeys(refs))
    resolved = resolve_claims(connection, asked)
    wanted = or_(
        one_of(connection, attributions.c.claim_id, set(resolved.claims.values())),
        one_of(connection, attributions.c.id, set(resolved.attributions.values())),
    )
    of_claim: dict[int, list[Observation]] = {}
    single: dict[int, list[Observation]] = {}
    query = _WHOLE.where(wanted).order_by(attributions.c.key)
    for attribution, claim, _, seen in _observed(connection, query):
        of_claim.setdefault(claim, []).append(seen)
        single[attribution] = [seen]
    return {
        ref: of_claim[resolved.claims[ref]]
        if ref in resolved.claims
        else single[resolved.attributions[ref]]
        for ref in asked
    }


def _observed(
    connection: Connection, query: Select[Any]
) -> Iterator[tuple[int, int, int | None, Observation]]:
    """Each attribution: the integer ids of it, its claim and its measure, and the observation."""
    copied = copies(connection)
    complete = complete_parts(connection)
    names = Names(connection)
    whole = len(query.selected_columns) == len(_WHOLE.selected_columns)
    passed_on: Mapping[int, tuple[str, ...]] = {}
    found: Mapping[int, bool] = {}
    for batch in batches(connection, query):
        names.learn(batch, _NAMED[: None if whole else -1])
        if whole:
            passed_on = chains(connection, (row[0] for row in batch))
            found = _quotes_found(connection, [row[0] for row in batch if row[_QUOTED]])
        for row in batch:
            # By place and not by name: a column's name costs a third of a microsecond to find.
            (
                attribution, claim, article, subject, measure, place, source, publisher, agency,
                comparator, low, high, printed, unit, period_text, modality, stance,
                key, claim_key, stated_on, quote, article_key, published_on,
                text, title, url, *texts,
            ) = row  # fmt: skip
            name, behaviour, window, part_of = names.measures[measure]
            who, kind, body = names.sources[source]
            seen = Observation(
                id=key,
                claim_id=claim_key,
                claim=text or "",
                subject=names.subjects[subject],
                measure=name,
                behaviour=behaviour,
                own_window=window,
                part_of=part_of,
                parts=complete.get(measure, ()),
                place=names.places[place],
                figure=_figure(comparator, low, high, printed, unit),
                period=_period(period_text),
                modality=_MODALITIES[modality],
                stance=_STANCES[stance],
                source=who,
                source_kind=kind,
                source_body=body,
                quote=quote,
                stated_on=stated_on,
                article_id=article_key,
                article=title,
                copy_of=copied.get(article),
                publisher=names.sources[publisher][0],
                agency=names.sources[agency][0],
                url=url,
                published_on=published_on,
                **_shown(texts, names, passed_on.get(attribution), found.get(attribution)),
            )
            yield attribution, claim, measure, seen


def _shown(
    texts: Sequence[Any], names: Names, passed_on: tuple[str, ...] | None, found: bool | None
) -> dict[str, Any]:
    """The fields that only reports show; none where the columns are not there."""
    if not texts:
        return {}
    speaker, _, *ready = texts
    return dict(zip(_TEXTS, ready, strict=True)) | {
        "speaker": names.sources[speaker][0],
        "via": passed_on or (),
        "quote_found": found,
    }


_MODALITIES = {modality.value: modality for modality in Modality}
_STANCES = {stance.value: stance for stance in Stance}


def _quotes_found(connection: Connection, attribution_ids: list[int]) -> dict[int, bool]:
    """Of attributions with a quote and an article text: whether the one stands in the other."""
    if not attribution_ids:
        return {}
    query = (
        select(attributions.c.id, attributions.c.quote, articles.c.text)
        .join_from(attributions, articles, articles.c.id == attributions.c.article_id)
        .where(one_of(connection, attributions.c.id, attribution_ids))
    )
    # Texts are long: a few at a time.
    rows = connection.execute(query, execution_options={"yield_per": 100})
    return {attribution: stands_in(quote, text) for attribution, quote, text in rows}


@lru_cache(maxsize=4096)
def _period(text: str | None) -> Period | None:
    return None if text is None else period(text)


@lru_cache(maxsize=1 << 17)
def _figure(
    comparator: str | None, low: str | None, high: str | None, text: str | None, unit: str | None
) -> Figure | None:
    """The figure in these columns, one for all claims that give it in the same words."""
    lowest, highest = (None if number is None else Decimal(number) for number in (low, high))
    return figure_of(comparator, lowest, highest, text, unit)
