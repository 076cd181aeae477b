"""The colours of cxkit, which live in their own room."""

from cxkit.colours import LANES, THEMES, TOKENS, Theme, colour

__all__ = ["LANES", "THEMES", "TOKENS", "Theme", "colour"]
