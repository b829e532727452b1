"""How claims are sourced: a summary, how to word what stands, every chain, and what to know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from factdb.core.observations import Observation
from factdb.core.policy import DEFAULT, Policy
from factdb.core.relations import folded_place
from factdb.core.rules import RULES, Kind, Rule, Severity
from factdb.core.sourcing import Flag, Hand, Naming, Sourced, chain, hand
from factdb.core.wording import Wording
from factdb.records import SEPARATOR
from factdb.reports import standing, wording
from factdb.reports.chart import Chart
from factdb.reports.claims import counted
from factdb.reports.standing import Review, Saved
from factdb.reports.table import Cell, Column, Document, Table

_RULES = (
    Column("rule", "Code of the rule."),
    Column("rule_name", "Name of the rule."),
    Column("severity", "How loudly it is said."),
    Column("claims", "Claims it was found on.", numeric=True),
    Column("what", "What the rule says."),
)
CHAINS = (
    Column("claim", "The claim's id."),
    Column("figure", "The figure as printed.", spoken=True),
    Column("reading", "The figure as read."),
    Column("text", "The claim in words.", spoken=True),
    *wording.ABOUT,
    Column("period", "The time the figure speaks of, EDTF."),
    Column("stance", "asserts, denies or doubts."),
    Column("origin", "Who stands at the far end of the chain."),
    Column("chain", "From the origin to where it was printed.", joined=SEPARATOR),
    Column("naming", "named, unnamed, or no source."),
    Column("hand", "first hand or second hand."),
    Column("words", "direct quote or paraphrase."),
    Column("quote", "The words quoted.", spoken=True),
    Column("stated_on", "When it was stated."),
    Column("published_on", "When it was published."),
    Column("origins", "Independent origins that give this figure.", numeric=True),
    Column("articles", "Articles that carry this figure.", numeric=True),
    Column("independence", "Why there are fewer origins than articles."),
    Column("article", "Title of the article.", spoken=True),
    Column("language", "BCP 47 language of the figure, the quote and the article."),
    Column("url", "Address of the article."),
    Column("archived_url", "An archived copy."),
    Column("status", "usable, corrected or withdrawn."),
    Column("findings", "Codes of the rules found on the claim."),
    Column("attribution", "The attribution's id."),
)
FLAGS = (
    Column("finding", "Id of the finding; it stays while claim and rule do."),
    Column("rule", "Code of the rule."),
    Column("rule_name", "Name of the rule."),
    Column("severity", "How loudly it is said."),
    Column("claim", "The claim's id."),
    Column("reason", "Why."),
    *standing.COLUMNS,
    Column("attributions", "Ids of the claim's attributions."),
)


def sourcing(
    claims: Sequence[Sourced],
    worded: Sequence[Wording],
    *,
    codes: Collection[str] = RULES.keys(),
    policy: Policy = DEFAULT,
    told: Review[Flag] | None = None,
    charts: Iterable[Chart] = (),
    full: bool = False,
) -> Document:
    """The report on these claims, and what stands on their measures.

    ``codes`` are those of the rules it tells of, loud as the policy has them; ``told`` is what is
    to be told of the findings besides, and the parts that come with it. ``full`` has a terminal
    show of each claim what the other formats hold anyway.
    """
    told = told or Review()
    flags = [flag for claim in claims for flag in claim.flags]
    all_told = [o for claim in claims for o in claim.observations]
    names = Counter(naming for claim in claims for naming in claim.namings)
    hands = Counter(map(hand, all_told))
    quoted = sum(o.quote is not None for o in all_told)
    facts: tuple[tuple[Column, Cell], ...] = (
        (Column("known_at", "The day it would have read so, where one was asked."), told.known_at),
        *(
            (Column(name, meaning, numeric=True), number)
            for name, meaning, number in (
                ("claims", "Claims looked at.", len(claims)),
                ("attributions", "Their attributions.", len(all_told)),
                (
                    "articles",
                    "Articles they were printed in.",
                    _distinct(o.article_id for o in all_told),
                ),
                (
                    "origins",
                    "Independent origins behind them.",
                    _distinct(o.origin for o in all_told),
                ),
                ("named", "Attributions to somebody named.", names[Naming.NAMED]),
                ("unnamed", "Attributions to nobody named.", names[Naming.UNNAMED]),
                ("no_source", "Articles speaking in their own voice.", names[Naming.NO_SOURCE]),
                ("first_hand", "Attributions had from the source.", hands[Hand.FIRST]),
                ("second_hand", "Attributions that were passed on.", hands[Hand.SECOND]),
                ("quoted", "Attributions with a direct quote.", quoted),
                ("paraphrased", "Attributions without one.", len(all_told) - quoted),
                ("findings", "Findings on these claims.", len(flags)),
            )
        ),
    )
    fired = Counter(flag.rule.code for flag in flags)
    flagged = counted(sum(bool(claim.flags) for claim in claims), "claim")
    rows = [_flag_row(flag, policy, told) for flag in flags]
    parts = [Table("flags", FLAGS, rows, total=len(rows))]
    if told.resolved is not None:
        rows = [_flag_row(flag, policy, told) for flag in told.resolved]
        parts.append(Table("resolved", FLAGS, rows, total=len(rows)))
    if told.gone is not None:
        rows = [
            row
            for flag in told.gone
            for row in (flag.rows if isinstance(flag, Saved) else [_flag_row(flag, policy, told)])
        ]
        parts.append(Table("gone", FLAGS, rows, total=len(rows)))
    return Document(
        "sourcing",
        facts,
        (
            Table(
                "rules",
                _RULES,
                [
                    (
                        rule.code,
                        rule.name,
                        policy.severity(rule),
                        fired[rule.code],
                        rule.what,
                    )
                    for rule in sorted(RULES.values(), key=lambda rule: _loudness(rule, policy))
                    if rule.code in codes and (rule.kind is Kind.SOURCING or fired[rule.code])
                ],
            ),
            Table("wording", wording.SENTENCES, list(map(wording.sentence, worded))),
            Table("chains", CHAINS, [row for claim in _grouped(claims) for row in _rows(claim)]),
            *parts,
        ),
        notes=(
            *told.notes,
            f"{counted(len(flags), 'finding')} on {flagged} of {len(claims):,}",
        ),
        view="sourcing-full" if full else "sourcing",
        charts=charts,
    )


def _loudness(rule: Rule, policy: Policy) -> tuple[int, str]:
    return list(Severity).index(policy.severity(rule)), rule.code


def _distinct(names: Iterable[str | None]) -> int:
    return len({name for name in names if name})


def _grouped(claims: Sequence[Sourced]) -> list[Sourced]:
    """As given, but the claims of one subject, measure and place together."""
    first: dict[tuple[object, ...], int] = {}
    for rank, claim in enumerate(claims):
        first.setdefault(_heading(claim.observations[0]), rank)
    return sorted(claims, key=lambda claim: first[_heading(claim.observations[0])])


def _heading(o: Observation) -> tuple[object, ...]:
    return o.subject, o.measure, folded_place(o.place), o.modality


def _rows(claim: Sourced) -> Iterator[tuple[Cell, ...]]:
    codes = tuple(flag.rule.code for flag in claim.flags)
    for o, naming in zip(claim.observations, claim.namings, strict=True):
        yield (
            claim.claim_id,
            o.printed or None,
            str(o.figure) if o.figure else None,
            o.claim or None,
            *wording.about(o),
            str(o.period) if o.period else None,
            o.stance,
            o.origin,
            chain(o),
            naming,
            hand(o),
            "paraphrase" if o.quote is None else "direct quote",
            o.quote,
            o.stated_on,
            o.published_on,
            claim.origins,
            claim.articles,
            claim.independence,
            o.article,
            o.language,
            o.url,
            o.archived_url,
            o.status if o.article_id else None,
            codes,
            o.id,
        )


def _flag_row(flag: Flag, policy: Policy, told: Review[Flag]) -> tuple[Cell, ...]:
    return (
        flag.id,
        flag.rule.code,
        flag.rule.name,
        policy.severity(flag.rule),
        flag.claim_id,
        flag.reason,
        *told.cells(flag),
        tuple(sorted(flag.attributions)),
    )
