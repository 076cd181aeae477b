"""Labels: a name beside its bubble in the setting that fits, and lines that leave names free."""

from collections.abc import Iterator, Sequence

from cxkit.views.lettering import Lettering
from cxkit.views.matrix.places import Bubble, Named, named
from cxkit.views.vacancy import Place

CLEAR, OWN = 3.0, 10.0


def set_beside(
    bubble: Bubble, set_: Sequence[Lettering], taken: Sequence[Place], frame: Place
) -> tuple[Lettering, Named] | None:
    """A name in one of its settings, beside its bubble if that can be, else away from it."""
    for farthest in (0, None):
        for words in set_:
            found = named(bubble, words.width * 1.02 + 2, words.height, taken, frame, farthest=farthest)
            if found is not None:
                return words, found
    return None


def wider(place: Place) -> Place:
    """A bubble with the room around it in which a name would be taken for its own."""
    return Place(place.left - OWN, place.top - OWN, place.right + OWN, place.bottom + OWN)


def broken(start: float, end: float, gaps: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """What is left of a line where names lie across it."""
    for low, high in sorted(gaps):
        if low - CLEAR > start:
            yield start, min(low - CLEAR, end)
        start = max(start, high + CLEAR)
    if start < end:
        yield start, end
