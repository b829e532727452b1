"""A language table made ready to match tokens, together with what CLDR knows of the language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import lru_cache
from itertools import product
from typing import Generic, Literal, TypeVar

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_timedelta
from babel.numbers import get_decimal_symbol, get_group_symbol

from factdb.text.currencies import CODES, marks
from factdb.text.digits import Separators
from factdb.text.languages import LANGUAGES
from factdb.text.languages.table import Hedge, Language
from factdb.text.tokens import Token, keys, normal, tokens

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases to be found in tokens, the longest first."""

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        # Two spellings of one phrase are one phrase; the earlier entry holds.
        distinct: dict[tuple[str, ...], T] = {}
        for phrase, value in entries.items():
            distinct.setdefault(keys(phrase), value)
        for entry in sorted(distinct.items(), key=lambda entry: -len(entry[0])):
            self._first.setdefault(entry[0][0], []).append(entry)
            self._last.setdefault(entry[0][-1], []).append(entry)

    def at(self, found: Sequence[Token], start: int) -> tuple[T, int] | None:
        """Return the value of the longest phrase that begins at ``start``, and where it ends."""
        # Asked of every token many times, and nearly always nothing begins there.
        if start >= len(found) or (entries := self._first.get(found[start].key)) is None:
            return None
        for phrase, value in entries:
            end = start + len(phrase)
            if len(phrase) == 1 or tuple(token.key for token in found[start:end]) == phrase:
                return value, end
        return None

    def ending(self, found: Sequence[Token], end: int, floor: int = 0) -> tuple[T, int] | None:
        """Return the longest phrase that ends before ``end``, and where it begins."""
        if end <= floor or (entries := self._last.get(found[end - 1].key)) is None:
            return None
        for phrase, value in entries:
            start = end - len(phrase)
            if start >= floor and tuple(token.key for token in found[start:end]) == phrase:
                return value, start
        return None

    @property
    def beginnings(self) -> frozenset[str]:
        """The words that phrases begin with."""
        return frozenset(self._first)

    def words(self) -> Iterator[str]:
        """Yield every word of every phrase."""
        for entries in self._first.values():
            for phrase, _ in entries:
                yield from phrase


