"""Draws how long a question takes at each size of the stock, as SVG: both axes logarithmic, no library."""

from collections.abc import Mapping
from math import log10
from typing import Any

WIDTH, HEIGHT, EDGE = 640, 360, 60
LOWEST, HIGHEST = 0.5, 50.0  # milliseconds
SERIES = (("p50_ms", "half", "#1f6f54", 3.0), ("p95_ms", "95 of 100", "#9a3b26", 15.0))


def plotted(figures: Mapping[str, Mapping[str, Any]]) -> str:
    """The picture: a line for the median, one for the 95th percentile, dashed ones for what they should stay under."""
    sizes = [int(size) for size in figures]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        ' font-family="sans-serif" font-size="13"><title>Milliseconds for one question by number of contacts</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{EDGE}" y="24">milliseconds for one question, by contacts in the stock</text>',
    ]
    parts += [
        f'<path d="M{EDGE} {_y(ms):.1f}H{WIDTH - EDGE}" stroke="#ddd"/>'
        f'<text x="{EDGE - 8}" y="{_y(ms) + 4:.1f}" text-anchor="end">{ms:g}</text>'
        for ms in (0.5, 1, 2, 5, 10, 20, 50)
    ]
    parts += [
        f'<text x="{_x(size, sizes):.1f}" y="{HEIGHT - 34}" text-anchor="middle">{size:,}</text>'
        for size in sizes
    ]
    for name, label, colour, aim in SERIES:
        points = [(_x(int(size), sizes), _y(each[name])) for size, each in figures.items()]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(
            f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
            f'<path d="M{EDGE} {_y(aim):.1f}H{WIDTH - EDGE}" stroke="{colour}" stroke-dasharray="5 5"/>'
        )
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>' for x, y in points]
        parts.append(
            f'<text x="{points[-1][0] - 6:.1f}" y="{points[-1][1] - 9:.1f}" text-anchor="end">{label}</text>'
        )
    return "\n".join([*parts, "</svg>"]) + "\n"


def _x(size: int, sizes: list[int]) -> float:
    low, high = log10(min(sizes)), log10(max(sizes))
    return EDGE + 40 + (WIDTH - 2 * EDGE - 80) * ((log10(size) - low) / (high - low) if high > low else 0.5)


def _y(ms: float) -> float:
    share = (log10(ms) - log10(LOWEST)) / (log10(HIGHEST) - log10(LOWEST))
    return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * min(max(share, 0.0), 1.0)
