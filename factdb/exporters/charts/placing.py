"""Marks and their numbers placed so that none lies on another. All lengths are pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import cos, hypot, pi, sin

Point = tuple[float, float]
Bar = tuple[float, float, float]
"""A bar that stands at x, from one y to another; of a text its middle, and half its width."""

_ASIDE = tuple(side * 7.0 * n for n in range(5) for side in ((1, -1) if n else (1,)))
_RINGS = (11.0, 17.0, 25.0, 35.0, 47.0, 61.0, 77.0)
_TURNS = tuple(pi * turn / 8 for turn in (1, 0, 15, 7, 8, 9, 3, 13, 4, 12, 2, 14, 5, 11, 6, 10))
_HIGH = 12.0


def spread(points: Iterable[Point]) -> list[Point]:
    """Points moved sideways, as little as frees them of those before; the fifth time not at all."""
    taken: dict[tuple[int, int], list[Point]] = {}
    moved = []
    for x, y in points:
        at = next((x + by for by in _ASIDE if not any(_near(taken, x + by, y))), x)
        taken.setdefault((int(at // 7), int(y // 9)), []).append((at, y))
        moved.append((at, y))
    return moved


def _near(taken: dict[tuple[int, int], list[Point]], x: float, y: float) -> Iterator[bool]:
    column, row = int(x // 7), int(y // 9)
    for cell in ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
        for a, b in taken.get(cell, ()):
            yield abs(a - x) < 6 and abs(b - y) < 9


def numbers(
    wanted: Sequence[tuple[str, Point]],
    marks: Sequence[Point],
    bars: Sequence[Bar],
    room: tuple[float, float, float, float],
) -> list[Point | None]:
    """The middle of each text, at its point or near it, clear of marks, bars and other texts.

    A text may lie on a bar where nothing else is left; never on a mark or another text, and never
    outside ``room``, its left, bottom, right and top: it is ``None`` then, and not written.
    """
    texts: list[Bar] = []
    found: list[Point | None] = []
    for text, point in wanted:
        half = 3.8 * len(text) + 1
        best, least = None, 0.0
        for at in _around(point, half):
            if (
                room[0] + half <= at[0] <= room[2] - half
                and room[1] + _HIGH / 2 <= at[1] <= room[3] - _HIGH / 2
                and not any(abs(at[0] - x) < half + 5 and abs(at[1] - y) < 10.5 for x, y in marks)
                and not any(
                    abs(at[0] - x) < half + w + 1 and abs(at[1] - y) < _HIGH for x, y, w in texts
                )
            ):
                crossed = sum(
                    abs(at[0] - x) < half + 2 and low - 5 < at[1] < high + 5
                    for x, low, high in bars
                )
                cost = hypot(at[0] - point[0], at[1] - point[1]) + 14 * crossed
                if best is None or cost < least:
                    best, least = at, cost
                if not crossed:
                    break
        found.append(best)
        if best is not None:
            texts.append((*best, half))
    return found


def _around(point: Point, half: float) -> Iterator[Point]:
    """Places for a text so wide, the nearest and best read first."""
    for ring in _RINGS:
        for turn in _TURNS:
            yield point[0] + (ring + half - 4) * cos(turn), point[1] + ring * sin(turn)
