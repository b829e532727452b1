"""The colours of charts, as those see them who do not see all colours."""

from collections.abc import Mapping
from itertools import combinations

import pytest

from factdb.exporters.charts.palette import DARK, LIGHT, MARKERS, POSITIONS

# Machado, Oliveira and Fernandes 2009, whole severity, on linear RGB.
SEEN = {
    "everybody": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                   (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                     (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                   (0.004733, 0.691367, 0.3039)),
}  # fmt: skip


def linear(colour: str) -> tuple[float, ...]:
    """The red, green and blue of a colour as light, 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, WCAG 2.2."""
    light = sorted(
        sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))
        for colour in (one, other)
    )
    return (light[1] + 0.05) / (light[0] + 0.05)


def lab(colour: str, seen: str) -> tuple[float, float, float]:
    """A colour as somebody sees it, in CIE L*a*b*."""
    light = linear(colour)
    r, g, b = (
        min(max(sum(w * p for w, p in zip(row, light, strict=True)), 0.0), 1.0)
        for row in SEEN[seen]
    )
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, seen: str) -> float:
    """How far apart two colours look (CIE 1976; 2 is just noticed)."""
    pairs = zip(lab(one, seen), lab(other, seen), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("seen", SEEN)
def test_positions_are_told_apart(colours: Mapping[str, str], seen: str) -> None:
    """Any two positions differ well beyond what is just noticed, and have a shape each."""
    positions = [colours[f"position-{n}"] for n in range(POSITIONS)]
    assert min(apart(a, b, seen) for a, b in combinations(positions, 2)) > 14
    assert len(set(MARKERS)) == POSITIONS


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_written_in_a_colour_reads(colours: Mapping[str, str]) -> None:
    """Numbers in a plot bear the colour of their position: 4.5 to 1, as text must."""
    for name, colour in colours.items():
        if name not in ("grid", "paper"):
            assert contrast(colour, colours["paper"]) >= 4.5, name
