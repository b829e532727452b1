"""The tables as Core sees them, and the one join that every reading query starts from.

Reading goes through SQLAlchemy Core: rows become plain dataclasses, a hundred thousand at a
time, and no identity map stands between.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, case, func, or_

from factdb.models import Claim

_TABLES = Claim.metadata.tables
import_runs = _TABLES["import_runs"]
subjects = _TABLES["subjects"]
measures = _TABLES["measures"]
places = _TABLES["places"]
sources = _TABLES["sources"]
source_aliases = _TABLES["source_aliases"]
articles = _TABLES["articles"]
claims = _TABLES["claims"]
figures = _TABLES["figures"]
attributions = _TABLES["attributions"]
via = _TABLES["via"]
dispositions = _TABLES["dispositions"]
text_bands = _TABLES["text_bands"]
near_copies = _TABLES["near_copies"]
changes = _TABLES["changes"]
proposals = _TABLES["proposals"]

ASSERTED = (
    attributions.join(claims, claims.c.id == attributions.c.claim_id)
    .outerjoin(articles, articles.c.id == attributions.c.article_id)
    .outerjoin(figures, figures.c.claim_id == claims.c.id)
)
"""One row an attribution, with its claim, its article if any, and the claim's figure if any."""

PUBLIC_ID: ColumnElement[str] = func.coalesce(claims.c.external_id, claims.c.key)
"""The id a person sees of a claim: the importer's own, else factdb's."""

# Design 4: a figure without a period takes its stated date, then its article's; and a count
# since a date ("2024-10/..") runs until it was stated.
STATED_FIRST: ColumnElement[date | None] = func.coalesce(
    attributions.c.stated_first, articles.c.published_first
)
STATED_LAST: ColumnElement[date | None] = func.coalesce(
    attributions.c.stated_last, articles.c.published_last
)
_SINCE = or_(claims.c.period.like("%/.."), claims.c.period.like("%/"))
SPEAKS_FIRST: ColumnElement[date | None] = func.coalesce(claims.c.period_first, STATED_FIRST)
SPEAKS_LAST: ColumnElement[date | None] = case(
    (_SINCE, func.coalesce(STATED_LAST, claims.c.period_last)),
    else_=func.coalesce(claims.c.period_last, STATED_LAST),
)
