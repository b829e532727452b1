"""Options shared by the commands that ask the database, declared once.

Nothing of the store is imported before a command runs: the help needs none of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factdb.cli.errors import BadInput
from factdb.core.figures import Comparator, Figure, Interval
from factdb.core.observations import Modality, Stance
from factdb.core.periods import day_span

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from factdb.core.policy import Policy
    from factdb.store.filters import Filters

_SIGNS = re.compile(r"(>=|<=|>|<|=|~|≥|≤)\s*(?=\S)")
_SAME_SIGNS = {"≥": ">=", "≤": "<="}


def from_the_top(context: typer.Context, value: str | None) -> str | None:
    """``--db`` may also stand before the command."""
    top: str | None = context.find_root().params.get("db")
    return top if value is None else value


Database = Annotated[
    str | None,
    typer.Option(
        metavar="DB",
        callback=from_the_top,
        help="The database, a path or a URL; else FACTDB_DATABASE_URL, else factdb.db here.",
        show_default=False,
    ),
]


def a_date(value: str | None) -> str | None:
    """Refuse what is no date at the option where it stands."""
    if value is not None:
        try:
            day_span(value)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None
    return value


def _who(meaning: str, metavar: str = "NAME") -> Any:
    return typer.Option(
        help=meaning, metavar=metavar, show_default=False, rich_help_panel="Who and where"
    )


def _what(meaning: str, metavar: str = "NAME") -> Any:
    return typer.Option(help=meaning, metavar=metavar, show_default=False, rich_help_panel="What")


def _flag(name: str, meaning: str) -> Any:
    return typer.Option(name, help=meaning, rich_help_panel="What")


def _when(meaning: str) -> Any:
    return typer.Option(
        help=meaning,
        metavar="DATE",
        callback=a_date,
        show_default=False,
        rich_help_panel="When: a date is 2024-12-23, 2024-12 or 2024",
    )


@dataclass(frozen=True, slots=True)
class FilterOptions:
    """What claims must satisfy, all of it together.

    Names are a whole name, an alias or an id, else a part of a name.
    """

    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORD]...",
            help="Words to find in claim, quote, subject, measure, article title and source.",
            show_default=False,
        ),
    ] = None
    source: Annotated[str | None, _who("Who asserts it, by name, part of a name or id.")] = None
    speaker: Annotated[str | None, _who("Who voiced it for the source.")] = None
    publisher: Annotated[str | None, _who("The outlet that printed it.")] = None
    agency: Annotated[str | None, _who("The wire it was credited to.")] = None
    article: Annotated[str | None, _who("The article, by its title, address or id.", "ARTICLE")] = (
        None
    )
    country: Annotated[str | None, _who("Country of the source, such as KR.", "CODE")] = None
    language: Annotated[str | None, _who("Language of claim or article: en, id.", "CODE")] = None
    subject: Annotated[str | None, _what("The event or entity the figure is about.")] = None
    measure: Annotated[str | None, _what("What is counted.")] = None
    place: Annotated[str | None, _what("The place and everything inside it.")] = None
    figure: Annotated[
        str | None,
        _what(
            'Figures that can be this, ">=10000" or "3000 to 5000"; as factdb reads them by '
            "itself, whatever a policy says.",
            "FIGURE",
        ),
    ] = None
    stance: Annotated[Stance | None, _what("asserts, denies or doubts.", "STANCE")] = None
    modality: Annotated[
        Modality | None,
        _what("actual, projected, planned, hypothetical or capacity.", "MODALITY"),
    ] = None
    conflicting: Annotated[
        bool, _flag("--conflicting", "Only claims in an open conflict with others.")
    ] = False
    single_origin: Annotated[
        bool, _flag("--single-origin", "Only claims whose figure rests on one origin.")
    ] = False
    stated_from: Annotated[str | None, _when("Stated on this date or later.")] = None
    stated_to: Annotated[str | None, _when("Stated on this date or earlier.")] = None
    published_from: Annotated[str | None, _when("Published on this date or later.")] = None
    published_to: Annotated[str | None, _when("Published on this date or earlier.")] = None
    period_from: Annotated[str | None, _when("Speaking of this date or later.")] = None
    period_to: Annotated[str | None, _when("Speaking of this date or earlier.")] = None
    run: Annotated[str | None, _who("The import that brought it, by its id.", "ID")] = None

    def filters(
        self, connection: Connection, policy: Policy | None = None, day: date | None = None
    ) -> Filters:
        """The filters as the store takes them.

        ``--conflicting`` and ``--single-origin`` are answered here from the connection, under the
        policy and as known on ``day``, where one is given: they are about claims beside the ones
        that are filtered. Raises `BadInput`.
        """
        from factdb.store.filters import Filters

        try:
            asked = Filters(
                words=" ".join(self.words) if self.words else None,
                source=self.source,
                speaker=self.speaker,
                publisher=self.publisher,
                agency=self.agency,
                article=self.article,
                country=self.country,
                language=self.language,
                subject=self.subject,
                measure=self.measure,
                place=self.place,
                figure=asked_figure(self.figure, self.language) if self.figure else None,
                stance=self.stance,
                modality=self.modality,
                stated_from=self.stated_from,
                stated_to=self.stated_to,
                published_from=self.published_from,
                published_to=self.published_to,
                period_from=self.period_from,
                period_to=self.period_to,
                run=self.run,
            )
        except ValueError as error:
            raise BadInput(str(error)) from None
        if not (self.conflicting or self.single_origin):
            return asked
        return replace(asked, claim_ids=self._judged(connection, policy, day))

    def _judged(
        self, connection: Connection, policy: Policy | None, day: date | None
    ) -> frozenset[int]:
        """The claims in an open conflict, or on one origin, or both."""
        from factdb.core.origins import single
        from factdb.core.policy import DEFAULT
        from factdb.store.naming import claims_of
        from factdb.store.surveying import Surveyor

        # A conflict needs both sides: only what bounds the comparison itself may narrow it.
        held = policy or DEFAULT
        surveyor = Surveyor(connection, held, self.subject)
        judged: list[frozenset[int]] = []
        if self.conflicting:
            found = surveyor.survey(day).kept(lambda f: held.reports(f.relation.rule))
            judged.append(claims_of(connection, found.in_conflict))
        if self.single_origin:
            observed = surveyor.seen.on(day)
            alone = single(observed)
            ids = (o.id for o in observed if o.claim_id in alone)
            judged.append(claims_of(connection, ids))
        return frozenset.intersection(*judged)


def asked_figure(text: str, language: str | None) -> Interval:
    """The interval of a figure asked for in words or with a comparator before it.

    Raises `BadInput` for what is no figure, or could be two.
    """
    from factdb.text import UnreadableFigure, read_figure

    sign = _SIGNS.match(text.strip())
    number = text.strip()[sign.end() :] if sign else text
    try:
        figure = read_figure(number, language or "en").figure
    except UnreadableFigure as error:
        raise BadInput(f"--figure {text!r}: {error}; expected {error.expected}") from None
    if sign is None:
        return figure.interval()
    comparator = Comparator(_SAME_SIGNS.get(sign[1], sign[1]))
    return Figure(comparator, figure.low, figure.high).interval()
