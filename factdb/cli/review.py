"""`factdb review`: proposals out of stories, one by one, made claims or not."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factdb.cli.deciders import By, assigned, who
from factdb.cli.errors import BadInput, tell
from factdb.cli.groups import command
from factdb.cli.opening import changing
from factdb.cli.options import Database
from factdb.reports.claims import counted

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from factdb.reports.table import Document
    from factdb.store.reviewing import Choices, ProposalListing

Decision = Literal["accepted", "rejected", "waiting"]
_KEYS = "a accept, 1 or @1 accept with that, e edit, r reject, s skip, u undo, q quit"
app = typer.Typer()


@command(
    app,
    "review",
    [
        "factdb review",
        "factdb review q1a2b3 --as accepted --set measure=killed --set subject=War",
        "factdb review q1a2b3 --as rejected",
        "factdb review --accept-all",
    ],
)
def review(
    proposals: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PROPOSAL]...",
            help="Ids as `factdb list proposals` shows them, or their first characters.",
            show_default=False,
        ),
    ] = None,
    decision: Annotated[
        Decision | None,
        typer.Option(
            "--as",
            metavar="DECISION",
            help="accepted, rejected, or waiting to undo it; without it, they are asked.",
            show_default=False,
        ),
    ] = None,
    values: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help="Accept with this field changed; may be repeated, empty takes it away.",
            show_default=False,
        ),
    ] = None,
    accept_all: Annotated[
        bool,
        typer.Option(
            "--accept-all",
            help="Accept all that wait, each with the measure it clearly belongs to, if any.",
        ),
    ] = False,
    by: By = None,
    db: Database = None,
) -> None:
    """Decide on what stories are read to say, one by one, with the words in their sentence.

    Each proposal is shown with its sentence, and the measures and sources that it may belong to,
    likeliest first. Accepting makes it a claim, checked as any import; what is not decided waits,
    and what was rejected does not come back with its story. `factdb list proposals` lists them.
    """
    name, engine = who(by), changing(db)
    changes = _changes(values or ())
    if accept_all:
        if proposals or decision or changes:
            raise BadInput("--accept-all takes all as they are; give nothing else with it")
        _accept_all(engine, name)
    elif decision is not None:
        if not proposals:
            raise BadInput("--as needs the ids of proposals; `factdb list proposals` has them")
        for key in _keys(engine, proposals):
            _decide(engine, key, decision, changes, name)
    else:
        _ask(engine, _keys(engine, proposals) if proposals else None, changes, name)


def _changes(values: Sequence[str]) -> dict[str, str]:
    from factdb.records import FIELD_NAMES

    changes, problems = assigned(values)
    problems += [
        f"--set {name}={value}: expected a field of `factdb add`"
        for name, value in changes.items()
        if name not in FIELD_NAMES
    ]
    if problems:
        raise BadInput("nothing was decided", problems)
    return changes


def _keys(engine: Engine, typed: Sequence[str]) -> list[str]:
    from factdb.database import reading
    from factdb.store.reviewing import proposal

    with reading(engine) as connection:
        found = {given: proposal(connection, given) for given in typed}
    unknown = [given for given, one in found.items() if one is None]
    if unknown:
        raise BadInput(
            "nothing was decided", [f"{given}: no proposal has this id" for given in unknown]
        )
    return [one.id for one in found.values() if one is not None]


def _decide(
    engine: Engine, key: str, decision: Decision, changes: Mapping[str, str], by: str
) -> None:
    from factdb.store.writing import reviewing

    if decision == "accepted":
        done = reviewing.accept(engine, key, changes, by)
    elif changes:
        raise BadInput("--set goes with --as accepted")
    else:
        done = (reviewing.reject if decision == "rejected" else reviewing.undo)(engine, key, by)
    tell(*map(str, done.warnings))
    known = "" if done.added or done.state != "accepted" else "; the claim was there already"
    tell(f"factdb: {key} {done.state}{known}")


def _accept_all(engine: Engine, by: str) -> None:
    """Accept what waits, but for what is credited to somebody whom nobody can name."""
    from factdb.database import reading
    from factdb.store.matching import topics
    from factdb.store.reviewing import candidates, list_proposals
    from factdb.store.writing.reviewing import NotReviewed, accept

    with reading(engine) as connection:
        waiting, known = list_proposals(connection), topics(connection)
        meant = {one.id: candidates(connection, one, known).meant for one in waiting}
    accepted = left = 0
    for one in waiting:
        if one.unresolved:
            left += 1
            continue
        topic = meant[one.id]
        changes = topic.values if topic else {}
        try:
            accept(engine, one.id, changes, by)
        except NotReviewed as error:
            tell(*map(str, error.problems))
            left += 1
        else:
            accepted += 1
    tell(
        f"factdb: {counted(accepted, 'proposal')} accepted by {by}"
        + (f"; {left:,} need a person: `factdb review`" if left else "")
    )


def _ask(engine: Engine, keys: Sequence[str] | None, changes: Mapping[str, str], by: str) -> None:
    """Ask about each in turn, until the last or until the person leaves; the rest waits."""
    from factdb.database import reading
    from factdb.exporters.terminal import console, view
    from factdb.store.reviewing import candidates, list_proposals
    from factdb.store.writing.reviewing import NotReviewed

    with reading(engine) as connection:
        listed = list_proposals(connection, None if keys else "waiting")
    wanted = [one for one in listed if keys is None or one.id in keys]
    if not wanted:
        tell("factdb: nothing waits; `factdb import STORY` brings stories in")
        return
    screen, at, decided = console(sys.stderr), 0, list[str]()
    while at < len(wanted):
        one = wanted[at]
        with reading(engine) as connection:
            choices = candidates(connection, one)
        screen.print(view(_shown(one, choices, f"{at + 1:,} of {len(wanted):,}")), "")
        try:
            answer = _answer(f"[{_KEYS}] ")
            if answer == "q":
                break
            if answer == "u":
                if decided:
                    at -= 1
                    _decide(engine, decided.pop(), "waiting", {}, by)
                continue
            if answer == "s":
                at += 1
                decided.clear()
                continue
            given = {**changes, **_values(answer, choices)}
            _decide(engine, one.id, "rejected" if answer == "r" else "accepted", given, by)
        except (NotReviewed, BadInput) as error:
            tell(*(map(str, error.problems) if error.problems else [str(error)]))
            continue
        decided.append(one.id)
        at += 1
    with reading(engine) as connection:
        rest = len(list_proposals(connection))
    tell(f"factdb: {rest:,} still wait" if rest else "factdb: none is left")


def _shown(one: ProposalListing, choices: Choices, number: str) -> Document:
    from factdb.reports.proposed import proposed

    about = (one.title, one.publisher, one.published_on, one.id)
    return proposed(
        one.record,
        one.sentence,
        (one.figure, one.source),
        place=" · ".join([number, *filter(None, about)]),
        topics=[(t.measure, t.subject, t is choices.meant) for t in choices.topics],
        sources=choices.sources,
    )


def _answer(asked: str) -> str:
    """What the person types, without case and spaces; who types no more wants to leave."""
    line = _line(asked)
    return line.strip().lower() if line else "q"


def _values(answer: str, choices: Choices) -> dict[str, str]:
    """The fields that an answer sets. Raises `BadInput` for one that is none."""
    if answer == "a":
        return dict(choices.meant.values) if choices.meant else {}
    if answer == "r":
        return {}
    if answer == "e":
        return _edited(dict(choices.meant.values) if choices.meant else {})
    number = answer.removeprefix("@")
    offered = choices.sources if answer.startswith("@") else choices.topics
    if not number.isdecimal() or not 0 < int(number) <= len(offered):
        raise BadInput(f"{answer!a} is no answer: {_KEYS}")
    if answer.startswith("@"):
        own = dict(choices.meant.values) if choices.meant else {}
        return own | {"source": choices.sources[int(number) - 1]}
    return choices.topics[int(number) - 1].values


def _edited(values: dict[str, str]) -> dict[str, str]:
    """Fields typed line by line, until an empty one. Raises `BadInput` where none came."""
    while line := _line("FIELD=VALUE, or nothing to accept: "):
        if not line.strip():
            return values
        values |= _changes([line.strip()])
    raise BadInput("the input ended before it was accepted; it waits")


def _line(asked: str) -> str:
    """A line from the person; empty, without even its end, where there are no more."""
    sys.stderr.write(asked)
    sys.stderr.flush()
    return sys.stdin.readline()
