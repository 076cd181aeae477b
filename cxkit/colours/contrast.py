"""Contrast (WCAG 2.2): the pairs of roles that stand on one another in a drawing or a page, and what each needs.

Source: the design language, section 2.7.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from cxkit.colours.tokens import LANES, Theme

Pair = tuple[str, str]
"""What is drawn, and the ground that it is drawn on."""

GROUNDS = ("page", "sunken", "raised", "box")
SURFACES = tuple(f"{lane}-surface" for lane in LANES)
MARKS = ("mark-fail", "mark-wait", "mark-moment", "mark-policy")
CHANGES = ("added", "removed", "changed", "moved")
STATUS = ("ok", "info", "warning", "error", "nodata")
LINES = ("interaction", "visibility", "internal", "implementation")
FEELINGS = tuple(f"emotion-{value}" for value in range(-2, 3))

TEXTS: tuple[Pair, ...] = (
    *((ink, ground) for ink in ("ink", "muted") for ground in (*GROUNDS, *SURFACES)),
    *(("link", ground) for ground in ("page", "sunken", "raised")),
    *((f"{lane}-ink", ground) for lane in LANES for ground in (f"{lane}-surface", "box")),
    *((f"{status}", f"{status}-surface") for status in (*STATUS, *CHANGES)),
    *(("on-mark", mark) for mark in MARKS),
    *(("on-emotion", feeling) for feeling in ("emotion--2", "emotion-2")),
    ("on-phase", "phase"),
    *(("on-action", ground) for ground in ("action", "customer-line")),
    *(("gap", "gap-fill"), ("exceeds", "exceeds-fill")),
    *((tone, ground) for tone in ("gap", "exceeds") for ground in ("box", "emotion-surface")),
    *(("muted", ground) for ground in ("gap-fill", "exceeds-fill")),
    *((ink, f"{change}-surface") for ink in ("ink", "muted") for change in CHANGES),
    *(("back-ink", "emotion-surface"), ("front-ink", "emotion-surface"), ("customer-line", "box")),
    *((ink, ground) for ink in ("mark-fail", "customer-ink") for ground in SURFACES),
    *((f"on-s{step}", f"s{step}") for step in range(1, 6)),
    *((f"line-{line}", ground) for line in LINES for ground in SURFACES),
)
SHAPES: tuple[Pair, ...] = (
    *((f"{lane}-line", ground) for lane in LANES for ground in (f"{lane}-surface", "box")),
    *((shape, ground) for shape in ("arrow", "mark-fail", "mark-wait", *CHANGES, "focus") for ground in SURFACES),
    *((f"line-{line}", ground) for line in LINES for ground in SURFACES),
    *((feeling, ground) for feeling in FEELINGS for ground in ("raised", "emotion-surface")),
    *((f"c{number}", ground) for number in range(1, 9) for ground in ("page", "raised")),
    *(("rule", ground) for ground in (*GROUNDS, *SURFACES, "gap-fill", "exceeds-fill", "nodata-surface")),
    *((shape, ground) for shape in ("arrow", "exceeds", "gap", "nodata") for ground in ("page", "raised")),
    *(("action", "page"), ("gap", "emotion-surface"), ("exceeds", "emotion-surface"), ("back-line", "emotion-surface")),
    *(("front-line", "emotion-surface"), ("mark-wait", "box"), ("mark-fail", "box")),
)


@cache
def needs(theme: Theme) -> Mapping[Pair, float]:
    """The least contrast of every pair: of text 4.5 (in the theme contrast 7), of shapes 3."""
    return dict.fromkeys(SHAPES, 3.0) | dict.fromkeys(TEXTS, 7.0 if theme == "contrast" else 4.5)


@cache
def pairs_of(role: str) -> tuple[Pair, ...]:
    """The pairs that a role is part of."""
    return tuple(pair for pair in dict.fromkeys((*TEXTS, *SHAPES)) if role in pair)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#RRGGBB`, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def reads(pair: Pair, column: Mapping[str, str], theme: Theme) -> bool:
    """Whether a pair has the contrast that it needs."""
    ink, ground = pair
    return contrast(column[ink], column[ground]) >= needs(theme)[pair]


@lru_cache(maxsize=4096)
def luminance(value: str) -> float:
    """The relative luminance of a colour `#RRGGBB`, from 0 to 1."""
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(value), strict=True))


def linear(value: str) -> Iterator[float]:
    """Red, green and blue of a colour `#RRGGBB` as light, each from 0 to 1."""
    for byte in bytes.fromhex(value[1:]):
        part = byte / 255
        yield part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
