"""Colours: roles with their values in each theme, ours or an organisation's, and which pairs of them must be read."""

from cxkit.colours.tokens import LANES, OURS, THEMES, TOKENS, Theme, Tokens, colour

__all__ = ["LANES", "OURS", "THEMES", "TOKENS", "Theme", "Tokens", "colour"]
