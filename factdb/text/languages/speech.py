"""The shape of a speech table: the words by which one language says who said something.

A language without such a table still has its direct quotes found, by their marks. Phrases are
written as they are printed; case and kinds of apostrophe do not matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_LINKS = "al el de del della di da dos van von der zu bin of"


def genders(male: str, female: str) -> Mapping[str, str]:
    """Return the gender of words listed with spaces between them."""
    return {**dict.fromkeys(male.split(), "m"), **dict.fromkeys(female.split(), "f")}


@dataclass(frozen=True, kw_only=True, eq=False)
class Speech:
    """The words of one language that attribute what is said, and those that name who speaks.

    Cues. ``says`` are finite forms of verbs of saying; ``near_quotes`` are verbs that tell of
    speech only beside a quote ("smiled") and ``doubtful`` those that are nouns as often, and need
    a clause or a quote behind them ("reports"). ``denies`` and ``doubts`` are the stance of those
    among them that do not assert. ``saying`` are participles whose subject is that of the clause
    before. ``told`` take an audience before what is said ("told Reuters"); ``audience`` words
    stand before one elsewhere ("to reporters"). ``quoted`` are passives whose subject speaks
    ("was quoted as saying"), ``by`` stands between a passive and its agent. ``according`` are
    prepositions before a source, ``according_after`` such as stand behind it ("zufolge"),
    ``citing`` those that name whom a relaying source had it from, ``alleged`` words that say a
    source is not named.

    Clauses. ``that`` opens what is said, ``breaks`` open a clause that is another's,
    ``relative`` words open a clause about the noun before, ``ands`` join nouns.

    Nouns. ``determiners`` open one; ``inside`` may stand within one, before the noun it depends
    on ("of"); ``ends`` close one ("during"). ``adverbs`` and ``auxiliaries`` may stand between a
    subject and its verb, ``verbal`` words show that a stretch is a clause and no noun,
    as do ``verbal_endings``. Behind ``infinitives`` and ``passives`` a verb says nothing by itself.

    Sources. ``pronouns`` give number and gender: "m", "f", "n", "p" (plural), or any of several.
    ``titles`` stand before a name, ``roles`` are persons by office, ``voices`` those of them who
    speak for a body, ``groups`` are unnamed sources, ``bodies``, ``documents`` and ``outlets``
    what their names say; ``head_last`` says that the noun stands behind what describes it.
    ``genders`` are roles and titles that tell a gender.
    """

    code: str
    says: tuple[str, ...]
    near_quotes: tuple[str, ...] = ()
    doubtful: frozenset[str] = frozenset()
    denies: frozenset[str] = frozenset()
    doubts: frozenset[str] = frozenset()
    saying: tuple[str, ...] = ()
    told: frozenset[str] = frozenset()
    audience: tuple[str, ...] = ()
    cue_fillers: frozenset[str] = frozenset()
    """Words that lead up to a cue and are no part of it: "demikian"."""
    quoted: tuple[str, ...] = ()
    quoted_tail: tuple[str, ...] = ()
    """What may follow the agent of such a passive: "was quoted by Kyodo as saying"."""
    passive: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    according: tuple[str, ...] = ()
    opinions: frozenset[str] = frozenset()
    """Those of them that name a source only where a quote follows: "Pour le maire, « ... »"."""
    according_after: tuple[str, ...] = ()
    citing: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    """Prepositions before a document that a sentence opens with: "In the report, ..."."""
    owned: frozenset[str] = frozenset()
    """Nouns of saying that are their owner's: "the ministry's estimate of 300 deaths"."""
    own: frozenset[str] = frozenset()
    """Words before them that stand for who the sentence is about: "its estimate"."""

    that: tuple[str, ...] = ()
    breaks: frozenset[str] = frozenset()
    contrasts: tuple[str, ...] = ()
    """Those of the ``breaks`` behind which the story itself speaks again: "but", "while"."""
    relative: frozenset[str] = frozenset()
    ands: frozenset[str] = frozenset()

    determiners: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    verbal: frozenset[str] = frozenset()
    verbal_endings: tuple[str, ...] = ()
    times: frozenset[str] = frozenset()
    """Words of time that follow a noun without belonging to it: "Monday", "yesterday"."""

    amounts: tuple[str, ...] = ()
    """Words that open an amount and might be taken for an occasion: "at least"."""

    pronouns: Mapping[str, str] = field(default_factory=dict)
    no_source: frozenset[str] = frozenset()
    """Words that stand where a subject does and name nobody: "it", "es", "there"."""
    links: frozenset[str] = frozenset(_LINKS.split())
    """Small words inside names: "Ursula von der Leyen", "Bank of England"."""
    titles: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    genders: Mapping[str, str] = field(default_factory=dict)
    head_last: bool = False

    infinitives: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    """Words beside a verb by which nothing is said; they are auxiliaries or adverbs too."""
    inverts: bool = True
    """The subject may stand behind the verb: "said Smith"."""
    inverted_only: frozenset[str] = frozenset()
    """Cues whose subject always follows them: German "so"."""
    tails: frozenset[str] = frozenset()
    """Parts of a verb that stand behind its subject: German "teilte ... mit"."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """The gender that an article before a noun tells, as of ``pronouns``."""
    gendered: bool = False
    """Pronouns follow the gender of nouns, so that "elle" may be the army."""
    pro_drop: bool = False
    """A verb may stand without a subject, which is then the one who spoke before."""
    objects: frozenset[str] = frozenset()
    """Pronouns that may follow a verb of telling: "told me"."""
    verb_second: bool = False
    """The verb stands second, so that its subject follows it where anything else comes first."""
    inversion_after: frozenset[str] = frozenset()
    """Words behind which the subject follows its verb: German "so"."""
    clitic_subject: tuple[str, ...] = ()
    """Endings of a verb that are its subject: Indonesian "-nya"."""
    incise: bool = False
    """The verb and its subject may stand inside the quotation marks (French)."""
    clitic_possessive: str = ""
    """The ending of a noun that says whose it is: Indonesian "kantornya"."""
    possessives: Mapping[str, str] = field(default_factory=dict)
    """Words before a noun that say whose it is, with gender and number as of ``pronouns``."""
    demonstratives: frozenset[str] = frozenset()
    """Words behind or before a noun that make it one that was named before."""
    possessed: str = "{thing} {owner}"
    """How a thing and whom it belongs to are named: "kantor Yoon Suk Yeol"."""
    nouns_capital: bool = False
    """Every noun is written with a capital, so that one alone makes no name (German)."""
    reported_mood: frozenset[str] = frozenset()
    """Verb forms that by themselves say that somebody else is speaking (German "sei")."""

    unquoted: frozenset[str] = frozenset()
    """Words before marks that quote nobody: "so-called"."""
    bylines: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    """Beginnings of lines of a page that are no part of its story."""
    abbreviations: frozenset[str] = frozenset()
    """Words whose full stop ends no sentence."""
    common: frozenset[str] = frozenset()
    """Frequent little words, with which no name begins."""
