"""Who stands at the far end of each chain (design 5)."""

from __future__ import annotations

from typing import Any

from factdb.core.observations import Observation, SourceKind
from factdb.core.origins import count, independence, resolve, single
from tests.core.making import said


def printed(figure: str, source: str | None, publisher: str, **fields: Any) -> Observation:
    """A figure as an article of ``publisher`` credits it."""
    return said(
        figure, source or "", source=source, publisher=publisher, article_id=publisher, **fields
    )


def origins(*observations: Observation) -> list[str]:
    """The origin of each."""
    return [o.origin for o in resolve(observations)]


def test_ten_articles_with_one_source_are_one_origin() -> None:
    """Articles do not count, origins do."""
    assert count(resolve([printed("300", "NIS", f"Paper {n}") for n in range(10)])) == 1


def test_the_chain_goes_on_through_an_outlet_that_credits_somebody_else() -> None:
    """An article citing the BBC has the BBC's own source as its origin."""
    bbc = printed("1000", "Western officials", "BBC")
    cites = printed("~1000", "BBC", "UNN")
    other = printed("77", "BBC", "UNN")
    assert origins(bbc, cites, other) == ["Western officials", "Western officials", "BBC"]


def test_chains_that_bite_their_tail_end() -> None:
    """Two outlets that credit each other are two origins, found without looping."""
    assert origins(printed("5", "B", "A"), printed("5", "A", "B")) == ["B", "A"]


def test_a_persons_body_is_the_origin() -> None:
    """A source that is a person of a body speaks for the body."""
    one = printed("300", "Spokesman Lee", "KBS", source_kind=SourceKind.PERSON, source_body="NIS")
    assert origins(one, printed("300", "NIS", "AFP")) == ["NIS", "NIS"]


def test_unnamed_groups_of_one_body_are_one_origin_and_not_the_body() -> None:
    """Two unnamed officials of one ministry are one origin; the ministry is another."""
    body = {"source_kind": SourceKind.UNNAMED, "source_body": "Pentagon"}
    one = printed("300", "a Pentagon official", "AP", **body)
    two = printed("300", "Pentagon officials", "CNN", **body)
    assert count(resolve([one, two, printed("300", "Pentagon", "AFP")])) == 2


def test_an_article_in_its_own_voice_speaks_for_its_agency() -> None:
    """Without a source it is the agency's word, else the publisher's."""
    assert origins(
        printed("300", None, "The Nation", agency="AFP"),
        printed("300", "AFP", "Dawn", agency="AFP"),
    ) == ["AFP", "AFP"]
    assert origins(printed("300", None, "The Nation")) == ["The Nation"]


def test_copies_share_an_origin() -> None:
    """A copy speaks with the voice of what it copies, the earliest printed."""
    first = printed("300", None, "Original", published_on="2025-01-01", stated_on=None)
    copy = printed("300", None, "Copyist", published_on="2025-01-02", copy_of="Original")
    assert origins(copy, first) == ["Original", "Original"]


def test_one_agency_and_one_quote_are_one_voice() -> None:
    """Different papers with the same agency story share its origin."""
    told = {"agency": "AFP", "quote": "They were many."}
    assert origins(printed("3", None, "A", **told), printed("3", None, "B", **told)) == [
        "AFP",
        "AFP",
    ]


def test_spelling_does_not_make_an_origin() -> None:
    """Case and spaces of a name are folded; the first spelling is shown."""
    assert origins(printed("3", "US  officials", "A"), printed("3", "us officials", "B")) == [
        "US  officials",
        "US  officials",
    ]


def test_single_origin_claims_rest_on_one_origin_however_many_articles() -> None:
    """Ten articles of one origin are single; two origins of one figure are not."""
    alone = [printed("300", "NIS", "AFP"), printed("300", "NIS", "KBS")]
    shared = [printed("900", "NIS", "AFP"), printed("900", "HUR", "KBS")]
    resolved = resolve([*alone, *shared])
    assert single(resolved) == {o.claim_id for o in alone}


def test_it_is_said_why_articles_are_fewer_origins() -> None:
    """One wire story, one text, or one source behind several; a single article says nothing."""
    wire = [printed("300", None, f"Paper {n}", agency="AFP", quote="q") for n in range(3)]
    assert independence(resolve(wire)) == ("3 articles carry one AFP story",)
    text = [printed("300", "NIS", "A"), printed("300", "NIS", "B", copy_of="A")]
    assert independence(resolve(text)) == ("2 articles carry one text, with what NIS says",)
    told = [*(printed("300", "NIS", f"Paper {n}") for n in range(3)), printed("300", "HUR", "C")]
    assert independence(resolve(told)) == ("3 articles go back to NIS",)
