"""Shades: the colour of the same hue that fits, and a surface that carries a little of a colour."""

from collections.abc import Callable
from colorsys import hls_to_rgb, rgb_to_hls


def shade(value: str, fits: Callable[[str], bool]) -> str:
    """The colour of the same hue that is nearest in lightness and `fits`; empty where there is none."""
    hue, lightness, saturation = rgb_to_hls(*_parts(value))
    if fits(value):
        return value
    for step in range(1, 256):
        for level in (lightness - step / 255, lightness + step / 255):
            if 0 <= level <= 1 and fits(found := _spelt(hls_to_rgb(hue, level, saturation))):
                return found
    return ""


def tint(value: str, ground: str, share: float) -> str:
    """`ground` with a share (0 to 1) of a colour in it."""
    pairs = zip(_parts(value), _parts(ground), strict=True)
    return _spelt(tuple(below + (above - below) * share for above, below in pairs))


def _parts(value: str) -> tuple[float, ...]:
    return tuple(byte / 255 for byte in bytes.fromhex(value[1:]))


def _spelt(parts: tuple[float, ...]) -> str:
    return "#" + bytes(round(part * 255) for part in parts).hex().upper()
