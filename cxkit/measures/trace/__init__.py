"""Trace: from what hurts to what is measured, over opportunities, initiatives and what they change."""

from cxkit.measures.trace.things import Link, Measured, Missing, Reach, Sort, Thing, Trace
from cxkit.measures.trace.weaving import trace

__all__ = ["Link", "Measured", "Missing", "Reach", "Sort", "Thing", "Trace", "trace"]
