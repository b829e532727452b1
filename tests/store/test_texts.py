"""Texts of articles: which are near copies of others, and what that does to origins."""

from __future__ import annotations

import random

from sqlalchemy import Engine, select, update

from factdb.core.origins import resolve
from factdb.database import reading, writing
from factdb.store.observing import observations
from factdb.store.showing import show
from factdb.store.shown import ShownArticle
from factdb.store.tables import articles, near_copies, text_bands
from factdb.store.writing.correcting import correct
from factdb.store.writing.texts import compare_text
from tests.store.given import claim, database

STORY = random.Random(7).choices([f"w{n}" for n in range(900)], k=300)
EDITED = [*STORY[:150], "corrected", *STORY[150:280]]
OTHER = random.Random(8).choices([f"w{n}" for n in range(900)], k=300)


def three(url: str, *texts: list[str] | None) -> Engine:
    """Three outlets that give one figure in their own voice, with the texts of their articles."""
    engine = database(
        url,
        *(
            claim(
                name, figure="3,000", language="en", measure="killed", subject="War", url=f"https://{name}.example",
                article=name, publisher=name, published_on=f"2024-10-0{day}", source=None,
            )
            for day, name in enumerate(("a", "b", "c"), 1)
        ),
    )  # fmt: skip
    for name, text in zip("abc", texts, strict=True):
        put(engine, name, text)
    return engine


def put(engine: Engine, name: str, text: list[str] | None) -> None:
    """Store the text of the article with this title."""
    with writing(engine) as connection:
        article = connection.scalars(select(articles.c.id).where(articles.c.title == name)).one()
        body = None if text is None else " ".join(text)
        connection.execute(update(articles).where(articles.c.id == article).values(text=body))
        compare_text(connection, article)


def origins(engine: Engine) -> dict[str, str]:
    """By claim: who stands behind it."""
    with reading(engine) as connection:
        return {o.claim_id: o.origin for o in resolve(observations(connection))}


def test_near_copies_share_an_origin(database_url: str) -> None:
    """A story with a word put in and its end cut is the same story; another is not."""
    assert origins(three(database_url, STORY, OTHER, EDITED)) == {"a": "a", "b": "b", "c": "a"}


def test_whichever_came_first_the_earliest_stands_for_all(database_url: str) -> None:
    """The order in which texts are stored does not decide whose story it is."""
    engine = three(database_url, None, OTHER, EDITED)
    put(engine, "a", STORY)
    assert origins(engine) == {"a": "a", "b": "b", "c": "a"}


def test_a_changed_text_is_compared_again(database_url: str) -> None:
    """Those that followed the text as it was find each other, and who differs leaves."""
    engine = three(database_url, STORY, EDITED, EDITED)
    put(engine, "a", OTHER)
    assert origins(engine) == {"a": "a", "b": "b", "c": "b"}
    put(engine, "b", None)
    assert origins(engine) == {"a": "a", "b": "b", "c": "c"}
    with reading(engine) as connection:
        assert connection.execute(select(near_copies)).all() == []
        held = set(connection.scalars(select(text_bands.c.article_id)))
    assert len(held) == 2


def test_an_article_shows_its_near_copies(database_url: str) -> None:
    """Both ends of it name the other."""
    engine = three(database_url, STORY, OTHER, EDITED)
    with reading(engine) as connection:
        keys = dict(iter(connection.execute(select(articles.c.title, articles.c.key))))
        first, copy = show(connection, keys["a"]), show(connection, keys["c"])
    assert isinstance(first, ShownArticle)
    assert isinstance(copy, ShownArticle)
    assert [one.name for one in first.copies] == ["c"]
    assert copy.copy_of is not None
    assert copy.copy_of.name == "a"


def test_a_text_that_is_corrected_is_compared(database_url: str) -> None:
    """What `factdb correct` stores finds its copies at once, and loses them with the text."""
    engine = three(database_url, STORY, OTHER, None)
    with reading(engine) as connection:
        keys = dict(iter(connection.execute(select(articles.c.title, articles.c.key))))
    correct(engine, keys["c"], {"text": " ".join(EDITED)}, note="kept", by="Ana")
    assert origins(engine) == {"a": "a", "b": "b", "c": "a"}
    correct(engine, keys["c"], {}, unset=["text"], note="not ours", by="Ana")
    assert origins(engine) == {"a": "a", "b": "b", "c": "c"}
