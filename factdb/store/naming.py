"""What a person typed, resolved to a row: an id, the start of one, or a name.

An importer's own id of a claim wins over everything; then factdb's ids and the starts of them;
then names, folded, an alias counting as a name. Folding is done here and not in SQL: neither
database folds Unicode the way the other does.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import NamedTuple

from sqlalchemy import Connection, Select, func, null, select

from factdb.core.figures import shown
from factdb.core.identity import KINDS, folded
from factdb.store.membership import listed, one_of, storable
from factdb.store.tables import (
    PUBLIC_ID,
    articles,
    attributions,
    claims,
    figures,
    import_runs,
    measures,
    places,
    source_aliases,
    sources,
    subjects,
)

SHORTEST_PREFIX = 5
_KEY = re.compile(r"[a-z][0-9a-f]{4,16}", re.ASCII)
_AFTER_HEX = "g"
_MOST_CLOSE = 5
_MOST_COMPARED = 20_000
"""Names looked at for a close match: past this many the answer would take seconds."""


class Named(NamedTuple):
    """A row as a person meets it: its kind, public id and name; ``row`` is the integer id."""

    kind: str
    id: str
    label: str
    row: int

    def __str__(self) -> str:
        """One line for a list of choices."""
        return f"{self.id}  {self.kind} {shown(self.label, 60)}"


class NotFound(LookupError):
    """Nothing goes by what was typed; ``close`` holds what looks like it."""

    def __init__(self, typed: str, close: tuple[Named, ...] = (), kind: str = "") -> None:
        self.typed = typed
        self.close = close
        message = f"no {kind or 'id or name in the database'} is {shown(typed)}"
        if close:
            message += "; close to it:\n" + "\n".join(f"  {named}" for named in close)
        super().__init__(message)


class Ambiguous(LookupError):
    """Several rows go by what was typed: all are in ``matches``."""

    def __init__(self, typed: str, matches: tuple[Named, ...]) -> None:
        self.typed = typed
        self.matches = matches
        lines = "\n".join(f"  {named}" for named in matches)
        super().__init__(f"{shown(typed)} names several; give one of these ids:\n{lines}")


class NoSuchClaim(LookupError):
    """References that name no single claim: ``problems`` says of each why."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        self.problems = dict(problems)
        self.refs = tuple(problems)
        super().__init__("\n".join(problems.values()))


_LABELLED: Mapping[str, Select[int, str, str, str | None]] = {
    # Of each kind: integer id, public id, what it is called, and what else it is called.
    "subject": select(subjects.c.id, subjects.c.key, subjects.c.name, null()),
    "measure": select(measures.c.id, measures.c.key, measures.c.name, null()),
    "source": select(sources.c.id, sources.c.key, sources.c.name, null()),
    "place": select(places.c.id, places.c.key, places.c.path, places.c.name),
    "article": select(
        articles.c.id,
        articles.c.key,
        func.coalesce(articles.c.title, articles.c.url, ""),
        articles.c.url,
    ),
    "import": select(import_runs.c.id, import_runs.c.key, import_runs.c.file, null()),
    "claim": select(
        claims.c.id, PUBLIC_ID, func.coalesce(claims.c.text, figures.c.text, ""), null()
    ).outerjoin_from(claims, figures, figures.c.claim_id == claims.c.id),
    "attribution": select(
        attributions.c.id, attributions.c.key, func.coalesce(sources.c.name, ""), null()
    ).outerjoin_from(attributions, sources, sources.c.id == attributions.c.source_id),
}
_KEYS = {
    "claim": claims.c.key,
    "attribution": attributions.c.key,
    "article": articles.c.key,
    "source": sources.c.key,
    "measure": measures.c.key,
    "subject": subjects.c.key,
    "place": places.c.key,
    "import": import_runs.c.key,
}
_NAMED_KINDS = ("subject", "measure", "source", "place", "import", "article")


def find(connection: Connection, typed: str) -> Named:
    """The one row that goes by what was typed.

    Raises `NotFound` with close matches, and `Ambiguous` with all of them where several do.
    """
    for found in (_by_own_id, _by_key, _by_name):
        matches = found(connection, typed)
        if len(matches) > 1:
            raise Ambiguous(typed, matches)
        if matches:
            return matches[0]
    raise NotFound(typed, close_to(connection, typed))


def find_import(connection: Connection, typed: str) -> Named:
    """The one import run with this id or start of an id; raises as `find` does."""
    matches = [named for named in _by_key(connection, typed) if named.kind == "import"]
    if len(matches) > 1:
        raise Ambiguous(typed, tuple(matches))
    if not matches:
        raise NotFound(typed, kind="import")
    return matches[0]


def matching(connection: Connection, kind: str, typed: str) -> frozenset[int]:
    """Rows of a kind whose id or name is what was typed, else whose name holds it.

    A place matches with everything inside it.
    """
    wanted = _matched(typed)
    exact, holding = set(), set()
    for named, name in _names(connection, kind):
        spelled = _matched(name)
        if wanted in (spelled, named.id):
            exact.add(named.row)
        elif wanted and wanted in spelled:
            holding.add(named.row)
    if kind == "place" and exact:
        exact |= _inside(connection, exact)
    return frozenset(exact or holding)


