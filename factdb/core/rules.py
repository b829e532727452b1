"""The rules, each with its code and explanation.

Those of pairs are the answers `factdb.core.relations` can give; those of claims are what
`factdb.core.sourcing` and `factdb.core.misprints` find on one; `factdb.core.parts` adds up, and
those of drafts are the verdicts of `factdb.core.drafts`.

Codes are a letter for the relation's family and three digits, so that a report can select by
prefix. The registry is the only list of rules; documentation, fixtures and tests iterate it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Kind(StrEnum):
    """What two figures are to each other (design 4), or what is said of a claim or a draft."""

    CONFLICT = "conflict"
    DISCREPANCY = "discrepancy"
    TENSION = "tension"
    REVISION = "revision"
    UPDATE = "update"
    RELAY = "relay"
    AGREE = "agree"
    COMPATIBLE = "compatible"
    NOT_COMPARABLE = "not_comparable"
    SOURCING = "sourcing"
    DRAFT = "draft"


class Severity(StrEnum):
    """How loudly a report says it."""

    ERROR = "error"
    WARNING = "warning"
    QUIET = "quiet"


class Scope(StrEnum):
    """What a rule is found on."""

    PAIR = "pair"
    CLAIM = "claim"
    DRAFT = "draft"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its code, the relation it answers with, and the words that explain it.

    ``scope`` is what it is found on: two figures, a claim by itself, many figures together, or a
    figure of a draft.
    """

    code: str
    name: str
    kind: Kind
    severity: Severity
    what: str
    why: str
    example: str
    scope: Scope = Scope.PAIR

    def __reduce__(self) -> tuple[object, ...]:
        """A rule that is handed to another process is the rule of that code there."""
        return rule, (self.code,)


def _registry(*rules: Rule) -> Mapping[str, Rule]:
    found = {rule.code: rule for rule in rules}
    if len(found) != len(rules):
        raise ValueError("two rules share a code")
    return MappingProxyType(found)


