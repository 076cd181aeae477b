"""Slides: what of a drawing goes on each slide of a presentation, so that a room can read it."""

from cxkit.views.slides.frame import letters
from cxkit.views.slides.parting import slides

__all__ = ["letters", "slides"]