def close_to(connection: Connection, typed: str) -> tuple[Named, ...]:
    """Up to five rows with a name or own id that looks like what was typed, best first."""
    wanted = _matched(typed)
    spelled: dict[str, Named] = {}
    everything = chain(
        *(_names(connection, kind) for kind in _NAMED_KINDS[:-1]),
        ((named, named.id) for named, _ in _names(connection, "claim")),
        _names(connection, "article"),
    )
    for named, name in islice(everything, _MOST_COMPARED):
        spelled.setdefault(_matched(name), named)
    holding = [name for name in spelled if wanted and wanted in name]
    alike = difflib.get_close_matches(wanted, spelled, n=_MOST_CLOSE)
    best = dict.fromkeys(spelled[name] for name in [*sorted(holding, key=len), *alike])
    return tuple(best)[:_MOST_CLOSE]


def claims_of(connection: Connection, attribution_ids: Iterable[str]) -> frozenset[int]:
    """The claims that these attributions assert, as `Filters.claim_ids` takes them."""
    wanted = one_of(connection, attributions.c.key, attribution_ids)
    return frozenset(connection.scalars(select(attributions.c.claim_id).where(wanted)))


class Resolved(NamedTuple):
    """References resolved: to a claim's row, or to the row of one attribution of it."""

    claims: dict[str, int]
    attributions: dict[str, int]


def resolve_claims(connection: Connection, refs: Iterable[str]) -> Resolved:
    """Claims and attributions by own id, factdb's id, or its unique start, in three queries.

    Raises `NoSuchClaim` with every reference that names none, or more than one.
    """
    asked = dict.fromkeys(refs)
    own = select(claims.c.external_id, claims.c.id).where(
        one_of(connection, claims.c.external_id, filter(storable, asked))
    )
    found: dict[str, int] = dict(iter(connection.execute(own)))
    single: dict[str, int] = {}
    problems = {}
    unresolved = [ref for ref in asked if ref not in found]
    of_claims = _starting(connection, "claim", unresolved)
    of_attributions = _starting(connection, "attribution", unresolved)
    for ref in unresolved:
        kind, rows, target = "claim", of_claims[ref], found
        if of_attributions[ref]:
            kind, rows, target = "attribution", of_attributions[ref], single
        if len(rows) == 1:
            target[ref] = rows[0]
        elif rows:
            problems[ref] = str(Ambiguous(ref, _named(connection, kind, rows)))
        else:
            problems[ref] = f"no claim has the id {shown(ref)}"
    if problems:
        raise NoSuchClaim(problems)
    return Resolved(found, single)


def _matched(name: str) -> str:
    """A name or path as it is compared: folded, and with one way to write a path."""
    return re.sub(r"\s*>\s*", " > ", folded(name))


def _names(connection: Connection, kind: str) -> Iterator[tuple[Named, str]]:
    for row, key, label, other in connection.execute(_LABELLED[kind]):
        named = Named(kind, key, label, row)
        yield named, label
        if other is not None:
            yield named, other
    if kind == "source":
        aliases = select(sources.c.id, sources.c.key, sources.c.name, source_aliases.c.name)
        joined = aliases.join_from(
            source_aliases, sources, sources.c.id == source_aliases.c.source_id
        )
        for row, key, label, alias in connection.execute(joined):
            yield Named(kind, key, label, row), alias


def _by_own_id(connection: Connection, typed: str) -> tuple[Named, ...]:
    if not storable(typed):
        return ()
    query = _LABELLED["claim"].where(claims.c.external_id == typed)
    return tuple(Named("claim", *row[1:3], row[0]) for row in connection.execute(query))


def _by_key(connection: Connection, typed: str) -> tuple[Named, ...]:
    kind = KINDS.get(typed[:1])
    if kind not in _KEYS:
        return ()
    return _named(connection, kind, _starting(connection, kind, [typed])[typed])


def id_or_start(typed: str) -> bool:
    """Whether this could be one of factdb's ids, or the start of one that is long enough."""
    return _KEY.fullmatch(typed) is not None


def _starting(connection: Connection, kind: str, refs: Iterable[str]) -> dict[str, list[int]]:
    """For each reference that could be an id or its start, the rows of the kind it starts."""
    letter = next(letter for letter, name in KINDS.items() if name == kind)
    possible = (ref for ref in refs if ref[:1] == letter and _KEY.fullmatch(ref))
    starts = listed(connection, possible, str)
    key = _KEYS[kind]
    found: defaultdict[str, list[int]] = defaultdict(list)
    # Byte order puts every id with this start between it and it with a letter past all digits.
    # Neither joined nor ordered here: PostgreSQL would do that first, and compare all with all.
    for start, row in connection.execute(
        select(starts.c.value, key.table.c.id).where(
            key >= starts.c.value, key < starts.c.value.concat(_AFTER_HEX)
        )
    ):
        found[start].append(row)
    return found


def _named(connection: Connection, kind: str, rows: Iterable[int]) -> tuple[Named, ...]:
    query = _LABELLED[kind].where(one_of(connection, _KEYS[kind].table.c.id, rows))
    found = connection.execute(query.order_by(_KEYS[kind]))
    return tuple(Named(kind, public, label, row) for row, public, label, _ in found)


def _by_name(connection: Connection, typed: str) -> tuple[Named, ...]:
    wanted = _matched(typed)
    return tuple(
        dict.fromkeys(
            named
            for kind in _NAMED_KINDS
            for named, name in _names(connection, kind)
            if wanted and _matched(name) == wanted
        )
    )


def _inside(connection: Connection, rows: set[int]) -> set[int]:
    """All places whose path runs through one of these."""
    paths = {row: _matched(path) for row, _, path, _ in connection.execute(_LABELLED["place"])}
    outer = tuple(f"{paths[row]} > " for row in rows)
    return {row for row, path in paths.items() if path.startswith(outer)}
