"""Vacancy: where a label finds room among curves, faces and other labels."""

from collections.abc import Callable, Iterable, Sequence
from math import inf
from typing import NamedTuple

from cxkit.views.moods import Curve


class Place(NamedTuple):
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, x: float, y: float, width: float, height: float) -> "Place":
        """The rectangle with this middle."""
        return cls(x - width / 2, y - height / 2, x + width / 2, y + height / 2)

    def meets(self, other: "Place", apart: float = 0.0) -> bool:
        """Whether the two come nearer than `apart`."""
        return (
            self.left < other.right + apart
            and other.left < self.right + apart
            and self.top < other.bottom + apart
            and other.top < self.bottom + apart
        )

    def within(self, other: "Place") -> bool:
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


class Try(NamedTuple):
    """A place that a label would like; the lower `cost`, the better."""

    cost: float
    place: Place


class Vacancy:
    """A frame with everything that stands in it; labels taken join what stands there."""

    def __init__(self, frame: Place, curves: Sequence[Curve] = (), apart: float = 4.0) -> None:
        self.frame = frame
        self.curves = curves
        self.apart = apart
        self.taken: list[Place] = []

    def take(self, place: Place) -> None:
        self.taken.append(place)

    def free(self, place: Place) -> bool:
        """Whether nothing stands there."""
        if not place.within(self.frame):
            return False
        if any(place.meets(other, self.apart) for other in self.taken):
            return False
        for curve in self.curves:
            reach = curve.reach(place.left - self.apart, place.right + self.apart)
            if reach is not None and place.top - self.apart < reach[1] and reach[0] < place.bottom + self.apart:
                return False
        return True

    def best(self, tries: Iterable[Try], dearer: Callable[[Place], float] | None = None) -> Place | None:
        """The cheapest place that is free, taken from now on; the first of equals.

        `dearer` is what a place costs beside its own price, infinity where it must not be; asked only of places that
        are free and cheap enough.
        """
        found, least = None, inf
        for cost, place in sorted(tries, key=lambda one: one.cost):
            if cost >= least:
                break
            if self.free(place) and (price := cost + (dearer(place) if dearer else 0.0)) < least:
                found, least = place, price
        if found is not None:
            self.take(found)
        return found