class Lexicon:
    """One language (or none) as the grammar asks for it."""

    def __init__(self, language: Language | None, locale: Locale | None) -> None:
        table = language or _NO_LANGUAGE
        self.language = language
        self.name = table.name
        self.separators = _separators(locale)
        self.numbers = Phrases(table.numbers)
        self.multipliers = Phrases(table.multipliers)
        self.of_multipliers = Phrases(table.of_multipliers)
        self.loose_multipliers = Phrases(table.loose_multipliers)
        self.abbreviations = table.abbreviations
        self.articles = _listed(table.articles)
        self.joins, self.joins_tens = _listed(table.joins), table.joins_tens
        self.points = _listed(table.points)
        self.halves = Phrases(table.halves)
        self.rooms = table.rooms
        self.vague = Phrases(table.vague)
        self.fractions = Phrases(table.fractions)
        self.denominators = Phrases(table.denominators)
        self.ordinals = table.ordinals
        self.ofs = _listed(table.ofs)
        self.minus = _listed((*table.minus, "-"))
        self.before = Phrases(_by_phrase(table.before) | _SIGNS_BEFORE)
        self.after = Phrases(_by_phrase(table.after) | {"+": Hedge.AT_LEAST})
        self.suffixes = table.suffixes
        self.fillers = _listed(table.fillers)
        self.between = Phrases(
            {
                opening: _listed(middle for first, middle in table.between if first == opening)
                for opening, _ in table.between
            }
        )
        self.to = _listed((*table.to, "-", "–", "—", "~"))
        self.from_to = _listed(table.from_to)
        self.changes = _listed((*table.changes, *table.rises, *table.falls))
        self.negations = _listed(table.negations)
        self.units = Phrases({**table.units, "%": "percent", "٪": "percent", "‰": "per mille"})
        self.home_currency = table.home_currency
        self.marks = Phrases(marks(language, locale))
        self.currencies = Phrases(table.currencies)
        self.whole = _folded(table.whole)
        self.qualifiers = _folded(table.qualifiers)
        self.idioms = _listed(table.idioms)
        self.year_before = _listed(table.year_before)
        self.label_before = _listed(table.label_before)
        self.time_after = _listed(table.time_after)
        self.months = _listed((*_months(locale), *table.months))
        self.months_capital, self.days_dotted = table.months_capital, table.days_dotted
        self._run_on(table)
        self.shorter = _shorter(locale)
        self.beginnings = frozenset().union(
            self.numbers.beginnings,
            self.articles.beginnings,
            self.vague.beginnings,
            self.fractions.beginnings,
            self.marks.beginnings,
            self.minus.beginnings,
            self.multipliers.beginnings,
        )
        self._unspaced, self._compounds = table.unspaced, table.compounds
        self._prefixes = table.prefixes
        self.vocabulary = self._vocabulary()
        self._number_words = (
            self.vocabulary | table.particles
            if table.particles
            else frozenset(
                word
                for phrases in (self.numbers, self.multipliers, self.joins, self.halves)
                for word in phrases.words()
            )
        )
        self.short = _folded({*table.short, *table.abbreviations})
        self.unspaced = table.unspaced

    def _run_on(self, table: Language) -> None:
        """Take what running text needs: what names, what is counted, what else is told."""
        self.ordinal_ends, self.ordinal_point = table.ordinal_ends, table.ordinal_point
        self.age_before, self.age_after = map(_listed, table.ages)
        self.street_before, self.street_after = map(_listed, table.streets)
        self.hour_before, self.hour_after = map(_listed, table.hours)
        self.years = _listed(table.years)
        self.scores = _folded(table.scores)
        self.shares = _listed(table.shares)
        self.pronouns = _folded(table.pronouns)
        self.determiners = _folded(table.determiners)
        self.stops = _folded(table.stops | table.determiners)
        self.partitives = _listed(table.partitives)
        self.links = _listed(table.links)
        self.counters = _folded(table.counters)
        self.plurals, self.not_nouns = table.plurals, table.not_nouns
        self.nouns_capital = table.nouns_capital
        self.rises, self.falls = _listed(table.rises), _listed(table.falls)
        self.trend_joins = _listed(table.trend_joins)
        self.since, self.as_of = _listed(table.since), _listed(table.as_of)
        self.modal = Phrases(
            {phrase: modality for modality, cues in table.modal.items() for phrase in cues}
        )

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Cut text into tokens as this language writes them."""
        cut: Callable[[str], Iterable[str]] | None = None
        if self._unspaced:
            cut = self._words
        elif self._compounds:
            cut = self._compound
        elif self._prefixes:
            cut = self._prefixed
        return tokens(text, cut)

    def mark(self, found: Sequence[Token], start: int) -> tuple[str, int] | None:
        """Return the unit of the currency sign or code at ``start``, and where it ends.

        Codes are printed in capitals: "RUB 5m", never the verb.
        """
        hit = self.marks.at(found, start)
        if hit and found[start].key.upper() in CODES and not found[start].text.isupper():
            return None
        # "A $2 trillion plan" is no Australian one.
        if hit and not all(token.glued for token in found[start + 1 : hit[1]]):
            return None
        return hit

    def counts_whole(self, found: Sequence[Token], start: int) -> bool:
        """Whether the noun counted by the number before ``start`` is one that comes whole.

        Between the two may stand names ("North Korean") and words the language lists.
        """
        for token in found[start : start + 4]:
            if token.key in self.whole:
                return True
            named = token.cased and token.text[0].isupper()
            if not (named or token.key in self.qualifiers or token.text == "-"):
                return False
        return False

    def _vocabulary(self) -> frozenset[str]:
        """Every word that has a meaning here."""
        phrases = [value for value in vars(self).values() if isinstance(value, Phrases)]
        return frozenset(word for each in phrases for word in each.words()) | (
            self.whole | self.qualifiers | frozenset(self.suffixes) | frozenset(self.ordinals)
        )

    def _words(self, run: str) -> Iterator[str]:
        """Cut a run of letters into the words of this language, the longest first."""
        start = 0
        while start < len(run):
            end = min(len(run), start + _LONGEST_WORD)
            while end > start + 1 and run[start:end].casefold() not in self.vocabulary:
                end -= 1
            yield run[start:end]
            start = end

    def _prefixed(self, word: str) -> Iterable[str]:
        """Cut what is written on to the front of a word known here off it."""
        known = word in self.vocabulary or word[1:] not in self.vocabulary
        return (word,) if known or word[0] not in self._prefixes else (word[0], word[1:])

    def _compound(self, run: str) -> Iterable[str]:
        """Cut a run of letters into number words or known ones, if it is made of nothing else."""
        parts, start = [], 0
        while start < len(run):
            end = min(len(run), start + _LONGEST_WORD)
            while end > start and run[start:end].casefold() not in self._number_words:
                end -= 1
            if end == start:
                return (run,)
            parts.append(run[start:end])
            start = end
        return parts


_LONGEST_WORD = 24
"""Letters that a word inside a run may have; German neunundneunzig has fourteen."""

_NO_LANGUAGE = Language(
    code="und",
    name="a language not known here",
    numbers={},
    multipliers={},
    vague={},
    before={},
    after={},
    between=(),
    to=(),
    whole=frozenset(),
)

_SIGNS_BEFORE = {
    "~": Hedge.ABOUT,
    "≈": Hedge.ABOUT,
    "±": Hedge.ABOUT,
    ">": Hedge.MORE_THAN,
    "≥": Hedge.AT_LEAST,
    ">=": Hedge.AT_LEAST,
    "<": Hedge.LESS_THAN,
    "≤": Hedge.UP_TO,
    "<=": Hedge.UP_TO,
}


@lru_cache(maxsize=64)
def lexicon(tag: str) -> Lexicon:
    """Return the lexicon for a BCP 47 tag; a region has its base language's words.

    A language without a table gets one that knows signs and digits alone.
    """
    parts = tag.replace("_", "-").split("-")
    language = LANGUAGES.get(parts[0].lower())
    return Lexicon(language, _locale("_".join(parts), parts[0]) if language else None)


def _locale(*names: str) -> Locale | None:
    for name in names:
        try:
            return Locale.parse(name)
        except (ValueError, UnknownLocaleError):
            continue
    return None


def _separators(locale: Locale | None) -> Separators:
    if locale is None:
        return Separators(None, None)
    group, decimal = get_group_symbol(locale), get_decimal_symbol(locale)
    return Separators(normal(group) or " ", normal(decimal))


def _months(locale: Locale | None) -> Iterator[str]:
    if locale is not None:
        for form in locale.months.values():
            for width in ("wide", "abbreviated"):
                yield from (name.rstrip(".") for name in form.get(width, {}).values())


def _shorter(locale: Locale | None) -> dict[str, str]:
    """Return the words for lengths of time below a year, each with its English plural."""
    found: dict[str, set[str]] = {}
    if locale is not None:
        for count, unit, inflected in product((1, 2, 3, 5), _SHORTER, (False, True)):
            length = timedelta(days=count * _SHORTER[unit])
            shown = format_timedelta(length, unit, _NO_LARGER_UNIT, inflected, locale=locale)
            found.setdefault(keys(shown)[-1], set()).add(f"{unit}s")
    # A word behind each of them is no unit: Arabic says "one" behind what there is one of.
    return {word: units.pop() for word, units in found.items() if len(units) == 1}


_SHORTER: dict[Literal["month", "week", "day"], int] = {"month": 30, "week": 7, "day": 1}
_NO_LARGER_UNIT = 100


def _by_phrase(hedges: Mapping[Hedge, tuple[str, ...]]) -> dict[str, Hedge]:
    return {phrase: hedge for hedge, phrases in hedges.items() for phrase in phrases}


def _listed(phrases: Iterable[str]) -> Phrases[None]:
    return Phrases(dict.fromkeys(phrases))


def _folded(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in listed)
