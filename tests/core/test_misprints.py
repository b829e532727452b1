"""What became of a figure between its origin and print: when it is told, and when it is not."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.core.misprints import misprints
from factdb.core.observations import Modality, Observation
from tests.core.making import said


def printed(figure: str, article: str, **fields: Any) -> Observation:
    """One figure of NIS on one day, in an article of its own."""
    return said(figure, article_id=article, publisher=f"Daily {article}", **fields)


def codes(*observed: Observation) -> list[list[str]]:
    """By observation, the codes found on it."""
    found = misprints(observed)
    return [[reason.code for reason in found.get(o.id, ())] for o in observed]


def test_a_bound_is_dropped_where_somebody_nearer_or_most_others_print_it() -> None:
    """One article against one tells nothing by itself; a chain, a quote or a majority does."""
    plain, bound = printed("12000", "A"), printed("<=12000", "B")
    assert codes(plain, bound) == [[], []]
    assert codes(printed("12000", "A", via=("Daily B",)), bound) == [["D202"], []]
    assert codes(plain, printed("<=12000", "B", quote="q", figure_in_quote=True)) == [["D202"], []]
    assert codes(plain, bound, printed("<=12000", "C")) == [["D202"], [], []]
    assert codes(plain, bound, printed("<=12000", "B")) == [[], [], []]


def test_a_bound_printed_further_along_one_chain_is_not_what_was_dropped() -> None:
    """Over the same first links it was there; where somebody else had none of it, nobody knows."""
    long = printed("12000", "A", via=("Bloomberg", "AFP"))
    near = printed("<=12000", "B", via=("Bloomberg",))
    assert codes(long, near) == [["D202"], []]
    assert codes(long, near, printed("12000", "C", via=("bloomberg",))) == [[], [], []]
    assert codes(long, printed("<=12000", "B", via=("Reuters",))) == [[], []]
    assert codes(printed("12000", "A", via=("AFP",)), printed("<=12000", "B")) == [[], []]
    assert codes(printed("12000", "A"), printed("<=12000", "B", via=("AFP",))) == [[], []]


def test_most_others_tell_nothing_where_all_of_them_are_later() -> None:
    """Then the bound may have been added since; a day is no later, by the date line."""
    plain = printed("12000", "A", published_on="2025-01-13")

    def hedged(day: str, *articles: str) -> list[Observation]:
        return [printed("<=12000", article, published_on=day) for article in articles]

    assert codes(plain, *hedged("2025-01-14", "B", "C"))[0] == ["D202"]
    later = hedged("2025-01-15", "B", "C")
    assert codes(plain, *later)[0] == []
    assert codes(plain, *later, *hedged("2025-01-13", "D"))[0] == ["D202"]


@pytest.mark.parametrize(
    "change",
    [{"stated_on": "2025-01-20"}, {"origin": "CIA"}, {"article_id": "A"}, {"place": "Ukraine"}],
)
def test_a_bound_of_another_statement_is_not_dropped(change: dict[str, Any]) -> None:
    """Another day, origin or place is another statement, and an article may print both."""
    other = {"article_id": "B", "publisher": "Daily B", **change}
    assert codes(printed("12000", "A", via=("Daily B",)), said(">12000", **other)) == [[], []]


def test_a_lost_about_is_no_dropped_bound() -> None:
    """“About” only widens the number."""
    assert codes(printed("12000", "A", via=("Daily B",)), printed("~12000", "B")) == [[], []]


def test_a_part_printed_as_its_whole_is_told_of_the_fewer() -> None:
    """Of both where as many print the one; never where an article prints both, or of siblings."""
    part, whole = printed("300", "A", part_of="losses"), printed("300", "B", measure="losses")
    assert codes(part, whole) == [["D203"], ["D203"]]
    assert codes(part, whole, printed("300", "C", measure="losses")) == [["D203"], [], []]
    assert codes(part, whole, printed("300", "A", measure="losses")) == [[], [], []]
    assert codes(part, printed("300", "B", measure="wounded", part_of="losses")) == [[], []]


def test_a_plan_printed_as_done_is_told() -> None:
    """Of both where as many print the one."""
    plan = printed("300", "B", modality=Modality.PROJECTED)
    assert codes(printed("300", "A"), plan) == [["D203"], ["D203"]]


WORDS = "Three hundred of them died there."


def voiced(speaker: str, article: str, quote: str = WORDS) -> Observation:
    """One quote of NIS on one day."""
    return printed("300", article, speaker=speaker, quote=quote)


def test_one_quote_of_two_voices_is_told() -> None:
    """Two spellings of one name, and two persons together with one of them, are one voice."""
    by = [voiced(name, name) for name in ("V. Zelensky", "Selenskyj", "A. Blinken")]
    assert codes(*by[:2]) == [[], []]
    assert codes(*by[1:]) == [["D203"], ["D203"]]
    assert codes(voiced("Lee", "A"), voiced("Kim", "B"), voiced("Lee Seong", "C")) == [
        ["D203"], ["D203"], [],
    ]  # fmt: skip
    # Two may say one number, in words of their own or in few.
    assert codes(voiced("Lee", "A"), voiced("Kim", "B", "We count three hundred dead.")) == [[], []]
    assert codes(voiced("Lee", "A", "300 died"), voiced("Kim", "B", "300 died")) == [[], []]
    assert codes(printed("300", "A", speaker="Lee"), printed("300", "B", speaker="Kim")) == [[], []]


BODIES = {"killed": "losses", "wounded": "losses", "losses": "harmed", "harmed": None}


@st.composite
def one_number(draw: st.DrawFn) -> list[Observation]:
    """One number of one day, in a few articles, as any measure and as actual or not."""
    ways = st.tuples(
        st.sampled_from("ABCDEF"),
        st.sampled_from(list(BODIES)),
        st.sampled_from([Modality.ACTUAL, Modality.PLANNED, Modality.PROJECTED]),
    )
    return [
        printed("300", article, measure=measure, part_of=BODIES[measure], modality=modality)
        for article, measure, modality in draw(st.lists(ways, max_size=12))
    ]


def pairwise(observed: list[Observation]) -> set[str]:
    """Those that some other way contradicts which no fewer articles print, and none prints both."""

    def measure(o: Observation) -> object:
        return o.measure

    def mode(o: Observation) -> object:
        return (o.measure, o.modality)

    told = set()
    for way in (measure, mode):
        for one, other in combinations({way(o): o for o in observed}.values(), 2):
            if way is measure and not (
                one.part_of == other.measure or other.part_of == one.measure
            ):
                continue
            if way is mode and one.measure != other.measure:
                continue
            sides = [[o for o in observed if way(o) == way(end)] for end in (one, other)]
            here, there = ({o.article_id for o in side} for side in sides)
            if here & there:
                continue
            told |= {o.id for o in sides[0] if len(here) <= len(there)}
            told |= {o.id for o in sides[1] if len(there) <= len(here)}
    return told


@given(one_number())
def test_shifts_are_those_of_the_pairs_told_once(observed: list[Observation]) -> None:
    """Never more than comparing all pairs tells; all of it where a way has but one rival."""
    found = misprints(observed)
    told, expected = set(found), pairwise(observed)
    assert told <= expected
    modes = {(o.measure, o.modality) for o in observed}
    single = len({o.measure for o in observed}) <= 2
    single &= all(sum(m == one for m, _ in modes) <= 2 for one, _ in modes)
    if single:
        assert told == expected
    # Once as a measure and once as a modality, however many the rivals are.
    assert all(len(reasons) <= 2 for reasons in found.values())


def test_many_voices_of_one_quote_are_each_told_once() -> None:
    """Against the one that most articles name: what is told grows with the figures alone."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    crowd = [voiced(3 * one + 3 * other, one + other) for one in letters for other in letters]
    found = misprints([*crowd, voiced("Q. Xi", "Y"), voiced("Q. Xi", "Z")])
    assert all(len(reasons) == 1 for reasons in found.values())
    assert len(found) > 600
