from __future__ import annotations

import random

import pytest

from factdb.text.likeness import ALIKE, FEWEST, bands, likeness, runs

WORDS = [f"w{n}" for n in range(4000)]
BANDS = ("1.0.fc55fb280509ce08", "1.1.c48e6422060802e7")


def story(seed: int, length: int = 400) -> list[str]:
    """Words of a story that shares next to nothing with that of another seed."""
    return random.Random(seed).choices(WORDS, k=length)


def test_case_spaces_and_punctuation_do_not_count() -> None:
    """The same words are the same text, however they are set."""
    assert runs("More than 10,000\ntroops — were “sent”.") == runs(
        "more than 10 000 TROOPS were sent"
    )


def test_a_text_without_spaces_is_read_by_its_signs() -> None:
    """Two Chinese sentences that differ in one sign are much alike."""
    one = runs("乌克兰情报部门称朝鲜已向俄罗斯派遣约一万名士兵参加战斗")
    other = runs("乌克兰情报部门称朝鲜已向俄罗斯派遣约两万名士兵参加战斗")
    assert 0.6 < likeness(one, other) < 1


@pytest.mark.parametrize("seed", range(20))
def test_texts_as_alike_as_copies_share_a_band(seed: int) -> None:
    """A story with its last seventh cut is found by the bands of the whole one."""
    whole = story(seed)
    one, other = runs(" ".join(whole)), runs(" ".join(whole[: 400 * 6 // 7]))
    assert likeness(one, other) >= ALIKE
    assert set(bands(one)) & set(bands(other))


def test_other_stories_share_no_band() -> None:
    """Of a hundred stories no two have to be compared."""
    seen: set[str] = set()
    for seed in range(100):
        found = set(bands(runs(" ".join(story(seed)))))
        assert not found & seen
        seen |= found


def test_a_caption_has_no_bands() -> None:
    """A few words are alike by chance."""
    assert bands(runs(" ".join(WORDS[: FEWEST + 2]))) == ()
    assert bands(frozenset()) == ()
    assert likeness(frozenset(), frozenset()) == 0


def test_bands_are_the_same_in_every_process() -> None:
    """They are stored, so neither hash seeds nor versions may move them."""
    assert bands(runs(" ".join(WORDS[:60])))[:2] == BANDS
