"""`factdb compare`: what two claims are to each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from factdb.cli.errors import BadInput
from factdb.cli.groups import command
from factdb.cli.opening import reading
from factdb.cli.options import Database
from factdb.cli.output import OutputOptions, emit
from factdb.cli.pairs import Pair, read_pairs, where
from factdb.cli.policy import PolicyOptions

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from factdb.core.observations import Observation
    from factdb.core.policy import Policy

app = typer.Typer()


@command(
    app,
    "compare",
    [
        "factdb compare nk-102 nk-117",
        "factdb compare --pairs pairs.csv --format jsonl",
    ],
)
def compare(
    output: OutputOptions,
    policy: PolicyOptions,
    a: Annotated[str | None, typer.Argument(help="A claim by its id.", show_default=False)] = None,
    b: Annotated[
        str | None, typer.Argument(help="Another claim by its id.", show_default=False)
    ] = None,
    pairs: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Compare the pairs of a CSV file with the columns a and b; - for stdin.",
            show_default=False,
        ),
    ] = None,
    db: Database = None,
) -> None:
    """Say what two claims are to each other, why, and by which rule.

    The relation is conflict, discrepancy, tension, revision, update, relay, agree, compatible or
    not_comparable; the intervals are those that were compared. Ids are the importer's own or
    factdb's. A file of pairs is answered whole and in its order.
    """
    from factdb.reports.compared import compared

    asked, held = _asked(a, b, pairs), policy.read()
    with reading(db) as connection:
        observed = _observed(connection, asked, pairs, held)
    report = compared([(pair.a, pair.b) for pair in asked], observed)
    emit(policy.noted(report, held), output)


def _asked(a: str | None, b: str | None, file: str | None) -> list[Pair]:
    if file is not None and a is None:
        return read_pairs(file)
    if file is None and a is not None and b is not None:
        return [Pair(a, b, 0)]
    raise BadInput("give two claims, A and B, or a file with --pairs")


def _observed(
    connection: Connection, asked: Sequence[Pair], file: str | None, policy: Policy
) -> dict[str, list[Observation]]:
    """The attributions of every reference, with their origins."""
    from factdb.core.origins import resolve
    from factdb.core.policy import applied
    from factdb.store.filters import Filters
    from factdb.store.naming import NoSuchClaim
    from factdb.store.observing import observations, observations_by_ref

    refs = dict.fromkeys(ref for pair in asked for ref in (pair.a, pair.b))
    try:
        found = observations_by_ref(connection, refs)
    except NoSuchClaim as error:
        if file is None:
            raise
        raise BadInput("nothing was compared", where(asked, file, error.problems)) from None
    # Where a chain ends may be told by other articles on the same subject.
    subjects = {o.subject for seen in found.values() for o in seen}
    around = {o.id: o for seen in found.values() for o in seen}
    for subject in subjects:
        if subject is not None:
            around |= {o.id: o for o in observations(connection, Filters(subject=subject))}
    origins = {o.id: o for o in resolve(applied(around.values(), policy))}
    return {ref: [origins[o.id] for o in seen] for ref, seen in found.items()}
