"""The shape of a language table: all that reading articles needs to know of one language.

A further language is one file with one `Language`, and nothing else. Phrases are
written as they are printed; case, kinds of space, hyphen and apostrophe do not matter.
Separators, names of months and signs of currencies are not here: they come from CLDR.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from factdb.core.observations import Modality
from factdb.text.languages.speech import Speech


class Concept(Enum):
    """What news counts, by whatever word: what a measure's name and a sentence share (SKOS).

    ``telling`` ones are never passed over: a sentence about the wounded is not about the dead.
    """

    SOLDIERS = auto()
    CIVILIANS = auto()
    WORKERS = auto()
    REFUGEES = auto()
    KILLED = auto()
    WOUNDED = auto()
    CASUALTIES = auto()
    MISSING = auto()
    CAPTURED = auto()
    ARRESTED = auto()
    SENT = auto()
    RETURNED = auto()
    FLED = auto()
    SUPPLIED = auto()
    LOST = auto()
    DESTROYED = auto()
    SHELLS = auto()
    VEHICLES = auto()
    HOMES = auto()
    JOBS = auto()
    COST = auto()
    MORE = auto()
    EXPECTED = auto()
    DAILY = auto()
    YEARLY = auto()

    @property
    def telling(self) -> bool:
        """Whether it makes another question of the same words."""
        return self not in {
            Concept.SOLDIERS, Concept.SENT, Concept.LOST, Concept.SUPPLIED, Concept.CIVILIANS,
            Concept.COST,
        }  # fmt: skip


class Hedge(Enum):
    """What the words beside an amount make of it (design 3)."""

    ABOUT = auto()
    NEARLY = auto()
    MORE_THAN = auto()
    AT_LEAST = auto()
    LESS_THAN = auto()
    UP_TO = auto()
    JUST_OVER = auto()
    """About, and not below: 100여."""
    NOTHING = auto()
    """Words that begin like a hedge and are none: "lebih banyak" after a number."""

    @property
    def lower(self) -> bool:
        """Whether it bounds from below."""
        return self in {Hedge.MORE_THAN, Hedge.AT_LEAST}

    @property
    def upper(self) -> bool:
        """Whether it bounds from above."""
        return self in {Hedge.LESS_THAN, Hedge.UP_TO}


Hedges = Mapping[Hedge, tuple[str, ...]]


def phrases(listed: str) -> tuple[str, ...]:
    """Return phrases listed with commas between them."""
    return tuple(phrase for part in listed.split(",") if (phrase := " ".join(part.split())))


def words(listed: str) -> frozenset[str]:
    """Return words listed with spaces between them."""
    return frozenset(listed.split())


def counting(listed: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """Return number words listed in their order, the forms of one with strokes between them."""
    return {
        form: first + step * place
        for place, forms in enumerate(listed.split())
        for form in forms.split("/")
    }


@dataclass(frozen=True, kw_only=True)
class Language:
    """The words of one language that make figures, and those that say whose they are.

    Numbers. ``numbers`` are the words that add up and ``multipliers`` those that multiply what
    stands before them; "dua belas" may be one entry. ``rooms`` says how much may be added to a
    word where that is not its last place: 20 to soixante. ``abbreviations`` are multipliers set
    against the digits (or after a currency), each with every meaning it has: where it has two,
    the first holds beside ``home_currency`` and otherwise both are reported. ``articles`` are
    one before a multiplier ("a thousand"), ``joins`` stand inside a number ("hundred and one"),
    ``points`` are the decimal point as a word, ``halves`` what is added ("and a half").

    Parts. ``fractions`` are whole phrases ("half"), ``denominators`` follow a number or article
    ("third"); those that are ``ordinals`` too count only before one of the ``ofs`` or an end.

    Bounds. ``before`` and ``after`` are the hedges on either side, ``suffixes`` those joined to
    the digits ("-an", "-odd"), ``fillers`` may stand between hedge and number. ``between`` are
    pairs that enclose a range, ``to`` what joins one; after ``changes`` ("rose from") the pair
    is no range. ``negations`` before a number say what it is not.

    Not amounts. ``idioms`` hold number words that count nothing; ``year_before`` makes four
    digits a year; ``label_before`` makes a number an hour or a name ("Resolution 2397") and
    ``time_after`` an hour, a date or a place in an order. ``ages`` are the words before and
    behind an age, ``streets`` those before and behind the number of a house, ``scores`` tell that
    two numbers joined are a result. ``ordinal_ends`` are joined to the digits of an ordinal.
    ``pronouns`` are number words that count only right before what they count ("one").

    Running text. ``stops`` are words that are never a counted thing, ``partitives`` stand between
    a number and what it counts ("de"), ``links`` between a counting word and its noun.
    ``rises`` and ``falls`` before a number tell a trend, which is no bound. ``since`` before a
    date opens a period, ``as_of`` closes it, ``modal`` are the words that make a figure planned,
    projected, hypothetical or a capacity.
    """

    code: str
    name: str
    numbers: Mapping[str, int]
    multipliers: Mapping[str, int]
    vague: Mapping[str, tuple[int, int]]
    before: Hedges
    after: Hedges
    between: tuple[tuple[str, str], ...]
    to: tuple[str, ...]
    whole: frozenset[str]
    """Nouns that come whole, and words for people counted: half a soldier is never meant."""

    rooms: Mapping[int, int] = field(default_factory=dict)
    abbreviations: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    of_multipliers: Mapping[str, int] = field(default_factory=dict)
    """Multipliers of a vague amount: the "of thousands" of "tens of thousands"."""
    loose_multipliers: Mapping[str, int] = field(default_factory=dict)
    """Multipliers that make the amount approximate: "12 ribuan"."""
    articles: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    joins_tens: bool = False
    """What joins stands between tens and ones too: treinta "y" cinco."""
    points: tuple[str, ...] = ()
    halves: Mapping[str, str] = field(default_factory=dict)
    fractions: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    denominators: Mapping[str, int] = field(default_factory=dict)
    ordinals: frozenset[str] = frozenset()
    ofs: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()

    suffixes: Mapping[str, Hedge] = field(default_factory=dict)
    fillers: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()

    units: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    """Names after the amount, and their codes: "rupiah" is IDR."""
    home_currency: str | None = None

    pronouns: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    """Articles and the like; a bare "half" is a share only before one of them."""
    stops: frozenset[str] = frozenset()
    partitives: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    counters: frozenset[str] = frozenset()
    """Words that only help to count: the noun comes behind them, if it comes."""
    plurals: tuple[str, ...] = ()
    """Ends of plural nouns, where the noun comes last: adjectives do not have them."""
    not_nouns: tuple[str, ...] = ("\0",)
    """Ends of words that are no nouns: of verbs and adverbs."""
    nouns_capital: bool = False
    """Nouns, and they alone, are printed with a capital."""
    from_to: tuple[str, ...] = ()
    """Openings of a range that tell a change as well: "from" 3 to 5."""
    rises: tuple[str, ...] = ()
    falls: tuple[str, ...] = ()
    trend_joins: tuple[str, ...] = ()
    """Words between a change and its number: rose "to"."""
    since: tuple[str, ...] = ()
    as_of: tuple[str, ...] = ()
    modal: Mapping[Modality, tuple[str, ...]] = field(default_factory=dict)

    qualifiers: frozenset[str] = frozenset()
    """Words that may stand between a number and the noun it counts."""
    idioms: tuple[str, ...] = ()
    year_before: tuple[str, ...] = ()
    label_before: tuple[str, ...] = ()
    time_after: tuple[str, ...] = ()
    hours: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """Words before and behind a number that make an hour of it only together."""
    ordinal_ends: frozenset[str] = frozenset()
    ordinal_point: bool = False
    """A point behind the digits makes an ordinal of them: 3. Brigade."""
    ages: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    years: tuple[str, ...] = ()
    """The word for years of age."""
    streets: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    scores: frozenset[str] = frozenset()
    shares: tuple[str, ...] = ()
    """What joins the two numbers of a share: one "in" five."""
    months: tuple[str, ...] = ()
    """Short names of months beside those of CLDR."""
    months_capital: bool = True
    """Names of months are printed with a capital; without one they are other words."""
    days_dotted: bool = False
    """A day is printed with a point before its month: 12. Oktober."""

    concepts: Mapping[Concept, tuple[str, ...]] = field(default_factory=dict)
    """What the words of a measure's name and of a sentence have in common; longer phrases win."""
    not_concepts: tuple[str, ...] = ()
    """Phrases that look like one and are none: "more than"."""

    unspaced: bool = False
    """Words are written without spaces, so they are found by the words of this table."""
    compounds: bool = False
    """Number words are written as one word: zwölftausend."""
    particles: frozenset[str] = frozenset()
    """What is written on to a word: where there are any, a run of known words is cut."""
    prefixes: frozenset[str] = frozenset()
    """What is written on to the front of a word: Arabic "and" and "to"."""
    short: frozenset[str] = frozenset()
    """Abbreviations whose point does not end a sentence."""
    speech: Speech | None = None
    """The words that say who said something; without them nobody is told as source."""
