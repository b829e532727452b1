"""Stories come in with proposals, and a person makes claims of them or not."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select

from factdb.database import reading
from factdb.records import Location, Record
from factdb.records.proposals import Proposal
from factdb.records.story import Span
from factdb.store.observing import observations
from factdb.store.reviewing import ProposalListing, like_sources, list_proposals, waiting
from factdb.store.tables import articles, near_copies, proposals
from factdb.store.writing import RunInfo
from factdb.store.writing.proposing import Proposed, propose
from factdb.store.writing.reviewing import NotReviewed, accept, reject, undo
from tests.content import content, without
from tests.store.given import claim, database

TEXT = "Seoul said 3,000 soldiers were killed. It gave no names.\n\nKyiv spoke of 4,000 dead."


def story(title: str = "The toll") -> Record:
    """What is known of an article."""
    return Record(Location("story.txt"), article=title, publisher="The Standard")


def found(text: str, sentence: str, figure: str, source: str, **fields: str) -> Proposal:
    """A claim as it might be read out of a text."""
    start = text.index(sentence)
    within = {name: text.index(words, start) for name, words in (("f", figure), ("s", source))}
    return Proposal(
        {"claim": sentence, "figure": figure, "language": "en", "source": source, **fields},
        Span(start, start + len(sentence)),
        Span(within["f"], within["f"] + len(figure)),
        Span(within["s"], within["s"] + len(source)),
    )


FOUND = (
    found(TEXT, "Seoul said 3,000 soldiers were killed.", "3,000", "Seoul"),
    found(TEXT, "Kyiv spoke of 4,000 dead.", "4,000", "Kyiv"),
)


def brought(engine: Engine, text: str = TEXT, *more: Proposal) -> Proposed:
    """The story imported."""
    return propose(engine, story(), text, (*FOUND, *more), RunInfo("story.txt", "text"))


def listed(engine: Engine, state: str | None = "waiting") -> list[ProposalListing]:
    """The proposals in a state."""
    with reading(engine) as connection:
        return list_proposals(connection, state)


def figures(engine: Engine) -> dict[str, str]:
    """What is claimed, by who says it."""
    with reading(engine) as connection:
        return {o.source or "": o.printed for o in observations(connection)}


def test_a_story_brings_its_article_and_claims_that_wait(database_url: str) -> None:
    """Nothing of it is claimed before somebody says so."""
    engine = database(database_url)
    assert (brought(engine).new, figures(engine)) == (2, {})
    with reading(engine) as connection:
        assert connection.scalars(select(articles.c.text)).all() == [TEXT]
        assert waiting(connection) == 2
    first, second = listed(engine)
    assert first.sentence == "Seoul said 3,000 soldiers were killed."
    assert first.sentence[slice(*(first.figure or (0, 0)))] == "3,000"
    assert second.sentence[slice(*(second.source or (0, 0)))] == "Kyiv"
    assert (second.printed, second.credited_to, second.title) == ("4,000", "Kyiv", "The toll")


def test_the_same_story_again_changes_nothing(database_url: str) -> None:
    """Also where a paragraph came before the rest, and whatever was decided."""
    engine = database(database_url)
    brought(engine)
    first, second = listed(engine)
    reject(engine, first.id, "Ana")
    accept(engine, second.id, {}, "Ana")
    moved = f"Moscow, 13 January.\n\n{TEXT}"
    again = [
        found(moved, *(str(one.values[name]) for name in ("claim", "figure", "source")))
        for one in FOUND
    ]
    result = propose(engine, story(), moved, again, RunInfo("story.txt", "text"))
    assert (result.new, result.known) == (0, 2)
    assert listed(engine) == []
    assert figures(engine) == {"Kyiv": "4,000"}


def test_an_accepted_proposal_is_a_claim_of_its_article(database_url: str) -> None:
    """With what the person set, checked as an import checks it."""
    engine = database(database_url)
    brought(engine)
    first, _ = listed(engine)
    done = accept(engine, first.id, {"measure": "killed", "subject": "War"}, "Ana")
    assert (done.before, done.state, done.added) == ("waiting", "accepted", True)
    with reading(engine) as connection:
        (o,) = observations(connection)
        assert (o.measure, o.subject, o.article, o.publisher) == (
            "killed", "War", "The toll", "The Standard",
        )  # fmt: skip
        row = connection.execute(select(proposals).where(proposals.c.key == first.id)).one()
        assert (row.decided_by, row.state) == ("Ana", "accepted")
    assert accept(engine, first.id, {}, "Ana").added is False


def test_what_cannot_be_a_claim_stays_as_it_was(database_url: str) -> None:
    """The problem names the field, and nothing is half-written."""
    engine = database(database_url)
    brought(engine)
    before = content(engine)
    with pytest.raises(NotReviewed, match="stated_on"):
        accept(engine, listed(engine)[0].id, {"stated_on": "yesterday"}, "Ana")
    assert content(engine) == before


def test_undoing_takes_back_what_accepting_brought(database_url: str) -> None:
    """And nothing that was there before, or that something else rests on."""
    engine = database(database_url, claim("k", source="Kyiv", subject="War", measure="killed"))
    brought(engine)
    before = content(engine)
    first, second = listed(engine)
    accept(engine, second.id, {"subject": "War", "measure": "killed"}, "Ana")
    accept(engine, first.id, {"subject": "Battle", "measure": "dead", "place": "A > B"}, "Ana")
    assert len(figures(engine)) == 2
    for one in (first, second):
        assert undo(engine, one.id, "Ben").state == "waiting"
    after = without(content(engine), "last_run_id")
    for table in ("claims", "attributions", "figures", "subjects", "measures", "places", "sources"):
        assert after[table] == without(before, "last_run_id")[table], table
    assert len(listed(engine)) == 2


def test_undoing_leaves_what_another_claim_rests_on(database_url: str) -> None:
    """A subject and a measure that a second acceptance met stay with the second."""
    engine = database(database_url)
    brought(engine)
    about = {"subject": "War", "measure": "killed", "place": "A > B"}
    first, second = listed(engine)
    for one in (first, second):
        accept(engine, one.id, about, "Ana")
    undo(engine, first.id, "Ana")
    with reading(engine) as connection:
        (o,) = observations(connection)
    assert (o.subject, o.measure, o.place, o.printed) == ("War", "killed", ("A", "B"), "4,000")


def test_a_rejected_proposal_can_be_accepted_after_all(database_url: str) -> None:
    """And an accepted one rejected, which takes the claim back."""
    engine = database(database_url)
    brought(engine)
    first, _ = listed(engine)
    reject(engine, first.id, "Ana")
    accept(engine, first.id, {}, "Ben")
    assert figures(engine) == {"Seoul": "3,000"}
    reject(engine, first.id, "Ana")
    assert figures(engine) == {}
    assert [one.state for one in listed(engine, None)] == ["rejected", "waiting"]


def test_two_sentences_alike_are_two_proposals(database_url: str) -> None:
    """A text that says the same twice proposes it twice, and the same ones the next time."""
    engine = database(database_url)
    text = "Seoul said 3,000 died. Seoul said 3,000 died."
    one = found(text, "Seoul said 3,000 died.", "3,000", "Seoul")
    other = Proposal(one.values, Span(23, 45), Span(34, 39), Span(23, 28))
    for new in (2, 0):
        result = propose(engine, story(), text, [one, other], RunInfo("story.txt", "text"))
        assert result.new == new


def test_an_article_that_nothing_tells_from_others_is_refused(database_url: str) -> None:
    """Without title, address, publisher or day there is nothing to know it by again."""
    engine = database(database_url)
    with pytest.raises(ValueError, match="title or an address"):
        propose(engine, Record(Location("x")), "Text.", (), RunInfo("x", "text"))


def test_a_text_that_is_nearly_another_is_a_copy(database_url: str) -> None:
    """Stories are compared as texts stored by hand are."""
    engine = database(database_url)
    long = " ".join(f"Sentence number {n} of the story says what happened." for n in range(20))
    for title in ("One", "Two"):
        propose(engine, story(title), f"{long} {title}.", (), RunInfo(title, "text"))
    with reading(engine) as connection:
        assert len(connection.execute(select(near_copies)).all()) == 1


def test_candidates_for_a_source_come_by_name_and_alias(database_url: str) -> None:
    """The likest first, and none that is only a stranger."""
    engine = database(
        database_url,
        claim("a", source="National Intelligence Service (South Korea)"),
        claim("b", source="Ministry of Defence of Ukraine"),
    )
    with reading(engine) as connection:
        likest, *_ = like_sources(connection, "the National Intelligence Service")
        assert likest.startswith("National Intelligence")
        assert list(like_sources(connection, "Zqx")) == []
