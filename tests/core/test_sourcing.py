"""How claims are sourced, and what is to know of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factdb.core.observations import Observation, SourceKind, Stance
from factdb.core.origins import resolve
from factdb.core.sourcing import Hand, Naming, Sourced, chain, hand, sourced, stands_in
from tests.core.making import said


def printed(figure: str | None, source: str | None, publisher: str, **fields: Any) -> Observation:
    """A figure in an archived article of ``publisher`` that credits ``source``."""
    given = {
        "source": source, "publisher": publisher, "article_id": publisher, "archived_url": "x",
        **fields,
    }  # fmt: skip
    return said(figure, source or "", **given)


def judged(*observations: Observation) -> list[Sourced]:
    """Each claim, in the order given."""
    found = {claim.claim_id: claim for claim in sourced(resolve(observations))}
    return [found[name] for name in dict.fromkeys(o.claim_id for o in observations)]


def codes(*observations: Observation) -> list[list[str]]:
    """The codes found on each claim."""
    return [[flag.rule.code for flag in claim.flags] for claim in judged(*observations)]


def reason(code: str, *observations: Observation) -> str:
    """The reason of this finding on the first claim."""
    (told,) = [flag.reason for flag in judged(*observations)[0].flags if flag.rule.code == code]
    return told


def test_two_named_origins_at_first_hand_leave_nothing_to_say() -> None:
    """Independent, named, direct and archived: no finding."""
    assert codes(printed("300", "NIS", "A"), printed("300", "HUR", "B")) == [[], []]


def test_articles_do_not_make_origins() -> None:
    """Many articles of one origin are one origin, and the reason counts them."""
    three = [printed("300", "NIS", name) for name in "ABC"]
    assert codes(*three) == [["S701"]] * 3
    assert reason("S701", *three) == "3 articles carry one figure of NIS"
    assert reason("S701", three[0]) == "1 article carries one figure of NIS"
    assert [(c.origins, c.articles) for c in judged(*three)] == [(1, 3)] * 3


def test_a_denial_is_no_second_origin_of_what_it_denies() -> None:
    """Who denies a figure does not hold it; and nothing rests on a doubt."""
    denial = printed("300", "Moscow", "B", stance=Stance.DENIES)
    doubt = printed("300", "Pentagon", "C", stance=Stance.DOUBTS)
    assert codes(printed("300", "NIS", "A"), denial, doubt) == [["S701"], ["S701"], []]


def test_another_place_is_another_figure() -> None:
    """The same number in another place supports nothing here."""
    other = printed("300", "HUR", "B", place="Russia > Kursk region")
    assert codes(printed("300", "NIS", "A"), other) == [["S701"], ["S701"]]


def test_unnamed_sources_only() -> None:
    """One named source beside an unnamed one is enough; a speaker is a name."""
    officials = printed("300", "officials", "A", source_kind=SourceKind.UNNAMED)
    assert codes(officials) == [["S701", "S702"]]
    assert codes(officials, printed("300", "NIS", "B")) == [[], []]
    spoken = printed("300", "officials", "A", source_kind=SourceKind.UNNAMED, speaker="Lee")
    assert codes(spoken) == [["S701"]]
    assert [judged(o)[0].namings for o in (officials, spoken)] == [
        (Naming.UNNAMED,),
        (Naming.NAMED,),
    ]


def test_an_outlet_that_had_it_from_nobody_named_names_nobody() -> None:
    """Credit to an outlet is followed to whom the outlet credits."""
    bbc = printed("300", "officials", "BBC", source_kind=SourceKind.UNNAMED)
    cites = printed("300", "BBC", "UNN", source_kind=SourceKind.OUTLET)
    assert codes(bbc, cites) == [["S701", "S702"]] * 2
    assert [hand(o) for o in resolve([bbc, cites])] == [Hand.FIRST, Hand.SECOND]
    assert chain(resolve([bbc, cites])[1]) == ("officials", "BBC", "UNN")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, Hand.FIRST),
        ({"via": ("lawmakers",)}, Hand.SECOND),
        ({"via": ("AFP",), "agency": "AFP"}, Hand.FIRST),
        ({"via": ("The Standard",)}, Hand.FIRST),
        ({"via": ("lawmakers", "AFP"), "agency": "AFP"}, Hand.SECOND),
        ({"via": ("AFP",)}, Hand.SECOND),
    ],
)
def test_who_stands_between(fields: dict[str, Any], expected: Hand) -> None:
    """Its own agency and publisher do not stand between an article and the source."""
    one = printed("300", "NIS", "The Standard", **fields)
    assert hand(one) is expected
    assert ("S703" in codes(one)[0]) is (expected is Hand.SECOND)


def test_second_hand_only_while_nobody_had_it_directly() -> None:
    """One article that had it from the source is enough; the reason names who passed it on."""
    told = [printed("300", "NIS", "A", via=("Yonhap",)), printed("300", "NIS", "B", via=("EFE",))]
    assert reason("S703", *told) == "passed on by Yonhap, EFE"
    direct = printed("300", "NIS", "C")
    assert codes(*told, direct) == [["S701"]] * 3


def test_an_article_in_its_own_voice() -> None:
    """Credit to nobody, or to the outlet itself, is no source."""
    assert codes(printed("300", None, "A")) == [["S701", "S704"]]
    own = printed("300", "The Insider", "The Insider")
    assert reason("S704", own) == "The Insider gives it in its own voice"
    assert judged(own)[0].namings == (Naming.NO_SOURCE,)


def test_a_figure_its_source_has_since_replaced() -> None:
    """The newer figure and its date are named; the newest is not flagged."""
    old = printed("600", "NIS", "A", stated_on="2025-04-30")
    new = printed("2000", "NIS", "B", stated_on="2025-09-02")
    assert codes(old, new) == [["S701", "S705"], ["S701"]]
    assert reason("S705", old, new) == (f"NIS has since said “2000” (2025-09-02, {new.claim_id})")


@pytest.mark.parametrize(
    "fields",
    [
        {"figure": None},
        {"place": ("Russia", "Kursk region")},
        {"measure": "wounded"},
        {"origin": "HUR", "source": "HUR"},
        {"stated_on": "2025-04-30"},
        {"stance": Stance.DENIES},
    ],
)
def test_what_replaces_nothing(fields: dict[str, Any]) -> None:
    """Only a newer figure of the same origin, measure and place that does not meet replaces it."""
    old = printed("600", "NIS", "A", stated_on="2025-04-30")
    new = replace(printed("2000", "NIS", "B", stated_on="2025-09-02"), **fields)
    assert "S705" not in codes(old, new)[0]
    meets = printed(">500", "NIS", "B", stated_on="2025-09-02")
    assert "S705" not in codes(old, meets)[0]


def test_a_copy_of_a_withdrawn_article_falls_with_it() -> None:
    """Every claim that rests on the article is flagged, by way of a copy too."""
    gone = printed("300", "NIS", "A", status="withdrawn")
    copy = printed("300", "NIS", "B", copy_of="A")
    assert codes(gone, copy) == [["S701", "S706"]] * 2
    assert reason("S706", copy, gone) == "B copies an article that was withdrawn"


def test_no_archived_copy_and_no_quote() -> None:
    """An article without an archived copy, and a quote that is not in its text, are flagged."""
    one = printed("300", "NIS", "A", archived_url=None, quote="q" * 100, quote_found=False)
    assert codes(one) == [["S701", "S707", "S708"]]
    assert reason("S708", one) == f"A: “{'q' * 59}…” is not in its text"
    assert codes(printed("300", "NIS", "A", quote="q", quote_found=None)) == [["S701"]]
    without_article = said("300", "NIS")
    assert codes(without_article) == [["S701"]]


def test_a_finding_keeps_its_id_and_changes_its_evidence() -> None:
    """The id is of rule and claim; the evidence changes when another article comes in."""
    one = printed("300", "NIS", "A")
    (before,) = judged(one)[0].flags
    (after,) = judged(one, printed("300", "NIS", "B"))[0].flags
    assert before.id == after.id
    assert before.evidence != after.evidence


def evidence(code: str, *observations: Observation) -> str:
    """The evidence of this finding on the first claim."""
    (told,) = [f.evidence for f in judged(*observations)[0].flags if f.rule.code == code]
    return told


def test_evidence_stays_where_only_words_change() -> None:
    """Another spelling, a further relay of the newer figure, or another claim change nothing."""
    old = printed("600", "NIS", "A", stated_on="2025-04-30", archived_url=None)
    new = printed("2000", "NIS", "B", stated_on="2025-09-02")
    beside = [
        replace(new, id="t0", claim_id="c0", article_id="C", publisher="C"),
        printed("7", "nis", "D", id="t00", measure="captured"),
    ]
    for code in ("S701", "S705", "S707"):
        for other in beside:
            # Of a lower id, so that its spelling is the one the origin goes by.
            assert evidence(code, old, new, other) == evidence(code, old, new)
    assert reason("S705", old, new) != reason("S705", old, new, replace(beside[0], id="u"))


def test_evidence_changes_with_what_it_rests_on() -> None:
    """Another newer figure, another status, another quote, a fourth unnamed group."""
    old = printed("600", "NIS", "A", stated_on="2025-04-30")
    later = [printed(n, "NIS", "B", stated_on="2025-09-02") for n in ("2000", "3000")]
    assert evidence("S705", old, later[0]) != evidence("S705", old, later[1])
    status = [replace(old, status=status) for status in ("corrected", "withdrawn")]
    assert evidence("S706", status[0]) != evidence("S706", status[1])
    quotes = [replace(old, quote="q" * 80 + end, quote_found=False) for end in "ab"]
    assert evidence("S708", quotes[0]) != evidence("S708", quotes[1])
    corrected = replace(old, figure=later[0].figure)
    assert evidence("S701", old) != evidence("S701", corrected)


def test_a_claim_with_several_attributions_is_judged_once() -> None:
    """Each rule is found once on a claim, its different reasons told together."""
    both = [printed("300", "NIS", name, claim_id="c", archived_url=None) for name in ("A", "B")]
    (claim,) = judged(*both)
    assert [flag.rule.code for flag in claim.flags] == ["S701", "S707"]
    assert claim.flags[1].reason == "A: no archived copy; B: no archived copy"


@pytest.mark.parametrize(
    ("fields", "links"),
    [
        (
            {"via": ("South Korean lawmakers", "AFP"), "agency": "AFP"},
            ("NIS", "South Korean lawmakers", "AFP", "The Standard"),
        ),
        ({"agency": "AFP"}, ("NIS", "AFP", "The Standard")),
        ({"speaker": "Lee"}, ("NIS (Lee)", "The Standard")),
        ({"via": ("The Standard",)}, ("NIS", "The Standard")),
        ({"publisher": None, "article": "A title"}, ("NIS", "A title")),
        ({"source": None, "agency": "AFP"}, ("AFP", "The Standard")),
        (
            {"source": "Mr Lee", "source_kind": SourceKind.PERSON, "source_body": "NIS"},
            ("NIS (Mr Lee)", "The Standard"),
        ),
    ],
)
def test_chain_from_origin_to_print(fields: dict[str, Any], links: tuple[str, ...]) -> None:
    """Everybody on the way is named once, the origin first and the outlet last."""
    (one,) = resolve([replace(printed("300", "NIS", "The Standard"), **fields)])
    assert chain(one) == links


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("about 300", True),
        ("“About  300\nsoldiers”", True),
        ("more than 300", False),
        ("they're “here”", True),
    ],
)
def test_a_quote_is_found_whatever_its_marks_and_spaces(quote: str, found: bool) -> None:
    """Case, spaces and the form of quotation marks make no difference; words do."""
    assert stands_in(quote, 'He said about 300 soldiers, and: they’re "here".') is found