RULES = _registry(
    Rule(
        "C101", "figures-cannot-both-hold", Kind.CONFLICT, Severity.ERROR,
        "Two origins give figures for one measure at one time, and no number satisfies both.",
        "One of them is wrong, or they count different things under one name.",
        "Casualties about 3,000 (13 January) against 4,000 (15 January).",
    ),
    Rule(
        "C102", "later-total-below-earlier", Kind.CONFLICT, Severity.ERROR,
        "A cumulative count is given wholly below what another origin counted before it.",
        "A total that only grows cannot have been 3,000 in January and 300 in March.",
        "3,000 killed so far (January) against 300 killed so far (March).",
    ),
    Rule(
        "C103", "part-above-whole", Kind.CONFLICT, Severity.ERROR,
        "A part is given wholly above the whole it belongs to.",
        "Those killed are among those killed or wounded, so they cannot be more.",
        "700 killed against 600 killed or wounded on the same day.",
    ),
    Rule(
        "C104", "within-above-total", Kind.CONFLICT, Severity.ERROR,
        "A count inside a span of time is above the whole count as of its end.",
        "What was counted in one week is part of everything counted by its last day.",
        "1,000 killed from 20 to 27 December against 300 killed by 28 December.",
    ),
    Rule(
        "C105", "denied", Kind.CONFLICT, Severity.ERROR,
        "One origin denies what another asserts: the same claim, or any figure above zero on "
        "a measure denied altogether.",
        "A denial is a position of its own, and a report that leaves it out is one-sided.",
        "Moscow denies that troops were sent; Seoul says 10,000 were.",
    ),
    Rule(
        "C106", "narrower-place-above-wider", Kind.CONFLICT, Severity.ERROR,
        "A count for a place is wholly above the count for a wider place around it.",
        "Whoever is in the Kursk region is in Russia.",
        "5,000 casualties in the Kursk region against 4,000 in all of Russia.",
    ),
    Rule(
        "C107", "parts-do-not-add-up", Kind.CONFLICT, Severity.ERROR,
        "The parts of a whole are complete, and one origin's figures for them add up to more or "
        "less than its own whole, or, where it gives none with them, than another's.",
        "Who is neither killed nor wounded is no casualty: a part or the whole is wrong, or counts "
        "something else.",
        "300 killed and 1,000 wounded against 2,000 killed or wounded, by one origin on one day.",
        Scope.SURVEY,
    ),
    Rule(
        "D201", "one-origin-two-figures", Kind.DISCREPANCY, Severity.WARNING,
        "One statement of one origin was printed with figures that do not meet.",
        "It was said once, so at least one of the articles misprints it.",
        "One briefing carried as 18,000 by one agency and as 15,000 by another.",
    ),
    Rule(
        "D202", "hedge-dropped-on-the-way", Kind.DISCREPANCY, Severity.WARNING,
        "An article prints a bound as a plain number: another that it had the figure from, that "
        "quotes it, that had it over the first links of the same chain, or most of the others that "
        "carry the statement, not all of them later, print “up to” or “more than”.",
        "A bound that became a number says what nobody said. “About” is no bound: it only "
        "widens the same number, and its loss is not flagged.",
        "“Up to 12,000” by Yonhap, “12,000” by an outlet that had it from Yonhap.",
        Scope.CLAIM,
    ),
    Rule(
        "D203", "shifted-on-the-way", Kind.DISCREPANCY, Severity.WARNING,
        "One origin's number of one day is printed as a part by one article and as the whole by "
        "another, or as actual and as projected; or one quote of it is given to two persons; and "
        "no article prints both.",
        "It was said once: one of the two took it for something else, or for somebody else.",
        "3,000 casualties in one article, 3,000 killed in another, of one briefing.",
        Scope.CLAIM,
    ),
    Rule(
        "D204", "headline-against-body", Kind.DISCREPANCY, Severity.WARNING,
        "The headline gives a figure for what claims of its article count, and meets none of them.",
        "Headlines are what is shared and copied, and are written by somebody else.",
        "“4,000 troops killed” above an article that gives 3,000 killed or wounded.",
        Scope.CLAIM,
    ),
    Rule(
        "D205", "figure-not-in-its-quote", Kind.DISCREPANCY, Severity.WARNING,
        "The quote has figures, and none of them reads as the claim's.",
        "The figure was taken from elsewhere or misread, and the quote does not vouch for it.",
        "A figure of 3,000 with the quote “300 of them died”.",
        Scope.CLAIM,
    ),
    Rule(
        "D206", "figure-not-in-the-article-text", Kind.DISCREPANCY, Severity.WARNING,
        "No figure in the stored text of the article reads as the claim's.",
        "It was misread or worked out, or the article was changed after it was read.",
        "A figure of 3,000 out of an article that says 300.",
        Scope.CLAIM,
    ),
    Rule(
        "T301", "meets-only-by-an-open-side", Kind.TENSION, Severity.WARNING,
        "Two origins' figures meet only because one has no upper or lower bound, and the "
        "numbers printed differ twofold or more.",
        "Both can be true, but a reader told one of them would not expect the other.",
        "At least 3,000 against about 12,000.",
    ),
    Rule(
        "R401", "relay", Kind.RELAY, Severity.QUIET,
        "One origin's figure, printed more than once.",
        "Ten articles carrying one statement are one piece of evidence.",
        "An intelligence service's 10,000 by way of AFP and by way of Yonhap.",
    ),
    Rule(
        "R402", "revision", Kind.REVISION, Severity.QUIET,
        "One origin gave another figure at a later time; only the newest stands.",
        "A source that corrects or updates itself does not contradict itself.",
        "An intelligence service: 600 killed (April), 2,000 killed (September).",
    ),
    Rule(
        "R403", "update", Kind.UPDATE, Severity.QUIET,
        "A cumulative count is higher at a later time.",
        "Totals grow; 3,000 by 28 October does not contradict 1,500 by 18 October.",
        "1,500 sent by 18 October; 3,000 sent by 28 October.",
    ),
    Rule(
        "A501", "agree", Kind.AGREE, Severity.QUIET,
        "Two origins give the same figure.",
        "Independent agreement is what makes a figure safe to print.",
        "Two ministries of two countries: 12,000.",
    ),
    Rule(
        "A502", "compatible", Kind.COMPATIBLE, Severity.QUIET,
        "The figures can both be true.",
        "Their intervals meet, or one speaks of a narrower place than the other.",
        "About 10,000 and 10,900.",
    ),
    Rule(
        "N601", "other-subject", Kind.NOT_COMPARABLE, Severity.QUIET,
        "The figures are about different subjects.",
        "Numbers of different events say nothing about each other.",
        "Troops in one war, troops in another.",
    ),
    Rule(
        "N602", "other-measure", Kind.NOT_COMPARABLE, Severity.QUIET,
        "The figures count different things, or one does not say what it counts.",
        "Killed is not casualties.",
        "300 killed; 3,000 killed or wounded.",
    ),
    Rule(
        "N603", "other-unit", Kind.NOT_COMPARABLE, Severity.QUIET,
        "The figures are in different units.",
        "Persons are not persons a day.",
        "4,000 casualties; 92 casualties a day.",
    ),
    Rule(
        "N604", "other-modality", Kind.NOT_COMPARABLE, Severity.QUIET,
        "One figure is said to be so, the other planned, expected or possible.",
        "Sent is not planned.",
        "More than 10,000 sent; up to 100,000 could be sent.",
    ),
    Rule(
        "N605", "other-place", Kind.NOT_COMPARABLE, Severity.QUIET,
        "The figures are for places of which neither contains the other.",
        "Two regions have two counts.",
        "500 in the Kursk region; 900 in the Belgorod region.",
    ),
    Rule(
        "N606", "other-period", Kind.NOT_COMPARABLE, Severity.QUIET,
        "The figures speak of times that cannot be set against each other.",
        "A count inside a week is not a count so far, and levels move between dates.",
        "1,000 in one week; 3,000 in all.",
    ),
    Rule(
        "N607", "no-figure", Kind.NOT_COMPARABLE, Severity.QUIET,
        "At least one of the claims has no figure.",
        "Without a number there is nothing to compare.",
        "“Troops were sent”; 10,000 troops were sent.",
    ),
    Rule(
        "N608", "doubted", Kind.NOT_COMPARABLE, Severity.QUIET,
        "At least one of the sources only doubts the claim.",
        "“We cannot confirm” is neither a figure nor a denial.",
        "The Pentagon cannot confirm 500 killed.",
    ),
    Rule(
        "S701", "one-origin-only", Kind.SOURCING, Severity.WARNING,
        "A figure rests on one origin, however many articles carry it.",
        "Ten articles with one source are one piece of evidence, and it can be wrong.",
        "3 articles carry one figure of an intelligence service, and nobody else gives it.",
        Scope.CLAIM,
    ),
    Rule(
        "S702", "unnamed-sources-only", Kind.SOURCING, Severity.WARNING,
        "Nobody who gives the figure is named.",
        "A reader cannot judge an official without a name, and nobody answers for the number.",
        "4,000 casualties, by Western officials.",
        Scope.CLAIM,
    ),
    Rule(
        "S703", "second-hand-only", Kind.SOURCING, Severity.WARNING,
        "No article that carries the figure had it from its source directly.",
        "What is passed on loses hedges and dates on the way; the first telling may say less.",
        "An intelligence service by way of lawmakers and a wire, and in no article directly.",
        Scope.CLAIM,
    ),
    Rule(
        "S704", "no-source", Kind.SOURCING, Severity.WARNING,
        "The article gives the figure in its own voice and credits nobody.",
        "Without a source there is nobody to ask, and nothing to date it by.",
        "“Some 11,000 are in the region”, and no word on who counted.",
        Scope.CLAIM,
    ),
    Rule(
        "S705", "figure-since-replaced", Kind.SOURCING, Severity.WARNING,
        "Its origin has since given another figure on the same measure and place.",
        "Only the newest stands; the old one may be printed with its date alone.",
        "600 killed (April), by a service that said 2,000 in September.",
        Scope.CLAIM,
    ),
    Rule(
        "S706", "article-corrected-or-withdrawn", Kind.SOURCING, Severity.ERROR,
        "An article it rests on, or the one it copies, was corrected or withdrawn.",
        "What was taken back is no evidence until somebody has looked at what remains of it.",
        "A figure out of a story that its agency has withdrawn.",
        Scope.CLAIM,
    ),
    Rule(
        "S707", "no-archived-copy", Kind.SOURCING, Severity.WARNING,
        "An article it was printed in has no archived copy on record.",
        "Pages move, change and vanish; then nothing shows what was printed.",
        "An address without an archived one.",
        Scope.CLAIM,
    ),
    Rule(
        "S708", "quote-not-in-text", Kind.SOURCING, Severity.WARNING,
        "The quote does not stand in the stored text of its article.",
        "It was misquoted, or the article was changed after it was read.",
        "“More than 10,000 troops” of an article that says “about 10,000 troops”.",
        Scope.CLAIM,
    ),
    Rule(
        "F101", "supported", Kind.DRAFT, Severity.QUIET,
        "The draft's figure is what its source says today, or, credited to nobody, what somebody "
        "says and nobody contradicts.",
        "It can be printed as it stands; the number of independent origins says how safely.",
        "“More than 10,000 troops” in a draft, and two origins that say so.",
        Scope.DRAFT,
    ),
    Rule(
        "F201", "unsourced", Kind.DRAFT, Severity.WARNING,
        "Nothing known is about the draft's figure, or nobody is known to have said it.",
        "Whoever wrote it had it from somewhere, and no editor can tell from where.",
        "“31,000 drones” in a draft, and no claim on drones.",
        Scope.DRAFT,
    ),
    Rule(
        "F202", "misattributed", Kind.DRAFT, Severity.ERROR,
        "The draft credits a figure to somebody who says another; somebody else says this one.",
        "A right number under a wrong name is a correction in print.",
        "“4,000 casualties, Seoul says”, of a figure that Western officials gave.",
        Scope.DRAFT,
    ),
    Rule(
        "F301", "contradicted", Kind.DRAFT, Severity.ERROR,
        "The draft's figure and what is known cannot both be true: what its source says, or, "
        "where the draft credits nobody, what anybody says.",
        "Either the draft is wrong, or it has to say whose figure it is.",
        "“12,000 killed” in a draft, and at most 6,000 by anybody who counted.",
        Scope.DRAFT,
    ),
    Rule(
        "F302", "outdated", Kind.DRAFT, Severity.ERROR,
        "Whoever gave the draft's figure has given another since.",
        "Only the newest stands; an old one may be printed with its date alone.",
        "“600 killed, Seoul says”, after Seoul said 2,000.",
        Scope.DRAFT,
    ),
    Rule(
        "F303", "tension", Kind.DRAFT, Severity.WARNING,
        "The draft's figure and what is known meet only by an open side, twofold or more apart.",
        "Both can be true, but a reader of one would not expect the other.",
        "“About 12,000” in a draft, and “at least 3,000” by the one who counted.",
        Scope.DRAFT,
    ),
    Rule(
        "F304", "hedge", Kind.DRAFT, Severity.WARNING,
        "The draft has the number, and drops or adds what bounds it: an “up to”, a “more than”, "
        "or that it is only planned, expected or possible.",
        "A bound that became a number says what nobody said.",
        "“100,000 troops” in a draft, of “up to 100,000 could be sent”.",
        Scope.DRAFT,
    ),
)  # fmt: skip


def rule(code: str) -> Rule:
    """The rule of this code. Raises ``KeyError``."""
    return RULES[code]
